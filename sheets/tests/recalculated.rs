//! Workbooks recalculated by LibreOffice show what the engine says.

mod office;

use finsam_engine::{Scenario, Unit};
use finsam_sheets::export::{Choices, Lang, workbook};

fn exported(scenario: &Scenario, lang: Lang) -> Vec<u8> {
    let choices = Choices { lang, unit: Unit::Thousands, date: "2026-11-22", link: "https://example.org/#s=1" };
    workbook(scenario, &choices).expect("a workbook")
}

#[test]
fn every_formula_comes_to_what_the_engine_says() {
    let scenarios = [Scenario::of("2023"), Scenario::of("2021")];
    let workbooks: Vec<_> = scenarios.iter().map(|scenario| (exported(scenario, Lang::Sv), Vec::new())).collect();
    let recalculated = office::recalculated("formulas", &workbooks);
    for (index, ((before, _), after)) in workbooks.iter().zip(&recalculated).enumerate() {
        let (stored, now) = (office::Cells::read(before), office::Cells::read(after));
        let formulas = office::formulas(before);
        assert!(formulas.len() > 15_000, "{} formulas", formulas.len());
        let mut wrong = Vec::new();
        for (sheet, row, column, formula) in formulas {
            let (stored, now) = (stored.get(&sheet, row, column), now.get(&sheet, row, column));
            if !office::is_same(stored, now) {
                wrong.push(format!("{sheet} {row},{column}: stored {stored:?}, is {now:?}: ={formula}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "scenario {index}: {} wrong\n{}",
            wrong.len(),
            wrong[..wrong.len().min(20)].join("\n")
        );
    }
}
