//! The equity of one förbund: the answers first, then what they rest on.

mod descent;
mod hero;

use super::{account::Account, chart::EquityChart};
use crate::state::{
    View,
    equity::{Chart, ComingYears, answers, way_down},
    follow, use_work,
};
use descent::DescentPart;
use finsam_engine::ForbundId;
use hero::LargeFigure;
use leptos::prelude::*;

#[component]
pub fn EquityOfForbund(id: ForbundId, coming: Memo<ComingYears>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let years = follow(move || coming.with(|coming| coming.of(id).to_vec()));
    let back = follow(move || work.to_all(View::Equity).address());
    let down = way_down(work, id, coming);
    let said = follow(move || {
        work.now.with(|now| coming.with(|coming| down.with(|down| answers(work.format(), now, coming, id, down))))
    });
    view! {
        <div class="all">
            <section aria-labelledby="equity-of">
                <a class="back" href=back>"← " {words.back}</a>
                <h2 id="equity-of" tabindex="-1">{work.short_name(id)}</h2>
                <LargeFigure id years />
                <p class="say" id="equity-said">{said}</p>
                <OverTheYears years />
            </section>
            <Account id years />
            <DescentPart down />
        </div>
    }
}

/// The years as a chart, where there is anything to draw.
#[component]
fn OverTheYears(years: Memo<Vec<finsam_engine::AccountYear>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let chart = follow(move || years.with(|years| Chart::of_forbund(work.format(), years)));
    let is_there = Memo::new(move |_| chart.with(Option::is_some));
    let drawn = move || {
        let chart = follow(move || chart.get().unwrap_or_default());
        view! {
            <EquityChart chart />
            <p class="help">{words.chart_about}</p>
        }
    };
    view! {
        <div class="drawn">
            <Show when=move || is_there.get()>{drawn()}</Show>
        </div>
    }
}
