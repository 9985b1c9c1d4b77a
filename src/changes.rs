//! Every change as a sentence, each to take back by itself.

use crate::{
    dom::{El, el, el_in, focus_soon},
    live::Derived,
    text,
    work::Work,
};

/// The list of changes to the underlag.
pub fn changes(work: Work) -> El {
    let words = work.words();
    let sentences = Derived::new(move || work.sentences());
    let is_empty = move || sentences.with(Vec::is_empty);
    let item = move |index: usize, sentence: &str, reason: Option<&str>| {
        let told = reason.map(|reason| el_in("span", "error").text(words.does_not_apply).text(" ").text(reason));
        let take_back = move || {
            work.take_back(index);
            focus_soon("changes");
        };
        el_in("li", if reason.is_some() { "skipped" } else { "" }).with(el("span").text(sentence).with_some(told)).with(
            el_in("button", "link")
                .attr("aria-label", &text::take_back(work.lang(), sentence))
                .text(words.take_back)
                .on_click(take_back),
        )
    };
    let back_to_base = move || {
        work.back_to_base();
        focus_soon("changes");
    };
    el_in("section", "changes")
        .attr("aria-labelledby", "changes")
        .with(el("h2").id("changes").attr("tabindex", "-1").text(words.changes))
        .slot(move || {
            let sentences = sentences.get();
            let items = sentences.iter().enumerate();
            let items = items.map(|(index, (sentence, reason))| item(index, sentence, reason.as_deref()));
            Some(el("ol").with_all(items))
        })
        .show(is_empty, move || el_in("p", "help").text(words.no_changes))
        .show(
            move || !is_empty(),
            move || el("p").with(el("button").id("back-to-base").text(words.back_to_base).on_click(back_to_base)),
        )
}
