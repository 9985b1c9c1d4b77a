//! The page: signals and views over the engine. It computes no money.

mod app;
mod assumptions;
mod change;
mod change_note;
mod changes;
mod compare;
mod components;
mod dom;
mod equity;
mod explanation;
mod file_error;
mod files;
mod forbund;
mod format;
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
mod text;
mod way;
mod work;

fn main() {
    app::start();
}
