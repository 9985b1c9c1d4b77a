//! What the colours measure.

use crate::{
    components::{Ask, SelectOption},
    state::{map::Measure, use_work},
};
use leptos::prelude::*;

#[component]
pub fn MeasureSelect(measure: RwSignal<Measure>, all: Vec<Measure>) -> impl IntoView {
    let work = use_work();
    let known = all.clone();
    let choose = move |code: String| {
        if let Some(found) = known.iter().find(|measure| measure.code() == code) {
            measure.set(*found);
        }
    };
    let option = move |of: Measure| {
        let is_chosen = Signal::derive(move || measure.get() == of);
        view! { <SelectOption value=of.code() name=of.name(work.lang()) is_chosen /> }
    };
    view! {
        <Ask name=work.lang().map_words().colour>
            <select id="map-measure" on:change:target=move |select| choose(select.target().value())>
                {all.into_iter().map(option).collect_view()}
            </select>
        </Ask>
    }
}
