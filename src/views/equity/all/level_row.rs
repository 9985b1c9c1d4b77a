//! A row of the table of förbund.

use crate::{
    components::Explained,
    state::{
        Route, ToExplain, View,
        equity::{ComingYears, Level, LevelSum},
        follow, use_work,
    },
    text::{account_figure, account_figure_name},
    views::equity::figure_cell::FigureCell,
};
use finsam_engine::{Figure, ForbundId};
use leptos::prelude::*;

/// A förbund, with its latest known year.
#[component]
pub fn LevelRow(id: ForbundId, coming: Memo<ComingYears>, labels: Memo<[String; 5]>) -> impl IntoView {
    let work = use_work();
    let level = follow(move || work.now.with(|now| coming.with(|coming| Level::new(work.format(), now, coming, id))));
    let labels = follow(move || labels.get());
    let year = Memo::new(move |_| level.with(|level| level.known.as_ref().map(|known| known.year)));
    let cells = move || match year.get() {
        Some(year) => view! { <KnownCells id year level labels /> }.into_any(),
        None => view! { <UnknownCells labels /> }.into_any(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a id=format!("equity-{id}") href=Route::of_forbund(View::Equity, id).address()>
                    {move || level.with(|level| level.name.clone())}
                </a>
            </th>
            {cells}
        </tr>
    }
}

/// The figures of a year, of which some open their derivation.
#[component]
fn KnownCells(id: ForbundId, year: i64, level: Memo<Level>, labels: Memo<[String; 5]>) -> impl IntoView {
    let work = use_work();
    let figure = move |place: usize| {
        level.with(|level| level.known.as_ref().map(|known| known.figures[place].clone())).unwrap_or_default()
    };
    let part = move || {
        level.with(|level| level.known.as_ref().map(|known| known.of_contributions.clone())).unwrap_or_default()
    };
    let explained = move |place: usize| {
        let (letter, row) = Level::EXPLAINED[place];
        let explained = row.explained()?;
        Some(view! {
            <td class="n" role="cell" data-label=move || labels.with(|labels| labels[place + 1].clone())>
                <Explained
                    id=format!("explain-{letter}-{year}-{id}")
                    figure=Figure::Account(id, year, explained)
                    name=account_figure(work.lang(), explained, year)
                    of=work.short_name(id)
                    value=Signal::derive(move || figure(place))
                />
            </td>
        })
    };
    view! {
        <FigureCell label=label(labels, 0) figure=year.to_string() />
        {(0..3).map(explained).collect_view()}
        <FigureCell label=label(labels, 4) figure=Signal::derive(part) />
    }
}

#[component]
fn UnknownCells(labels: Memo<[String; 5]>) -> impl IntoView {
    let unknown = use_work().words().unknown;
    (0..5).map(|place| view! { <FigureCell label=label(labels, place) figure=unknown.to_owned() /> }).collect_view()
}

/// What those of the rows that are known have together.
#[component]
pub fn SumRow(sum: Memo<LevelSum>, labels: Memo<[String; 5]>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let (sum, labels) = (follow(move || sum.get()), follow(move || labels.get()));
    let lang = work.lang();
    let figure = move |place: usize| {
        let figure = move || sum.with(|sum| sum.figures.as_ref().map(|figures| figures[place].clone()));
        Signal::derive(move || figure().unwrap_or_default())
    };
    let explained = move |place: usize| {
        let (_, row) = Level::EXPLAINED[place];
        let of = row.explained()?;
        let accounts = move || Some(ToExplain::now(Figure::Accounts(of, sum.with(|sum| sum.years.clone()))));
        Some(view! {
            <td class="n" role="cell" data-label=label(labels, place + 1)>
                <Explained
                    figure=Signal::derive(accounts)
                    name=account_figure_name(lang, of)
                    of=words.sum
                    value=figure(place)
                />
            </td>
        })
    };
    view! {
        <tr role="row" class="sum">
            <th scope="row" role="rowheader">
                {words.sum} " "
                <small>{move || sum.with(|sum| sum.known_for.clone())}</small>
            </th>
            <td class="n" role="cell"></td>
            {(0..3).map(explained).collect_view()}
            <td class="n" role="cell"></td>
        </tr>
    }
}

fn label(labels: Memo<[String; 5]>, place: usize) -> Signal<String> {
    Signal::derive(move || labels.with(|labels| labels[place].clone()))
}
