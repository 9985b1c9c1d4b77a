//! The year of accounts, results and insatser, where the table may not name it.

use crate::state::{use_import, use_work};
use finsam_sheets::border::Said;
use leptos::prelude::*;

#[component]
pub fn AccountYear() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let has_problem = RwSignal::new(false);
    let typed = move |text: String| {
        let year = text.trim().parse::<i64>().ok().filter(|year| (1_900..=2_200).contains(year));
        has_problem.set(year.is_none());
        if let Some(year) = year {
            import.say(&Said::Year(year));
        }
    };
    let year =
        Memo::new(move |_| import.of_layout(|layout| layout.year.map(|year| year.to_string())).unwrap_or_default());
    view! {
        <p class="inline">
            <label>
                {words.account_year} " "
                <input
                    id="account-year"
                    type="text"
                    inputmode="numeric"
                    size="6"
                    autocomplete="off"
                    aria-invalid=move || has_problem.get().then_some("true")
                    value=year.get_untracked()
                    prop:value=year
                    on:change:target=move |input| typed(input.target().value())
                />
            </label>
        </p>
    }
}
