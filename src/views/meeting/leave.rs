//! The way out of the meeting.

use crate::state::use_work;
use leptos::prelude::*;

/// Leads to the förbund's own place; so does Escape (`views/page/keys.rs`).
#[component]
pub fn Leave() -> impl IntoView {
    let work = use_work();
    view! {
        <button id="leave-meeting" aria-keyshortcuts="Escape" on:click=move |_| work.leave_meeting()>
            {work.lang().meeting_words().leave}
        </button>
    }
}
