//! What there is to know of the account's figures.

use crate::state::{equity::AccountNote, use_work};
use leptos::prelude::*;

/// Where a source contradicts itself, and what is left out. The figures have the numbers of the list.
#[component]
pub fn Remarks(notes: Memo<Vec<AccountNote>>) -> impl IntoView {
    let words = use_work().lang().equity_words();
    let told = move || notes.with(|notes| notes.iter().map(|note| note.told.clone()).collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| notes.with(Vec::is_empty));
    view! {
        <div role="note" aria-label=words.remarks>
            <Show when=move || !is_empty.get()>
                <ol class="account-notes">
                    <For each=told key=String::clone let:note>
                        <li>{note}</li>
                    </For>
                </ol>
            </Show>
        </div>
    }
}

/// Where each published figure stands in its source.
#[component]
pub fn Places(places: Memo<Vec<String>>) -> impl IntoView {
    let words = use_work().lang().equity_words();
    let is_empty = Memo::new(move |_| places.with(Vec::is_empty));
    view! {
        <div>
            <Show when=move || !is_empty.get()>
                <details class="more">
                    <summary>{words.where_published}</summary>
                    <ul class="sources">
                        <For each=move || places.get() key=String::clone let:place>
                            <li>{place}</li>
                        </For>
                    </ul>
                </details>
            </Show>
        </div>
    }
}
