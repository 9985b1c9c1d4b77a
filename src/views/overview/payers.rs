//! What each payer pays the förbund of the table in all, for who opens it.

use crate::{
    components::{Later, Part, Plan},
    state::use_work,
};
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

/// Closed it costs nothing: it is fetched and worked out while it is open.
#[component]
pub fn PayersToOpen() -> impl IntoView {
    let is_open = RwSignal::new(false);
    let node = NodeRef::new();
    let toggled = move |_| is_open.set(node.get_untracked().is_some_and(|of: HtmlDetailsElement| of.open()));
    view! {
        <details class="more" id="payers-of-area" node_ref=node on:toggle=toggled>
            <summary id="what-each-pays">{use_work().words().what_each_pays}</summary>
            <Show when=move || is_open.get()>
                <Later part=Part::Plans(Plan::Payers) />
            </Show>
        </details>
    }
}
