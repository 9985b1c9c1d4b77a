//! The way from a förbund whose contributions are unknown to the field that starts it.

use crate::state::{Route, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn FillIn(id: ForbundId) -> impl IntoView {
    let work = use_work();
    view! {
        <a class="set" href=Route::to_forbund(id).address() on:click=move |_| work.lead_to_fill_in(id)>
            {work.lang().way_in_words().fill_in} " "
            <span class="hidden">{work.short_name(id)}</span>
        </a>
    }
}
