//! The view that makes the code for putting the calculator into other pages: what to show, what it looks like, the code, and
//! what those pages need.

mod choices;
mod code;
mod guide;
mod needs;
mod preview;
mod snippets;

use crate::{
    dom::{El, el, el_in, present_root, react, window},
    format::Format,
    live::Live,
    work::Work,
};
use code::{Home, Wanted};
use reactive_graph::graph::untrack;
use std::cell::RefCell;

thread_local! {
    /// What was chosen last: the view is drawn anew when the language changes.
    static LAST: RefCell<Option<Wanted>> = const { RefCell::new(None) };
}

/// The view.
pub fn embedding(work: Work) -> El {
    let words = work.lang().embedding_words();
    let heading = el("h2").id("embed").attr("tabindex", "-1").text(work.words().embed);
    // Who comes from the foot of the page would find themselves in the middle of the view.
    if present_root().first("footer a:focus").is_some() {
        heading.clone().focus_soon();
    }
    let view = el_in("div", "way embedding")
        .with(el("section").attr("aria-labelledby", "embed").with(heading).with(el("p").text(words.about)));
    let view = match Home::of(&window().location().href().unwrap_or_default()) {
        Some(home) => {
            let wanted = Live::new(LAST.with_borrow(Clone::clone).unwrap_or_else(|| first_wanted(work)));
            react(move || LAST.set(Some(wanted.get())));
            view.with(choices::choices(work, wanted))
                .with(preview::preview(work, wanted))
                .with_all(snippets::snippets(work, wanted, home))
        }
        None => view.with(el_in("p", "notice").id("no-server").text(words.no_server)),
    };
    view.with(guide::systems(work)).with(guide::reference(work)).with(guide::statement(work))
}

/// As the reader has the page.
fn first_wanted(work: Work) -> Wanted {
    let Format { lang, unit } = untrack(|| work.format());
    Wanted {
        forbund: untrack(|| work.route.with(|route| route.forbund)).map_or_else(String::new, |id| id.to_string()),
        lang: lang.code().to_owned(),
        unit: Format { lang, unit }.unit_sign().to_owned(),
        has_scenario: work.scenario.peek_with(|scenario| !scenario.edits.is_empty()),
        ..Wanted::default()
    }
}

/// A part of the view with its heading.
fn section(id: &str, heading: &str) -> El {
    el("section").attr("aria-labelledby", id).with(el("h2").id(id).text(heading))
}
