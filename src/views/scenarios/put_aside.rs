//! What is kept and cannot be read: to look at, to save as a file, and to remove.

use crate::state::{Aside, AsideOf, follow, use_work};
use leptos::prelude::*;

/// Nothing where all can be read.
#[component]
pub fn PutAside(
    /// Only the datasets among it.
    #[prop(optional)]
    of_datasets: bool,
) -> impl IntoView {
    let work = use_work();
    let words = work.lang().aside_words();
    let is_shown = move |aside: &Aside| !of_datasets || aside.of == AsideOf::Dataset;
    let all = follow(move || {
        let all = work.library.aside.get();
        all.into_iter().filter(is_shown).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <section class="saved aside" aria-labelledby="aside">
                <h2 id="aside" tabindex="-1">{words.title}</h2>
                <p class="help">{words.about}</p>
                <ul>
                    <For each=move || all.get() key=|aside| aside.place.clone() let:aside>
                        <li><Line aside /></li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One thing, why it cannot be read, and what can be done with it.
#[component]
fn Line(aside: Aside) -> impl IntoView {
    let work = use_work();
    let words = work.lang().aside_words();
    let name = work.name_of_aside(aside.of);
    let why = work.aside_fault(&aside);
    let with_name = |act: &str| format!("{act}: {name}");
    let (save_name, remove_name, text_name) = (with_name(words.save), with_name(words.remove), with_name(words.show));
    let place = StoredValue::new(aside.place);
    let remove = move |_| {
        work.remove_aside(&place.get_value());
        // The list may have gone with its last line.
        work.root.focus_soon("saved");
    };
    view! {
        <div class="saved-line">
            <span class="saved-name">
                <b>{name}</b>
                <small>{why}</small>
            </span>
            <button class="link" aria-label=save_name on:click=move |_| work.save_aside(&place.get_value())>
                {words.save}
            </button>
            <button class="link" aria-label=remove_name on:click=remove>{words.remove}</button>
        </div>
        <details>
            <summary>{words.show}</summary>
            <textarea readonly rows="6" spellcheck="false" aria-label=text_name prop:value=aside.text></textarea>
        </details>
    }
}
