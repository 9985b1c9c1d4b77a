//! A chart of the view, to save as a picture.

use super::act_button::ActButton;
use crate::{
    browser::{Download, Picture, save_picture},
    state::{Takeable, use_work},
};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn ChartEntry(chart: Takeable) -> impl IntoView {
    let work = use_work();
    let lang = work.lang();
    let words = lang.take_away_words();
    let name = chart.name.clone();
    let chart = StoredValue::new(chart);
    let save = move |kind: &'static str| {
        let chart = chart.get_value();
        let Some((element, legend)) = work.takeable_chart(&chart) else { return };
        let file = work.takeable_file(&chart.name, kind);
        let (heading, about) = work.about_chart(&chart.name);
        let picture = Picture { kind, file, heading, about, legend };
        spawn_local(async move {
            match save_picture(&element, &picture).await {
                // The element that the page is in may be gone.
                Download::Failed => drop(work.status.try_set(words.picture_not_made.to_owned())),
                saved => work.tell_download(&picture.file, saved),
            }
        });
    };
    view! {
        <li>
            <span>{name.clone()}</span>
            <ActButton name=words.save_svg with=name.clone() act=Callback::new(move |_| save("svg")) />
            <ActButton name=words.save_png with=name act=Callback::new(move |_| save("png")) />
        </li>
    }
}
