//! The förbund that is shown.

use super::forbund::Forbund;
use crate::state::use_work;
use leptos::prelude::*;

#[component]
pub fn Beside() -> impl IntoView {
    let work = use_work();
    let shown = work.shown();
    view! {
        <div class="beside">
            {move || shown.get().map(|id| view! { <Forbund id /> })}
        </div>
    }
}
