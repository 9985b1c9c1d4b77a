//! What the page says.

mod common;
mod edits;
mod equity;
mod errors;
mod figures;
mod taken_along;
mod way;
