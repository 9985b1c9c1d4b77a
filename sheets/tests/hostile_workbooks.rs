//! Files that are no workbook of ours, or no longer whole, are refused with a code.

use finsam_engine::{Edit, Scenario};
use finsam_sheets::{OpenWorkbook, workbook};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::{
    io::{Cursor, Read, Write},
    sync::OnceLock,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

fn plain() -> String {
    Scenario::of("2023").to_compact()
}

fn exported() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| workbook(&plain(), "sv", "kr", "2026-11-22", "").expect("a workbook"))
}

/// The scenario that a file comes to beside another; nothing where the file is none of ours.
fn comes_to(bytes: &[u8], present: &str) -> Result<Option<String>, String> {
    OpenWorkbook::open(bytes, present).map(|opened| opened.map(|workbook| workbook.scenario()))
}

#[track_caller]
fn is_refused(bytes: &[u8], code: &str) {
    assert_eq!(comes_to(bytes, &plain()), Err(code.to_owned()));
}

#[track_caller]
fn is_none_of_ours(bytes: &[u8]) {
    assert_eq!(comes_to(bytes, &plain()), Ok(None));
}

#[track_caller]
fn opened(bytes: &[u8], present: &str) -> OpenWorkbook {
    OpenWorkbook::open(bytes, present).expect("it is whole").expect("it is ours")
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
    assert_eq!(comes_to(exported(), &plain()), Ok(Some(plain())));
    assert_eq!(comes_to(&with_part("nothing", str::to_owned), &plain()), Ok(Some(plain())));
}

#[test]
fn the_same_scenario_and_day_give_the_same_bytes() {
    assert_eq!(workbook(&plain(), "sv", "kr", "2026-11-22", "").as_deref(), Ok(exported()));
}

#[test]
fn what_cannot_be_written_is_refused() {
    let tell = |compact: &str, lang, unit| workbook(compact, lang, unit, "2026-11-22", "").map(|bytes| bytes.len());
    assert_eq!(tell("nonsense", "sv", "kr"), Err("unreadable:0:scenario".to_owned()));
    assert_eq!(tell(&plain(), "fi", "kr"), Err("unreadable:0:lang".to_owned()));
    assert_eq!(tell(&plain(), "sv", "euro"), Err("unreadable:0:unit".to_owned()));
}

#[test]
fn what_is_added_to_another_scenario_stays_beside_what_it_has() {
    let other = Scenario::of("2023").with(Edit::Dissolve { forbund: "hbs".parse().expect("an id") });
    let workbook = opened(exported(), &other.to_compact());
    assert!(workbook.is_of_another());
    assert_eq!((workbook.missing().as_str(), workbook.scenario()), ("", other.to_compact()));
}

#[test]
fn a_workbook_of_another_dataset_waits_until_that_is_at_hand() {
    let changed = with_part("xl/worksheets/sheet2.xml", |text| text.replace("<v>339000000</v>", "<v>340000000</v>"));
    let other = Scenario::of("2021").to_compact();
    let mut workbook = opened(&changed, &other);
    assert_eq!((workbook.missing().as_str(), workbook.change_count()), ("other_dataset:0:2023", 0));
    assert_eq!((workbook.scenario(), workbook.unusable_count()), (other, 0));
    assert!(workbook.set_present(&plain()) && !workbook.set_present("nothing"));
    assert!(!workbook.is_of_another());
    assert_eq!((workbook.missing().as_str(), workbook.change_count()), ("", 1));
    assert_eq!(workbook.cells_of_first_changes(9), "Parametrar\tB5");
    let scenario = Scenario::from_compact(&workbook.scenario()).expect("the page can read it");
    assert_eq!(Scenario::from_compact(&workbook.first_changes(9)), Ok(scenario.clone()));
    // The same again is no change.
    assert!(workbook.set_present(&scenario.to_compact()));
    assert_eq!((workbook.change_count(), workbook.scenario()), (0, scenario.to_compact()));
    assert!(workbook.is_of_another());
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
        is_refused(&bytes[..length], "damaged:0:");
    }
    is_refused(&b"PK\x03\x04".repeat(5_000_001), "too_large:20000004:20000000");
    let newer = with_part("xl/sharedStrings.xml", |text| text.replace("<t>|1|</t>", "<t>|7|</t>"));
    is_refused(&newer, "newer_workbook:7:");
}

#[test]
fn a_workbook_whose_columns_have_lost_their_names_says_which() {
    let lacks = |bytes: &[u8]| opened(bytes, &plain()).missing();
    let renamed = with_part("xl/workbook.xml", |text| text.replace("k_HE", "k_annat"));
    assert_eq!(lacks(&renamed), "missing_name:0:k_HE");
    let gone = with_part("xl/workbook.xml", |text| text.replace("'Parametrar'!$B$5<", "#REF!<"));
    assert_eq!(lacks(&gone), "missing_name:0:statens_anslag");
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_read() {
    let bomb = with_part("xl/theme/theme1.xml", |text| format!("{text}{}", " ".repeat(110_000_000)));
    assert!(bomb.len() < 2_000_000);
    let refusal = comes_to(&bomb, &plain()).expect_err("too large");
    assert!(refusal.starts_with("unpacks_too_large:"), "{refusal}");
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
        if let Ok(Some(compact)) = comes_to(&bytes, &plain()) {
            prop_assert!(Scenario::from_compact(&compact).is_ok());
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
        if let Ok(Some(compact)) = comes_to(&bytes, &plain()) {
            prop_assert!(Scenario::from_compact(&compact).is_ok());
        }
    }
}
