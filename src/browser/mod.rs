//! What only the browser can do. Nothing here runs while the page is drawn, so a build can draw it too.

mod address;
mod clipboard;
mod clock;
mod fetched;
mod files;
mod root;

pub use address::address;
pub use clipboard::copy_selection;
pub use clock::{time, today};
pub use fetched::fetched;
pub use files::{PickError, Picked, download, pick_text};
pub use root::Root;
