//! The share to work or studies against the nation's, with what chance alone could do.

use crate::{
    components::Explained,
    state::{
        follow,
        results::{ShareRow, ShownYear, share_rows},
        use_work,
    },
};
use leptos::prelude::*;

#[component]
pub fn Shares(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let rows = follow(move || of.with(|of| of.as_ref().map(|of| share_rows(work, of))).unwrap_or_default());
    let is_known = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let each = move || rows.with(|rows| rows.iter().map(|row| view! { <OneShare row=row.clone() /> }).collect_view());
    let table = move || {
        view! {
            <div>
                <table class="course-table shares" role="table" aria-labelledby="shares">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{words.finished}</th>
                            <td class="percent" role="cell" aria-hidden="true"></td>
                            <th class="n" role="columnheader" scope="col">{words.share}</th>
                            <th class="n" role="columnheader" scope="col">{words.interval}</th>
                            <th class="n" role="columnheader" scope="col">{words.nation}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{each}</tbody>
                </table>
            </div>
            <p class="help">{words.shares_about}</p>
        }
    };
    view! {
        <section aria-labelledby="shares" hidden=move || !is_known.get()>
            <h3 id="shares">{words.shares}</h3>
            <Show when=move || is_known.get()>{table()}</Show>
        </section>
    }
}

/// A per mille of the scale as SVG has it.
fn percent(per_mille: i64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

#[component]
fn OneShare(row: ShareRow) -> impl IntoView {
    let words = use_work().lang().result_words();
    let (at, nation_at) = (percent(row.at), row.nation_at.map(percent));
    let drawn = match row.band {
        Some((low, high)) => view! {
            <line class="band" x1=percent(low) x2=percent(high) y1="11" y2="11" />
            <circle class="dot" cx=at cy="11" r="5" />
        }
        .into_any(),
        None => view! { <circle class="ring" cx=at cy="11" r="4.5" /> }.into_any(),
    };
    let nation = nation_at.map(|at| view! { <line class="nation" x1=at.clone() x2=at y1="0" y2="22" /> });
    let (asked, of) = (StoredValue::new(row.asked), row.name.clone());
    let figure = Signal::derive(move || asked.get_value());
    let cell = move |label: &'static str, value: String| {
        view! {
            <td class="n" role="cell" data-label=label>
                <Explained figure name=label of=of.clone() value />
            </td>
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{row.name}</th>
            <td class="percent" role="cell" aria-hidden="true">
                <svg class="course share-line">
                    <line class="base" x1="0%" x2="100%" y1="11" y2="11" />
                    {nation}
                    {drawn}
                </svg>
            </td>
            {cell(words.share, row.share)}
            {cell(words.interval, row.interval)}
            {cell(words.nation, row.nation)}
        </tr>
    }
}
