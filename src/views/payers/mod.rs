//! What each payer pays the förbund of the area in all, in the underlag and in the proposal.

mod payers_table;
#[cfg(test)]
mod tests;

use crate::state::{area_of_both, follow, use_work};
use leptos::prelude::*;
pub use payers_table::ProposedPayers;

/// Of the förbund that the overview shows, with those that were there and have gone.
#[component]
pub fn PayersOfArea() -> impl IntoView {
    let work = use_work();
    let ids = follow(move || area_of_both(work));
    view! { <div class="payers-of-area"><ProposedPayers ids /></div> }
}
