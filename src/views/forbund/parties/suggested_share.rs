//! What a kommun that has joined could pay, to take with one click.

use crate::{
    state::{Payment, follow, use_work},
    text::way_in,
};
use finsam_engine::{ForbundId, Kronor, Party};
use leptos::prelude::*;

#[component]
pub fn SuggestedShare(id: ForbundId, party: Party, name: Memo<String>, payment: Memo<Payment>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    let suggested = Memo::new(move |_| payment.get().suggested);
    let take = move |kronor: Kronor| {
        work.end_gesture();
        // What is suggested is within the limits.
        let _ = work.pay("offer", id, party, kronor);
        work.end_gesture();
        work.root.focus_soon(format!("offer-{}", String::from(party)));
    };
    let amount = follow(move || suggested.get().map(|kronor| (kronor, work.format().amount(kronor))));
    move || {
        amount.get().map(|(kronor, amount)| {
            view! {
                <div class="set suggested">
                    <button class="link" type="button" on:click=move |_| take(kronor)>
                        {way_in::take_suggested(work.lang(), &amount)} " "
                        <span class="hidden">{name}</span>
                    </button>
                    <small>{words.suggested_by}</small>
                </div>
            }
        })
    }
}
