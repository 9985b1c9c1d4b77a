//! One change of the list: its sentence, and what can be done with it.

use crate::{
    state::{Change, use_work},
    text::{self, Lang},
};
use leptos::prelude::*;

#[component]
pub fn ChangeRow(key: String, all: Memo<Vec<Change>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let note_words = work.lang().note_words();
    let change =
        Memo::new(move |_| all.with(|all| all.iter().find(|change| change.key == key).cloned()).unwrap_or_default());
    let sentence = Memo::new(move |_| change.get().sentence);
    let is_skipped = Memo::new(move |_| change.with(|change| change.reason.is_some()));
    let last = move || all.with(Vec::len).saturating_sub(1);
    let is_first = Signal::derive(move || change.get().place == 0);
    let is_last = Signal::derive(move || change.get().place == last());
    let put = move |to: fn(usize) -> usize| {
        let from = change.get_untracked().place;
        if (0..=untrack(last)).contains(&to(from)) {
            work.put_at(from, to(from));
        }
    };
    let up = Callback::new(move |()| put(|from| from.wrapping_sub(1)));
    let down = Callback::new(move |()| put(|from| from + 1));
    let take_back = Callback::new(move |()| {
        work.take_back(change.get_untracked().place);
        work.root.focus_soon("changes");
    });
    view! {
        <li class:skipped=is_skipped>
            <span>
                {sentence}
                <Show when=move || is_skipped.get()>
                    <span class="error">
                        {words.does_not_apply} " " {move || change.get().reason.unwrap_or_default()}
                    </span>
                </Show>
            </span>
            <p class="acts">
                <Act name=note_words.up full=text::move_up sentence is_disabled=is_first act=up />
                <Act name=note_words.down full=text::move_down sentence is_disabled=is_last act=down />
                <Act name=words.take_back full=text::take_back sentence act=take_back />
            </p>
        </li>
    }
}

/// A button called `name`, whose full name says on which change it acts. It stays where it can do nothing, for the focus.
#[component]
fn Act(
    name: &'static str,
    full: fn(Lang, &str) -> String,
    sentence: Memo<String>,
    #[prop(into, optional)] is_disabled: Signal<bool>,
    act: Callback<()>,
) -> impl IntoView {
    let lang = use_work().lang();
    view! {
        <button
            class="link"
            aria-label=move || sentence.with(|sentence| full(lang, sentence))
            aria-disabled=move || is_disabled.get().then_some("true")
            on:click=move |_| act.run(())
        >
            {name}
        </button>
    }
}
