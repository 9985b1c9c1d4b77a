//! One party's offer.

use super::{how_it_counts::HowItCounts, set_to_ask::SetToAsk};
use crate::{
    components::AmountField,
    state::{Offer, Payer, follow, use_work},
    text,
};
use finsam_engine::{Asks, ForbundId, Kronor, Party};
use leptos::prelude::*;

#[component]
pub fn OfferField(id: ForbundId, party: Party, asks: Memo<Option<Asks>>) -> impl IntoView {
    let work = use_work();
    let field = format!("meeting-{}", String::from(party));
    let offer = follow(move || Offer::of(work, id, Payer::Party(party), asks));
    let name = Memo::new(move |_| offer.with(|offer| offer.name.clone()));
    let set = Callback::new(move |kronor: Kronor| {
        let entered = kronor.entered().map_err(|error| text::amount_error(work.lang(), &error))?;
        work.pay("meeting", id, party, entered)
    });
    view! {
        <div class="offer">
            <label class="who" for=field.clone()>{name}</label>
            <AmountField
                id=field
                label=Signal::derive(move || text::contribution_of(work.lang(), &name.get()))
                value=Signal::derive(move || offer.with(|offer| offer.payment.offer))
                set
                help="stepper-help"
                doubtful=Signal::derive(move || offer.with(|offer| offer.payment.doubtful()))
                is_marked=Signal::derive(move || offer.with(|offer| offer.payment.binds))
            />
            <SetToAsk id party offer />
            <HowItCounts offer />
        </div>
    }
}
