//! Where figures are to be found, step by step and as text: no request is made.

use crate::state::use_work;
use leptos::prelude::*;

#[component]
pub fn WhereToFetch() -> impl IntoView {
    let words = use_work().lang().import_words();
    let places: [(&str, &[&str]); 4] = [
        (words.own_list, &[words.own_list_1, words.own_list_2, words.own_list_3]),
        (words.scb, &[words.scb_1, words.scb_2, words.scb_3, words.scb_4]),
        (words.kolada, &[words.kolada_1, words.kolada_2, words.kolada_3]),
        (words.finsam, &[words.finsam_1, words.finsam_2]),
    ];
    let place = |(name, steps): (&'static str, &[&'static str])| {
        let steps = steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
        view! { <div><h3>{name}</h3><ol>{steps}</ol></div> }
    };
    view! {
        <details class="more" id="where-to-fetch">
            <summary>{words.where_to_fetch}</summary>
            <div>{places.map(place)}</div>
        </details>
    }
}
