//! A table of one row, of one column or of one figure is read as any other, or asked; never refused for being small.

use finsam_engine::{Edit, ForbundId, Fye, KommunCode, Kronor, Scenario, Unit};
use finsam_sheets::{Counted, Meaning, Missing, Reading, Refusal};
use rust_xlsxwriter::Workbook;

fn present() -> Scenario {
    Scenario::of("2023")
}

#[track_caller]
fn read(bytes: &[u8]) -> Reading {
    Reading::of(bytes, None, &present()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// A workbook whose only sheet has these cells.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).expect("a cell"),
                Err(_) => sheet.write(row, column, *text).expect("a cell"),
            };
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// The same cells in every form that has cells: a workbook, and text parted by each sign.
fn in_every_form(rows: &[&[&str]]) -> Vec<Vec<u8>> {
    let text = |sign: &str| rows.iter().map(|row| row.join(sign)).collect::<Vec<_>>().join("\n").into_bytes();
    let parted = [";", "\t", ","].map(text);
    std::iter::once(workbook(rows)).chain(parted).collect()
}

fn edits(reading: &Reading) -> Vec<Edit> {
    let import = reading.import(&present());
    assert_eq!((import.missing, import.unusable), (vec![], vec![]));
    import.edits.into_iter().map(|planned| planned.edit).collect()
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("a code")
}

fn he(code: &str, persons: i64) -> Edit {
    Edit::Fye { kommun: kommun(code), value: Fye::from_ten_thousandths(persons * 10_000) }
}

fn inhabitants(code: &str, value: i64) -> Edit {
    Edit::Population { kommun: kommun(code), value }
}

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

#[test]
fn one_row_under_headings_is_read() {
    let allocation = Edit::Allocate { forbund: forbund("samsund"), kronor: Kronor(7_000_000) };
    let moved = Edit::Move { kommun: kommun("0184"), to: Some(forbund("samsund")) };
    let cases: [(&[&[&str]], Edit); 6] = [
        (&[&["Kommun", "HE"], &["Salem", "900"]], he("0128", 900)),
        (&[&["HE per kommun 2022"], &[], &["Kommun", "HE"], &["Salem", "900"]], he("0128", 900)),
        (&[&["Förbund", "Medelstilldelning (tkr)"], &["Samsund", "7000"]], allocation),
        (&[&["Kommun", "Förbund"], &["Solna", "Samsund"]], moved),
        (&[&["region", "ålder", "Folkmängd 2022"], &["0128 Salem", "16-64 år", "10900"]], inhabitants("0128", 10_900)),
        (
            &[&["Folkmängd efter region och år"], &[], &["", "", "Folkmängd 2022"], &["0128 Salem", "totalt", "10900"]],
            inhabitants("0128", 10_900),
        ),
    ];
    for (rows, edit) in cases {
        for bytes in in_every_form(rows) {
            assert_eq!(edits(&read(&bytes)), std::slice::from_ref(&edit), "{}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn one_year_over_one_or_several_rows_is_a_heading() {
    let rows: [&[&[&str]]; 2] = [
        &[&["Folkmängd efter region och år"], &[], &["", "2022"], &["0128 Salem", "10900"]],
        &[
            &["Folkmängd efter region och år"],
            &[],
            &["", "2022"],
            &["0128 Salem", "10900"],
            &["0127 Botkyrka", "60000"],
        ],
    ];
    let all = [inhabitants("0128", 10_900), inhabitants("0127", 60_000)];
    for (count, rows) in (1..).zip(rows) {
        for bytes in in_every_form(rows) {
            assert_eq!(edits(&read(&bytes)), all[..count], "{}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn one_row_without_headings_is_asked_what_it_is() {
    for bytes in in_every_form(&[&["Samsund", "7000000"]]) {
        let mut reading = read(&bytes);
        assert_eq!(reading.import(&present()).missing, [Missing::Values]);
        reading.set_meaning(1, Meaning::Allocation);
        reading.set_unit(1, Unit::Kronor);
        assert_eq!(edits(&reading), [Edit::Allocate { forbund: forbund("samsund"), kronor: Kronor(7_000_000) }]);
    }
}

#[test]
fn one_column_or_one_cell_is_asked() {
    for rows in [&[&["Kommun"][..], &["Salem"], &["Botkyrka"]][..], &[&["Salem"]], &[&["900"]]] {
        for bytes in in_every_form(rows) {
            assert_eq!(read(&bytes).import(&present()).missing, [Missing::Values]);
        }
    }
}

#[test]
fn a_table_on_its_side_is_told_as_that() {
    let rows: [&[&[&str]]; 3] = [
        &[&["Kommun", "Salem", "Botkyrka"], &["HE", "900", "5000"]],
        &[&["", "0128 Salem", "0127 Botkyrka"], &["2022", "900", "5000"]],
        &[&["", "Samsund", "HBS"], &["Medelstilldelning (tkr)", "7000", "15000"]],
    ];
    for bytes in rows.into_iter().flat_map(in_every_form) {
        assert_eq!(read(&bytes).import(&present()).missing, [Missing::Turned], "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn of_several_sheets_the_one_with_most_of_a_table_is_read_first() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Om").expect("a name").write(0, 0, "Läs detta").expect("a cell");
    let sheet = workbook.add_worksheet().set_name("En rad").expect("a name");
    sheet.write(0, 0, "Salem").expect("a cell").write(0, 1, 900).expect("a cell");
    let reading = read(&workbook.save_to_buffer().expect("a workbook"));
    assert_eq!(reading.sheet(), 1);
    let mut empty = Workbook::new();
    empty.add_worksheet();
    let bytes = empty.save_to_buffer().expect("a workbook");
    assert_eq!(Reading::of(&bytes, None, &present()).map(|_| ()), Err(Refusal::NoTable));
}

const PX: &str = "CHARSET=\"ANSI\";\nTITLE=\"Folkmängd efter region och år\";\nSTUB=\"region\";\nHEADING=\"år\";\n\
    VALUES(\"region\")=\"Falun\";\nCODES(\"region\")=\"2080\";\nVALUES(\"år\")=\"2022\";\nDATA=\n35000;\n";

const JSON_STAT: &str = r#"{"label":"Folkmängd","dimension":{
    "Region":{"label":"region","category":{"index":{"2080":0},"label":{"2080":"Falun"}}},
    "Tid":{"label":"år","category":{"index":{"2022":0},"label":{"2022":"2022"}}}IDS},SIZES"value":[35000]}"#;

#[test]
fn one_figure_of_the_agencies_forms_is_read() {
    let (ids, role) = (r#""id":["Region","Tid"],"size":[1,1]"#, r#""role":{"geo":["Region"],"time":["Tid"]}"#);
    let first = JSON_STAT.replace("IDS", &format!(",{ids},{role}")).replace("SIZES", "");
    let second = JSON_STAT.replace("IDS", "").replace("SIZES", &format!(r#""version":"2.0",{ids},{role},"#));
    for text in [PX.to_owned(), format!(r#"{{"dataset":{first}}}"#), second] {
        assert_eq!(edits(&read(text.as_bytes())), [inhabitants("2080", 35_000)], "{text}");
    }
    let kolada = r#"{"count":1,"next_page":null,"values":[{"kpi":"N01700","municipality":"0126","period":2021,
        "values":[{"count":1,"gender":"T","status":"","value":7000}]}]}"#;
    let mut reading = read(kolada.as_bytes());
    reading.set_counted(0, Counted::Fye { is_sum: false });
    assert_eq!(edits(&reading), [he("0126", 7_000)]);
}
