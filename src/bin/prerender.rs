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
    println!("{}", without_marks_of_hydration(&as_it_was_drawn(&html)));
}

/// Leptos writes markers between texts and where nothing is, and a blank for a text that is empty: what hydrates needs them.
/// This page is drawn anew, and its style sheets hide what is empty.
fn without_marks_of_hydration(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "").replace("> </", "></")
}

/// A page that is loaded anew has its fields as they were drawn, not as the browser remembers them.
fn as_it_was_drawn(html: &str) -> String {
    let forgetful = |html: String, start: &str| html.replace(start, &format!("{start} autocomplete=\"off\""));
    ["<select", "<input type=\"range\"", "<input type=\"search\""].into_iter().fold(html.to_owned(), forgetful)
}
