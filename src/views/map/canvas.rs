//! The drawing: who can be chosen, borders above them, names on top.

use super::group::MapGroup;
use crate::state::{
    follow,
    map::{MapLabel, Painted, Shapes},
};
use finsam_engine::KommunCode;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Canvas(
    shapes: Memo<Arc<Shapes>>,
    painted: Memo<Arc<Painted>>,
    read_here: RwSignal<String>,
    picked: RwSignal<Option<KommunCode>>,
    title: Signal<String>,
) -> impl IntoView {
    let view_box = move || shapes.with(|shapes| format!("0 0 {} {}", Shapes::WIDTH, shapes.height));
    // Each by who it is, so that what is as before keeps its element, and the focus.
    let keys = follow(move || {
        painted.with(|painted| (0..painted.groups.len()).map(|place| key(painted, place)).collect::<Vec<_>>())
    });
    let labels = move || {
        painted.with(|painted| painted.labels.iter().map(|of| view! { <Label of=of.clone() /> }).collect_view())
    };
    let border = move |of: fn(&Painted) -> &String| move || painted.with(|painted| of(painted).clone());
    view! {
        <svg class="chart large map" viewBox=view_box role="group" aria-label=title on:pointerleave=move |_| read_here.set(String::new())>
            <Patterns />
            <For each=move || keys.get() key=String::clone let:of>
                <MapGroup of painted read_here picked />
            </For>
            <path class="within" d=border(|painted| &painted.borders.within) />
            <path class="around" d=border(|painted| &painted.borders.around) />
            <path class="moved" d=border(|painted| &painted.borders.moved) />
            <path class="chosen" d=border(|painted| &painted.borders.chosen) />
            <g class="labels" aria-hidden="true">{labels}</g>
        </svg>
    }
}

/// What names a group: its förbund, or the kommun that is alone.
fn key(painted: &Painted, place: usize) -> String {
    let group = &painted.groups[place];
    match group.forbund {
        Some(id) => id.to_string(),
        None => group.kommuner.first().map(|of| of.code.to_string()).unwrap_or_default(),
    }
}

#[component]
fn Label(of: MapLabel) -> impl IntoView {
    let MapLabel { x, y, name, figure, is_changed } = of;
    view! {
        <text class="name" class:is-changed=is_changed x=x y=y>{name}</text>
        <text class="figure-here" x=x y=y + 17>{figure}</text>
    }
}

/// What is above 100 % is dotted, what is outside hatched.
#[component]
fn Patterns() -> impl IntoView {
    let dotted = |id: &'static str, ground: &'static str, dot: &'static str, radius: &'static str| {
        view! {
            <pattern id=id width="9" height="9" patternUnits="userSpaceOnUse">
                <rect class=ground width="9" height="9" />
                <circle class=dot cx="2.5" cy="2.5" r=radius />
                <circle class=dot cx="7" cy="7" r=radius />
            </pattern>
        }
    };
    view! {
        <defs>
            {dotted("map-above", "ground-above", "dot-above", "1.2")}
            {dotted("map-far-above", "ground-far-above", "dot-far-above", "1.4")}
            <pattern id="map-outside" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="ground-outside" width="7" height="7" />
                <path class="line-outside" d="M0 0V7" />
            </pattern>
        </defs>
    }
}
