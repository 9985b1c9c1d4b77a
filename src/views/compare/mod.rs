//! Two to four scenarios side by side: per förbund and per party, and what differs in their edits.

mod cells;
mod choosers;
mod equity;
mod own_edits;
mod payers;
mod results;
mod row;
mod side_by_side;
mod table;
#[cfg(test)]
mod tests;

use crate::state::{follow, use_work};
use choosers::Choosers;
use leptos::prelude::*;
use side_by_side::SideBySide;

/// The comparison, with what is compared to choose.
#[component]
pub fn Comparison() -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let keys = follow(move || work.compared_keys());
    let share = move |_| work.sharing.set(work.compared_to_share());
    view! {
        <section class="compare" aria-labelledby="compare">
            <h2 id="compare">{words.compare}</h2>
            <Choosers keys />
            // Another name in a heading is no reason to draw the table anew; another column is.
            {move || view! { <SideBySide keys=keys.get() /> }}
            <p><button id="share-compared" on:click=share>{words.share_all}</button></p>
        </section>
    }
}
