//! A förbund on the map, to choose; or a kommun outside every one, to pick.

use crate::state::{
    Route, follow,
    map::{Group, Painted, PaintedKommun},
    use_work,
};
use finsam_engine::KommunCode;
use leptos::{ev::KeyboardEvent, prelude::*};
use std::sync::Arc;

/// `of` names it: the förbund's id, or the kommun's code.
#[component]
pub fn MapGroup(
    of: String,
    painted: Memo<Arc<Painted>>,
    read_here: RwSignal<String>,
    picked: RwSignal<Option<KommunCode>>,
) -> impl IntoView {
    let work = use_work();
    let is_it = move |group: &&Group| match group.forbund {
        Some(id) => id.as_str() == of,
        None => group.kommuner.first().is_some_and(|kommun| kommun.code.to_string() == of),
    };
    let group = follow(move || painted.with(|painted| painted.groups.iter().find(&is_it).cloned()));
    let forbund = group.with_untracked(|group| group.as_ref().and_then(|group| group.forbund));
    let told = move || group.with(|group| group.as_ref().map(|group| group.told.clone())).unwrap_or_default();
    let choose = move || {
        if let Some(id) = forbund {
            work.go(Route { forbund: Some(id), ..work.route.get_untracked() });
        } else {
            let alone = |group: &Option<Group>| group.as_ref().and_then(|of| of.kommuner.first().map(|of| of.code));
            picked.set(group.with_untracked(alone));
            work.root.focus_soon("move-from-map-to");
        }
    };
    let pressed = move |key: KeyboardEvent| {
        if matches!(key.key().as_str(), "Enter" | " ") {
            key.prevent_default();
            choose();
        }
    };
    let kommun = move |of: &PaintedKommun| {
        let PaintedKommun { code, path, colour, told } = of.clone();
        let fill = colour.pattern().map(|pattern| format!("url(#{pattern})"));
        let read = told.clone();
        view! {
            <path
                class=colour.class()
                fill=fill
                d=path.to_string()
                on:pointerenter=move |_| read_here.set(read.clone())
                on:click=move |_| picked.set(Some(code))
            >
                <title>{told}</title>
            </path>
        }
    };
    let kommuner =
        move || group.with(|group| group.as_ref().map(|group| group.kommuner.iter().map(kommun).collect_view()));
    view! {
        <g
            tabindex="0"
            role="button"
            aria-label=told
            on:click=move |_| choose()
            on:keydown=pressed
            on:focus=move |_| read_here.set(told())
        >
            {kommuner}
        </g>
    }
}
