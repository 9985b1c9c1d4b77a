//! Equity: the accounts that sources state, what follows from them, and the coming years.

use finsam_engine::{
    AccountFigure, AccountItem, AccountOrigin, AccountPart, AccountSource, AccountStep, AccountYear, Dataset, Edit,
    EquityLadder, EquitySum, Figure, ForbundId, Group, Kronor, NoWayDown, Pace, PathRule, Percent, Projection, Remark,
    RemarkAbout, RuleChange, Scenario, SpendDown, State, Step, Tier, calculate, explain, projected, reaches_ladder,
    spend_down,
};

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn state(edits: &[Edit]) -> State {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, [], "all edits apply");
    state
}

fn projection(edits: &[Edit]) -> Projection {
    let state = state(edits);
    projected(&state, &calculate(&state))
}

fn year(edits: &[Edit], id: &str, year: i64) -> AccountYear {
    projection(edits).year(forbund(id), year).expect("the year is there").clone()
}

fn enter(id: &str, year: i64, item: AccountItem, kronor: i64) -> Edit {
    Edit::Account { forbund: forbund(id), year, item, kronor: Kronor(kronor) }
}

/// The three numbers that suffice, for 2022.
fn three_numbers(id: &str, opening: i64, contributions: i64, costs: i64) -> Vec<Edit> {
    vec![
        enter(id, 2022, AccountItem::Opening, opening),
        enter(id, 2022, AccountItem::Contributions, contributions),
        enter(id, 2022, AccountItem::Costs, costs),
    ]
}

#[track_caller]
fn is(year: &AccountYear, item: AccountItem, kronor: impl Into<Option<i64>>) {
    assert_eq!(year.kronor(item).map(|kronor| kronor.0), kronor.into(), "{item:?} {}", year.year);
}

/// Samordningsförbundet Stockholms stad, annual report 2022: income statement, balance sheet and section 5.
#[test]
fn stockholms_stad_2022() {
    let of_2022 = year(&[], "stockholms-stad", 2022);
    is(&of_2022, AccountItem::Opening, 10_588_023);
    assert_eq!(of_2022.result.map(|result| result.kronor), Some(Kronor(-5_660_028)));
    is(&of_2022, AccountItem::Closing, 4_927_995);
    assert_eq!(of_2022.recommended_max, Some(Kronor(4_300_000)));
    assert_eq!(of_2022.excess(), Some(Kronor(627_995)));
    assert_eq!(of_2022.equity_ratio().map(|ratio| ratio.rounded(2)), Some(3_012));
    // Costs with depreciation; income and costs of loans.
    is(&of_2022, AccountItem::Costs, 42_786_549 + 169_081);
    is(&of_2022, AccountItem::Financial, 532 - 4_622);
    assert_eq!(
        (of_2022.remarks.as_slice(), of_2022.uncategorised()),
        (&[][..], Some(Kronor::ZERO)),
        "all is in a category"
    );
    assert_eq!(of_2022.cost_per_budgeted_krona().map(|ratio| ratio.rounded(0)), Some(134));
}

/// Samordningsförbundet HBS, annual report 2022: sections 2.2, income statement, balance sheet and table 7.
#[test]
fn hbs_2022() {
    let of_2022 = year(&[], "hbs", 2022);
    // 14 601,9 tkr: 20 % of 7 000 and 15 % of 7 601,9. Published in mnkr with one decimal: 2.5, exceeded by 9.3.
    assert_eq!(of_2022.recommended_max, Some(Kronor(2_540_285)));
    assert_eq!(of_2022.excess(), Some(Kronor(9_294_215)));
    assert_eq!(of_2022.equity_ratio().map(|ratio| ratio.rounded(0)), Some(67));
    let administration = of_2022.share_of_costs(AccountItem::Administration);
    assert_eq!(administration.map(|ratio| ratio.rounded(0)), Some(12));
    assert_eq!(of_2022.keeps_administration_goal(), Some(false));
    assert_eq!(of_2022.part_of_contributions().map(|ratio| ratio.rounded(0)), Some(81));
}

/// The same, note 1: what the parties paid in 2022. In the years after, what of their offers makes up the allocation; typed
/// in, they are the contributions.
#[test]
fn contributions_are_known_by_party() {
    let by_party = |of: &AccountYear| AccountItem::PARTIES.map(|party| of.kronor(party));
    let of_2022 = year(&[], "hbs", 2022);
    assert_eq!(by_party(&of_2022), [7_301_000, 3_650_500, 3_650_400].map(|kronor| Some(Kronor(kronor))));
    let of_2023 = year(&[], "hbs", 2023);
    assert_eq!(by_party(&of_2023), [7_300_000, 3_650_000, 3_650_000].map(|kronor| Some(Kronor(kronor))));
    is(&of_2023, AccountItem::Contributions, 14_600_000);
    let typed = AccountItem::PARTIES.map(|item| enter("varna", 2022, item, 1_500_000));
    is(&year(&typed, "varna", 2022), AccountItem::Contributions, 4_500_000);
}

#[test]
fn where_no_offer_is_known_the_members_go_on_as_they_last_did() {
    let entered = [
        enter("gotland", 2022, AccountItem::Opening, 9_000_000),
        enter("gotland", 2022, AccountItem::Contributions, 9_000_000),
        enter("gotland", 2022, AccountItem::Costs, 12_000_000),
    ];
    assert_eq!(reaches_ladder(projection(&entered).of(forbund("gotland"))), Some(2024));
}

/// The same: its stated result and closing equity are 700 kr from what its own figures give, and its categories 2 000 kr from
/// its costs.
#[test]
fn what_hbs_states_against_its_own_figures_stands_and_is_remarked_on() {
    let of_2022 = year(&[], "hbs", 2022);
    assert_eq!(of_2022.result.map(|result| result.kronor), Some(Kronor(1_168_400)));
    is(&of_2022, AccountItem::Closing, 11_834_500);
    let remark = |about, stated, computed| Remark { about, stated: Kronor(stated), computed: Kronor(computed) };
    assert_eq!(
        of_2022.remarks,
        [
            remark(RemarkAbout::Costs, 16_858_000, 16_856_000),
            remark(RemarkAbout::Result, 1_168_400, 1_167_700),
            remark(RemarkAbout::Closing, 11_834_500, 11_833_800),
        ]
    );
    let place = |item| match of_2022.of(item).map(|entry| entry.origin) {
        Some(AccountOrigin::Published { place }) => place,
        other => panic!("{other:?} is not published"),
    };
    assert_eq!(place(AccountItem::OtherIncome), "not 1 (ESF; driftsredovisningen avrundar till 3 424 och 13 tkr)");
    assert_eq!(of_2022.of(AccountItem::Financial), None, "the source has none, which is not 0");
}

/// Försäkringskassan, reports for 2021 and 2023: closing = former closing + result in each of the seven years.
#[test]
fn the_nations_seven_years_add_up() {
    let nation = Dataset::y2023().nation();
    let told: Vec<_> = nation.iter().map(|of| (of.year, of.result.0 / 1_000_000, of.closing.0 / 1_000_000)).collect();
    let expected =
        [(2016, 29, 205), (2017, 25, 230), (2018, -13, 217), (2019, -10, 207), (2020, 34, 241), (2021, -4, 237)];
    assert_eq!(told[..6], expected);
    assert_eq!(told[6..], [(2022, -19, 218)]);
    for years in nation.windows(2) {
        assert_eq!(years[0].closing + years[1].result, years[1].closing);
    }
    assert!(nation.iter().all(|of| of.remark.is_none()));
}

/// Annual reports 2022: Stockholms stad (section 5, 4.3 mnkr) and HBS (section 2.2, 2.5 mnkr).
#[test]
fn a_ladder_says_which_published_values_it_gives() {
    let tier =
        |up_to: Option<i64>, percent: i64| Tier { up_to: up_to.map(Kronor), hundredths_of_percent: percent * 100 };
    let gives = |ladder: &EquityLadder| {
        let checks = ladder.checks();
        checks.iter().map(|check| (check.forbund.to_string(), check.is_reproduced())).collect::<Vec<_>>()
    };
    let of = |hbs, stockholm| vec![("hbs".to_owned(), hbs), ("stockholms-stad".to_owned(), stockholm)];
    assert_eq!(gives(&EquityLadder::default()), of(true, true));
    let ladder = |tiers| EquityLadder::new(tiers).expect("a ladder");
    assert_eq!(gives(&ladder(vec![tier(None, 17)])), of(true, false));
    assert_eq!(gives(&ladder(vec![tier(Some(32_000_000), 13), tier(None, 0)])), of(false, false));
    let other = ladder(vec![tier(Some(10_000_000), 20), tier(Some(15_000_000), 11), tier(None, 10)]);
    assert_eq!(gives(&other), of(true, true), "another ladder gives both too");
    let check = EquityLadder::default().checks()[0];
    assert_eq!((check.year, check.contributions, check.computed), (2022, Kronor(14_601_900), Kronor(2_540_285)));
}

#[test]
fn three_numbers_of_an_annual_report_suffice() {
    let of_2022 = year(&three_numbers("samsund", 3_000_000, 6_200_000, 5_000_000), "samsund", 2022);
    is(&of_2022, AccountItem::Closing, 4_200_000);
    assert_eq!((of_2022.recommended_max, of_2022.excess()), (Some(Kronor(1_240_000)), Some(Kronor(2_960_000))));
    assert_eq!(of_2022.left_out, [AccountItem::OtherIncome, AccountItem::Financial]);
    assert_eq!(of_2022.equity_ratio(), None, "unknown, not 0");
    // The closing equity does as well as the opening one.
    let mut edits = three_numbers("samsund", 0, 6_200_000, 5_000_000);
    edits[0] = enter("samsund", 2022, AccountItem::Closing, 4_200_000);
    is(&year(&edits, "samsund", 2022), AccountItem::Opening, 3_000_000);
    // Nothing is known of what nobody has stated.
    let unknown = year(&[], "goteborg", 2023);
    assert!(AccountItem::ALL.into_iter().all(|item| unknown.of(item).is_none() || item == AccountItem::Financial));
    assert_eq!((unknown.result, unknown.excess()), (None, None));
}

#[test]
fn a_coming_year_is_as_the_last_known_one_but_for_what_is_stated() {
    let edits =
        [enter("hbs", 2023, AccountItem::Individual, 16_000_000), enter("hbs", 2024, AccountItem::Financial, -4_000)];
    let projection = projection(&edits);
    let of = |year| projection.year(forbund("hbs"), year).expect("the year is there");
    is(of(2023), AccountItem::Opening, 11_834_500);
    is(of(2023), AccountItem::Contributions, 14_600_000);
    is(of(2023), AccountItem::OtherIncome, 3_423_800);
    is(of(2023), AccountItem::Structural, 1_147_000);
    // 2 000 kr are in no category, as in 2022.
    is(of(2023), AccountItem::Costs, 16_858_000 + 16_000_000 - 13_626_000);
    is(of(2023), AccountItem::Closing, 11_834_500 + 14_600_000 + 3_423_800 - 19_232_000);
    assert_eq!(of(2023).uncategorised(), Some(Kronor(2_000)));
    assert_eq!(of(2023).of(AccountItem::Costs).map(|costs| costs.origin), Some(AccountOrigin::Projected));
    assert_eq!(of(2023).of(AccountItem::Individual).map(|costs| costs.origin), Some(AccountOrigin::Imported));
    is(of(2024), AccountItem::Individual, 16_000_000);
    let contributions = of(2024).kronor(AccountItem::Contributions);
    assert_eq!(
        contributions,
        projection.path.years[1].forbund.iter().find(|of| of.id == forbund("hbs")).and_then(|of| of.allocation)
    );
    let result = contributions.expect("known").0 + 3_423_800 - 19_232_000 - 4_000;
    assert_eq!(of(2024).result.map(|result| result.kronor), Some(Kronor(result)));
    // Of a past year nothing is assumed.
    is(&year(&[enter("varna", 2020, AccountItem::Costs, 5)], "varna", 2021), AccountItem::Costs, None);
}

#[test]
fn a_stated_year_is_over_and_the_next_one_opens_with_it() {
    let edits = [enter("hbs", 2023, AccountItem::Closing, -500_000)];
    let projection = projection(&edits);
    let of = |year| projection.year(forbund("hbs"), year).expect("the year is there");
    assert_eq!(of(2023).result.map(|result| result.kronor), Some(Kronor(-12_334_500)), "closing less opening");
    is(of(2023), AccountItem::Costs, None);
    is(of(2024), AccountItem::Opening, -500_000);
    is(of(2024), AccountItem::Costs, 16_858_000);
    let stated = [edits[0].clone(), enter("hbs", 2024, AccountItem::Opening, 0)];
    let remarks = year(&stated, "hbs", 2024).remarks;
    assert_eq!(remarks, [Remark { about: RemarkAbout::Opening, stated: Kronor(0), computed: Kronor(-500_000) }]);
}

#[test]
fn what_the_reader_enters_in_a_published_year_is_counted_and_the_stated_result_remarked_on() {
    let of_2022 = year(&[enter("hbs", 2022, AccountItem::Costs, 17_000_000)], "hbs", 2022);
    assert_eq!(of_2022.result.map(|result| result.kronor), Some(Kronor(1_025_700)));
    is(&of_2022, AccountItem::Closing, 11_834_500);
    let (stated, computed) = (Kronor(1_168_400), Kronor(1_025_700));
    assert!(of_2022.remarks.contains(&Remark { about: RemarkAbout::Result, stated, computed }));
}

#[test]
fn an_entry_replaces_the_earlier_one_of_the_same_figure_and_a_known_one_says_nothing() {
    let mut scenario = Scenario::of("2023").with(enter("hbs", 2022, AccountItem::Costs, 1));
    scenario = scenario.with(enter("hbs", 2023, AccountItem::Costs, 2)).with(enter("hbs", 2022, AccountItem::Costs, 3));
    assert_eq!(scenario.edits, [enter("hbs", 2023, AccountItem::Costs, 2), enter("hbs", 2022, AccountItem::Costs, 3)]);
    assert_eq!(scenario.with(enter("hbs", 2022, AccountItem::Costs, 16_858_000)).edits.len(), 1, "as published");
}

#[test]
fn of_merged_forbund_a_figure_is_known_where_it_was_of_both() {
    let merge = |from, into| Edit::Merge { from: forbund(from), into: forbund(into) };
    let both = year(&[merge("stockholms-stad", "hbs")], "hbs", 2022);
    is(&both, AccountItem::Opening, 10_588_023 + 10_666_100);
    is(&both, AccountItem::Closing, 4_927_995 + 11_834_500);
    is(&both, AccountItem::Financial, None);
    is(&year(&[merge("samsund", "hbs")], "hbs", 2022), AccountItem::Opening, None);
    let create = Edit::Create { forbund: forbund("nytt"), name: "Nytt".into() };
    is(&year(&[create.clone(), merge("hbs", "nytt")], "nytt", 2022), AccountItem::Closing, 11_834_500);
    is(&year(&[create], "nytt", 2022), AccountItem::Closing, None);
}

/// The state's offers to Östra Södertörn, 146 % of its ideal, with so much equity at the end of 2022.
fn offers_to_ostra_sodertorn(closing: i64) -> Vec<(i64, Option<i64>, bool)> {
    let projection = projection(&[
        Edit::Rule(RuleChange::of_path(Group::State, Some(PathRule::Model))),
        enter("ostra-sodertorn", 2022, AccountItem::Closing, closing),
        enter("ostra-sodertorn", 2022, AccountItem::Costs, 16_316_000),
    ]);
    let years = projection.path.of(forbund("ostra-sodertorn"));
    years.map(|(year, of)| (year, of.offers.of(Group::State).map(|offer| offer.0), of.is_unbraked)).collect()
}

#[test]
fn above_the_ladder_a_forbund_falls_to_its_ideal_at_once() {
    // 16 316 tkr a year: the ladder is at 2 731 600 kr.
    let under = offers_to_ostra_sodertorn(2_000_000);
    assert_eq!(under[1], (2024, Some(7_342_200), false), "10 % below 8 158 000");
    let over = offers_to_ostra_sodertorn(10_000_000);
    assert_eq!((over[0].2, over[1].0, over[1].2), (false, 2024, true));
    assert!(over[1].1.is_some_and(|offer| offer < 5_600_000), "half its ideal of 11 160 000 kr: {over:?}");
}

fn way_down(edits: &[Edit], id: &str, by_year: i64, pace: Pace) -> Result<SpendDown, NoWayDown> {
    let state = state(edits);
    let outcome = calculate(&state);
    spend_down(&state, &outcome, &projected(&state, &outcome), forbund(id), by_year, pace)
}

#[test]
fn hbs_spends_its_way_down_evenly_or_most_at_first() {
    assert_eq!(reaches_ladder(projection(&[]).of(forbund("hbs"))), None, "with its costs of 2022 it never gets there");
    for pace in [Pace::Evenly, Pace::FrontLoaded] {
        let found = way_down(&[], "hbs", 2025, pace).expect("a way");
        let projection = projection(&found.edits);
        let years = projection.of(forbund("hbs"));
        let in_2025 = projection.year(forbund("hbs"), 2025).expect("2025");
        assert_eq!(in_2025.kronor(AccountItem::Closing), in_2025.recommended_max);
        assert_eq!(
            projection.year(forbund("hbs"), 2026).and_then(|of| of.kronor(AccountItem::Costs)),
            Some(Kronor(16_858_000))
        );
        assert!(!years.iter().any(|of| of.year > 2022 && of.year < 2025 && !of.is_over()), "not before");
        let extra: Vec<i64> = found.extra.iter().map(|(_, extra)| extra.0).collect();
        let [first, second, third] = extra[..] else { panic!("2023, 2024 and 2025: {extra:?}") };
        match pace {
            Pace::Evenly => assert!((first - second).abs() <= 1 && (second - third).abs() <= 1, "{extra:?}"),
            Pace::FrontLoaded => {
                assert!((first - 3 * third).abs() <= 3 && (second - 2 * third).abs() <= 3, "{extra:?}");
            }
        }
        assert_eq!(found.edits.len(), 4, "a year each, and the year after as before");
    }
}

#[test]
fn that_there_is_no_way_down_is_told_by_its_reason() {
    let no_way = |edits: &[Edit], id, year| way_down(edits, id, year, Pace::Evenly).err();
    assert_eq!(no_way(&[], "goteborg", 2025), Some(NoWayDown::Unknown));
    assert_eq!(no_way(&[], "roslagen", 2023), Some(NoWayDown::BelowZero(2023)));
    assert_eq!(no_way(&[], "hbs", 2022), Some(NoWayDown::Year));
    assert_eq!(no_way(&[], "hbs", 2044), Some(NoWayDown::Year));
    assert_eq!(no_way(&[enter("hbs", 2023, AccountItem::Closing, 9_000_000)], "hbs", 2023), Some(NoWayDown::Year));
    let costs = enter("hbs", 2023, AccountItem::Costs, 99_999_999_999);
    let equity = enter("hbs", 2023, AccountItem::Opening, 100_000_000_000);
    let income = enter("hbs", 2023, AccountItem::OtherIncome, 100_000_000_000);
    assert_eq!(no_way(&[costs, equity, income], "hbs", 2023), Some(NoWayDown::Amount));
}

#[test]
fn a_way_down_that_is_longer_than_the_path_lengthens_it() {
    let short = Edit::Rule(RuleChange { path_years: Some(1), ..RuleChange::default() });
    let found = way_down(&[short], "hbs", 2027, Pace::Evenly).expect("a way");
    let lengthened = Edit::Rule(RuleChange { path_years: Some(4), ..RuleChange::default() });
    assert_eq!(found.edits.last(), Some(&lengthened));
}

#[test]
fn what_all_have_above_the_ladder_is_that_of_the_known_ones() {
    let sum = projection(&[]).sum(2022);
    let expected = EquitySum {
        known: 3,
        of: 72,
        over: 2,
        closing: Kronor(17_062_495),
        recommended_max: Kronor(8_040_285),
        excess: Kronor(9_922_210),
    };
    assert_eq!(sum, expected);
    assert_eq!(projection(&[]).sum(2010).known, 0);
}

/// The steps of a figure of an account.
fn steps(edits: &[Edit], id: &str, year: i64, figure: AccountFigure) -> Vec<Step> {
    let state = state(edits);
    let explanation = explain(&state, &calculate(&state), Figure::Account(forbund(id), year, figure));
    explanation.expect("the year is there").steps
}

fn account_steps(edits: &[Edit], id: &str, year: i64, figure: AccountFigure) -> Vec<AccountStep> {
    let of_account = |step| if let Step::Account(step) = step { Some(step) } else { None };
    steps(edits, id, year, figure).into_iter().filter_map(of_account).collect()
}

fn part(item: AccountItem, kronor: i64, source: AccountSource) -> AccountPart {
    AccountPart { item, kronor: Kronor(kronor), source }
}

fn source_of(edits: &[Edit], id: &str, year: i64, item: AccountItem) -> AccountSource {
    let steps = account_steps(edits, id, year, AccountFigure::Over);
    let parts = steps.into_iter().flat_map(|step| match step {
        AccountStep::Result { parts, .. } => parts,
        AccountStep::Closing { opening, closing, .. } => opening.into_iter().chain([closing]).collect(),
        AccountStep::Contributions { contributions, parties, .. } => [vec![contributions], parties].concat(),
        _ => Vec::new(),
    });
    parts.into_iter().find(|part| part.item == item).expect("the item is in a step").source
}

/// Annual report 2022: its income statement, note by note, comes to its result.
#[test]
fn the_closing_equity_of_stockholms_stad_is_explained_by_its_annual_report() {
    let steps = account_steps(&[], "stockholms-stad", 2022, AccountFigure::Closing);
    let [
        AccountStep::Result { gives, result, source, parts, left_out, .. },
        AccountStep::Closing { opening, closing, .. },
    ] = &steps[..]
    else {
        panic!("a result and a closing equity: {steps:?}")
    };
    assert_eq!((*gives, *result), (Some(Kronor(-5_660_028)), Kronor(-5_660_028)));
    assert!(matches!(source, AccountSource::Published { .. }));
    assert_eq!((parts.len(), left_out.len()), (4, 0));
    assert_eq!(parts[2].kronor, Kronor(42_955_630));
    assert_eq!(opening.map(|part| part.kronor), Some(Kronor(10_588_023)));
    assert_eq!(closing.kronor, Kronor(4_927_995));
    assert!(
        parts.iter().chain(opening).chain([closing]).all(|part| matches!(part.source, AccountSource::Published { .. }))
    );
    let over = account_steps(&[], "stockholms-stad", 2022, AccountFigure::Over);
    let expected = (Kronor(4_927_995), Kronor(4_300_000), Kronor(627_995));
    let [.., AccountStep::StatedMax { kronor, .. }, AccountStep::Over { closing, recommended_max, over }] = &over[..]
    else {
        panic!("what is stated of the ladder, and how far it is over: {over:?}")
    };
    assert_eq!((*closing, *recommended_max, *over), expected);
    assert_eq!(*kronor, Kronor(4_300_000), "section 5");
}

/// Annual report 2022, sections 2.2 and 5: the ladder on 14 601,9 tkr, exceeded by 9.3 mnkr; its own figures give 700 kr less.
#[test]
fn the_excess_of_hbs_is_explained_with_the_ladder_and_what_its_figures_give() {
    let steps = steps(&[], "hbs", 2022, AccountFigure::Over);
    let parts = vec![
        (Kronor(7_000_000), Percent::from_hundredths(2_000)),
        (Kronor(7_601_900), Percent::from_hundredths(1_500)),
    ];
    let (contributions, recommended_max) = (Kronor(14_601_900), Kronor(2_540_285));
    assert!(steps.contains(&Step::Ladder { contributions, parts, recommended_max }));
    let (closing, over) = (Kronor(11_834_500), Kronor(9_294_215));
    assert_eq!(steps.last(), Some(&Step::Account(AccountStep::Over { closing, recommended_max, over })));
    let Step::Account(AccountStep::Result { gives, result, left_out, .. }) = &steps[0] else {
        panic!("the result comes first: {steps:?}")
    };
    assert_eq!((*gives, *result), (Some(Kronor(1_167_700)), Kronor(1_168_400)));
    assert_eq!(*left_out, [AccountItem::Financial]);
}

#[test]
fn what_is_projected_or_typed_says_where_it_comes_from() {
    use AccountItem::{Closing, Contributions, Costs, Financial, FromState, Individual, Opening, OtherIncome};
    let typed = [enter("hbs", 2024, Costs, 15_000_000)];
    for (year, item, source) in [
        (2023, Opening, AccountSource::ClosingOf(2022)),
        (2023, Contributions, AccountSource::Path),
        (2023, FromState, AccountSource::Path),
        (2023, OtherIncome, AccountSource::AsIn(2022)),
        (2023, Costs, AccountSource::AsIn(2022)),
        (2023, Financial, AccountSource::Nothing),
        (2024, Costs, AccountSource::Imported),
        (2024, Closing, AccountSource::Figures),
        (2025, Costs, AccountSource::AsIn(2024)),
    ] {
        assert_eq!(source_of(&typed, "hbs", year, item), source, "{item:?} {year}");
    }
    let category = [enter("hbs", 2023, Individual, 16_000_000)];
    assert_eq!(source_of(&category, "hbs", 2023, Costs), AccountSource::AsInBut(2022));
    let numbers = three_numbers("gotland", 9_000_000, 9_000_000, 12_000_000);
    assert_eq!(source_of(&numbers, "gotland", 2023, Contributions), AccountSource::AsIn(2022), "no offer is known");
    let mut parties = AccountItem::PARTIES.map(|item| enter("varna", 2022, item, 1_500_000)).to_vec();
    parties.extend([enter("varna", 2022, Opening, 1), enter("varna", 2022, Costs, 1)]);
    assert_eq!(source_of(&parties, "varna", 2022, Contributions), AccountSource::Parts);
    let merge = [Edit::Merge { from: forbund("stockholms-stad"), into: forbund("hbs") }];
    assert_eq!(source_of(&merge, "hbs", 2022, Opening), AccountSource::Merged);
    // A result that follows from what the reader typed is not the source's any more.
    let [AccountStep::Result { source, result, .. }, ..] =
        &account_steps(&[enter("hbs", 2022, Costs, 17_000_000)], "hbs", 2022, AccountFigure::Result)[..]
    else {
        panic!("a result")
    };
    assert_eq!((*source, *result), (AccountSource::Figures, Kronor(1_025_700)));
}

#[test]
fn of_a_year_that_only_its_closing_equity_is_known_of_the_result_is_the_difference() {
    let edits = [enter("hbs", 2023, AccountItem::Closing, -500_000)];
    let steps = account_steps(&edits, "hbs", 2023, AccountFigure::Closing);
    let [AccountStep::Result { gives, result, source, left_out, parts, .. }, AccountStep::Closing { closing, .. }] =
        &steps[..]
    else {
        panic!("a result and a closing equity: {steps:?}")
    };
    assert_eq!((*gives, *result, *source), (None, Kronor(-12_334_500), AccountSource::Figures));
    assert!(left_out.is_empty());
    assert_eq!(parts.iter().map(|part| part.item).collect::<Vec<_>>(), [AccountItem::Closing, AccountItem::Opening]);
    assert_eq!(*closing, part(AccountItem::Closing, -500_000, AccountSource::Imported));
}

#[test]
fn of_what_is_unknown_it_is_said_what_is_missing() {
    let missing = |id, figure| match account_steps(&[], id, 2023, figure).pop() {
        Some(AccountStep::Unknown { missing, .. }) => missing,
        other => panic!("it is unknown: {other:?}"),
    };
    let all = [AccountItem::Opening, AccountItem::Contributions, AccountItem::Costs];
    assert_eq!(missing("goteborg", AccountFigure::Closing), all);
    assert_eq!(missing("goteborg", AccountFigure::RecommendedMax), [AccountItem::Contributions]);
    let state = state(&[]);
    let nobody = Figure::Account(forbund("hbs"), 1999, AccountFigure::Closing);
    assert_eq!(explain(&state, &calculate(&state), nobody), None, "there is no such year");
}
