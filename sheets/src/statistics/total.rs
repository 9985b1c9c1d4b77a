//! Totals by names that nobody knows: a category whose figures are the sum of all the others'.

use super::{Line, Statistics, dimension::Dimension};
use crate::cells;
use std::collections::HashMap;

/// What the lines of one sum have in common, and the figures of their categories, in millionths.
type Sums<'a> =
    HashMap<(usize, usize, Option<usize>, Option<usize>, Option<super::Period>, Vec<usize>), Vec<Option<i128>>>;

/// Of so many lines and columns a total shows itself.
const MOST_LINES: usize = 20_000;
const MOST_FIGURES: usize = 4;

impl Statistics {
    /// Finds the totals of the dimensions that have none by name.
    pub(super) fn find_totals(&mut self) {
        for at in 0..self.others.len() {
            let count = self.others[at].categories.len();
            // Of two, each may be a half of itself; of hundreds, nobody writes the total last.
            if self.others[at].total.is_some() || !(3..=60).contains(&count) {
                continue;
            }
            let sums = self.sums_over(at, count);
            let whole: Vec<&Vec<Option<i128>>> = sums.values().filter(|of| of.iter().all(Option::is_some)).collect();
            let is_total = |category: &usize| {
                let is_sum = |of: &&Vec<Option<i128>>| {
                    let all: i128 = of.iter().flatten().sum();
                    of[*category].is_some_and(|total| 2 * total == all)
                };
                whole.iter().all(is_sum) && whole.iter().any(|of| of[*category] != Some(0))
            };
            let found = (0..count).find(is_total);
            if let Some(total) = found {
                let dimension: &mut Dimension = &mut self.others[at];
                (dimension.total, dimension.is_total_by_sum) = (Some(total), true);
            }
        }
    }

    /// The figures of each category of a dimension, by all else that their lines say.
    fn sums_over(&self, at: usize, count: usize) -> Sums<'_> {
        let mut sums: Sums = HashMap::new();
        for line in self.lines.iter().take(MOST_LINES) {
            let Line { place, age, content, period, others, .. } = line;
            let mut beside = others.clone();
            let category = beside.remove(at);
            for (index, figures) in self.figures.iter().enumerate().take(MOST_FIGURES) {
                let key = (*place, index, *age, *content, *period, beside.clone());
                let of = sums.entry(key).or_insert_with(|| vec![None; count]);
                of[category] = cells::number(self.cell(line, figures)).ok().map(crate::Number::millionths);
            }
        }
        sums
    }
}
