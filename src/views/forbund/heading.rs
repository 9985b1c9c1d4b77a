//! The förbund's name.

use crate::state::{Route, View, Work, use_work};
use finsam_engine::ForbundId;
use leptos::{prelude::*, web_sys::Element};

/// The name, the full name where that is another, and the way to the meeting mode.
#[component]
pub fn Heading(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let name = work.short_name(id);
    let full_name = untrack(|| work.of(id, |forbund| forbund.name.to_string())).filter(|full| *full != name);
    Effect::new(move || take_focus(work));
    view! {
        <div class="name">
            <h2 id="forbund-name" tabindex="-1">{name}</h2>
            <button
                id="meeting-mode"
                on:click=move |_| work.go(Route::of_forbund(View::Meeting, id))
            >
                {work.lang().meeting_words().meeting}
            </button>
        </div>
        {full_name.map(|full| view! { <p class="full-name">{full}</p> })}
    }
}

/// A förbund that the reader has chosen starts at its heading: where it was chosen in the overview, on a phone, and where the
/// focus would be nowhere, after a click on what has gone since.
fn take_focus(work: Work) {
    let is_chosen = work.route.with_untracked(|route| route.forbund.is_some());
    let is_left = |element: Element| {
        element.tag_name() == "BODY" || element.closest("table.overview").is_ok_and(|table| table.is_some())
    };
    let may_go = || work.root.active_element().is_none_or(is_left);
    if is_chosen && (is_narrow(work) || may_go()) {
        work.root.focus_soon("forbund-name");
    }
}

/// Whether one thing at a time is shown: as narrow as the style sheets hold a phone to be.
fn is_narrow(work: Work) -> bool {
    work.root.element("page").is_some_and(|page| page.client_width() <= 760)
}
