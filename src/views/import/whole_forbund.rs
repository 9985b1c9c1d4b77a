//! The förbund that every row is of, where no column names one.

use crate::{
    components::SelectOption,
    state::{use_import, use_work},
};
use finsam_engine::ForbundId;
use finsam_sheets::border::Said;
use leptos::prelude::*;

#[component]
pub fn WholeForbund() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let forbund = Memo::new(move |_| import.of_layout(|layout| layout.forbund));
    let choose = move |id: String| {
        if let Ok(forbund) = id.parse() {
            import.say(&Said::Forbund(forbund));
        }
    };
    let option = |(id, name): (ForbundId, String)| {
        view! { <SelectOption value=id.to_string() name is_chosen=Signal::derive(move || forbund.get() == Some(id)) /> }
    };
    let is_missing = move || forbund.get().is_none();
    view! {
        <p class="inline">
            <label>
                {words.whole_forbund} " "
                <select
                    id="whole-forbund"
                    aria-invalid=move || is_missing().then_some("true")
                    on:change:target=move |select| choose(select.target().value())
                >
                    <option value="" hidden=move || !is_missing() selected=untrack(is_missing) prop:selected=is_missing>
                        {words.choose}
                    </option>
                    {import.all_forbund().into_iter().map(option).collect_view()}
                </select>
            </label>
        </p>
    }
}
