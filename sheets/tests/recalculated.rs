//! Workbooks that LibreOffice has recalculated and saved show what the engine says, and come back as they went.

mod office;
mod told;

use finsam_engine::{
    Ages, AllocationMode, Dataset, Edit, Fye, KommunKey, Kronor, Party, PerGroup, RuleChange, Scenario, Tier, Unit,
};
use finsam_sheets::{
    border::{OwnRow, Who},
    export::{Choices, Lang, workbook},
    reimport::reimport,
};
use office::{Cells, formulas, is_same, recalculated, scenarios::generated};
use serde_json::json;
use told::kind;

fn exported(scenario: &Scenario, lang: Lang) -> Vec<u8> {
    let choices = Choices { lang, unit: Unit::Thousands, date: "2026-11-22", link: "https://example.org/#s=1" };
    workbook(scenario, &choices).expect("a workbook")
}

fn with_rule(change: RuleChange) -> Scenario {
    Scenario::of("2023").with(Edit::Rule(change))
}

/// Where the formulas have the most to go wrong: nothing to divide, nobody to divide it by, everything alike.
fn extremes() -> Vec<Scenario> {
    let none = RuleChange::default;
    let tier = |up_to: Option<i64>, hundredths_of_percent| Tier { up_to: up_to.map(Kronor), hundredths_of_percent };
    let dataset = Dataset::y2023();
    let alike =
        dataset.kommuner().iter().fold(with_rule(RuleChange { fye_weight: Some(0), ..none() }), |all, kommun| {
            let mut all = all;
            // `with` carries out the whole list for each.
            all.edits.push(Edit::Population { kommun: kommun.code, value: 10_000 });
            all
        });
    let nobody = dataset.forbund().iter().fold(Scenario::of("2023"), |mut all, forbund| {
        all.edits.push(Edit::Dissolve { forbund: forbund.id });
        all
    });
    let no_fye = dataset.kommuner().iter().fold(Scenario::of("2023"), |mut all, kommun| {
        all.edits.push(Edit::Fye { kommun: kommun.code, value: Fye::default() });
        all
    });
    vec![
        with_rule(RuleChange {
            base_grant: Some(Kronor(9_000_000)),
            shares: Some(PerGroup { state: 3, region: 0, kommuner: 4 }),
            equity_ladder: Some(vec![tier(Some(1_000_001), 3_333), tier(None, 1)]),
            ..none()
        }),
        with_rule(RuleChange { allocation: Some(AllocationMode::AsOffered), population_weight: Some(0), ..none() }),
        alike,
        nobody,
        no_fye,
    ]
}

#[test]
fn every_formula_comes_to_what_the_engine_says_and_nothing_comes_back_as_changed() {
    let mut all = vec![Scenario::of("2023"), Scenario::of("2021")];
    all.extend(generated(Dataset::y2023(), 5));
    all.extend(generated(Dataset::y2021(), 3));
    all.extend(extremes());
    let in_turn = |index| if index % 3 == 1 { Lang::En } else { Lang::Sv };
    let workbooks: Vec<_> =
        all.iter().enumerate().map(|(index, scenario)| (exported(scenario, in_turn(index)), Vec::new())).collect();
    let recalculated = recalculated("formulas", &workbooks);
    for (index, ((before, _), after)) in workbooks.iter().zip(&recalculated).enumerate() {
        is_recalculated_to(&format!("scenario {index}"), before, after, |_| true);
        let returned = reimport(after, &all[index]).expect("it is ours");
        assert_eq!((returned.edits, returned.unusable), (vec![], vec![]), "scenario {index}");
        assert_eq!(returned.scenario, all[index]);
    }
}

/// The values stored with the formulas of one workbook are those that another, with the same formulas, has been recalculated
/// to, on the sheets that count.
#[track_caller]
fn is_recalculated_to(what: &str, stored: &[u8], now: &[u8], counts: impl Fn(&str) -> bool) {
    let all = formulas(stored);
    assert!(all.len() > 5_000, "{what}: {} formulas", all.len());
    let (stored, now) = (Cells::read(stored), Cells::read(now));
    let mut wrong = Vec::new();
    for (sheet, row, column, formula) in all.into_iter().filter(|(sheet, ..)| counts(sheet)) {
        let (stored, now) = (stored.get(&sheet, row, column), now.get(&sheet, row, column));
        if !is_same(stored, now) {
            wrong.push(format!("{sheet} {row},{column}: stored {stored:?}, is {now:?}: ={formula}"));
        }
    }
    assert!(wrong.is_empty(), "{what}: {} wrong\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn what_is_changed_in_libreoffice_gives_the_same_outcome_as_its_edits() {
    let scenario = generated(Dataset::y2023(), 1).remove(0);
    let plain = Scenario::of("2023");
    // The reader counts those aged 16–64, whichever are weighed.
    let of_others = with_rule(RuleChange { ages: Some(Ages::From18To66), ..RuleChange::default() });
    let starts = [(&plain, Lang::Sv), (&plain, Lang::En), (&scenario, Lang::Sv), (&of_others, Lang::Sv)];
    let workbooks: Vec<_> = starts
        .iter()
        .map(|(scenario, lang)| {
            let bytes = exported(scenario, *lang);
            let cells = Cells::read(&bytes);
            let (parameters, parties) = match lang {
                Lang::Sv => ("Parametrar", "Parter"),
                Lang::En => ("Parameters", "Parties"),
            };
            let solna = |column| format!("{column}{}", cells.row("Kommuner", &[(0, "0184")]));
            let changes = vec![
                ("Kommuner", solna("D"), json!("samsund")),
                ("Kommuner", solna("H"), json!(4321.5)),
                ("Kommuner", solna("G"), json!(50_001)),
                (parameters, "B5".to_owned(), json!(360_000_001)),
                (parameters, "B9".to_owned(), json!(60)),
                (parties, format!("G{}", cells.row(parties, &[(4, "0184")])), json!(1_234_567)),
                (parties, format!("G{}", cells.row(parties, &[(0, "samsund"), (4, "")])), json!(5_000_003)),
                ("Förbund", format!("AP{}", cells.row("Förbund", &[(1, "samsund")])), json!("HE")),
            ];
            (bytes, changes)
        })
        .collect();
    let recalculated = recalculated("changes", &workbooks);
    for ((start, lang), after) in starts.iter().zip(&recalculated) {
        let returned = reimport(after, start).expect("it is ours");
        assert_eq!(returned.unusable, vec![]);
        assert_eq!(returned.edits.len(), 7, "both rules are one edit: {:?}", returned.edits);
        // The order of the parties is another when one has moved, and the coming years are the calculator's.
        let counts = |sheet: &str| ["Förbund", "Kommuner", "Parametrar", "Parameters"].contains(&sheet);
        is_recalculated_to("changed", &exported(&returned.scenario, *lang), after, counts);
    }
}

#[test]
fn an_account_that_is_written_in_libreoffice_comes_back() {
    let plain = Scenario::of("2023");
    let bytes = exported(&plain, Lang::Sv);
    let cells = Cells::read(&bytes);
    let row = |year: &str| cells.row("Eget kapital", &[(0, "samsund"), (2, year)]);
    let changes = vec![
        ("Eget kapital", format!("D{}", row("2022")), json!(3_000_000)),
        ("Eget kapital", format!("E{}", row("2022")), json!(6_000_000)),
        ("Eget kapital", format!("G{}", row("2022")), json!(5_500_000)),
        ("Eget kapital", format!("H{}", row("2024")), json!(2_000_000)),
        ("Eget kapital", format!("G{}", row("2025")), json!(7_500_000)),
    ];
    let after = recalculated("accounts", &[(bytes, changes)]).remove(0);
    let returned = reimport(&after, &plain).expect("it is ours");
    assert_eq!((returned.edits.len(), returned.unusable.len()), (5, 0));
    // The first year that the calculator pays out anew is the one after the year above the ladder.
    let first_years = exported(&returned.scenario, Lang::Sv);
    let (stored, now) = (Cells::read(&first_years), Cells::read(&after));
    for year in ["2022", "2023"] {
        for column in 20..40 {
            let (stored, now) =
                (stored.get("Eget kapital", row(year) - 1, column), now.get("Eget kapital", row(year) - 1, column));
            assert!(is_same(stored, now), "{year}, column {column}: {stored:?} {now:?}");
        }
    }
}

#[test]
fn a_result_that_is_written_in_libreoffice_comes_back() {
    let plain = Scenario::of("2023");
    let bytes = exported(&plain, Lang::Sv);
    let row = Cells::read(&bytes).row("Resultat", &[(0, "samsund"), (2, "2022")]);
    let changes = vec![("Resultat", format!("D{row}"), json!(120)), ("Resultat", format!("H{row}"), json!(12.5))];
    let after = recalculated("results", &[(bytes, changes)]).remove(0);
    let returned = reimport(&after, &plain).expect("it is ours");
    let edits: Vec<String> = returned.edits.iter().map(|(edit, _)| format!("{edit:?}")).collect();
    assert_eq!(edits.len(), 1, "{edits:?}");
    assert!(edits[0].contains("Participants") && edits[0].contains("120"), "{edits:?}");
    assert_eq!(returned.unusable.iter().map(|of| kind(&of.reason)).collect::<Vec<_>>(), ["not_whole"]);
}

#[test]
fn rows_that_are_removed_in_libreoffice_are_told_and_change_nothing() {
    let weights = ["0126", "0127", "0128"].map(|code| (code.parse().expect("a code"), 2));
    let hbs = "hbs".parse().expect("an id");
    let scenario = Scenario::of("2023").with(Edit::Key { forbund: hbs, key: KommunKey::Weights(weights.to_vec()) });
    let bytes = exported(&scenario, Lang::Sv);
    let cells = Cells::read(&bytes);
    let row = |sheet, wanted: &[(u32, &str)]| (sheet, cells.row(sheet, wanted).to_string(), json!(null));
    let huddinge = format!("H{}", cells.row("Kommuner", &[(0, "0126")]));
    let changes = vec![
        ("Kommuner", huddinge, json!(5_000)),
        row("Kommuner", &[(0, "0184")]),
        row("Förbund", &[(1, "samsund")]),
        row("Parter", &[(4, "0128")]),
        row("Parter", &[(0, "hbs"), (3, "staten")]),
        row("Eget kapital", &[(0, "hbs"), (2, "2022")]),
        row("Resultat", &[(0, "hbs"), (2, "2022")]),
        row("Insatser", &[(0, "hbs"), (2, "Lyra")]),
    ];
    let after = recalculated("removed", &[(bytes, changes)]).remove(0);
    let returned = reimport(&after, &scenario).expect("it is ours");
    assert_eq!(returned.unusable, vec![]);
    assert!(matches!(returned.edits.as_slice(), [(Edit::Fye { .. }, _)]), "{:?}", returned.edits);
    let kommun = |code: &str| OwnRow::Of(Who::Kommun(code.parse().expect("a code")));
    let gone: Vec<_> = returned.gone.iter().map(|of| (of.sheet.as_str(), of.first.as_slice(), of.count)).collect();
    let samsund = "samsund".parse().expect("an id");
    let expected = [
        ("Kommuner", &[kommun("0184")][..], 1),
        ("Förbund", &[OwnRow::Of(Who::Forbund(samsund))], 1),
        ("Parter", &[OwnRow::Of(Who::Party(hbs, Party::State)), kommun("0128")], 2),
        ("Eget kapital", &[OwnRow::OfYear(hbs, 2022)], 1),
        ("Resultat", &[OwnRow::OfYear(hbs, 2022)], 1),
        ("Insatser", &[OwnRow::Insats(hbs, 2022, "Lyra".to_owned())], 1),
    ];
    assert_eq!(gone, expected);
}

#[test]
fn insatser_that_are_changed_added_and_taken_away_in_libreoffice_come_back() {
    let plain = Scenario::of("2023");
    let bytes = exported(&plain, Lang::Sv);
    let cells = Cells::read(&bytes);
    let [lyra, mia, last] = ["Lyra", "MIA", "UPIS"].map(|name| cells.row("Insatser", &[(0, "hbs"), (2, name)]));
    let new = cells.row("Insatser", &[(0, "stockholms-stad"), (2, "FINSAM-konferens")]) + 1;
    let changes = vec![
        ("Insatser", format!("F{lyra}"), json!(2_100_000)),
        ("Insatser", format!("G{lyra}"), json!(null)),
        ("Insatser", format!("D{mia}"), json!("fanns inte")),
        ("Insatser", format!("H{last}"), json!(1.5)),
        ("Insatser", format!("A{new}"), json!("Samsund")),
        ("Insatser", format!("B{new}"), json!(2022)),
        ("Insatser", format!("C{new}"), json!("Nätverk")),
        ("Insatser", format!("D{new}"), json!("strukturinriktad")),
        ("Insatser", format!("E{new}"), json!(500_000)),
        ("Insatser", format!("A{}", new + 1), json!("ingen")),
        ("Insatser", format!("C{}", new + 1), json!("Utan förbund")),
    ];
    let after = recalculated("insatser", &[(bytes, changes)]).remove(0);
    let returned = reimport(&after, &plain).expect("it is ours");
    let edits: Vec<String> = returned.edits.iter().map(|(edit, _)| format!("{edit:?}")).collect();
    let [other, gone, added] = &edits[..] else { panic!("{edits:?}") };
    assert!(other.contains("\"Lyra\"") && other.contains("(Cost, 2100000)"), "{other}");
    assert!(!other.contains("Participants") && other.contains("(Finished, 17)"), "an emptied cell is unknown: {other}");
    assert!(gone.contains("\"MIA\"") && gone.contains("kind: None, figures: InsatsFigures([])"), "{gone}");
    assert!(
        added.contains("samsund") && added.contains("Structural") && added.contains("[(Budget, 500000)]"),
        "{added}"
    );
    let told: Vec<_> = returned.unusable.iter().map(|of| (kind(&of.reason), of.place.cell.clone())).collect();
    assert_eq!(told, [("not_whole", format!("H{last}")), ("unknown_name", format!("A{}", new + 1))]);
}

#[test]
fn a_cell_that_cannot_be_used_is_told_with_its_place() {
    let plain = Scenario::of("2023");
    let bytes = exported(&plain, Lang::Sv);
    let cells = Cells::read(&bytes);
    let kommun = |column: &str, code: &str| format!("{column}{}", cells.row("Kommuner", &[(0, code)]));
    let state = format!("G{}", cells.row("Parter", &[(0, "hbs"), (4, "")]));
    let huddinge = format!("G{}", cells.row("Parter", &[(4, "0126")]));
    let changes = vec![
        ("Kommuner", kommun("H", "0184"), json!("många")),
        ("Kommuner", kommun("D", "0127"), json!("ingenstans")),
        ("Kommuner", kommun("G", "0127"), json!(12.5)),
        ("Kommuner", kommun("G", "0180"), json!(0)),
        ("Parter", state.clone(), json!(null)),
        ("Parter", huddinge.clone(), json!(-5)),
        ("Parametrar", "B6".to_owned(), json!(999_000_000)),
        ("Kommuner", kommun("H", "0180"), json!(30_000)),
    ];
    let after = recalculated("unusable", &[(bytes, changes)]).remove(0);
    let returned = reimport(&after, &plain).expect("it is ours");
    let told: Vec<_> =
        returned.unusable.iter().map(|of| (kind(&of.reason), of.place.sheet.as_str(), of.place.cell.clone())).collect();
    let expected = [
        ("not_a_number", "Kommuner", kommun("H", "0184")),
        ("unknown_name", "Kommuner", kommun("D", "0127")),
        ("not_whole", "Kommuner", kommun("G", "0127")),
        ("missing", "Parter", state),
        ("refused", "Parametrar", "B6".to_owned()),
        ("refused", "Kommuner", kommun("G", "0180")),
        ("refused", "Parter", huddinge),
    ];
    for cell in &expected {
        assert!(told.contains(cell), "{cell:?} is not among {told:?}");
    }
    assert_eq!(told.len(), expected.len(), "{told:?}");
    assert_eq!(returned.unusable.iter().filter(|of| of.text == "många").count(), 1);
    // What can be used is.
    let places: Vec<_> = returned.edits.iter().map(|(_, place)| place.cell.clone()).collect();
    assert_eq!(places, [kommun("H", "0180")]);
}
