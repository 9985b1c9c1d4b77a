//! What is summed of an agency's statistics: benefits, a year, ages.

use super::{ages::Ages, content::ContentChoice};
use crate::{
    components::SelectOption,
    state::{use_import, use_work},
    text::import as told,
};
use finsam_sheets::border::Said;
use leptos::prelude::*;

#[component]
pub fn Statistics() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let is_there = Memo::new(move |_| import.of_layout(|layout| layout.statistics.is_some()));
    let contents = move || import.of_layout(|layout| 0..layout.statistics.as_ref().map_or(0, |all| all.contents.len()));
    let has_ages =
        Memo::new(move |_| import.of_layout(|layout| layout.statistics.as_ref().is_some_and(|all| all.ages.is_some())));
    let lang = use_work().lang();
    let of_ages = Memo::new(move |_| {
        let of = import.of_layout(|layout| layout.statistics.as_ref().and_then(|all| all.of));
        of.map_or_else(|| words.all_ages.to_owned(), |of| told::all_of_ages(lang, of))
    });
    view! {
        <Show when=move || is_there.get()>
            <section aria-labelledby="statistics">
                <h3 id="statistics">{words.statistics}</h3>
                <fieldset aria-labelledby="statistics">
                    <For each=contents key=|place| *place let:place>
                        <ContentChoice place />
                    </For>
                </fieldset>
                <p class="inline">
                    <YearSelect />
                    <Show when=move || has_ages.get()>
                        <Ages />
                    </Show>
                </p>
                <Show when=move || !has_ages.get()>
                    <p class="help">{of_ages}</p>
                </Show>
                <AsList />
            </section>
        </Show>
    }
}

/// What looks like statistics may be a list.
#[component]
fn AsList() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().plausible_words();
    view! {
        <p class="inline">
            <button id="as-list" on:click=move |_| import.say(&Said::AsList)>{words.as_list}</button>
            <span class="help">{words.as_list_about}</span>
        </p>
    }
}

#[component]
fn YearSelect() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let years = untrack(|| import.of_layout(|layout| layout.statistics.as_ref().map(|all| all.years.clone())));
    let chosen = Memo::new(move |_| import.of_layout(|layout| layout.year));
    let option = |year: i64| {
        let is_chosen = Signal::derive(move || chosen.get() == Some(year));
        view! { <SelectOption value=year.to_string() name=year.to_string() is_chosen /> }
    };
    let choose = move |year: String| {
        if let Ok(year) = year.parse() {
            import.say(&Said::Year(year));
        }
    };
    view! {
        <label>
            {words.year} " "
            <select id="statistics-year" on:change:target=move |select| choose(select.target().value())>
                {years.unwrap_or_default().into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
