//! A button that gives a rule its default again.

use crate::{state::use_work, text};
use finsam_engine::{Edit, RuleChange};
use leptos::prelude::*;

/// `name` is the rule's, and `default` the change that gives it its default.
#[component]
pub fn Reset(name: &'static str, is_changed: Memo<bool>, default: Callback<(), RuleChange>) -> impl IntoView {
    let work = use_work();
    let reset = move |_| {
        // The default is within the limits; where another rule forbids it, the value stays.
        let _ = work.edit(Edit::Rule(default.run(())));
    };
    view! {
        <button
            class="link"
            aria-label=text::reset_rule(work.lang(), name)
            disabled=move || !is_changed.get()
            on:click=reset
        >
            {work.words().reset}
        </button>
    }
}
