//! What a förbund's insatser led to, year by year, as its annual reports and the reader state it.

use crate::{ForbundId, InsatsFigures, InsatsKind, ResultItem, ResultYear, insats::KnownInsats};

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
pub struct Results {
    years: Vec<(i64, Stated)>,
    /// The förbund whose insatser sources may state: itself, and those that have been merged into it.
    pub(crate) whose: Vec<ForbundId>,
    /// What the reader knows of insatser, in the order in which they came.
    pub(crate) known: Vec<KnownInsats>,
}

impl Results {
    /// A förbund whose insatser sources may state, of which nothing else is known yet.
    pub(crate) fn of_sources(forbund: ForbundId) -> Self {
        Self { whose: vec![forbund], ..Self::default() }
    }

    /// What is stated of a figure in a year, by a source or by the reader.
    pub fn stated(&self, year: i64, item: ResultItem) -> Option<ResultEntry> {
        self.year(year)?[item as usize]
    }

    /// The years of which something is stated, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i64> {
        self.years.iter().map(|(year, _)| *year)
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
        let place = self.years.partition_point(|(earlier, _)| *earlier < year);
        let is_there = self.years.get(place).is_some_and(|(of, _)| *of == year);
        if !is_there && entry.is_some() {
            self.years.insert(place, (year, Stated::default()));
        }
        if is_there || entry.is_some() {
            self.years[place].1[item as usize] = entry;
        }
    }

    /// What the reader has stated of an insats.
    pub(crate) fn known_insats(&self, year: i64, name: &str) -> Option<&KnownInsats> {
        self.known.iter().find(|of| of.year == year && of.name == name)
    }

    /// States an insats, in the place of all that is stated under its name.
    pub(crate) fn enter_insats(&mut self, year: i64, name: &str, kind: InsatsKind, figures: &InsatsFigures) {
        let of = 0..self.whose.len();
        let known = KnownInsats { of, year, name: name.to_owned(), kind, figures: figures.clone() };
        // Förbund that have merged may each have had one of that name.
        while let Some(place) = self.known.iter().position(|of| of.year == year && of.name == name) {
            self.known.remove(place);
        }
        self.known.push(known);
    }

    /// Has the insatser of another too.
    pub(crate) fn take_insatser(&mut self, from: &Self) {
        let places = self.whose.len();
        self.whose.extend(&from.whose);
        self.known.extend(from.known.iter().map(|known| {
            let of = known.of.start + places..known.of.end + places;
            KnownInsats { of, ..known.clone() }
        }));
    }

    fn year(&self, year: i64) -> Option<&Stated> {
        self.years.iter().find(|(of, _)| *of == year).map(|(_, stated)| stated)
    }
}
