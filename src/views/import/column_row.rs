//! A column of the table, as a row.

use super::unit_select::UnitSelect;
use crate::{
    components::SelectOption,
    state::{use_import, use_work},
    text::import as told,
};
use finsam_sheets::border::{AgeGroup, Meaning, Said};
use leptos::prelude::*;

#[component]
pub fn ColumnRow(place: usize) -> impl IntoView {
    let import = use_import();
    let lang = use_work().lang();
    let words = lang.import_words();
    let column = Memo::new(move |_| import.of_layout(|layout| layout.column(place).cloned()));
    let of = column.get_untracked();
    let heading = of.as_ref().map_or_else(String::new, |column| column.heading.clone());
    let examples = of.map(|column| column.examples.join(" · "));
    let meaning =
        Memo::new(move |_| column.with(|column| column.as_ref().map(|column| column.meaning)).unwrap_or_default());
    // Of other ages than those that are counted.
    let of_ages = Memo::new(move |_| {
        let ages =
            column.with(|column| column.as_ref().filter(|of| of.meaning == Meaning::Population).and_then(|of| of.ages));
        ages.filter(|ages| *ages != AgeGroup::COUNTED).map(|ages| told::all_of_ages(lang, ages)).unwrap_or_default()
    });
    let is_amount = Memo::new(move |_| meaning.get().is_amount());
    let option = |of: Meaning| {
        let is_chosen = Signal::derive(move || meaning.get() == of);
        view! { <SelectOption value=of.code() name=told::meaning(lang, of) is_chosen /> }
    };
    let choose = move |code: String| {
        if let Some(meaning) = Meaning::from_code(&code) {
            import.say(&Said::Meaning { column: place, meaning });
        }
    };
    let name = if heading.is_empty() { format!("{}", place + 1) } else { heading.clone() };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name}</th>
            <td class="n" role="cell" data-label=words.examples>{examples}</td>
            <td class="n" role="cell" data-label=words.means>
                <select
                    id=format!("meaning-{place}")
                    aria-label=told::of_column(lang, words.means, &heading, place)
                    on:change:target=move |select| choose(select.target().value())
                >
                    {Meaning::all().into_iter().map(option).collect_view()}
                </select>
                <Show when=move || !of_ages.with(String::is_empty)>
                    <small>" " {of_ages}</small>
                </Show>
            </td>
            <td class="n" role="cell" data-label=move || is_amount.get().then_some(words.unit)>
                <Show when=move || is_amount.get()>
                    <UnitSelect column=place of=column label=told::of_column(lang, words.unit, &heading, place) />
                </Show>
            </td>
        </tr>
    }
}
