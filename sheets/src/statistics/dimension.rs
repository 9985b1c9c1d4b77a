//! The dimensions of statistics that are summed over, or whose total is taken.

use super::{
    Line,
    category::{is_of_men, is_of_women, is_total},
};
use crate::{Warning, names::plain};

/// How many categories are named.
const NAMED: usize = 6;

/// A dimension.
pub(super) struct Dimension {
    pub heading: String,
    pub categories: Vec<String>,
    pub is_sex: bool,
    /// The category that is all of them together.
    pub total: Option<usize>,
    /// Whether that follows from the figures alone.
    pub is_total_by_sum: bool,
}

impl Dimension {
    pub fn new(heading: String, categories: Vec<String>, is_sex: bool) -> Self {
        let total = categories.iter().position(|category| is_total(category));
        Self { heading, categories, is_sex, total, is_total_by_sum: false }
    }

    /// The categories that are its parts: two totals are none.
    pub fn parts(&self) -> Vec<usize> {
        let is_part = |place: &usize| Some(*place) != self.total && !is_total(&self.categories[*place]);
        (0..self.categories.len()).filter(is_part).collect()
    }

    /// What can be summed, the first that a place has all of: its total, or else all its parts.
    pub fn choices(&self) -> Vec<Vec<usize>> {
        let parts = self.parts();
        let is_whole = !self.is_sex || self.has_both_sexes();
        match self.total {
            Some(total) if parts.len() > 1 && is_whole => vec![vec![total], parts],
            Some(total) => vec![vec![total]],
            None => vec![parts],
        }
    }

    fn has_both_sexes(&self) -> bool {
        let has = |is: fn(&str) -> bool| self.categories.iter().any(|category| is(category));
        has(is_of_men) && has(is_of_women)
    }

    /// Whether it has one sex, and no total.
    pub fn is_half(&self) -> bool {
        let is_one = |category: &String| is_of_men(category) || is_of_women(category);
        let is_known = self.categories.iter().all(is_one) || self.categories.len() < 2;
        self.is_sex && self.total.is_none() && is_known && !self.has_both_sexes()
    }

    /// What the reader must agree to: that parts are added which may be none, or that there is one of them alone.
    pub fn warning(&self) -> Option<Warning> {
        let heading = self.heading.clone();
        match (self.total, self.categories.as_slice()) {
            (Some(total), _) if self.is_total_by_sum => {
                Some(Warning::TotalBySum { heading, category: self.categories[total].clone() })
            }
            (Some(_), _) => None,
            (None, _) if self.is_sex => None,
            (None, [category]) => Some(Warning::Only { heading, category: category.clone() }),
            (None, categories) => Some(Warning::Added {
                heading,
                categories: categories.iter().take(NAMED).cloned().collect(),
                count: categories.len(),
            }),
        }
    }

    /// Whether its only category says nothing of the figures: who publishes them, in what they are counted, where.
    pub fn says_nothing(&self) -> bool {
        const OF_THE_TABLE: [&str; 10] =
            ["källa", "source", "enhet", "unit", "anmärkning", "status", "not", "län", "uppdaterad", "region"];
        let is_of_the_table = plain(&self.heading).split(' ').any(|word| OF_THE_TABLE.contains(&word));
        let is_empty = self.categories.iter().all(|category| category.trim().is_empty());
        self.categories.len() < 2 && (self.total.is_some() || is_of_the_table || is_empty)
    }
}

/// Which of the dimensions (by place) say nothing that the place, another column or an earlier dimension does not say: the
/// län of a kommun, the code of a sex.
pub(super) fn repeated(lines: &[Line], dimensions: &[Dimension]) -> Vec<bool> {
    let mut repeated = vec![false; dimensions.len()];
    for (at, dimension) in dimensions.iter().enumerate() {
        if dimension.categories.len() < 2 {
            repeated[at] = dimension.says_nothing();
            continue;
        }
        let is_repeated = |of: &dyn Fn(&Line) -> Option<usize>| is_decided(lines, of, at);
        let earlier = (0..at).filter(|other| !repeated[*other] && dimensions[*other].categories.len() > 1);
        let by_another = earlier.clone().any(|other| is_repeated(&|line| Some(line.others[other])));
        let by_column = || {
            let age = is_repeated(&|line| line.age);
            age || is_repeated(&|line| line.content) || is_repeated(&|line| Some(line.place))
        };
        repeated[at] = by_another || !dimension.is_sex && by_column();
    }
    repeated
}

/// Whether a dimension's category follows from something else on every line.
fn is_decided(lines: &[Line], of: &dyn Fn(&Line) -> Option<usize>, dimension: usize) -> bool {
    let mut decided: Vec<Option<usize>> = Vec::new();
    lines.iter().all(|line| {
        let Some(key) = of(line) else { return false };
        if decided.len() <= key {
            decided.resize(key + 1, None);
        }
        *decided[key].get_or_insert(line.others[dimension]) == line.others[dimension]
    })
}
