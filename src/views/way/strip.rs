//! All tools, each with its answer in a line.

use crate::state::{
    Tool, follow, use_work,
    way::{self, Planned, Refused},
};
use finsam_engine::{Path, Redistribution};
use leptos::prelude::*;
use std::sync::Arc;

/// Links, so that each tool has an address to go back to, to keep and to send.
#[component]
pub fn Strip(
    shown: Memo<Tool>,
    planned: Memo<Arc<Planned>>,
    refused: Memo<Refused>,
    given: Memo<Redistribution>,
    path: Memo<Path>,
) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let link = move |tool: Tool| {
        let (name, line) = match tool {
            Tool::Spread => (words.spread, follow(move || way::spread_line(work))),
            Tool::Goal => (words.goal, follow(move || planned.with(|planned| planned.line(work)))),
            Tool::Refusal => (words.refusal, follow(move || refused.with(|refused| refused.line(work)))),
            Tool::Redistribution => {
                (words.redistribution, follow(move || given.with(|given| way::redistribution_line(work, given))))
            }
            Tool::Path => (words.path, follow(move || path.with(|path| way::path_line(work, path)))),
        };
        view! { <ToolLink tool shown name line /> }
    };
    view! { <ul class="pick" aria-label=work.lang().tool_words().tools>{Tool::ALL.map(link)}</ul> }
}

#[component]
fn ToolLink(tool: Tool, shown: Memo<Tool>, name: &'static str, line: Memo<String>) -> impl IntoView {
    let work = use_work();
    let address = follow(move || work.route.get().to_tool(tool).address());
    view! {
        <li>
            <a href=address aria-current=move || (shown.get() == tool).then_some("true")>
                <b>{name}</b>
                " "
                <span>{line}</span>
            </a>
        </li>
    }
}
