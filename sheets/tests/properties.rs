//! What holds of any file.

use finsam_engine::{Dataset, Scenario, State, Unit};
use finsam_sheets::{
    Answer, Counted, Meaning, Opened, Reading,
    border::{AtHand, Opening, Preview, Said},
};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::collections::HashSet;

fn present() -> Scenario {
    Scenario::of("2023")
}

/// Reads the bytes, and asks all that the page asks.
fn looked_at(bytes: &[u8]) {
    let opening = Opening { present: AtHand(present()), sheet: None };
    let Ok(mut opened) = Opened::open(bytes, &opening) else { return };
    let mut preview = opened.say(Said::Present(AtHand(present())));
    let layout = preview.layout().cloned().expect("it is none of ours");
    for column in layout.columns.iter().take(8) {
        preview = opened.say(Said::Unit { column: column.place, unit: Unit::Thousands });
    }
    let contents = layout.statistics.map_or(0, |statistics| statistics.contents.len());
    for content in 0..contents.min(4) {
        opened.say(Said::Counted { content, counted: Counted::Fye { is_sum: false } });
        preview = opened.say(Said::Chosen { content, is_chosen: false });
    }
    for said in [Said::Ages { first: 0, last: 200 }, Said::Year(2022)] {
        preview = opened.say(said);
    }
    for unusable in preview.unusable.clone().into_iter().take(20) {
        preview = opened.say(Said::Answer { name: unusable.text, answer: Some(Answer::New) });
    }
    let json = serde_json::to_string(&preview).expect("JSON");
    assert_eq!(serde_json::from_str::<Preview>(&json).expect("the page can read it"), preview);
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
