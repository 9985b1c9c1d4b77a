//! What holds of any file.

use finsam_engine::{Dataset, Scenario, State};
use finsam_sheets::{Answer, Counted, Meaning, OpenTable, Reading};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::collections::HashSet;

fn present() -> Scenario {
    Scenario::of("2023")
}

/// Reads the bytes, and asks all that the page asks.
fn looked_at(bytes: &[u8]) {
    let Ok(mut table) = OpenTable::open(bytes, "", &present().to_compact()) else { return };
    for column in 0..table.column_count().min(8) {
        let _ = (table.heading(column), table.meaning(column), table.unit(column), table.unit_from(column));
        table.set_unit(column, "tkr");
    }
    for content in 0..table.content_count().min(4) {
        table.set_counted(content, "fye");
        table.choose(content, false);
    }
    table.set_ages(0, 200);
    table.set_year(2022);
    for unusable in 0..table.unusable_count().min(20) {
        let _ = (table.unusable_code(unusable), table.unusable_data(unusable), table.unusable_text(unusable));
        table.answer(&table.unusable_text(unusable), "new");
    }
    let scenario = Scenario::from_compact(&table.scenario());
    assert!(scenario.is_ok(), "{scenario:?}");
}

/// Headings and cells that are nearly right.
fn cell() -> impl Strategy<Value = String> {
    let names = Dataset::y2023().forbund().iter().map(|forbund| forbund.short_name.to_string());
    let kommuner = Dataset::y2023().kommuner().iter().map(|kommun| kommun.name.to_owned());
    let words = [
        "Förbund",
        "Kommun",
        "Part",
        "År",
        "Medelstilldelning, tkr",
        "Idealfördelning",
        "HE",
        "Folkmängd 2022",
        "region",
        "kön",
        "ålder",
        "16 år",
        "män",
        "totalt",
        "Staten",
        "Kostnader",
        "Utgående eget kapital",
        "..",
        "-",
        "55 %",
        "2022",
        "Summa",
    ];
    let known: Vec<String> = names.chain(kommuner).chain(words.map(str::to_owned)).collect();
    prop_oneof![
        4 => prop::sample::select(known),
        3 => (-9_999_999_999_i64..9_999_999_999).prop_map(|number| number.to_string()),
        1 => "[0-9 ,.%-]{0,12}",
        1 => "\\PC{0,20}",
    ]
}

fn table() -> impl Strategy<Value = String> {
    (prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..12), prop::sample::select(vec![";", "\t", ","]))
        .prop_map(|(rows, delimiter)| rows.iter().map(|row| row.join(delimiter)).collect::<Vec<_>>().join("\n"))
}

/// A small workbook, as it should be.
fn a_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, (name, amount)) in [("Förbund", 0), ("HBS", 15_000), ("SUVS", 14_000)].into_iter().enumerate() {
        let row = u32::try_from(row).expect("few");
        sheet.write(row, 0, name).expect("a cell").write(row, 1, amount).expect("a cell");
    }
    sheet.write(0, 1, "Medelstilldelning, tkr").expect("a cell");
    workbook.save_to_buffer().expect("a workbook")
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        looked_at(&bytes);
    }

    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,200}") {
        looked_at(text.as_bytes());
        looked_at(format!("{{\"values\":[{text}]}}").as_bytes());
    }

    #[test]
    fn a_workbook_with_any_bytes_changed_gets_an_answer(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)
    ) {
        let mut bytes = a_workbook();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        looked_at(&bytes);
    }

    #[test]
    fn any_table_is_told_line_by_line_and_never_applied_wrongly(text in table()) {
        looked_at(text.as_bytes());
        let Ok(mut reading) = Reading::of(text.as_bytes(), None, &present()) else { return Ok(()) };
        reading.set_year(2022);
        for column in 0..reading.columns().len() {
            reading.set_unit(column, finsam_engine::Unit::Thousands);
        }
        let import = reading.import(&present());
        // What is taken in applies, all of it, and sets nothing twice.
        let state = State::apply(Dataset::y2023(), &import.scenario.edits);
        prop_assert_eq!(state.skipped, vec![]);
        prop_assert!(import.scenario.edits.len() + import.unchanged >= import.edits.len());
        // No line is both used in a cell and told of in the same cell.
        let told: HashSet<(u32, usize)> = import.unusable.iter().map(|of| (of.line, of.column)).collect();
        prop_assert!(told.len() <= import.unusable.len());
        let lines: HashSet<u32> = reading.rows().iter().map(|row| row.line).collect();
        if reading.statistics().is_none() {
            prop_assert!(import.unusable.iter().all(|of| lines.contains(&of.line)));
        }
    }

    #[test]
    fn any_meaning_of_any_column_gets_an_answer(
        text in table(), meanings in prop::collection::vec(0..25_usize, 6), counted in 0..4_usize
    ) {
        let Ok(mut reading) = Reading::of(text.as_bytes(), None, &present()) else { return Ok(()) };
        for (column, meaning) in meanings.into_iter().enumerate() {
            reading.set_meaning(column, Meaning::all()[meaning]);
        }
        let counts = [Counted::Fye { is_sum: true }, Counted::Population, Counted::Other, Counted::Unknown];
        reading.set_counted(0, counts[counted]);
        reading.answer("Samsund", Answer::New);
        let import = reading.import(&present());
        prop_assert_eq!(State::apply(Dataset::y2023(), &import.scenario.edits).skipped, vec![]);
    }
}
