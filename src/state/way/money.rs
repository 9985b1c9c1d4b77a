//! The state's money, which is one sum for the whole country: what some förbund have of it, and what is left for the others.

use crate::{state::Work, text::payers as told};
use finsam_engine::{Kronor, StateMoney};

/// The bar of the grant with what stands below it, as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoneyTold {
    pub heading: String,
    /// What the bar shows, for those who hear it.
    pub label: String,
    /// How much of the bar is these förbund's now, and how much more is to be, each as a percent of its width.
    pub now: String,
    pub more: String,
    /// Whose money, and how much now and then.
    pub rows: Vec<(String, String)>,
    pub note: String,
}

impl MoneyTold {
    pub fn of(work: Work, money: &StateMoney) -> Self {
        let (format, lang) = (work.format(), work.lang());
        let mut rows =
            vec![(told::these(lang, money.forbund), told::from_to(format, money.here.before, money.here.after))];
        if money.others > 0 {
            let left = told::from_to(format, money.left.before, money.left.after);
            rows.push((told::others(lang, money.others), left));
        }
        Self {
            heading: told::money_is_fixed(format, money),
            label: told::part_of_grant(format, money),
            now: width(money, money.here.before),
            more: width(money, money.here.change),
            rows,
            note: told::less_elsewhere(format, money),
        }
    }
}

/// How wide an amount is in a bar of the whole grant.
fn width(money: &StateMoney, kronor: Kronor) -> String {
    let hundredths = money.part(kronor).map_or(0, |part| part.rounded(2)).clamp(0, 10_000);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
