//! A kommun's real HE.

use crate::{
    components::Field,
    state::{follow, use_work},
    text,
};
use finsam_engine::{Edit, EditError, Fye, KommunCode};
use leptos::prelude::*;

#[component]
pub fn FyeField(code: KommunCode) -> impl IntoView {
    let work = use_work();
    let name = work.now.with_untracked(|now| text::kommun_name(&now.state.dataset, code));
    let id = format!("fye-{code}");
    let label = text::fye_of(work.lang(), &name);
    let value = follow(move || work.now.with(|now| work.format().fye_exact(now.state.fye(code))));
    let read = move |text: String| {
        let value = Fye::read(&text).ok_or_else(|| work.told(&EditError::Fye))?;
        work.edit_in(&format!("he/{code}"), Edit::Fye { kommun: code, value })
    };
    view! {
        <div class="line">
            <label for=id.clone()>{label.clone()}</label>
            <Field id label value read=Callback::new(read) help="fye-help" />
        </div>
    }
}
