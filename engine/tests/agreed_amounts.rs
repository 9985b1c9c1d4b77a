//! What is asked for and agreed: rounded as people do, summed per payer, and by the population that the reader chooses.

mod strategies;

use finsam_engine::{
    Ages, Dataset, Edit, ForbundId, Goal, KommunCode, Kronor, Movers, Payer, Percent, Quality, Rounding, RuleChange,
    State, Total, Totals, calculate, seek, to_reach, totals,
};
use proptest::prelude::*;
use strategies::{edits, percent};

fn rounded_to(rounding: Rounding) -> Edit {
    Edit::Rule(RuleChange { rounding: Some(rounding), ..RuleChange::default() })
}

fn aged(ages: Ages) -> Edit {
    Edit::Rule(RuleChange { ages: Some(ages), ..RuleChange::default() })
}

fn state(edits: &[Edit]) -> State {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, [], "all edits apply");
    state
}

fn asks_of_hbs(rounding: Rounding) -> [i64; 6] {
    let state = state(&[rounded_to(rounding)]);
    let outcome = calculate(&state);
    let asks = to_reach(&state, outcome.forbund("hbs").expect("HBS"), Percent::from_hundredths(9_000));
    let [huddinge, botkyrka, salem] = [0, 1, 2].map(|place: usize| asks.kommuner[place].1.kronor.0);
    let groups = asks.groups;
    [groups.state.kronor.0, groups.region.kronor.0, groups.kommuner.kronor.0, huddinge, botkyrka, salem]
}

/// 90 % of 15 270 000 kr is 13 743 000 kr.
#[test]
fn what_is_asked_for_is_rounded_up_to_what_people_agree_on() {
    assert_eq!(asks_of_hbs(Rounding::Krona), [6_871_500, 3_435_750, 3_435_750, 1_614_814, 1_614_814, 206_122]);
    assert_eq!(asks_of_hbs(Rounding::Thousand), [6_872_000, 3_436_000, 3_436_000, 1_615_000, 1_615_000, 206_000]);
    assert_eq!(asks_of_hbs(Rounding::TenThousand), [6_880_000, 3_440_000, 3_440_000, 1_620_000, 1_620_000, 200_000]);
    assert_eq!(
        asks_of_hbs(Rounding::HundredThousand),
        [6_900_000, 3_500_000, 3_500_000, 1_700_000, 1_600_000, 200_000]
    );
}

/// finsam.se and PM 2015-01-22 say 16–64; Stockholms stads annual report 2022 says 16–66, and 18–66.
#[test]
fn another_age_changes_ideals_and_keys_and_no_he() {
    let usual = state(&[]);
    assert_eq!(usual.rules.ages, Ages::From16To64);
    for ages in Ages::ALL {
        let other = state(&[aged(ages)]);
        for kommun in Dataset::y2023().kommuner() {
            assert_eq!(other.fye(kommun.code), usual.fye(kommun.code));
            let population = other.population_value(kommun.code).expect("a kommun");
            assert_eq!(
                (population.population, population.quality),
                (kommun.by_ages[ages as usize], Quality::Published)
            );
        }
        let outcome = calculate(&other);
        assert_eq!(outcome.forbund.iter().map(|of| of.ideal).sum::<Kronor>(), Kronor(672_000_000));
        let stockholm = outcome.forbund("stockholms-stad").expect("there").ideal;
        assert_eq!(stockholm == Kronor(58_518_000), ages == Ages::default(), "{ages:?}: {stockholm:?}");
    }
}

#[test]
fn an_entered_population_is_of_the_usual_ages_and_the_others_follow_it() {
    let solna: KommunCode = "0184".parse().expect("a code");
    let kommun = Dataset::y2023().kommun(solna).expect("Solna");
    let twice = Edit::Population { kommun: solna, value: 2 * kommun.population };
    for order in [[aged(Ages::From20To64), twice.clone()], [twice, aged(Ages::From20To64)]] {
        let known = state(&order).population_value(solna).expect("Solna");
        assert_eq!(known.population, 2 * kommun.by_ages[Ages::From20To64 as usize]);
        assert_eq!(known.quality, Quality::Derived);
    }
}

fn total(totals: &Totals, payer: &str) -> Total {
    let payer: Payer = payer.parse().expect("a payer");
    totals.payers.iter().find(|total| total.payer == payer).expect("it pays").paid
}

fn of(before: i64, after: i64) -> Total {
    Total { before: Kronor(before), after: Kronor(after), change: Kronor(after - before) }
}

fn reaching(state: &State, percent: i64, years: i64) -> Goal {
    let known = calculate(state).forbund.into_iter().filter(|of| of.allocation.is_some());
    let target = Percent::from_hundredths(percent * 100);
    Goal { forbund: known.map(|of| of.id).collect(), target, years, movers: Movers::AllByLaw }
}

/// The eight förbund of Stockholms län to 100 %: 99 896 tkr now, and 44 103 tkr more, since nobody lowers.
#[test]
fn what_a_goal_costs_each_payer_whenever_it_is_reached() {
    let state = state(&[]);
    for years in [0, 3] {
        let goal = reaching(&state, 100, years);
        let plan = seek(&state, &calculate(&state), &goal);
        let sums = totals(&state, &plan.reached(&state), &goal.forbund);
        assert_eq!(sums.all.before, Kronor(99_896_000));
        assert_eq!(sums.all.change, Kronor(44_103_000), "each rounds up to whole tkr");
        let (of_state, region) = (total(&sums, "state"), total(&sums, "region-01"));
        assert_eq!(
            (of_state.before, region.before, sums.kommuner.before),
            (Kronor(49_948_000), Kronor(24_974_000), Kronor(24_974_000))
        );
        assert_eq!(sums.all.change, of_state.change + region.change + sums.kommuner.change);
        assert_eq!(total(&sums, "0180"), of(8_000_000, 14_630_000));
        assert_eq!(sums.contributions, 30, "two and each kommun, in six");
        let money = sums.state_money;
        assert_eq!((money.grant, money.forbund, money.others), (Kronor(336_000_000), 8, 64));
        assert_eq!(money.left.before, Kronor(336_000_000 - 49_948_000));
        assert_eq!(money.left.after, money.left.before - of_state.change);
        assert_eq!(money.lost().map(|lost| lost.rounded(1)), Some(77));
        assert_eq!(money.part(money.here.before).map(|part| part.rounded(2)), Some(1_487));
    }
}

#[test]
fn what_is_not_known_is_no_0_and_no_difference() {
    let (before, id) = (state(&[]), "uppsala".parse::<ForbundId>());
    let all: Vec<ForbundId> = before.forbund.iter().map(|of| of.id).collect();
    let sums = totals(&before, &before, &all);
    assert_eq!((sums.unknown.len(), sums.all), (64, of(99_896_000, 99_896_000)));
    let unknown = id.ok().filter(|id| before.find(id).is_some()).unwrap_or(sums.unknown[0]);
    let after = state(&[Edit::Allocate { forbund: unknown, kronor: Kronor(8_000_000) }]);
    let sums = totals(&before, &after, &all);
    assert_eq!((sums.unknown.len(), sums.unknown_before.as_slice()), (63, [unknown].as_slice()));
    assert_eq!(sums.all, Total { before: Kronor(99_896_000), after: Kronor(107_896_000), change: Kronor::ZERO });
}

#[test]
fn a_merger_moves_no_money() {
    let before = state(&[]);
    let id = |id: &str| id.parse::<ForbundId>().expect("an id");
    let after = state(&[Edit::Merge { from: id("varna"), into: id("hbs") }]);
    let sums = totals(&before, &after, &[id("varna"), id("hbs")]);
    assert_eq!(sums.all, of(22_252_000, 22_252_000));
    assert_eq!(total(&sums, "state").change, Kronor::ZERO);
}

proptest! {
    #[test]
    fn payers_together_pay_what_is_offered(edits in edits()) {
        let before = State::apply(Dataset::y2023(), &[]);
        let after = State::apply(Dataset::y2023(), &edits);
        let mut ids: Vec<ForbundId> = before.forbund.iter().chain(&after.forbund).map(|of| of.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let sums = totals(&before, &after, &ids);
        let offered = |state: &State| -> Kronor {
            let with_members = state.forbund.iter().filter(|of| !of.now.kommuner.is_empty());
            let sums = with_members.map(|of| of.now.sums());
            sums.flat_map(|of| [of.state, of.region, of.kommuner]).flatten().sum()
        };
        prop_assert_eq!((sums.all.before, sums.all.after), (offered(&before), offered(&after)));
        prop_assert_eq!(sums.payers.iter().map(|of| of.paid.change).sum::<Kronor>(), sums.all.change);
        let alone: Vec<Totals> = ids.iter().map(|id| totals(&before, &after, &[*id])).collect();
        prop_assert_eq!(alone.iter().map(|of| of.all.change).sum::<Kronor>(), sums.all.change);
        prop_assert_eq!(alone.iter().map(|of| of.contributions).sum::<usize>(), sums.contributions);
    }

    #[test]
    fn what_is_asked_for_is_whole_and_suffices(edits in edits(), target in percent(), place in 0..4_usize) {
        let rounding = Rounding::ALL[place];
        let all: Vec<Edit> = edits.into_iter().chain([rounded_to(rounding)]).collect();
        let state = State::apply(Dataset::y2023(), &all);
        for of in &calculate(&state).forbund {
            let asks = to_reach(&state, of, target);
            let shares = state.rules.shares;
            for group in finsam_engine::Group::ALL {
                let (asked, share) = (asks.groups.of(group).kronor, shares.of(group));
                prop_assert!(asked == Kronor::LIMIT || asked.0 % rounding.kronor() == 0);
                let suffices = i128::from(asked.0) * i128::from(shares.sum()) >= i128::from(asks.allocation.0) * i128::from(share);
                prop_assert!(asked == Kronor::LIMIT || suffices);
            }
        }
    }
}
