//! The results of one förbund: the sentence first, then what it rests on, and what the proposal would buy beside it.

mod break_even;
mod costs;
mod endings;
mod insats_form;
mod insatser;
mod missing;
mod new_insats;
mod own;
mod proposal;
mod said;
mod shares;
mod sources;
mod who;
mod year;

use crate::state::{
    View, follow,
    results::{OfYear, ShownYear},
    use_work,
};
use costs::Costs;
use endings::Endings;
use finsam_engine::ForbundId;
use insatser::Insatser;
use leptos::prelude::*;
use missing::MissingList;
use own::OwnResults;
use proposal::Proposal;
use said::Said;
use shares::Shares;
use sources::Sources;
use who::Who;
use year::YearSelect;

#[component]
pub fn ResultsOfForbund(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let of: ShownYear = follow(move || OfYear::of(work, id));
    let back = follow(move || work.to_all(View::Results).address());
    // A link may lead to one of its fields.
    Effect::new(move || {
        let _ = work.focus_awaited();
    });
    view! {
        <div class="beside-each-other">
            <div class="each-forbund">
                <section aria-labelledby="results-of">
                    <a class="back" href=back>"← " {words.back}</a>
                    <h2 id="results-of" tabindex="-1">{work.short_name(id)}</h2>
                    <YearSelect id of />
                    <Said of />
                </section>
                <Who of />
                <Endings of />
                <Shares of />
            </div>
            <div class="who-pays">
                <Proposal id of />
                <Costs of />
                <MissingList of />
                <Sources id of />
            </div>
        </div>
        <div class="each-insats">
            <Insatser of />
            <OwnResults id of />
        </div>
    }
}
