//! The tool that the reader works in, below all of them.

use super::{
    goal::GoalTool, path::PathTool, redistribution::RedistributionTool, refusal::RefusalTool, spread::SpreadTool,
    strip::Strip,
};
use crate::state::{
    Tool, follow, use_work,
    way::{Planned, Refused, redistributed},
};
use finsam_engine::projected;
use leptos::prelude::*;

/// What is worked out for the lines of the tools is what the chosen one tells in full; what it tells besides is worked out
/// for it alone.
#[component]
pub fn ToolAndStrip() -> impl IntoView {
    let work = use_work();
    let shown = follow(move || work.route.get().shown_tool());
    let planned = follow(move || Planned::of(work));
    let refused = follow(move || Refused::of(work));
    let given = follow(move || redistributed(work));
    // With the equity that lifts the brake.
    let path = follow(move || work.now.with(|now| projected(&now.state, &now.outcome).path));
    view! {
        <Strip shown planned refused given path />
        {move || match shown.get() {
            Tool::Spread => view! { <SpreadTool /> }.into_any(),
            Tool::Goal => view! { <GoalTool planned /> }.into_any(),
            Tool::Refusal => view! { <RefusalTool refused /> }.into_any(),
            Tool::Redistribution => view! { <RedistributionTool given /> }.into_any(),
            Tool::Path => view! { <PathTool path /> }.into_any(),
        }}
    }
}
