//! Writes the first view as HTML: what index.html shows before the program has come.
#![recursion_limit = "512"]

use finsamkalkylen::{Page, Work};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

fn main() {
    // Whatever spawns finds an executor.
    let _ = any_spawner::Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let work = Work::default();
        view! { <Page work /> }.to_html()
    });
    println!("{}", without_marks_of_hydration(&html));
}

/// Leptos writes a marker between texts, and a blank for a text that is empty: what hydrates needs them. This page is drawn
/// anew, and its style sheets hide what is empty.
fn without_marks_of_hydration(html: &str) -> String {
    html.replace("<!>", "").replace("> </", "></")
}
