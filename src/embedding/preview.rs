//! The embedded calculator as it will be: the element itself.

use super::{
    code::{ATTRIBUTES, Wanted},
    section,
};
use crate::{
    dom::{El, el, el_in, focus_soon},
    live::{Derived, Live},
    work::Work,
};
use finsam_engine::Link;
use std::borrow::Cow;

/// How the fetching of the element's script has gone.
#[derive(Debug, Clone, Default, PartialEq)]
struct Fetching {
    has_failed: bool,
    attempts: u32,
}

pub fn preview(work: Work, wanted: Live<Wanted>) -> El {
    let words = work.lang().embedding_words();
    let fetching = Live::new(Fetching::default());
    section("embed-shown", words.shown)
        .with(el_in("p", "help").text(words.shown_help))
        .slot_by(
            move || fetching.with(|fetching| fetching.attempts.to_string()),
            move |attempt| Some(script(attempt, fetching)),
        )
        .show(move || fetching.with(|fetching| fetching.has_failed), move || not_fetched(work, fetching))
        .with(
            el_in("div", "embedded-here")
                .css("max-width", move || {
                    wanted.with(|wanted| wanted.width).map_or_else(String::new, |width| format!("{width}px"))
                })
                .with(element(work, wanted)),
        )
}

/// The script that defines the element. Fetched once, however often it stands in the page.
fn script(attempt: &str, fetching: Live<Fetching>) -> El {
    // Some browsers remember a script that could not be fetched, and do not ask for that address again.
    let address = if attempt == "0" { "embed.js".to_owned() } else { format!("embed.js?{attempt}") };
    el("script")
        .attrs(&[("type", "module"), ("src", &address)])
        .on("error", move |_| fetching.update(|fetching| fetching.has_failed = true))
}

fn not_fetched(work: Work, fetching: Live<Fetching>) -> El {
    let again = move || {
        let attempts = fetching.peek().attempts + 1;
        fetching.set(Fetching { has_failed: false, attempts });
        // The button goes, and the focus with it.
        focus_soon("main");
    };
    el_in("div", "notice")
        .attr("role", "alert")
        .with(el("p").text(work.lang().embedding_words().not_shown))
        .with(el("p").with(el("button").id("embed-again").text(work.words().try_again).on_click(again)))
}

fn element(work: Work, wanted: Live<Wanted>) -> El {
    let link = scenario_link(work);
    ATTRIBUTES.into_iter().fold(el("finsam-kalkyl"), |element, name| {
        element.live_attr(name, move || {
            link.with(|link| wanted.with(|wanted| wanted.attribute(name, link))).map(Cow::Owned)
        })
    })
}

/// What follows `#` in the link of the present scenario.
pub fn scenario_link(work: Work) -> Derived<String> {
    Derived::new(move || work.scenario.with(|scenario| Link::of(&[scenario])))
}
