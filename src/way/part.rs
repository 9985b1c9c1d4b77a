//! What the parts of the view are made of.

use crate::{
    components::PercentField,
    dom::{El, el, el_in, react},
    text::way as told,
    way::Question,
    work::Work,
};
use finsam_engine::{Edit, Percent};
use reactive_graph::{owner::StoredValue, prelude::*};
use std::rc::Rc;

/// What a part answers.
#[derive(Default)]
pub struct Answer {
    pub sentence: String,
    /// The markup of what the sentence rests on.
    pub table: String,
    pub edits: Vec<Edit>,
    /// Why the edits cannot be applied.
    pub why_not: &'static str,
}

/// A part of the view.
pub struct Part {
    pub id: &'static str,
    pub heading: &'static str,
    pub asks: Option<El>,
    /// The table can be so wide that it scrolls in its place.
    pub is_wide: bool,
    /// The answer can be made a part of the proposal.
    pub applies: bool,
    pub answer: Box<dyn Fn() -> Answer>,
}

impl Part {
    /// What is asked, the answer in a sentence, what it rests on, and the button that makes a proposal of it.
    ///
    /// The sentence is read aloud when it changes under somebody who asks in this part, and not when a change elsewhere gives
    /// all parts other answers. Where there is nothing to apply the button says why, and keeps the focus.
    #[inline(never)]
    pub fn view(self, work: Work) -> El {
        let Self { id, heading, asks, is_wide, applies, answer } = self;
        let said = el_in("p", "say");
        let table = el("div");
        let table = if is_wide {
            let name = told::table_of(work.lang(), heading);
            table.attrs(&[("class", "wide"), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)])
        } else {
            table
        };
        let edits = StoredValue::new(Vec::new());
        let why_id = format!("{id}-why");
        let why = el_in("span", "help").id(&why_id);
        let button = el("button")
            .id(&format!("apply-{id}"))
            .attr("aria-describedby", &why_id)
            .text(work.lang().way_words().apply)
            .on_click(move || work.edit_all(edits.get_value()));
        let (asked, left) = (said.clone(), said.clone());
        let section = el("section")
            .attr("aria-labelledby", id)
            .on("focusin", move |_| drop(asked.clone().attr("aria-live", "polite")))
            .on("focusout", move |_| drop(left.clone().attr("aria-live", "off")))
            .with(el("h2").id(id).text(heading))
            .with_some(asks)
            .with(said.clone())
            .with(table.clone())
            .with_some(applies.then(|| el_in("p", "buttons").with(button.clone()).with(why.clone())));
        let mut shown = Answer::default();
        react(move || {
            let next = answer();
            if next.sentence != shown.sentence {
                said.set_text(&next.sentence);
            }
            if next.table != shown.table {
                table.set_markup(&next.table);
            }
            why.set_text(next.why_not);
            button.clone().attr("aria-disabled", if next.why_not.is_empty() { "false" } else { "true" });
            edits.set_value(if next.why_not.is_empty() { next.edits.clone() } else { Vec::new() });
            shown = next;
        });
        section
    }
}

/// What is asked, control by control.
#[inline(never)]
pub fn asks() -> El {
    el_in("div", "asks")
}

/// A control under its name.
#[inline(never)]
pub fn named(name: &str, control: El) -> El {
    ask(name).with(control)
}

/// A name for a control to come.
#[inline(never)]
pub fn ask(name: &str) -> El {
    el_in("label", "ask").with(el("span").text(name))
}

/// A field for a percent of the question.
#[inline(never)]
pub fn percent_ask(work: Work, id: &str, name: &str, lowest: i64, of: fn(&mut Question) -> &mut Percent) -> El {
    let field = PercentField {
        id: id.to_owned(),
        label: name.to_owned(),
        lowest: Percent::from_hundredths(lowest * 100),
        highest: Percent::FULL,
        value: Rc::new(move || *of(&mut work.way.get())),
        set: Rc::new(move |percent| {
            work.way.update(|question| *of(question) = percent);
            Ok(())
        }),
    };
    field.put_in(work, ask(name))
}
