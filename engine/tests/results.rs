//! What the insatser led to: the published figures of the sources, what follows from them, and what does not.

use finsam_engine::{
    AccountItem, Dataset, Edit, EditError, Ending, Finished, ForbundId, FyeByBenefit, Kronor, Lacking, LanCode,
    NationResults, Note, OwnDataset, ParticipantGroup, Party, Percent, ResultItem as Item, ResultOrigin, ResultYear,
    Results, Scenario, State, against_nation, break_even, calculate, stated_account, what_if, wilson,
};
use std::cmp::Ordering;

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn state(edits: &[Edit]) -> State {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, []);
    state
}

fn results(state: &State, forbund: &str) -> ResultYear {
    state.find(&id(forbund)).expect("a förbund").results.of(2022)
}

fn enter(forbund: &str, item: Item, value: i64) -> Edit {
    Edit::Result { forbund: id(forbund), year: 2022, item, value }
}

fn account(state: &State, forbund: &str) -> finsam_engine::AccountYear {
    stated_account(state, id(forbund), 2022).expect("a förbund")
}

#[track_caller]
fn knows(of: &ResultYear, item: Item, value: Option<i64>) {
    assert_eq!(of.value(item), value, "{item:?}");
}

/// HBS, annual report 2022, table 6.
#[test]
fn hbs_is_as_its_annual_report_has_it() {
    let hbs = results(&state(&[]), "hbs");
    for (item, value) in [
        (Item::Participants, 348),
        (Item::ParticipantsWomen, 181),
        (Item::ParticipantsMen, 154),
        (Item::ParticipantsUnstated, 13),
        (Item::Finished, 164),
        (Item::WorkOrStudies, 73),
        (Item::FiveReasons, 147),
    ] {
        knows(&hbs, item, Some(value));
    }
    assert_eq!(hbs.remarks, []);
    let share = |of| hbs.share(of).expect("a share");
    assert_eq!(share(Finished::All).share.rounded(0), 45);
    let interval = share(Finished::All).interval.expect("it is counted");
    assert_eq!((interval.low.rounded(0), interval.high.rounded(0)), (37, 52));
    assert_eq!(share(Finished::Women).share.rounded(0), 46);
    assert_eq!(share(Finished::Men).share.rounded(0), 43);
    assert_eq!(share(Finished::Women).interval, None, "a percent without counts has no interval");
    assert_eq!(share(Finished::FiveReasons).share.rounded(0), 50);
    let counts: Vec<i64> = hbs.endings().iter().map(|ending| ending.count).collect();
    assert_eq!(counts, [46, 27, 17, 49, 8, 17]);
}

/// Samordningsförbundet Stockholms stad, annual report 2022.
#[test]
fn what_stockholms_stad_publishes_only_together_is_not_split() {
    let stockholm = results(&state(&[]), "stockholms-stad");
    knows(&stockholm, Item::Participants, Some(1_034));
    knows(&stockholm, Item::ParticipantsUnstated, Some(0));
    knows(&stockholm, Item::Finished, Some(681));
    for unknown in [Item::ToWork, Item::ToStudies, Item::SeekingWork, Item::WorkOrStudies] {
        knows(&stockholm, unknown, None);
    }
    assert_eq!(stockholm.share(Finished::All), None);
    // 681 less the 656 for five reasons.
    assert_eq!(stockholm.of(Item::Other).map(|of| (of.value, of.origin)), Some((25, ResultOrigin::Computed)));
    let together: &[Item] = &[Item::ToWork, Item::ToStudies, Item::SeekingWork];
    let first = Ending { reasons: together, count: 242 };
    assert_eq!(stockholm.endings().first(), Some(&first));
    assert_eq!(stockholm.endings().iter().map(|ending| ending.count).sum::<i64>(), 681);
}

/// Samordningsförbunden i Stockholms län.
#[test]
fn the_lan_is_as_its_forbund_add_it_up() {
    let lan = Results::of_lan(LanCode::STOCKHOLM).of(2022);
    knows(&lan, Item::Participants, Some(3_190));
    knows(&lan, Item::FiveReasons, Some(2_037));
    knows(&lan, Item::Finished, None);
    assert_eq!(lan.remarks, [], "361 + 204 + 292 + 920 + 260 are 2 037");
    let share = lan.share(Finished::FiveReasons).expect("a share");
    assert_eq!((share.share.rounded(0), share.counted), (28, Some((565, 2_037))));
    let state = state(&[]);
    let of_each = |of: &finsam_engine::Forbund| state.find(&of.id)?.results.of(2022).value(Item::FiveReasons);
    let sum: i64 = Dataset::y2023().forbund().iter().filter_map(of_each).sum();
    assert_eq!(sum, 2_037, "the eight together");
    assert_eq!(Results::of_lan("12".parse().expect("a code")), Results::default());
}

/// Försäkringskassan's reports for 2021 and 2023.
#[test]
fn the_nation_is_as_its_reports_have_it() {
    let shares = |of: &NationResults| (of.year, of.insatser, of.participants, of.work_or_studies.map(|of| of.all));
    assert_eq!(
        NationResults::all().iter().map(shares).collect::<Vec<_>>(),
        [
            (2017, 1_102, 28_318, Some(31)),
            (2018, 1_105, 32_715, Some(32)),
            (2019, 1_138, 31_167, Some(31)),
            (2020, 1_087, 24_867, Some(28)),
            (2021, 1_023, 24_102, Some(34)),
            (2023, 571, 20_553, None),
        ]
    );
    assert_eq!(NationResults::share_of(2022, Finished::All), Some((2021, 34)), "of 2022 nothing is published");
    assert_eq!(NationResults::share_of(2019, Finished::Men), Some((2019, 35)));
    assert_eq!(NationResults::share_of(2016, Finished::All), None);
}

#[test]
fn where_a_source_does_not_add_up_it_is_told() {
    let told = |of: &ParticipantGroup| of.remark().map(|sum| (of.name[0], of.total, sum));
    assert_eq!(
        ParticipantGroup::all().iter().filter_map(told).collect::<Vec<_>>(),
        [("Annan eftergymnasial utbildning", 788, 888), ("Förberedande insats", 3_491, 3_499)]
    );
    let told = |of: &FyeByBenefit| of.remark().map(|over| (of.year, over));
    assert_eq!(
        FyeByBenefit::all().iter().filter_map(told).collect::<Vec<_>>(),
        [(2014, -1), (2016, -1), (2018, 1), (2020, 2_968)]
    );
}

#[test]
fn chance_alone_is_told_from_what_is_more() {
    let against = |count, of, nation| against_nation(wilson(count, of).expect("a share"), nation);
    assert_eq!(against(73, 164, 34), Some(Ordering::Greater));
    assert_eq!(against(7, 16, 34), None);
    assert_eq!(against(16, 164, 34), Some(Ordering::Less));
}

#[test]
fn unit_costs_are_those_of_the_account() {
    let state = state(&[]);
    let costs = |forbund: &str| {
        let (of, account) = (results(&state, forbund), account(&state, forbund));
        [Item::Participants, Item::Finished, Item::WorkOrStudies].map(|item| of.cost_per(&account, item).map(|kr| kr.0))
    };
    // 13 626 tkr and 32 240 tkr in the two annual reports.
    insta::assert_debug_snapshot!([costs("hbs"), costs("stockholms-stad"), costs("samsund")]);
}

#[test]
fn a_sum_gives_the_last_of_its_parts_and_no_other() {
    use Item::{Finished, ParticipantsMen, ParticipantsUnstated, ParticipantsWomen, SeekingWork, ToStudies, ToWork};
    let gives = |entered: &[(Item, i64)], item| {
        let edits: Vec<Edit> = entered.iter().map(|(item, value)| enter("goteborg", *item, *value)).collect();
        results(&state(&edits), "goteborg").value(item)
    };
    let (all, women, men) = ((Item::Participants, 10), (ParticipantsWomen, 6), (ParticipantsMen, 3));
    assert_eq!(gives(&[all, women, men], ParticipantsUnstated), Some(1));
    assert_eq!(gives(&[women, men], Item::Participants), None, "of how many it is not stated");
    assert_eq!(gives(&[all, (ParticipantsWomen, 11), men], ParticipantsUnstated), None, "no part is less than nothing");
    assert_eq!(gives(&[(ToWork, 4), (ToStudies, 2)], Item::WorkOrStudies), Some(6));
    assert_eq!(gives(&[(Item::WorkStudiesOrSeeking, 9), (ToWork, 4), (ToStudies, 2)], SeekingWork), Some(3));
    let of_all = [(Finished, 20), (Item::WorkStudiesOrSeeking, 9), (Item::Rehabilitation, 5), (Item::Illness, 2)];
    assert_eq!(gives(&of_all, Item::Other), Some(4));
    assert_eq!(gives(&of_all, ToWork), None);
}

#[test]
fn a_stated_sum_that_is_another_is_told() {
    let hbs = results(&state(&[enter("hbs", Item::ParticipantsWomen, 182)]), "hbs");
    let told: Vec<_> = hbs.remarks.iter().map(|remark| (remark.item, remark.stated, remark.computed)).collect();
    assert_eq!(told, [(Item::Participants, 348, 349)]);
    knows(&hbs, Item::Participants, Some(348));
}

#[test]
fn a_figure_is_a_count_or_a_percent() {
    let check = |item, value| State::apply(Dataset::y2023(), &[]).check(&enter("hbs", item, value));
    assert_eq!(check(Item::Participants, -1), Err(EditError::ResultCount { most: 1_000_000 }));
    assert_eq!(check(Item::WorkOrStudiesMenPercent, 101), Err(EditError::ResultCount { most: 100 }));
    assert_eq!(check(Item::WorkOrStudiesMenPercent, 100), Ok(()));
    let of_2003 = Edit::Result { forbund: id("hbs"), year: 2003, item: Item::Finished, value: 1 };
    let years = EditError::AccountYear { first: 2004, last: 2043 };
    assert_eq!(State::apply(Dataset::y2023(), &[]).check(&of_2003), Err(years));
}

#[test]
fn what_is_stated_already_is_no_change() {
    let scenario = Scenario::of("2023");
    assert_eq!(scenario.with(enter("hbs", Item::Participants, 348)), scenario);
    let changed = scenario.with(enter("hbs", Item::Participants, 350));
    assert_eq!(changed.edits.len(), 1);
    assert_eq!(changed.with(enter("hbs", Item::Participants, 348)), scenario);
}

#[test]
fn of_two_that_merge_a_figure_is_known_where_it_is_of_both() {
    let merged =
        state(&[enter("samsund", Item::Participants, 52), Edit::Merge { from: id("samsund"), into: id("hbs") }]);
    let hbs = results(&merged, "hbs");
    knows(&hbs, Item::Participants, Some(400));
    knows(&hbs, Item::FiveReasons, Some(147 + 110));
    knows(&hbs, Item::Finished, None);
    knows(&hbs, Item::WorkOrStudiesWomenPercent, None);
    let lost: Vec<_> = merged.given_up.iter().map(|of| (of.of.as_ref(), of.results.clone())).collect();
    assert_eq!(lost, [("HBS", vec![2022])]);
    let percent = |forbund| enter(forbund, Item::WorkOrStudiesMenPercent, 40);
    let shares = state(&[percent("hbs"), percent("samsund"), Edit::Merge { from: id("hbs"), into: id("samsund") }]);
    knows(&results(&shares, "samsund"), Item::WorkOrStudiesMenPercent, None);
    assert_eq!(shares.given_up.len(), 2, "of each of the two");
    let emptied = state(&[
        Edit::Create { forbund: id("ny"), name: "Ny".into() },
        Edit::Merge { from: id("ny"), into: id("hbs") },
    ]);
    assert_eq!(results(&emptied, "hbs"), results(&state(&[]), "hbs"));
    assert_eq!(emptied.given_up, []);
    assert!(!calculate(&merged).notes.iter().all(|note| !matches!(note, Note::GivenUp(_))));
}

#[test]
fn a_dataset_of_the_reader_s_own_has_the_results() {
    let scenario = Scenario::of("2023").with(enter("goteborg", Item::Participants, 900));
    let dataset = OwnDataset::new(&scenario, "Underlag 2024", 2024, "").know().expect("a dataset");
    let own = State::apply(&dataset, &[]);
    knows(&results(&own, "goteborg"), Item::Participants, Some(900));
    knows(&results(&own, "hbs"), Item::Participants, Some(348));
}

/// All parties of HBS at 100 %: as much more as it lacks of its ideal.
fn hbs_at_full() -> Vec<Edit> {
    vec![Edit::Allocate { forbund: id("hbs"), kronor: Kronor(15_270_000) }]
}

fn difference(edits: &[Edit], forbund: &str) -> Option<Kronor> {
    let allocation = |edits: &[Edit]| calculate(&state(edits)).forbund(forbund).and_then(|of| of.allocation);
    Some(allocation(edits)? - allocation(&[])?)
}

#[test]
fn hbs_at_100_percent_could_take_in_more() {
    let now = state(&hbs_at_full());
    let (of, account) = (results(&now, "hbs"), account(&now, "hbs"));
    let found = what_if(difference(&hbs_at_full(), "hbs"), &of, &account, None).expect("all is known");
    assert_eq!((found.difference, found.participants), (Kronor(670_000), 14));
    let (to_work, interval) = found.to_work_or_studies.expect("the share is known");
    assert_eq!((to_work, interval.low, interval.high), (6, 5, 7));
    let all = what_if(Some(Kronor(670_000)), &of, &account, Some(Percent::from_hundredths(10_000))).expect("known");
    assert_eq!(all.participants, 17, "670 tkr at 39.2 tkr each");
    let less = what_if(Some(Kronor(-670_000)), &of, &account, None).expect("known");
    let (to_work, interval) = less.to_work_or_studies.expect("the share is known");
    assert_eq!((less.participants, to_work, interval.low, interval.high), (-14, -6, -7, -5));
}

#[test]
fn what_another_allocation_would_buy_is_never_said_of_what_lacks_a_figure() {
    let now = state(&[]);
    let lacks = |forbund: &str, difference| {
        what_if(difference, &results(&now, forbund), &account(&now, forbund), None).expect_err("something lacks")
    };
    let (participants, individual) = (Lacking::Participants, Lacking::Individual);
    assert_eq!(lacks("roslagen", Some(Kronor(1))), [participants, individual]);
    let hbs = (results(&now, "hbs"), account(&now, "hbs"));
    assert_eq!(what_if(None, &hbs.0, &hbs.1, None), Err(vec![Lacking::Allocation]));
    let stockholm = (results(&now, "stockholms-stad"), account(&now, "stockholms-stad"));
    let found = what_if(Some(Kronor(10_000_000)), &stockholm.0, &stockholm.1, None).expect("participants are known");
    assert_eq!(found.to_work_or_studies, None, "work and studies are known only with those who seek work");
}

#[test]
fn the_share_for_individuals_follows_the_account_that_the_reader_fills_in() {
    let entered = |item, kronor| Edit::Account { forbund: id("samsund"), year: 2022, item, kronor: Kronor(kronor) };
    let edits = [
        entered(AccountItem::Costs, 8_000_000),
        entered(AccountItem::Individual, 6_000_000),
        enter("samsund", Item::Participants, 100),
        enter("samsund", Item::Finished, 50),
        enter("samsund", Item::WorkOrStudies, 20),
        Edit::Contribute { forbund: id("samsund"), party: Party::State, kronor: Kronor(4_000_000) },
    ];
    let now = state(&edits);
    let found = what_if(Some(Kronor(800_000)), &results(&now, "samsund"), &account(&now, "samsund"), None);
    let found = found.expect("the reader has filled all in");
    assert_eq!((found.per_participant, found.participants), (Kronor(60_000), 10));
    assert_eq!(found.to_work_or_studies.map(|(count, _)| count), Some(4));
}

#[test]
fn a_raise_pays_for_itself_when_so_many_need_no_support() {
    assert_eq!(break_even(Kronor(167_500), Kronor(250_000)), Some(7), "0.67, rounded up to 0.7");
    assert_eq!(break_even(Kronor(500_000), Kronor(250_000)), Some(20));
    assert_eq!(break_even(Kronor(0), Kronor(250_000)), None);
    assert_eq!(break_even(Kronor(500_000), Kronor(0)), None);
}

proptest::proptest! {
    /// Wilson's interval holds the share, lies within 0 and 100 %, and says the same of the others the other way round.
    #[test]
    fn an_interval_holds_its_share(of in 1..=1_000_000_i64, part in 0..=1_000_000_i64) {
        let count = part % (of + 1);
        let share = finsam_engine::Ratio::new(count, of).expect("a share");
        let (interval, others) = (wilson(count, of).expect("it"), wilson(of - count, of).expect("it"));
        proptest::prop_assert!(interval.low <= share && share <= interval.high);
        proptest::prop_assert_eq!(interval.low.rounded(4) + others.high.rounded(4), 1_000_000);
        proptest::prop_assert!(interval.low.rounded(4) >= 0 && interval.high.rounded(4) <= 1_000_000);
    }

    /// Whatever is entered, what follows is no less than nothing, and the reasons are never more finely told than they are known.
    #[test]
    fn what_follows_is_never_less_than_nothing(values in proptest::collection::vec(proptest::option::of(0..50_i64), 22)) {
        let stated = Item::ALL.into_iter().zip(values);
        let edits: Vec<Edit> =
            stated.filter_map(|(item, value)| value.map(|value| enter("goteborg", item, value))).collect();
        let of = results(&State::apply(Dataset::y2023(), &edits), "goteborg");
        for item in Item::ALL {
            proptest::prop_assert!(of.value(item).is_none_or(|value| value >= 0));
        }
        for ending in of.endings() {
            let is_known = |reasons: &[Item]| reasons.iter().all(|reason| of.value(*reason).is_some());
            proptest::prop_assert!(ending.reasons.len() == 1 || !is_known(ending.reasons) || of.value(Item::FiveReasons).is_some());
        }
    }
}
