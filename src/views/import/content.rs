//! A benefit, or another content of statistics, to take or leave; where nothing says what it counts, that is asked.

use crate::{
    components::SelectOption,
    state::{use_import, use_work},
};
use finsam_sheets::border::{Content, Counted, Said};
use leptos::prelude::*;

#[component]
pub fn ContentChoice(place: usize) -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let content = Memo::new(move |_| {
        import.of_layout(|layout| layout.statistics.as_ref().and_then(|all| all.contents.get(place).cloned()))
    });
    match content.get_untracked() {
        Some(Content { label, counted: Counted::Unknown, .. }) => {
            // Nothing in the file names them.
            let label = if label.is_empty() { words.the_figures.to_owned() } else { label };
            view! { <Ask place label content /> }.into_any()
        }
        Some(Content { label, counted, .. }) => view! { <Take place label counted content /> }.into_any(),
        None => ().into_any(),
    }
}

/// Takes it, or leaves it.
#[component]
fn Take(place: usize, label: String, counted: Counted, content: Memo<Option<Content>>) -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let is_wanted = counted != Counted::Other;
    let is_chosen =
        Memo::new(move |_| content.with(|content| content.as_ref().is_some_and(|content| content.is_chosen)));
    let tick = move |field: web_sys::HtmlInputElement| {
        import.say(&Said::Chosen { content: place, is_chosen: field.checked() });
        // What the table did not take is not ticked either.
        field.set_checked(is_chosen.get_untracked());
    };
    view! {
        <p>
            <label>
                <input
                    id=format!("content-{place}")
                    type="checkbox"
                    disabled=!is_wanted
                    checked=is_chosen.get_untracked()
                    prop:checked=is_chosen
                    on:change:target=move |input| tick(input.target())
                />
                " "
                {label}
                " "
                {(!is_wanted).then(|| view! { <small>{words.not_wanted}</small> })}
            </label>
        </p>
    }
}

/// Asks what it counts.
#[component]
fn Ask(place: usize, label: String, content: Memo<Option<Content>>) -> impl IntoView {
    let work = use_work();
    let import = use_import();
    let words = work.lang().import_words();
    let said = Memo::new(move |_| {
        let chosen = content.with(|content| content.as_ref().filter(|content| content.is_chosen).map(|of| of.counted));
        chosen.filter(|counted| *counted != Counted::Unknown)
    });
    let choices = [
        ("", words.choose, None),
        ("fye", work.words().fye_long, Some(Counted::Fye { is_sum: false })),
        ("population", work.words().key_population, Some(Counted::Population)),
    ];
    let choose = move |value: String| {
        if let Some(counted) = choices.iter().find(|(code, ..)| *code == value).and_then(|(.., counted)| *counted) {
            import.say(&Said::Counted { content: place, counted });
        }
    };
    let option = |(value, name, counted): (&'static str, &'static str, Option<Counted>)| {
        view! { <SelectOption value name is_chosen=Signal::derive(move || said.get() == counted) /> }
    };
    view! {
        <p>
            <label>
                {label} ": " {words.what_is_it} " "
                <select
                    id=format!("counted-{place}")
                    on:change:target=move |select| choose(select.target().value())
                >
                    {choices.map(option)}
                </select>
            </label>
        </p>
    }
}
