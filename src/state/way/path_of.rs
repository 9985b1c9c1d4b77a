//! The years of one förbund: what each of the three pays.

use super::{
    follower::Follower,
    path::{path_end, percents},
};
use crate::state::{FigureRow, FigureTable, Line, ToExplain, Work};
use finsam_engine::{Figure, ForbundId, Group, Path};
use std::sync::Arc;

/// A förbund's years as a table and as a line.
pub fn path_of(work: Work, id: ForbundId, path: &Path) -> (FigureTable, Line) {
    let (format, words, way_words) = (work.format(), work.words(), work.lang().way_words());
    let groups = Group::ALL.map(|group| Follower { work, id, group }.name());
    let columns = groups.into_iter().chain([words.allocation.to_owned(), words.percent.to_owned()]).collect();
    let mut table = FigureTable::new(format!("{}, {}", way_words.in_year, format.unit_sign()), columns);
    let first_year = path.years.first().map(|year| year.year);
    for (year, forbund) in path.of(id) {
        let brake = match (forbund.is_braked, forbund.is_unbraked) {
            (true, _) => way_words.braked,
            (_, true) => way_words.without_brake,
            _ => "",
        };
        let offers = Group::ALL.map(|group| work.figure(forbund.offers.of(group)));
        let ends = [
            work.figure(forbund.allocation),
            format.about(work.percent(forbund.percent_of_ideal), forbund.percent_interval.is_some()),
        ];
        table.add(FigureRow {
            key: year.to_string(),
            name: year.to_string(),
            remark: brake.to_owned(),
            figures: Arc::new(offers.into_iter().chain(ends).collect()),
            derivations: Arc::new(if Some(year) == first_year {
                as_now(id, forbund.allocation.is_some())
            } else {
                Vec::new()
            }),
            ..FigureRow::default()
        });
    }
    let percents = percents(path, id);
    (table, Line::new(&percents, path_end(&percents), first_year))
}

/// The dataset's year is as the förbund is now: what it has, and its percent, can be told.
fn as_now(id: ForbundId, is_known: bool) -> Vec<Option<ToExplain>> {
    let ends = [Figure::Allocation(id), Figure::PercentOfIdeal(id)];
    let ends = ends.map(|figure| is_known.then(|| ToExplain::now(figure)));
    Group::ALL.map(|_| None).into_iter().chain(ends).collect()
}
