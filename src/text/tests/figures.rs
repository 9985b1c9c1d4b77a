//! Figures.

use super::common::{LANGUAGES, in_tkr, ratio};
use crate::text::{Lang, format::Format};
use finsam_engine::{Kronor, Percent, Unit};

#[track_caller]
fn is_written(kronor: i64, kr: &str, tkr: &str, mnkr: &str) {
    let units = [(Unit::Kronor, kr), (Unit::Thousands, tkr), (Unit::Millions, mnkr)];
    for (unit, expected) in units {
        assert_eq!(Format { lang: Lang::Sv, unit }.amount(Kronor(kronor)), expected);
        assert_eq!(Format { lang: Lang::En, unit }.amount(Kronor(kronor)), expected.replace(',', "."));
    }
}

#[test]
fn amounts_have_no_break_spaces_a_decimal_comma_and_a_true_minus() {
    is_written(0, "0\u{a0}kr", "0\u{a0}tkr", "0,0\u{a0}mnkr");
    is_written(32_000_000, "32\u{a0}000\u{a0}000\u{a0}kr", "32\u{a0}000\u{a0}tkr", "32,0\u{a0}mnkr");
    is_written(999, "999\u{a0}kr", "1\u{a0}tkr", "0,0\u{a0}mnkr");
    is_written(1_715_512, "1\u{a0}715\u{a0}512\u{a0}kr", "1\u{a0}716\u{a0}tkr", "1,7\u{a0}mnkr");
    is_written(
        -1_250_000,
        "\u{2212}1\u{a0}250\u{a0}000\u{a0}kr",
        "\u{2212}1\u{a0}250\u{a0}tkr",
        "\u{2212}1,3\u{a0}mnkr",
    );
    is_written(-5, "\u{2212}5\u{a0}kr", "0\u{a0}tkr", "0,0\u{a0}mnkr");
}

#[track_caller]
fn is_edited_as(unit: Unit, kronor: i64, expected: &str) {
    assert_eq!(Format { lang: Lang::Sv, unit }.exact(Kronor(kronor)), expected);
}

#[test]
fn a_field_shows_its_amount_to_the_krona() {
    is_edited_as(Unit::Kronor, 1_715_512, "1\u{a0}715\u{a0}512");
    is_edited_as(Unit::Thousands, 1_715_512, "1\u{a0}715,512");
    is_edited_as(Unit::Thousands, 3_650_500, "3\u{a0}650,5");
    is_edited_as(Unit::Thousands, 8_000_000, "8\u{a0}000");
    is_edited_as(Unit::Millions, 1_715_512, "1,715512");
    is_edited_as(Unit::Millions, 32_500_000, "32,5");
    is_edited_as(Unit::Millions, 0, "0");
}

#[test]
fn a_change_has_its_sign() {
    let changes = [500_000, -500_000, 0].map(|kronor| in_tkr(Lang::Sv).change(Kronor(kronor)));
    assert_eq!(changes, ["+500", "\u{2212}500", "±0"]);
    // Less than the unit shows is neither more nor less.
    let changes = [-499, 499].map(|kronor| in_tkr(Lang::Sv).change(Kronor(kronor)));
    assert_eq!(changes, ["±0", "±0"]);
}

#[test]
fn percents_are_whole_or_with_two_decimals() {
    let stockholm = ratio(32_000_000, 58_518_000);
    for (lang, expected) in LANGUAGES.into_iter().zip(["54,68\u{a0}%", "54.68\u{a0}%"]) {
        assert_eq!(in_tkr(lang).percent(stockholm), "55\u{a0}%");
        assert_eq!(in_tkr(lang).percent_in_detail(stockholm), expected);
    }
    assert_eq!(in_tkr(Lang::Sv).rate(Percent::from_hundredths(8_750)), "87,5\u{a0}%");
    assert_eq!(in_tkr(Lang::Sv).rate(Percent::FULL), "100\u{a0}%");
}

#[track_caller]
fn changes_by(before: i64, after: i64, expected: Option<&str>) {
    let change = in_tkr(Lang::Sv).percent_change(ratio(before, 100_000), ratio(after, 100_000));
    assert_eq!(change.as_deref(), expected);
}

#[test]
fn a_percent_changes_by_whole_points_or_by_tenths_where_these_are_alike() {
    changes_by(55_000, 55_000, None);
    changes_by(55_000, 58_000, Some("+3"));
    changes_by(58_000, 55_000, Some("\u{2212}3"));
    changes_by(55_000, 55_300, Some("+0,3"));
    changes_by(55_300, 55_000, Some("\u{2212}0,3"));
    changes_by(55_000, 55_010, Some("±0,0"));
}
