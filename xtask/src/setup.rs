//! What a machine must have before anything can be built or tested, found or installed.
//!
//! Each part looks first, installs only what is missing, says in one line that it does, and, where it cannot,
//! returns one line that says what is missing and what the person should do.

mod browser;
mod debian;
mod firefox;
mod npm;
mod office;
mod toolchain;
mod wasm_target;
mod web_servers;
mod webkit;

pub use browser::Browser;
pub use firefox::Firefox;
pub use npm::NpmTools;
pub use office::find_or_install_office;
pub use toolchain::find_or_install_toolchain;
pub use wasm_target::{WASM, find_or_install_target};
pub use web_servers::WebServers;
pub use webkit::WebKit;
