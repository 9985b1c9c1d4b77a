//! Which förbund are shown: the same choice in every view that has it.

use super::SelectOption;
use crate::{
    state::{Area, follow, use_work},
    text,
};
use finsam_engine::LanCode;
use leptos::prelude::*;

#[component]
pub fn AreaSelect() -> impl IntoView {
    let work = use_work();
    let (words, choice) = (work.words(), work.choice);
    let chosen = follow(move || choice.with(|choice| choice.area));
    let choose = move |code: String| work.choose_area(Area::named(&code).unwrap_or(Area::Country));
    let mut lan: Vec<_> = work.now.with_untracked(|now| now.state.dataset.lan().to_vec());
    // Stockholms län first, and the others by the alphabet.
    lan.sort_unstable_by_key(|lan| (lan.code != LanCode::STOCKHOLM, text::collation_key(lan.name)));
    let mut areas: Vec<(Area, &'static str)> = lan.iter().map(|lan| (Area::Lan(lan.code), lan.name)).collect();
    let wide = [(Area::Country, words.whole_country), (Area::Changed, words.only_changed)];
    areas.splice(1..1, wide);
    let option = |(area, name): (Area, &'static str)| {
        view! { <SelectOption value=area.code() name is_chosen=Signal::derive(move || chosen.get() == area) /> }
    };
    view! {
        <select
            id="area"
            aria-label=words.area
            on:change:target=move |select| choose(select.target().value())
        >
            {areas.into_iter().map(option).collect_view()}
        </select>
    }
}
