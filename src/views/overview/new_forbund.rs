//! Forming a förbund.

use crate::state::{Route, use_work};
use finsam_engine::{Edit, ForbundId};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};

/// A form that forms a förbund and goes there; `done` closes it.
#[component]
pub fn NewForbund(done: Callback<()>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let create = move |submit: SubmitEvent| {
        submit.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        let id = work.now.with_untracked(|now| {
            let is_taken = |id: &ForbundId| now.state.find(id).is_some() || now.state.dataset.find(id).is_some();
            ForbundId::from_name(&name, is_taken)
        });
        match work.edit(Edit::Create { forbund: id, name }) {
            Ok(()) => {
                done.run(());
                work.go(Route::to_forbund(id));
            }
            Err(reason) => error.set(reason),
        }
    };
    let typed = move |text: String| {
        name.set(text);
        error.set(String::new());
    };
    let cancel = move || {
        done.run(());
        work.root.focus_soon("new-forbund");
    };
    let pressed = move |key: KeyboardEvent| {
        if key.key() == "Escape" {
            key.prevent_default();
            cancel();
        }
    };
    Effect::new(move || work.root.focus_soon("new-name"));
    view! {
        <form class="inline" on:submit=create>
            <label for="new-name">{words.new_name}</label>
            <input
                type="text"
                autocomplete="off"
                data-own-undo=""
                id="new-name"
                aria-describedby="new-name-error"
                aria-invalid=move || (!error.with(String::is_empty)).then_some("true")
                on:input:target=move |input| typed(input.target().value())
                on:keydown=pressed
            />
            <button type="submit">{words.create}</button>
            <button class="quiet" type="button" on:click=move |_| cancel()>{words.cancel}</button>
            <span class="error" role="alert" id="new-name-error">{error}</span>
        </form>
    }
}
