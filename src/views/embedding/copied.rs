//! A text to copy.

use crate::{browser::copy_selection, state::use_work, text::embedding::copy_of};
use leptos::{html, prelude::*};

/// A text that cannot be changed, and the button that copies it. `id` is the heading that names it.
#[component]
pub fn Copied(
    id: &'static str,
    name: &'static str,
    #[prop(into)] text: Signal<String>,
    /// What is said when it has been copied.
    copied: &'static str,
) -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.embedding_words();
    let field = NodeRef::<html::Textarea>::new();
    // The text that was copied, and what was said of it: of another text it is not true.
    let said = RwSignal::new(None::<(String, &'static str)>);
    let copy = move |_| {
        let Some(field) = field.get_untracked() else { return };
        field.select();
        let told = if copy_selection() { copied } else { words.copy_yourself };
        said.set(Some((text.get_untracked(), told)));
    };
    let told = move || {
        let said = said.get().filter(|(of, _)| text.with(|text| text == of));
        said.map_or("", |(_, said)| said)
    };
    view! {
        <div class="to-copy">
            <textarea
                node_ref=field
                id=format!("{id}-code")
                readonly
                rows="6"
                spellcheck="false"
                aria-labelledby=id
                prop:value=text
            ></textarea>
            <p>
                <button
                    class="primary"
                    id=format!("{id}-copy")
                    aria-label=copy_of(lang, name)
                    on:click=copy
                >
                    {words.copy}
                </button>
                " "
                <span role="status">{told}</span>
            </p>
        </div>
    }
}
