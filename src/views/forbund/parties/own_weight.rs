//! A kommun's own weight, where the key is own weights.

use crate::{
    components::Field,
    state::{follow, use_work},
    text,
};
use finsam_engine::{Edit, ForbundId, KommunCode, KommunKey, Rule, RuleError};
use leptos::prelude::*;

#[component]
pub fn OwnWeight(forbund: ForbundId, kommun: KommunCode, key: Memo<KommunKey>) -> impl IntoView {
    let is_own = Memo::new(move |_| key.with(|key| matches!(key, KommunKey::Weights(_))));
    view! {
        <div>
            <Show when=move || is_own.get()>
                <WeightField forbund kommun key />
            </Show>
        </div>
    }
}

#[component]
fn WeightField(forbund: ForbundId, kommun: KommunCode, key: Memo<KommunKey>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let name = work.now.with_untracked(|now| text::kommun_name(&now.state.dataset, kommun));
    let value = follow(move || key.with(|key| weight_in(key, kommun)).to_string());
    let read = move |text: String| {
        let unreadable = |_| text::rule_error(work.lang(), &RuleError::Weight(Rule::PopulationWeight));
        let weight: u32 = text.trim().parse().map_err(unreadable)?;
        let mut weights = key.with_untracked(weights_of);
        weights.retain(|(of, _)| *of != kommun);
        weights.push((kommun, weight));
        weights.sort_unstable();
        work.edit_in(&format!("{forbund}/vikt/{kommun}"), Edit::Key { forbund, key: KommunKey::Weights(weights) })
    };
    view! {
        <span class="weight">
            {words.weight} " "
            <Field
                id=format!("weight-{kommun}")
                label=text::weight_of(work.lang(), &name)
                value
                read=Callback::new(read)
            />
        </span>
    }
}

fn weights_of(key: &KommunKey) -> Vec<(KommunCode, u32)> {
    match key {
        KommunKey::Weights(weights) => weights.clone(),
        _ => Vec::new(),
    }
}

fn weight_in(key: &KommunKey, kommun: KommunCode) -> u32 {
    weights_of(key).into_iter().find(|(of, _)| *of == kommun).map(|(_, weight)| weight).unwrap_or_default()
}
