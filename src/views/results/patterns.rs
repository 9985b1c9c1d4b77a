//! The patterns that tell pieces apart, also in black and white; each drawing has its own, so that a copy of it is whole.

use leptos::prelude::*;

/// Fills by their places: what [`Patterns`] of this name define, but for the first, which is one colour, and the last but one,
/// which is empty.
pub fn fill(of: &str, pattern: usize) -> Option<String> {
    (pattern != SOLID && pattern != EMPTY).then(|| format!("url(#{of}-{pattern})"))
}

/// As the style sheet knows it.
pub fn class(pattern: usize) -> &'static str {
    match pattern {
        SOLID => "piece solid",
        EMPTY => "piece empty",
        _ => "piece",
    }
}

const SOLID: usize = 0;
const EMPTY: usize = 5;

/// The patterns of a drawing whose name is `of`.
#[component]
pub fn Patterns(of: &'static str) -> impl IntoView {
    let id = |pattern: usize| format!("{of}-{pattern}");
    let pattern = move |number: usize, size: &'static str, turn: &'static str, drawn: AnyView| {
        let transform = (!turn.is_empty()).then(|| format!("rotate({turn})"));
        view! {
            <pattern id=id(number) width=size height=size patternUnits="userSpaceOnUse" patternTransform=transform>
                {drawn}
            </pattern>
        }
    };
    let ground = |class: &'static str, side: &'static str| view! { <rect class=class width=side height=side /> };
    let stripe = |class: &'static str, d: &'static str| view! { <path class=class d=d /> };
    let stripes = view! { {ground("strong", "7")} {stripe("light-line", "M0 0V7")} }.into_any();
    let dots = view! {
        {ground("soft", "8")}
        <circle class="strong" cx="2" cy="2" r="1.5" />
        <circle class="strong" cx="6" cy="6" r="1.5" />
    }
    .into_any();
    let sparse = view! { {ground("ground", "9")} {stripe("ink-line", "M0 0V9")} }.into_any();
    let dense = view! { {ground("ground", "4")} {stripe("ink-band", "M1 0V4")} }.into_any();
    let together = view! { {ground("soft", "14")} {stripe("strong", "M0 0H7V14H0z")} }.into_any();
    view! {
        <defs>
            {pattern(1, "7", "45", stripes)}
            {pattern(2, "8", "", dots)}
            {pattern(3, "9", "-45", sparse)}
            {pattern(4, "4", "", dense)}
            {pattern(6, "14", "45", together)}
        </defs>
    }
}

/// What each pattern means, as a list.
#[component]
pub fn Key(of: &'static str, names: Vec<(usize, String)>) -> impl IntoView {
    let entry = move |(pattern, name): (usize, String)| {
        view! {
            <li>
                <svg width="22" height="14" aria-hidden="true">
                    <rect class=class(pattern) fill=fill(of, pattern) x="1" y="1" width="20" height="12" />
                </svg>
                {name}
            </li>
        }
    };
    view! { <ul class="signs">{names.into_iter().map(entry).collect_view()}</ul> }
}
