//! Who of the area does not count, and how it would.

use crate::{
    state::{
        Route, follow, use_work,
        way::{LeftOut, Planned},
    },
    text::tools as told,
};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn NotCounted(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let lang = work.lang();
    let words = lang.tool_words();
    let left_out = follow(move || planned.with(|planned| LeftOut::of(work, planned)));
    let is_anybody = follow(move || left_out.with(|left_out| !left_out.is_empty()));
    let unknown = move || {
        let (names, first) = left_out.with(|left_out| (left_out.unknown.clone(), left_out.first));
        first.map(|id| {
            view! {
                <p class="help">
                    <b>{names} ":"</b>
                    " "
                    {told::until_filled_in(lang)}
                    " "
                    <a href=Route::to_forbund(id).address()>{words.fill_in_amount}</a>
                </p>
            }
        })
    };
    let outside = move || {
        let names = left_out.with(|left_out| left_out.outside.clone());
        (!names.is_empty()).then(|| view! { <p class="help"><b>{names} ":"</b> " " {told::outside(lang)}</p> })
    };
    view! {
        <Show when=move || is_anybody.get()>
            <section class="not-counted" aria-labelledby="not-counted">
                <h3 id="not-counted">{words.not_counted}</h3>
                {unknown}
                {outside}
            </section>
        </Show>
    }
}
