//! All that is said before figures are used, in both languages.

use super::*;
use finsam_engine::{AccountItem, Dataset, InsatsItem, Party, ResultItem, Unit};
use finsam_sheets::border::{GoneRows, OwnRow};
use insta::assert_snapshot;

fn in_both<Case>(cases: &[Case], say: impl Fn(Format, &State, &Case) -> String) -> String {
    let state = State::apply(Dataset::y2023(), &[]);
    let of = |lang| {
        let format = Format { lang, unit: Unit::Thousands };
        cases.iter().map(|case| say(format, &state, case)).collect::<Vec<_>>().join("\n")
    };
    [Lang::Sv, Lang::En].map(of).join("\n\n").replace('\u{a0}', " ")
}

fn salem(before: i64, after: i64) -> Move {
    Move { who: Who::Kommun("0128".parse().expect("a code")), before, after }
}

#[test]
fn every_warning_is_a_statement_to_agree_to() {
    let hbs = "hbs".parse().expect("an id");
    let state_of_hbs = Move { who: Who::Party(hbs, Party::State), before: 7_000_000, after: 14_000_000 };
    let ages = |first, last| Warning::Ages(AgeGroup::Years { first, last });
    let cases = [
        Warning::Ages(AgeGroup::All),
        ages(45, 64),
        ages(65, AgeGroup::OLDEST),
        ages(16, 16),
        Warning::FyeAges(AgeGroup::Years { first: 25, last: 44 }),
        Warning::LikeAllAges { kommuner: 290, of: 290, hundredths: 163 },
        Warning::LikeAllAges { kommuner: 3, of: 290, hundredths: 163 },
        Warning::Thousandfold { of: Meaning::Allocation, is_more: true, amounts: 2, of_all: 2 },
        Warning::Thousandfold { of: Meaning::Contribution, is_more: false, amounts: 1, of_all: 12 },
        Warning::BelowZero { of: Meaning::InsatsFigure(InsatsItem::Cost) },
        Warning::OutOfProportion { of: Meaning::Fye, hundredths: 21 },
        Warning::Outliers { of: Meaning::Fye, first: vec![salem(9_000_000, 90_000_000)], count: 1 },
        Warning::Outliers { of: Meaning::FromState, first: vec![state_of_hbs], count: 4 },
        Warning::NotAllRows { used: 285, rows: 290 },
        Warning::OnePage,
        Warning::Added { heading: "civilstånd".into(), categories: vec!["ogifta".into(), "gifta".into()], count: 2 },
        Warning::Added { heading: "civilstånd".into(), categories: vec!["ogifta".into()], count: 4 },
        Warning::Only { heading: "civilstånd".into(), category: "gifta".into() },
        Warning::TotalBySum { heading: "födelseland".into(), category: "jorden".into() },
    ];
    assert_snapshot!(in_both(&cases, warning));
}

#[test]
fn what_happens_is_a_line() {
    let hbs = Who::Forbund("hbs".parse().expect("an id"));
    let greatest = Some(Move { who: hbs, before: 15_000_000, after: 15_600_000 });
    let of = Summary {
        of: Meaning::Allocation,
        year: None,
        changed: 3,
        of_all: 72,
        before: 31_000_000,
        after: 32_000_000,
        new: 1,
        of_new: 5_000_000,
        greatest,
    };
    let population = Summary {
        of: Meaning::Population,
        changed: 290,
        of_all: 290,
        new: 0,
        greatest: Some(salem(10_401, 17_300)),
        ..of.clone()
    };
    let fye = Summary {
        of: Meaning::Fye,
        changed: 1,
        of_all: 290,
        before: 8_000_000,
        after: 9_000_000,
        new: 0,
        ..of.clone()
    };
    let account = Summary {
        of: Meaning::Account(AccountItem::Closing),
        year: Some(2022),
        changed: 2,
        new: 2,
        before: 0,
        after: 0,
        greatest: None,
        ..of.clone()
    };
    let result = |item| Summary {
        of: Meaning::Result(item),
        year: Some(2022),
        greatest: Some(Move { who: hbs, before: 348, after: 360 }),
        ..fye.clone()
    };
    let participants = Summary { changed: 2, of_all: 72, before: 500, after: 512, ..result(ResultItem::Participants) };
    let percent = Summary {
        changed: 2,
        of_all: 72,
        before: 0,
        after: 0,
        greatest: Some(Move { who: hbs, before: 40, after: 44 }),
        ..result(ResultItem::WorkOrStudiesWomenPercent)
    };
    let members = |changed, new| Summary { of: Meaning::Kommun, changed, new, greatest: None, ..population.clone() };
    let insatser =
        |changed, new| Summary { of: Meaning::Insats, year: Some(2022), of_all: 21, ..members(changed, new) };
    let cost = Summary { of: Meaning::InsatsFigure(InsatsItem::Cost), new: 0, ..account.clone() };
    let of_insats = Summary { of: Meaning::InsatsFigure(InsatsItem::Participants), ..participants.clone() };
    let all =
        [of, fye, account, participants, percent, members(3, 0), members(0, 1), members(4, 2), population.clone()];
    let of_insatser = [insatser(3, 0), insatser(0, 1), insatser(1, 2), cost, of_insats];
    let all: Vec<Summary> = all.into_iter().chain(of_insatser).collect();
    assert_snapshot!(in_both(&all, |format, state, of| summary(format, state, of, None)));
}

#[test]
fn rows_that_are_gone_are_told_by_name() {
    let id = |id: &str| -> finsam_engine::ForbundId { id.parse().expect("an id") };
    let kommun = |code: &str| OwnRow::Of(Who::Kommun(code.parse().expect("a code")));
    let gone = |sheet: &str, first: Vec<OwnRow>, count| GoneRows { sheet: sheet.to_owned(), first, count };
    let all = [
        gone("Kommuner", vec![kommun("0184")], 1),
        gone("Kommuner", vec![kommun("0184"), kommun("0128")], 2),
        gone("Kommuner", vec![kommun("0184"), kommun("0128")], 285),
        gone("Förbund", vec![OwnRow::Of(Who::Forbund(id("hbs")))], 1),
        gone("Parter", vec![OwnRow::Of(Who::Party(id("hbs"), Party::State)), kommun("0126")], 2),
        gone("Eget kapital", vec![OwnRow::OfYear(id("samsund"), 2022)], 1),
        gone("Parametrar", vec![OwnRow::Step], 2),
    ];
    assert_snapshot!(in_both(&all, crate::text::import::gone));
}
