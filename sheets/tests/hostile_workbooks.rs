//! Files that are no workbook of ours, or no longer whole, are refused with the reason.

use finsam_engine::{Edit, Scenario, Unit};
use finsam_sheets::{
    Opened,
    border::{AtHand, Lang, Missing, Opening, Place, Preview, Refusal, Said, Source, WorkbookRequest},
    workbook,
};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::{
    io::{Cursor, Read, Write},
    sync::OnceLock,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

fn plain() -> Scenario {
    Scenario::of("2023")
}

fn request() -> WorkbookRequest {
    let (scenario, date) = (AtHand(plain()), "2026-11-22".to_owned());
    WorkbookRequest { scenario, lang: Lang::Sv, unit: Unit::Kronor, date, link: String::new() }
}

fn exported() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| workbook(&request()).expect("a workbook"))
}

fn open(bytes: &[u8], present: &Scenario) -> Result<Opened, Refusal> {
    Opened::open(bytes, &Opening { present: AtHand(present.clone()), sheet: None })
}

/// What a workbook of ours comes to beside another scenario; nothing where the file is none of ours.
fn comes_to(bytes: &[u8], present: &Scenario) -> Result<Option<Preview>, Refusal> {
    match open(bytes, present) {
        Ok(Opened::Workbook(workbook)) => Ok(Some(workbook.preview())),
        // Of others it is a table, or is not.
        Ok(Opened::Table(_)) | Err(Refusal::NoTable | Refusal::NotATable | Refusal::OldExcel | Refusal::Empty) => {
            Ok(None)
        }
        Err(refusal) => Err(refusal),
    }
}

#[track_caller]
fn is_refused(bytes: &[u8], refusal: Refusal) {
    assert_eq!(comes_to(bytes, &plain()), Err(refusal));
}

#[track_caller]
fn is_none_of_ours(bytes: &[u8]) {
    assert_eq!(comes_to(bytes, &plain()), Ok(None));
}

#[track_caller]
fn previewed(bytes: &[u8], present: &Scenario) -> Preview {
    comes_to(bytes, present).expect("it is whole").expect("it is ours")
}

fn is_of_another(preview: &Preview) -> bool {
    matches!(preview.source, Source::Workbook { is_of_another: true, .. })
}

/// The workbook with one of its parts changed.
fn with_part(name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(exported())).expect("a zip");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        writer.start_file(part.name(), SimpleFileOptions::default()).expect("a part");
        let text = if part.name() == name { change(&text) } else { text };
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}

#[test]
fn a_workbook_comes_back_as_it_went() {
    for bytes in [exported(), &with_part("nothing", str::to_owned)] {
        let preview = previewed(bytes, &plain());
        assert_eq!((preview.scenario.0, preview.change_count, preview.missing), (plain(), 0, vec![]));
    }
}

#[test]
fn the_same_scenario_and_day_give_the_same_bytes() {
    assert_eq!(workbook(&request()).as_deref(), Ok(exported()));
}

#[test]
fn a_request_goes_across_and_what_is_none_does_not() {
    let json = serde_json::to_string(&request()).expect("JSON");
    assert_eq!(serde_json::from_str::<WorkbookRequest>(&json).expect("its own JSON"), request());
    for (wrong, of) in [("\"fi\"", "\"sv\""), ("\"euro\"", "\"kronor\""), ("\"none\":0,\"date\"", "\"date\"")] {
        assert!(serde_json::from_str::<WorkbookRequest>(&json.replace(of, wrong)).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_added_to_another_scenario_stays_beside_what_it_has() {
    let other = Scenario::of("2023").with(Edit::Dissolve { forbund: "hbs".parse().expect("an id") });
    let preview = previewed(exported(), &other);
    assert!(is_of_another(&preview));
    assert_eq!((preview.missing, preview.scenario.0), (vec![], other));
}

#[test]
fn a_workbook_of_another_dataset_waits_until_that_is_at_hand() {
    let changed = with_part("xl/worksheets/sheet2.xml", |text| text.replace("<v>339000000</v>", "<v>340000000</v>"));
    let other = Scenario::of("2021");
    let mut opened = open(&changed, &other).expect("it is whole");
    let mut beside = |present: &Scenario| opened.say(Said::Present(AtHand(present.clone())));
    let preview = beside(&other);
    assert_eq!((preview.missing, preview.change_count), (vec![Missing::Dataset { id: "2023".to_owned() }], 0));
    assert_eq!((preview.scenario.0, preview.unusable_count), (other, 0));
    let preview = beside(&plain());
    assert!(!is_of_another(&preview));
    assert_eq!((preview.missing.as_slice(), preview.change_count), (&[][..], 1));
    let cell = Place::Cell { sheet: "Parametrar".to_owned(), cell: "B5".to_owned() };
    assert_eq!((&preview.changes[0].place, preview.changes.len()), (&cell, 1));
    let scenario = preview.scenario.0;
    assert_eq!(scenario.edits, [preview.changes[0].edit.clone()]);
    // The same again is no change.
    let preview = beside(&scenario);
    assert!(is_of_another(&preview));
    assert_eq!((preview.change_count, preview.scenario.0), (0, scenario));
}

#[test]
fn files_of_others_are_none_of_ours() {
    for bytes in [b"".as_slice(), b"hej;hopp", &[0xd0, 0xcf, 0x11, 0xe0, 0]] {
        is_none_of_ours(bytes);
    }
    let mut foreign = Workbook::new();
    foreign.add_worksheet().write_string(0, 0, "hej").expect("written");
    is_none_of_ours(&foreign.save_to_buffer().expect("a workbook"));
    let mut alike = Workbook::new();
    alike.add_worksheet().set_name("finsam").expect("a name").write_string(0, 0, "|hej|").expect("written");
    is_none_of_ours(&alike.save_to_buffer().expect("a workbook"));
}

#[test]
fn a_workbook_that_is_not_whole_is_refused() {
    let bytes = exported();
    for length in [4, 100, bytes.len() / 2, bytes.len() - 30] {
        is_refused(&bytes[..length], Refusal::Damaged);
    }
    is_refused(&b"PK\x03\x04".repeat(5_000_001), Refusal::TooLarge { bytes: 20_000_004 });
    let newer = with_part("xl/sharedStrings.xml", |text| text.replace("<t>|1|</t>", "<t>|7|</t>"));
    is_refused(&newer, Refusal::NewerWorkbook { version: 7 });
}

#[test]
fn a_workbook_whose_columns_have_lost_their_names_says_which() {
    let lacks = |bytes: &[u8]| previewed(bytes, &plain()).missing;
    let renamed = with_part("xl/workbook.xml", |text| text.replace("k_HE", "k_annat"));
    assert_eq!(lacks(&renamed), [Missing::Name("k_HE".to_owned())]);
    let gone = with_part("xl/workbook.xml", |text| text.replace("'Parametrar'!$B$5<", "#REF!<"));
    assert_eq!(lacks(&gone), [Missing::Name("statens_anslag".to_owned())]);
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_read() {
    let bomb = with_part("xl/theme/theme1.xml", |text| format!("{text}{}", " ".repeat(110_000_000)));
    assert!(bomb.len() < 2_000_000);
    is_refused(&bomb, Refusal::UnpacksTooLarge);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn no_change_of_bytes_makes_it_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = exported().to_vec();
        for (index, byte) in changes {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        if let Ok(Some(preview)) = comes_to(&bytes, &plain()) {
            let json = serde_json::to_string(&preview).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<Preview>(&json).expect("the page can read it"), preview);
        }
    }

    #[test]
    fn nor_do_other_values_in_its_cells(values in prop::collection::vec("[-0-9.,eE# %a-c]{0,12}", 40)) {
        let mut next = values.iter().cycle();
        let mut put = |text: &str| {
            // Every seventh value of the sheet of kommuner.
            let pieces: Vec<&str> = text.split("<v>").collect();
            let mut changed = pieces[0].to_owned();
            for (index, piece) in pieces.iter().enumerate().skip(1) {
                changed.push_str("<v>");
                match piece.split_once("</v>") {
                    Some((_, rest)) if index % 7 == 0 => {
                        changed.push_str(next.next().map_or("", String::as_str));
                        changed.push_str("</v>");
                        changed.push_str(rest);
                    }
                    _ => changed.push_str(piece),
                }
            }
            changed
        };
        let changed = std::cell::RefCell::new(&mut put);
        let bytes = with_part("xl/worksheets/sheet3.xml", |text| (changed.borrow_mut())(text));
        if let Ok(Some(preview)) = comes_to(&bytes, &plain()) {
            let json = serde_json::to_string(&preview).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<Preview>(&json).expect("the page can read it"), preview);
        }
    }
}
