//! Who took part, who finished, and who went to work or studies.

use crate::{
    components::Table,
    state::{
        FigureTable, follow,
        results::{ShownYear, who_table},
        use_work,
    },
};
use leptos::prelude::*;

#[component]
pub fn Who(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let table = follow(move || of.with(|of| of.as_ref().map(|of| who_table(work, of))).unwrap_or_default());
    view! {
        <section aria-labelledby="who-took-part" hidden=move || table.with(FigureTable::is_empty)>
            <h3 id="who-took-part">{words.who_took_part}</h3>
            <div><Table named="who-took-part" of=table /></div>
        </section>
    }
}
