//! Files that are made to make the page stop, and large ones that are not.

mod told;

use finsam_engine::{Dataset, Scenario};
use finsam_sheets::{Import, Reading, Refusal, limits};
use rust_xlsxwriter::Workbook;
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use told::kind;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fn present() -> Scenario {
    Scenario::of("2023")
}

fn import(bytes: &[u8]) -> Result<Import, Refusal> {
    Reading::of(bytes, None, &present()).map(|reading| reading.import(&present()))
}

#[track_caller]
fn is_refused(bytes: &[u8], expected: &Refusal) {
    assert_eq!(import(bytes).map(|_| ()).as_ref(), Err(expected));
}

/// A packed file with these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        archive.start_file(*name, options).expect("a part");
        archive.write_all(content).expect("a part");
    }
    archive.finish().expect("a file").into_inner()
}

/// A workbook with this sheet and these shared strings.
fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    const TYPES: &str =
        r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const SHEETS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    packed(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

const NO_STRINGS: &str =
    r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#;

const TWO_ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Förbund</t></is></c><c r="B1" t="inlineStr"><is><t>Medelstilldelning, tkr</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>HBS</t></is></c><c r="B2"><v>15000</v></c></row>"#;

#[test]
fn a_workbook_made_by_hand_is_read() {
    let import = import(&workbook(&sheet(TWO_ROWS), NO_STRINGS)).expect("a table");
    assert_eq!((import.edits.len(), import.unusable), (1, vec![]));
}

#[test]
fn fifty_megabytes_are_refused_unread() {
    is_refused(&vec![b'a'; 50_000_000], &Refusal::TooLarge { bytes: 50_000_000 });
    assert_eq!(limits::BYTES, 20_000_000);
}

#[test]
fn a_zip_bomb_is_refused_whether_it_tells_its_size_or_not() {
    let bomb = packed(&[("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", &vec![b' '; 101_000_000])]);
    assert!(bomb.len() < 1_000_000, "it is packed: {}", bomb.len());
    is_refused(&bomb, &Refusal::UnpacksTooLarge);
    // It says that it unpacks to a thousand bytes, in the directory and before the part.
    let mut lying = bomb;
    let told = 101_000_000_u32.to_le_bytes();
    let places: Vec<usize> = (0..lying.len() - 4).filter(|place| lying[*place..place + 4] == told).collect();
    assert!(!places.is_empty());
    for place in places {
        lying[place..place + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    let refusal = import(&lying).map(|_| ());
    assert!(matches!(refusal, Err(Refusal::UnpacksTooLarge | Refusal::Damaged)), "{refusal:?}");
}

#[test]
fn strings_that_are_promised_but_not_there_are_refused() {
    for count in ["99999999999999", "18446744073709551615", "99999999999999999999999999"] {
        let strings = NO_STRINGS.replace("/>", &format!(r#" count="1" uniqueCount="{count}"/>"#));
        is_refused(&workbook(&sheet(TWO_ROWS), &strings), &Refusal::Damaged);
    }
}

#[test]
fn a_million_columns_are_refused() {
    is_refused("a;".repeat(1_000_000).as_bytes(), &Refusal::TooManyColumns);
    is_refused(&workbook(&sheet(r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#), NO_STRINGS), &Refusal::TooManyColumns);
    let cells: String = (0..1_000_000).map(|_| "<c><v>1</v></c>").collect();
    is_refused(&workbook(&sheet(&format!("<row>{cells}</row>")), NO_STRINGS), &Refusal::TooManyColumns);
}

#[test]
fn a_cell_at_the_end_of_the_world_costs_no_more_than_itself() {
    let rows = format!(r#"{TWO_ROWS}<row r="1048576"><c r="B1048576"><v>1</v></c></row>"#);
    let import = import(&workbook(&sheet(&rows), NO_STRINGS)).expect("a table");
    assert_eq!(
        import.unusable.iter().map(|of| (of.line, kind(&of.reason))).collect::<Vec<_>>(),
        [(1_048_576, "missing")]
    );
}

#[test]
fn too_many_rows_and_cells_are_refused() {
    is_refused("a;1\n".repeat(limits::ROWS + 1).as_bytes(), &Refusal::TooManyRows);
    is_refused(format!("{}\n", "1;".repeat(400)).repeat(8_000).as_bytes(), &Refusal::TooManyCells);
    let json = r#"{"id":["a","b"],"size":[4000000000,4000000000],"dimension":{},"value":[]}"#;
    is_refused(json.as_bytes(), &Refusal::TooManyRows);
}

#[test]
fn macros_are_refused_with_a_reason() {
    let parts: [(&str, &[u8]); 2] = [("[Content_Types].xml", b"<Types/>"), ("xl/vbaProject.bin", b"macro")];
    is_refused(&packed(&parts), &Refusal::Macros);
}

#[test]
fn formulas_are_not_worked_out() {
    let table = "Förbund;Medelstilldelning (kr)\nhbs;=14600000+1\n=cmd|' /C calc'!A0;5";
    let import = import(table.as_bytes()).expect("a table");
    let told: Vec<_> = import.unusable.iter().map(|of| (of.line, kind(&of.reason))).collect();
    assert_eq!(told, [(2, "not_a_number"), (3, "unknown_name")]);
    // A formula without a stored value has none.
    let rows = TWO_ROWS.replace("<v>15000</v>", "<f>7500*2</f>")
        + r#"<row r="3"><c r="A3" t="inlineStr"><is><t>SUVS</t></is></c><c r="B3"><f>1</f><v>14000</v></c></row>"#;
    let import = self::import(&workbook(&sheet(&rows), NO_STRINGS)).expect("a table");
    assert_eq!(import.unusable.iter().map(|of| kind(&of.reason)).collect::<Vec<_>>(), ["missing"]);
    assert_eq!(import.edits.len(), 1);
}

#[test]
fn other_kinds_of_files_are_refused_by_name() {
    is_refused(b"%PDF-1.7\n", &Refusal::Pdf);
    is_refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &Refusal::OldExcel);
    let part = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let locked: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].into_iter().chain(part).collect();
    is_refused(&locked, &Refusal::Locked);
    is_refused(&packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), &Refusal::OpenDocument);
    is_refused(&packed(&[("word.txt", b"hello")]), &Refusal::NotATable);
    is_refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &Refusal::NotATable);
    is_refused(b"PK\x03\x04", &Refusal::Damaged);
    is_refused(b"", &Refusal::Empty);
    is_refused(b" \n;;\n", &Refusal::Empty);
    is_refused(b"{\"a\":1}", &Refusal::UnknownJson);
    is_refused(b"[1,2]", &Refusal::UnknownJson);
    is_refused(b"{\"values\":[{]}", &Refusal::NotJson { line: 1, column: 13 });
}

#[test]
fn deep_nesting_is_refused() {
    let deep = "[".repeat(1_000_000);
    assert!(import(deep.as_bytes()).is_err());
    assert!(import(format!("{{\"values\":{deep}").as_bytes()).is_err());
}

/// All förbund over and over: the first time right, then the same again, or something else.
fn a_hundred_thousand_rows() -> String {
    let forbund = Dataset::y2023().forbund();
    let mut text = "Förbund;Medelstilldelning (kr)\n".to_owned();
    for row in 0..100_000 {
        let name = if row % 3 == 2 { "Finns inte" } else { &*forbund[row % forbund.len()].name };
        let amount = 5_000_000 + row % forbund.len();
        writeln!(text, "{name};{amount}").expect("a text");
    }
    text
}

#[test]
fn a_hundred_thousand_rows_are_each_told() {
    let import = import(a_hundred_thousand_rows().as_bytes()).expect("a table");
    assert_eq!(import.edits.len() + import.unusable.len(), 100_000);
    assert!(import.edits.len() >= 48, "{}", import.edits.len());
}

#[test]
fn a_hundred_thousand_wrong_names_and_years_are_each_told() {
    let mut names = "Kommun;HE\n0180;70000\n".to_owned();
    let mut years = "Förbund;År;Kostnader, tkr\n".to_owned();
    for row in 0..100_000 {
        writeln!(names, "Botkyrkaa {row};500").expect("a text");
        writeln!(years, "hbs;{};1", 3_000 + row).expect("a text");
    }
    let import = self::import(names.as_bytes()).expect("a table");
    assert_eq!((import.edits.len(), import.unusable.len()), (1, 100_000));
    let import = self::import(years.as_bytes()).expect("a table");
    assert_eq!((import.edits.len(), import.unusable.len()), (0, 100_000));
}

#[test]
#[ignore = "prints how long it takes; run with --release -- --ignored --nocapture"]
fn how_long_a_hundred_thousand_rows_take() {
    let text = a_hundred_thousand_rows();
    let start = std::time::Instant::now();
    let rows = import(text.as_bytes()).map(|import| import.unusable.len());
    println!("text: {:?} ({rows:?} rows cannot be used)", start.elapsed());
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in text.lines().enumerate() {
        let (name, amount) = line.split_once(';').expect("two cells");
        let row = u32::try_from(row).expect("few");
        sheet.write(row, 0, name).expect("a cell");
        match amount.parse::<f64>() {
            Ok(amount) => sheet.write(row, 1, amount).expect("a cell"),
            Err(_) => sheet.write(row, 1, amount).expect("a cell"),
        };
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let start = std::time::Instant::now();
    let rows = import(&bytes).map(|import| import.unusable.len());
    println!("workbook of {} bytes: {:?} ({rows:?} rows cannot be used)", bytes.len(), start.elapsed());
}
