//! The last of many, and the way to those before.

use crate::{state::use_work, text};
use leptos::prelude::*;

/// So many of the last are shown until the reader asks for those before: with two thousand the page would be long to draw.
const AT_FIRST: usize = 100;

/// How many of a list are left out at its beginning, and whether the reader has asked for all.
#[derive(Clone, Copy)]
pub struct ShownLast {
    pub before: Memo<usize>,
    is_whole: RwSignal<bool>,
}

impl ShownLast {
    /// Of a list that is so long.
    pub fn of(count: impl Fn() -> usize + Send + Sync + 'static) -> Self {
        let is_whole = RwSignal::new(false);
        let before = Memo::new(move |_| if is_whole.get() { 0 } else { count().saturating_sub(AT_FIRST) });
        Self { before, is_whole }
    }
}

/// The way to those that are left out.
#[component]
pub fn Earlier(of: ShownLast) -> impl IntoView {
    let work = use_work();
    let ShownLast { before, is_whole } = of;
    let show_all = move |_| {
        is_whole.set(true);
        work.root.focus_soon("changes");
    };
    view! {
        <Show when=move || before.get() != 0>
            <p>
                <button class="link earlier" on:click=show_all>
                    {move || text::earlier_changes(work.lang(), before.get())}
                </button>
            </p>
        </Show>
    }
}
