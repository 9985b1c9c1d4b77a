//! Which year is shown.

use crate::{
    components::{Ask, SelectOption},
    state::{
        follow,
        results::{ShownYear, result_years},
        use_work,
    },
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn YearSelect(id: ForbundId, of: ShownYear) -> impl IntoView {
    let work = use_work();
    let shown = follow(move || of.with(|of| of.as_ref().map(|of| of.year)));
    let years =
        follow(move || shown.get().map(|shown| work.now.with(|now| result_years(now, id, shown))).unwrap_or_default());
    let choose = move |year: String| work.question.update(|question| question.results.year = year.parse().ok());
    let option = move |year: i64| {
        let is_chosen = Signal::derive(move || shown.get() == Some(year));
        view! { <SelectOption value=year.to_string() name=year.to_string() is_chosen /> }
    };
    view! {
        <Ask name=work.lang().result_words().year>
            <select id="results-year" on:change:target=move |select| choose(select.target().value())>
                <For each=move || years.get() key=|year| *year let:year>
                    {option(year)}
                </For>
            </select>
        </Ask>
    }
}
