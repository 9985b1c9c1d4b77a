//! The percent that the amounts to pay reach: one for the whole page, wherever it is chosen.

use super::PercentField;
use crate::state::use_work;
use finsam_engine::Percent;
use leptos::prelude::*;

#[component]
pub fn TargetField(#[prop(into)] id: String, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let preferences = use_work().preferences;
    let set = move |percent: Percent| {
        preferences.update(|preferences| preferences.target = percent);
        Ok(())
    };
    view! {
        <PercentField id label value=Signal::derive(move || preferences.get().target) set=Callback::new(set) />
    }
}
