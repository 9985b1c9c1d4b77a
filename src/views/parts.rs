//! What of the page is cut out of its program, and by which component each part is drawn (`components/later.rs`).
//!
//! What only one of the functions below reaches is fetched with it (xtask/src/parts.rs). What the first view needs too stays in
//! the program. The attribute makes each of them `async`, for the fetching; what has been fetched is drawn at once, so [`draw`]
//! asks once and does not wait.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::{
    assumptions::Assumptions,
    board_paper::BoardPaper,
    changes::List as ListOfChanges,
    datasets::Datasets,
    embedding::Embedding,
    equity::Equity,
    explanation::Explanation,
    forbund::Unknown,
    import::Import,
    levers::Levers,
    map::{Map, MapOnPaper},
    meeting::Meeting,
    opened::OpenedLink,
    payers::PayersOfArea,
    results::{ResultLine, ResultsView},
    scenarios::Scenarios,
    share::Sharing,
    take_away::TakeAway,
    way::Way,
};
use crate::components::{Detail, MapPart, Model, OwnPart, Paper, Part, Parts, Plan, Proposal, ResultPart};
use futures::FutureExt;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

#[wasm_split(details, fallible, preload(fetch_details), wasm_split_path = leptos::wasm_split)]
fn draw_detail(part: Detail) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Detail::Unknown(id) => view! { <Unknown id /> }.into_any(),
        Detail::Levers(id) => view! { <Levers id /> }.into_any(),
        Detail::Equity => view! { <Equity /> }.into_any(),
    })
}

#[wasm_split(results, fallible, preload(fetch_results), wasm_split_path = leptos::wasm_split)]
fn draw_results(part: ResultPart) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        ResultPart::Line(id) => view! { <ResultLine id /> }.into_any(),
        ResultPart::View => view! { <ResultsView /> }.into_any(),
    })
}

#[wasm_split(map, fallible, preload(fetch_map), wasm_split_path = leptos::wasm_split)]
fn draw_map(part: MapPart) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        MapPart::View => view! { <Map /> }.into_any(),
        MapPart::Paper => view! { <MapOnPaper /> }.into_any(),
    })
}

#[wasm_split(plans, fallible, preload(fetch_plans), wasm_split_path = leptos::wasm_split)]
fn draw_plan(part: Plan) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Plan::Way => view! { <Way /> }.into_any(),
        Plan::Payers => view! { <PayersOfArea /> }.into_any(),
    })
}

#[wasm_split(proposals, fallible, preload(fetch_proposals), wasm_split_path = leptos::wasm_split)]
fn draw_proposal(part: Proposal) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Proposal::Scenarios => view! { <Scenarios /> }.into_any(),
        Proposal::Opened => view! { <OpenedLink /> }.into_any(),
        Proposal::Changes => view! { <ListOfChanges /> }.into_any(),
    })
}

#[wasm_split(own, fallible, preload(fetch_own), wasm_split_path = leptos::wasm_split)]
fn draw_own(part: OwnPart) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        OwnPart::Import => view! { <Import /> }.into_any(),
        OwnPart::Datasets => view! { <Datasets /> }.into_any(),
    })
}

#[wasm_split(model, fallible, preload(fetch_model), wasm_split_path = leptos::wasm_split)]
fn draw_model(part: Model) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Model::Assumptions => view! { <Assumptions /> }.into_any(),
        Model::Explanation => view! { <Explanation /> }.into_any(),
    })
}

#[wasm_split(papers, fallible, preload(fetch_papers), wasm_split_path = leptos::wasm_split)]
fn draw_paper(part: Paper) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Paper::Sharing => view! { <Sharing /> }.into_any(),
        Paper::Meeting => view! { <Meeting /> }.into_any(),
        Paper::Board => view! { <BoardPaper /> }.into_any(),
        Paper::TakeAway => view! { <TakeAway /> }.into_any(),
        Paper::Embedding => view! { <Embedding /> }.into_any(),
    })
}

/// How the page comes by its parts.
pub const PARTS: Parts = Parts { draw, fetch: |part| Box::pin(fetch(part)) };

/// Fetches what a part is fetched with, and says whether it could be.
async fn fetch(part: Part) -> bool {
    let fetched = match part {
        Part::Details(_) => fetch_details().await,
        Part::Results(_) => fetch_results().await,
        Part::Map(_) => fetch_map().await,
        Part::Plans(_) => fetch_plans().await,
        Part::Proposals(_) => fetch_proposals().await,
        Part::Own(_) => fetch_own().await,
        Part::Model(_) => fetch_model().await,
        Part::Papers(_) => fetch_papers().await,
    };
    fetched.is_ok()
}

/// A part's view, once it has been fetched.
fn draw(part: Part) -> Option<AnyView> {
    let drawn = match part {
        Part::Details(part) => draw_detail(part).now_or_never(),
        Part::Results(part) => draw_results(part).now_or_never(),
        Part::Map(part) => draw_map(part).now_or_never(),
        Part::Plans(part) => draw_plan(part).now_or_never(),
        Part::Proposals(part) => draw_proposal(part).now_or_never(),
        Part::Own(part) => draw_own(part).now_or_never(),
        Part::Model(part) => draw_model(part).now_or_never(),
        Part::Papers(part) => draw_paper(part).now_or_never(),
    };
    drawn?.ok()
}
