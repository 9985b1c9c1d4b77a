//! The proposal on paper, for a board: what it gives, what it changes and what it rests on.

mod basis;
mod contributions;
mod link;
mod proposal;
mod result;
mod style;

use crate::{
    dom::{El, el, el_in, window},
    live::{Derived, Live},
    overview::{area_select, in_area},
    paper::printing_day,
    work::Work,
};
use finsam_engine::ForbundId;

/// A part that the reader can leave out.
#[derive(Clone, Copy, PartialEq)]
enum Content {
    Result,
    Contributions,
    Changes,
    Equity,
    Assumptions,
}

impl Content {
    const ALL: [Self; 5] = [Self::Result, Self::Contributions, Self::Changes, Self::Equity, Self::Assumptions];

    fn name(self, work: Work) -> &'static str {
        let words = work.lang().paper_words();
        match self {
            Self::Result => words.result,
            Self::Contributions => words.contributions,
            Self::Changes => words.changes,
            Self::Equity => words.equity,
            Self::Assumptions => words.assumptions,
        }
    }
}

/// The förbund of the area that is shown, in order.
type Area = Derived<Vec<String>>;

/// The view; `shown` is the id of the förbund whose contributions and equity it tells.
pub fn board_paper(work: Work, shown: Derived<String>) -> El {
    style::adopt();
    let words = work.lang().paper_words();
    let left_out = Live::new(Vec::<usize>::new());
    let has = move |content: Content| left_out.with(|left_out| !left_out.contains(&(content as usize)));
    let tick = |content: Content| {
        let input = el("input")
            .id(&format!("include-{}", content as usize))
            .attr("type", "checkbox")
            .prop("checked", move || has(content).into())
            .on("change", move |_| {
                left_out.update(|left_out| match left_out.iter().position(|place| *place == content as usize) {
                    Some(place) => drop(left_out.remove(place)),
                    None => left_out.push(content as usize),
                });
            });
        el("label").with(input).text(" ").text(content.name(work))
    };
    let print = || {
        // A browser that cannot print says so itself.
        let print = js_sys::Reflect::get(&window(), &"print".into()).unwrap_or_default();
        let print: Option<js_sys::Function> = wasm_bindgen::JsCast::dyn_into(print).ok();
        let _ = print.map(|print| print.call0(&window()));
    };
    let tools = el_in("div", "tools paper-tools")
        .with(area_select(work))
        .with(el("fieldset").with(el("legend").text(words.include)).with_all(Content::ALL.map(tick)))
        .with(el_in("button", "primary").id("print").text(words.print).on_click(print))
        .with(el_in("p", "help").text(words.print_about));
    let area: Area = Derived::new(move || {
        work.with_now(|now| work.with_base(|base| work.overview.with(|choice| in_area(now, base, choice))))
    });
    let part = move |content: Content| {
        move || {
            if !has(content) {
                return None;
            }
            let id: Option<ForbundId> = shown.with(|id| id.parse().ok());
            match content {
                Content::Result => Some(result::result(work, area)),
                Content::Contributions => contributions::contributions(work, id?),
                Content::Changes => Some(proposal::changes(work)),
                Content::Equity => proposal::equity(work, id?),
                Content::Assumptions => Some(basis::assumptions(work, area, id)),
            }
        }
    };
    let [result, contributions, changes, equity, assumptions] = Content::ALL.map(part);
    let sheet = el_in("article", "sheet")
        .attr("aria-labelledby", "paper-title")
        .with(heading(work))
        .slot(result)
        .slot(contributions)
        .slot(changes)
        .slot(equity)
        .slot(assumptions)
        .slot(move || Some(link::link(work)));
    el("div").with(tools).with(sheet)
}

/// What it is, of which figures and which day. The focus goes there.
fn heading(work: Work) -> El {
    let words = work.lang().paper_words();
    let day = printing_day();
    let title = move || {
        work.scenario.with(|scenario| {
            let unnamed = if scenario.edits.is_empty() { words.as_in_base } else { words.untitled };
            if scenario.title.is_empty() { unnamed } else { &scenario.title }.to_owned()
        })
    };
    let about = move || {
        let base = work.scenario.with(|scenario| scenario.dataset().name());
        let (words, unit) = (work.words(), work.format().unit_sign());
        format!("{} {base} · {} {unit} · {}", words.base, words.unit, day.get())
    };
    let title = el("h1").id("paper-title").attr("tabindex", "-1").live(title);
    title.clone().focus_soon();
    el("header").with(title).with(el("p").live(about))
}

/// A part of the sheet under a heading.
fn section(id: &str, heading: &str) -> El {
    el("section").attr("aria-labelledby", id).with(el("h2").id(id).text(heading))
}
