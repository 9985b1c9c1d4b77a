//! What happens to insatser: how many are others than they were, and what those of each förbund come to together.

use super::Figure;
use crate::{
    Meaning,
    border::{Summary, Who},
};
use finsam_engine::{Edit, ForbundId, Insats, InsatsItem, Outcome, State};

/// The figures whose sums are told.
const TOLD: [InsatsItem; 3] = [InsatsItem::Budget, InsatsItem::Cost, InsatsItem::Participants];

/// What is changed of a förbund's insatser of a year.
pub struct Changed {
    forbund: ForbundId,
    year: i64,
    before: Vec<Insats>,
    after: Vec<Insats>,
}

impl Changed {
    /// The förbund and years of which some insats is changed.
    pub fn of(state: &State, next: &State, edits: &[&Edit]) -> Vec<Self> {
        let mut places: Vec<(ForbundId, i64)> = Vec::new();
        for edit in edits {
            if let Edit::Insats { forbund, year, .. } = edit
                && !places.contains(&(*forbund, *year))
            {
                places.push((*forbund, *year));
            }
        }
        let of = |(forbund, year): (ForbundId, i64)| {
            let insatser = |of: &State| of.find(&forbund).map(|of| of.results.insatser(year)).unwrap_or_default();
            Self { forbund, year, before: insatser(state), after: insatser(next) }
        };
        places.into_iter().map(of).collect()
    }

    /// What they come to together. Where there were none, what they are to cost is compared with the förbund's ideal: it can be
    /// less, but not more.
    pub fn figures(&self, outcome: &Outcome) -> impl Iterator<Item = Figure> {
        let ideal = outcome.forbund(self.forbund.as_str()).map(|of| of.ideal.0);
        let of = move |item| {
            let (before, after) = (sum(&self.before, item), sum(&self.after, item));
            let after = after.filter(|_| before != after)?;
            let expected = before.or(ideal.filter(|ideal| item.is_amount() && after > *ideal));
            let (of, who) = (Meaning::InsatsFigure(item), Who::Forbund(self.forbund));
            Some(Figure { of, year: Some(self.year), who, before, expected, after })
        };
        TOLD.into_iter().filter_map(of)
    }
}

/// What is known of a figure together; nothing where it is known of none.
fn sum(of: &[Insats], item: InsatsItem) -> Option<i64> {
    of.iter().filter_map(|insats| insats.of(item)).reduce(i64::saturating_add)
}

/// How many insatser of a year are others than they were, how many there are, and how many of those are new.
pub fn summaries(all: &[Changed]) -> Vec<Summary> {
    let mut years: Vec<i64> = all.iter().map(|of| of.year).collect();
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| summary(year, all.iter().filter(|of| of.year == year))).collect()
}

fn summary<'a>(year: i64, all: impl Iterator<Item = &'a Changed>) -> Summary {
    let (mut changed, mut of_all, mut new) = (0, 0, 0);
    for Changed { before, after, .. } in all {
        let find = |name: &str, of: &'a [Insats]| of.iter().find(|insats| insats.name == name);
        let is_other = |was: &&Insats| find(&was.name, after).is_none_or(|is| is.stated() != was.stated());
        changed += before.iter().filter(is_other).count();
        new += after.iter().filter(|is| find(&is.name, before).is_none()).count();
        of_all += before.len();
    }
    Summary {
        of: Meaning::Insats,
        year: Some(year),
        changed,
        of_all,
        before: 0,
        after: 0,
        new,
        of_new: 0,
        greatest: None,
    }
}
