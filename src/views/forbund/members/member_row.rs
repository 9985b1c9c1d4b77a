//! One kommun of a förbund.

use crate::{
    components::{Explained, Mark},
    state::{MemberWritten, follow, use_work},
    text,
};
use finsam_engine::{Edit, Figure, ForbundId, KommunCode};
use leptos::prelude::*;

/// Its figures, and the ways to move it. `moving` is the kommun whose field for where to is open.
#[component]
pub fn MemberRow(forbund: ForbundId, code: KommunCode, moving: RwSignal<Option<KommunCode>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let name = work.now.with_untracked(|now| text::kommun_name(&now.state.dataset, code));
    let row = follow(move || MemberWritten::new(work, forbund, code));
    let remove = move |_| {
        // A kommun that is on the page can be removed; the focus goes on where the next can be added.
        if work.edit(Edit::Move { kommun: code, to: None }).is_ok() {
            work.root.focus_soon("add-kommun");
        }
    };
    let is_moving = move || moving.get() == Some(code);
    let turn = move |_| moving.update(|moving| *moving = (*moving != Some(code)).then_some(code));
    view! {
        <tr role="row" class:new=move || row.with(|row| row.is_new)>
            <th scope="row" role="rowheader">{name.clone()}</th>
            <td class="n" role="cell">
                <span>{move || row.with(|row| row.population.clone())}</span>
                <Mark quality=Signal::derive(move || row.with(|row| row.population_is)) />
            </td>
            <td class="n" role="cell" data-label=words.fye>
                <Explained
                    figure=Figure::Fye(code)
                    name=words.fye_long
                    of=name.clone()
                    value=Signal::derive(move || row.with(|row| row.fye.clone()))
                />
                <Mark quality=Signal::derive(move || row.with(|row| row.fye_is)) />
            </td>
            <td class="n" role="cell" data-label=words.ideal_part>
                <Explained
                    figure=Figure::IdealPart(code)
                    name=words.ideal_part
                    of=name.clone()
                    value=Signal::derive(move || row.with(|row| row.ideal_part.clone()))
                />
            </td>
            <td class="acts" role="cell">
                <button
                    class="link"
                    id=format!("move-{code}")
                    aria-label=text::move_kommun(work.lang(), &name)
                    aria-expanded=move || is_moving().to_string()
                    on:click=turn
                >
                    {words.move_}
                </button>
                <button
                    class="link"
                    id=format!("remove-{code}")
                    aria-label=text::remove_kommun(work.lang(), &name)
                    on:click=remove
                >
                    {words.remove}
                </button>
            </td>
        </tr>
    }
}
