//! How a figure was computed, opened from the figure.

use crate::{
    state::{follow, use_work},
    text::{self, Told},
};
use finsam_engine::explain;
use leptos::prelude::*;

/// A derivation as it is written.
#[derive(Debug, Clone, PartialEq)]
struct Derivation {
    title: String,
    steps: Vec<Told>,
    /// The source of a dataset of the reader's own.
    own_source: Option<String>,
}

/// The derivation of the figure that is chosen.
#[component]
pub fn Explanation() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let derivation = follow(move || {
        let figure = work.explaining.get()?;
        let format = work.format();
        work.now.with(|now| {
            let explanation = explain(&now.state, &now.outcome, figure)?;
            let figure = &explanation.figure;
            let told = |step| text::tell(format, &now.state, &now.outcome, figure, step);
            Some(Derivation {
                title: text::figure_title(format, &now.state, figure),
                steps: explanation.steps.iter().map(told).collect(),
                own_source: text::datasets::own_source(format.lang, &now.state.dataset),
            })
        })
    });
    let step = move |Told { what, sums, source }| {
        let sums = sums.into_iter().map(|sum| view! { <p class="sum">{sum}</p> }).collect_view();
        let source = (!source.is_empty()).then(|| view! { <p class="source">{words.source} ": " {source}</p> });
        view! { <li><p>{what}</p> {sums} {source}</li> }
    };
    move || {
        derivation.get().map(|Derivation { title, steps, own_source }| {
            view! {
                <div>
                    <h2 id="explained" tabindex="-1">{title}</h2>
                    <ol class="steps">{steps.into_iter().map(step).collect_view()}</ol>
                    {own_source.map(|told| view! { <p class="source">{told}</p> })}
                </div>
            }
        })
    }
}
