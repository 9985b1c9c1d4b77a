//! What the signs of the table mean.

use crate::{state::use_work, text::tools as told};
use leptos::prelude::*;

#[component]
pub fn Key(end: Memo<i64>) -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.tool_words();
    view! {
        <ul class="signs">
            <li>
                <svg class="course" width="12" height="12" aria-hidden="true">
                    <circle class="ring" cx="6" cy="6" r="4.5" />
                </svg>
                {words.is_now}
            </li>
            <li>
                <svg class="course" width="12" height="12" aria-hidden="true">
                    <circle class="dot" cx="6" cy="6" r="5.5" />
                </svg>
                {words.is_goal}
            </li>
            <li>
                <svg class="course" width="12" height="12" aria-hidden="true">
                    <rect class="square" width="11" height="11" />
                </svg>
                {words.is_above}
            </li>
            <li>{move || told::scale(lang, end.get())}</li>
        </ul>
    }
}
