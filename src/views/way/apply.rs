//! The button that makes an answer a part of the proposal.

use crate::state::{follow, use_work, way::Offered};
use leptos::prelude::*;

/// What it will do stands below it. Where there is nothing to apply that says why, and the button keeps the focus.
#[component]
pub fn Apply(of: &'static str, offered: Memo<Offered>) -> impl IntoView {
    let work = use_work();
    let is_possible = follow(move || offered.with(|offered| offered.why_not.is_empty()));
    let told = follow(move || {
        offered
            .with(|offered| if offered.why_not.is_empty() { offered.will.clone() } else { offered.why_not.to_owned() })
    });
    let why_id = format!("{of}-why");
    let apply = move |_| {
        let edits = offered.with_untracked(|offered| offered.why_not.is_empty().then(|| offered.edits.clone()));
        work.edit_all(edits.unwrap_or_default());
    };
    view! {
        <p class="apply">
            <button
                id=format!("apply-{of}")
                class="primary"
                aria-describedby=why_id.clone()
                aria-disabled=move || if is_possible.get() { "false" } else { "true" }
                on:click=apply
            >
                {work.lang().way_words().apply}
            </button>
            <span class="help" id=why_id>{told}</span>
        </p>
    }
}
