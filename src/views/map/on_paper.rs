//! The map to look at, on the sheet for a board: the drawing with its legend.

use super::{legend::Legend, of_area::Drawn};
use crate::{state::use_work, views::map::canvas::Canvas};
use leptos::prelude::*;

#[component]
pub fn MapOnPaper() -> impl IntoView {
    let work = use_work();
    let Drawn { measure, shapes, painted, title } = Drawn::of_area(work);
    let read_here = RwSignal::new(String::new());
    view! {
        <div class="on-map">
            <Legend measure />
            <Canvas shapes painted read_here picked=RwSignal::new(None) title />
            <p class="fine">{work.lang().map_words().source}</p>
        </div>
    }
}
