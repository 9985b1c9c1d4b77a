//! To the förbund before and after.

use crate::{
    state::{Route, View, use_work},
    text,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Buttons to the förbund before and after, among those that the overview showed when the meeting began: an offer must not
/// change their order under the hand.
#[component]
pub fn Steps(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().meeting_words();
    let mut order = work.rows.get_untracked();
    if let Some(first) = shown.get_untracked().filter(|first| !order.contains(first)) {
        order.insert(0, first);
    }
    let count = order.len();
    let order = StoredValue::new(order);
    let go_to = move |id: ForbundId| {
        work.go(Route::of_forbund(View::Meeting, id));
        let told = work.now.with_untracked(|now| Some(text::shows(work.format_untracked(), now.forbund(id)?)));
        work.status.set(told.unwrap_or_default());
    };
    let step = Callback::new(move |by: usize| {
        // One that was formed here may be gone again.
        let is_there = |id: &ForbundId| work.now.with_untracked(|now| now.forbund(*id).is_some());
        let shown = shown.get_untracked();
        let next = order.with_value(|order| {
            let place = order.iter().position(|id| Some(*id) == shown).unwrap_or_default();
            (1..=order.len()).map(|steps| order[(place + steps * by) % order.len()]).find(is_there)
        });
        if let Some(id) = next {
            go_to(id);
        }
    });
    let is_alone = count < 2;
    (!is_alone).then(|| {
        view! {
            <StepButton id="previous-forbund" key="ArrowLeft" sign="‹" name=words.previous by=count - 1 step />
            <StepButton id="next-forbund" key="ArrowRight" sign="›" name=words.next by=1 step />
        }
    })
}

/// A step of `by` förbund forward, around the end.
#[component]
fn StepButton(
    id: &'static str,
    /// The key that does the same (`views/page/keys.rs`).
    key: &'static str,
    sign: &'static str,
    name: &'static str,
    by: usize,
    step: Callback<usize>,
) -> impl IntoView {
    view! {
        <button class="quiet" id=id aria-label=name title=name aria-keyshortcuts=key on:click=move |_| step.run(by)>
            {sign}
        </button>
    }
}
