//! In the panel of a förbund: what the proposal would buy, with a link to the view of results.

use crate::state::{Route, View, follow, results::proposal_line, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn ResultLine(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let line = follow(move || proposal_line(work, id));
    let is_there = Memo::new(move |_| line.with(|line| !line.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <p class="detail">
                <span>
                    {line} " "
                    <a href=Route::of_forbund(View::Results, id).address()>{work.lang().result_words().see_results}</a>
                </span>
            </p>
        </Show>
    }
}
