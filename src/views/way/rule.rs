//! The rule that one of the three follows.

use super::rule_fields::{PercentAYear, ReachAmount};
use crate::{
    components::{Ask, SelectOption},
    state::{
        follow, use_work,
        way::follower::{self, Follower},
    },
    text::way as told,
};
use finsam_engine::{ForbundId, Group, PathRule};
use leptos::prelude::*;

/// The choice of the rule, with what the rule needs to know.
#[component]
pub fn Rule(id: ForbundId, group: Group) -> impl IntoView {
    let work = use_work();
    let lang = work.lang();
    let of = Follower { work, id, group };
    let name = untrack(|| of.name());
    let code = follow(move || follower::code(of.rule()));
    let rule = follow(move || of.rule().unwrap_or(PathRule::Hold));
    let option = move |code_of: &'static str| {
        let is_chosen = Signal::derive(move || code.get() == code_of);
        view! { <SelectOption value=code_of name=follower::rule_name(lang, code_of) is_chosen /> }
    };
    let label = told::rule_of(lang, &name);
    let group_name = name.clone();
    view! {
        <div class="asks" role="group" aria-label=group_name>
            <Ask name=label>
                <select
                    id=format!("rule-{}", of.key())
                    on:change:target=move |select| of.choose(&select.target().value())
                >
                    {of.codes().map(option)}
                </select>
            </Ask>
            {move || match code.get() {
                "percent" => view! { <PercentAYear of name=name.clone() rule /> }.into_any(),
                "reach" => view! { <ReachAmount of name=name.clone() rule /> }.into_any(),
                _ => ().into_any(),
            }}
        </div>
    }
}
