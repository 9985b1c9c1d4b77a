//! The page: signals and views over the engine. It computes no money.

mod app;
mod assumptions;
mod changes;
mod components;
mod dom;
mod explanation;
mod forbund;
mod format;
mod live;
mod members;
mod overview;
mod parties;
mod reorganise;
mod route;
mod settings;
mod storage;
mod text;
mod work;

fn main() {
    // What start.js shows when the program has stopped says how to go on; this says why, to those who mend it.
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    app::start();
}
