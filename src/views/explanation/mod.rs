//! How a figure was computed, opened from the figure.

use crate::{
    state::{Computed, ToExplain, Within, follow, use_work},
    text::{self, Told, format::Format},
};
use finsam_engine::{Figure, explain};
use leptos::prelude::*;

/// A derivation as it is written.
#[derive(Debug, Clone, PartialEq)]
struct Derivation {
    title: String,
    /// The scenario that the figure is of, where it is another than the one that is shown.
    within: Option<String>,
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
        let ToExplain { figure, within } = work.explaining.get()?;
        match within {
            Within::Now => work.now.with(|now| derivation(work.format(), now, figure, None)),
            Within::Other { name, computed } => derivation(work.format(), &computed, figure, Some(name)),
        }
    });
    let step = move |Told { what, sums, source }| {
        let sums = sums.into_iter().map(|sum| view! { <p class="sum">{sum}</p> }).collect_view();
        let source = (!source.is_empty()).then(|| view! { <p class="source">{words.source} ": " {source}</p> });
        view! { <li><p>{what}</p> {sums} {source}</li> }
    };
    move || {
        derivation.get().map(|Derivation { title, within, steps, own_source }| {
            view! {
                <div>
                    <h2 id="explained" tabindex="-1">{title}</h2>
                    {within.map(|name| view! { <p class="help">{words.within} ": " {name}</p> })}
                    <ol class="steps">{steps.into_iter().map(step).collect_view()}</ol>
                    {own_source.map(|told| view! { <p class="source">{told}</p> })}
                </div>
            }
        })
    }
}

fn derivation(format: Format, of: &Computed, figure: Figure, within: Option<String>) -> Option<Derivation> {
    let explanation = explain(&of.state, &of.outcome, figure)?;
    let figure = &explanation.figure;
    let told = |step| text::tell(format, &of.state, &of.outcome, figure, step);
    Some(Derivation {
        title: text::figure_title(format, &of.state, figure),
        within,
        steps: explanation.steps.iter().map(told).collect(),
        own_source: text::datasets::own_source(format.lang, &of.state.dataset),
    })
}
