//! The calculator in an element on somebody else's page, which has its own address, landmarks and keys.

use super::page::{Page, pressed};
use crate::state::{Route, Work};
use leptos::{callback::UnsyncCallback, ev::MouseEvent, prelude::*};

/// A group in the place of the landmarks that the host's page has itself: there may be several.
#[component]
pub fn EmbeddedPage(
    work: Work,
    /// Told each time the reader has changed the scenario.
    changed: UnsyncCallback<()>,
) -> impl IntoView {
    work.tell_host(move || changed.run(()));
    let is_used = move || work.root.set_has_reader(true);
    view! {
        <div
            id="page"
            class="embedded"
            role="group"
            aria-label=work.words().title
            part="calculator"
            lang=move || work.preferences.get().lang.code()
            data-theme=move || work.preferences.get().theme.code()
            data-readonly=move || work.is_readonly.get().then_some("")
            // On their way down, before anybody answers them.
            on:pointerdown:capture=move |_| is_used()
            on:keydown:capture=move |_| is_used()
            on:focusin:capture=move |_| is_used()
            on:keydown=move |key| pressed(work, &key)
            on:click=move |click| follow_link(work, &click)
        >
            <Page work />
        </div>
    }
}

/// A link of the page changes what the element shows, and not the host's address.
fn follow_link(work: Work, click: &MouseEvent) {
    let target = event_target::<web_sys::Element>(click);
    let link = target.closest("a[href^='#']").ok().flatten();
    if let Some(address) = link.and_then(|link| link.get_attribute("href")).filter(|_| !click.default_prevented()) {
        click.prevent_default();
        work.go(Route::read(&address));
    }
}
