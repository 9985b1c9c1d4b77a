//! What a page needs.

use crate::state::use_work;
use leptos::prelude::*;

/// What a page needs before the calculator can be put into it, under its heading.
#[component]
pub fn Needs(children: Children) -> impl IntoView {
    view! {
        <div>
            <h3>{use_work().lang().embedding_words().needs}</h3>
            {children()}
        </div>
    }
}
