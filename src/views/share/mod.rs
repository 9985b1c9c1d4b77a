//! The link of one or several scenarios, to copy: everything is in the address, so that nothing reaches a server.

mod copy;
#[cfg(test)]
mod tests;

use crate::{
    state::{Work, follow, use_work},
    text,
};
use copy::CopyLink;
use leptos::prelude::*;

/// The link of what is to be shared.
#[component]
pub fn Sharing() -> impl IntoView {
    let work = use_work();
    let (lang, words) = (work.lang(), work.lang().scenario_words());
    let scenarios = follow(move || work.sharing.get());
    // The page's address is the browser's to tell.
    let link = RwSignal::new(String::new());
    Effect::new(move || link.set(scenarios.with(|scenarios| work.link_to(scenarios))));
    let about = move || {
        let is_of_file = link.with(|link| link.starts_with('#'));
        if is_of_file { text::shared_from_file(lang) } else { words.share_about }
    };
    // A link does not have one of the reader's own datasets along.
    let own =
        move || scenarios.with(|scenarios| scenarios.iter().find_map(|scenario| scenario.dataset().own().cloned()));
    let needs_file = move || own().map(|own| text::datasets::needs_file(lang, own.name()));
    view! {
        <div>
            <h2 id="share" tabindex="-1">{words.share}</h2>
            <p>{move || scenarios.with(|scenarios| text::shared(lang, scenarios))}</p>
            <textarea id="link" readonly rows="5" spellcheck="false" aria-labelledby="share" prop:value=link></textarea>
            <Show when=move || link.with(|link| Work::is_too_long(link))>
                <p class="notice" role="alert">{words.link_too_long}</p>
            </Show>
            <CopyLink />
            <p class="help">{about}</p>
            {move || needs_file().map(|told| view! { <p class="notice">{told}</p> })}
        </div>
    }
}
