//! What of the page is cut out of its program, and by which component each part is drawn (`components/later.rs`).
//!
//! What only one of the functions below reaches is fetched with it (xtask/src/parts.rs). What the first view needs too stays in
//! the program. The attribute makes each of them `async`, for the fetching; what has been fetched is drawn at once, so [`draw`]
//! asks once and does not wait.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::{
    around::{BaseSelect, Question, Settings},
    assumptions::Assumptions,
    board_paper::BoardPaper,
    changes::{FileActions, List as ListOfChanges},
    datasets::Datasets,
    embedding::Embedding,
    equity::Equity,
    explanation::Explanation,
    forbund::{KommunerRow, Members, OwnWeight, Reorganise, Unknown},
    import::Import,
    levers::Levers,
    map::{Map, MapOnPaper},
    meeting::Meeting,
    opened::OpenedLink,
    overview::{Outside, Tools},
    payers::PayersOfArea,
    results::{ResultLine, ResultsView},
    scenarios::Scenarios,
    share::Sharing,
    take_away::TakeAway,
    way::Way,
};
use crate::{
    components::{Around, Detail, MapPart, Model, OwnPart, Paper, Part, Parts, Plan, Proposal, ResultPart},
    state::use_work,
};
use futures::FutureExt;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// How the views look that are fetched later, by name; how all is printed once more, which those before it would override.
const STYLE: &str = concat!(
    include_str!("../../style/later/assumptions.css"),
    include_str!("../../style/later/embedding.css"),
    include_str!("../../style/later/equity.css"),
    include_str!("../../style/later/import.css"),
    include_str!("../../style/later/meeting.css"),
    include_str!("../../style/print.css"),
    include_str!("../../style/later/scenarios.css"),
    include_str!("../../style/later/unknown.css"),
    include_str!("../../style/later/way.css"),
);

/// Sees to it that what is drawn later looks as it is to.
fn adopt_style() {
    let work = use_work();
    Effect::new(move || work.root.adopt("later", STYLE));
}

#[wasm_split(around, fallible, preload(fetch_around), wasm_split_path = leptos::wasm_split)]
fn draw_around(part: Around) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Around::Base => view! { <BaseSelect /> }.into_any(),
        Around::Settings => view! { <Settings /> }.into_any(),
        Around::Which => view! { <Question /> }.into_any(),
        Around::Tools => view! { <Tools /> }.into_any(),
        Around::Members(id) => view! { <Members id /> }.into_any(),
        Around::Reorganise(id) => view! { <Reorganise id /> }.into_any(),
        Around::FileActions => view! { <FileActions /> }.into_any(),
        Around::Kommuner(id, asks, key) => view! { <KommunerRow id asks key /> }.into_any(),
        Around::Weight(forbund, kommun, key) => view! { <OwnWeight forbund kommun key /> }.into_any(),
        Around::Outside(shown) => view! { <Outside shown /> }.into_any(),
    })
}

#[wasm_split(details, fallible, preload(fetch_details), wasm_split_path = leptos::wasm_split)]
fn draw_detail(part: Detail) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        Detail::Unknown(id) => view! { <Unknown id /> }.into_any(),
        Detail::Levers(id) => view! { <Levers id /> }.into_any(),
        Detail::Equity => view! { <Equity /> }.into_any(),
    })
}

#[wasm_split(results, fallible, preload(fetch_results), wasm_split_path = leptos::wasm_split)]
fn draw_results(part: ResultPart) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        ResultPart::Line(id) => view! { <ResultLine id /> }.into_any(),
        ResultPart::View => view! { <ResultsView /> }.into_any(),
    })
}

#[wasm_split(map, fallible, preload(fetch_map), wasm_split_path = leptos::wasm_split)]
fn draw_map(part: MapPart) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        MapPart::View => view! { <Map /> }.into_any(),
        MapPart::Paper => view! { <MapOnPaper /> }.into_any(),
    })
}

#[wasm_split(plans, fallible, preload(fetch_plans), wasm_split_path = leptos::wasm_split)]
fn draw_plan(part: Plan) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        Plan::Way => view! { <Way /> }.into_any(),
        Plan::Payers => view! { <PayersOfArea /> }.into_any(),
    })
}

#[wasm_split(proposals, fallible, preload(fetch_proposals), wasm_split_path = leptos::wasm_split)]
fn draw_proposal(part: Proposal) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        Proposal::Scenarios => view! { <Scenarios /> }.into_any(),
        Proposal::Opened => view! { <OpenedLink /> }.into_any(),
        Proposal::Changes => view! { <ListOfChanges /> }.into_any(),
    })
}

#[wasm_split(own, fallible, preload(fetch_own), wasm_split_path = leptos::wasm_split)]
fn draw_own(part: OwnPart) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        OwnPart::Import => view! { <Import /> }.into_any(),
        OwnPart::Datasets => view! { <Datasets /> }.into_any(),
    })
}

#[wasm_split(model, fallible, preload(fetch_model), wasm_split_path = leptos::wasm_split)]
fn draw_model(part: Model) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
    Ok(match part {
        Model::Assumptions => view! { <Assumptions /> }.into_any(),
        Model::Explanation => view! { <Explanation /> }.into_any(),
    })
}

#[wasm_split(papers, fallible, preload(fetch_papers), wasm_split_path = leptos::wasm_split)]
fn draw_paper(part: Paper) -> Result<AnyView, SplitLoaderError> {
    adopt_style();
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

/// Fetches what stands around the first view, and says whether it could be: for a page that is not to show what was drawn for it at
/// build time.
pub async fn fetch_whole_first_view() -> bool {
    fetch_around().await.is_ok()
}

/// Fetches what a part is fetched with, and says whether it could be.
async fn fetch(part: Part) -> bool {
    let fetched = match part {
        Part::Around(_) => fetch_around().await,
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
        Part::Around(part) => draw_around(part).now_or_never(),
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
