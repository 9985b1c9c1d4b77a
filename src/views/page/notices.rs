//! What is told above the view: the status line, that nothing is kept, a new version, a link that was opened.

use crate::{
    components::{FetchingAround, Later, NotFetched, Part, Proposal},
    state::use_work,
};
use leptos::prelude::*;

#[component]
pub fn Notices() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let around: FetchingAround = expect_context();
    let is_kept = Memo::new(move |_| work.is_kept.get());
    let is_page = !work.is_embedded();
    let is_told_of_link = Memo::new(move |_| work.opened.with(Option::is_some));
    view! {
        <Show when=move || is_page && !is_kept.get()>
            <p class="notice" id="not-kept" role="status">{words.storage_missing}</p>
        </Show>
        <Show when=move || around.has_failed()>
            <NotFetched id="fetch-around-again" again=Callback::new(move |()| around.try_again()) />
        </Show>
        <p class="status" role="status" part="status">{work.status}</p>
        <Show when=move || is_page && is_kept.get()>
            <NewVersion />
        </Show>
        <Show when=move || is_told_of_link.get()>
            <Later part=Part::Proposals(Proposal::Opened) />
        </Show>
    }
}

/// Seen once the browser has all of another version (web/start.js); what is around it tells those who hear the page.
#[component]
fn NewVersion() -> impl IntoView {
    let words = use_work().words();
    let reload = move |_| {
        // A page can always be loaded anew.
        let _ = window().location().reload();
    };
    view! {
        <div class="new-version" role="status">
            <p class="notice">
                {words.new_version}
                <button id="take-new-version" on:click=reload>{words.reload}</button>
            </p>
        </div>
    }
}
