//! What the first view has around its figures: it comes when those answer, and until then stands as it was drawn at build time.

use super::later::{Around, Part, Parts};
use crate::state::use_work;
use leptos::{
    html,
    prelude::*,
    task::{spawn_local, tick},
};

/// How fetching what stands around goes: all of it is one part of the program.
#[derive(Clone, Copy)]
pub struct FetchingAround {
    attempts: RwSignal<u32>,
    has_failed: RwSignal<bool>,
}

impl FetchingAround {
    /// Hands it down to what stands around.
    pub fn provide() {
        provide_context(Self { attempts: RwSignal::new(0), has_failed: RwSignal::new(false) });
    }

    pub fn has_failed(self) -> bool {
        self.has_failed.get()
    }

    pub fn try_again(self) {
        self.attempts.update(|attempts| *attempts += 1);
    }
}

/// What stands around; before it has come, what was drawn for it at build time, where that was drawn for this page. What the reader
/// opens, chooses, types or clicks on there is done when it comes.
#[component]
pub fn AsMade(around: Around) -> impl IntoView {
    let work = use_work();
    let parts: Parts = expect_context();
    let part = Part::Around(around);
    // What has been fetched before is drawn at once.
    if let Some(drawn) = (parts.draw)(part) {
        return drawn;
    }
    let fetching: FetchingAround = expect_context();
    let selector = around.selector();
    let html = selector.as_ref().and_then(|selector| work.root.prerendered(selector));
    let made = NodeRef::<html::Div>::new();
    let is_there = RwSignal::new(false);
    let fetch = move |selector: Option<String>| async move {
        let is_fetched = (parts.fetch)(part).await;
        fetching.has_failed.try_set(!is_fetched);
        let left = made.try_get_untracked().flatten().and_then(|made| work.root.as_left(&made));
        // The reader may have gone to another view.
        if !is_fetched || is_there.try_set(true).is_some() {
            return;
        }
        // Once it has been drawn, and before anybody sees it.
        tick().await;
        if let Some((left, drawn)) = left.zip(selector.and_then(|selector| work.root.first(&selector))) {
            left.take_over(&drawn);
        }
    };
    Effect::new(move || {
        fetching.attempts.track();
        if !is_there.get_untracked() {
            spawn_local(fetch(selector.clone()));
        }
    });
    let shown = move || {
        if is_there.get() {
            return (parts.draw)(part);
        }
        let made = |html| view! { <div class="as-made" data-made="" node_ref=made inner_html=html></div> }.into_any();
        html.clone().map(made)
    };
    shown.into_any()
}
