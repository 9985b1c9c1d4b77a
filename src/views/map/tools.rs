//! What the colours measure.

use crate::{
    components::Choices,
    state::{
        follow,
        map::{MEASURES, Measure},
        use_work,
    },
};
use leptos::prelude::*;

#[component]
pub fn MeasureSelect(measure: RwSignal<Measure>) -> impl IntoView {
    let work = use_work();
    let all = follow(move || MEASURES.map(|of| (of.code().to_owned(), of.name(work.lang()).to_owned())).to_vec());
    let choose = move |code: String| {
        if let Some(found) = MEASURES.into_iter().find(|measure| measure.code() == code) {
            measure.set(found);
        }
    };
    let chosen = Signal::derive(move || measure.get().code().to_owned());
    let name = work.lang().map_words().colour;
    view! { <Choices id="map-measure" name all chosen choose=Callback::new(choose) /> }
}
