//! What is asked for and agreed: rounded as people do, summed per payer, and by the population that the reader chooses.

mod strategies;

use finsam_engine::{
    Ages, Dataset, Edit, ForbundId, KommunCode, Kronor, Party, Payer, PayerTotal, Percent, Quality, Rounding,
    RuleChange, State, calculate, to_reach, totals,
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

fn total(totals: &[PayerTotal], payer: &str) -> PayerTotal {
    let payer: Payer = payer.parse().expect("a payer");
    *totals.iter().find(|total| total.payer == payer).expect("it pays")
}

/// The eight förbund of Stockholms län, at 100 %: 99 896 tkr now, 137 071 tkr asked for.
#[test]
fn what_each_payer_pays_in_all_now_and_when_asked() {
    let raised =
        Edit::Contribute { forbund: "hbs".parse().expect("an id"), party: Party::Region, kronor: Kronor(4_000_000) };
    let state = state(&[raised]);
    let outcome = calculate(&state);
    let ids: Vec<ForbundId> = outcome.forbund.iter().filter(|of| of.allocation.is_some()).map(|of| of.id).collect();
    let sums = totals(&state, &outcome, &ids, Percent::FULL);
    let region = total(&sums.payers, "region-01");
    assert_eq!((region.underlag, region.now), (Kronor(24_974_000), Kronor(25_324_000)));
    assert!((region.asked.0 - 137_071_000 / 4).abs() < 8_000 && region.change == region.asked - region.now);
    let state_total = total(&sums.payers, "state");
    assert_eq!((state_total.now, state_total.underlag), (Kronor(49_948_000), Kronor(49_948_000)));
    assert_eq!(sums.left, Kronor(336_000_000 - 49_948_000));
    assert_eq!(sums.left_when_asked, Kronor(336_000_000) - state_total.asked);
    assert_eq!(total(&sums.payers, "0180").now, Kronor(8_000_000));
    assert!(sums.unknown.is_empty());
    let all: Vec<ForbundId> = outcome.forbund.iter().map(|of| of.id).collect();
    let sums = totals(&state, &outcome, &all, Percent::FULL);
    assert_eq!((sums.unknown.len(), total(&sums.payers, "state").now), (64, Kronor(49_948_000)), "unknown is no 0");
}

proptest! {
    #[test]
    fn payers_together_pay_what_is_offered_and_what_is_asked(edits in edits(), target in 0..20_000_i64) {
        let state = State::apply(Dataset::y2023(), &edits);
        let outcome = calculate(&state);
        let ids: Vec<ForbundId> = outcome.forbund.iter().map(|of| of.id).collect();
        let sums = totals(&state, &outcome, &ids, Percent::from_hundredths(target));
        let offered = outcome.forbund.iter().filter(|of| !of.kommuner.is_empty()).flat_map(|of| {
            [of.offers.state, of.offers.region, of.offers.kommuner]
        });
        prop_assert_eq!(sums.payers.iter().map(|total| total.now).sum::<Kronor>(), offered.flatten().sum::<Kronor>());
        for one in &ids {
            let alone = totals(&state, &outcome, &[*one], Percent::from_hundredths(target));
            let asks = to_reach(&state, outcome.forbund(one.as_str()).expect("there"), Percent::from_hundredths(target));
            let asked: Kronor = alone.payers.iter().map(|total| total.asked).sum();
            let of_groups = asks.groups.state.kronor + asks.groups.region.kronor + asks.groups.kommuner.kronor;
            prop_assert!(alone.payers.is_empty() || asked == of_groups);
        }
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
