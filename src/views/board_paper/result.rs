//! The result: the percent before and after of the förbund of an area.

use super::{paper_table::TableOnPaper, section::Section};
use crate::state::{follow, result_on_paper, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn ResultOfArea(ids: Memo<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let table = follow(move || ids.with(|ids| result_on_paper(work, ids)));
    view! {
        <Section id="paper-result" heading=work.lang().paper_words().result>
            <TableOnPaper named="paper-result" class="board" table />
        </Section>
    }
}
