//! The border to the page: what it gives, and what it takes.

use finsam_engine::Scenario;
use finsam_sheets::OpenTable;

#[track_caller]
fn open(table: &str) -> OpenTable {
    OpenTable::open(table.as_bytes(), "", &Scenario::of("2023").to_compact()).expect("a table")
}

#[test]
fn the_page_sees_columns_rows_and_what_cannot_be_used() {
    let mut table = open("Förbund;Medelstilldelning\nHBS;400\nUpplands;300");
    assert_eq!((table.column_count(), table.row_count(), table.sheet_count()), (2, 2, 0));
    assert_eq!(
        (table.heading(1), table.meaning(1), table.unit(1), table.unit_from(1)),
        told(["Medelstilldelning", "allocation", "", "nowhere"])
    );
    assert_eq!((table.line(1), table.cell(1, 0)), (3, "Upplands".to_owned()));
    assert_eq!(table.missing(), "unit:1");
    assert!(table.set_unit(1, "tkr") && !table.set_unit(1, "dollar") && !table.set_meaning(1, "nothing"));
    assert_eq!((table.unit(1), table.unit_from(1)), ("tkr".to_owned(), "reader".to_owned()));
    assert_eq!((table.missing().as_str(), table.edit_count(), table.unusable_count()), ("", 1, 1));
    assert_eq!(
        (table.unusable_line(0), table.unusable_column(0), table.unusable_text(0)),
        (3, 0, "Upplands".to_owned())
    );
    assert_eq!(table.unusable_code(0), "unknown_name");
    assert!(table.answer("Upplands", "forbund:suvs") && !table.answer("Upplands", "somebody"));
    assert_eq!((table.edit_count(), table.unusable_count()), (2, 0));
    assert_eq!((table.change_count(), table.changing_row_count(), table.unusable_row_count()), (2, 2, 0));
    assert_eq!(table.lines_of_first_changes(9), "2\n3");
    let first = Scenario::from_compact(&table.first_changes(1)).expect("the page can read it");
    assert_eq!(first.edits.len(), 1);
    assert!(table.answer("Upplands", ""), "what was said is taken back");
    assert_eq!((table.change_count(), table.changing_row_count(), table.unusable_row_count()), (1, 1, 1));
    // One that is formed has no members yet, who could agree on an allocation.
    assert!(table.answer("Upplands", "new"));
    assert_eq!((table.lines_of_first_changes(9).as_str(), table.changing_row_count()), ("0\n2", 1));
    assert_eq!((table.unusable_code(0), table.unusable_row_count()), ("refused".to_owned(), 1));
    assert!(table.answer("Upplands", "forbund:suvs"));
    let scenario = Scenario::from_compact(&table.scenario()).expect("the page can read it");
    assert_eq!(scenario.edits.len(), 2);
    // The same again is no change.
    assert!(table.set_present(&scenario.to_compact()) && !table.set_present("nothing"));
    assert_eq!((table.unchanged_count(), table.scenario()), (2, scenario.to_compact()));
    assert_eq!((table.change_count(), table.first_changes(9)), (0, Scenario::of("2023").to_compact()));
}

fn told(texts: [&str; 4]) -> (String, String, String, String) {
    let [a, b, c, d] = texts.map(str::to_owned);
    (a, b, c, d)
}

#[test]
fn the_page_chooses_among_statistics() {
    let mut table = open(
        "region,kön,Sjukpenning 2021,Ekonomiskt bistånd 2021,Sjukpenning 2022,Ekonomiskt bistånd 2022\n\
         0126 Huddinge,män,1,2,3,4\n0126 Huddinge,kvinnor,10,20,30,40",
    );
    assert!(table.is_statistics() && !table.has_ages());
    assert_eq!(
        (table.content_count(), table.content(1), table.counted(1)),
        (2, "Ekonomiskt bistånd".to_owned(), "fye".to_owned())
    );
    assert_eq!((table.years().as_str(), table.year(), table.cell(0, 1)), ("2021\n2022", 2022, "77".to_owned()));
    table.choose(0, false);
    table.set_year(2021);
    assert_eq!((table.cell(0, 1), table.is_chosen(0), table.is_chosen(1)), ("22".to_owned(), false, true));
    assert_eq!(table.heading(1), "Ekonomiskt bistånd");
}

#[test]
fn a_refusal_goes_as_a_code() {
    let open = |bytes: &[u8], present: &str| OpenTable::open(bytes, "", present).map(|_| ());
    let present = Scenario::of("2023").to_compact();
    assert_eq!(open(b"", &present), Err("empty:0:".to_owned()));
    assert_eq!(open(b"%PDF-1.4", &present), Err("pdf:0:".to_owned()));
    assert_eq!(open(b"a;b", "nothing"), Err("unreadable:0:".to_owned()));
}
