//! What each payer pays the förbund of the sheet in all, before and after.

use super::{PaperRow, PaperTable};
use crate::state::{BeforeAndAfter, RowKind, Work, payers_table, proposed_totals};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The state, each region and the kommuner together, followed.
pub fn payers_on_paper(work: Work, ids: &[ForbundId]) -> PaperTable {
    let (words, paper) = (work.lang().payers_words(), work.lang().paper_words());
    let totals = proposed_totals(work, ids);
    let names = BeforeAndAfter::of_proposal(work, paper.before, paper.after);
    let table = work.now.with(|now| payers_table(work, &now.state, (&totals, ids), &names, false));
    let row = |key: String| {
        let (row, _) = table.row(&key);
        let class = if row.kind == RowKind::Sum { "sum" } else { "" };
        PaperRow { class, name: row.name.clone(), remark: "", figures: row.figures.to_vec() }
    };
    PaperTable {
        names: words.party,
        columns: vec![paper.before, paper.after, paper.difference],
        rows: table.keys().into_iter().map(row).collect(),
    }
}
