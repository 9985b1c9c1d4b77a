//! What scenarios would buy: how many more could take part, of each förbund of which that can be said.

use super::columns::ComparedColumns;
use crate::{
    state::{Computed, FigureRow, FigureTable, ResultsAsked, RowKind, Work, results::OfYear},
    text::results as told,
};
use finsam_engine::{ForbundId, Kronor};
use leptos::prelude::*;
use std::sync::Arc;

impl ComparedColumns {
    /// The förbund whose allocation some column changes, and what each column would buy; followed. No table where nothing can
    /// be said.
    pub fn results(self, work: Work) -> FigureTable {
        let columns: Vec<[Computed; 2]> = self
            .all()
            .iter()
            .map(|column| column.computed.get())
            .map(|now| [Computed::of(&now.state.dataset, &[]), now])
            .collect();
        let asked = ResultsAsked { share: work.question.get().results.share, ..ResultsAsked::default() };
        let mut ids: Vec<ForbundId> =
            columns.iter().flat_map(|[_, now]| now.state.forbund.iter().map(|of| of.id)).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut table = FigureTable::default();
        for id in ids {
            let all: Vec<Option<OfYear>> =
                columns.iter().map(|[base, now]| OfYear::new(now, base, id, asked)).collect();
            let is_told = |of: &OfYear| of.what_if.as_ref().is_ok_and(|what| what.difference != Kronor::ZERO);
            if !all.iter().flatten().any(is_told) {
                continue;
            }
            if table.is_empty() {
                let names = self.names().into_iter().map(|name| name.get()).collect();
                table = FigureTable::new(work.words().forbund, names);
            }
            add(work, &mut table, id, &all);
        }
        table
    }
}

/// The rows of one förbund, below its name with the condition.
fn add(work: Work, table: &mut FigureTable, id: ForbundId, all: &[Option<OfYear>]) {
    let (format, words) = (work.format(), work.lang().result_words());
    let Some(first) = all.iter().flatten().next() else { return };
    let remark = told::if_each_costs_as(format.lang, first.year);
    let name = first.name.clone();
    table.add(FigureRow { key: id.to_string(), kind: RowKind::Group, name, remark, ..FigureRow::default() });
    let unknown = || work.words().unknown.to_owned();
    let what = |of: &Option<OfYear>| of.as_ref().and_then(|of| of.what_if.clone().ok());
    let participants =
        all.iter().map(|of| what(of).map_or_else(unknown, |what| format.count_change(what.participants)));
    let went = all.iter().map(|of| what(of).and_then(|what| told::span(format, &what)).unwrap_or_else(unknown));
    let rows = [(words.could_take_part_more, participants.collect()), (words.of_them_to_work, went.collect())];
    for (name, figures) in rows {
        let key = format!("{id}/{name}");
        table.add(FigureRow { key, name: name.to_owned(), figures: Arc::new(figures), ..FigureRow::default() });
    }
}
