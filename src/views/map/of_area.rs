//! What is drawn of the area, for all that draw it.

use crate::{
    state::{
        Area, Computed, Work, follow,
        map::{Measure, Painted, Shapes, painted, shapes},
    },
    text::map as told,
};
use finsam_engine::{ForbundId, KommunCode};
use leptos::prelude::*;
use std::sync::Arc;

/// What is drawn, for all that draw it.
#[derive(Clone, Copy)]
pub struct Drawn {
    pub measure: RwSignal<Measure>,
    pub shapes: Memo<Arc<Shapes>>,
    pub painted: Memo<Arc<Painted>>,
    pub title: Signal<String>,
}

impl Drawn {
    /// The map of the area, followed; it comes with its style.
    pub fn of_area(work: Work) -> Self {
        let style = include_str!("../../../style/later/map.css");
        Effect::new(move || work.root.adopt("map", style));
        let measure = RwSignal::new(Measure::default());
        let around = follow(move || kommuner_of_area(work));
        let shapes = follow(move || Arc::new(around.with(|around| shapes(around))));
        let chosen = work.shown();
        let painted = follow(move || {
            let (format, measure, chosen) = (work.format(), measure.get(), chosen.get());
            let of = |now: &Computed, base: &Computed| {
                shapes.with(|shapes| Arc::new(painted(format, (now, base), shapes, measure, chosen)))
            };
            work.now.with(|now| work.base.with(|base| of(now, base)))
        });
        let title = Signal::derive(move || told::title(work.lang(), measure.get().name(work.lang())));
        Self { measure, shapes, painted, title }
    }
}

/// What the map is drawn around: the kommuner of the län, or of the förbund that are shown; nothing for the whole country.
fn kommuner_of_area(work: Work) -> Vec<KommunCode> {
    let area = work.choice.with(|choice| choice.area);
    match area {
        Area::Country => Vec::new(),
        Area::Lan(lan) => work.now.with(|now| {
            let codes = now.outcome.kommuner.iter().map(|kommun| kommun.code);
            codes.filter(|code| code.lan() == lan).collect()
        }),
        Area::Changed => {
            let rows = work.rows.get();
            let kommuner = |id: &ForbundId| {
                work.of(*id, |of| of.kommuner.iter().map(|(code, _)| *code).collect::<Vec<_>>()).unwrap_or_default()
            };
            rows.iter().flat_map(kommuner).collect()
        }
    }
}
