//! What the next million from each party gives a förbund, and the cheapest order to its target.

use super::{FigureRow, FigureTable, Work};
use crate::text::{self, way as told};
use finsam_engine::{AllocationMode, ForbundId, Group, Kronor, PerGroup, cheapest, levers, offering, raised_together};
use leptos::prelude::*;
use std::sync::Arc;

/// How much more from one party.
const MORE: Kronor = Kronor(1_000_000);

/// What each alone gives; no table where the förbund's allocation is unknown.
pub fn gives(work: Work, id: ForbundId) -> FigureTable {
    let (format, words, now) = (work.format(), work.lang().way_words(), work.now.get());
    let forbund = now.forbund(id);
    let Some((forbund, gives)) = forbund.zip(forbund.and_then(|forbund| levers(&now.state, forbund, MORE))) else {
        return FigureTable::default();
    };
    let mut table = FigureTable::new(work.words().party, vec![format!("{}, {}", words.gives, format.unit_sign())]);
    for (group, place) in Group::ALL.into_iter().zip(0..) {
        table.add(FigureRow {
            key: format!("{place}"),
            name: text::group_name(format.lang, &now.state.dataset, forbund, group),
            remark: told::lever(format, forbund, group, &gives).to_owned(),
            figures: Arc::new(vec![format.figure(gives.of(group))]),
            ..FigureRow::default()
        });
    }
    table
}

/// What those who bind give when they raise as much together; nothing where one alone does.
pub fn gives_together(work: Work, id: ForbundId) -> String {
    let now = work.now.get();
    let together = now.forbund(id).and_then(|of| raised_together(&now.state, of, MORE).map(|raise| (of, raise)));
    together.map_or(String::new(), |(of, raise)| told::together(work.format(), &now.state, of, &raise))
}

/// The cheapest order in which the parties raise until the target is reached.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cheapest {
    /// The stages, as they are told.
    pub stages: Vec<String>,
    /// What the three offer after each stage.
    pub offers: Vec<PerGroup<Kronor>>,
    /// Why there are no stages.
    pub why_none: String,
}

impl Cheapest {
    /// A förbund's, followed.
    pub fn of(work: Work, id: ForbundId) -> Self {
        let (format, words, now) = (work.format(), work.lang().way_words(), work.now.get());
        let target = work.preferences.get().target;
        let Some(forbund) = now.forbund(id) else { return Self::default() };
        let raises = cheapest(&now.state, forbund, target);
        let is_as_offered = now.state.rules.allocation == AllocationMode::AsOffered;
        let why_none = match forbund.allocation {
            _ if !raises.is_empty() => String::new(),
            None => words.levers_unknown.to_owned(),
            Some(_) if is_as_offered => words.levers_as_offered.to_owned(),
            Some(_) => told::there_already(format, target),
        };
        Self {
            stages: raises.iter().map(|raise| told::raise(format, &now.state, forbund, raise)).collect(),
            offers: raises.iter().map(|raise| raise.offers).collect(),
            why_none,
        }
    }
}

impl Work {
    /// Lets a förbund's three offer so much.
    pub fn offer(self, id: ForbundId, offers: &PerGroup<Kronor>) {
        let edits = self.now.with_untracked(|now| now.forbund(id).map(|of| offering(&now.state, of, offers)));
        self.edit_all(edits.unwrap_or_default());
    }
}
