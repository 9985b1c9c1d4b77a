//! What only the browser can do. Nothing here runs while the page is drawn, so a build can draw it too.

mod clipboard;
mod clock;
mod files;
mod root;
mod take_place;

pub use clipboard::copy_selection;
pub use clock::{time, today};
pub use files::{PickError, Picked, download, pick_text};
pub use root::Root;
pub use take_place::take_place;
