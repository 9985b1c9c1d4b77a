//! The unit of a column's bare amounts, and how it is known.

use crate::{
    components::SelectOption,
    state::{use_import, use_work},
    text::import as told,
};
use finsam_engine::Unit;
use finsam_sheets::border::{Column, Said, UnitFrom};
use leptos::prelude::*;

#[component]
pub fn UnitSelect(column: usize, of: Memo<Option<Column>>, label: String) -> impl IntoView {
    let import = use_import();
    let lang = use_work().lang();
    let words = lang.import_words();
    let unit = Memo::new(move |_| of.with(|column| column.as_ref().and_then(|column| column.unit)));
    let from = move || of.with(|column| column.as_ref().map_or(UnitFrom::Nowhere, |column| column.unit_from));
    let is_missing = move || unit.get().is_none();
    let option = |(code, of): (&'static str, Unit)| {
        view! { <SelectOption value=code name=code is_chosen=Signal::derive(move || unit.get() == Some(of)) /> }
    };
    let choose = move |code: String| {
        if let Some(unit) = Unit::named(&code) {
            import.say(&Said::Unit { column, unit });
        }
    };
    view! {
        <div>
            <select
                id=format!("unit-{column}")
                aria-label=label
                aria-invalid=move || is_missing().then_some("true")
                on:change:target=move |select| choose(select.target().value())
            >
                <option value="" hidden=move || !is_missing() selected=untrack(is_missing) prop:selected=is_missing>
                    {words.choose}
                </option>
                {[("kr", Unit::Kronor), ("tkr", Unit::Thousands), ("mnkr", Unit::Millions)].map(option)}
            </select>
            " "
            <small>{move || told::unit_from(lang, from())}</small>
        </div>
    }
}
