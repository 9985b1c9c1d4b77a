//! Any edits and scenarios, for properties: most of them apply, and some do not.

use finsam_engine::{
    AccountItem, Ages, AllocationMode, Dataset, Edit, ForbundId, Fye, Group, InsatsFigures, InsatsItem, InsatsKind,
    KommunCode, KommunKey, Kronor, Party, PathRule, Payer, PerGroup, Percent, ResultItem, Rounding, RuleChange,
    Scenario, Tier,
};
use proptest::prelude::*;

pub fn kommun() -> impl Strategy<Value = KommunCode> {
    let known = (0..290_usize).prop_map(|index| Dataset::y2023().kommuner()[index].code);
    let any = "[0-9]{4}".prop_map(|code| code.parse().expect("four digits"));
    prop_oneof![12 => known, 1 => any]
}

pub fn forbund() -> impl Strategy<Value = ForbundId> {
    let known = (0..72_usize).prop_map(|index| Dataset::y2023().forbund()[index].id);
    let any = "[a-c]".prop_map(|id| id.parse().expect("an id"));
    prop_oneof![8 => known, 2 => any]
}

pub fn amount() -> impl Strategy<Value = Kronor> {
    prop_oneof![4 => 0..50_000_000_i64, 1 => 0..=Kronor::LIMIT.0, 1 => any::<i64>()].prop_map(Kronor)
}

pub fn party() -> impl Strategy<Value = Party> {
    prop_oneof![Just(Party::State), Just(Party::Region), kommun().prop_map(Party::Kommun)]
}

pub fn percent() -> impl Strategy<Value = Percent> {
    prop_oneof![4 => -10_001..=10_001_i64, 1 => (-100..=100_i64).prop_map(|whole| whole * 100), 1 => any::<i64>()]
        .prop_map(Percent::from_hundredths)
}

pub fn payer() -> impl Strategy<Value = Payer> {
    let region = |code: i32| Payer::Region(format!("{code:02}").parse().expect("two digits"));
    prop_oneof![Just(Payer::State), (0..=25_i32).prop_map(region), kommun().prop_map(Payer::Kommun)]
}

pub fn group() -> impl Strategy<Value = Group> {
    prop::sample::select(Group::ALL.to_vec())
}

pub fn path_rule() -> impl Strategy<Value = PathRule> {
    prop_oneof![
        Just(PathRule::Model),
        Just(PathRule::Match),
        Just(PathRule::Hold),
        percent().prop_map(PathRule::Percent),
        (amount(), -1..=21_i64).prop_map(|(kronor, years)| PathRule::Reach { kronor, years }),
    ]
}

pub fn rule() -> impl Strategy<Value = RuleChange> {
    let share = || -1..=101_i64;
    prop_oneof![
        percent().prop_map(|percent| RuleChange { greatest_decrease: Some(percent), ..RuleChange::default() }),
        (0..=21_i64).prop_map(|years| RuleChange { path_years: Some(years), ..RuleChange::default() }),
        amount().prop_map(|amount| RuleChange { state_grant: Some(amount), ..RuleChange::default() }),
        amount().prop_map(|amount| RuleChange { national_support: Some(amount), ..RuleChange::default() }),
        amount().prop_map(|amount| RuleChange { base_grant: Some(amount), ..RuleChange::default() }),
        (-1..=1001_i64).prop_map(|weight| RuleChange { population_weight: Some(weight), ..RuleChange::default() }),
        (-1..=1001_i64).prop_map(|weight| RuleChange { fye_weight: Some(weight), ..RuleChange::default() }),
        (share(), share(), share()).prop_map(|(state, region, kommuner)| RuleChange {
            shares: Some(PerGroup { state, region, kommuner }),
            ..RuleChange::default()
        }),
        any::<bool>().prop_map(|matched| RuleChange {
            allocation: Some(if matched { AllocationMode::Matched } else { AllocationMode::AsOffered }),
            ..RuleChange::default()
        }),
        (group(), path_rule()).prop_map(|(group, rule)| RuleChange::of_path(group, Some(rule))),
        prop::sample::select(Ages::ALL.to_vec())
            .prop_map(|ages| RuleChange { ages: Some(ages), ..RuleChange::default() }),
        prop::sample::select(Rounding::ALL.to_vec())
            .prop_map(|rounding| RuleChange { rounding: Some(rounding), ..RuleChange::default() }),
        prop::collection::vec((prop::option::of(amount()), 0..=12_000_i64), 0..4).prop_map(|tiers| RuleChange {
            equity_ladder: Some(
                tiers.into_iter().map(|(up_to, rate)| Tier { up_to, hundredths_of_percent: rate }).collect()
            ),
            ..RuleChange::default()
        }),
    ]
}

pub fn key() -> impl Strategy<Value = KommunKey> {
    prop_oneof![
        Just(KommunKey::Present),
        Just(KommunKey::Population),
        Just(KommunKey::Equal),
        Just(KommunKey::Fye),
        prop::collection::vec((kommun(), any::<u32>()), 0..4).prop_map(KommunKey::Weights),
    ]
}

/// A figure of an account; of HBS and Stockholms stad, whose accounts are published, as often as of all others.
pub fn account(forbund: impl Strategy<Value = ForbundId>) -> impl Strategy<Value = Edit> {
    let published = prop::sample::select(vec!["hbs", "stockholms-stad"]).prop_map(|id| id.parse().expect("an id"));
    let year = prop_oneof![8 => 2020..=2028_i64, 1 => 2003..=2044_i64, 1 => any::<i64>()];
    let item = prop::sample::select(AccountItem::ALL.to_vec());
    let kronor = prop_oneof![4 => amount(), 1 => (-50_000_000..0_i64).prop_map(Kronor)];
    (prop_oneof![forbund, published], year, item, kronor).prop_map(|(forbund, year, item, kronor)| Edit::Account {
        forbund,
        year,
        item,
        kronor,
    })
}

/// A figure of results; of HBS and Stockholms stad, whose results are published, as often as of all others.
pub fn result(forbund: impl Strategy<Value = ForbundId>) -> impl Strategy<Value = Edit> {
    let published = prop::sample::select(vec!["hbs", "stockholms-stad"]).prop_map(|id| id.parse().expect("an id"));
    let year = prop_oneof![8 => 2021..=2024_i64, 1 => any::<i64>()];
    let item = prop::sample::select(ResultItem::ALL.to_vec());
    let value = prop_oneof![8 => 0..=2_000_i64, 1 => any::<i64>()];
    (prop_oneof![forbund, published], year, item, value).prop_map(|(forbund, year, item, value)| Edit::Result {
        forbund,
        year,
        item,
        value,
    })
}

/// What is known of an insats: of one that HBS's annual report has, of another, or of none that there can be.
pub fn insats(forbund: impl Strategy<Value = ForbundId>) -> impl Strategy<Value = Edit> {
    let published = Just("hbs".parse().expect("an id"));
    let name = prop_oneof![2 => Just("MIA".to_owned()), 2 => "[A-Zåäö.~ =]{1,12}", 1 => ".{0,90}"];
    let kind = prop::sample::select(vec![InsatsKind::Individual, InsatsKind::Structural, InsatsKind::None]);
    let value = prop_oneof![8 => 0..=2_000_i64, 1 => -9_000_000..=9_000_000_i64, 1 => any::<i64>()];
    let figures = prop::collection::vec((prop::sample::select(InsatsItem::ALL.to_vec()), value), 0..5);
    (prop_oneof![forbund, published], 2021..=2024_i64, name, kind, figures).prop_map(
        |(forbund, year, name, kind, figures)| {
            let figures =
                figures.into_iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(item, Some(value)));
            Edit::Insats { forbund, year, name, kind, figures }
        },
    )
}

pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => (kommun(), prop::option::of(forbund())).prop_map(|(kommun, to)| Edit::Move { kommun, to }),
        4 => (forbund(), party(), amount())
            .prop_map(|(forbund, party, kronor)| Edit::Contribute { forbund, party, kronor }),
        1 => (forbund(), ".{0,90}").prop_map(|(forbund, name)| Edit::Create { forbund, name }),
        1 => (forbund(), forbund()).prop_map(|(from, into)| Edit::Merge { from, into }),
        1 => forbund().prop_map(|forbund| Edit::Dissolve { forbund }),
        1 => (forbund(), key()).prop_map(|(forbund, key)| Edit::Key { forbund, key }),
        2 => rule().prop_map(Edit::Rule),
        1 => (forbund(), amount()).prop_map(|(forbund, kronor)| Edit::PublishedIdeal { forbund, kronor }),
        1 => (kommun(), prop_oneof![-1..=10_000_000_000_000_i64, 0..100_000_000_i64])
            .prop_map(|(kommun, value)| Edit::Fye { kommun, value: Fye::from_ten_thousandths(value) }),
        1 => (kommun(), prop_oneof![4 => 1..=200_000_i64, 1 => any::<i64>()])
            .prop_map(|(kommun, value)| Edit::Population { kommun, value }),
        2 => (forbund(), amount()).prop_map(|(forbund, kronor)| Edit::Allocate { forbund, kronor }),
        2 => (payer(), percent()).prop_map(|(party, percent)| Edit::Stance { party, percent }),
        2 => (forbund(), group(), path_rule()).prop_map(|(forbund, group, rule)| Edit::Path { forbund, group, rule }),
        4 => account(forbund()),
        2 => result(forbund()),
        2 => insats(forbund()),
    ]
}

pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), 0..24)
}

/// Any edits, and notes on some of them.
#[allow(dead_code, reason = "not every test needs one")]
pub fn scenario() -> impl Strategy<Value = Scenario> {
    let note = (0..24_usize, ".{0,210}", "[0-9-]{0,10}", ".{0,20}");
    (edits(), prop::collection::vec(note, 0..6), ".{0,40}").prop_map(|(edits, notes, title)| {
        let mut scenario = Scenario::of("2023");
        // The space around a title goes where a link is read.
        (scenario.title, scenario.edits) = (title.trim().to_owned(), edits);
        notes.iter().fold(scenario, |scenario, (edit, by, date, remark)| scenario.noted(*edit, by, date, remark))
    })
}
