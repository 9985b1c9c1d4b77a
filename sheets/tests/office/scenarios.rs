//! Scenarios with edits of all kinds, the same at every run.

use finsam_engine::{
    AccountItem, Ages, AllocationMode, Dataset, Edit, ForbundId, Fye, Group, InsatsFigures, InsatsItem, InsatsKind,
    KommunCode, KommunKey, Kronor, Party, PathRule, Payer, PerGroup, Percent, ResultItem, Rounding, RuleChange,
    Scenario, Tier,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

fn kommun(base: &'static Dataset) -> impl Strategy<Value = KommunCode> {
    (0..base.kommuner().len()).prop_map(|index| base.kommuner()[index].code)
}

/// Mostly those with known amounts, where there is most to compute.
fn forbund(base: &'static Dataset) -> impl Strategy<Value = ForbundId> {
    let any = (0..base.forbund().len()).prop_map(|index| base.forbund()[index].id);
    let known: Vec<ForbundId> =
        base.forbund().iter().filter(|of| of.id.as_str() == "hbs" || of.published.is_some()).map(|of| of.id).collect();
    let known = if known.is_empty() { vec![base.forbund()[0].id] } else { known };
    prop_oneof![1 => any, 2 => prop::sample::select(known)]
}

fn amount() -> impl Strategy<Value = Kronor> {
    (0..40_000_000_i64).prop_map(Kronor)
}

fn rule() -> impl Strategy<Value = RuleChange> {
    let none = RuleChange::default;
    prop_oneof![
        (300_000_000..500_000_000_i64).prop_map(move |grant| RuleChange { state_grant: Some(Kronor(grant)), ..none() }),
        (0..900_000_i64).prop_map(move |grant| RuleChange { base_grant: Some(Kronor(grant)), ..none() }),
        (1..60_i64, 0..90_i64).prop_map(move |(population, fye)| RuleChange {
            population_weight: Some(population),
            fye_weight: Some(fye),
            ..none()
        }),
        (1..5_i64, 0..4_i64, 0..4_i64).prop_map(move |(state, region, kommuner)| RuleChange {
            shares: Some(PerGroup { state, region, kommuner }),
            ..none()
        }),
        Just(RuleChange { allocation: Some(AllocationMode::AsOffered), ..none() }),
        (prop::sample::select(Ages::ALL.to_vec()), prop::sample::select(Rounding::ALL.to_vec()))
            .prop_map(move |(ages, rounding)| RuleChange { ages: Some(ages), rounding: Some(rounding), ..none() }),
        (1_000_000..9_000_000_i64, 0..3_000_i64, 0..2_000_i64).prop_map(move |(end, first, last)| {
            let tier = |up_to, hundredths_of_percent| Tier { up_to, hundredths_of_percent };
            let tiers = vec![tier(Some(Kronor(end)), first), tier(Some(Kronor(2 * end)), 1_234), tier(None, last)];
            RuleChange { equity_ladder: Some(tiers), ..none() }
        }),
    ]
}

fn edit(base: &'static Dataset) -> BoxedStrategy<Edit> {
    let party = prop_oneof![Just(Party::State), Just(Party::Region)];
    let key = prop_oneof![
        Just(KommunKey::Population),
        Just(KommunKey::Equal),
        Just(KommunKey::Fye),
        prop::collection::vec((kommun(base), 1..9_u32), 1..6).prop_map(KommunKey::Weights),
        Just(KommunKey::Weights(vec![("0126".parse().expect("a code"), 3), ("0127".parse().expect("a code"), 2)])),
    ];
    let path = prop_oneof![
        Just(PathRule::Hold),
        (-500..500_i64).prop_map(|rate| PathRule::Percent(Percent::from_hundredths(rate))),
        (amount(), 1..9_i64).prop_map(|(kronor, years)| PathRule::Reach { kronor, years }),
    ];
    let payer = prop_oneof![Just(Payer::State), kommun(base).prop_map(|code| Payer::Region(code.lan()))];
    let item = prop::sample::select(AccountItem::ALL.to_vec());
    let insats = prop::sample::select(vec![InsatsKind::Individual, InsatsKind::Structural, InsatsKind::None]);
    let result = prop::sample::select(ResultItem::ALL.to_vec());
    prop_oneof![
        4 => (kommun(base), prop::option::weighted(0.8, forbund(base))).prop_map(|(kommun, to)| Edit::Move { kommun, to }),
        4 => (forbund(base), party, amount()).prop_map(|(forbund, party, kronor)| Edit::Contribute { forbund, party, kronor }),
        3 => kommun(base).prop_flat_map(|kommun| amount().prop_map(move |kronor| Edit::Contribute {
            forbund: "hbs".parse().expect("an id"), party: Party::Kommun(kommun), kronor
        })),
        1 => "[A-Z][a-zåäö*?=]{3,8}".prop_map(|name| Edit::Create { forbund: ForbundId::from_name(&name, |_| false), name }),
        1 => (forbund(base), forbund(base)).prop_map(|(from, into)| Edit::Merge { from, into }),
        1 => forbund(base).prop_map(|forbund| Edit::Dissolve { forbund }),
        3 => (forbund(base), key).prop_map(|(forbund, key)| Edit::Key { forbund, key }),
        3 => rule().prop_map(Edit::Rule),
        1 => (forbund(base), 3_000_000..20_000_000_i64)
            .prop_map(|(forbund, kronor)| Edit::PublishedIdeal { forbund, kronor: Kronor(kronor) }),
        2 => (kommun(base), 0..300_000_000_i64)
            .prop_map(|(kommun, fye)| Edit::Fye { kommun, value: Fye::from_ten_thousandths(fye) }),
        2 => (kommun(base), 1..9_000_i64).prop_map(|(kommun, value)| Edit::Population { kommun, value }),
        2 => (forbund(base), amount()).prop_map(|(forbund, kronor)| Edit::Allocate { forbund, kronor }),
        1 => (payer, -2_000..2_000_i64)
            .prop_map(|(party, rate)| Edit::Stance { party, percent: Percent::from_hundredths(rate) }),
        1 => (forbund(base), path).prop_map(|(forbund, rule)| Edit::Path { forbund, group: Group::Region, rule }),
        5 => (forbund(base), 2_020..2_027_i64, item, amount())
            .prop_map(|(forbund, year, item, kronor)| Edit::Account { forbund, year, item, kronor }),
        1 => (forbund(base), 2_020..2_027_i64, result, 0..100_i64)
            .prop_map(|(forbund, year, item, value)| Edit::Result { forbund, year, item, value }),
        1 => (forbund(base), 2_020..2_027_i64, "[A-Z][a-zåäö]{2,8}", insats, -100..100_i64)
            .prop_map(|(forbund, year, name, kind, cost)| Edit::Insats {
                forbund, year, name, kind, figures: InsatsFigures::default().with(InsatsItem::Cost, Some(cost))
            }),
    ]
    .boxed()
}

/// So many scenarios of a dataset, each with some forty edits.
pub fn generated(base: &'static Dataset, count: usize) -> Vec<Scenario> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let edits = prop::collection::vec(edit(base), 30..50);
    let one = |_| {
        let edits = edits.new_tree(&mut runner).expect("edits").current();
        edits.into_iter().fold(Scenario::of(base.id()), |scenario, edit| scenario.with(edit))
    };
    (0..count).map(one).collect()
}
