//! How a figure was computed, opened from the figure.

use crate::{
    components::dialog,
    dom::{El, el, el_in},
    lazy::{self, Part},
    text,
    work::Work,
};
use finsam_engine::explain;

/// The derivation of the figure that is chosen.
pub fn explanation(work: Work) -> El {
    let words = work.words();
    el("div").slot(move || {
        let figure = work.explaining.get()?;
        let format = work.format();
        work.with_now(|now| {
            let explanation = explain(&now.state, &now.outcome, figure)?;
            let figure = &explanation.figure;
            let steps = explanation.steps.iter().map(|step| {
                let told = text::tell(format, &now.state, &now.outcome, figure, step);
                let source = format!("{}: {}", words.source, told.source);
                el("li")
                    .with(el("p").text(&told.what))
                    .with_all(told.sums.iter().map(|sum| el_in("p", "sum").text(sum)))
                    .with_some((!told.source.is_empty()).then(|| el_in("p", "source").text(&source)))
            });
            Some(
                el("div")
                    .with(el("h2").id("explained").text(&text::figure_title(format, &now.state, figure)))
                    .with(el_in("ol", "steps").with_all(steps))
                    .with_some(
                        text::datasets::own_source(format.lang, now.state.dataset)
                            .map(|told| el_in("p", "source").text(&told)),
                    ),
            )
        })
    })
}

/// The dialogue of the derivation, which returns the focus to the figure when it closes.
pub fn explanation_dialog(work: Work) -> El {
    let content = lazy::view(work, Part::Explanation);
    let is_open = move || work.explaining.with(Option::is_some);
    dialog(work, "explained", is_open, move || is_open().then(&content).flatten(), move || work.explaining.set(None))
}
