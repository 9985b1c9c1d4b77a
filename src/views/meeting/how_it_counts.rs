//! How an offer counts, in words below it.

use crate::state::Offer;
use leptos::prelude::*;

#[component]
pub fn HowItCounts(offer: Memo<Offer>) -> impl IntoView {
    view! {
        <span class="changed">{move || offer.with(|offer| offer.changed.clone())}</span>
        <span class="unmatched">{move || offer.with(|offer| offer.unmatched.clone())}</span>
        <span class="holds-back">{move || offer.with(|offer| offer.holds_back)}</span>
    }
}
