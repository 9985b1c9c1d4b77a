//! The target, and the button by which all parties pay what it asks of them.

use crate::{
    components::TargetField,
    state::{follow, paying, use_work},
    text,
};
use finsam_engine::{Asks, ForbundId};
use leptos::prelude::*;

#[component]
pub fn SetAll(id: ForbundId, asks: Memo<Option<Asks>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().meeting_words();
    let name = follow(move || text::set_all_to(work.lang(), &work.format().rate(work.preferences.get().target)));
    let set = move |_| {
        if let Some(asks) = asks.get_untracked() {
            work.edit_all(paying(id, &asks));
        }
    };
    view! {
        <div class="set-all">
            <label for="meeting-target">{words.target}</label>
            <TargetField id="meeting-target" label=words.target.to_owned() />
            <button id="meeting-set-all" on:click=set>{name}</button>
        </div>
    }
}
