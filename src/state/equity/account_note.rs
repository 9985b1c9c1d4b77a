//! What there is to know of the figures of an account, and where those that are published stand.

use super::AccountRow;
use crate::text::{
    equity as told,
    format::{Format, Lang},
};
use finsam_engine::{AccountItem, AccountOrigin, AccountYear, RemarkAbout};

/// What there is to know of a figure. Its number is its place among the notes.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountNote {
    pub year: i64,
    pub row: AccountRow,
    pub told: String,
}

/// Where a source contradicts itself, and what a result does without; the latter is told when it becomes another.
pub fn account_notes(format: Format, years: &[AccountYear]) -> Vec<AccountNote> {
    let mut notes = Vec::new();
    let mut left_out: &[AccountItem] = &[];
    for of in years {
        for remark in &of.remarks {
            let row = match remark.about {
                RemarkAbout::Opening => AccountRow::Item(AccountItem::Opening),
                RemarkAbout::Contributions => AccountRow::Item(AccountItem::Contributions),
                RemarkAbout::Costs => AccountRow::Item(AccountItem::Costs),
                RemarkAbout::Result => AccountRow::Result,
                RemarkAbout::Closing => AccountRow::Item(AccountItem::Closing),
            };
            notes.push(AccountNote { year: of.year, row, told: told::remark(format, of.year, remark) });
        }
        if !of.left_out.is_empty() && of.left_out != left_out {
            let told = told::left_out(format.lang, of.year, &of.left_out);
            notes.push(AccountNote { year: of.year, row: AccountRow::Result, told });
        }
        left_out = &of.left_out;
    }
    notes
}

/// Where each published figure stands in its source.
pub fn published_places(lang: Lang, years: &[AccountYear]) -> Vec<String> {
    let mut places = Vec::new();
    for of in years {
        for item in AccountItem::ALL {
            if let Some(AccountOrigin::Published { place }) = of.of(item).map(|entry| entry.origin) {
                places.push(told::place(lang, item, of.year, place));
            }
        }
    }
    places
}
