//! What of the statistics is summed: contents, a year, ages; first what is most likely wanted, then what the reader says.

use super::Statistics;
use crate::{AgeGroup, Counted, Meaning, measure};
use std::collections::BTreeMap;

/// The ages that HE are counted for, the usual first.
const OF_FYE: [(u32, u32); 4] = [(20, 64), (20, 65), (16, 64), (16, 65)];

impl Statistics {
    /// What is most likely wanted: the sum of all benefits, or else all of them; the last whole year; the ages that are
    /// counted.
    pub(super) fn choose_first(&mut self) {
        let is = |wanted: Counted| move |content: &crate::Content| content.counted == wanted;
        let sum = self.contents.iter().position(is(Counted::Fye { is_sum: true }));
        let part = self.contents.iter().position(is(Counted::Fye { is_sum: false }));
        let population = self.contents.iter().position(is(Counted::Population));
        match (sum, part, population) {
            (Some(sum), ..) => self.choose(sum, true),
            (None, Some(_), _) => {
                for content in &mut self.contents {
                    content.is_chosen = content.counted == Counted::Fye { is_sum: false };
                }
            }
            (None, None, Some(population)) => self.choose(population, true),
            (None, None, None) => {}
        }
        let mut months: BTreeMap<i64, usize> = BTreeMap::new();
        for period in &self.periods {
            *months.entry(period.year).or_default() += 1;
        }
        let is_whole = |(year, count): &(&i64, &usize)| {
            **count == 12 || self.periods.iter().any(|period| period.year == **year && period.month.is_none())
        };
        let whole = months.iter().filter(is_whole).map(|(year, _)| *year).next_back();
        self.year = whole.or_else(|| months.keys().copied().next_back());
        self.choose_ages();
    }

    /// The ages that are wanted where the table has them, and else all that it has, which is told.
    fn choose_ages(&mut self) {
        if self.are_ages_said {
            return;
        }
        let wanted = match self.counted() {
            Some(Meaning::Fye) => OF_FYE.to_vec(),
            _ => vec![AgeGroup::COUNTED.ends()],
        };
        let all = self.youngest_and_oldest();
        let fits = |range: &(u32, u32)| self.ages_of(*range).is_some();
        let found = wanted.into_iter().chain([all]).find(fits);
        self.age_group = match found {
            Some((first, last)) => AgeGroup::years(first, last),
            None if self.ages.contains(&AgeGroup::All) => AgeGroup::All,
            None => AgeGroup::COUNTED,
        };
    }

    /// Makes a content a part of the sum, or not. A sum takes the place of its parts, and they that of the sum.
    pub fn choose(&mut self, content: usize, is_chosen: bool) {
        let Some(counted) = self.contents.get(content).map(|content| content.counted) else { return };
        for (index, other) in self.contents.iter_mut().enumerate() {
            if index == content {
                other.is_chosen = is_chosen && counted != Counted::Other && counted != Counted::Unknown;
            } else if is_chosen && other.counted != (Counted::Fye { is_sum: false }) || other.counted != counted {
                other.is_chosen &= !is_chosen;
            }
        }
        self.choose_ages();
    }

    /// Says what a content counts, where its label does not, and takes it alone.
    pub fn set_counted(&mut self, content: usize, counted: Counted) {
        if let Some(found) = self.contents.get_mut(content) {
            found.counted = counted;
            self.choose(content, true);
        }
    }

    /// Says which ages are counted, both included.
    pub fn set_ages(&mut self, first: u32, last: u32) {
        self.age_group = if first <= last { AgeGroup::years(first, last) } else { AgeGroup::Years { first, last } };
        self.are_ages_said = true;
    }

    /// Whether there is an age on every line, and more than one group of them or one that is not everybody.
    pub fn has_ages(&self) -> bool {
        self.ages.iter().any(|age| *age != AgeGroup::All)
    }

    /// The ages that the sums are of, where the table says them.
    pub fn ages_counted(&self) -> Option<AgeGroup> {
        let chosen = self.contents.iter().find(|content| content.is_chosen);
        let of_label = || chosen.and_then(|content| measure::ages(&content.label));
        if self.ages.is_empty() { of_label().or(self.title_ages) } else { Some(self.age_group) }
    }

    /// The ages that the sums are of where they are HE, and HE are not counted for them.
    pub fn other_fye_ages(&self) -> Option<AgeGroup> {
        let is_usual = |ages: &AgeGroup| *ages == AgeGroup::All || OF_FYE.contains(&ages.ends());
        let ages = self.ages_counted().filter(|_| self.counted() == Some(Meaning::Fye));
        ages.filter(|ages| !is_usual(ages))
    }

    /// The first and the last age that there are.
    pub(super) fn youngest_and_oldest(&self) -> (u32, u32) {
        let ranges = || self.ages.iter().filter(|age| **age != AgeGroup::All).map(|age| age.ends());
        let (first, last) = (ranges().map(|(first, _)| first).min(), ranges().map(|(_, last)| last).max());
        (first.unwrap_or(0), last.unwrap_or(0))
    }

    /// The ages (by index) that together are those counted, each once; `None` where the table does not have them.
    pub(super) fn ages_chosen(&self) -> Option<Vec<usize>> {
        let whole = self.ages.iter().position(|age| *age == self.age_group);
        whole.map(|whole| vec![whole]).or_else(|| self.ages_of(self.age_group.ends()))
    }

    /// The ages (by index) that together are a range: the range itself, or the fewest parts that fill it.
    fn ages_of(&self, (from, to): (u32, u32)) -> Option<Vec<usize>> {
        if from > to {
            return None;
        }
        // The fewest parts that fill it up to before each age.
        let mut filled: BTreeMap<u32, Vec<usize>> = BTreeMap::from([(from, Vec::new())]);
        while let Some((next, parts)) = filled.pop_first() {
            if next > to {
                return Some(parts);
            }
            for (index, age) in self.ages.iter().enumerate().filter(|(_, age)| **age != AgeGroup::All) {
                let (first, last) = age.ends();
                // Who is as old as anybody is counted with the oldest.
                let end = if last >= 100 && to >= 100 { to } else { last };
                if first == next && end <= to {
                    let mut with = parts.clone();
                    with.push(index);
                    let known = filled.entry(end + 1).or_insert_with(|| with.clone());
                    if with.len() < known.len() {
                        *known = with;
                    }
                }
            }
        }
        None
    }
}
