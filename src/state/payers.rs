//! What each payer pays some förbund in all, as a table that several views show.

use super::{FigureRow, FigureTable, RowKind, Work};
use crate::text;
use finsam_engine::{ForbundId, Payer, PayerTotal, State, Total, Totals, totals};
use leptos::prelude::*;
use std::sync::Arc;

/// What the two amounts of each payer are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeforeAndAfter {
    pub before: &'static str,
    pub after: &'static str,
}

/// The state, each region, the kommuner together and, where that is asked for, one by one, and all. `state` has their names.
pub fn payers_table(
    work: Work,
    state: &State,
    totals: &Totals,
    amounts: BeforeAndAfter,
    are_kommuner_shown: bool,
) -> FigureTable {
    let (format, words) = (work.format(), work.lang().payers_words());
    let columns = [amounts.before, amounts.after, words.difference].map(str::to_owned);
    let mut table = FigureTable::new(format!("{}, {}", words.party, format.unit_sign()), columns.to_vec());
    let mut add = |key: String, kind, name: String, paid: &Total| {
        let figures = vec![format.figure(paid.before), format.figure(paid.after), format.change(paid.change)];
        table.add(FigureRow { key, kind, name, figures: Arc::new(figures), ..FigureRow::default() });
    };
    let name = |payer| text::payer_name(format.lang, state, payer);
    let (kommuner, others): (Vec<PayerTotal>, Vec<PayerTotal>) =
        totals.payers.iter().partition(|of| matches!(of.payer, Payer::Kommun(_)));
    for of in others {
        add(of.payer.to_string(), RowKind::Plain, name(of.payer), &of.paid);
    }
    match kommuner.as_slice() {
        [] => {}
        [only] => add(only.payer.to_string(), RowKind::Plain, name(only.payer), &only.paid),
        several => {
            add("kommuner".to_owned(), RowKind::Plain, words.kommuner.to_owned(), &totals.kommuner);
            let mut named: Vec<_> = several.iter().map(|of| (name(of.payer), of)).collect();
            named.sort_by_cached_key(|(name, _)| text::collation_key(name));
            for (name, of) in named.into_iter().filter(|_| are_kommuner_shown) {
                add(of.payer.to_string(), RowKind::Part, name, &of.paid);
            }
        }
    }
    add("all".to_owned(), RowKind::Sum, words.all.to_owned(), &totals.all);
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
