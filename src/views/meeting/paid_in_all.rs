//! What the state, each region and the kommuner pay the förbund of the area in all.

use crate::state::{area_of_both, change_of_payers, follow, proposed_totals, use_work};
use leptos::prelude::*;

/// A line below what is shown: an amount that one förbund asks for is a part of what its payer pays all of them.
#[component]
pub fn PaidInAll() -> impl IntoView {
    let work = use_work();
    let paid = follow(move || {
        let totals = proposed_totals(work, &area_of_both(work));
        work.now.with(|now| change_of_payers(work, &now.state, &totals))
    });
    let area = follow(move || work.area_name());
    view! {
        <p class="paid-in-all">
            <span class="of">{area} ":"</span>
            " "
            {paid}
        </p>
    }
}
