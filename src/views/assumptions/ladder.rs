//! The equity ladder: its tiers to edit.

use super::{reset::Reset, tier_row::TierRow};
use crate::state::{MOST_TIERS, follow, use_work};
use finsam_engine::RuleChange;
use leptos::prelude::*;

#[component]
pub fn Ladder() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let tiers = follow(move || work.tiers());
    let unit = follow(move || work.format().unit_sign());
    let is_changed = follow(move || work.tiers() != work.tiers_of_base());
    let count = Memo::new(move |_| tiers.with(Vec::len));
    let default =
        move |()| RuleChange { equity_ladder: Some(untrack(|| work.tiers_of_base())), ..RuleChange::default() };
    // A tier's row knows whether it is the last: rows are drawn anew when their number changes.
    let rows = move || (0..count.get()).map(|index| (index, index + 1 < count.get())).collect::<Vec<_>>();
    view! {
        <section aria-labelledby="ladder">
            <h2 id="ladder">{words.ladder} " " <span class="mark">{words.assumption}</span></h2>
            <p class="about">{words.ladder_about}</p>
            <table class="rules ladder" role="table" aria-labelledby="ladder">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">
                            {move || format!("{}, {}", words.ladder_to, unit.get())}
                        </th>
                        <th class="n" scope="col" role="columnheader">{words.ladder_rate}</th>
                        <th scope="col" role="columnheader"><span class="hidden">{words.remove_tier}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=rows key=|row| *row let((index, has_end))>
                        <TierRow index has_end tiers />
                    </For>
                </tbody>
            </table>
            <p class="buttons">
                <button id="add-tier" disabled=move || { count.get() >= MOST_TIERS } on:click=move |_| work.add_tier()>
                    {words.add_tier}
                </button>
                <Reset name=words.ladder is_changed default=Callback::new(default) />
            </p>
        </section>
    }
}
