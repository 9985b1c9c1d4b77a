//! A field for a percent of the question.

use crate::{
    components::{Ask, PercentField},
    state::{Question, follow, use_work},
};
use finsam_engine::Percent;
use leptos::prelude::*;

/// A field for a percent up to 100; `of` is where the question has it.
#[component]
pub fn PercentAsk(
    id: &'static str,
    name: &'static str,
    #[prop(default = Percent::from_hundredths(0))] lowest: Percent,
    of: fn(&mut Question) -> &mut Percent,
) -> impl IntoView {
    let work = use_work();
    let value = follow(move || *of(&mut work.question.get()));
    let set = move |percent: Percent| {
        work.question.update(|question| *of(question) = percent);
        Ok(())
    };
    view! {
        <Ask name>
            <PercentField id label=name value set=Callback::new(set) lowest highest=Percent::FULL />
        </Ask>
    }
}
