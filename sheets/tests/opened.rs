//! The border to the page: what it gives, and what it takes. All of it goes through JSON here too.

use finsam_engine::{Edit, Scenario, Unit};
use finsam_sheets::{
    Opened,
    border::{
        Answer, AtHand, Counted, Layout, Meaning, Missing, Opening, Place, Preview, Reason, Refusal, Said, Source,
        UnitFrom,
    },
};
use serde::{Serialize, de::DeserializeOwned};

fn across<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).expect("JSON")).expect("its own JSON")
}

#[track_caller]
fn open(table: &str) -> Opened {
    let opening = Opening { present: AtHand(Scenario::of("2023")), sheet: None };
    Opened::open(table.as_bytes(), &across(&opening)).expect("a table")
}

fn say(table: &mut Opened, said: &Said) -> Preview {
    across(&table.say(across(said)))
}

/// What there is to see at first.
fn look(table: &mut Opened) -> Preview {
    say(table, &Said::Present(AtHand(Scenario::of("2023"))))
}

#[track_caller]
fn layout(preview: &Preview) -> &Layout {
    preview.layout().expect("a table")
}

fn answer(name: &str, answer: Option<Answer>) -> Said {
    Said::Answer { name: name.to_owned(), answer }
}

fn places(preview: &Preview) -> Vec<Place> {
    preview.changes.iter().map(|change| change.place.clone()).collect()
}

/// How many changes and rows with changes, and how many rows with what cannot be used.
fn counts(preview: &Preview) -> (usize, usize, usize) {
    (preview.change_count, layout(preview).changing, layout(preview).unusable)
}

#[test]
fn the_page_sees_columns_rows_and_what_cannot_be_used() {
    let suvs = Answer::Forbund("suvs".parse().expect("an id"));
    let mut table = open("Förbund;Medelstilldelning\nHBS;400\nUpplands;300");
    let preview = look(&mut table);
    let seen = layout(&preview);
    assert_eq!((seen.columns.len(), seen.column_count, seen.rows, seen.sheets.len()), (2, 2, 2, 0));
    let column = &seen.columns[1];
    assert_eq!(
        (column.heading.as_str(), column.meaning, column.unit, column.unit_from),
        ("Medelstilldelning", Meaning::Allocation, None, UnitFrom::Nowhere)
    );
    assert_eq!(seen.columns[0].examples, ["HBS", "Upplands"]);
    assert_eq!(preview.missing, [Missing::Unit(1)]);
    assert_eq!(seen.heading_of(&preview.missing[0]), "Medelstilldelning");

    let preview = say(&mut table, &Said::Unit { column: 1, unit: Unit::Thousands });
    let column = &layout(&preview).columns[1];
    assert_eq!((column.unit, column.unit_from), (Some(Unit::Thousands), UnitFrom::Reader));
    assert_eq!((preview.missing.as_slice(), counts(&preview)), (&[][..], (1, 1, 1)));
    let unusable = &preview.unusable[0];
    assert_eq!((&unusable.place, unusable.text.as_str()), (&Place::Line(3), "Upplands"));
    let unclear = &layout(&preview).unclear[0];
    assert_eq!((unclear.name.as_str(), unclear.is_of_kommun), ("Upplands", false));
    assert_eq!(unusable.reason.candidates(), Some(unclear.candidates.as_slice()));

    let preview = say(&mut table, &answer("Upplands", Some(suvs)));
    assert_eq!((counts(&preview), preview.unusable_count), ((2, 2, 0), 0));
    assert_eq!(places(&preview), [Place::Line(2), Place::Line(3)]);
    let scenario = preview.scenario.0;
    assert_eq!(scenario.edits.len(), 2);

    let preview = say(&mut table, &answer("Upplands", None));
    assert_eq!(counts(&preview), (1, 1, 1), "what was said is taken back");
    // One that is formed has no members yet, who could agree on an allocation.
    let preview = say(&mut table, &answer("Upplands", Some(Answer::New)));
    assert_eq!((places(&preview), counts(&preview)), (vec![Place::Several, Place::Line(2)], (2, 1, 1)));
    assert!(matches!(&preview.unusable[0].reason, Reason::Refused { edit } if matches!(**edit, Edit::Allocate { .. })));

    // The same again is no change.
    say(&mut table, &answer("Upplands", Some(suvs)));
    let preview = say(&mut table, &Said::Present(AtHand(scenario.clone())));
    assert_eq!((preview.change_count, preview.changes.len(), preview.scenario.0), (0, 0, scenario));
}

#[test]
fn what_is_of_a_column_that_there_is_not_changes_nothing() {
    let mut table = open("Förbund;Medelstilldelning (kr)\nHBS;400");
    let before = look(&mut table);
    for said in [
        Said::Unit { column: 9, unit: Unit::Millions },
        Said::Meaning { column: 9, meaning: Meaning::Fye },
        Said::Chosen { content: 9, is_chosen: true },
        Said::Counted { content: 9, counted: Counted::Population },
    ] {
        assert_eq!(say(&mut table, &said), before, "{said:?}");
    }
}

#[test]
fn the_page_chooses_among_statistics() {
    let mut table = open(
        "region,kön,Sjukpenning 2021,Ekonomiskt bistånd 2021,Sjukpenning 2022,Ekonomiskt bistånd 2022\n\
         0126 Huddinge,män,1,2,3,4\n0126 Huddinge,kvinnor,10,20,30,40",
    );
    let preview = look(&mut table);
    let seen = layout(&preview);
    let statistics = seen.statistics.as_ref().expect("statistics");
    assert_eq!((statistics.ages, statistics.contents.len()), (None, 2));
    let content = &statistics.contents[1];
    assert_eq!((content.label.as_str(), content.counted), ("Ekonomiskt bistånd", Counted::Fye { is_sum: false }));
    assert_eq!((statistics.years.as_slice(), seen.year), (&[2021, 2022][..], Some(2022)));
    assert_eq!(seen.columns[1].examples, ["77"]);
    say(&mut table, &Said::Chosen { content: 0, is_chosen: false });
    let preview = say(&mut table, &Said::Year(2021));
    let seen = layout(&preview);
    let is_chosen: Vec<bool> =
        seen.statistics.iter().flat_map(|statistics| &statistics.contents).map(|content| content.is_chosen).collect();
    assert_eq!((seen.columns[1].examples.as_slice(), is_chosen), (&["22".to_owned()][..], vec![false, true]));
    assert_eq!(seen.columns[1].heading, "Ekonomiskt bistånd");
}

#[test]
fn the_first_of_many_rows_are_shown_and_all_are_counted() {
    let rows: Vec<String> = (0..1_000).map(|row| format!("\nNågot annat {row};1")).collect();
    let rows = rows.concat();
    let mut table = open(&format!("Förbund;Medelstilldelning (kr)\nHBS;15000000{rows}"));
    let preview = look(&mut table);
    assert_eq!((preview.unusable_count, preview.unusable.len()), (1_000, Preview::MOST));
    assert_eq!((layout(&preview).rows, counts(&preview)), (1_001, (1, 1, 1_000)));
    assert!(layout(&preview).unclear.len() <= 20);
}

#[test]
fn a_refusal_says_what_it_is() {
    let open = |bytes: &[u8]| {
        let opened = Opened::open(bytes, &Opening { present: AtHand(Scenario::of("2023")), sheet: None });
        opened.map(|_| ()).map_err(|refusal| across(&refusal))
    };
    assert_eq!(open(b""), Err(Refusal::Empty));
    assert_eq!(open(b"%PDF-1.4"), Err(Refusal::Pdf));
    assert_eq!(open(b"{\"version\":"), Err(Refusal::NotJson { line: 1, column: 11 }));
    assert!(serde_json::from_str::<Opening>("{\"present\":\"nothing\"}").is_err());
    assert!(serde_json::from_str::<Said>("{\"someday\":1}").is_err());
}

#[test]
fn a_table_is_no_workbook_of_ours() {
    let preview = look(&mut open("Förbund;Medelstilldelning\nHBS;400"));
    assert!(matches!(preview.source, Source::Table(_)));
}
