//! Whether the code has the hash of its script.

use super::super::checkbox::Checkbox;
use crate::{
    browser::fetched,
    state::{Wanted, integrity, use_work},
};
use leptos::{prelude::*, task::spawn_local};

/// The hash of the element's script, as the attribute `integrity` has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Hash {
    NotAskedFor,
    Known(String),
    Unknown,
}

impl Hash {
    pub fn known(&self) -> Option<&str> {
        if let Self::Known(hash) = self { Some(hash) } else { None }
    }
}

#[component]
pub fn Pinning(
    wanted: RwSignal<Wanted>,
    hash: RwSignal<Hash>,
    /// The address of the script.
    script: String,
) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let is_pinned = Memo::new(move |_| wanted.with(|wanted| wanted.is_pinned));
    Effect::new(move || {
        if is_pinned.get() && hash.get_untracked() == Hash::NotAskedFor {
            let script = script.clone();
            spawn_local(async move {
                let script = fetched(&script).await;
                // The reader may have gone to another view.
                hash.try_set(script.map_or(Hash::Unknown, |script| Hash::Known(integrity(&script))));
            });
        }
    });
    let help = move || match (is_pinned.get(), hash.get()) {
        (false, _) => "",
        (true, Hash::Unknown) => words.not_pinned,
        (true, _) => words.pinned_help,
    };
    view! {
        <div>
            <Checkbox
                id="embed-pinned"
                name=words.pinned
                is_checked=is_pinned
                toggle=Callback::new(move |()| wanted.update(|wanted| wanted.is_pinned = !wanted.is_pinned))
                help="embed-pinned-help"
            />
            <p class="help" id="embed-pinned-help">{help}</p>
        </div>
    }
}
