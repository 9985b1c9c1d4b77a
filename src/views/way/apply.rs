//! The button that makes an answer a part of the proposal.

use crate::state::{follow, use_work, way::Answer};
use leptos::prelude::*;

/// Where there is nothing to apply the button says why, and keeps the focus.
#[component]
pub fn Apply(of: &'static str, answer: Memo<Answer>) -> impl IntoView {
    let work = use_work();
    let why_not = follow(move || answer.with(|answer| answer.why_not));
    let why_id = format!("{of}-why");
    let apply = move |_| {
        let edits = answer.with_untracked(|answer| answer.why_not.is_empty().then(|| answer.edits.clone()));
        work.edit_all(edits.unwrap_or_default());
    };
    view! {
        <p class="buttons">
            <button
                id=format!("apply-{of}")
                aria-describedby=why_id.clone()
                aria-disabled=move || if why_not.get().is_empty() { "false" } else { "true" }
                on:click=apply
            >
                {work.lang().way_words().apply}
            </button>
            <span class="help" id=why_id>{why_not}</span>
        </p>
    }
}
