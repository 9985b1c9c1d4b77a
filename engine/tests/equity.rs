//! Equity: the accounts that sources state, what follows from them, and the coming years.

use finsam_engine::{
    AccountItem, AccountOrigin, AccountYear, Dataset, Edit, ForbundId, Kronor, Projection, Remark, RemarkAbout, State,
    calculate, projected,
};

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn state(edits: &[Edit]) -> State<'static> {
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
    // The categories are without what is laid out for ESF projects (1 876 123 kr), as section 5 says.
    let (stated, computed) = (Kronor(42_955_630), Kronor(41_066_000));
    assert_eq!(of_2022.remarks, [Remark { about: RemarkAbout::Costs, stated, computed }]);
    assert_eq!(of_2022.uncategorised(), Some(stated - computed));
    assert_eq!(of_2022.cost_per_budgeted_krona().map(|ratio| ratio.rounded(0)), Some(134));
}

/// Samordningsförbundet HBS, annual report 2022: sections 2.2, income statement, balance sheet and table 7.
#[test]
fn hbs_2022() {
    let of_2022 = year(&[], "hbs", 2022);
    // 14 602 tkr: 20 % of 7 000 and 15 % of 7 602. Published in mnkr with one decimal: 2.5, exceeded by 9.3.
    assert_eq!(of_2022.recommended_max, Some(Kronor(2_540_300)));
    assert_eq!(of_2022.excess(), Some(Kronor(9_294_200)));
    assert_eq!(of_2022.equity_ratio().map(|ratio| ratio.rounded(0)), Some(67));
    let administration = of_2022.share_of_costs(AccountItem::Administration);
    assert_eq!(administration.map(|ratio| ratio.rounded(0)), Some(12));
    assert_eq!(of_2022.keeps_administration_goal(), Some(false));
    assert_eq!(of_2022.part_of_contributions().map(|ratio| ratio.rounded(0)), Some(81));
}

/// The same: its stated result and closing equity are 400 kr from what its own figures give, and its categories 2 000 kr
/// from its costs.
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
            remark(RemarkAbout::Result, 1_168_400, 1_168_000),
            remark(RemarkAbout::Closing, 11_834_500, 11_834_100),
        ]
    );
    let place = |item| match of_2022.of(item).map(|entry| entry.origin) {
        Some(AccountOrigin::Published { place }) => place,
        other => panic!("{other:?} is not published"),
    };
    assert_eq!(place(AccountItem::OtherIncome), "driftsredovisning (ESF)");
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
