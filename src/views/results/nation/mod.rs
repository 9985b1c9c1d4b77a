//! The whole country: insatser and results over the years, who took part, days of benefit, and what HE consist of.

mod days;
mod fye;
mod over_the_years;
mod who;

use crate::state::use_work;
use days::Days;
use fye::Fye;
use leptos::prelude::*;
use over_the_years::OverTheYears;
use who::Who;

#[component]
pub fn Nation() -> impl IntoView {
    let words = use_work().lang().nation_words();
    view! {
        <section aria-labelledby="nation-results">
            <h2 id="nation-results">{words.nation}</h2>
            <p class="help">{words.nation_about}</p>
            <OverTheYears />
            <Who />
            <Days />
            <Fye />
        </section>
    }
}
