//! The accounts of 2022 and the years before it, as the annual reports and Samordningsförbunden i Stockholms län state them.

use finsam_engine::{
    AccountItem, AccountYear, Dataset, ForbundId, KeyUsed, Kronor, State, Together, calculate, key_used, projected,
};

fn year(id: &str, year: i64) -> AccountYear {
    let state = State::apply(Dataset::y2023(), &[]);
    let id: ForbundId = id.parse().expect("an id");
    projected(&state, &calculate(&state)).year(id, year).expect("the year is there").clone()
}

fn kronor(year: &AccountYear, item: AccountItem) -> Option<i64> {
    year.kronor(item).map(|kronor| kronor.0)
}

/// Samordningsförbundet Stockholms stad, annual report 2022, note 3 and section 5: 78,5, 3,7 and 17,8 % of 41,1 mnkr.
#[test]
fn the_published_cost_shares_of_stockholms_stad() {
    let of = year("stockholms-stad", 2022);
    let note_3 = 32_075_987 + 1_526_039 + 189_182 + 7_119_218 + 1_876_123;
    assert_eq!((kronor(&of, AccountItem::Costs), note_3), (Some(42_786_549 + 169_081), 42_786_549));
    assert_eq!(of.on_behalf.map(|entry| entry.kronor), Some(Kronor(1_876_123)));
    assert_eq!(of.own_costs().map(|costs| (costs.0 + 50_000) / 100_000), Some(411), "41,1 mnkr");
    let shares = AccountItem::CATEGORIES.map(|item| of.share_of_costs(item).map(|ratio| ratio.rounded(1)));
    assert_eq!(shares, [785, 37, 178].map(Some));
    assert!(of.remarks.is_empty(), "{:?}", of.remarks);
}

/// Samordningsförbundet HBS, annual report 2022, note 1.
#[test]
fn the_contributions_of_hbs_are_those_of_its_parties() {
    let of = year("hbs", 2022);
    assert_eq!(kronor(&of, AccountItem::Contributions), Some(14_601_900));
    assert_eq!(kronor(&of, AccountItem::OtherIncome), Some(3_423_800));
    assert_eq!(AccountItem::PARTIES.iter().filter_map(|item| kronor(&of, *item)).sum::<i64>(), 14_601_900);
}

/// Finsam Roslagen, board meeting of 22 March 2023, in mnkr with one decimal.
#[test]
fn the_year_of_roslagen_adds_up() {
    let of = year("roslagen", 2022);
    let [opening, closing] = [AccountItem::Opening, AccountItem::Closing].map(|item| kronor(&of, item));
    assert_eq!(
        (opening, of.result.map(|result| result.kronor.0), closing),
        (Some(2_400_000), Some(-2_100_000), Some(300_000))
    );
    assert!(of.remarks.is_empty() && of.share_of_costs(AccountItem::Individual).is_none());
}

/// Annual reports 2022, tables 1 and 2: five years of income, costs and result; the equity of the years before follows.
#[test]
fn five_years_of_two_forbund() {
    let told = |id| {
        (2018..=2022)
            .map(|of| {
                let of = year(id, of);
                let result = of.result.map(|result| result.kronor.0);
                (of.income.map(|income| income.kronor.0), result, kronor(&of, AccountItem::Closing))
            })
            .collect::<Vec<_>>()
    };
    let some = |income, result, closing| (Some(income), Some(result), Some(closing));
    assert_eq!(
        told("stockholms-stad"),
        [
            some(25_942_444, -4_876_556, 6_217_693),
            some(35_655_165, -2_283_496, 3_934_197),
            some(39_160_496, 3_795_743, 7_729_940),
            some(40_935_720, 2_858_083, 10_588_023),
            some(37_299_692, -5_660_028, 4_927_995),
        ]
    );
    assert_eq!(
        told("hbs")[..4],
        [
            some(20_629_000, -461_000, 5_064_100),
            some(19_948_000, 510_000, 5_574_100),
            some(20_079_000, 3_340_000, 8_914_100),
            some(19_176_000, 1_752_000, 10_666_100),
        ]
    );
    assert_eq!(kronor(&year("hbs", 2018), AccountItem::Opening), Some(5_525_100), "back from 2022");
}

/// Samordningsförbunden i Stockholms län, 2022.
#[test]
fn what_the_eight_had_together() {
    let together = Together::published().expect("it is published");
    assert_eq!((together.contributions, together.esf), (Kronor(96_872_000), Kronor(36_300_000)));
    assert_eq!((together.closing, together.budget), (Kronor(30_175_000), Kronor(150_864_313)));
    // Three of the eight have published theirs.
    let known: i64 = ["hbs", "stockholms-stad", "roslagen"]
        .iter()
        .filter_map(|id| kronor(&year(id, together.year), AccountItem::Closing))
        .sum();
    assert!(known < together.closing.0);
}

/// Finsam Dalarna: Falun pays 13 and Borlänge 12 % of all contributions.
#[test]
fn falun_and_borlange_divide_their_quarter_as_they_have_published() {
    let state = State::apply(Dataset::y2023(), &[]);
    let forbund = state.find(&"falun-borlange".parse().expect("an id")).expect("there");
    assert_eq!(key_used(&state, forbund), (KeyUsed::Stated, vec![13, 12]));
    let hbs = state.find(&"hbs".parse().expect("an id")).expect("there");
    assert_eq!(key_used(&state, hbs).0, KeyUsed::Paid);
    let samsund = state.find(&"samsund".parse().expect("an id")).expect("there");
    assert_eq!(key_used(&state, samsund).0, KeyUsed::Population, "nobody has said how they pay");
}
