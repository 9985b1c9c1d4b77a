//! The kommuner that a search finds outside every förbund, each with a way in.

use crate::{
    state::{follow, use_work},
    text::{self, way_in},
};
use finsam_engine::{Edit, ForbundId, KommunCode};
use leptos::prelude::*;

/// How many are shown; of more it is said how many they are.
const SHOWN: usize = 5;

/// A line for each. `shown` is the förbund beside the table, which a kommun can be added to.
#[component]
pub fn Outside(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let found = follow(move || work.now.with(|now| work.choice.with(|choice| choice.outside(now))));
    let first = move || found.with(|found| found.iter().copied().take(SHOWN).collect::<Vec<_>>());
    let more = move || found.with(|found| found.len().saturating_sub(SHOWN));
    view! {
        <div class="outside">
            <For each=first key=|code| *code let:code>
                <OutsideLine code shown />
            </For>
            <Show when=move || { more() > 0 }>
                <p class="help">{move || way_in::more_outside(work.lang(), more())}</p>
            </Show>
        </div>
    }
}

#[component]
fn OutsideLine(code: KommunCode, shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let name = work.now.with_untracked(|now| text::kommun_name(&now.state.dataset, code));
    let to = follow(move || shown.get().filter(|id| work.of(*id, |_| ()).is_some()));
    let add = move |id: ForbundId| {
        // A kommun outside every förbund can join one that is there; the line goes with that.
        if work.edit(Edit::Move { kommun: code, to: Some(id) }).is_ok() {
            work.root.focus_soon("search");
        }
    };
    let button = {
        let name = name.clone();
        move || {
            to.get().map(|id| {
                view! {
                    <button class="link" on:click=move |_| add(id)>
                        {way_in::add_to(work.lang(), &name, &work.short_name(id))}
                    </button>
                }
            })
        }
    };
    view! { <p>{way_in::is_outside(work.lang(), &name)} " " {button}</p> }
}
