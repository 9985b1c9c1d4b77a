//! What each party offers, to be changed.

use super::{kommuner_sum::KommunerSum, offer_field::OfferField, set_all::SetAll};
use crate::state::{FEW_KOMMUNER, follow, use_work};
use finsam_engine::{ForbundId, Party};
use leptos::prelude::*;

#[component]
pub fn Offers(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let heading = follow(move || format!("{}, {}", words.parties, work.format().unit_sign()));
    let asks = work.asks(id);
    let kommuner = work.kommuner(id);
    let are_many = Memo::new(move |_| kommuner.with(Vec::len) > FEW_KOMMUNER);
    view! {
        <section aria-labelledby="parties">
            <div class="offers-head">
                <h2 id="parties">{heading}</h2>
                <SetAll id asks />
            </div>
            <div class="offers" class:many=are_many>
                <OfferField id party=Party::State asks />
                <OfferField id party=Party::Region asks />
                <div class="kommuner">
                    <Show when=move || are_many.get()>
                        <KommunerSum id asks />
                    </Show>
                    <div class="each">
                        <For each=move || kommuner.get() key=|code| *code let:code>
                            <OfferField id party=Party::Kommun(code) asks />
                        </For>
                    </div>
                </div>
            </div>
            <p class="help" id="stepper-help">{words.stepper_help}</p>
        </section>
    }
}
