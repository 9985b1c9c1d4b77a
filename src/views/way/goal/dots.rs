//! The line from now, a ring, to the goal, a dot; who has as much already is a square.
//!
//! It is drawn by attributes of SVG: the page's policy allows no `style` in its HTML. What does not belong to a row's course
//! is not shown (style/way.css).

use crate::state::way::DotRow;
use leptos::prelude::*;
use std::sync::Arc;

/// The cell with the line; the figures beside it say the same, so it is hidden from those who hear the page.
#[component]
pub fn DotsOnLine(row: RwSignal<Arc<DotRow>>) -> impl IntoView {
    let now = move || row.with(|row| row.dots.now.clone());
    let goal = move || row.with(|row| row.dots.goal.clone());
    view! {
        <td class="percent" role="cell" aria-hidden="true">
            <svg class="course">
                <line class="base" x1="0" x2="100%" y1="11" y2="11" />
                <line class="go" x1=now x2=goal y1="11" y2="11" />
                <circle class="ring" cx=now cy="11" r="4.5" />
                <circle class="dot" cx=goal cy="11" r="5.5" />
                <svg class="square" x=now y="11" overflow="visible">
                    <rect x="-5.5" y="-5.5" width="11" height="11" />
                </svg>
            </svg>
        </td>
    }
}
