//! What each payer pays some förbund in all, as a table that several views show.

use super::{FigureRow, FigureTable, RowKind, Within, Work};
use crate::text;
use finsam_engine::{Figure, ForbundId, Payer, PayerTotal, Payers, State, Total, Totals, totals};
use leptos::prelude::*;
use std::sync::Arc;

/// What the two amounts of each payer are called, and of what they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeAndAfter {
    pub before: (&'static str, Within),
    pub after: (&'static str, Within),
}

impl BeforeAndAfter {
    /// The underlag and the proposal, followed.
    pub fn of_proposal(work: Work, before: &'static str, after: &'static str) -> Self {
        let base = Within::other(work.words().base, work.base.get());
        Self { before: (before, base), after: (after, Within::Now) }
    }
}

/// The state, each region, the kommuner together and, where that is asked for, one by one, and all. `state` has their names.
pub fn payers_table(
    work: Work,
    state: &State,
    (totals, ids): (&Totals, &[ForbundId]),
    BeforeAndAfter { before, after }: &BeforeAndAfter,
    are_kommuner_shown: bool,
) -> FigureTable {
    let (format, words) = (work.format(), work.lang().payers_words());
    let columns = [before.0, after.0, words.difference].map(str::to_owned);
    let mut table = FigureTable::new(format!("{}, {}", words.party, format.unit_sign()), columns.to_vec());
    let mut add = |who: Payers, kind, name: String, paid: &Total| {
        let key = match who {
            Payers::One(payer) => payer.to_string(),
            Payers::Kommuner => "kommuner".to_owned(),
            Payers::All => "all".to_owned(),
        };
        let figure = Figure::Paid(who, ids.to_vec());
        let derivations = vec![Some(before.1.figure(figure.clone())), Some(after.1.figure(figure))];
        let figures = vec![format.figure(paid.before), format.figure(paid.after), format.change(paid.change)];
        let (figures, derivations) = (Arc::new(figures), Arc::new(derivations));
        table.add(FigureRow { key, kind, name, figures, derivations, ..FigureRow::default() });
    };
    let name = |payer| text::payer_name(format.lang, state, payer);
    let (kommuner, others): (Vec<PayerTotal>, Vec<PayerTotal>) =
        totals.payers.iter().partition(|of| matches!(of.payer, Payer::Kommun(_)));
    for of in others {
        add(Payers::One(of.payer), RowKind::Plain, name(of.payer), &of.paid);
    }
    match kommuner.as_slice() {
        [] => {}
        [only] => add(Payers::One(only.payer), RowKind::Plain, name(only.payer), &only.paid),
        several => {
            add(Payers::Kommuner, RowKind::Plain, words.kommuner.to_owned(), &totals.kommuner);
            let mut named: Vec<_> = several.iter().map(|of| (name(of.payer), of)).collect();
            named.sort_by_cached_key(|(name, _)| text::collation_key(name));
            for (name, of) in named.into_iter().filter(|_| are_kommuner_shown) {
                add(Payers::One(of.payer), RowKind::Part, name, &of.paid);
            }
        }
    }
    add(Payers::All, RowKind::Sum, words.all.to_owned(), &totals.all);
    table
}

/// What each payer pays some förbund in the underlag and in the proposal, followed.
pub fn proposed_totals(work: Work, ids: &[ForbundId]) -> Totals {
    work.base.with(|base| work.now.with(|now| totals(&base.state, &now.state, ids)))
}

/// The förbund that the overview shows, with those that were there in the underlag and have gone, followed.
pub fn area_of_both(work: Work) -> Vec<ForbundId> {
    let mut ids = work.rows.get();
    let base = work.base.get();
    let before = work.now.with(|now| work.choice.with(|choice| choice.rows(&base, now)));
    ids.extend(before.into_iter().filter(|id| !work.now.with(|now| now.forbund(*id).is_some())));
    ids
}

/// What the state, each region and the kommuner pay, each with what it differs from before, in a line.
pub fn change_of_payers(work: Work, state: &State, totals: &Totals) -> String {
    text::payers::in_a_line(work.format(), state, totals)
}
