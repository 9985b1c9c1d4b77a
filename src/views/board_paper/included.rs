//! A part of the sheet that can be left out.

use super::content::Content;
use leptos::prelude::*;

/// The part, unless it is left out.
#[component]
pub fn Included(content: Content, left_out: RwSignal<Vec<Content>>, children: ChildrenFn) -> impl IntoView {
    view! { <Show when=move || !left_out.with(|left_out| left_out.contains(&content))>{children()}</Show> }
}
