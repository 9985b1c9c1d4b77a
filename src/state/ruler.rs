//! What amounts would be of a förbund's ideal, as places along a ruler.

use super::{Computed, bar::place};
use crate::text::{format::Format, way_in};
use finsam_engine::{ForbundId, Kronor, Percent, Ratio, to_reach};

/// The percent at the ruler's end: an estimated ideal can be more than it is taken for.
const END: i64 = 120;

/// A ruler as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruler {
    pub marks: Vec<Mark>,
    /// Between what an estimated ideal lies: from where, and how wide.
    pub uncertain: Option<(String, String)>,
    /// What it shows, for those who hear the page.
    pub label: String,
    pub how_to_read: String,
}

/// A percent of ideal and the amount that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub x: String,
    pub percent: String,
    pub amount: String,
    /// One in between, which goes where there is no room.
    pub is_minor: bool,
}

impl Ruler {
    /// That of a förbund which has an ideal.
    pub fn of(format: Format, now: &Computed, id: ForbundId) -> Option<Self> {
        let forbund = now.forbund(id).filter(|forbund| forbund.ideal > Kronor::ZERO)?;
        let amount = |percent: i64| {
            let target = Percent::from_hundredths(percent * 100);
            (percent, to_reach(&now.state, forbund, target).allocation)
        };
        let amounts = [25, 50, 75, 100].map(amount);
        let mark = |(percent, kronor): (i64, Kronor)| Mark {
            x: place(percent * 10, END),
            percent: format.rate(Percent::from_hundredths(percent * 100)),
            amount: format.figure(kronor),
            is_minor: percent % 50 != 0,
        };
        let tenths = |kronor: Kronor| Ratio::new(kronor.0, forbund.ideal.0).map(|ratio| ratio.rounded(1));
        let uncertain = forbund.ideal_interval().and_then(|interval| {
            let (low, high) = (tenths(interval.low)?, tenths(interval.high)?);
            Some((place(low, END), place(high - low, END)))
        });
        Some(Self {
            marks: amounts.into_iter().map(mark).collect(),
            uncertain,
            label: way_in::ruler(format, &amounts),
            how_to_read: way_in::how_to_read(format, amounts[1].1, forbund.ideal_interval()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{state::tests::with_work, text::Lang};
    use finsam_engine::Unit;
    use leptos::prelude::WithUntracked;

    fn ruler(id: &str) -> Option<Ruler> {
        let mut ruler = None;
        let format = Format { lang: Lang::Sv, unit: Unit::Thousands };
        with_work(|work| {
            ruler = work.now.with_untracked(|now| Ruler::of(format, now, id.parse().expect("an id")));
        });
        ruler
    }

    #[test]
    fn an_estimated_ideal_is_hatched_around_100_percent() {
        let ruler = ruler("goteborg").expect("Göteborg has an ideal");
        let places: Vec<&str> = ruler.marks.iter().map(|mark| mark.x.as_str()).collect();
        assert_eq!(places, ["20.83%", "41.66%", "62.50%", "83.33%"]);
        assert_eq!(ruler.uncertain, Some(("75.00%".into(), "16.66%".into())));
    }

    #[test]
    fn a_published_ideal_is_not_hatched() {
        let ruler = ruler("hbs").expect("HBS has an ideal");
        assert_eq!(ruler.uncertain, None);
        assert_eq!(ruler.marks[3].amount.replace('\u{a0}', " "), "15 270");
        assert!(!ruler.how_to_read.contains("Streckat"), "{}", ruler.how_to_read);
    }

    #[test]
    fn what_is_no_forbund_has_no_ruler() {
        assert_eq!(ruler("xanadu"), None);
    }
}
