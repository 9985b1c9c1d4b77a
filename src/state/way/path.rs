//! Where the years lead, förbund by förbund.

use crate::{
    state::{Line, ToExplain, Work, bar_end},
    text::{tools, way as told},
};
use finsam_engine::{Figure, ForbundId, Nearness, Path, Percent, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// How near its ideal a förbund is to come.
const NEAR: Percent = Percent::from_hundredths(500);

/// The table of the years with its sentence, as they are written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PathTold {
    pub sentence: String,
    /// What else there is to know about the years.
    pub remarks: String,
    /// The years, and the year from which a förbund is near its ideal.
    pub columns: Arc<Vec<String>>,
    rows: Vec<(ForbundId, Arc<PathRow>)>,
}

/// A förbund's years.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PathRow {
    pub name: String,
    /// In the order of the columns.
    pub figures: Arc<Vec<String>>,
    /// What tells how the figures of the dataset's year were computed.
    pub derivations: Arc<Vec<Option<ToExplain>>>,
    pub line: Line,
}

impl PathTold {
    /// The years of the area's förbund.
    pub fn of(work: Work, path: &Path) -> Self {
        let (lang, format, now, ids) = (work.lang(), work.format(), work.now.get(), work.rows.get());
        let years = path.years.iter().map(|year| year.year.to_string());
        let columns = years.chain([lang.way_words().near.to_owned()]).collect();
        let percents: Vec<Vec<Option<Ratio>>> = ids.iter().map(|id| percents(path, *id)).collect();
        // One scale for all, so that the lines can be compared.
        let end = percents.iter().map(|percents| path_end(percents)).max().unwrap_or_default();
        let count = now.state.rules.path_years;
        let mut rows = Vec::with_capacity(ids.len());
        let (mut near, mut known, mut undecided) = (0, 0, 0);
        for (id, percents) in ids.iter().zip(percents) {
            let nearness = path.nearness(*id, NEAR);
            near += usize::from(matches!(nearness, Nearness::From(_)));
            known += usize::from(nearness != Nearness::Unknown);
            undecided += usize::from(nearness == Nearness::Undecided);
            let is_estimate = now.forbund(*id).is_some_and(|of| of.is_estimate);
            let written =
                |percent: &Option<Ratio>| format.about(work.percent(*percent), is_estimate && percent.is_some());
            let figures = percents.iter().map(written);
            let figures = Arc::new(figures.chain([told::near(lang, nearness, count)]).collect());
            let line = Line::new(&percents, end, None);
            let derivations = Arc::new(vec![percents[0].map(|_| ToExplain::now(Figure::PercentOfIdeal(*id)))]);
            rows.push((*id, Arc::new(PathRow { name: told::name(&now.state, *id), figures, derivations, line })));
        }
        Self {
            sentence: told::path(lang, count, near, known, undecided),
            remarks: remarks(work, path, &ids),
            columns: Arc::new(columns),
            rows,
        }
    }

    pub fn ids(&self) -> Vec<ForbundId> {
        self.rows.iter().map(|(id, _)| *id).collect()
    }

    /// A förbund's row, with the names of the columns; an empty one where it has gone.
    pub fn row(&self, id: ForbundId) -> (Arc<PathRow>, Arc<Vec<String>>) {
        let row = self.rows.iter().find(|(of, _)| *of == id).map(|(_, row)| Arc::clone(row));
        (row.unwrap_or_default(), Arc::clone(&self.columns))
    }
}

/// How many of the area's förbund come near their ideal, in a line.
pub fn path_line(work: Work, path: &Path) -> String {
    let year = path.years.last().map_or(0, |year| year.year);
    work.rows.with(|rows| {
        let all: Vec<Nearness> = rows.iter().map(|id| path.nearness(*id, NEAR)).collect();
        let near = all.iter().filter(|nearness| matches!(nearness, Nearness::From(_))).count();
        let known = all.iter().filter(|nearness| **nearness != Nearness::Unknown).count();
        tools::path_line(work.lang(), near, known, year)
    })
}

fn remarks(work: Work, path: &Path, ids: &[ForbundId]) -> String {
    let now = work.now.get();
    let mut remarks = told::over_grant(work.format(), &path.years);
    let left_out: Vec<ForbundId> = ids.iter().copied().filter(|id| path.left_out.contains(id)).collect();
    if !left_out.is_empty() {
        remarks.push(told::left_out(work.lang(), &now.state, &left_out));
    }
    if let Some((first, last)) = path.years.first().zip(path.years.last())
        && let Some((first, block)) = first.block.zip(last.block)
        && first.state != block.state
    {
        remarks.push(told::block(work.format(), &first, &block, last.year));
    }
    remarks.extend(told::without_brake(work.lang(), &now.state, path, ids));
    remarks.join(" ")
}

/// A förbund's percent of ideal in each year.
pub fn percents(path: &Path, id: ForbundId) -> Vec<Option<Ratio>> {
    path.of(id).map(|(_, year)| year.percent_of_ideal).collect()
}

/// Where a chart of a förbund's percents ends.
pub fn path_end(percents: &[Option<Ratio>]) -> i64 {
    bar_end(percents.iter().flatten().map(|percent| percent.rounded(0)).max().unwrap_or_default())
}
