//! The förbund on a map: coloured, outlined and named, to choose from and to move kommuner on.

mod canvas;
mod group;
mod legend;
mod move_kommun;
#[cfg(test)]
mod tests;
mod tools;

use crate::{
    state::{
        follow,
        map::{MEASURES, Measure, painted, shapes},
        use_work,
    },
    text::map as told,
};
use canvas::Canvas;
use finsam_engine::{ForbundId, KommunCode};
use legend::Legend;
use leptos::prelude::*;
use move_kommun::MoveKommun;
use std::sync::Arc;
use tools::MeasureSelect;

/// The map of the area.
#[component]
pub fn Map() -> impl IntoView {
    let work = use_work();
    let words = work.lang().map_words();
    let style = include_str!("../../../style/later/map.css");
    Effect::new(move || work.root.adopt("map", style));
    let measure = RwSignal::new(Measure::default());
    let around = follow(move || kommuner_of_area(work));
    let shapes = follow(move || Arc::new(around.with(|around| shapes(around))));
    let chosen = work.shown();
    let painted = follow(move || {
        let (format, measure, chosen) = (work.format(), measure.get(), chosen.get());
        work.now.with(|now| {
            work.base.with(|base| shapes.with(|shapes| Arc::new(painted(format, (now, base), shapes, measure, chosen))))
        })
    });
    let read_here = RwSignal::new(String::new());
    let picked = RwSignal::new(None::<KommunCode>);
    let title = move || told::title(work.lang(), measure.get().name(work.lang()));
    let read = move || read_here.with(|told| if told.is_empty() { words.point.to_owned() } else { told.clone() });
    view! {
        <section class="on-map" aria-label=title>
            <div class="asks">
                <MeasureSelect measure all=MEASURES.to_vec() />
                <Legend measure />
            </div>
            <Canvas shapes painted read_here picked title=Signal::derive(title) />
            <p class="read-here" aria-hidden="true">{read}</p>
            <p class="help">{words.about} " " {words.source}</p>
            <MoveKommun shapes picked />
        </section>
    }
}

/// What the map is drawn around: the kommuner of the län, or of the förbund that are shown; nothing for the whole country.
fn kommuner_of_area(work: crate::state::Work) -> Vec<KommunCode> {
    use crate::state::Area;
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
