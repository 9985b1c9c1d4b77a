//! The years of one förbund: the rules that the three follow, and what each of them pays.

use super::rule::Rule;
use crate::{
    components::{LineChart, Table},
    state::{follow, use_work, way},
};
use finsam_engine::{ForbundId, Group, Path};
use leptos::prelude::*;

#[component]
pub fn PathOf(id: ForbundId, path: Memo<Path>) -> impl IntoView {
    let work = use_work();
    let is_known = follow(move || work.of(id, |of| of.allocation.is_some()).unwrap_or_default());
    let told = follow(move || path.with(|path| way::path_of(work, id, path)));
    let table = follow(move || told.with(|(table, _)| table.clone()));
    let line = follow(move || told.with(|(_, line)| line.clone()));
    view! {
        <section class="path-of" aria-labelledby="path-of">
            <h3 id="path-of" tabindex="-1">{work.short_name(id)}</h3>
            {Group::ALL.map(|group| view! { <Rule id group /> })}
            <p class="help" hidden=move || is_known.get()>{work.lang().way_words().unbraked}</p>
            <div>
                <Table named="path-of" of=table />
                <LineChart of=line />
                <p class="help">{work.lang().way_words().line_about}</p>
            </div>
        </section>
    }
}
