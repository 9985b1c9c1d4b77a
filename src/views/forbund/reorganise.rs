//! Merging a förbund into another, and dissolving it.

use super::other_forbund::other_forbund;
use crate::{
    components::Combobox,
    state::{Route, View, use_work},
};
use finsam_engine::{Edit, ForbundId};
use leptos::prelude::*;

/// The controls that end a förbund.
#[component]
pub fn Reorganise(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let merge = move |into: String| {
        // What the list offers is an id.
        let Ok(into) = into.parse::<ForbundId>() else { return Ok(()) };
        work.edit(Edit::Merge { from: id, into })?;
        work.go(Route::to_forbund(into));
        Ok(())
    };
    let dissolve = move |_| {
        // A förbund that is on the page can be dissolved.
        if work.edit(Edit::Dissolve { forbund: id }).is_ok() {
            work.go(untrack(|| work.to_all(View::default())));
            work.root.focus_soon("main");
        }
    };
    view! {
        <details class="more" id=format!("reorganise-{id}")>
            <summary>{words.reorganise}</summary>
            <Combobox
                id="merge-into"
                label=words.merge_into
                placeholder=words.merge_placeholder
                entries=Callback::new(move |()| other_forbund(work, id))
                choose=Callback::new(merge)
            />
            <p><button id="dissolve" on:click=dissolve>{words.dissolve}</button></p>
        </details>
    }
}
