//! What was changed, and where it stands.

use super::common::{as_it_is, forbund, fye, in_both, kommun, ratio};
use crate::text::{self, format::Format};
use finsam_engine::{
    AccountItem, AllocationMode, Dataset, Edit, Group, InsatsFigures, InsatsItem, InsatsKind, KommunKey, Kronor, Party,
    PathRule, Payer, PerGroup, Percent, ResultItem, Rounding, RuleChange, Scenario, State, Tier, calculate,
};
use insta::assert_snapshot;

/// One of every kind, and of those that read differently by what was before.
fn edits() -> Vec<Edit> {
    let (hbs, samsund) = (forbund("hbs"), forbund("samsund"));
    let rule = RuleChange::default;
    let tier = |up_to: Option<i64>, hundredths_of_percent| Tier { up_to: up_to.map(Kronor), hundredths_of_percent };
    let weights = [(kommun("0126"), 3), (kommun("0127"), 2), (kommun("0128"), 1)];
    let key = |key| Edit::Key { forbund: forbund("hbs"), key };
    let pay = |id: &str, party, kronor| Edit::Contribute { forbund: forbund(id), party, kronor: Kronor(kronor) };
    let stance = |party, hundredths| Edit::Stance { party, percent: Percent::from_hundredths(hundredths) };
    let account =
        |id: &str, year, item, kronor| Edit::Account { forbund: forbund(id), year, item, kronor: Kronor(kronor) };
    let result = |id: &str, year, item, value| Edit::Result { forbund: forbund(id), year, item, value };
    let insats = |id: &str, name: &str, kind, figures: &[(InsatsItem, i64)]| Edit::Insats {
        forbund: forbund(id),
        year: 2022,
        name: name.into(),
        kind,
        figures: figures.iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(*item, Some(*value))),
    };
    let path = |id: &str, group, rule| Edit::Path { forbund: forbund(id), group, rule };
    vec![
        Edit::Move { kommun: kommun("0184"), to: Some(samsund) },
        Edit::Move { kommun: kommun("0128"), to: Some(samsund) },
        Edit::Move { kommun: kommun("0128"), to: None },
        Edit::Move { kommun: kommun("0184"), to: None },
        pay("hbs", Party::State, 7_500_000),
        pay("hbs", Party::Region, 3_650_512),
        pay("hbs", Party::Kommun(kommun("0126")), 1_900_000),
        pay("xanadu", Party::State, 7_500_000),
        Edit::Create { forbund: forbund("nordvast"), name: "Nordväst".into() },
        Edit::Merge { from: forbund("suvs"), into: forbund("samsund") },
        Edit::Dissolve { forbund: hbs },
        key(KommunKey::Present),
        key(KommunKey::Population),
        key(KommunKey::Equal),
        key(KommunKey::Fye),
        key(KommunKey::Weights(weights.into_iter().collect())),
        Edit::Rule(RuleChange { state_grant: Some(Kronor(360_000_000)), ..rule() }),
        Edit::Rule(RuleChange { national_support: Some(Kronor(0)), ..rule() }),
        Edit::Rule(RuleChange { base_grant: Some(Kronor(500_500)), ..rule() }),
        Edit::Rule(RuleChange { population_weight: Some(30), fye_weight: Some(70), ..rule() }),
        Edit::Rule(RuleChange { shares: Some(PerGroup { state: 1, region: 1, kommuner: 1 }), ..rule() }),
        Edit::Rule(RuleChange { allocation: Some(AllocationMode::AsOffered), ..rule() }),
        Edit::Rule(RuleChange { allocation: Some(AllocationMode::Matched), ..rule() }),
        Edit::Rule(RuleChange { equity_ladder: Some(vec![tier(Some(7_000_000), 2_050), tier(None, 1_000)]), ..rule() }),
        Edit::PublishedIdeal { forbund: hbs, kronor: Kronor(15_500_000) },
        Edit::Fye { kommun: kommun("0127"), value: fye("8000,5") },
        Edit::Population { kommun: kommun("0127"), value: 72_500 },
        Edit::Rule(RuleChange {
            greatest_decrease: Some(Percent::from_hundredths(750)),
            path_years: Some(8),
            ..rule()
        }),
        Edit::Allocate { forbund: hbs, kronor: Kronor(15_500_000) },
        stance(Payer::State, 0),
        stance(Payer::Region("01".parse().expect("this is the code of a län")), -500),
        stance(Payer::Kommun(kommun("0126")), 250),
        path("hbs", Group::State, PathRule::Model),
        path("hbs", Group::Region, PathRule::Match),
        path("hbs", Group::Kommuner, PathRule::Hold),
        path("stockholms-stad", Group::Kommuner, PathRule::Percent(Percent::from_hundredths(-250))),
        path("xanadu", Group::Region, PathRule::Percent(Percent::from_hundredths(200))),
        path("hbs", Group::State, PathRule::Reach { kronor: Kronor(9_000_000), years: 3 }),
        path("hbs", Group::State, PathRule::Reach { kronor: Kronor(9_000_000), years: 1 }),
        result("hbs", 2022, ResultItem::ParticipantsWomen, 182),
        result("goteborg", 2023, ResultItem::WorkOrStudiesMenPercent, 40),
        insats("hbs", "Lyra", InsatsKind::Individual, &[(InsatsItem::Cost, 2_100_000), (InsatsItem::Participants, 40)]),
        insats("hbs", "MIA", InsatsKind::None, &[]),
        insats("goteborg", "Nätverk", InsatsKind::Structural, &[]),
        account("hbs", 2022, AccountItem::Costs, 17_000_000),
        account("samsund", 2022, AccountItem::Opening, -1_500_000),
        account("samsund", 2022, AccountItem::Contributions, 6_250_000),
        account("samsund", 2022, AccountItem::OtherIncome, 1_200_500),
        account("samsund", 2023, AccountItem::Individual, 4_000_000),
        account("samsund", 2023, AccountItem::Structural, 1_000_000),
        account("samsund", 2023, AccountItem::Administration, 700_000),
        account("samsund", 2023, AccountItem::Financial, -4_000),
        account("samsund", 2023, AccountItem::Closing, 0),
        account("samsund", 2023, AccountItem::TotalAssets, 9_000_000),
    ]
}

#[test]
fn every_kind_of_edit_is_a_sentence() {
    let state = as_it_is();
    assert_snapshot!(in_both(&edits(), |format, edit| text::edit_sentence(format, &state, edit)));
}

/// What is said of who holds a förbund's budget back, once these edits are made.
fn binding(format: Format, (id, edits): &(&str, Vec<Edit>)) -> String {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped.len(), 0, "all edits apply");
    let outcome = calculate(&state);
    let found = outcome.forbund(id).expect("the förbund is there");
    let said = text::binding(format, &state.dataset, &state.rules, found);
    format!("{} {}", said.lead, said.rest)
}

#[test]
fn who_holds_the_budget_back_is_said_in_every_form() {
    let stockholm = |state, region, kommun_pays| {
        let pay =
            |party, kronor| Edit::Contribute { forbund: forbund("stockholms-stad"), party, kronor: Kronor(kronor) };
        let kommun = Party::Kommun(kommun("0180"));
        vec![pay(Party::State, state), pay(Party::Region, region), pay(kommun, kommun_pays)]
    };
    let hbs = |state, region| {
        let pay = |party, kronor| Edit::Contribute { forbund: forbund("hbs"), party, kronor: Kronor(kronor) };
        vec![pay(Party::State, state), pay(Party::Region, region)]
    };
    let as_offered = Edit::Rule(RuleChange { allocation: Some(AllocationMode::AsOffered), ..RuleChange::default() });
    let unknown = Dataset::y2023().forbund().iter().find(|forbund| forbund.paid.is_none()).expect("most are not known");
    let cases = [
        (unknown.id.as_str(), vec![]),
        ("stockholms-stad", vec![]),
        ("stockholms-stad", stockholm(18_000_000, 8_500_000, 9_000_000)),
        ("stockholms-stad", stockholm(15_000_000, 8_500_000, 9_000_000)),
        ("stockholms-stad", stockholm(18_000_000, 9_000_000, 8_500_000)),
        ("stockholms-stad", stockholm(16_000_000, 9_000_000, 8_000_000)),
        ("stockholms-stad", stockholm(18_000_000, 8_000_000, 8_000_000)),
        ("hbs", hbs(9_000_000, 4_500_000)),
        ("stockholms-stad", vec![as_offered]),
    ];
    assert_snapshot!(in_both(&cases, binding));
}

#[test]
fn a_meeting_reads_where_a_forbund_stands() {
    let cases = [(Some(55), Some(100)), (Some(96), Some(84)), (None, Some(101)), (Some(55), Some(55)), (None, None)];
    assert_snapshot!(in_both(&cases, |format, (before, now)| {
        let of_hundred = |percent: Option<i64>| percent.map(|percent| ratio(percent, 100));
        let (before, now) = (of_hundred(*before), of_hundred(*now));
        let (told, points) = (text::base_and_proposal(format, before, now), text::points(format, before, now));
        format!("{told} {points}").trim_end().to_owned()
    }));
}

#[test]
fn a_meeting_reads_how_much_is_short_of_100_percent() {
    assert_snapshot!(in_both(&[14_600_000, 15_270_000, 16_000_000], |format, allocation| {
        let to_the_krona = Edit::Rule(RuleChange { rounding: Some(Rounding::Krona), ..RuleChange::default() });
        let allocate = |id, kronor| Edit::Allocate { forbund: forbund(id), kronor: Kronor(kronor) };
        let told = |id, kronor| {
            let state = State::apply(Dataset::y2023(), &[to_the_krona.clone(), allocate(id, kronor)]);
            text::short_of_full(format, calculate(&state).forbund(id).expect("there"))
        };
        // Of an estimate it is decided only where its interval does.
        format!("{}\n{}", told("hbs", *allocation), told("goteborg", 3 * *allocation))
    }));
}

#[test]
fn a_note_is_one_line() {
    let noted = |by: &str, date: &str, remark: &str| {
        let dissolved = Scenario::of("2023").with(Edit::Dissolve { forbund: forbund("hbs") });
        let scenario = dissolved.noted(0, by, date, remark);
        scenario.note(0).map(text::note_line).expect("it says something")
    };
    assert_eq!(noted("Anna", "2 nov.", "om regionen följer med"), "Anna, 2 nov.: om regionen följer med");
    assert_eq!(noted("Anna", "", "om regionen följer med"), "Anna: om regionen följer med");
    assert_eq!(noted("", "", "om regionen följer med"), "om regionen följer med");
    assert_eq!(noted("", "2 nov.", ""), "2 nov.");
}

#[test]
fn what_a_merger_gives_up_is_told() {
    let merges = |from, into| Edit::Merge { from: forbund(from), into: forbund(into) };
    let cases = [merges("hbs", "samsund"), merges("skaraborg", "hbs")];
    assert_snapshot!(in_both(&cases, |format, merger| {
        let state = State::apply(Dataset::y2023(), std::slice::from_ref(merger));
        let notes: Vec<String> = calculate(&state).notes.iter().map(|note| text::note(format, &state, note)).collect();
        notes.join(" ")
    }));
}

#[test]
fn who_has_not_said_what_they_pay_is_named() {
    let pays = |party| Edit::Contribute { forbund: forbund("skaraborg"), party, kronor: Kronor(8_000_000) };
    let cases = [
        ("skaraborg", vec![pays(Party::State), pays(Party::Region)]),
        ("skaraborg", vec![pays(Party::State)]),
        ("skaraborg", vec![pays(Party::Kommun(kommun("1499")))]),
    ];
    assert_snapshot!(in_both(&cases, binding));
}

#[test]
fn an_ideal_that_was_met_under_other_rules_says_what_it_is_now() {
    let grant = Edit::Rule(RuleChange { state_grant: Some(Kronor(360_000_000)), ..RuleChange::default() });
    let ideal = Edit::PublishedIdeal { forbund: forbund("hbs"), kronor: Kronor(15_500_000) };
    let before = [State::apply(Dataset::y2023(), &[]), State::apply(Dataset::y2023(), &[grant])];
    assert_snapshot!(in_both(&before, |format, before| text::edit_sentence(format, before, &ideal)));
}
