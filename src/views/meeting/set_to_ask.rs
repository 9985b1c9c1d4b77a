//! The button by which a party pays what the target asks of it.

use crate::{
    state::{Offer, use_work},
    text,
};
use finsam_engine::{ForbundId, Kronor, Party};
use leptos::prelude::*;

/// It stays where it is when there is nothing to set, so that nothing jumps.
#[component]
pub fn SetToAsk(id: ForbundId, party: Party, offer: Memo<Offer>) -> impl IntoView {
    let work = use_work();
    let amount = move || offer.with(|offer| offer.asked.clone());
    let is_paid = move || offer.with(|offer| offer.payment.ask.is_none_or(|ask| ask.change == Some(Kronor::ZERO)));
    let label = move || {
        offer.with(|offer| {
            let amount = offer.payment.ask.map(|ask| work.format().amount(ask.kronor)).unwrap_or_default();
            text::set_amount_of(work.lang(), &amount, &offer.name)
        })
    };
    let set = move |_| {
        if let Some(ask) = offer.with_untracked(|offer| offer.payment.ask) {
            work.end_gesture();
            // What is asked is within the limits, or the field says that it is not.
            let _ = work.pay("meeting", id, party, ask.kronor);
            work.end_gesture();
        }
    };
    view! {
        <button
            class="link set-to"
            id=format!("meeting-set-{}", String::from(party))
            aria-label=label
            disabled=is_paid
            on:click=set
        >
            {work.words().set} " " {amount}
        </button>
    }
}
