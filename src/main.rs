//! The page: signals and views over the engine. It computes no money.

mod app;
mod assumptions;
mod board_paper;
mod change;
mod change_note;
mod changes;
mod compare;
mod components;
mod datasets;
mod dom;
mod embed;
mod embedding;
mod equity;
mod explanation;
mod file_error;
mod files;
mod forbund;
mod format;
mod import;
mod lazy;
mod levers;
mod library;
mod live;
mod meeting;
mod members;
mod opened;
mod overview;
mod paper;
mod parties;
mod payment;
mod reorganise;
mod route;
mod scenarios;
mod settings;
mod share;
mod storage;
mod table_codes;
mod tables;
mod take_away;
mod text;
mod way;
mod work;

use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing yet: what calls the program says whether it draws the page (`start`) or an element (`embed`).
fn main() {
    // Whoever has started the executor before has started the same one.
    let _ = any_spawner::Executor::init_wasm_bindgen();
}

/// Draws the page.
#[wasm_bindgen]
pub fn start() {
    app::start();
}
