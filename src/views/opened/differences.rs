//! The förbund for which a link's maker saw other figures.

use crate::state::{Differing, follow, use_work};
use leptos::prelude::*;

#[component]
pub fn Differences(differences: Vec<Differing>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let row = |differing: Differing| view! { <Row differing /> };
    view! {
        <div>
            <p>{words.other_figures}</p>
            <table class="then" role="table" aria-label=words.other_figures>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{work.words().forbund}</th>
                        <th class="n" scope="col" role="columnheader">{words.then}</th>
                        <th class="n" scope="col" role="columnheader">{words.now}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{differences.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(differing: Differing) -> impl IntoView {
    let work = use_work();
    let name = differing.name.clone();
    let told = follow(move || differing.told(work.format()));
    let told = move |place: usize| move || told.with(|told| told[place].clone());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name}</th>
            <td class="n" role="cell">{told(0)}</td>
            <td class="n" role="cell">{told(1)}</td>
        </tr>
    }
}
