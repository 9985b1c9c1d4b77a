//! Which of a workbook's sheets is read, where it has several.

use crate::{
    components::SelectOption,
    state::{use_import, use_work},
};
use leptos::prelude::*;

#[component]
pub fn SheetSelect() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let (names, read) = untrack(|| import.of_layout(|layout| (layout.sheets.clone(), layout.sheet)));
    if names.len() < 2 {
        return ().into_any();
    }
    let option = |(place, name): (usize, &String)| {
        view! { <SelectOption value=place.to_string() name=name.clone() is_chosen=Signal::stored(place == read) /> }
    };
    let options = names.iter().enumerate().map(option).collect_view();
    let choose = move |place: String| {
        if let Some(name) = place.parse().ok().and_then(|place: usize| names.get(place)) {
            import.open_sheet(name.clone());
        }
    };
    view! {
        <p class="inline">
            <label>
                {words.sheet} " "
                <select id="sheet" on:change:target=move |select| choose(select.target().value())>{options}</select>
            </label>
        </p>
    }
    .into_any()
}
