//! Rows that somebody has removed from a workbook of ours, or from one sheet of it that was saved as text: each is told by
//! whose it was, and none is read as a change.

use calamine::{Data, Reader, Xlsx};
use finsam_engine::{Edit, ForbundId, KommunKey, Kronor, Party, Scenario, Unit};
use finsam_sheets::{
    Opened,
    border::{AtHand, GoneRows, Lang, Opening, OwnRow, Preview, Said, Who, WorkbookRequest},
    workbook,
};
use proptest::prelude::*;
use std::{
    collections::BTreeSet,
    io::{Cursor, Read, Write},
    sync::OnceLock,
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The sheets that rows can go from: which they are among all, and what they are called.
const SHEETS: [(usize, &str); 5] =
    [(3, "Kommuner"), (4, "Förbund"), (5, "Parter"), (6, "Eget kapital"), (7, "Resultat")];

/// The first row under the headings, counted from 1.
const FIRST: u32 = 5;

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

/// With own weights, an own amount and an account, of which a row that is gone must take nothing away.
fn present() -> Scenario {
    let weights = ["0126", "0127", "0128"].map(|code| (code.parse().expect("a code"), 2));
    Scenario::of("2023")
        .with(Edit::Key { forbund: id("hbs"), key: KommunKey::Weights(weights.to_vec()) })
        .with(Edit::Contribute { forbund: id("samsund"), party: Party::State, kronor: Kronor(3_500_000) })
}

fn made() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let (date, link) = ("2026-11-22".to_owned(), String::new());
        let (scenario, lang, unit) = (AtHand(present()), Lang::Sv, Unit::Thousands);
        workbook(&WorkbookRequest { scenario, lang, unit, date, link }).expect("a workbook")
    })
}

#[track_caller]
fn look(bytes: &[u8]) -> Preview {
    let present = AtHand(present());
    let opening = Opening { present: present.clone(), sheet: None };
    Opened::open(bytes, &opening).expect("it can be read").say(Said::Present(present))
}

/// The cells of a sheet as text, the row above [`FIRST`] first.
fn cells(sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(made())).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("a sheet");
    let cell = |cell: &Data| match cell {
        Data::Float(number) => number.to_string().replace('.', ","),
        other => other.to_string(),
    };
    range.rows().skip(FIRST as usize - 2).map(|row| row.iter().map(cell).collect()).collect()
}

/// Whose each row of a sheet is, by what stands in it.
fn whose(sheet: &str) -> Vec<OwnRow> {
    let kommun = |code: &str| OwnRow::Of(Who::Kommun(code.parse().expect("a code")));
    let of = |row: &Vec<String>| match sheet {
        "Kommuner" => kommun(&row[0]),
        "Förbund" => OwnRow::Of(Who::Forbund(id(&row[1]))),
        "Parter" => match row[3].as_str() {
            "staten" => OwnRow::Of(Who::Party(id(&row[0]), Party::State)),
            "regionen" => OwnRow::Of(Who::Party(id(&row[0]), Party::Region)),
            _ => kommun(&row[4]),
        },
        _ => OwnRow::OfYear(id(&row[0]), row[2].parse().expect("a year")),
    };
    cells(sheet)[1..].iter().map(of).collect()
}

fn expected(sheet: &str, places: &BTreeSet<u32>) -> Vec<GoneRows> {
    let all = whose(sheet);
    let gone: Vec<OwnRow> = places.iter().map(|place| all[(*place - FIRST) as usize].clone()).collect();
    let first = gone.iter().take(GoneRows::MOST).cloned().collect();
    vec![GoneRows { sheet: sheet.to_owned(), first, count: gone.len() }]
}

/// How many of the places lie before one.
fn before(places: &BTreeSet<u32>, place: u32) -> u32 {
    u32::try_from(places.range(..place).count()).expect("few")
}

/// A sheet's XML without the rows at these places; what lies below has moved up, where it is to.
fn without(xml: &str, places: &BTreeSet<u32>, moves_up: bool) -> String {
    let mut pieces = xml.split("<row r=\"");
    let mut changed = pieces.next().expect("what is before").to_owned();
    for piece in pieces {
        let (number, content) = piece.split_once('"').expect("its number");
        let place: u32 = number.parse().expect("a number");
        let (row, after) = content.split_once("</row>").expect("its end");
        if places.contains(&place) {
            changed += after;
            continue;
        }
        let now = if moves_up { place - before(places, place) } else { place };
        let cells: Vec<String> = row
            .split("<c r=\"")
            .enumerate()
            .map(|(part, cell)| match cell.split_once('"') {
                Some((address, rest)) if part > 0 => {
                    let column = address.trim_end_matches(|sign: char| sign.is_ascii_digit());
                    format!("{column}{now}\"{rest}")
                }
                _ => cell.to_owned(),
            })
            .collect();
        changed.extend([&format!("<row r=\"{now}\""), &cells.join("<c r=\""), "</row>", after]);
    }
    changed
}

/// What the names of a sheet stand for when its rows at these places are removed.
fn renamed(xml: &str, sheet: &str, places: &BTreeSet<u32>) -> String {
    let mut pieces = xml.split("</definedName>");
    let name = |piece: &str| match piece.rsplit_once('!') {
        Some((of, range)) if of.ends_with(&format!("'{sheet}'")) && !range.contains(',') => {
            let moved = |address: &str| {
                let (column, row) = address.rsplit_once('$')?;
                let row: u32 = row.parse().ok()?;
                Some((column.to_owned(), row))
            };
            let (first, last) = range.split_once(':').unwrap_or((range, range));
            match (moved(first), moved(last)) {
                (Some((from, first)), Some((to, last))) => {
                    let (first, last) = (first - before(places, first), last - before(places, last + 1));
                    format!("{of}!{from}${first}:{to}${last}")
                }
                _ => piece.to_owned(),
            }
        }
        _ => piece.to_owned(),
    };
    let pieces: Vec<String> = pieces.by_ref().map(name).collect();
    pieces.join("</definedName>")
}

/// The workbook without some rows of a sheet: removed, or only emptied.
fn changed(sheet: usize, title: &str, places: &BTreeSet<u32>, are_removed: bool) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(made())).expect("a workbook");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().to_owned();
        let mut content = String::new();
        part.read_to_string(&mut content).expect("XML");
        if name == format!("xl/worksheets/sheet{sheet}.xml") {
            content = without(&content, places, are_removed);
        } else if name == "xl/workbook.xml" && are_removed {
            content = renamed(&content, title, places);
        }
        writer.start_file(name, options).expect("a part");
        writer.write_all(content.as_bytes()).expect("its content");
    }
    writer.finish().expect("a file").into_inner()
}

#[track_caller]
fn is_told(sheet: usize, title: &str, places: &BTreeSet<u32>, are_removed: bool) {
    let preview = look(&changed(sheet, title, places, are_removed));
    let what = format!("{title} {places:?} {are_removed}");
    assert_eq!((preview.change_count, preview.unusable.as_slice()), (0, &[][..]), "{what}");
    assert_eq!(preview.gone, expected(title, places), "{what}");
    assert_eq!((preview.scenario.0, preview.missing), (present(), vec![]), "{what}");
}

#[test]
fn a_workbook_that_is_whole_has_lost_nothing() {
    assert_eq!(look(made()).gone, []);
}

#[test]
fn a_row_that_is_removed_or_emptied_is_told_by_name_and_changes_nothing() {
    for (sheet, title) in SHEETS {
        let last = FIRST - 1 + u32::try_from(whose(title).len()).expect("few");
        for places in [vec![FIRST], vec![last], (FIRST + 2..FIRST + 10).collect()] {
            for are_removed in [true, false] {
                is_told(sheet, title, &places.iter().copied().collect(), are_removed);
            }
        }
    }
}

#[test]
fn a_member_with_an_own_weight_keeps_it_when_its_row_is_gone() {
    let salem = OwnRow::Of(Who::Kommun("0128".parse().expect("a code")));
    let place = whose("Parter").iter().position(|row| *row == salem).expect("its row");
    is_told(5, "Parter", &BTreeSet::from([FIRST + u32::try_from(place).expect("a row")]), true);
}

#[test]
fn a_step_of_the_ladder_that_is_removed_leaves_the_ladder_as_it_was() {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(made())).expect("a workbook");
    let names = book.defined_names().to_vec();
    let (_, range) = names.iter().find(|(name, _)| name == "trappa_till").expect("the ends of its steps");
    let first = range.split(['$', ':']).find_map(|part| part.parse::<u32>().ok()).expect("a row");
    assert!(book.worksheet_range("Parametrar").is_ok());
    let preview = look(&changed(2, "Parametrar", &BTreeSet::from([first + 1]), true));
    assert_eq!((preview.change_count, preview.unusable, preview.missing), (0, vec![], vec![]));
    let gone = GoneRows { sheet: "Parametrar".to_owned(), first: vec![OwnRow::Step], count: 1 };
    assert_eq!(preview.gone, [gone]);
}

#[test]
fn a_row_that_is_gone_from_a_sheet_saved_as_text_is_told_too() {
    for (_, title) in SHEETS.into_iter().filter(|(_, title)| *title != "Förbund") {
        let lines: Vec<String> = cells(title).iter().map(|row| row.join(";")).collect();
        assert_eq!(look(lines.join("\n").as_bytes()).gone, [], "{title}");
        for places in [BTreeSet::from([FIRST + 3]), (FIRST + 2..FIRST + 30).collect()] {
            let is_left = |(place, _): &(u32, &String)| !places.contains(place);
            let left: Vec<&str> = (FIRST - 1..).zip(&lines).filter(is_left).map(|(_, line)| line.as_str()).collect();
            let preview = look(left.join("\n").as_bytes());
            assert_eq!((preview.change_count, preview.unusable), (0, vec![]), "{title}");
            assert_eq!(preview.gone, expected(title, &places), "{title}");
        }
    }
}

#[test]
fn a_table_of_others_has_no_rows_to_lose() {
    assert_eq!(look("Kommun;HE\nSalem;900".as_bytes()).gone, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn any_rows_that_are_gone_are_told_and_change_nothing(
        (sheet, title) in prop::sample::select(SHEETS.to_vec()),
        rows in prop::collection::vec(any::<prop::sample::Index>(), 1..40),
        are_removed in any::<bool>(),
    ) {
        let count = whose(title).len();
        let place = |row: &prop::sample::Index| FIRST + u32::try_from(row.index(count)).expect("few");
        is_told(sheet, title, &rows.iter().map(place).collect(), are_removed);
    }
}
