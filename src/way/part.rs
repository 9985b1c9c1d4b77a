//! What the parts of the view are made of.

use crate::{
    components::PercentField,
    dom::{El, column_heading, el, el_in, row_heading, td, tr},
    way::Question,
    work::Work,
};
use finsam_engine::{Edit, Percent};
use reactive_graph::graph::untrack;
use std::rc::Rc;

/// A part under its heading.
pub fn part(id: &str, heading: &str) -> El {
    el("section").attr("aria-labelledby", id).with(el("h2").id(id).text(heading))
}

/// What is asked, control by control.
pub fn asks() -> El {
    el_in("div", "asks")
}

/// A control under its name.
pub fn named(name: &str, control: El) -> El {
    el_in("label", "ask").with(el("span").text(name)).with(control)
}

/// The part with its answer in a sentence. It is read aloud when it changes under somebody who asks in this part, and not
/// when a change elsewhere gives all parts other answers.
pub fn answered(part: El, sentence: impl Fn() -> String + 'static) -> El {
    let said = el_in("p", "say").live(sentence);
    let (asked, left) = (said.clone(), said.clone());
    part.on("focusin", move |_| drop(asked.clone().attr("aria-live", "polite")))
        .on("focusout", move |_| drop(left.clone().attr("aria-live", "off")))
        .with(said)
}

/// A field for a percent of the question.
pub fn percent_ask(
    work: Work,
    id: &str,
    name: &str,
    (lowest, highest): (i64, i64),
    of: fn(&mut Question) -> &mut Percent,
) -> El {
    let field = PercentField {
        id: id.to_owned(),
        label: name.to_owned(),
        lowest: Percent::from_hundredths(lowest * 100),
        highest: Percent::from_hundredths(highest * 100),
        value: Rc::new(move || *of(&mut work.way.get())),
        set: Rc::new(move |percent| {
            work.way.update(|question| *of(question) = percent);
            Ok(())
        }),
    };
    field.put_in(work, el_in("label", "ask").with(el("span").text(name)))
}

/// The button that makes a proposal of an answer. Where there is nothing to do it says why, and keeps the focus.
pub fn apply(
    work: Work,
    id: &str,
    edits: impl Fn() -> Vec<Edit> + 'static,
    why_not: impl Fn() -> String + 'static,
) -> El {
    let why_id = format!("{id}-why");
    let why_not: Rc<dyn Fn() -> String> = Rc::new(why_not);
    let (is_idle, why) = (Rc::clone(&why_not), Rc::clone(&why_not));
    let carry_out = move || {
        if untrack(|| why_not()).is_empty() {
            work.edit_all(untrack(&edits));
        }
    };
    let button = el("button")
        .id(id)
        .text(work.lang().way_words().apply)
        .attr("aria-describedby", &why_id)
        .state("aria-disabled", move || !is_idle().is_empty())
        .on_click(carry_out);
    el_in("p", "buttons").with(button).with(el_in("span", "help").id(&why_id).live(move || why()))
}

/// The headings of a table: its rows' names first, then figures.
pub fn headings(names: &[String]) -> El {
    let heading = |(place, name): (usize, &String)| column_heading(if place == 0 { "" } else { "n" }).text(name);
    tr().with_all(names.iter().enumerate().map(heading))
}

/// A row under these headings. Each figure has its heading with it, for where they stand below each other.
pub fn figures(heading: El, names: &[String], figures: &[String]) -> El {
    let cell = |(name, figure): (&String, &String)| td("n").attr("data-label", name).text(figure);
    tr().with(heading).with_all(names.iter().skip(1).zip(figures).map(cell))
}

/// The heading of a row.
pub fn row_name(name: &str) -> El {
    row_heading("").text(name)
}

/// A place that a wide table scrolls in.
pub fn wide(name: &str) -> El {
    el_in("div", "wide").attrs(&[("role", "region"), ("tabindex", "0"), ("aria-label", name)])
}
