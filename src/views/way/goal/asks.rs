//! Who is to reach what percent, when, and who raises.

use crate::{
    components::{Ask, SelectOption, TargetField},
    state::{GoalAsked, follow, use_work},
};
use finsam_engine::{ForbundId, Movers, PathRule};
use leptos::prelude::*;

const MOVERS: [Movers; 3] = [Movers::AllByLaw, Movers::BindingOnly, Movers::SamePercent];

#[component]
pub fn GoalAsks() -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let asked = follow(move || work.question.get().goal);
    view! {
        <div class="pair">
            <Ask name=words.reach><TargetField id="goal-percent" label=words.reach /></Ask>
            <Ask name=words.in_year><GoalYear asked /></Ask>
        </div>
        <Ask name=words.goal_of><GoalOf asked /></Ask>
        <GoalMovers asked />
    }
}

#[component]
fn GoalYear(asked: Memo<GoalAsked>) -> impl IntoView {
    let work = use_work();
    let first = follow(move || work.now.with(|now| now.state.dataset.year()));
    let years = move || (first.get()..=first.get() + PathRule::MOST_YEARS).collect::<Vec<_>>();
    let choose = move |year: String| {
        let first = first.get_untracked();
        work.question.update(|question| question.goal.years = year.parse().unwrap_or(first) - first);
    };
    let option = move |year: i64| {
        let is_chosen = follow(move || first.get() + asked.get().years == year);
        view! { <SelectOption value=year.to_string() name=year.to_string() is_chosen /> }
    };
    view! {
        <select id="goal-year" on:change:target=move |select| choose(select.target().value())>
            <For each=years key=|year| *year let:year>
                {option(year)}
            </For>
        </select>
    }
}

/// All förbund of the area, or one of them.
#[component]
fn GoalOf(asked: Memo<GoalAsked>) -> impl IntoView {
    let work = use_work();
    let ids = follow(move || work.rows.get());
    let choose = move |id: String| work.question.update(|question| question.goal.of = id.parse().ok());
    let option = move |id: ForbundId| {
        let is_chosen = follow(move || asked.get().of == Some(id));
        view! { <SelectOption value=id.to_string() name=work.short_name(id) is_chosen /> }
    };
    let is_all = Signal::derive(move || asked.get().of.is_none());
    view! {
        <select id="goal-of" on:change:target=move |select| choose(select.target().value())>
            <SelectOption value="" name=work.lang().way_words().all_in_area is_chosen=is_all />
            <For each=move || ids.get() key=|id| *id let:id>
                {option(id)}
            </For>
        </select>
    }
}

#[component]
fn GoalMovers(asked: Memo<GoalAsked>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let option = move |(place, movers): (usize, Movers)| {
        let name = match movers {
            Movers::AllByLaw => words.all_by_law,
            Movers::BindingOnly => words.binding_only,
            Movers::SamePercent => words.same_percent,
        };
        let is_chosen = move || asked.get().movers == movers;
        let choose = move |_| work.question.update(|question| question.goal.movers = movers);
        view! {
            <label>
                <input
                    type="radio"
                    name="goal-movers"
                    id=format!("goal-movers-{place}")
                    checked=untrack(is_chosen)
                    prop:checked=is_chosen
                    on:change=choose
                />
                {name}
            </label>
        }
    };
    view! {
        <fieldset class="options">
            <legend>{words.movers}</legend>
            {MOVERS.into_iter().enumerate().map(option).collect_view()}
        </fieldset>
    }
}
