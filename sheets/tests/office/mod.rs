//! Workbooks as LibreOffice recalculates them. `cargo xtask test` installs it.

pub mod scenarios;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A cell to be changed: its sheet, its address, and a number, a text, or null to empty it. With the number of a row alone as
/// the address, the row is removed.
pub type Change = (&'static str, String, Value);

/// A folder for a test's workbooks.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the tests' own folder");
    folder
}

/// The workbooks with their changes, recalculated and saved by LibreOffice, all by one start of it.
pub fn recalculated(test: &str, workbooks: &[(Vec<u8>, Vec<Change>)]) -> Vec<Vec<u8>> {
    let folder = folder(test);
    let of = |index: usize, what: &str| folder.join(format!("{index}-{what}.xlsx"));
    let job = |(index, (bytes, changes)): (usize, &(Vec<u8>, Vec<Change>))| {
        fs::write(of(index, "exported"), bytes).expect("written");
        json!({ "open": of(index, "exported"), "set": changes, "save": of(index, "recalculated") })
    };
    let jobs: Vec<Value> = workbooks.iter().enumerate().map(job).collect();
    let missing = "LibreOffice and its Python are missing: run `cargo xtask test`, which installs them, or on Debian, as root, \
                   `apt-get install libreoffice-calc-nogui python3-uno`";
    // The Python that the distribution's uno is for.
    let python = ["/usr/bin/python3", "python3"].into_iter().find(|program| {
        Command::new(program)
            .args(["-c", "import uno"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    });
    let mut python = Command::new(python.expect(missing));
    let mut python = python
        .args(["-c", include_str!("../recalculate.py"), "soffice"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect(missing);
    let input = serde_json::to_vec(&jobs).expect("the jobs are JSON");
    python.stdin.take().expect("piped").write_all(&input).expect("the script reads");
    let output = python.wait_with_output().expect("the script ends");
    assert!(output.status.success(), "{missing}\n{}", String::from_utf8_lossy(&output.stderr));
    (0..workbooks.len()).map(|index| fs::read(of(index, "recalculated")).expect("LibreOffice saved it")).collect()
}

/// A workbook's cells, by sheet and place.
pub struct Cells(BTreeMap<String, calamine::Range<Data>>);

impl Cells {
    pub fn read(bytes: &[u8]) -> Self {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let names = workbook.sheet_names();
        Self(names.into_iter().map(|name| (name.clone(), workbook.worksheet_range(&name).expect("a sheet"))).collect())
    }

    /// The row, counted from 1, whose cells in these columns show these texts.
    #[track_caller]
    pub fn row(&self, sheet: &str, wanted: &[(u32, &str)]) -> u32 {
        let shows = |row, (column, text): &(u32, &str)| {
            let shown = self.get(sheet, row, *column).to_string();
            shown == *text
        };
        let row = (4..2_000).find(|row| wanted.iter().all(|wanted| shows(*row, wanted)));
        row.expect("there is such a row") + 1
    }

    pub fn get(&self, sheet: &str, row: u32, column: u32) -> &Data {
        self.0.get(sheet).and_then(|range| range.get_value((row, column))).unwrap_or(&Data::Empty)
    }
}

/// Where a workbook has formulas: sheet, row and column from 0, and the formula.
pub fn formulas(bytes: &[u8]) -> Vec<(String, u32, u32, String)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut found = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_formula(&name).expect("a sheet");
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, formula) in range.used_cells() {
            let row = first_row + u32::try_from(row).expect("a row");
            let column = first_column + u32::try_from(column).expect("a column");
            found.push((name.clone(), row, column, formula.clone()));
        }
    }
    found
}

/// Whether two cells show the same: amounts to the krona, and what leads to them to a millionth of one.
pub fn is_same(one: &Data, other: &Data) -> bool {
    let text = |data: &Data| match data {
        Data::Empty => Some(String::new()),
        Data::String(text) => Some(text.clone()),
        _ => None,
    };
    let number = |data: &Data| match data {
        Data::Float(number) => Some(*number),
        #[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
        Data::Int(number) => Some(*number as f64),
        _ => None,
    };
    match (number(one), number(other)) {
        (Some(one), Some(other)) => (one - other).abs() < 2e-6,
        (None, None) => text(one).is_some() && text(one) == text(other),
        _ => false,
    }
}
