//! One tier of the equity ladder.

use crate::{
    components::{AmountField, PercentField},
    state::use_work,
    text,
};
use finsam_engine::{Kronor, Percent, Tier};
use leptos::prelude::*;

/// Up to where it goes, unless it is the last, and its percent.
#[component]
pub fn TierRow(index: usize, has_end: bool, tiers: Memo<Vec<Tier>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let label = move |what: &str| text::tier_label(work.lang(), index + 1, what);
    let tier = Memo::new(move |_| tiers.with(|tiers| tiers.get(index).cloned()));
    let rate = move || Percent::from_hundredths(tier.get().map_or(0, |tier| tier.hundredths_of_percent));
    let set_end = move |kronor: Kronor| {
        work.edit_in(&format!("trappa/{index}/slut"), work.with_tier(index, |tier| tier.up_to = Some(kronor)))
    };
    let set_rate = move |rate: Percent| {
        let edit = work.with_tier(index, |tier| tier.hundredths_of_percent = rate.hundredths());
        work.edit_in(&format!("trappa/{index}/procent"), edit)
    };
    let end = if has_end {
        view! {
            <AmountField
                id=format!("tier-{index}")
                label=label(words.ladder_to)
                value=Signal::derive(move || tier.get().and_then(|tier| tier.up_to))
                set=Callback::new(set_end)
            />
        }
        .into_any()
    } else {
        words.ladder_above.into_any()
    };
    let remove = has_end.then(|| {
        view! {
            <button class="link" aria-label=label(words.remove_tier) on:click=move |_| work.remove_tier(index)>
                {words.remove}
            </button>
        }
    });
    view! {
        <tr role="row">
            <td role="cell">{end}</td>
            <td class="n" role="cell">
                <PercentField
                    id=format!("rate-{index}")
                    label=label(words.ladder_rate)
                    value=Signal::derive(rate)
                    set=Callback::new(set_rate)
                    highest=Percent::FULL
                />
            </td>
            <td role="cell">{remove}</td>
        </tr>
    }
}
