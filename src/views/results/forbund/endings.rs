//! How it went for those who finished: bars that read in black and white, and the figures.

use crate::{
    components::Table,
    state::{
        follow,
        results::{Bars, ShownYear, endings_bars, endings_table},
        use_work,
    },
    text::results as told,
    views::results::{bars_chart::BarsChart, patterns::Key},
};
use finsam_engine::ResultItem;
use leptos::prelude::*;

#[component]
pub fn Endings(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let (lang, words) = (work.lang(), work.lang().result_words());
    let bars = follow(move || of.with(|of| of.as_ref().map(|of| endings_bars(work, of))).unwrap_or_default());
    let table = follow(move || of.with(|of| of.as_ref().map(|of| endings_table(work, of))).unwrap_or_default());
    let is_known = Memo::new(move |_| bars.with(|bars: &Bars| !bars.bars.is_empty()));
    let names = move || {
        let one = |(place, reason): (usize, ResultItem)| (place, told::reasons(lang, &[reason]));
        let reasons = [
            ResultItem::ToWork,
            ResultItem::ToStudies,
            ResultItem::SeekingWork,
            ResultItem::Rehabilitation,
            ResultItem::Illness,
            ResultItem::Other,
        ];
        let several = (6, words.only_together.to_owned());
        reasons.into_iter().enumerate().map(one).chain([several]).collect::<Vec<_>>()
    };
    let shown = move || {
        view! {
            <Key of="endings" names=names() />
            <div class="drawn">
                <BarsChart of="endings" bars />
                <p class="help">{words.endings_about}</p>
            </div>
            <div><Table named="endings-heading" of=table /></div>
        }
    };
    view! {
        <section aria-labelledby="endings-heading">
            <h3 id="endings-heading">{words.endings}</h3>
            <Show when=move || is_known.get() fallback=move || view! { <p class="help">{words.no_endings}</p> }>
                {shown()}
            </Show>
        </section>
    }
}
