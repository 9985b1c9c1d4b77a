//! The parts of the page that the browser fetches when they are first opened, or before that when it has nothing to do.
//!
//! Each is one function here: what only that function needs is cut out of the page's program by xtask/src/split.rs. What
//! the first view needs too stays in it.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use crate::{
    assumptions::assumptions,
    board_paper::board_paper,
    datasets::{datasets, kept::known},
    dom::{El, el, el_in, focus_soon},
    embedding::embedding,
    equity::equity,
    explanation::explanation,
    import::import,
    levers::levers,
    live::{Derived, Live},
    meeting::meeting,
    opened::opened,
    route::Route,
    scenarios::scenarios,
    share::sharing,
    storage::Store,
    take_away::take_away,
    way::way,
    work::Work,
};
use finsam_engine::ForbundId;
use reactive_graph::graph::untrack;
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// A part that is fetched by itself.
#[derive(Clone, Copy)]
pub enum Part {
    Scenarios,
    Import,
    Datasets,
    Way(Live<Route>),
    Equity(Live<Route>),
    /// Of a förbund.
    Levers(ForbundId),
    Assumptions,
    /// Of the förbund with this id.
    Meeting(Derived<String>),
    Explanation,
    Sharing,
    Opened,
    /// For a board, with the förbund with this id; without one, what can be taken along of a view.
    Papers(Option<Derived<String>>),
    Embedding,
}

/// Three views in one: what tells of a part weighs on the page's program.
#[wasm_split(scenarios, fallible, preload(fetch_scenarios))]
fn draw_scenarios(work: Work, part: Part) -> Result<El, SplitLoaderError> {
    Ok(match part {
        Part::Import => import(work),
        Part::Datasets => datasets(work),
        _ => scenarios(work),
    })
}

#[wasm_split(way, fallible, preload(fetch_way))]
fn draw_way(work: Work, route: Live<Route>) -> Result<El, SplitLoaderError> {
    Ok(way(work, route))
}

#[wasm_split(equity, fallible, preload(fetch_equity))]
fn draw_equity(work: Work, route: Live<Route>) -> Result<El, SplitLoaderError> {
    Ok(equity(work, route))
}

#[wasm_split(way, fallible, preload(fetch_levers))]
fn draw_levers(work: Work, id: ForbundId) -> Result<El, SplitLoaderError> {
    Ok(levers(work, &id))
}

#[wasm_split(assumptions, fallible, preload(fetch_assumptions))]
fn draw_assumptions(work: Work) -> Result<El, SplitLoaderError> {
    Ok(assumptions(work))
}

#[wasm_split(meeting, fallible, preload(fetch_meeting))]
fn draw_meeting(work: Work, shown: Derived<String>) -> Result<El, SplitLoaderError> {
    Ok(meeting(work, shown))
}

#[wasm_split(explanation, fallible, preload(fetch_explanation))]
fn draw_explanation(work: Work) -> Result<El, SplitLoaderError> {
    Ok(explanation(work))
}

#[wasm_split(links, fallible, preload(fetch_sharing))]
fn draw_sharing(work: Work) -> Result<El, SplitLoaderError> {
    Ok(sharing(work))
}

#[wasm_split(links, fallible, preload(fetch_opened))]
fn draw_opened(work: Work) -> Result<El, SplitLoaderError> {
    Ok(opened(work))
}

#[wasm_split(papers, fallible, preload(fetch_papers))]
fn draw_papers(work: Work, shown: Option<Derived<String>>) -> Result<El, SplitLoaderError> {
    Ok(match shown {
        Some(shown) => board_paper(work, shown),
        None => take_away(work),
    })
}

#[wasm_split(embedding, fallible, preload(fetch_embedding))]
fn draw_embedding(work: Work) -> Result<El, SplitLoaderError> {
    Ok(embedding(work))
}

#[wasm_split(scenarios, fallible)]
fn known_datasets(store: Store) -> Result<Vec<String>, SplitLoaderError> {
    Ok(known(store))
}

/// Runs once the reader's own datasets are known, with their ids: at once where there are none.
///
/// Where what reads them cannot be fetched the program stops, and start.js says so. Without them the work that builds on
/// one could not be read.
pub fn with_datasets(store: Store, then: impl FnOnce(Vec<String>) + 'static) {
    if store.datasets().is_empty() {
        return then(Vec::new());
    }
    any_spawner::Executor::spawn_local(async move {
        match known_datasets(store).await {
            Ok(known) => then(known),
            Err(_) => std::process::abort(),
        }
    });
}

impl Part {
    async fn fetch(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::Scenarios | Self::Import | Self::Datasets => fetch_scenarios().await,
            Self::Way(_) => fetch_way().await,
            Self::Equity(_) => fetch_equity().await,
            Self::Levers(_) => fetch_levers().await,
            Self::Assumptions => fetch_assumptions().await,
            Self::Meeting(_) => fetch_meeting().await,
            Self::Explanation => fetch_explanation().await,
            Self::Sharing => fetch_sharing().await,
            Self::Opened => fetch_opened().await,
            Self::Papers(_) => fetch_papers().await,
            Self::Embedding => fetch_embedding().await,
        }
    }

    async fn draw(self, work: Work) -> Result<El, SplitLoaderError> {
        match self {
            Self::Scenarios | Self::Import | Self::Datasets => draw_scenarios(work, self).await,
            Self::Way(route) => draw_way(work, route).await,
            Self::Equity(route) => draw_equity(work, route).await,
            Self::Levers(id) => draw_levers(work, id).await,
            Self::Assumptions => draw_assumptions(work).await,
            Self::Meeting(shown) => draw_meeting(work, shown).await,
            Self::Explanation => draw_explanation(work).await,
            Self::Sharing => draw_sharing(work).await,
            Self::Opened => draw_opened(work).await,
            Self::Papers(shown) => draw_papers(work, shown).await,
            Self::Embedding => draw_embedding(work).await,
        }
    }
}

/// How the fetching of a part has gone.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Fetched {
    #[default]
    NotYet,
    Failed,
    There,
}

/// The view of a part, for a slot: drawn at once where it has been fetched, else when it has come.
pub fn view(work: Work, part: Part) -> impl Fn() -> Option<El> {
    let fetched = Live::new(Fetched::NotYet);
    move || {
        if fetched.get() == Fetched::Failed {
            return Some(failed(work, fetched));
        }
        // Drawn here and not when it comes: its signals belong to the slot.
        let drawn = untrack(|| pin!(part.draw(work)).poll(&mut Context::from_waker(Waker::noop())));
        if let Poll::Ready(Ok(drawn)) = drawn {
            return Some(drawn);
        }
        any_spawner::Executor::spawn_local(async move {
            fetched.set(if part.fetch().await.is_ok() { Fetched::There } else { Fetched::Failed });
        });
        Some(el_in("p", "help").attr("role", "status").text(work.words().fetching))
    }
}

fn failed(work: Work, fetched: Live<Fetched>) -> El {
    let words = work.words();
    let again = move || {
        fetched.set(Fetched::NotYet);
        // The button goes, and the focus with it.
        focus_soon("main");
    };
    el_in("div", "notice")
        .attr("role", "alert")
        .with(el("p").text(words.not_fetched))
        .with(el("p").with(el("button").id("fetch-again").text(words.try_again).on_click(again)))
}
