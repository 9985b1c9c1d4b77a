//! How a figure was computed, opened from the figure.

use crate::{
    dom::{El, el, el_in, react},
    text,
    work::Work,
};
use finsam_engine::explain;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The derivation, in a dialogue that returns the focus to the figure when it closes.
pub fn explanation_dialog(work: Work) -> El {
    let words = work.words();
    let content = move || {
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
                    .with(el_in("ol", "steps").with_all(steps)),
            )
        })
    };
    let dialog = el("dialog").attr("aria-labelledby", "explained");
    let element: HtmlDialogElement = dialog.element().clone().unchecked_into();
    let closed = element.clone();
    react(move || {
        if work.explaining.with(Option::is_some) && element.is_connected() {
            // A dialogue that is open already stays open.
            let _ = element.show_modal();
        }
    });
    dialog
        // The dialogue stays drawn while it closes, and is drawn anew with the next figure.
        .on("close", move |_| work.explaining.set(None))
        .with(
            el_in("div", "explanation")
                .slot(content)
                .with(el("p").with(el_in("button", "primary").text(words.close).on_click(move || closed.close()))),
        )
}
