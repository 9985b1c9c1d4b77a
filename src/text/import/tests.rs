//! All that is said of tables, in both languages.

use super::*;
use finsam_engine::{
    AccountItem, ForbundId, Fye, InsatsFigures, InsatsItem, InsatsKind, KommunCode, Kronor, Unit, calculate,
};
use finsam_sheets::border::NameOf;
use insta::assert_snapshot;

const LANGUAGES: [Lang; 2] = [Lang::Sv, Lang::En];

/// What is said of each of these, first in Swedish, then in English, one line each. No-break spaces come as ordinary ones, so
/// that they can be told in the snapshots.
fn in_both<Case>(cases: &[Case], say: impl Fn(Format, &Case) -> String) -> String {
    let of = |lang| {
        let format = Format { lang, unit: Unit::Thousands };
        cases.iter().map(|case| say(format, case)).collect::<Vec<_>>().join("\n")
    };
    LANGUAGES.map(of).join("\n\n").replace('\u{a0}', " ")
}

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("this is an id")
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("this is a code")
}

fn insats(forbund: ForbundId, name: &str, kind: InsatsKind, figures: &[(InsatsItem, i64)]) -> Edit {
    let figures = figures.iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(*item, Some(*value)));
    Edit::Insats { forbund, year: 2022, name: name.to_owned(), kind, figures }
}

/// Every reason that a row cannot be used.
fn reasons() -> Vec<Reason> {
    let edit = Box::new(Edit::Allocate { forbund: forbund("xanadu"), kronor: Kronor(1) });
    vec![
        Reason::UnknownName { of: NameOf::Forbund, nearest: Vec::new() },
        Reason::UnknownName { of: NameOf::Forbund, nearest: vec![forbund("suvs").into()] },
        Reason::UnknownName { of: NameOf::Kommun, nearest: vec![kommun("0114").into(), kommun("0139").into()] },
        Reason::UnknownName { of: NameOf::Party, nearest: Vec::new() },
        Reason::UnknownName { of: NameOf::Choice, nearest: Vec::new() },
        Reason::AmbiguousName { candidates: vec![kommun("0114").into(), kommun("0139").into()] },
        Reason::NoName,
        Reason::Disagreement { code: "0125 Ekerö".to_owned(), name: "Botkyrka".to_owned() },
        Reason::Total,
        Reason::Note,
        Reason::Missing,
        Reason::NotANumber,
        Reason::AmbiguousNumber,
        Reason::Percent,
        Reason::Negative,
        Reason::TooLarge,
        Reason::NotWhole,
        Reason::UnitUnknown,
        Reason::NotAYear,
        Reason::NotAKind,
        Reason::Duplicate { line: 4 },
        Reason::Contradiction { line: 5 },
        Reason::OtherColumn { heading: "HE 2022".to_owned() },
        Reason::PartMissing { part: "kvinnor, 17 år".to_owned() },
        Reason::AddedRow,
        Reason::NoForbund,
        Reason::Refused { edit },
    ]
}

#[test]
fn why_a_row_of_a_table_cannot_be_used() {
    let reasons = reasons();
    let state = State::apply(Dataset::y2023(), &[]);
    assert_snapshot!(in_both(&reasons, |format, of| reason(format.lang, &state, "Upplands", of, None)));
    assert_snapshot!(
        "why_a_cell_of_a_workbook_cannot_be_used",
        in_both(&reasons, |format, of| reason_of_cell(format.lang, &state, "Upplands", of, None))
    );
    let refused = reasons.last().expect("the last");
    for tell in [reason, reason_of_cell] {
        assert_eq!(tell(Lang::Sv, &state, "", refused, Some("Därför.".into())), "Därför.");
    }
    let code = Reason::UnknownName { of: NameOf::Kommun, nearest: Vec::new() };
    assert!(reason(Lang::Sv, &state, "9999", &code, None).starts_with("Ingen kommun har koden 9999."));
}

#[test]
fn what_a_table_lacks() {
    let all = [
        Missing::Column(Meaning::Forbund),
        Missing::Column(Meaning::Insats),
        Missing::Values,
        Missing::Turned,
        Missing::ComputedSheet,
        Missing::Unit(2),
        Missing::Year,
        Missing::NoCounts(vec!["Sjukpenningtal 1.0".into(), "kr/invånare".into()]),
        Missing::Ages { first: 45, last: 64 },
        Missing::Sex,
        Missing::TooManyEdits { edits: 2_400, most: 2_000 },
        Missing::Dataset { id: "2021".into() },
        Missing::Name("statens_anslag".into()),
    ];
    assert!(all.iter().all(|missing| missing.is_of_all() || *missing == Missing::Unit(2)));
    assert_snapshot!(in_both(&all, |format, of| missing(format.lang, of, "Belopp")));
}

#[test]
fn why_a_table_is_refused() {
    let all = [
        Refusal::TooLarge { bytes: 52_428_800 },
        Refusal::UnpacksTooLarge,
        Refusal::TooManyRows,
        Refusal::TooManyColumns,
        Refusal::TooManyCells,
        Refusal::Empty,
        Refusal::Macros,
        Refusal::OldExcel,
        Refusal::Locked,
        Refusal::OpenDocument,
        Refusal::Pdf,
        Refusal::NotATable,
        Refusal::Damaged,
        Refusal::NoTable,
        Refusal::UnknownSheet("Blad: 2".into()),
        Refusal::NotJson { line: 3, column: 14 },
        Refusal::PcAxis,
        Refusal::UnknownJson,
        Refusal::NotLoaded,
        Refusal::Unreadable,
        Refusal::NewerWorkbook { version: 2 },
        Refusal::UnknownDataset { id: "underlag-2026-1x9fk2".into() },
        Refusal::NotUnderstood,
    ];
    assert_snapshot!(in_both(&all, refusal));
}

#[test]
fn what_a_column_of_a_table_means() {
    assert_snapshot!(in_both(&Meaning::all(), |format, of| meaning(format.lang, *of)));
}

#[test]
fn what_a_table_comes_to_is_told() {
    let state = State::apply(Dataset::y2023(), &[]);
    let outcome = calculate(&state);
    let (samsund, solna) = (forbund("samsund"), kommun("0184"));
    let edits = [
        Edit::Allocate { forbund: samsund, kronor: Kronor(7_000_000) },
        Edit::PublishedIdeal { forbund: samsund, kronor: Kronor(11_400_000) },
        Edit::Move { kommun: solna, to: Some(samsund) },
        Edit::Contribute { forbund: samsund, party: Party::Region, kronor: Kronor(1_800_000) },
        Edit::Contribute { forbund: samsund, party: Party::Kommun(kommun("0123")), kronor: Kronor(500_000) },
        Edit::Fye { kommun: solna, value: Fye::read("1800,5").expect("this is a number of HE") },
        Edit::Population { kommun: solna, value: 55_000 },
        Edit::Account { forbund: forbund("hbs"), year: 2022, item: AccountItem::Closing, kronor: Kronor(1_000_000) },
        insats(samsund, "Nätet", InsatsKind::Individual, &[(InsatsItem::Cost, 900_000)]),
        insats(
            forbund("hbs"),
            "Lyra",
            InsatsKind::Structural,
            &[(InsatsItem::Cost, 2_007_500), (InsatsItem::Women, 18)],
        ),
        insats(forbund("hbs"), "MIA", InsatsKind::None, &[]),
        Edit::Create { forbund: forbund("nordvast"), name: "Nordväst".into() },
    ];
    let told = [
        in_both(&edits, |format, edit| change(format, &state, &state, &outcome, edit, None).join(" | ")),
        in_both(&[(72, 70, 2), (1, 1, 0), (3, 0, 1)], |format, (rows, changing, unusable)| {
            counts(format, *rows, *changing, *unusable)
        }),
        in_both(&[(100_000, 200), (3, 3)], |format, (all, shown)| more(format, *all, *shown)),
        in_both(&[1, 8], |format, changes| used(format.lang, *changes)),
        in_both(&[(0, 0), (1, 1), (8, 1_200)], |format, (changes, unusable)| {
            workbook_counts(format, *changes, *unusable)
        }),
        in_both(&["", "Solna till Samsund"], |format, title| of_another(format.lang, title)),
        in_both(&[1, 8], |format, changes| workbook_used(format.lang, *changes)),
        in_both(&[UnitFrom::Heading, UnitFrom::Size, UnitFrom::Nowhere, UnitFrom::Reader], |format, from| {
            unit_from(format.lang, *from).to_owned()
        }),
        in_both(&["Belopp", ""], |format, heading| of_column(format.lang, "Enhet", heading, 2)),
    ];
    assert_snapshot!(told.join("\n\n"));
}
