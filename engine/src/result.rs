//! What a förbund's insatser led to, year by year, as its annual reports and the reader state it.

use crate::{ResultItem, ResultYear};

/// How a figure of results is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultOrigin {
    /// A source states it, in this place.
    Published { place: &'static str },
    /// The reader has entered it.
    Imported,
    /// It follows from others that are stated.
    Computed,
}

/// A figure of results and how it is known: persons, or whole percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultEntry {
    pub value: i64,
    pub origin: ResultOrigin,
}

/// What is stated of one year.
pub(crate) type Stated = [Option<ResultEntry>; ResultItem::ALL.len()];

/// What is stated of a förbund's results, year by year, in order: a year or two of most.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results(Vec<(i64, Stated)>);

impl Results {
    /// What is stated of a figure in a year, by a source or by the reader.
    pub fn stated(&self, year: i64, item: ResultItem) -> Option<ResultEntry> {
        self.year(year)?[item as usize]
    }

    /// The years of which something is stated, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i64> {
        self.0.iter().map(|(year, _)| *year)
    }

    /// A year with what follows from what is stated.
    pub fn of(&self, year: i64) -> ResultYear {
        ResultYear::new(year, self.year(year).copied().unwrap_or_default())
    }

    pub(crate) fn publish(&mut self, year: i64, item: ResultItem, value: i64, place: &'static str) {
        self.put(year, item, Some(ResultEntry { value, origin: ResultOrigin::Published { place } }));
    }

    pub(crate) fn enter(&mut self, year: i64, item: ResultItem, value: i64) {
        self.put(year, item, Some(ResultEntry { value, origin: ResultOrigin::Imported }));
    }

    /// States a figure, or nothing of it.
    pub(crate) fn put(&mut self, year: i64, item: ResultItem, entry: Option<ResultEntry>) {
        let place = self.0.partition_point(|(earlier, _)| *earlier < year);
        let is_there = self.0.get(place).is_some_and(|(of, _)| *of == year);
        if !is_there && entry.is_some() {
            self.0.insert(place, (year, Stated::default()));
        }
        if is_there || entry.is_some() {
            self.0[place].1[item as usize] = entry;
        }
    }

    fn year(&self, year: i64) -> Option<&Stated> {
        self.0.iter().find(|(of, _)| *of == year).map(|(_, stated)| stated)
    }
}
