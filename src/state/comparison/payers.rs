//! What the state, each region and the kommuner pay in all, scenario by scenario.

use super::columns::ComparedColumns;
use crate::{
    state::{Computed, Work},
    text,
};
use finsam_engine::{Figure, ForbundId, Payer, Payers, Total, Totals, totals};
use leptos::prelude::*;

/// What one of them pays in each scenario, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ComparedPayer {
    pub name: String,
    pub is_sum: bool,
    /// What its amounts are figures of.
    pub figure: Figure,
    /// An amount for each column, with what it differs from the first column's.
    pub figures: Vec<(String, String)>,
}

impl ComparedColumns {
    /// What each pays these förbund in all, followed.
    pub fn payers(self, work: Work, shown: &[ForbundId]) -> Vec<ComparedPayer> {
        let all: Vec<Computed> = self.all().iter().map(|column| column.computed.get()).collect();
        let Some(first) = all.first() else { return Vec::new() };
        let columns: Vec<Totals> = all.iter().map(|of| totals(&first.state, &of.state, shown)).collect();
        let mut payers: Vec<Payer> = Vec::new();
        for payer in columns.iter().flat_map(|totals| &totals.payers).map(|of| of.payer) {
            if !matches!(payer, Payer::Kommun(_)) && !payers.contains(&payer) {
                payers.push(payer);
            }
        }
        payers.sort_unstable();
        let row = |name: String, who: Payers, of: &dyn Fn(&Totals) -> Total| {
            let format = work.format();
            let written = |totals| {
                let Total { after, change, .. } = of(totals);
                (format.figure(after), if change.0 == 0 { String::new() } else { format.change(change) })
            };
            let (is_sum, figure) = (who == Payers::All, Figure::Paid(who, shown.to_vec()));
            ComparedPayer { name, is_sum, figure, figures: columns.iter().map(written).collect() }
        };
        let paid = |totals: &Totals, payer| {
            let of = totals.payers.iter().find(|of| of.payer == payer);
            of.map(|of| of.paid).unwrap_or_default()
        };
        let name = |payer| text::payer_name(work.lang(), &first.state, payer);
        let mut rows: Vec<ComparedPayer> = payers
            .into_iter()
            .map(|payer| row(name(payer), Payers::One(payer), &|totals| paid(totals, payer)))
            .collect();
        let words = work.lang().payers_words();
        rows.push(row(words.kommuner.to_owned(), Payers::Kommuner, &|totals| totals.kommuner));
        rows.push(row(words.all.to_owned(), Payers::All, &|totals| totals.all));
        rows
    }
}
