//! The sum of many kommuner.

use super::how_it_counts::HowItCounts;
use crate::state::{Offer, Payer, follow, use_work};
use finsam_engine::{Asks, ForbundId};
use leptos::prelude::*;

#[component]
pub fn KommunerSum(id: ForbundId, asks: Memo<Option<Asks>>) -> impl IntoView {
    let work = use_work();
    let offer = follow(move || Offer::of(work, id, Payer::Kommuner, asks));
    view! {
        <div class="offer">
            <div class="who">{work.words().the_kommuner}</div>
            <div class="sum">{move || offer.with(|offer| offer.amount.clone())}</div>
            <HowItCounts offer />
        </div>
    }
}
