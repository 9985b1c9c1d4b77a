//! What a rule needs to know.

use super::years_select::YearsSelect;
use crate::{
    components::{AmountField, Ask, PercentField},
    state::{
        follow, use_work,
        way::follower::{self, Follower},
    },
};
use finsam_engine::{Kronor, PathRule, Percent};
use leptos::prelude::*;

/// By how much a year.
#[component]
pub fn PercentAYear(of: Follower, name: String, rule: Memo<PathRule>) -> impl IntoView {
    let words = use_work().lang().way_words();
    let value = follow(move || follower::percent(rule.get()));
    view! {
        <Ask name=words.rule_percent>
            <PercentField
                id=format!("rule-{}-percent", of.key())
                label=format!("{name}: {}", words.rule_percent)
                value
                set=Callback::new(move |percent| of.set(PathRule::Percent(percent)))
                lowest=Percent::from_hundredths(-10_000)
                highest=Percent::FULL
            />
        </Ask>
    }
}

/// To what amount, and in how many years.
#[component]
pub fn ReachAmount(of: Follower, name: String, rule: Memo<PathRule>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let key = of.key();
    let kronor = follow(move || Some(follower::reach(rule.get()).0));
    let years = follow(move || follower::reach(rule.get()).1);
    let amount = follow(move || format!("{}, {}", words.amount, work.format().unit_sign()));
    let set = move |kronor: Kronor| of.set(PathRule::Reach { kronor, years: years.get_untracked() });
    let choose = move |years: i64| {
        let kronor = kronor.get_untracked().unwrap_or_default();
        // The list has the numbers that are allowed.
        let _ = of.set(PathRule::Reach { kronor, years });
        work.end_gesture();
    };
    view! {
        <div class="asks">
            <Ask name=amount>
                <AmountField
                    id=format!("rule-{key}-kronor")
                    label=format!("{name}: {}", words.amount)
                    value=kronor
                    set=Callback::new(set)
                />
            </Ask>
            <Ask name=words.within_years>
                <YearsSelect id=format!("rule-{key}-years") chosen=years choose=Callback::new(choose) />
            </Ask>
        </div>
    }
}
