//! A plain reading of the design's model, sections 2.2, 2.3 and 2.6, in exact fractions.
//!
//! It is written to be read beside the design, not to be fast, and knows nothing of the engine: the facts of a dataset are
//! handed in as numbers.

mod change;
mod fraction;
mod offers;
mod outcome;
mod rules;
mod world;

pub use change::{Change, Key, Payer, Place, Rule, Who};
pub use fraction::Fraction;
pub use offers::{Offers, Said};
pub use outcome::{ForbundOutcome, Outcome};
pub use rules::{LIMIT, ROUNDINGS, Rules};
pub use world::{Forbund, Kommun, World};
