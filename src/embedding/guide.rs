//! What to know beside the code: other systems, the element's names, and a text for accessibility statements.

use super::{section, snippets::copied};
use crate::{
    dom::{El, column_heading, el, row_heading, table, tbody, td, tr},
    live::Derived,
    text::embedding as told,
    work::Work,
};

pub fn systems(work: Work) -> El {
    let words = work.lang().embedding_words();
    let of = |system: told::System| {
        let source = |(title, address): &(&str, &str)| {
            el("li").with(el("a").attrs(&[("href", *address), ("rel", "noreferrer")]).text(title))
        };
        el("div")
            .with(el("h3").text(system.name))
            .with(el("p").text(system.about))
            .with(el("ul").with_all(system.sources.iter().map(source)))
    };
    section("embed-systems", words.systems)
        .with(el("p").text(words.systems_about))
        .with_all(told::systems(work.lang()).into_iter().map(of))
}

pub fn reference(work: Work) -> El {
    let (words, lang) = (work.lang().embedding_words(), work.lang());
    section("embed-reference", words.reference)
        .with(el("p").text(words.attributes_about))
        .with(names(work, words.attributes, told::attributes(lang)))
        .with(names(work, words.properties, told::properties(lang)))
        .with(names(work, words.parts, told::parts(lang)))
        .with(names(work, words.events, told::events(lang)))
        .with(names(work, words.methods, told::methods(lang)))
        .with(el("p").text(words.methods_about))
}

/// Names with what they mean.
fn names(work: Work, kind: &str, entries: Vec<(&str, &str)>) -> El {
    let words = work.lang().embedding_words();
    let head = tr().with(column_heading("").text(kind)).with(column_heading("").text(words.meaning));
    let row = |(name, meaning): (&str, &str)| {
        tr().with(row_heading("").with(el("code").text(name))).with(td("").text(meaning))
    };
    table("", head, tbody().with_all(entries.into_iter().map(row))).attr("aria-label", kind)
}

pub fn statement(work: Work) -> El {
    let words = work.lang().embedding_words();
    let text = Derived::new(move || words.statement_text.to_owned());
    section("embed-statement", words.statement).with(el("p").text(words.statement_about)).with(copied(
        work,
        "embed-statement",
        words.statement,
        text,
        [words.statement_copied, words.copy_yourself],
    ))
}
