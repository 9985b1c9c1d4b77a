//! What a view says, for tests: drawn natively, as a reader who hears the page would meet it.

use crate::{state::Work, views::PARTS};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Node};
use std::sync::Arc;

/// The lines that a view says, of a work that a test has prepared.
pub fn told<V: IntoView>(prepare: impl FnOnce(Work), view: impl FnOnce() -> V) -> String {
    let html = html(prepare, view);
    let mut lines = Vec::new();
    tell(Html::parse_fragment(&html).root_element(), &mut lines);
    lines.join("\n").replace('\u{a0}', " ")
}

/// A view's HTML, of a work that a test has prepared.
pub fn html<V: IntoView>(prepare: impl FnOnce(Work), view: impl FnOnce() -> V) -> String {
    // Whatever spawns finds an executor.
    let _ = any_spawner::Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    owner.with(|| {
        let work = Work::default();
        prepare(work);
        provide_context(work);
        provide_context(PARTS);
        view().into_view().to_html()
    })
}

/// What is read out inline with the text around it.
const INLINE: [&str; 8] = ["b", "span", "small", "abbr", "i", "em", "strong", "code"];

/// A line for each block, control and cell; what has a label of its own says that.
fn tell(element: ElementRef, lines: &mut Vec<String>) {
    let mut text = String::new();
    for child in element.children() {
        match child.value() {
            Node::Text(part) => text.push_str(part),
            Node::Element(of) if of.attr("aria-hidden") == Some("true") || of.attr("hidden").is_some() => {}
            Node::Element(of) => {
                let Some(child) = ElementRef::wrap(child) else { continue };
                if INLINE.contains(&of.name()) {
                    text.push_str(&child.text().collect::<String>());
                    continue;
                }
                flush(&mut text, lines);
                let named = of.attr("aria-label").or(of.attr("placeholder"));
                if let Some(named) = named {
                    lines.push(
                        format!("[{}] {named} {}", of.name(), of.attr("value").unwrap_or_default())
                            .trim_end()
                            .to_owned(),
                    );
                }
                if of.name() != "svg" && !(of.name() == "button" && named.is_some()) {
                    tell(child, lines);
                }
            }
            _ => {}
        }
    }
    flush(&mut text, lines);
}

fn flush(text: &mut String, lines: &mut Vec<String>) {
    let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !told.is_empty() {
        lines.push(told);
    }
    text.clear();
}
