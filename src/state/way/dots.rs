//! Where each förbund is and where a goal brings it, as places along a line, ready to be written.

use super::goal::Planned;
use crate::{
    state::{Work, bar_end},
    text::tools as told,
};
use finsam_engine::{ForbundId, ForbundPlan, Movers, Obstacle, PlannedTogether, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// More förbund than this are not all named where nothing is known of them: no län has so many.
const MANY: usize = 20;

/// What a goal does to a förbund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Course {
    /// It comes to the goal, or on the way to it.
    #[default]
    Raised,
    /// It comes to the goal from what nobody knows.
    New,
    /// It has as much already, and keeps it.
    There,
    /// Nothing brings it nearer.
    Stays,
    /// Nobody knows what is paid to it now.
    Unknown,
}

/// A förbund, or all that are known, as its row is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DotRow {
    pub course: Course,
    pub name: String,
    pub now: String,
    pub goal: String,
    pub more: String,
    pub dots: Dots,
    /// The goal is what the law's shares of the target come to, whose derivation can be told.
    pub is_by_law: bool,
}

/// Where on its line it is now, and where at the goal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dots {
    pub now: String,
    pub goal: String,
}

/// The table of a goal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DotTable {
    /// The percent at the end of the lines.
    pub end: i64,
    rows: Vec<(ForbundId, Arc<DotRow>)>,
    /// All that are known, where they are several.
    pub sum: Option<Arc<DotRow>>,
}

impl Course {
    /// As the style sheets know it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::New => "new",
            Self::There => "there",
            Self::Stays => "stays",
            Self::Unknown => "unknown",
        }
    }
}

impl DotTable {
    /// The table of a goal, followed.
    pub fn of(work: Work, planned: &Planned) -> Self {
        let (format, now, words) = (work.format(), work.now.get(), work.lang().tool_words());
        let percents = planned
            .plan
            .forbund
            .iter()
            .flat_map(|plan| [now.forbund(plan.id).and_then(|of| of.percent_of_ideal), plan.percent_of_ideal]);
        let end = bar_end(percents.flatten().map(|percent| percent.rounded(0)).max().unwrap_or_default());
        let row = |plan: &ForbundPlan| {
            let before = now.forbund(plan.id).and_then(|of| of.percent_of_ideal);
            let about = |ratio: Option<Ratio>| format.about(work.percent(ratio), plan.is_estimated && ratio.is_some());
            let course = course(plan, before);
            let more = plan.more.map(|more| format.change(more)).unwrap_or_default();
            let row = DotRow {
                course,
                name: work.short_name(plan.id),
                now: about(before),
                goal: about(plan.percent_of_ideal),
                more: match course {
                    Course::Raised => more,
                    Course::There => words.there_already.to_owned(),
                    Course::Stays => words.not_further.to_owned(),
                    Course::New | Course::Unknown => words.fill_in.to_owned(),
                },
                dots: Dots { now: place(before, end), goal: place(plan.percent_of_ideal, end) },
                is_by_law: course == Course::Raised && planned.asked.movers == Movers::AllByLaw,
            };
            (plan.id, Arc::new(row))
        };
        let mut rows: Vec<_> = planned.plan.forbund.iter().map(row).collect();
        let are_few = rows.len() + planned.unknown.len() <= MANY;
        let unknown = |id: &ForbundId| {
            let row = DotRow {
                course: Course::Unknown,
                name: work.short_name(*id),
                now: work.words().unknown.to_owned(),
                goal: words.left_out.to_owned(),
                more: words.fill_in.to_owned(),
                ..DotRow::default()
            };
            (*id, Arc::new(row))
        };
        rows.extend(planned.unknown.iter().filter(|_| are_few).map(unknown));
        Self { end, rows, sum: sum(work, planned, end) }
    }

    pub fn ids(&self) -> Vec<ForbundId> {
        self.rows.iter().map(|(id, _)| *id).collect()
    }

    /// A förbund's row; an empty one where it has gone.
    pub fn row(&self, id: ForbundId) -> Arc<DotRow> {
        self.rows.iter().find(|(of, _)| *of == id).map(|(_, row)| Arc::clone(row)).unwrap_or_default()
    }
}

fn course(plan: &ForbundPlan, before: Option<Ratio>) -> Course {
    match &plan.obstacle {
        Some(Obstacle::ThereAlready) => Course::There,
        None if before.is_none() => Course::New,
        None | Some(Obstacle::NextBinds(_)) => Course::Raised,
        Some(_) if before.is_none() => Course::Unknown,
        Some(_) => Course::Stays,
    }
}

/// All of which it is known what they have.
fn sum(work: Work, planned: &Planned, end: i64) -> Option<Arc<DotRow>> {
    let format = work.format();
    let known = planned.plan.forbund.iter().filter(|plan| !planned.totals.unknown_before.contains(&plan.id));
    let PlannedTogether { now, then, more } = work.now.with(|of| planned.plan.together(&of.outcome))?;
    let count = known.count();
    (count > 1).then(|| {
        Arc::new(DotRow {
            name: told::known(format.lang, count),
            now: format.percent(now),
            goal: format.percent(then),
            more: format.change(more),
            dots: Dots { now: place(Some(now), end), goal: place(Some(then), end) },
            ..DotRow::default()
        })
    })
}

/// Where a percent lies on a line that ends at another, as a percent of its width.
fn place(ratio: Option<Ratio>, end: i64) -> String {
    let tenths = ratio.map_or(0, |ratio| ratio.rounded(1)).clamp(0, end * 10);
    let hundredths = tenths * 1_000 / end.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
