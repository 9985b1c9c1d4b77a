//! The nation's full-year equivalents by benefit: what the weights weigh.

use super::over_the_years::OneChart;
use crate::{
    state::{
        results::{benefits, fye_columns, fye_table},
        use_work,
    },
    text::results_nation::fye_remark,
    views::results::patterns::Key,
};
use finsam_engine::FyeByBenefit;
use leptos::prelude::*;

#[component]
pub fn Fye() -> impl IntoView {
    let work = use_work();
    let words = work.lang().nation_words();
    let names = benefits(work).into_iter().map(str::to_lowercase).enumerate().collect();
    let key = view! { <Key of="nation-fye" names /> }.into_any();
    let chart = OneChart { id: "nation-fye", heading: words.fye, about: words.fye_about };
    view! {
        {chart.drawn(work, Some(key), fye_columns, fye_table)}
        <p class="remark">{move || fye_remark(work.format(), FyeByBenefit::all())}</p>
    }
}
