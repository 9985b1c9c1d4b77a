//! Workbooks that were made here and have been changed by somebody, or by something.

use crate::outcome;
use finsam_engine::{Edit, Kronor, Party, Scenario, State, Unit};
use finsam_sheets::{
    border::{AtHand, Lang, WorkbookRequest},
    reimport::reimport,
    workbook,
};
use std::{
    io::{Cursor, Read, Write},
    sync::OnceLock,
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A part's name and text.
type Part = (String, Vec<u8>);

/// The scenario that the workbook is of.
fn scenario() -> Scenario {
    let forbund = "stockholms-stad".parse().expect("an id");
    Scenario::of("2023").with(Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(9_000_000) })
}

/// The parts of a workbook as it is made here.
fn parts() -> &'static [Part] {
    static PARTS: OnceLock<Vec<Part>> = OnceLock::new();
    PARTS.get_or_init(|| {
        let request = WorkbookRequest {
            scenario: AtHand(scenario()),
            lang: Lang::Sv,
            unit: Unit::Thousands,
            date: "2026-11-30".to_owned(),
            link: String::new(),
        };
        let bytes = workbook(&request).expect("a workbook");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let count = archive.len();
        let mut part = |index| {
            let mut file = archive.by_index(index).expect("a part");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("a text");
            (file.name().to_owned(), content)
        };
        (0..count).map(&mut part).collect()
    })
}

/// The workbook with changes: each is a part (one sign), a place in it (four), how many signs go (one), how many come (one), and
/// those.
fn changed(mut changes: &[u8]) -> Vec<u8> {
    let mut parts = parts().to_vec();
    while let [part, a, b, c, d, go, come, rest @ ..] = changes {
        let count = parts.len();
        let (_, content) = &mut parts[usize::from(*part) % count];
        let place = u32::from_be_bytes([*a, *b, *c, *d]) as usize % (content.len() + 1);
        let end = (place + usize::from(*go)).min(content.len());
        let (new, rest) = rest.split_at(usize::from(*come).min(rest.len()));
        content.splice(place..end, new.iter().copied());
        changes = rest;
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // What is not packed is written and read sooner, and is as good a workbook.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name, options).expect("a part");
        writer.write_all(&content).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}

/// A changed workbook is taken back or refused; what it comes to can be carried out, and unchanged it comes to nothing new.
pub fn workbooks(bytes: &[u8]) {
    let present = scenario();
    let Ok(returned) = reimport(&changed(bytes), &present) else {
        assert!(!bytes.is_empty(), "as it was made it is taken back");
        return;
    };
    let state = State::apply(&returned.scenario.dataset(), &returned.scenario.edits);
    assert!(state.skipped.is_empty(), "{:?}", state.skipped);
    outcome(&returned.scenario);
    if bytes.is_empty() {
        assert_eq!(returned.scenario, present);
    }
}
