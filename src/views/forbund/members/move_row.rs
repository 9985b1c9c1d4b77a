//! Where a kommun is to move.

use crate::{components::Combobox, state::use_work, text, views::forbund::other_forbund::other_forbund};
use finsam_engine::{Edit, ForbundId, KommunCode};
use leptos::{ev::KeyboardEvent, prelude::*};

#[component]
pub fn MoveRow(forbund: ForbundId, code: KommunCode, moving: RwSignal<Option<KommunCode>>) -> impl IntoView {
    let work = use_work();
    let name = work.now.with_untracked(|now| text::kommun_name(&now.state.dataset, code));
    let id = format!("move-to-{code}");
    let choose = move |to: String| {
        // What the list offers is an id.
        let Ok(to) = to.parse() else { return Ok(()) };
        work.edit(Edit::Move { kommun: code, to: Some(to) })?;
        moving.set(None);
        work.root.focus_soon("add-kommun");
        Ok(())
    };
    let field = id.clone();
    Effect::new(move || work.root.focus_soon(field.clone()));
    let pressed = move |key: KeyboardEvent| {
        if key.key() == "Escape" && !key.default_prevented() {
            key.prevent_default();
            moving.set(None);
            work.root.focus_soon(format!("move-{code}"));
        }
    };
    view! {
        <tr class="moving" role="row" on:keydown=pressed>
            <td colspan="5" role="cell">
                <Combobox
                    id
                    label=text::move_kommun(work.lang(), &name)
                    placeholder=work.words().merge_placeholder
                    entries=Callback::new(move |()| other_forbund(work, forbund))
                    choose=Callback::new(choose)
                />
            </td>
        </tr>
    }
}
