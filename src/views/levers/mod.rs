//! What the next million from each party gives a förbund.

use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn Levers(id: ForbundId) -> impl IntoView {
    view! { <p>{id.to_string()}</p> }
}
