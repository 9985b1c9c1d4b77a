//! The choice of how what one of the three pays moves in all förbund of the area.

use crate::{
    components::{Ask, PercentField, SelectOption},
    state::{
        follow, use_work,
        way::{all::AllOf, follower},
    },
    text,
};
use finsam_engine::{Group, PathRule, Percent};
use leptos::prelude::*;

#[component]
pub fn RuleOfAll(group: Group) -> impl IntoView {
    let work = use_work();
    let lang = work.lang();
    let of = AllOf { work, group };
    let code = follow(move || of.code());
    let rule = follow(move || of.rule().unwrap_or(PathRule::Hold));
    let name = text::way_of_all(lang, group);
    let option = move |code_of: &'static str| {
        let is_chosen = Signal::derive(move || code.get() == code_of);
        view! { <SelectOption value=code_of name=follower::rule_name(lang, code_of) is_chosen /> }
    };
    view! {
        <Ask name>
            <select id=of.key() on:change:target=move |select| of.choose(&select.target().value())>
                {of.codes().into_iter().map(option).collect_view()}
                {move || (code.get() == "mixed").then(|| option("mixed"))}
            </select>
        </Ask>
        {move || (code.get() == "percent").then(|| view! { <PercentOfAll of rule /> })}
    }
}

/// By how much a year.
#[component]
fn PercentOfAll(of: AllOf, rule: Memo<PathRule>) -> impl IntoView {
    let words = use_work().lang().way_words();
    let value = follow(move || follower::percent(rule.get()));
    view! {
        <Ask name=words.rule_percent>
            <PercentField
                id=format!("{}-percent", of.key())
                label=words.rule_percent
                value
                set=Callback::new(move |percent| of.set(PathRule::Percent(percent)))
                lowest=Percent::from_hundredths(-10_000)
                highest=Percent::FULL
            />
        </Ask>
    }
}
