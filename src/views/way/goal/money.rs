//! That the state's money is one sum: what these förbund have of it now, what they would have, and what is left.
//!
//! It is drawn by attributes of SVG: the page's policy allows no `style` in its HTML.

use crate::state::{
    follow, use_work,
    way::{MoneyTold, Planned},
};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn StateMoneyBar(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().payers_words();
    let told = follow(move || planned.with(|planned| MoneyTold::of(work, &planned.totals.state_money)));
    let text = move |of: fn(&MoneyTold) -> &String| move || told.with(|told| of(told).clone());
    let row = |(whose, amounts): (String, String)| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{whose}</th>
                <td class="n" role="cell">{amounts}</td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="state-money">
            <h3 id="state-money">{text(|told| &told.heading)}</h3>
            <svg class="grant" role="img" aria-label=text(|told| &told.label)>
                <rect class="left" x="0" y="0" width="100%" height="22" />
                <rect class="here" x="0" y="0" height="22" width=text(|told| &told.now) />
                <rect
                    class="more-here"
                    y="0"
                    height="22"
                    fill="url(#to-these)"
                    x=text(|told| &told.now)
                    width=text(|told| &told.more)
                />
                <pattern id="to-these" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="1.6" height="5" />
                </pattern>
            </svg>
            <ul class="signs">
                <li>
                    <svg class="grant" width="14" height="12" aria-hidden="true">
                        <rect class="here" width="14" height="12" />
                    </svg>
                    {words.here_now}
                </li>
                <li>
                    <svg class="grant" width="14" height="12" aria-hidden="true">
                        <rect class="more-here" width="14" height="12" fill="url(#to-these)" />
                    </svg>
                    {words.more_here}
                </li>
                <li>
                    <svg class="grant" width="14" height="12" aria-hidden="true">
                        <rect class="left" width="14" height="12" />
                    </svg>
                    {words.to_others}
                </li>
            </ul>
            <table class="money" role="table" aria-labelledby="state-money">
                <tbody role="rowgroup">
                    {move || told.with(|told| told.rows.clone()).into_iter().map(row).collect_view()}
                </tbody>
            </table>
            <p class="help">{text(|told| &told.note)}</p>
        </section>
    }
}
