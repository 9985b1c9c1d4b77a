//! Which year is shown.

use crate::{
    components::Choices,
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
    let all = follow(move || {
        let years = shown.get().map(|shown| work.now.with(|now| result_years(now, id, shown))).unwrap_or_default();
        years.into_iter().map(|year| (year.to_string(), year.to_string())).collect()
    });
    let chosen = Signal::derive(move || shown.get().map_or_else(String::new, |year| year.to_string()));
    let choose = move |year: String| work.question.update(|question| question.results.year = year.parse().ok());
    let name = work.lang().result_words().year;
    view! { <Choices id="results-year" name all chosen choose=Callback::new(choose) /> }
}
