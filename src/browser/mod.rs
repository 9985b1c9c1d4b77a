//! What only the browser can do. Nothing here runs while the page is drawn, so a build can draw it too.

mod address;
mod as_left;
mod clipboard;
mod clock;
mod fetched;
mod files;
mod for_now;
mod pictures;
mod root;
mod style;
pub mod tables;
mod visible;

pub use address::{address, replace_fragment};
pub use as_left::replace_prerendered;
pub use clipboard::{copy_rich, copy_selection};
pub use clock::{time, today};
pub use fetched::fetched;
pub use files::{Download, PickError, download, pick_text};
pub use pictures::{Picture, save_picture};
pub use root::Root;
pub use visible::is_visible;
