//! What must hold for any accounts: years that add up, a path that keeps to the brake but above the ladder, and a way down.

use finsam_engine::{
    AccountItem, Dataset, Edit, EquitySum, ForbundId, Group, Kronor, NoWayDown, Pace, Party, PathRule, Percent,
    RemarkAbout, RuleChange, State, accounts, calculate, projected, reaches_ladder, spend_down,
};
use proptest::prelude::*;

fn forbund() -> impl Strategy<Value = ForbundId> {
    let known = ["hbs", "ostra-sodertorn", "samsund", "stockholms-stad", "varna", "goteborg", "nytt"];
    prop::sample::select(known.to_vec()).prop_map(|id| id.parse().expect("an id"))
}

fn amount() -> impl Strategy<Value = Kronor> {
    let any = prop_oneof![any::<i64>(), -Kronor::LIMIT.0..=Kronor::LIMIT.0, Just(Kronor::LIMIT.0)];
    prop_oneof![8 => 0..40_000_000_i64, 1 => -20_000_000..0_i64, 1 => any].prop_map(Kronor)
}

fn account() -> impl Strategy<Value = Edit> {
    let year = prop_oneof![6 => 2021..=2027_i64, 1 => 2003..=2044_i64];
    let item = prop::sample::select(AccountItem::ALL.to_vec());
    (forbund(), year, item, amount()).prop_map(|(forbund, year, item, kronor)| Edit::Account {
        forbund,
        year,
        item,
        kronor,
    })
}

fn edit() -> impl Strategy<Value = Edit> {
    let percent = |percent: i64| Percent::from_hundredths(percent * 100);
    let nytt = || "nytt".parse().expect("an id");
    prop_oneof![
        12 => account(),
        2 => (forbund(), amount()).prop_map(|(forbund, kronor)| Edit::Allocate { forbund, kronor }),
        1 => (forbund(), amount()).prop_map(|(forbund, kronor)| Edit::Contribute { forbund, party: Party::Region, kronor }),
        1 => (forbund(), -20..=20_i64).prop_map(move |(forbund, by)| {
            Edit::Path { forbund, group: finsam_engine::Group::Region, rule: PathRule::Percent(percent(by)) }
        }),
        1 => (1..=20_i64, 0..=100_i64).prop_map(move |(years, brake)| Edit::Rule(RuleChange {
            path_years: Some(years), greatest_decrease: Some(percent(brake)), ..RuleChange::default()
        })),
        1 => (forbund(), forbund()).prop_map(|(from, into)| Edit::Merge { from, into }),
        1 => Just(Edit::Create { forbund: nytt(), name: "Nytt".into() }),
    ]
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), 0..20)
}

/// What is above the ladder at the end of a year, below 0 under it.
fn over(edits: &[Edit], id: ForbundId, year: i64) -> Option<i64> {
    let state = State::apply(Dataset::y2023(), edits);
    let projection = projected(&state, &calculate(&state));
    let of_year = projection.year(id, year)?;
    Some((of_year.kronor(AccountItem::Closing)? - of_year.recommended_max?).0)
}

proptest! {
    #[test]
    fn closing_equity_is_the_opening_one_and_the_result_where_nothing_is_stated_against_it(edits in edits()) {
        let state = State::apply(Dataset::y2023(), &edits);
        let projection = projected(&state, &calculate(&state));
        for (id, years) in &projection.accounts {
            prop_assert_eq!(years.last().map(|year| year.year), Some(2023 + state.rules.path_years));
            prop_assert!(years[0].year <= 2022);
            for year in years {
                let is_remarked = year.remarks.iter().any(|remark| remark.about == RemarkAbout::Closing);
                let [opening, closing] = [AccountItem::Opening, AccountItem::Closing].map(|item| year.kronor(item));
                if let (Some(opening), Some(result), Some(closing), false) = (opening, year.result, closing, is_remarked) {
                    prop_assert_eq!(opening + result.kronor, closing, "{} {}", id, year.year);
                }
                for item in AccountItem::ALL {
                    let stated = state.find(id).and_then(|forbund| forbund.accounts.stated(year.year, item));
                    prop_assert!(stated.is_none_or(|stated| year.of(item) == Some(stated)), "what is stated stands");
                }
                let _ = (year.equity_ratio(), year.cost_per_budgeted_krona(), year.part_of_contributions());
                let _ = (year.share_of_costs(AccountItem::Individual), year.keeps_administration_goal(), year.uncategorised());
            }
            for pair in years.windows(2) {
                prop_assert_eq!(pair[0].year + 1, pair[1].year);
                let is_remarked = pair[1].remarks.iter().any(|remark| remark.about == RemarkAbout::Opening);
                if let (Some(closing), false) = (pair[0].kronor(AccountItem::Closing), is_remarked) {
                    prop_assert_eq!(Some(closing), pair[1].kronor(AccountItem::Opening), "{} {}", id, pair[1].year);
                }
            }
            let _ = reaches_ladder(years);
        }
    }

    #[test]
    fn above_the_ladder_there_is_no_brake_the_year_after_and_the_offers_sum_to_the_grant(edits in edits()) {
        let state = State::apply(Dataset::y2023(), &edits);
        let projection = projected(&state, &calculate(&state));
        let grant = state.rules.state_grant - state.rules.national_support;
        let kept = i128::from(10_000 - state.rules.greatest_decrease.hundredths());
        for years in projection.path.years.windows(2) {
            let (before, now) = (&years[0], &years[1]);
            let offered: Kronor = now.forbund.iter().filter_map(|forbund| forbund.offers.state).sum();
            let block = now.block.map_or(Kronor::ZERO, |block| block.state);
            prop_assert_eq!(offered + block, grant + now.over_grant);
            for ((forbund, before), after) in state.forbund.iter().zip(&before.forbund).zip(&now.forbund) {
                let rule = forbund.path_rule(Group::State, &state.rules);
                let follows_model = rule == PathRule::Model && before.offers.state.is_some() && !forbund.now.kommuner.is_empty();
                let was_over = projection.year(forbund.id, now.year - 1).is_some_and(finsam_engine::AccountYear::is_over);
                prop_assert_eq!(after.is_unbraked, follows_model && was_over);
                if follows_model && !was_over {
                    let (before, after) = (before.offers.state.unwrap_or_default(), after.offers.state.unwrap_or_default());
                    prop_assert!(i128::from(after.0) * 10_000 >= i128::from(before.0) * kept, "{:?}", forbund.id);
                }
            }
        }
        for (id, years) in &projection.accounts {
            prop_assert_eq!(&accounts(&state, &projection.path, *id), years);
        }
        let EquitySum { closing, recommended_max, excess, known, of, over } = projection.sum(2023);
        prop_assert!(over <= known && known <= of);
        prop_assert!(excess >= closing - recommended_max);
    }

    #[test]
    fn what_is_spent_to_come_down_leaves_just_what_is_recommended(
        edits in edits(), id in forbund(), by_year in 2023..2044_i64, is_even in any::<bool>()
    ) {
        let state = State::apply(Dataset::y2023(), &edits);
        let pace = if is_even { Pace::Evenly } else { Pace::FrontLoaded };
        let all = |more: &[Edit]| edits.iter().chain(more).cloned().collect::<Vec<Edit>>();
        let to_the_year = Edit::Rule(RuleChange { path_years: Some((by_year - 2023).max(1)), ..RuleChange::default() });
        let outcome = calculate(&state);
        match spend_down(&state, &outcome, &projected(&state, &outcome), id, by_year, pace) {
            Ok(found) => {
                let after = all(&found.edits);
                prop_assert_eq!(State::apply(Dataset::y2023(), &after).skipped.len(), state.skipped.len());
                prop_assert_eq!(over(&after, id, by_year), Some(0));
                prop_assert!(found.extra.iter().all(|(_, extra)| *extra >= Kronor::ZERO));
                let after = State::apply(Dataset::y2023(), &after);
                let years = projected(&after, &calculate(&after));
                let first = found.extra[0].0;
                for year in years.of(id).iter().filter(|year| (first..=by_year).contains(&year.year)) {
                    let closing = year.kronor(AccountItem::Closing);
                    prop_assert!(closing.is_none_or(|closing| closing >= Kronor::ZERO), "{}: {:?}", year.year, closing);
                }
            }
            Err(NoWayDown::ThereAlready) => {
                prop_assert!(over(&all(&[to_the_year]), id, by_year).is_some_and(|over| over <= 0));
            }
            Err(NoWayDown::Unknown) => prop_assert_eq!(over(&all(&[to_the_year]), id, by_year), None),
            Err(NoWayDown::BelowZero(year)) => {
                let state = State::apply(Dataset::y2023(), &all(&[to_the_year]));
                let years = projected(&state, &calculate(&state));
                let closing = years.year(id, year).and_then(|of| of.kronor(AccountItem::Closing));
                prop_assert!(closing.is_some_and(|closing| closing < Kronor::ZERO));
            }
            Err(NoWayDown::Year | NoWayDown::Amount | NoWayDown::WouldBeBelowZero(_)) => {}
        }
    }
}
