//! What happens to insatser: how many are others than they were, and what those of each förbund come to together.

use super::{Figure, THOUSAND};
use crate::{
    Meaning, Warning,
    border::{Summary, Who, hundredths},
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

    /// The figures that are others than they were, with what they were.
    fn amounts(&self, item: InsatsItem) -> impl Iterator<Item = (Option<i64>, i64)> {
        let of = move |is: &Insats| {
            let before = self.before.iter().find(|was| was.name == is.name).and_then(|was| was.of(item));
            Some((before, is.of(item)?)).filter(|(before, after)| *before != Some(*after))
        };
        self.after.iter().filter_map(of)
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

/// What is out of proportion in single insatser, which the sum of a förbund's can hide: amounts that are about a thousand times what
/// they were, or a thousandth. New ones are compared with the förbund's ideal: none costs more, and all of a year together hardly
/// a two-hundredth of it. And costs that come to less than nothing.
pub fn warnings(all: &[Changed], outcome: &Outcome) -> Vec<Warning> {
    let of = |item| {
        let of = Meaning::InsatsFigure(item);
        let (mut more, mut less, mut of_all, mut is_below) = (0, 0, 0, false);
        for changed in all {
            let ideal = outcome.forbund(changed.forbund.as_str()).map_or(0, |of| of.ideal.0);
            let total = sum(&changed.after, item).unwrap_or_default();
            let is_small = sum(&changed.before, item).is_none() && total > 0 && total < ideal / 200;
            is_below |= total < 0 && sum(&changed.before, item) != Some(total);
            for (before, after) in changed.amounts(item) {
                of_all += 1;
                more += usize::from(before.map_or(after > ideal, |before| is_thousandfold(before, after)));
                less += usize::from(before.map_or(is_small, |before| is_thousandfold(after, before)));
            }
        }
        let times = [(true, more), (false, less)].into_iter().filter(|(_, amounts)| *amounts > 0);
        let times = times.map(move |(is_more, amounts)| Warning::Thousandfold { of, is_more, amounts, of_all });
        times.chain((is_below && item == InsatsItem::Cost).then_some(Warning::BelowZero { of }))
    };
    [InsatsItem::Budget, InsatsItem::Cost].into_iter().flat_map(of).collect()
}

fn is_thousandfold(one: i64, other: i64) -> bool {
    hundredths(one, other).is_some_and(|of| THOUSAND.contains(&of))
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
