//! What the next million from each party gives a förbund, and the cheapest order to its target.

use crate::{
    components::Sheet,
    dom::{El, el, el_in, focus_soon},
    live::Derived,
    text::{self, way as told},
    work::Work,
};
use finsam_engine::{
    AllocationMode, ForbundId, ForbundOutcome, Group, Kronor, Raise, cheapest, levers as gives, offering,
};

/// How much more from one party.
const MORE: Kronor = Kronor(1_000_000);

/// The levers of a förbund, for who opens them.
pub fn levers(work: Work, id: &ForbundId) -> El {
    let id = *id;
    let words = work.lang().way_words();
    let raises = Derived::new(move || {
        let target = work.settings.target();
        work.with_now(|now| now.forbund(&id).map(|forbund| cheapest(&now.state, forbund, target))).unwrap_or_default()
    });
    let heading = move || told::cheapest_to(work.format(), work.settings.target());
    el_in("details", "more levers")
        .with(el("summary").id("levers").text(words.levers))
        .with(el("div").markup(move || work.of(&id, |forbund| Some(gives_of(work, forbund))).unwrap_or_default()))
        .with(el("h3").live(heading))
        .slot(move || work.of(&id, |forbund| Some(steps(work, id, forbund, raises))))
}

/// What each alone gives.
fn gives_of(work: Work, forbund: &ForbundOutcome) -> String {
    let (format, words, now) = (work.format(), work.lang().way_words(), work.now());
    let Some(gives) = gives(&now.state, forbund, MORE) else { return String::new() };
    let mut sheet = Sheet::new("", work.words().party);
    sheet.column(&format!("{}, {}", words.gives, format.unit_sign()));
    for group in Group::ALL {
        let name = text::group_name(format.lang, now.state.dataset, forbund, group);
        sheet.row("", &name, told::lever(format, forbund, group, &gives));
        sheet.figure(&format.figure(gives.of(group)));
    }
    sheet.markup()
}

/// The stages in order, and the buttons that take them.
fn steps(work: Work, id: ForbundId, forbund: &ForbundOutcome, raises: Derived<Vec<Raise>>) -> El {
    let (format, words, now) = (work.format(), work.lang().way_words(), work.now());
    let raises = raises.get();
    let is_as_offered = now.state.rules.allocation == AllocationMode::AsOffered;
    let Some(last) = raises.last() else {
        let told = match forbund.allocation {
            None => words.levers_unknown.to_owned(),
            Some(_) if is_as_offered => words.levers_as_offered.to_owned(),
            Some(_) => told::there_already(format, work.settings.target()),
        };
        return el_in("p", "help").text(&told);
    };
    let take = |button: &str, name: &str, raise: &Raise| {
        let offers = raise.offers;
        el("button").id(button).text(name).on_click(move || {
            let edits = work.peek_now(|now| now.forbund(&id).map(|forbund| offering(&now.state, forbund, &offers)));
            work.edit_all(edits.unwrap_or_default());
            // The steps that are taken have gone, and their button with them.
            focus_soon("levers");
        })
    };
    let steps = raises.iter().map(|raise| el("li").text(&told::raise(format, &now.state, forbund, raise)));
    let first = (raises.len() > 1).then(|| take("take-first", words.first_step, &raises[0]));
    el("div")
        .with(el("ol").with_all(steps))
        .with(el_in("p", "buttons").with(take("take-all", words.all_steps, last)).with_some(first))
}
