//! Equity.

use super::common::{as_it_is, forbund, in_both};
use crate::text::{self};
use finsam_engine::{
    AccountFigure, AccountItem, AccountYear, Dataset, Edit, EquityLadder, EquitySum, Figure, Kronor, NoWayDown, Remark,
    RemarkAbout, State, Tier, calculate, explain, projected,
};
use insta::assert_snapshot;

/// The last known year of a förbund's account, and what comes after.
fn accounts_of(state: &State, id: &str) -> Vec<AccountYear> {
    projected(state, &calculate(state)).of(forbund(id)).to_vec()
}

fn entered(id: &str, entries: &[(AccountItem, i64)]) -> Vec<AccountYear> {
    let edit = |(item, kronor): &(AccountItem, i64)| Edit::Account {
        forbund: forbund(id),
        year: 2022,
        item: *item,
        kronor: Kronor(*kronor),
    };
    let edits: Vec<Edit> = entries.iter().map(edit).collect();
    accounts_of(&State::apply(Dataset::y2023(), &edits), id)
}

fn of_2022(years: &[AccountYear]) -> Option<&AccountYear> {
    years.iter().find(|of| of.year == 2022)
}

#[test]
fn the_figures_of_an_account_are_derived_in_words() {
    let edit = |id, year, item, kronor| Edit::Account { forbund: forbund(id), year, item, kronor: Kronor(kronor) };
    let edits = [
        edit("hbs", 2023, AccountItem::Individual, 16_000_000),
        edit("samsund", 2023, AccountItem::Closing, -500_000),
        edit("samsund", 2022, AccountItem::Closing, 100_000),
        edit("stockholms-stad", 2024, AccountItem::FromState, 16_000_000),
        Edit::Merge { from: forbund("suvs"), into: forbund("varna") },
    ];
    let state = State::apply(Dataset::y2023(), &edits);
    let outcome = calculate(&state);
    let of = |id, year, figure| Figure::Account(forbund(id), year, figure);
    let figures = [
        of("hbs", 2022, AccountFigure::Over),
        of("hbs", 2023, AccountFigure::Closing),
        of("samsund", 2023, AccountFigure::Result),
        of("stockholms-stad", 2024, AccountFigure::RecommendedMax),
        of("goteborg", 2023, AccountFigure::Closing),
    ];
    assert_snapshot!(in_both(&figures, |format, figure| {
        let explanation = explain(&state, &outcome, figure.clone()).expect("the year is there");
        let mut lines = vec![text::figure_title(format, &state, figure)];
        for step in &explanation.steps {
            let text::Told { what, sums, source } = text::tell(format, &state, &outcome, figure, step);
            lines.push(format!("  {what}"));
            lines.extend(sums.iter().chain(Some(&source).filter(|of| !of.is_empty())).map(|sum| format!("    {sum}")));
        }
        lines.join("\n")
    }));
}

#[test]
fn how_much_is_too_much_is_a_sentence() {
    let known = [
        accounts_of(&as_it_is(), "hbs"),
        entered("hbs", &[(AccountItem::Closing, -400_000)]),
        entered("roslagen", &[(AccountItem::Closing, 900_000), (AccountItem::Contributions, 6_000_000)]),
        entered("roslagen", &[(AccountItem::Closing, 900_000)]),
    ];
    let mut told = in_both(&known, |format, years| text::equity::level(format, "Förbundet", of_2022(years)));
    told += "\n\n";
    told += &in_both(&[()], |format, ()| text::equity::level(format, "Förbundet", None));
    assert_snapshot!(told);
}

#[test]
fn when_the_level_is_reached_and_what_it_takes_is_told() {
    let years = accounts_of(&as_it_is(), "hbs");
    let told = in_both(&[()], |format, ()| {
        let lang = format.lang;
        let share = of_2022(&years)
            .expect("an account")
            .share_of_costs(AccountItem::Administration)
            .expect("both are published");
        [
            text::equity::reaches(lang, Some(2024), 2028, None),
            text::equity::reaches(lang, None, 2028, None),
            text::equity::reaches(lang, None, 2028, Some((2023, AccountItem::Contributions))),
            text::equity::below_zero(lang, 2026),
            text::equity::passes(lang, 2024, 2025),
            text::equity::stays(lang, 2028),
            text::equity::sooner(format, 2025, &[(2024, Kronor(1_600_000)), (2025, Kronor(1_600_000))]),
            text::equity::sooner(format, 2023, &[(2023, Kronor(154_200))]),
            text::equity::no_brake(lang, &[2024, 2025, 2026]),
            text::equity::no_brake(lang, &[2024, 2026]),
            text::equity::administration(format, share, false),
            text::equity::administration(format, share, true),
            text::equity::administration_is(format, 2022, share),
            text::equity::descent(format, "HBS", 2024, &[(2023, Kronor(700_000)), (2024, Kronor(700_000))]),
            text::equity::over_or_under(format, Kronor(-500_000)),
            text::equity::over_or_under(format, Kronor::ZERO),
            text::equity::left_out(lang, 2022, &[AccountItem::OtherIncome, AccountItem::Financial]),
        ]
        .join("\n")
    });
    assert_snapshot!(told);
}

#[test]
fn why_there_is_no_way_down() {
    let why = [
        NoWayDown::Unknown,
        NoWayDown::ThereAlready,
        NoWayDown::Year,
        NoWayDown::Amount,
        NoWayDown::BelowZero(2023),
        NoWayDown::WouldBeBelowZero(2024),
    ];
    assert_snapshot!(in_both(&why, |format, why| text::equity::no_way_down(format.lang, *why, 2025)));
}

#[test]
fn what_a_source_contradicts_is_told_at_its_figure() {
    let remarks = [
        RemarkAbout::Opening,
        RemarkAbout::Contributions,
        RemarkAbout::Costs,
        RemarkAbout::Result,
        RemarkAbout::Closing,
    ]
    .map(|about| Remark { about, stated: Kronor(1_168_400), computed: Kronor(1_167_800) });
    assert_snapshot!(in_both(&remarks, |format, remark| text::equity::remark(format, 2022, remark)));
}

#[test]
fn what_is_known_of_the_nation_and_of_the_ladder_is_told() {
    let flat = EquityLadder::new(vec![Tier { up_to: None, hundredths_of_percent: 1_000 }]).expect("a ladder");
    let checks = [EquityLadder::default().checks(), flat.checks()].concat();
    let mut told = in_both(&checks, |format, check| text::equity::ladder_check(format, "Förbundet", check));
    told += "\n\n";
    told += &in_both(&[0, 2], |format, count| text::equity::ladder(format.lang, *count, 2));
    told += "\n\n";
    told += &in_both(&[vec![], vec![2019, 2021]], |format, wrong| text::equity::nation(format.lang, wrong));
    let sum = EquitySum { known: 2, of: 8, over: 1, excess: Kronor(9_294_200), ..EquitySum::default() };
    told += "\n\n";
    told += &in_both(&[sum, EquitySum::default()], text::equity::overview);
    assert_snapshot!(told);
}
