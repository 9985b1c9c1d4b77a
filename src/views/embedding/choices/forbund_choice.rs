//! Which förbund is shown first.

use crate::{
    components::{Combobox, Entry},
    state::{Wanted, Work, follow, use_work},
    text::{self, embedding::chosen_forbund},
};
use finsam_engine::ForbundOutcome;
use leptos::prelude::*;

/// One förbund, or none in particular.
#[component]
pub fn ForbundChoice(wanted: RwSignal<Wanted>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().embedding_words();
    let choose = move |id: String| {
        wanted.update(|wanted| wanted.forbund = id.parse().ok());
        Ok(())
    };
    let chosen = follow(move || {
        let id = wanted.with(|wanted| wanted.forbund);
        let name = id.and_then(|id| work.of(id, |forbund| chosen_forbund(work.lang(), &forbund.short_name)));
        name.unwrap_or_else(|| words.no_forbund.to_owned())
    });
    view! {
        <div class="asks">
            <Combobox
                id="embed-forbund"
                label=words.choose_forbund
                placeholder=work.words().merge_placeholder
                entries=Callback::new(move |()| every_forbund(work))
                choose=Callback::new(choose)
            />
            <p>
                <span id="embed-chosen" role="status">{chosen}</span>
                " "
                <button
                    class="link"
                    id="embed-no-forbund"
                    disabled=move || wanted.with(|wanted| wanted.forbund.is_none())
                    on:click=move |_| wanted.update(|wanted| wanted.forbund = None)
                >
                    {words.no_longer}
                </button>
            </p>
        </div>
    }
}

fn every_forbund(work: Work) -> Vec<Entry> {
    let entry = |forbund: &ForbundOutcome| Entry {
        value: forbund.id.to_string(),
        label: forbund.short_name.to_string(),
        detail: text::kommuner(work.lang(), forbund.kommuner.len()),
    };
    work.now.with_untracked(|now| now.outcome.forbund.iter().map(entry).collect())
}
