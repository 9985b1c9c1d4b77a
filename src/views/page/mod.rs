//! The frame of the page: heading, navigation, status line, and the view.

mod dialogs;
mod header;
mod keys;
mod navigation;
mod notices;
mod paper_heading;
mod shown;
#[cfg(test)]
mod tests;
mod which_forbund;

use super::{changes::ChangesBar, parts::PARTS};
use crate::{
    components::{FetchingAround, Hatching, Landmark, Tag},
    state::{View, Work, follow, use_work},
    text::Lang,
};
use dialogs::{ExplanationDialog, ShareDialog};
use header::Header;
pub use keys::pressed;
use leptos::prelude::*;
use navigation::{Navigation, ViewLink};
use notices::Notices;
use paper_heading::PaperHeading;
use shown::ShownView;
use which_forbund::WhichForbund;

/// The page, drawn anew when the language changes.
#[component]
pub fn Page(work: Work) -> impl IntoView {
    provide_context(work);
    provide_context(PARTS);
    FetchingAround::provide(PARTS);
    let lang = Memo::new(move |_| work.preferences.get().lang);
    move || view! { <Frame lang=lang.get() /> }
}

#[component]
fn Frame(lang: Lang) -> impl IntoView {
    let work = use_work();
    let words = lang.words();
    let is_meeting = move || work.route.get().view == View::Meeting;
    view! {
        <div data-meeting=move || is_meeting().then_some("") data-unit=move || work.format().unit_sign()>
            <Hatching />
            <PaperHeading />
            {(!work.is_embedded()).then(|| view! { <SkipLinks /> })}
            <Header />
            <Navigation />
            <WhichForbund />
            <Notices />
            <ShownView />
            <Landmark tag=Tag::Footer class="about-us">
                <p>{words.not_affiliated}</p>
                // On somebody else's page printing is theirs, and there is nothing to embed.
                {(!work.is_embedded()).then(|| view! { <ViewLink view=View::Paper /> <ViewLink view=View::Embedding /> })}
            </Landmark>
            // Somebody else's page has a foot of its own.
            {(!work.is_embedded()).then(|| view! { <ChangesBar /> })}
            <ExplanationDialog />
            <ShareDialog />
        </div>
    }
}

/// Past the head of the page, and past the overview.
#[component]
fn SkipLinks() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let has_forbund = follow(move || work.route.with(|route| route.view == View::default()));
    view! {
        <SkipLink to="main" name=words.skip />
        <Show when=move || has_forbund.get()>
            <SkipLink to="forbund-name" name=words.skip_to_forbund />
        </Show>
    }
}

#[component]
fn SkipLink(to: &'static str, name: &'static str) -> impl IntoView {
    let work = use_work();
    view! {
        <a
            class="skip"
            href=format!("#{to}")
            // The focus moves and the address stays as it is.
            on:click=move |click| {
                click.prevent_default();
                work.root.focus_soon(to);
            }
        >
            {name}
        </a>
    }
}
