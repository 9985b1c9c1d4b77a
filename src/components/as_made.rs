//! What the first view has around its figures: it comes when those answer, and until then stands as it was drawn at build time.

use super::later::{Around, Fetched, Part, Parts};
use crate::state::use_work;
use leptos::{
    html,
    prelude::*,
    task::{spawn_local, tick},
};

/// How fetching what stands around goes: all of it is one part of the program, which is fetched once for all.
#[derive(Clone, Copy)]
pub struct FetchingAround {
    parts: Parts,
    fetched: RwSignal<Fetched>,
}

impl FetchingAround {
    /// Hands it down to what stands around, and fetches it once the page has been drawn.
    pub fn provide(parts: Parts) {
        let fetching = Self { parts, fetched: RwSignal::new(Fetched::NotYet) };
        provide_context(fetching);
        Effect::new(move || fetching.fetch());
    }

    fn fetch(self) {
        spawn_local(async move {
            let is_there = (self.parts.fetch)(Part::Around(Around::Base)).await;
            // The element that the page is in may be gone.
            self.fetched.try_set(if is_there { Fetched::There } else { Fetched::Failed });
        });
    }

    pub fn has_failed(self) -> bool {
        self.fetched.get() == Fetched::Failed
    }

    pub fn try_again(self) {
        self.fetched.set(Fetched::NotYet);
        self.fetch();
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
    // This alone is asked of the browser while drawing: what stands there is to be drawn again as it is.
    let as_drawn = selector.as_ref().and_then(|selector| work.root.prerendered(selector));
    let made = NodeRef::<html::Div>::new();
    let is_there = RwSignal::new(false);
    Effect::new(move || {
        if fetching.fetched.get() != Fetched::There || is_there.get_untracked() {
            return;
        }
        let left = made.get_untracked().and_then(|made| work.root.as_left(&made));
        let selector = selector.clone();
        is_there.set(true);
        spawn_local(async move {
            // Once it has been drawn, and before anybody sees it.
            tick().await;
            if let Some((left, drawn)) = left.zip(selector.and_then(|selector| work.root.first(&selector))) {
                left.take_over(&drawn);
            }
            work.drawn_parts.try_update(|parts| *parts += 1);
        });
    });
    let shown = move || {
        if is_there.get() {
            return (parts.draw)(part);
        }
        let as_drawn = as_drawn.clone()?;
        Some(view! { <div class="as-made" data-made="" node_ref=made inner_html=as_drawn></div> }.into_any())
    };
    shown.into_any()
}
