//! The parts of the page that the browser fetches when they are first opened, or before that when it has nothing to do.
//!
//! What only one of the functions below reaches is cut out of the page's program (xtask/src/parts.rs). What the first view
//! needs too stays in it. Each group is fetched by itself.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::{
    assumptions::Assumptions, board_paper::BoardPaper, datasets::Datasets, embedding::Embedding, equity::Equity,
    explanation::Explanation, import::Import, levers::Levers, meeting::Meeting, opened::OpenedLink,
    scenarios::Scenarios, share::Sharing, take_away::TakeAway, way::Way,
};
use crate::components::{Part, Parts};
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

/// Where the money could go: the way to the goal, what the next million gives, and equity.
#[wasm_split(plans, fallible, preload(fetch_plans), wasm_split_path = leptos::wasm_split)]
fn draw_plans(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Part::Levers(id) => view! { <Levers id /> }.into_any(),
        Part::Equity => view! { <Equity /> }.into_any(),
        _ => view! { <Way /> }.into_any(),
    })
}

/// Several scenarios: saved, compared, shared, read in.
#[wasm_split(proposals, fallible, preload(fetch_proposals), wasm_split_path = leptos::wasm_split)]
fn draw_proposals(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Part::Import => view! { <Import /> }.into_any(),
        Part::Datasets => view! { <Datasets /> }.into_any(),
        Part::Sharing => view! { <Sharing /> }.into_any(),
        Part::Opened => view! { <OpenedLink /> }.into_any(),
        _ => view! { <Scenarios /> }.into_any(),
    })
}

/// How figures come about.
#[wasm_split(model, fallible, preload(fetch_model), wasm_split_path = leptos::wasm_split)]
fn draw_model(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Part::Explanation => view! { <Explanation /> }.into_any(),
        _ => view! { <Assumptions /> }.into_any(),
    })
}

/// The proposal elsewhere: on a projector, on paper, in other programs and on other pages.
#[wasm_split(papers, fallible, preload(fetch_papers), wasm_split_path = leptos::wasm_split)]
fn draw_papers(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        Part::BoardPaper => view! { <BoardPaper /> }.into_any(),
        Part::TakeAway => view! { <TakeAway /> }.into_any(),
        Part::Embedding => view! { <Embedding /> }.into_any(),
        _ => view! { <Meeting /> }.into_any(),
    })
}

/// What is fetched together.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Group {
    Plans,
    Proposals,
    Model,
    Papers,
}

/// The group that a part is in.
fn group(part: Part) -> Group {
    match part {
        Part::Way | Part::Levers(_) | Part::Equity => Group::Plans,
        Part::Scenarios | Part::Import | Part::Datasets | Part::Sharing | Part::Opened => Group::Proposals,
        Part::Assumptions | Part::Explanation => Group::Model,
        Part::Meeting | Part::BoardPaper | Part::TakeAway | Part::Embedding => Group::Papers,
    }
}

/// How the page comes by its parts.
pub const PARTS: Parts = Parts { draw, fetch: |part| Box::pin(fetch(part)) };

/// Fetches a part's group, and says whether it could be.
async fn fetch(part: Part) -> bool {
    let fetched = match group(part) {
        Group::Plans => fetch_plans().await,
        Group::Proposals => fetch_proposals().await,
        Group::Model => fetch_model().await,
        Group::Papers => fetch_papers().await,
    };
    fetched.is_ok()
}

/// A part's view, once it has been fetched.
fn draw(part: Part) -> Option<AnyView> {
    let mut context = Context::from_waker(Waker::noop());
    let drawn = match group(part) {
        Group::Plans => pin!(draw_plans(part)).poll(&mut context),
        Group::Proposals => pin!(draw_proposals(part)).poll(&mut context),
        Group::Model => pin!(draw_model(part)).poll(&mut context),
        Group::Papers => pin!(draw_papers(part)).poll(&mut context),
    };
    match drawn {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}
