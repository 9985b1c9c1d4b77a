//! The page: signals and views over the engine. It computes no money.
//!
//! What each layer may use lies below it: `views` use `components`, `state` and `text`; `components` use `state` and `text`;
//! `state` uses `text`, the browser and the engine; `text` uses the engine alone.
#![recursion_limit = "512"]

mod browser;
mod components;
#[cfg(test)]
mod drawn;
#[cfg(test)]
mod layers;
mod state;
mod text;
mod views;

pub use browser::replace_prerendered;
pub use state::Work;
pub use views::{EmbeddedPage, Page, fetch_whole_first_view, pressed};
