//! One year of a förbund's results, with what follows from what is stated (design, 2.7).

use crate::{
    AccountItem, AccountYear, Interval, Kronor, Ratio, ResultEntry, ResultItem as Item, ResultOrigin, per_person,
    result::Stated, wilson,
};

/// A förbund's results for one year. What is not known, and follows from nothing, is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultYear {
    pub year: i64,
    items: Stated,
    /// Where a stated sum is another than its stated parts give. It stays as it is stated.
    pub remarks: Vec<ResultRemark>,
}

/// A stated sum, and what its parts give in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultRemark {
    pub item: Item,
    pub stated: i64,
    pub computed: i64,
}

/// Of those who finished, how many did so for these reasons together: several where a source publishes them only so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    pub reasons: &'static [Item],
    pub count: i64,
}

/// Of which of those who finished a share is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finished {
    All,
    Women,
    Men,
    /// Without those who finished for another reason than the five: as sources add several förbund up.
    FiveReasons,
}

/// The share to work or studies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultShare {
    pub share: Ratio,
    /// How many of how many, where that is known.
    pub counted: Option<(i64, i64)>,
    /// Between what it lies by chance (Wilson, 95 %), where it is counted.
    pub interval: Option<Interval<Ratio>>,
}

/// The reasons, from the finest to those that a source may publish only together. Of each row the first pieces that are all
/// known tell it.
const TO_SEEKING: [&[(&[Item], Item)]; 3] = [
    &[
        (&[Item::ToWork], Item::ToWork),
        (&[Item::ToStudies], Item::ToStudies),
        (&[Item::SeekingWork], Item::SeekingWork),
    ],
    &[(&[Item::ToWork, Item::ToStudies], Item::WorkOrStudies), (&[Item::SeekingWork], Item::SeekingWork)],
    &[(&[Item::ToWork, Item::ToStudies, Item::SeekingWork], Item::WorkStudiesOrSeeking)],
];
const TO_ILLNESS: &[(&[Item], Item)] =
    &[(&[Item::Rehabilitation], Item::Rehabilitation), (&[Item::Illness], Item::Illness)];
const FIVE: &[(&[Item], Item)] =
    &[(&[Item::ToWork, Item::ToStudies, Item::SeekingWork, Item::Rehabilitation, Item::Illness], Item::FiveReasons)];

impl ResultYear {
    /// The year as it follows from what is stated.
    pub(crate) fn new(year: i64, stated: Stated) -> Self {
        let mut of = Self { year, items: stated, remarks: Vec::new() };
        // One sum can give what another lacks; there are as many rounds as sums at most.
        for _ in Item::SUMS {
            for (whole, parts) in Item::SUMS {
                of.follow(whole, parts);
            }
        }
        for (item, parts) in Item::SUMS {
            let sum: Option<i64> = parts.iter().map(|part| of.value(*part)).sum();
            if let Some((stated, computed)) = of.value(item).zip(sum)
                && stated != computed
            {
                of.remarks.push(ResultRemark { item, stated, computed });
            }
        }
        of
    }

    /// The one of a sum that is not known, where all the others are. A part is no less than nothing.
    fn follow(&mut self, whole: Item, parts: &[Item]) {
        let mut unknown = parts.iter().copied().filter(|part| self.value(*part).is_none());
        let (missing, is_last) = (unknown.next(), unknown.next().is_none());
        let known: i64 = parts.iter().filter_map(|part| self.value(*part)).sum();
        let found = match (self.value(whole), missing) {
            (None, None) => Some((whole, known)),
            (Some(sum), Some(part)) if is_last && sum >= known => Some((part, sum - known)),
            _ => None,
        };
        if let Some((item, value)) = found {
            self.items[item as usize] = Some(ResultEntry { value, origin: ResultOrigin::Computed });
        }
    }

    /// A figure and how it is known.
    pub fn of(&self, item: Item) -> Option<ResultEntry> {
        self.items[item as usize]
    }

    /// A figure: persons, or whole percent.
    pub fn value(&self, item: Item) -> Option<i64> {
        self.of(item).map(|entry| entry.value)
    }

    /// Whether nothing at all is known of it.
    pub fn is_unknown(&self) -> bool {
        self.items.iter().all(Option::is_none)
    }

    /// How those who finished did, as finely as it is known: in the order of the reasons. Of some of them it may not be known.
    pub fn endings(&self) -> Vec<Ending> {
        let piece =
            |(reasons, item): &(&'static [Item], Item)| self.value(*item).map(|count| Ending { reasons, count });
        let pieces = |row: &[(&'static [Item], Item)]| row.iter().map(piece).collect::<Option<Vec<_>>>();
        let first = TO_SEEKING.iter().find_map(|row| pieces(row));
        let five = match (first, pieces(TO_ILLNESS)) {
            (Some(first), Some(others)) => Some([first, others].concat()),
            _ => pieces(FIVE),
        };
        five.unwrap_or_default().into_iter().chain(piece(&(&[Item::Other], Item::Other))).collect()
    }

    /// The share to work or studies.
    pub fn share(&self, of: Finished) -> Option<ResultShare> {
        let (count, whole, percent) = match of {
            Finished::All => (Item::WorkOrStudies, Item::Finished, None),
            Finished::FiveReasons => (Item::WorkOrStudies, Item::FiveReasons, None),
            Finished::Women => (Item::WorkOrStudiesWomen, Item::FinishedWomen, Some(Item::WorkOrStudiesWomenPercent)),
            Finished::Men => (Item::WorkOrStudiesMen, Item::FinishedMen, Some(Item::WorkOrStudiesMenPercent)),
        };
        let counted = self.value(count).zip(self.value(whole)).filter(|(count, whole)| count <= whole);
        let of_counted = counted.and_then(|(count, whole)| {
            let interval = wilson(count, whole);
            Some(ResultShare { share: Ratio::new(count, whole)?, counted, interval })
        });
        let of_percent = || {
            let share = Ratio::new(self.value(percent?)?, 100)?;
            Some(ResultShare { share, counted: None, interval: None })
        };
        of_counted.or_else(of_percent)
    }

    /// What insatser for individuals cost for each that a figure counts, to the nearest krona.
    pub fn cost_per(&self, account: &AccountYear, item: Item) -> Option<Kronor> {
        per_person(account.kronor(AccountItem::Individual)?, self.value(item)?)
    }
}
