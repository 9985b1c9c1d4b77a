//! Insatser, participants and how it went, year by year.

use crate::{
    components::Table,
    state::{
        FigureTable, Work, follow,
        results::{Columns, participants_columns, participants_table, went_columns, went_table},
        use_work,
    },
    text::way,
    views::results::{columns_chart::ColumnsChart, patterns::Key},
};
use leptos::prelude::*;

#[component]
pub fn OverTheYears() -> impl IntoView {
    let work = use_work();
    let words = work.lang().nation_words();
    let names = vec![(0, words.work_or_studies.to_owned()), (2, words.seeking.to_owned())];
    let participants = OneChart { id: "nation-participants", heading: words.how_many, about: words.participants_chart };
    let went = OneChart { id: "nation-went", heading: words.went, about: words.went_chart };
    view! {
        {participants.drawn(work, None, participants_columns, participants_table)}
        {went.drawn(work, Some(view! { <Key of="nation-went" names /> }.into_any()), went_columns, went_table)}
    }
}

/// A chart with its table.
pub struct OneChart {
    pub id: &'static str,
    pub heading: &'static str,
    pub about: &'static str,
}

impl OneChart {
    pub fn drawn(
        self,
        work: Work,
        key: Option<AnyView>,
        columns: fn(Work) -> Columns,
        table: fn(Work) -> FigureTable,
    ) -> impl IntoView {
        let Self { id, heading, about } = self;
        let (columns, table) = (follow(move || columns(work)), follow(move || table(work)));
        view! {
            <section aria-labelledby=id>
                <h3 id=id>{heading}</h3>
                {key}
                <div class="drawn">
                    <ColumnsChart of=id columns />
                    <p class="help">{about}</p>
                </div>
                <div class="wide" role="region" tabindex="0" aria-label=way::table_of(work.lang(), heading)><Table named=id of=table /></div>
            </section>
        }
    }
}
