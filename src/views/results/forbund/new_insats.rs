//! A new insats, by its name; and those that the reader has taken away, to take back.

use crate::{
    components::Ask,
    state::{
        follow,
        results::{InsatsPlace, NEW_INSATS, ShownYear, add_insats, removed_insatser},
        use_work,
    },
    text::insatser as told,
};
use finsam_engine::InsatsItem;
use leptos::{ev::KeyboardEvent, prelude::*};

#[component]
pub fn NewInsats(of: ShownYear, chosen: RwSignal<Option<InsatsPlace>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().insats_words();
    let (name, error) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move || {
        let added = of.with_untracked(|of| of.as_ref().map(|of| add_insats(work, of, &name.get_untracked())));
        match added {
            Some(Ok(place)) => {
                chosen.set(Some(place));
                name.set(String::new());
                error.set(String::new());
                work.root.focus_soon(InsatsPlace::field(InsatsItem::Budget));
            }
            Some(Err(told)) => error.set(told),
            None => {}
        }
    };
    let pressed = move |key: KeyboardEvent| {
        if key.key() == "Enter" {
            key.prevent_default();
            add();
        }
    };
    let described_by = move || error.with(|error| (!error.is_empty()).then_some("insats-name-error"));
    view! {
        <div class="asks new-insats">
            <Ask name=words.name>
                <input
                    id=NEW_INSATS
                    type="text"
                    autocomplete="off"
                    prop:value=name
                    aria-invalid=move || described_by().map(|_| "true")
                    aria-describedby=described_by
                    on:input:target=move |input| name.set(input.target().value())
                    on:keydown=pressed
                />
            </Ask>
            <button type="button" id="add-insats" on:click=move |_| add()>{words.add}</button>
            <p class="error" role="alert" id="insats-name-error">{error}</p>
        </div>
    }
}

#[component]
pub fn RemovedList(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().insats_words();
    let all = follow(move || of.with(|of| of.as_ref().map(|of| removed_insatser(work, of))).unwrap_or_default());
    let one = move |place: InsatsPlace| {
        let named = told::restore(work.lang(), &place.name);
        let restore = move |_| {
            place.take_back(work);
            work.root.focus_soon("insatser");
        };
        view! { <button type="button" class="link" on:click=restore>{named}</button> " " }
    };
    view! {
        <p class="removed" hidden=move || all.with(Vec::is_empty)>
            {words.removed} " " {move || all.get().into_iter().map(one).collect_view()}
        </p>
    }
}
