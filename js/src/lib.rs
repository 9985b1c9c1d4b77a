//! The engine for JavaScript: scenarios and outcomes as plain objects.
//!
//! What a program hands in is copied as plain data ([`plain`]), and read by the engine's own types ([`given`]): serde tells
//! what is not theirs, and where. What it gets back are the types here, whose shape `package/index.d.ts` declares. Only
//! [`border`] and [`plain`] know JavaScript.

mod applied;
mod border;
mod dataset;
mod decoded;
mod explained;
mod fault;
mod given;
mod lang;
mod outcome;
mod plain;
mod skipped;
mod wanted;

pub use applied::Applied;
pub use dataset::{Dataset, Heading};
pub use decoded::Decoded;
pub use explained::{Explanation, Figure};
pub use fault::Fault;
pub use given::{edits, figure, scenario};
pub use lang::Lang;
pub use outcome::Outcome;
