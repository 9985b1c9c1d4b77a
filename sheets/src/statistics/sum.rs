//! The sum of what is chosen, for each place.

use super::{Dimension, Period, Statistics};
use crate::{Cell, Meaning, Missing, Number, Row, Table, cells, names::plain};

impl Statistics {
    /// One row for each place, with the sum of what is chosen: kommun and number. Of a month's HE it is the mean over the
    /// year's months, since HE are a measure of time; of a month's population the last. Where a figure of a sum is not there,
    /// the sum is none.
    pub fn summed(&self) -> (Table, Vec<Missing>) {
        let mut missing = Vec::new();
        let Some(counted) = self.counted() else { return (Table::default(), vec![Missing::Values]) };
        let ages = if self.ages.is_empty() { None } else { Some(self.ages_of(self.age_range).unwrap_or_default()) };
        if ages.as_ref().is_some_and(Vec::is_empty) {
            missing.push(Missing::Ages);
        }
        let others: Vec<Vec<bool>> = self.others.iter().map(Dimension::chosen).collect();
        if self.others.iter().any(Dimension::is_half) {
            missing.push(Missing::Sex);
        }
        if !missing.is_empty() {
            return (Table::default(), missing);
        }
        let mut periods: Vec<Period> =
            self.periods.iter().copied().filter(|period| Some(period.year) == self.year).collect();
        if counted == Meaning::Population && periods.len() > 1 {
            periods = periods.split_off(periods.len() - 1);
        }
        let parts = self.contents.iter().filter(|content| content.is_chosen).count()
            * ages.as_ref().map_or(1, Vec::len)
            * others.iter().map(|chosen| chosen.iter().filter(|is| **is).count()).product::<usize>()
            * periods.len().max(1);
        let mut sums: Vec<Sum> = vec![Sum::default(); self.places.len()];
        for line in &self.lines {
            let row = &self.rows[line.row];
            let sum = &mut sums[line.place];
            let is_chosen = line.others.iter().zip(&others).all(|(category, chosen)| chosen[*category])
                && ages.as_ref().is_none_or(|ages| line.age.is_some_and(|age| ages.contains(&age)));
            if !is_chosen {
                continue;
            }
            for figures in &self.figures {
                let content = figures.content.or(line.content);
                if !content.is_some_and(|content| self.contents[content].is_chosen) {
                    continue;
                }
                let period = figures.period.or(line.period);
                if period.map_or(!periods.is_empty(), |period| !periods.contains(&period)) {
                    continue;
                }
                sum.count += 1;
                match cells::number(row.cell(figures.column)) {
                    Ok(number) => sum.millionths = sum.millionths.saturating_add(number.millionths()),
                    Err(_) => sum.is_missing = true,
                }
            }
        }
        let divisor = i128::try_from(periods.len().max(1)).unwrap_or(1);
        let rows = self.places.iter().zip(&self.first_lines).zip(sums).map(|((place, line), sum)| {
            let is_whole = sum.count == parts && !sum.is_missing;
            let mean = Number::from_millionths((sum.millionths + divisor / 2).div_euclid(divisor));
            let number = if is_whole { Cell::Number(mean) } else { Cell::Text("..".to_owned()) };
            Row { line: *line, cells: vec![Cell::of_text(place), number] }
        });
        (Table { rows: rows.collect(), ..Table::default() }, missing)
    }
}

/// What is summed for a place so far.
#[derive(Debug, Clone, Default)]
struct Sum {
    count: usize,
    millionths: i128,
    is_missing: bool,
}

impl Dimension {
    fn totals(&self) -> Vec<bool> {
        let is_total = |category: &String| {
            let name = plain(category);
            name.contains("total") || name.contains("samtliga") || matches!(name.as_str(), "t" | "1 2" | "båda könen")
        };
        self.categories.iter().map(is_total).collect()
    }

    /// Its total, or where it has none, all its categories.
    fn chosen(&self) -> Vec<bool> {
        let totals = self.totals();
        let first = totals.iter().position(|is| *is);
        (0..totals.len()).map(|index| first.is_none_or(|first| first == index)).collect()
    }

    /// Whether it has one sex, and no total.
    fn is_half(&self) -> bool {
        self.is_sex && self.categories.len() < 2 && !self.totals().contains(&true)
    }
}
