//! The page: signals and views over the engine. It computes no money.

mod app;
mod assumptions;
mod changes;
mod components;
mod dom;
mod explanation;
mod file_error;
mod files;
mod forbund;
mod format;
mod levers;
mod live;
mod members;
mod overview;
mod parties;
mod reorganise;
mod route;
mod settings;
mod storage;
mod text;
mod way;
mod work;

fn main() {
    app::start();
}
