//! The sum of what is chosen, for each place.

use super::{Figures, Line, Period, Statistics, dimension::Dimension};
use crate::{AgeGroup, Cell, Meaning, Missing, Number, Reason, Row, Table, cells};
use std::collections::{HashMap, hash_map::Entry};

/// How many parts of a sum are looked through for the first that is missing.
const MOST_LOOKED_THROUGH: usize = 10_000;

/// The sums, one row for each place: kommun and number.
#[derive(Default)]
pub struct Summed {
    pub table: Table,
    /// What the statistics lack of what is chosen.
    pub missing: Vec<Missing>,
    /// Why a place has no sum, by the line of its row.
    pub gaps: HashMap<u32, Gap>,
}

/// Why a place has no sum: the line, what stands there, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    pub line: u32,
    pub text: String,
    pub reason: Reason,
}

/// What says which part of a sum a figure is.
type Part<'a> = (Option<usize>, usize, Option<Period>, &'a [usize]);

/// A figure of a place.
#[derive(Clone, Copy)]
struct Found<'a> {
    line: u32,
    cell: &'a Cell,
    /// The line on which something else stands of the same.
    contradicted: Option<u32>,
}

/// What is chosen of each dimension.
struct Chosen {
    contents: Vec<usize>,
    ages: Option<Vec<usize>>,
    periods: Vec<Period>,
}

impl Statistics {
    /// One row for each place, with the sum of what is chosen. Of a month's HE it is the mean over the year's months, since
    /// HE are a measure of time; of a month's population the last. Where a figure of a sum is not there, the sum is none.
    pub fn summed(&self) -> Summed {
        let chosen = match self.chosen() {
            Ok(chosen) => chosen,
            Err(missing) => return Summed { missing, ..Summed::default() },
        };
        let mut found: Vec<HashMap<Part, Found>> = vec![HashMap::new(); self.places.len()];
        for line in &self.lines {
            for figures in &self.figures {
                self.add(&mut found[line.place], line, figures, &chosen);
            }
        }
        let variants = variants(&self.others);
        let mut summed = Summed::default();
        for ((place, line), found) in self.places.iter().zip(&self.first_lines).zip(&found) {
            let cell = match self.sum(found, &chosen, &variants) {
                Ok(number) => Cell::Number(number),
                Err(gap) => {
                    let gap = Gap { line: if gap.line == 0 { *line } else { gap.line }, ..gap };
                    summed.gaps.insert(*line, gap);
                    Cell::Text("..".to_owned())
                }
            };
            summed.table.rows.push(Row { line: *line, cells: vec![Cell::of_text(place), cell] });
        }
        summed
    }

    fn chosen(&self) -> Result<Chosen, Vec<Missing>> {
        let contents: Vec<usize> = (0..self.contents.len()).filter(|at| self.contents[*at].is_chosen).collect();
        let Some(counted) = self.counted() else {
            let others = self.contents.iter().filter(|content| content.counted == crate::Counted::Other);
            let others: Vec<String> = others.map(|content| content.label.clone()).collect();
            let are_all = others.len() == self.contents.len() && !others.is_empty();
            return Err(vec![if are_all { Missing::NoCounts(others) } else { Missing::Values }]);
        };
        let mut missing = Vec::new();
        let ages = if self.ages.is_empty() { None } else { Some(self.ages_chosen().unwrap_or_default()) };
        if ages.as_ref().is_some_and(Vec::is_empty) {
            let (first, last) = self.youngest_and_oldest();
            missing.push(Missing::Ages { first, last });
        }
        if self.others.iter().any(Dimension::is_half) {
            missing.push(Missing::Sex);
        }
        if !missing.is_empty() {
            return Err(missing);
        }
        let is_of_year = |period: &Period| Some(period.year) == self.year;
        let mut periods: Vec<Period> = self.periods.iter().copied().filter(is_of_year).collect();
        // A year's own figure is no thirteenth month.
        if let Some(whole) = periods.iter().find(|period| period.month.is_none()).copied() {
            periods = vec![whole];
        }
        if counted == Meaning::Population && periods.len() > 1 {
            periods = periods.split_off(periods.len() - 1);
        }
        Ok(Chosen { contents, ages, periods })
    }

    /// Adds a figure to what a place has, where it is of what is chosen.
    fn add<'a>(&'a self, found: &mut HashMap<Part<'a>, Found<'a>>, line: &'a Line, figures: &Figures, chosen: &Chosen) {
        let Some(content) = figures.content.or(line.content).filter(|content| chosen.contents.contains(content)) else {
            return;
        };
        let period = figures.period.or(line.period);
        let is_of_ages = chosen.ages.as_ref().is_none_or(|ages| line.age.is_some_and(|age| ages.contains(&age)));
        if !is_of_ages || period.map_or(!chosen.periods.is_empty(), |period| !chosen.periods.contains(&period)) {
            return;
        }
        let (cell, row) = (self.cell(line, figures), self.rows[line.row].line);
        match found.entry((line.age, content, period, &line.others)) {
            Entry::Vacant(entry) => _ = entry.insert(Found { line: row, cell, contradicted: None }),
            Entry::Occupied(mut entry) if entry.get().cell != cell => entry.get_mut().contradicted = Some(row),
            Entry::Occupied(_) => {}
        }
    }

    /// The sum of a place, of the first choice of totals and parts that it has whole; or why not even the first is.
    fn sum(&self, found: &HashMap<Part, Found>, chosen: &Chosen, variants: &[Vec<Vec<usize>>]) -> Result<Number, Gap> {
        let mut first_gap = None;
        for variant in variants {
            let is_of = |(_, _, _, others): &Part| {
                others.iter().zip(variant).all(|(category, wanted)| wanted.contains(category))
            };
            let parts = chosen.contents.len()
                * chosen.ages.as_ref().map_or(1, Vec::len)
                * chosen.periods.len().max(1)
                * variant.iter().map(Vec::len).product::<usize>();
            let of_variant = || found.iter().filter(|(part, _)| is_of(part));
            let mut gaps: Vec<Gap> = of_variant().filter_map(|(_, found)| found.gap()).collect();
            // What cannot be read says more than what is not there.
            gaps.sort_by(|one, other| one.order().cmp(&other.order()));
            if let Some(gap) = gaps.into_iter().next() {
                first_gap = first_gap.or(Some(gap));
                continue;
            }
            if of_variant().count() != parts {
                first_gap = first_gap.or_else(|| Some(self.first_missing(found, chosen, variant)));
                continue;
            }
            let numbers = of_variant().filter_map(|(_, found)| cells::number(found.cell).ok());
            let sum = numbers.fold(0_i128, |sum, number| sum.saturating_add(number.millionths()));
            let divisor = i128::try_from(chosen.periods.len().max(1)).unwrap_or(1);
            return Ok(Number::from_millionths((sum + divisor / 2).div_euclid(divisor)));
        }
        Err(first_gap.unwrap_or(Gap { line: 0, text: String::new(), reason: Reason::Missing }))
    }

    /// The first part of a sum that a place does not have.
    fn first_missing(&self, found: &HashMap<Part, Found>, chosen: &Chosen, variant: &[Vec<usize>]) -> Gap {
        let ages: Vec<Option<usize>> =
            chosen.ages.as_ref().map_or(vec![None], |ages| ages.iter().copied().map(Some).collect());
        let periods: Vec<Option<Period>> =
            if chosen.periods.is_empty() { vec![None] } else { chosen.periods.iter().copied().map(Some).collect() };
        let combinations = variant.iter().map(Vec::len).product::<usize>();
        let others = |place: usize| {
            let mut rest = place;
            let pick = |of: &Vec<usize>| {
                let category = of[rest % of.len()];
                rest /= of.len();
                category
            };
            variant.iter().map(pick).collect::<Vec<usize>>()
        };
        let parts = (0..combinations).flat_map(|place| {
            let others = others(place);
            let (ages, periods) = (&ages, &periods);
            chosen.contents.iter().flat_map(move |content| {
                let others = others.clone();
                ages.iter().flat_map(move |age| {
                    let others = others.clone();
                    periods.iter().map(move |period| (*age, *content, *period, others.clone()))
                })
            })
        });
        let is_missing = |(age, content, period, others): &(Option<usize>, usize, Option<Period>, Vec<usize>)| {
            !found.contains_key(&(*age, *content, *period, others.as_slice()))
        };
        let part = parts.take(MOST_LOOKED_THROUGH).find(is_missing);
        let part = part.map_or_else(String::new, |part| self.named(&part));
        Gap { line: 0, text: String::new(), reason: Reason::PartMissing { part } }
    }

    /// A part of a sum in the words of the file: "kvinnor, 17 år, 2021M03".
    fn named(&self, (age, content, period, others): &(Option<usize>, usize, Option<Period>, Vec<usize>)) -> String {
        let mut words: Vec<String> =
            others.iter().zip(&self.others).map(|(category, of)| of.categories[*category].clone()).collect();
        words.extend(age.map(|age| match self.ages[age] {
            AgeGroup::All => String::new(),
            AgeGroup::Years { first, last } if first == last => format!("{first} \u{e5}r"),
            AgeGroup::Years { first, last: AgeGroup::OLDEST } => format!("{first}+ \u{e5}r"),
            AgeGroup::Years { first, last } => format!("{first}\u{2013}{last} \u{e5}r"),
        }));
        if self.contents.iter().filter(|content| content.is_chosen).count() > 1 {
            words.push(self.contents[*content].label.clone());
        }
        words.extend(period.map(|Period { year, month }| match month {
            Some(month) => format!("{year}M{month:02}"),
            None => year.to_string(),
        }));
        words.retain(|word| !word.is_empty());
        words.join(", ")
    }
}

impl Gap {
    fn order(&self) -> (bool, u32, &str) {
        (self.reason == Reason::Missing, self.line, &self.text)
    }
}

impl Found<'_> {
    /// Why it cannot be a part of a sum.
    fn gap(&self) -> Option<Gap> {
        let reason = match (self.contradicted, cells::number(self.cell)) {
            (Some(line), _) => Reason::Contradiction { line },
            (None, Err(reason)) => reason,
            (None, Ok(_)) => return None,
        };
        Some(Gap { line: self.line, text: self.cell.to_text(), reason })
    }
}

/// What can be chosen of all dimensions together: totals first, then parts in the place of one total after another.
fn variants(dimensions: &[Dimension]) -> Vec<Vec<Vec<usize>>> {
    /// More are none that anybody has.
    const MOST: usize = 16;
    let mut variants: Vec<Vec<Vec<usize>>> = vec![Vec::new()];
    for dimension in dimensions {
        let choices = dimension.choices();
        let choices = if variants.len() * choices.len() > MOST { &choices[..1] } else { &choices[..] };
        let with = |variant: &Vec<Vec<usize>>| {
            let with = |choice: &Vec<usize>| variant.iter().chain([choice]).cloned().collect::<Vec<_>>();
            choices.iter().map(with).collect::<Vec<_>>()
        };
        variants = variants.iter().flat_map(with).collect();
    }
    variants
}
