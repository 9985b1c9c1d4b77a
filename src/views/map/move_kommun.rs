//! Moving a kommun from the map: choose it, or click it, and choose where to.

use crate::{
    components::Choices,
    state::{
        follow,
        map::{NOTHING, Shapes, is_goal, kommuner_to_move, move_from_map, where_to},
        use_work,
    },
};
use finsam_engine::KommunCode;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn MoveKommun(shapes: Memo<Arc<Shapes>>, picked: RwSignal<Option<KommunCode>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().map_words();
    let (to, error) = (RwSignal::new(NOTHING.to_owned()), RwSignal::new(String::new()));
    let kommuner = follow(move || {
        let codes = shapes.with(|shapes| shapes.kommuner.iter().map(|of| of.code).collect::<Vec<_>>());
        kommuner_to_move(work, &codes)
    });
    let goals = follow(move || where_to(work, picked.get()));
    let pick = move |code: String| {
        picked.set(code.parse().ok());
        to.set(NOTHING.to_owned());
    };
    let go = move |_| {
        let Some(kommun) = picked.get_untracked().filter(|_| to.with_untracked(|to| is_goal(to))) else { return };
        let moved = to.with_untracked(|to| move_from_map(work, kommun, to));
        if moved.is_ok() {
            to.set(NOTHING.to_owned());
        }
        error.set(moved.err().unwrap_or_default());
    };
    let code = Signal::derive(move || picked.get().map_or_else(|| NOTHING.to_owned(), |code| code.to_string()));
    let is_undecided = move || picked.get().is_none() || to.with(|to| !is_goal(to));
    view! {
        <section class="move-from-map" aria-labelledby="move-from-map">
            <h2 id="move-from-map">{words.move_kommun}</h2>
            <div class="asks">
                <Choices id="move-from-map-kommun" name=words.kommun all=kommuner chosen=code choose=Callback::new(pick) />
                <Choices
                    id="move-from-map-to"
                    name=words.to
                    all=goals
                    chosen=to.into()
                    choose=Callback::new(move |chosen| to.set(chosen))
                />
                <button id="move-from-map-do" disabled=is_undecided on:click=go>
                    {words.do_move}
                </button>
            </div>
            <p class="error" role="alert">{error}</p>
        </section>
    }
}
