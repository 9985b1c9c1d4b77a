//! The years ahead, without a promise that nobody has made: every party holds, and what is unknown stays so.

mod strategies;

use finsam_engine::{
    AccountItem, Dataset, Edit, ForbundId, Group, Kronor, Nearness, NoWayDown, Pace, Party, Path, PathRule, Payer,
    PerGroup, Percent, RuleChange, State, calculate, losses, lost_in_all, path, projected, raised_together,
    redistribute, spend_down,
};
use proptest::prelude::*;
use strategies::edits;

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn pay(id: &str, party: Party, kronor: i64) -> Edit {
    Edit::Contribute { forbund: forbund(id), party, kronor: Kronor(kronor) }
}

fn follows_the_model() -> Edit {
    Edit::Rule(RuleChange::of_path(Group::State, Some(PathRule::Model)))
}

fn way(id: &str, group: Group, rule: PathRule) -> Edit {
    Edit::Path { forbund: forbund(id), group, rule }
}

fn of(edits: &[Edit]) -> Path {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, [], "all edits apply");
    projected(&state, &calculate(&state)).path
}

fn state_offers(path: &Path, id: &str) -> Vec<Option<i64>> {
    path.of(forbund(id)).map(|(_, of)| of.offers.state.map(|offer| offer.0)).collect()
}

/// That is what has happened since 2016: Stockholms stad has had 32 mnkr, and does not go to 58 by itself.
#[test]
fn until_somebody_chooses_otherwise_every_party_holds_what_it_pays() {
    let path = of(&[]);
    for year in &path.years {
        for (now, first) in year.forbund.iter().zip(&path.years[0].forbund) {
            assert_eq!(
                (now.offers, now.allocation, now.is_braked),
                (first.offers, first.allocation, false),
                "{}",
                now.id
            );
        }
        let block = year.block.expect("64 are not known");
        assert_eq!((block.forbund, block.state), (64, Kronor(336_000_000 - 99_896_000 / 2)));
        assert_eq!((year.over_grant, block.ideal), (Kronor::ZERO, Kronor(672_000_000 - 137_071_000)));
    }
    let stockholm = path.of(forbund("stockholms-stad")).last().expect("six years").1;
    assert_eq!(stockholm.allocation, Some(Kronor(32_000_000)));
}

#[test]
fn what_is_unknown_stays_unknown_and_is_named_as_left_out() {
    for edits in [vec![], vec![follows_the_model()]] {
        let path = of(&edits);
        assert_eq!(path.left_out.len(), 64);
        assert!(path.left_out.contains(&forbund("goteborg")) && !path.left_out.contains(&forbund("hbs")));
        for id in &path.left_out {
            assert!(path.of(*id).all(|(_, of)| of.allocation.is_none() && of.percent_of_ideal.is_none()));
            assert_eq!(path.nearness(*id, Percent::from_hundredths(500)), Nearness::Unknown);
        }
        let all: Vec<ForbundId> = path.years[0].forbund.iter().map(|of| of.id).collect();
        let known: Vec<ForbundId> = all.iter().copied().filter(|id| !path.left_out.contains(id)).collect();
        assert_eq!(path.years[3].offered(&all), path.years[3].offered(&known), "it is counted in no sum");
    }
    // The region's and the kommuner's are not known by matching what is.
    let matching = RuleChange { path_region: Some(PathRule::Match), ..RuleChange::default() };
    let path = of(&[pay("goteborg", Party::State, 20_000_000), Edit::Rule(matching)]);
    assert!(path.left_out.contains(&forbund("goteborg")));
    assert_eq!(state_offers(&path, "goteborg"), vec![Some(20_000_000); 6], "what is known of the state stays so");
    assert_eq!(path.years[0].block.map(|block| block.forbund), Some(63));
}

#[test]
fn when_the_state_follows_the_model_all_of_its_grant_is_shared_and_the_block_is_one() {
    let path = of(&[follows_the_model()]);
    for year in &path.years {
        let known: Kronor = year.forbund.iter().filter_map(|of| of.offers.state).sum();
        assert_eq!(known + year.block.expect("64 are not known").state, Kronor(336_000_000));
    }
    // The unknown have more than their ideals together, 286 of 267 mnkr, and come down at once: that is less than 10 %.
    let last = path.years[1].block.expect("64");
    assert!((last.state.0 - last.ideal.0 / 2).abs() < 2_000_000, "{last:?}");
    assert_eq!(path.years[1].forbund.iter().filter(|of| of.is_braked).count(), 2);
    // The region and the kommuner hold all the same, so that what the state adds is not matched.
    let roslagen = path.of(forbund("roslagen")).nth(1).expect("2024").1;
    assert!(roslagen.offers.state > Some(Kronor(6_000_000)) && roslagen.allocation == Some(Kronor(6_000_000)));
}

#[test]
fn a_forbund_that_is_held_apart_keeps_its_offer_and_the_others_share_the_rest() {
    let path = of(&[follows_the_model(), way("stockholms-stad", Group::State, PathRule::Hold)]);
    assert_eq!(state_offers(&path, "stockholms-stad"), vec![Some(16_000_000); 6]);
    let year = &path.years[2];
    let known: Kronor = year.forbund.iter().filter_map(|of| of.offers.state).sum();
    assert_eq!(known + year.block.expect("64").state, Kronor(336_000_000));
    let others = of(&[follows_the_model()]);
    assert!(state_offers(&path, "roslagen")[1] > state_offers(&others, "roslagen")[1], "more is left for the others");
}

#[test]
fn alone_in_following_the_model_a_forbund_has_what_it_had() {
    let path = of(&[way("roslagen", Group::State, PathRule::Model)]);
    assert_eq!(state_offers(&path, "roslagen"), vec![Some(3_000_000); 6], "the others hold the rest of the grant");
    let two = of(&[way("roslagen", Group::State, PathRule::Model), way("hbs", Group::State, PathRule::Model)]);
    let sum =
        |year: usize| state_offers(&two, "roslagen")[year].zip(state_offers(&two, "hbs")[year]).map(|(a, b)| a + b);
    assert_eq!((sum(0), sum(1)), (Some(10_300_000), Some(10_300_000)), "two share what they have together");
}

#[test]
fn the_nations_state_holds_or_follows_the_model_and_nothing_else() {
    let refused = |change| !State::apply(Dataset::y2023(), &[Edit::Rule(change)]).skipped.is_empty();
    let percent = PathRule::Percent(Percent::from_hundredths(200));
    assert!(refused(RuleChange::of_path(Group::State, Some(percent))));
    assert!(refused(RuleChange::of_path(Group::State, Some(PathRule::Match))));
    assert!(refused(RuleChange::of_path(Group::Region, Some(PathRule::Model))));
    assert!(refused(RuleChange::of_path(Group::Region, Some(PathRule::Reach { kronor: Kronor(1), years: 1 }))));
    assert!(!refused(RuleChange::of_path(Group::Kommuner, Some(percent))));
    let path = of(&[Edit::Rule(RuleChange::of_path(Group::Kommuner, Some(percent)))]);
    let kommuner: Vec<_> = path.of(forbund("hbs")).map(|(_, of)| of.offers.kommuner.map(|offer| offer.0)).collect();
    assert_eq!(kommuner[..3], [3_650_000, 3_723_000, 3_797_460].map(Some));
}

fn way_down(edits: &[Edit], id: &str, by_year: i64) -> Result<Vec<i64>, NoWayDown> {
    let state = State::apply(Dataset::y2023(), edits);
    let outcome = calculate(&state);
    let found = spend_down(&state, &outcome, &projected(&state, &outcome), forbund(id), by_year, Pace::Evenly)?;
    Ok(found.extra.iter().map(|(_, extra)| extra.0).collect())
}

/// Stockholms stad had 4,9 mnkr at the end of 2022 and costs of 43 on an income of 37.
#[test]
fn a_way_down_never_spends_what_is_not_there() {
    assert_eq!(way_down(&[], "stockholms-stad", 2023), Err(NoWayDown::BelowZero(2023)));
    assert_eq!(way_down(&[], "stockholms-stad", 2028), Err(NoWayDown::BelowZero(2023)));
    let item = |year, item, kronor| Edit::Account { forbund: forbund("samsund"), year, item, kronor: Kronor(kronor) };
    let known = |costs| vec![item(2022, AccountItem::Closing, 3_000_000), item(2022, AccountItem::Costs, costs)];
    assert_eq!(way_down(&known(6_250_000), "samsund", 2024), Ok(vec![875_000; 2]), "to 1,25 mnkr in two years");
    // Its own costs take it there.
    assert_eq!(way_down(&known(7_200_000), "samsund", 2024), Err(NoWayDown::ThereAlready));
    // A year with little income on the way: to be at the ladder in 2025, nothing would be left in 2024.
    let mut dip = known(6_250_000);
    dip.extend([item(2024, AccountItem::Costs, 9_100_000), item(2025, AccountItem::Costs, 3_000_000)]);
    assert_eq!(way_down(&dip, "samsund", 2025), Err(NoWayDown::WouldBeBelowZero(2024)));
}

/// HBS with the state at 10 000 tkr and the region at 3 000: 4 650 tkr give nothing, 1 950 begin to when the region has come to
/// where the kommuner are.
#[test]
fn what_begins_to_give_is_told_and_not_all_that_gives_nothing() {
    let edits = [pay("hbs", Party::State, 10_000_000), pay("hbs", Party::Region, 3_000_000)];
    let outcome = calculate(&State::apply(Dataset::y2023(), &edits));
    let hbs = outcome.forbund("hbs").expect("HBS");
    assert_eq!(hbs.unmatched.map(|of| of.sum_of_all()), Some(Kronor(4_650_000)));
    let headroom = hbs.headroom.expect("the region alone binds");
    assert_eq!((headroom.adds, headroom.allocation), (Kronor(650_000), Kronor(14_600_000)));
    assert_eq!(headroom.begins_to_give, Kronor(1_950_000));
}

/// In each of the eight all three bind: a region's raise alone buys nothing, and is told so.
#[test]
fn a_raise_that_buys_nothing_is_told_as_such() {
    let stance = Edit::Stance {
        party: "region-01".parse::<Payer>().expect("a payer"),
        percent: Percent::from_hundredths(1_000),
    };
    let [before, after] = [vec![], vec![stance]].map(|edits| calculate(&State::apply(Dataset::y2023(), &edits)));
    let lost = losses(&before, &after);
    let in_all = lost_in_all(&lost);
    assert_eq!((lost.len(), in_all.allocation, in_all.stranded), (8, Kronor::ZERO, PerGroup::default()));
    let region = Kronor(99_896_000 / 4 / 10);
    assert_eq!(in_all.in_vain, PerGroup { region, ..PerGroup::default() });
    assert!(lost.iter().all(|loss| loss.in_vain.region > Kronor::ZERO));
}

#[test]
fn where_several_bind_it_is_told_what_they_give_together() {
    let together = |edits: &[Edit], step| {
        let state = State::apply(Dataset::y2023(), edits);
        let outcome = calculate(&state);
        raised_together(&state, outcome.forbund("hbs").expect("HBS"), Kronor(step))
    };
    let all = together(&[], 1_000_000).expect("all bind");
    assert_eq!(all.adds, PerGroup { state: Kronor(500_000), region: Kronor(250_000), kommuner: Kronor(250_000) });
    assert_eq!(all.gives, Kronor(1_000_000));
    let two = together(&[pay("hbs", Party::Region, 9_000_000)], 900_000).expect("two bind");
    assert_eq!(two.adds, PerGroup { state: Kronor(600_000), region: Kronor::ZERO, kommuner: Kronor(300_000) });
    assert_eq!(two.gives, Kronor(1_200_000));
    assert_eq!(together(&[pay("hbs", Party::Region, 3_000_000)], 1_000_000), None, "one binds");
}

#[test]
fn a_redistribution_counts_from_the_underlag_so_that_it_can_be_adjusted() {
    let given = |edits: &[Edit], way| {
        let state = State::apply(Dataset::y2023(), edits);
        let outcome = calculate(&state);
        let rows: Vec<_> = outcome.forbund.iter().filter(|of| of.allocation.is_some()).collect();
        redistribute(&state, &rows, Percent::from_hundredths(way), Percent::FULL)
    };
    let half = given(&[], 5_000);
    let whole = given(&[], 10_000);
    let adjusted = given(&half.edits, 10_000);
    assert_eq!(adjusted.rows, whole.rows);
    let back = given(&half.edits, 0);
    let edits: Vec<Edit> = half.edits.iter().chain(&back.edits).cloned().collect();
    let outcome = calculate(&State::apply(Dataset::y2023(), &edits));
    assert_eq!(
        outcome.forbund("stockholms-stad").and_then(|of| of.allocation),
        Some(Kronor(32_000_000)),
        "none of the way"
    );
}

proptest! {
    #[test]
    fn an_offer_that_is_unknown_stays_so_unless_an_amount_is_chosen_for_it(edits in edits()) {
        let state = State::apply(Dataset::y2023(), &edits);
        let path = path(&state, &calculate(&state), &mut |_, _| false);
        for (index, forbund) in state.forbund.iter().enumerate().filter(|(_, of)| !of.now.kommuner.is_empty()) {
            for year in &path.years[1..] {
                for group in Group::ALL {
                    let (first, now) = (path.years[0].forbund[index].offers.of(group), year.forbund[index].offers.of(group));
                    let reaches = matches!(forbund.path_rule(group, &state.rules), PathRule::Reach { .. });
                    let follows = forbund.path_rule(group, &state.rules) == PathRule::Match;
                    prop_assert!(first.is_some() || now.is_none() || reaches, "{} {:?} {}", forbund.id, group, year.year);
                    prop_assert!(first.is_none() || now.is_some() || follows, "{} {:?} {}", forbund.id, group, year.year);
                }
            }
        }
    }
}
