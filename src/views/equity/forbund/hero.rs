//! The large figure.

use crate::{
    components::Explained,
    state::{equity::Hero, follow, use_work},
    text::account_figure,
};
use finsam_engine::{AccountYear, Figure, ForbundId};
use leptos::prelude::*;

/// What the förbund has too much, or what it has, where that is known.
#[component]
pub fn LargeFigure(id: ForbundId, years: Memo<Vec<AccountYear>>) -> impl IntoView {
    let work = use_work();
    let hero = follow(move || years.with(|years| Hero::new(work.format(), years)));
    let of = Memo::new(move |_| hero.with(|hero| hero.as_ref().map(|hero| (hero.year, hero.figure))));
    let amount = move || hero.with(|hero| hero.as_ref().map(|hero| hero.amount.clone())).unwrap_or_default();
    let beside = move || hero.with(|hero| hero.as_ref().and_then(|hero| hero.beside.clone()));
    let shown = move || {
        let (year, figure) = of.get()?;
        Some(view! {
            <p class="hero">
                <Explained
                    figure=Figure::Account(id, year, figure)
                    name=account_figure(work.lang(), figure, year)
                    of=work.short_name(id)
                    value=Signal::derive(amount)
                />
                {move || beside().map(|beside| view! { <span class="beside-it">{beside}</span> })}
            </p>
        })
    };
    view! { <div>{shown}</div> }
}
