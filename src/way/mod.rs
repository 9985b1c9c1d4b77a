//! The way to the goal: how evenly the förbund share, what it would take, and where the years lead.

mod goal;
pub mod part;
mod path;
mod path_of;
mod redistribution;
mod refusal;
mod spread;

use crate::{
    dom::{El, el, el_in},
    live::{Derived, Live},
    overview::{area_select, in_area},
    route::Route,
    work::{Computed, Work},
};
use finsam_engine::{ForbundId, ForbundOutcome, Movers, Payer, Percent};

/// What the reader asks. The percent to reach is among the settings: it is one with the target of the parties' table.
#[derive(Clone, Copy, PartialEq)]
pub struct Question {
    /// The one förbund that the goal is for; all of the area where there is none.
    goal_of: Option<ForbundId>,
    /// How many years after the dataset's the goal is to be reached.
    years: i64,
    movers: Movers,
    /// Who says no.
    payer: Option<Payer>,
    stance: Percent,
    part_of_way: Percent,
    greatest_fall: Percent,
}

/// At once, by law; a region that does not raise; all of the way, with nobody falling faster than the brake allows.
impl Default for Question {
    fn default() -> Self {
        Self {
            goal_of: None,
            years: 0,
            movers: Movers::AllByLaw,
            payer: None,
            stance: Percent::from_hundredths(0),
            part_of_way: Percent::FULL,
            greatest_fall: Percent::from_hundredths(1_000),
        }
    }
}

/// The förbund that the view is about: their ids in order.
type Area = Derived<Vec<String>>;

/// The view of the way to the goal.
pub fn way(work: Work, route: Live<Route>) -> El {
    let area = Derived::new(move || {
        work.with_now(|now| work.with_base(|base| work.overview.with(|choice| in_area(now, base, choice))))
    });
    let is_empty = move || area.with(Vec::is_empty);
    el_in("div", "way")
        .with(part::named(work.words().area, area_select(work)))
        .show(is_empty, move || el_in("p", "notice").text(work.words().nothing_shown))
        .with(
            el("div")
                .flag("hidden", is_empty)
                .with(spread::spread(work, area))
                .with(goal::goal(work, area))
                .with(refusal::refusal(work, area))
                .with(redistribution::redistribution(work, area))
                .with(path::path(work, area, route)),
        )
}

/// The förbund with these ids.
fn found<'a>(computed: &'a Computed, ids: &[String]) -> Vec<&'a ForbundOutcome> {
    ids.iter().filter_map(|id| computed.outcome.forbund(id)).collect()
}
