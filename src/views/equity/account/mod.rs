//! The account of a förbund as an annual report has it: rows as in a resultaträkning, years as columns.

mod cell;
mod remarks;
mod sheet;

use crate::state::{
    equity::{account_notes, published_places},
    follow, use_work,
};
use finsam_engine::{AccountYear, ForbundId};
use leptos::prelude::*;
use remarks::{Places, Remarks};
use sheet::Sheet;

#[component]
pub fn Account(id: ForbundId, years: Memo<Vec<AccountYear>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let format = follow(move || work.format());
    let in_order = follow(move || years.with(|years| years.iter().map(|of| of.year).collect::<Vec<_>>()));
    let notes = follow(move || years.with(|years| account_notes(format.get(), years)));
    let places = follow(move || years.with(|years| published_places(work.lang(), years)));
    // A link may lead to one of its fields.
    Effect::new(move || {
        let _ = work.focus_awaited();
    });
    view! {
        <section aria-labelledby="accounts">
            <h2 id="accounts">{move || format!("{}, {}", words.accounts, format.get().unit_sign())}</h2>
            <div class="wide" role="region" tabindex="0" aria-label=words.accounts>
                {move || view! { <Sheet id years in_order=in_order.get() notes format /> }}
            </div>
            <Remarks notes />
            <p class="help" id="account-help">{words.accounts_help}</p>
            <Places places />
        </section>
    }
}
