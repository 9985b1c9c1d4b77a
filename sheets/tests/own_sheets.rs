//! A workbook of ours that comes back otherwise than whole: one sheet saved as text, rows added, amounts typed with a unit.

use calamine::{Data, Reader, Xlsx};
use finsam_engine::{Edit, InsatsFigures, InsatsItem, InsatsKind, Kronor, Party, ResultItem, Scenario, Unit};
use finsam_sheets::{
    Missing, Opened, Reason,
    border::{Answer, AtHand, Lang, NameOf, Opening, OwnRow, Preview, Said, WorkbookRequest},
    workbook,
};
use std::io::{Cursor, Read, Write};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

fn present() -> Scenario {
    let hbs = "hbs".parse().expect("an id");
    Scenario::of("2023").with(Edit::Allocate { forbund: hbs, kronor: Kronor(15_600_000) })
}

fn made(lang: Lang, unit: Unit) -> Vec<u8> {
    let (date, link) = ("2026-11-22".to_owned(), String::new());
    workbook(&WorkbookRequest { scenario: AtHand(present()), lang, unit, date, link }).expect("a workbook")
}

/// A sheet as a spreadsheet saves it as text, with what is shown in its cells.
fn as_text(bytes: &[u8], sheet: &str, decimal_sign: &str) -> String {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("a sheet");
    let cell = |cell: &Data| match cell {
        Data::Float(number) => number.to_string().replace('.', decimal_sign),
        other => other.to_string(),
    };
    let row = |row: &[Data]| row.iter().map(cell).collect::<Vec<_>>().join(";");
    range.rows().map(row).collect::<Vec<_>>().join("\r\n")
}

#[track_caller]
fn look(bytes: &[u8]) -> Preview {
    let present = AtHand(present());
    let opening = Opening { present: present.clone(), sheet: None };
    Opened::open(bytes, &opening).expect("a table").say(Said::Present(present))
}

const SHEETS: [(Lang, [&str; 6]); 2] = [
    (Lang::Sv, ["Kommuner", "Parter", "Eget kapital", "Förbund", "Resultat", "Insatser"]),
    (Lang::En, ["Kommuner", "Parties", "Equity", "Förbund", "Results", "Insatser"]),
];

#[test]
fn a_sheet_saved_as_text_and_read_back_changes_nothing() {
    for ((lang, sheets), unit) in SHEETS.into_iter().zip([Unit::Thousands, Unit::Kronor]) {
        let bytes = made(lang, unit);
        for (place, sheet) in sheets.into_iter().enumerate() {
            for decimal_sign in [",", "."] {
                let preview = look(as_text(&bytes, sheet, decimal_sign).as_bytes());
                let told = (preview.change_count, preview.unusable.as_slice());
                assert_eq!(told, (0, &[][..]), "{sheet} {decimal_sign}");
                assert_eq!(preview.gone, [], "{sheet} {decimal_sign}");
                let computed = if place == 3 { vec![Missing::ComputedSheet] } else { vec![] };
                assert_eq!(preview.missing, computed, "{sheet} {decimal_sign}");
            }
        }
    }
}

#[test]
fn what_is_changed_in_such_a_sheet_is_read_in_kronor_and_members_move() {
    let bytes = made(Lang::Sv, Unit::Thousands);
    let parties = as_text(&bytes, "Parter", ",");
    let line = |text: &str, part: &str| text.lines().find(|line| line.contains(part)).expect("a line").to_owned();
    let state = line(&parties, "hbs;"); // The state's row is the first.
    let mut cells: Vec<&str> = state.split(';').collect();
    assert_eq!((cells[0], cells[3], cells[6]), ("hbs", "staten", "7800000"));
    cells[6] = "8000000";
    let preview = look(parties.replace(&state, &cells.join(";")).as_bytes());
    let hbs = "hbs".parse().expect("an id");
    let edit = Edit::Contribute { forbund: hbs, party: Party::State, kronor: Kronor(8_000_000) };
    assert_eq!(preview.changes.iter().map(|change| &change.edit).collect::<Vec<_>>(), [&edit]);

    let kommuner = as_text(&bytes, "Kommuner", ",");
    let solna = line(&kommuner, "0184;");
    let moved = solna.replacen("0184;Solna;Stockholms län;;", "0184;Solna;Stockholms län;samsund;", 1);
    assert_ne!(moved, solna);
    let preview = look(kommuner.replace(&solna, &moved).as_bytes());
    let edit = Edit::Move { kommun: "0184".parse().expect("a code"), to: "samsund".parse().ok() };
    assert_eq!(preview.changes.iter().map(|change| &change.edit).collect::<Vec<_>>(), [&edit]);

    // What was known and is gone is told.
    cells[6] = "";
    let preview = look(parties.replace(&state, &cells.join(";")).as_bytes());
    assert_eq!(preview.unusable.iter().map(|of| &of.reason).collect::<Vec<_>>(), [&Reason::Missing]);
}

#[test]
fn a_result_that_is_filled_in_or_emptied_on_such_a_sheet_is_read_or_told() {
    let results = as_text(&made(Lang::Sv, Unit::Thousands), "Resultat", ",");
    let hbs = results.lines().find(|line| line.starts_with("hbs;HBS;2022;")).expect("its row").to_owned();
    let mut cells: Vec<&str> = hbs.split(';').collect();
    assert_eq!((cells[3], cells[7]), ("348", "164"));
    (cells[3], cells[7]) = ("360", "");
    let preview = look(results.replace(&hbs, &cells.join(";")).as_bytes());
    let (forbund, item) = ("hbs".parse().expect("an id"), ResultItem::Participants);
    let edit = Edit::Result { forbund, year: 2022, item, value: 360 };
    assert_eq!(preview.changes.iter().map(|change| &change.edit).collect::<Vec<_>>(), [&edit]);
    assert_eq!(preview.unusable.iter().map(|of| &of.reason).collect::<Vec<_>>(), [&Reason::Missing]);
}

#[test]
fn an_insats_that_is_changed_added_or_removed_on_such_a_sheet_is_read_or_told() {
    let insatser = as_text(&made(Lang::Sv, Unit::Thousands), "Insatser", ",");
    let line = |name: &str| insatser.lines().find(|line| line.contains(name)).expect("its row").to_owned();
    let (lyra, mia) = (line(";Lyra;"), line(";MIA;"));
    assert_eq!(lyra, "hbs;2022;Lyra;individinriktad;;2007500;38;19;19;0;17;;;;");
    let changed = "hbs;2022;Lyra;individinriktad;;2100000;;19;19;0;17;;;;\r\nsamsund;2022;Nätet;strukturinriktad;500000;;;;;;;;;;";
    let text = insatser.replace(&lyra, changed).replace(&format!("{mia}\r\n"), "");
    let preview = look(text.as_bytes());
    let figures = |all: &[(InsatsItem, i64)]| {
        all.iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(*item, Some(*value)))
    };
    let edit = |id: &str, name: &str, kind, all: &[(InsatsItem, i64)]| {
        let forbund = id.parse().expect("an id");
        Edit::Insats { forbund, year: 2022, name: name.to_owned(), kind, figures: figures(all) }
    };
    // An empty cell says that the figure is not known: there the sheet has all of an insats.
    let of_lyra = [
        (InsatsItem::Cost, 2_100_000),
        (InsatsItem::Women, 19),
        (InsatsItem::Men, 19),
        (InsatsItem::Unstated, 0),
        (InsatsItem::Finished, 17),
    ];
    let expected = [
        edit("hbs", "Lyra", InsatsKind::Individual, &of_lyra),
        edit("samsund", "Nätet", InsatsKind::Structural, &[(InsatsItem::Budget, 500_000)]),
    ];
    assert_eq!(
        preview.changes.iter().map(|change| &change.edit).collect::<Vec<_>>(),
        expected.iter().collect::<Vec<_>>()
    );
    assert_eq!((preview.unusable, preview.gone.len()), (vec![], 1));
    let gone = OwnRow::Insats("hbs".parse().expect("an id"), 2022, "MIA".to_owned());
    assert_eq!(preview.gone[0].first, [gone]);
    // A row with a figure that cannot be read is not used by halves.
    let preview = look(insatser.replace(&lyra, &lyra.replace(";38;", ";38,5;")).as_bytes());
    assert_eq!((preview.change_count, preview.unusable[0].reason.clone()), (0, Reason::NotWhole));
}

/// The workbook with one of its sheets (by number) changed.
fn with_sheet(bytes: &[u8], sheet: usize, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().to_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("its content");
        if name == format!("xl/worksheets/sheet{sheet}.xml") {
            content = change(String::from_utf8(content).expect("XML")).into_bytes();
        }
        changed.start_file(name, SimpleFileOptions::default()).expect("a part");
        changed.write_all(&content).expect("its content");
    }
    changed.finish().expect("a file").into_inner()
}

const PARTIES: usize = 5;

fn text_cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn an_amount_that_names_its_unit_is_read_in_it() {
    let changed = with_sheet(&made(Lang::Sv, Unit::Thousands), PARTIES, |sheet| {
        let start = sheet.find(r#"<c r="G5""#).expect("the first offer");
        let end = start + sheet[start..].find("/>").expect("it is empty") + 2;
        format!("{}{}{}", &sheet[..start], text_cell("G5", "3 500 tkr"), &sheet[end..])
    });
    let preview = look(&changed);
    let [change] = preview.changes.as_slice() else { panic!("{preview:?}") };
    assert!(matches!(change.edit, Edit::Contribute { party: Party::State, kronor: Kronor(3_500_000), .. }));
}

#[test]
fn rows_that_somebody_has_added_are_told() {
    let changed = with_sheet(&made(Lang::Sv, Unit::Thousands), PARTIES, |sheet| {
        let kommun = [text_cell("D900", "kommun"), text_cell("E900", "0184"), text_cell("G900", "5")].concat();
        // One without a name, of which only the amount says that somebody meant something.
        let nameless = r#"<c r="G901"><v>1000000</v></c>"#;
        let rows = format!(r#"<row r="900">{kommun}</row><row r="901">{nameless}</row>"#);
        sheet.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    let preview = look(&changed);
    let told: Vec<&Reason> = preview.unusable.iter().map(|of| &of.reason).collect();
    assert_eq!((preview.change_count, told), (0, vec![&Reason::AddedRow, &Reason::AddedRow]));
    // On the sheet of results too, and of equity by any of its columns.
    for (sheet, column) in [(7, "H"), (6, "I")] {
        let changed = with_sheet(&made(Lang::Sv, Unit::Thousands), sheet, |sheet| {
            let row = format!(r#"<row r="990"><c r="{column}990"><v>12</v></c></row>"#);
            sheet.replace("</sheetData>", &format!("{row}</sheetData>"))
        });
        let preview = look(&changed);
        let told: Vec<&Reason> = preview.unusable.iter().map(|of| &of.reason).collect();
        assert_eq!((preview.change_count, told), (0, vec![&Reason::AddedRow]), "{sheet}");
    }
}

#[test]
fn a_row_whose_name_is_emptied_is_told_as_that_and_a_name_of_nobody_with_the_nearest() {
    let of_kommuner =
        |change: &dyn Fn(String) -> String| look(&with_sheet(&made(Lang::Sv, Unit::Thousands), 3, change));
    let cell = |sheet: &str, address: &str| {
        let start = sheet.find(&format!(r#"<c r="{address}""#)).expect("a cell");
        let end = start + sheet[start..].find("</c>").expect("its end") + 4;
        sheet[start..end].to_owned()
    };
    let preview = of_kommuner(&|sheet| sheet.replace(&cell(&sheet, "A6"), ""));
    assert_eq!(preview.unusable.iter().map(|of| &of.reason).collect::<Vec<_>>(), [&Reason::NoName]);
    let preview = of_kommuner(&|sheet| sheet.replace(&cell(&sheet, "D6"), &text_cell("D6", "Samsond")));
    let [told] = preview.unusable.as_slice() else { panic!("{:?}", preview.unusable) };
    let nearest = vec![Answer::Forbund("samsund".parse().expect("an id"))];
    assert_eq!((told.text.as_str(), &told.reason), ("Samsond", &Reason::UnknownName { of: NameOf::Forbund, nearest }));
}

#[test]
fn headings_say_their_units_and_paper_has_heads_and_feet() {
    let bytes = made(Lang::Sv, Unit::Thousands);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).expect("a workbook");
    let mut headings = |sheet: &str| -> Vec<String> {
        let range = book.worksheet_range(sheet).expect("a sheet");
        range.rows().nth(3).expect("headings").iter().map(ToString::to_string).collect()
    };
    assert!(headings("Parter").contains(&"Bidrag, kr".to_owned()));
    assert!(headings("Förbund").contains(&"Idealfördelning, tkr".to_owned()));
    let equity = headings("Eget kapital");
    assert_eq!((equity[3].as_str(), equity[33].as_str()), ("Ingående eget kapital, kr", "Ingående eget kapital, tkr"));
    let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect("a part").read_to_string(&mut text).expect("XML");
        text
    };
    for sheet in 1..=9 {
        let text = part(&format!("xl/worksheets/sheet{sheet}.xml"));
        for wanted in [
            "<oddHeader>",
            "<oddFooter>&amp;LFinsamkalkylen, 2026-11-22&amp;RSida &amp;P av &amp;N",
            "fitToHeight=\"0\"",
        ] {
            assert!(text.contains(wanted), "{wanted} is not in sheet {sheet}");
        }
    }
    assert_eq!(part("xl/workbook.xml").matches("_xlnm.Print_Area").count(), 9);
}
