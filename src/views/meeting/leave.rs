//! The way out of the meeting.

use crate::state::{Route, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Leads to the förbund's own place; so does Escape (`views/page/keys.rs`).
#[component]
pub fn Leave(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let leave = move |_| work.go(Route { forbund: shown.get_untracked(), ..Route::default() });
    view! {
        <button id="leave-meeting" aria-keyshortcuts="Escape" on:click=leave>
            {work.lang().meeting_words().leave}
        </button>
    }
}
