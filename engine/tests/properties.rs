//! What must hold for any edits: sums to the krona, no order of members, no panic, undo.

mod strategies;

use finsam_engine::{
    Dataset, Edit, Figure, Figures, ForbundId, Fye, Goal, Group, History, KommunCode, Kronor, Link, MODEL_VERSION,
    Movers, Nearness, Outcome, Party, PathRule, Percent, Quality, ReadError, Reading, Redistributed, Scenario, State,
    calculate, cheapest, explain, losses, path, redistribute, seek, spread, to_reach,
};
use proptest::prelude::*;
use strategies::{amount, edit, edits, forbund, group, kommun, path_rule, scenario};

fn outcome(edits: &[Edit]) -> Outcome {
    calculate(&State::apply(Dataset::y2023(), edits))
}

fn sum(amounts: impl Iterator<Item = Kronor>) -> Kronor {
    amounts.sum()
}

proptest! {
    #[test]
    fn any_edits_give_an_outcome_whose_sums_hold(edits in edits(), target in -500..100_000_i64) {
        let state = State::apply(Dataset::y2023(), &edits);
        let outcome = calculate(&state);
        if outcome.pot.forbund > 0 {
            prop_assert_eq!(sum(outcome.forbund.iter().map(|f| f.ideal)), outcome.pot.pot);
            prop_assert_eq!(sum(outcome.lan.iter().map(|lan| lan.ideal)), outcome.pot.pot);
            prop_assert_eq!(sum(outcome.kommuner.iter().map(|k| k.ideal_part)), outcome.pot.pool);
        }
        for forbund in &outcome.forbund {
            let parts = forbund.kommuner.iter().filter_map(|(code, _)| outcome.kommun(*code)).map(|k| k.ideal_part);
            prop_assert_eq!(forbund.base + sum(parts), forbund.ideal);
            if let (Some(unmatched), Some(allocation)) = (forbund.unmatched, forbund.allocation) {
                prop_assert!(unmatched.state.min(unmatched.region).min(unmatched.kommuner) >= Kronor::ZERO);
                let offered = [forbund.offers.state, forbund.offers.region, forbund.offers.kommuner];
                let unmatched = unmatched.state + unmatched.region + unmatched.kommuner;
                prop_assert_eq!(sum(offered.into_iter().flatten()), allocation + unmatched);
            }
            let asks = to_reach(&state, forbund, Percent::from_hundredths(target));
            if !asks.kommuner.is_empty() {
                prop_assert_eq!(sum(asks.kommuner.iter().map(|(_, ask)| ask.kronor)), asks.groups.kommuner.kronor);
            }
            for figure in [
                Figure::Ideal(forbund.id),
                Figure::PercentOfIdeal(forbund.id),
                Figure::ToPay(forbund.id, Percent::from_hundredths(target)),
                Figure::RecommendedMaxEquity(forbund.id),
            ] {
                prop_assert!(explain(&state, &outcome, figure).is_some());
            }
        }
    }

    #[test]
    fn a_forbund_is_known_as_badly_as_the_worst_of_its_members(edits in edits()) {
        let state = State::apply(Dataset::y2023(), &edits);
        let outcome = calculate(&state);
        for forbund in &outcome.forbund {
            let of_member = |code: &KommunCode| {
                let value = state.fye_value(*code).expect("a kommun of the dataset");
                let derived_with = value.derived_in.map_or(&[][..], |index| &state.dataset.forbund()[index].members);
                let all_are_members = derived_with.iter().all(|code| forbund.kommuner.contains_key(code));
                if all_are_members { value.quality } else { Quality::Estimated }
            };
            let worst = forbund.kommuner.keys().map(of_member).max().unwrap_or(Quality::Estimated);
            prop_assert_eq!(forbund.quality, worst);
            prop_assert_eq!(state.find(&forbund.id).map(|of| state.quality(of)), Some(worst));
        }
        for kommun in &outcome.kommuner {
            let home = outcome.home(kommun).map(|home| home.id);
            prop_assert_eq!(home, state.forbund_of(kommun.code).map(|home| home.id));
        }
    }

    #[test]
    fn the_order_of_joining_does_not_matter(mut codes in prop::collection::vec(kommun(), 0..8)) {
        codes.sort_unstable();
        codes.dedup();
        let join = |code: &KommunCode| Edit::Move { kommun: *code, to: "samsund".parse().ok() };
        let forward: Vec<Edit> = codes.iter().map(join).collect();
        let backward: Vec<Edit> = codes.iter().rev().map(join).collect();
        prop_assert_eq!(outcome(&forward), outcome(&backward));
    }

    #[test]
    fn a_kommun_whose_he_alone_rises_never_gets_less(code in kommun(), before in 0..500_000_000_i64, more in 0..500_000_000_i64) {
        let fye = |value| Edit::Fye { kommun: code, value: Fye::from_ten_thousandths(value) };
        let part = |value| outcome(&[fye(value)]).kommun(code).map(|k| k.ideal_part);
        if let Some((before, after)) = part(before).zip(part(before + more)) {
            prop_assert!(after + Kronor(1) >= before, "{:?} then {:?}", before, after);
        }
    }

    #[test]
    fn a_kommun_whose_population_alone_rises_never_gets_less(code in kommun(), before in 1..250_i64, more in 0..250_i64) {
        // In percent of the dataset's own.
        let own = Dataset::y2023().kommun(code).map_or(0, |kommun| kommun.population);
        let populated = |percent: i64| outcome(&[Edit::Population { kommun: code, value: (own * percent / 100).max(1) }]);
        let part = |percent| populated(percent).kommun(code).map(|k| k.ideal_part);
        if let Some((before, after)) = part(before).zip(part(before + more)) {
            prop_assert!(after + Kronor(1) >= before, "{:?} then {:?}", before, after);
        }
    }

    #[test]
    fn edits_taken_in_together_are_those_taken_in_one_by_one(
        earlier in edits(), amounts in prop::collection::btree_map(forbund(), amount(), 0..6),
        persons in prop::collection::btree_map(kommun(), 1..200_000_i64, 0..6),
    ) {
        let pay = |(forbund, kronor): (&ForbundId, &Kronor)| {
            Edit::Contribute { forbund: *forbund, party: Party::State, kronor: *kronor }
        };
        let populate = |(kommun, value): (&KommunCode, &i64)| Edit::Population { kommun: *kommun, value: *value };
        let edits: Vec<Edit> = amounts.iter().map(pay).chain(persons.iter().map(populate)).collect();
        let before = earlier.into_iter().fold(Scenario::of("2023"), |scenario, edit| scenario.with(edit));
        let one_by_one = edits.iter().fold(before.clone(), |scenario, edit| scenario.with(edit.clone()));
        prop_assert_eq!(before.with_all(&edits), one_by_one);
    }

    #[test]
    fn a_kommun_that_joins_lowers_every_other_kommuns_part_and_never_the_total(
        code in kommun(), home in forbund(), earlier in edits()
    ) {
        let apply = |edits: &[Edit]| State::apply(Dataset::y2023(), edits);
        let outside: Vec<Edit> = earlier.into_iter().chain([Edit::Move { kommun: code, to: None }]).collect();
        let mut inside = outside.clone();
        inside.push(Edit::Move { kommun: code, to: Some(home) });
        let (before_state, after_state) = (apply(&outside), apply(&inside));
        let (before, after) = (calculate(&before_state), calculate(&after_state));
        // A förbund that gets its first member takes a base grant from the pool: that is another matter.
        let joins = after_state.skipped.iter().all(|skipped| skipped.edit != inside.len() - 1);
        if joins && before.pot.forbund > 0 && before.pot.forbund == after.pot.forbund {
            prop_assert_eq!(before.pot.pot, after.pot.pot);
            for (before, after) in before.forbund.iter().zip(&after.forbund) {
                if after_state.find(&after.id).is_some_and(|forbund| !forbund.now.kommuner.contains_key(&code)) {
                    prop_assert!(after.ideal <= before.ideal + Kronor(1), "{}", after.id);
                }
            }
        }
    }

    #[test]
    fn undo_gives_the_former_state_and_redo_the_later(edits in edits()) {
        let mut history = History::new(Scenario::of("2023"));
        let mut seen = vec![history.present().clone()];
        for edit in edits {
            history.change(history.present().with(edit));
            if seen.last() != Some(history.present()) {
                seen.push(history.present().clone());
            }
        }
        for former in seen.iter().rev().skip(1) {
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), former);
        }
        prop_assert!(!history.undo());
        for later in seen.iter().skip(1) {
            prop_assert!(history.redo());
            prop_assert_eq!(history.present(), later);
        }
        prop_assert!(!history.redo());
    }

    #[test]
    fn an_edit_taken_back_gives_the_state_before(edits in edits(), edit in edit()) {
        let mut before = Scenario::of("2023");
        before.edits = edits;
        let mut after = before.clone();
        after.edits.push(edit);
        let reverted = after.without(after.edits.len() - 1);
        prop_assert_eq!(outcome(&reverted.edits), outcome(&before.edits));
    }

    #[test]
    fn one_more_edit_sets_its_value_whatever_stood_in_the_list(
        edits in edits(), forbund in forbund(), amount in 0..100_000_000_i64
    ) {
        let edit = Edit::Contribute { forbund, party: Party::State, kronor: Kronor(amount) };
        let scenario = edits.into_iter().fold(Scenario::of("2023"), |scenario, edit| scenario.with(edit)).with(edit);
        if let Some(forbund) = State::apply(Dataset::y2023(), &scenario.edits).find(&forbund) {
            prop_assert_eq!(forbund.now.of(Party::State).map(|offer| offer.kronor), Some(Kronor(amount)));
        }
    }

    #[test]
    fn a_scenario_written_is_read_back(scenario in scenario()) {
        prop_assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario.clone()));
        prop_assert_eq!(Scenario::from_compact(&scenario.to_compact()), Ok(scenario));
    }

    #[test]
    fn a_scenario_cut_off_is_read_to_its_last_whole_edit(scenario in scenario(), end in any::<prop::sample::Index>()) {
        let text = scenario.to_compact();
        let text = &text[..end.index(text.len())];
        match Scenario::read(text) {
            Ok(Reading { scenario: read, problem }) => {
                let count = read.edits.len();
                prop_assert_eq!(problem, Some(ReadError::Cut { read: count }));
                prop_assert_eq!(&read.edits[..], &scenario.edits[..count]);
                for edit in 0..count.saturating_sub(1) {
                    prop_assert_eq!(read.note(edit), scenario.note(edit));
                }
            }
            Err(error) => {
                let expected = if text.is_empty() { ReadError::NotAScenario } else { ReadError::Cut { read: 0 } };
                prop_assert_eq!(error, expected);
            }
        }
    }

    #[test]
    fn a_link_gives_back_its_scenarios_with_the_figures_that_follow(scenarios in prop::collection::vec(scenario(), 1..=4)) {
        let link = Link::of(&scenarios.iter().collect::<Vec<_>>());
        let read = Link::read(&link).expect("a link");
        prop_assert_eq!(read.model, Some(MODEL_VERSION));
        prop_assert_eq!(read.scenarios.len(), scenarios.len());
        for (linked, scenario) in read.scenarios.into_iter().zip(scenarios) {
            let linked = linked.expect("a scenario");
            let (before, after) = (outcome(&[]), outcome(&scenario.edits));
            let figures = |outcome: &Outcome, id: ForbundId| outcome.forbund(id.as_str()).map(Figures::from);
            let ids = after.forbund.iter().map(|forbund| forbund.id);
            let changed = ids.filter(|id| figures(&before, *id) != figures(&after, *id)).take(12);
            let changed: Vec<_> = changed.filter_map(|id| Some((id, figures(&after, id)?))).collect();
            prop_assert_eq!(&linked.then, &changed);
            prop_assert_eq!(linked.differs(&after), vec![]);
            prop_assert_eq!((linked.scenario, linked.problem), (scenario, None));
        }
    }

    #[test]
    fn an_edit_moved_there_and_back_leaves_the_scenario_as_it_was(scenario in scenario(), from in 0..24_usize, to in 0..24_usize) {
        prop_assert_eq!(scenario.moved(from, to).moved(to, from), scenario);
    }

    #[test]
    fn any_text_is_read_as_a_scenario_or_told(text in "\\PC*") {
        let _ = Scenario::from_json(&text);
        let _ = Scenario::from_compact(&text);
        let _ = Link::read(&text);
    }

    #[test]
    fn a_published_ideal_is_given_back_to_the_krona(forbund in forbund(), millions in 1..40_i64, kronor in 0..1_000_000_i64) {
        let ideal = Kronor(millions * 1_000_000 + kronor);
        let state = State::apply(Dataset::y2023(), &[Edit::PublishedIdeal { forbund, kronor: ideal }]);
        if state.skipped.is_empty() {
            let outcome = calculate(&state);
            prop_assert_eq!(outcome.forbund(forbund.as_str()).map(|f| f.ideal), Some(ideal));
        }
    }

    #[test]
    fn over_the_years_the_state_offers_its_grant_and_never_breaks_the_brake(edits in edits(), free in any::<u64>()) {
        let state = State::apply(Dataset::y2023(), &edits);
        let outcome = calculate(&state);
        let is_free = |id: ForbundId, year: usize| free >> ((id.as_str().len() + year) % 64) & 1 == 1;
        let path = path(&state, &outcome, &mut |before, year| is_free(before.id, year));
        prop_assert_eq!(path.years.last().map(|year| year.year), Some(2023 + state.rules.path_years));
        let grant = state.rules.state_grant - state.rules.national_support;
        let kept = i128::from(10_000 - state.rules.greatest_decrease.hundredths());
        for (number, years) in path.years.windows(2).enumerate() {
            let (before, now) = (&years[0], &years[1]);
            let offered = sum(now.forbund.iter().filter_map(|forbund| forbund.offers.state));
            let block = now.block.map_or(Kronor::ZERO, |block| block.state);
            prop_assert_eq!(offered + block, grant + now.over_grant);
            for ((forbund, before), after) in state.forbund.iter().zip(&before.forbund).zip(&now.forbund) {
                let is_free = is_free(forbund.id, number + 1);
                if forbund.path_rule(Group::State, &state.rules) == PathRule::Model && !forbund.now.kommuner.is_empty() && !is_free {
                    let (before, after) = (before.offers.state.unwrap_or_default(), after.offers.state.unwrap_or_default());
                    prop_assert!(i128::from(after.0) * 10_000 >= i128::from(before.0) * kept, "{:?}", forbund.id);
                }
            }
        }
        for forbund in &state.forbund {
            if let Nearness::From(year) = path.nearness(forbund.id, Percent::from_hundredths(500)) {
                prop_assert!((2023..=2023 + state.rules.path_years).contains(&year));
            }
        }
    }

    #[test]
    fn the_order_in_which_ways_are_chosen_does_not_matter(
        ways in prop::collection::btree_map((forbund(), group()), path_rule(), 0..8)
    ) {
        let choose = |((forbund, group), rule): (&(ForbundId, Group), &PathRule)| {
            Edit::Path { forbund: *forbund, group: *group, rule: *rule }
        };
        let of = |edits: &[Edit]| {
            let state = State::apply(Dataset::y2023(), edits);
            path(&state, &calculate(&state), &mut |_, _| false)
        };
        let forward: Vec<Edit> = ways.iter().map(choose).collect();
        let backward: Vec<Edit> = ways.iter().rev().map(choose).collect();
        prop_assert_eq!(of(&forward), of(&backward));
    }

    #[test]
    fn any_goal_has_a_plan_that_gives_what_it_says(
        edits in edits(), id in forbund(), target in -500..30_000_i64, years in -1..22_i64, who in 0..3_usize
    ) {
        let state = State::apply(Dataset::y2023(), &edits);
        let outcome = calculate(&state);
        let movers = [Movers::AllByLaw, Movers::BindingOnly, Movers::SamePercent][who];
        let target = Percent::from_hundredths(target);
        let plan = seek(&state, &outcome, &Goal { forbund: vec![id], target, years, movers });
        let all: Vec<Edit> = edits.iter().chain(&plan.edits).cloned().collect();
        let after = State::apply(Dataset::y2023(), &all);
        prop_assert_eq!(after.skipped.len(), state.skipped.len());
        if let (Some(planned), Some(found)) = (plan.forbund.first(), outcome.forbund(id.as_str())) {
            if !plan.edits.is_empty() {
                let after = path(&after, &calculate(&after), &mut |_, _| false);
                let (_, given) = after.of(id).nth(planned.years.len() - 1).expect("the year is on the path");
                prop_assert_eq!(planned.allocation, given.allocation);
            }
            if planned.obstacle.is_none() {
                let needed = to_reach(&state, found, target).allocation;
                prop_assert!(planned.allocation.is_some_and(|allocation| allocation >= needed));
            }
        }
    }

    #[test]
    fn the_cheapest_order_ends_at_the_target_and_leaves_nothing_unmatched(
        id in 0..8_usize, offers in prop::array::uniform3(0..20_000_000_i64), target in 1..30_000_i64
    ) {
        let published: Vec<_> = Dataset::y2023().forbund().iter().filter(|forbund| forbund.published.is_some()).collect();
        let (id, members) = (published[id].id, &published[id].members);
        let pay = |party, kronor| Edit::Contribute { forbund: id, party, kronor: Kronor(kronor) };
        let mut edits = vec![pay(Party::State, offers[0]), pay(Party::Region, offers[1])];
        edits.extend(members.iter().map(|code| pay(Party::Kommun(*code), offers[2] / 7)));
        let state = State::apply(Dataset::y2023(), &edits);
        let outcome = calculate(&state);
        let found = outcome.forbund(id.as_str()).expect("published");
        let target = Percent::from_hundredths(target);
        let raises = cheapest(&state, found, target);
        let needed = to_reach(&state, found, target).allocation;
        for (number, raise) in raises.iter().enumerate() {
            let is_last = number + 1 == raises.len();
            prop_assert!(raise.groups.iter().all(|group| raise.adds.of(*group) > Kronor::ZERO));
            for group in &raise.groups {
                let share = [2, 1, 1][*group as usize];
                // What is agreed in the end is whole tkr.
                let most = if is_last { 4_000 } else { 4 };
                prop_assert!((raise.offers.of(*group).0 * 4 - raise.allocation.0 * share).abs() <= most);
                prop_assert!(!is_last || raise.offers.of(*group).0 % 1_000 == 0);
            }
        }
        let end = raises.last().map_or(found.allocation, |raise| Some(raise.allocation));
        prop_assert!(end >= Some(needed));
        prop_assert!(raises.is_empty() || end < Some(needed + Kronor(4_000)));
    }

    #[test]
    fn a_redistribution_keeps_the_total_to_the_krona_and_nobody_falls_too_far(
        earlier in edits(), chosen in any::<u128>(), way in 0..=10_000_i64, most in 0..=10_000_i64
    ) {
        let state = State::apply(Dataset::y2023(), &earlier);
        let outcome = calculate(&state);
        let is_chosen = |(index, _): &(usize, _)| chosen >> index & 1 == 1;
        let rows: Vec<_> = outcome.forbund.iter().enumerate().filter(is_chosen).map(|(_, forbund)| forbund).collect();
        let (way, greatest) = (Percent::from_hundredths(way), Percent::from_hundredths(most));
        let given = redistribute(&state, &rows, way, greatest);
        prop_assert_eq!(given.rows.len() + given.unknown.len(), rows.len());
        let total = sum(given.rows.iter().map(|row| row.before));
        prop_assert_eq!(sum(given.rows.iter().map(|row| row.after)), total);
        for row in &given.rows {
            prop_assert!(i128::from(row.after.0) * 10_000 >= i128::from(row.before.0) * i128::from(10_000 - most));
        }
        let all: Vec<Edit> = earlier.iter().chain(&given.edits).cloned().collect();
        let after = State::apply(Dataset::y2023(), &all);
        // An allocation can be more than anybody can enter.
        if after.skipped.len() == state.skipped.len() {
            let after = calculate(&after);
            let of = |row: &Redistributed| after.forbund(row.forbund.as_str()).and_then(|forbund| forbund.allocation);
            for row in &given.rows {
                prop_assert_eq!(of(row), Some(row.after), "{}", row.forbund);
            }
        }
        prop_assert_eq!(spread(&rows).map(|spread| spread.known).unwrap_or_default(), given.rows.len());
    }

    #[test]
    fn no_two_outcomes_lose_more_than_there_was(before in edits(), after in edits()) {
        let (before, after) = (outcome(&before), outcome(&after));
        for loss in losses(&before, &after) {
            let then = before.forbund(loss.forbund.as_str()).and_then(|forbund| forbund.allocation);
            prop_assert!(Some(loss.allocation) <= then);
            prop_assert!(loss.stranded.state.min(loss.stranded.region).min(loss.stranded.kommuner) >= Kronor::ZERO);
        }
    }
}
