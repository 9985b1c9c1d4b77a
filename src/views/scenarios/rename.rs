//! Giving a saved scenario another name.

use crate::state::use_work;
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};

/// The form, in the line's place. Escape leaves the name as it is.
#[component]
pub fn Rename(place: String, is_renaming: RwSignal<bool>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let title = RwSignal::new(work.saved_title(&place));
    let id = format!("title-{place}");
    let place = StoredValue::new(place);
    let back = move || {
        let button = format!("rename-{}", place.get_value());
        is_renaming.set(false);
        work.root.focus_soon(button);
    };
    let rename = move |submit: SubmitEvent| {
        submit.prevent_default();
        work.rename(&place.get_value(), &title.get_untracked());
        back();
    };
    let pressed = move |key: KeyboardEvent| {
        if key.key() == "Escape" {
            back();
        }
    };
    let field = id.clone();
    Effect::new(move || work.root.focus_soon(field.as_str()));
    view! {
        <form class="inline" on:submit=rename>
            <label for=id.clone()>{words.name}</label>
            <input
                type="text"
                id=id
                autocomplete="off"
                maxlength="80"
                data-own-undo=""
                value=title.get_untracked()
                prop:value=title
                // Whoever renames mostly writes another name.
                on:focus:target=|input| input.target().select()
                on:input:target=move |input| title.set(input.target().value())
                on:keydown=pressed
            />
            <button type="submit">{words.rename}</button>
            <button class="quiet" type="button" on:click=move |_| back()>{work.words().cancel}</button>
        </form>
    }
}
