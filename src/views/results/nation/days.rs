//! Days of benefit before and after: a comparison, and no effect.

use crate::{
    components::Table,
    state::{
        follow,
        results::{days_difference, days_of_benefit},
        use_work,
    },
    text::way,
};
use leptos::prelude::*;

#[component]
pub fn Days() -> impl IntoView {
    let work = use_work();
    let words = work.lang().nation_words();
    let (before_and_after, difference) = (follow(move || days_of_benefit(work)), follow(move || days_difference(work)));
    view! {
        <section aria-labelledby="nation-days">
            <h3 id="nation-days">{words.days}</h3>
            <p class="help">{words.days_about}</p>
            <div class="wide" role="region" tabindex="0" aria-label=way::table_of(work.lang(), words.days)>
                <Table named="nation-days" of=before_and_after />
            </div>
            <section aria-labelledby="nation-days-more">
                <h4 id="nation-days-more">{words.more_after}</h4>
                <div><Table named="nation-days-more" of=difference /></div>
            </section>
        </section>
    }
}
