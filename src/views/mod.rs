//! The views: a folder each, a component a file.

mod around;
mod assumptions;
mod beside;
mod board_paper;
mod changes;
mod compare;
mod datasets;
mod embedded_page;
mod embedding;
mod equity;
mod explanation;
mod forbund;
mod import;
mod levers;
mod map;
mod meeting;
mod opened;
mod overview;
mod page;
mod parts;
mod payers;
mod results;
mod scenarios;
mod share;
mod take_away;
mod way;

pub use embedded_page::EmbeddedPage;
pub use page::{Page, pressed};
#[cfg(test)]
pub use parts::PARTS;
pub use parts::fetch_whole_first_view;
