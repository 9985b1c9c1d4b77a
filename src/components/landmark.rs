//! The landmarks of the page. Somebody else's page has its own: there they are plain boxes.

use crate::state::use_work;
use leptos::prelude::*;

/// Which landmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    Header,
    Nav,
    Footer,
}

impl Tag {
    /// What a host's style sheet calls it (`::part`).
    fn part(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Nav => "nav",
            Self::Footer => "footer",
        }
    }
}

/// A landmark with a class; with a role and a label where its element does not say them.
#[component]
pub fn Landmark(
    tag: Tag,
    class: &'static str,
    #[prop(optional)] role: Option<&'static str>,
    #[prop(optional)] label: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let part = tag.part();
    if use_work().is_embedded() {
        return view! { <div class=class role=role aria-label=label part=part>{children()}</div> }.into_any();
    }
    match tag {
        Tag::Header => view! { <header class=class part=part>{children()}</header> }.into_any(),
        Tag::Nav => view! { <nav class=class role=role aria-label=label part=part>{children()}</nav> }.into_any(),
        Tag::Footer => view! { <footer class=class part=part>{children()}</footer> }.into_any(),
    }
}

/// Where the view is.
#[component]
pub fn Main(
    class: &'static str,
    /// A förbund is chosen: on a phone it has the page for itself.
    #[prop(into, optional)]
    is_chosen: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let class = format!("main {class}");
    let chosen = move || is_chosen.get().then_some("");
    if use_work().is_embedded() {
        view! { <div class=class id="main" tabindex="-1" part="main" data-chosen=chosen>{children()}</div> }.into_any()
    } else {
        view! { <main class=class id="main" tabindex="-1" part="main" data-chosen=chosen>{children()}</main> }
            .into_any()
    }
}
