//! That the contributions of none of those shown are known, and what to do about it.

use crate::{
    state::{follow, use_work},
    text::way_in,
};
use leptos::prelude::*;

#[component]
pub fn NoneKnown() -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    let unknown = follow(move || work.count_where_none_is_known());
    let is_of_lan = follow(move || work.choice.with(|choice| choice.lan().is_some()));
    let said = move |count| way_in::none_is_known(work.lang(), count, is_of_lan.get());
    move || {
        unknown.get().map(|count| view! { <p class="none-known"><b>{said(count)}</b> " " {words.none_is_known}</p> })
    }
}
