//! The cells of a row of the comparison, as they are written.

use super::{
    columns::{Column, ComparedColumns},
    rows::ComparedRow,
};
use crate::state::{Computed, Work};
use finsam_engine::{Figure, ForbundId, Kronor, Party, Payer, Payers, Ratio};
use leptos::prelude::*;
use std::cmp::Ordering;

/// A cell: the percent, the amount, what they differ from the first column's, and whether it is the most or the least.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComparedCell {
    /// What its column is called, for where the cells stand below each other.
    pub column: String,
    pub percent: String,
    pub percent_change: String,
    pub rank: &'static str,
    pub amount: String,
    pub change: String,
    /// Whose derivations the percent and the amount open; none where there is nothing to tell.
    pub percent_of: Option<Figure>,
    pub amount_of: Option<Figure>,
}

/// A row's figures, one for each column.
#[derive(Default)]
struct RowFigures {
    allocations: Vec<Option<Kronor>>,
    /// None of a party.
    ratios: Vec<Option<Ratio>>,
    /// Whether a party has a part in the förbund; none of a förbund.
    are_members: Vec<bool>,
    /// What the percent and the amount of each column are figures of.
    figures: Vec<[Option<Figure>; 2]>,
}

impl ComparedColumns {
    /// The cells of a row, followed.
    pub fn cells(self, work: Work, row: ComparedRow) -> Vec<ComparedCell> {
        let columns = self.all();
        let figures = match row {
            ComparedRow::Forbund(id) => of_forbund(&columns, id),
            ComparedRow::Party(id, party) => of_party(&columns, id, party),
        };
        figures.written(work, &columns)
    }

    /// The cells of the sum of these förbund, followed.
    pub fn sum(self, work: Work, shown: &[ForbundId]) -> Vec<ComparedCell> {
        let columns = self.all();
        sum_of(&columns, shown).written(work, &columns)
    }
}

fn of_forbund(columns: &[Column], id: ForbundId) -> RowFigures {
    let figures = |column: &Column| column.of(id, |of| (of.allocation, of.percent_of_ideal)).unwrap_or_default();
    let (allocations, ratios) = columns.iter().map(figures).unzip();
    let of_column = |column: &Column| match column.of(id, |_| ()) {
        Some(()) => [Some(Figure::PercentOfIdeal(id)), Some(Figure::Allocation(id))],
        None => [None, None],
    };
    RowFigures { allocations, ratios, figures: columns.iter().map(of_column).collect(), ..RowFigures::default() }
}

fn of_party(columns: &[Column], id: ForbundId, party: Party) -> RowFigures {
    let offer = |of: &Computed| of.state.find(&id)?.now.of(party).map(|offer| offer.kronor);
    let is_member = |of: &Computed| match party {
        Party::Kommun(code) => of.forbund(id).is_some_and(|of| of.kommuner.iter().any(|(member, _)| *member == code)),
        _ => of.forbund(id).is_some(),
    };
    let payer = |of: &Computed| match (party, of.forbund(id)?.lan().as_slice()) {
        (Party::State, _) => Some(Payer::State),
        (Party::Kommun(code), _) => Some(Payer::Kommun(code)),
        (Party::Region, [only]) => Some(Payer::Region(*only)),
        // Several regions pay together.
        (Party::Region, _) => None,
    };
    let paid = |of: &Computed| Some(Figure::Paid(Payers::One(payer(of)?), vec![id])).filter(|_| is_member(of));
    RowFigures {
        allocations: columns.iter().map(|column| column.computed.with(offer)).collect(),
        are_members: columns.iter().map(|column| column.computed.with(is_member)).collect(),
        figures: columns.iter().map(|column| [None, column.computed.with(paid)]).collect(),
        ..RowFigures::default()
    }
}

/// A förbund that a scenario does not have adds nothing to its sum; one whose allocation is unknown makes the sum unknown.
fn sum_of(columns: &[Column], shown: &[ForbundId]) -> RowFigures {
    let mut figures = RowFigures::default();
    for column in columns {
        let (mut allocation, mut ideal) = (Some(Kronor::ZERO), Kronor::ZERO);
        let mut there = Vec::new();
        for id in shown {
            let found = column.of(*id, |of| (of.allocation, of.ideal));
            there.extend(found.is_some().then_some(*id));
            let (of_forbund, of_ideal) = found.unwrap_or((Some(Kronor::ZERO), Kronor::ZERO));
            allocation = allocation.zip(of_forbund).map(|(sum, more)| sum + more);
            ideal += of_ideal;
        }
        let together = Figure::Together(there);
        figures.figures.push([Some(together.clone()), Some(together)]);
        figures.allocations.push(allocation);
        figures.ratios.push(allocation.and_then(|sum| Ratio::new(sum.0, ideal.0)));
    }
    figures
}

impl RowFigures {
    fn written(&self, work: Work, columns: &[Column]) -> Vec<ComparedCell> {
        columns.iter().enumerate().map(|(place, column)| self.cell(work, place, column.name.get())).collect()
    }

    fn cell(&self, work: Work, place: usize, column: String) -> ComparedCell {
        let (format, words) = (work.format(), work.lang().scenario_words());
        let amount = self.allocations.get(place).copied().flatten();
        let ratio = self.ratios.get(place).copied();
        let [percent_of, amount_of] = self.figures.get(place).cloned().unwrap_or_default();
        let change = first(&self.allocations).zip(amount).map(|(first, this)| this - first);
        let percent_change =
            first(&self.ratios).zip(ratio.flatten()).and_then(|(first, this)| format.percent_change(first, this));
        let rank = if self.ratios.is_empty() { rank(&self.allocations, place) } else { rank(&self.ratios, place) };
        ComparedCell {
            column,
            percent: ratio.map(|ratio| work.percent(ratio)).unwrap_or_default(),
            percent_change: percent_change.unwrap_or_default(),
            rank: match rank {
                Ordering::Greater => words.most,
                Ordering::Less => words.least,
                Ordering::Equal => "",
            },
            amount: match self.are_members.get(place) {
                Some(false) => words.no_member.to_owned(),
                _ => work.figure(amount),
            },
            change: change
                .filter(|change| *change != Kronor::ZERO)
                .map(|change| format.change(change))
                .unwrap_or_default(),
            percent_of,
            amount_of,
        }
    }
}

fn first<T: Copy>(figures: &[Option<T>]) -> Option<T> {
    figures.first().copied().flatten()
}

/// Whether one of some figures is the most or the least of those known.
fn rank<T: Ord + Copy>(figures: &[Option<T>], place: usize) -> Ordering {
    let known = || figures.iter().flatten();
    match (figures.get(place).copied().flatten(), known().min(), known().max()) {
        (Some(_), Some(least), Some(most)) if least == most => Ordering::Equal,
        (Some(this), _, Some(most)) if this == *most => Ordering::Greater,
        (Some(this), Some(least), _) if this == *least => Ordering::Less,
        _ => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_and_the_least_of_what_is_known_are_told() {
        let figures = [Some(2), None, Some(3), Some(1)];
        let ranks: Vec<Ordering> = (0..4).map(|place| rank(&figures, place)).collect();
        assert_eq!(ranks, [Ordering::Equal, Ordering::Equal, Ordering::Greater, Ordering::Less]);
    }

    #[test]
    fn of_what_is_alike_none_is_the_most() {
        assert_eq!(rank(&[Some(2), Some(2), None], 0), Ordering::Equal);
    }
}
