//! What there is to know of the link that was opened last.

mod differences;
#[cfg(test)]
mod tests;

use crate::state::{LinkProblem, Opened, follow, use_work};
use differences::Differences;
use leptos::prelude::*;

#[component]
pub fn OpenedLink() -> impl IntoView {
    let work = use_work();
    let opened = follow(move || work.opened.get());
    move || opened.get().map(|opened| view! { <AboutLink opened /> })
}

#[component]
fn AboutLink(opened: Opened) -> impl IntoView {
    let work = use_work();
    let Opened { problems, differences } = opened;
    let problem = |problem: LinkProblem| view! { <p class="error">{problem.told(work.lang())}</p> };
    let close = move |_| {
        work.opened.set(None);
        work.root.focus_soon("main");
    };
    let is_different = !differences.is_empty();
    view! {
        <section class="opened" role="region" aria-label=work.lang().scenario_words().about_link>
            <div role="alert">{problems.into_iter().map(problem).collect_view()}</div>
            {is_different.then(|| view! { <Differences differences /> })}
            <p><button on:click=close>{work.words().close}</button></p>
        </section>
    }
}
