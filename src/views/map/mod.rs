//! The förbund on a map: coloured, outlined and named, to choose from and to move kommuner on.

mod canvas;
mod group;
mod legend;
mod move_kommun;
mod of_area;
mod on_paper;
#[cfg(test)]
mod tests;
mod tools;

use crate::state::use_work;
use canvas::Canvas;
use finsam_engine::KommunCode;
use legend::Legend;
use leptos::prelude::*;
use move_kommun::MoveKommun;
use of_area::Drawn;
pub use on_paper::MapOnPaper;
use tools::MeasureSelect;

/// The map of the area.
#[component]
pub fn Map() -> impl IntoView {
    let work = use_work();
    let words = work.lang().map_words();
    let Drawn { measure, shapes, painted, title } = Drawn::of_area(work);
    let read_here = RwSignal::new(String::new());
    let picked = RwSignal::new(None::<KommunCode>);
    let read = move || read_here.with(|told| if told.is_empty() { words.point.to_owned() } else { told.clone() });
    view! {
        <section class="on-map" aria-label=title>
            <div class="asks">
                <MeasureSelect measure />
                <Legend measure />
            </div>
            <Canvas shapes painted read_here picked title />
            <p class="read-here" aria-hidden="true">{read}</p>
            <p class="help">{words.about} " " {words.source}</p>
            <MoveKommun shapes picked />
        </section>
    }
}
