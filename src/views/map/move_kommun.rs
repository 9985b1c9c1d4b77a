//! Moving a kommun from the map: choose it, or click it, and choose where to.

use crate::{
    components::{Ask, SelectOption},
    state::{
        follow,
        map::{Shapes, kommuner_to_move, move_from_map, where_to},
        use_work,
    },
};
use finsam_engine::{ForbundId, KommunCode};
use leptos::prelude::*;
use std::sync::Arc;

/// What stands for no förbund in the list.
const NONE: &str = "-";

#[component]
pub fn MoveKommun(shapes: Memo<Arc<Shapes>>, picked: RwSignal<Option<KommunCode>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().map_words();
    let to = RwSignal::new(None::<Option<ForbundId>>);
    let error = RwSignal::new(String::new());
    let kommuner = follow(move || {
        let codes = shapes.with(|shapes| shapes.kommuner.iter().map(|of| of.code).collect::<Vec<_>>());
        kommuner_to_move(work, &codes)
    });
    let goals = follow(move || picked.get().map(|kommun| where_to(work, kommun)).unwrap_or_default());
    let pick = move |code: String| {
        picked.set(code.parse().ok());
        to.set(None);
    };
    let aim = move |id: String| to.set(if id == NONE { Some(None) } else { id.parse().ok().map(Some) });
    let go = move |_| {
        let Some((kommun, to_where)) = picked.get_untracked().zip(to.get_untracked()) else { return };
        match move_from_map(work, kommun, to_where) {
            Ok(()) => {
                to.set(None);
                error.set(String::new());
            }
            Err(told) => error.set(told),
        }
    };
    let kommun = move |(code, name): (KommunCode, String)| {
        let is_chosen = Signal::derive(move || picked.get() == Some(code));
        view! { <SelectOption value=code.to_string() name is_chosen /> }
    };
    let goal = move |(id, name): (Option<ForbundId>, String)| {
        let is_chosen = Signal::derive(move || to.get() == Some(id));
        let value = id.map_or_else(|| NONE.to_owned(), |id| id.to_string());
        view! { <SelectOption value name is_chosen /> }
    };
    let none_picked = Signal::derive(move || picked.get().is_none());
    let none_aimed = Signal::derive(move || to.get().is_none());
    view! {
        <section class="move-from-map" aria-labelledby="move-from-map">
            <h2 id="move-from-map">{words.move_kommun}</h2>
            <div class="asks">
                <Ask name=words.kommun>
                    <select id="move-from-map-kommun" on:change:target=move |select| pick(select.target().value())>
                        <SelectOption value="" name=words.choose_kommun is_chosen=none_picked />
                        <For each=move || kommuner.get() key=|(code, _)| *code let:of>
                            {kommun(of)}
                        </For>
                    </select>
                </Ask>
                <Ask name=words.to>
                    <select id="move-from-map-to" on:change:target=move |select| aim(select.target().value())>
                        <SelectOption value="" name=words.choose_forbund is_chosen=none_aimed />
                        <For each=move || goals.get() key=|(id, _)| *id let:of>
                            {goal(of)}
                        </For>
                    </select>
                </Ask>
                <button id="move-from-map-do" disabled=move || picked.get().is_none() || to.get().is_none() on:click=go>
                    {words.do_move}
                </button>
            </div>
            <p class="error" role="alert">{move || error.get()}</p>
        </section>
    }
}
