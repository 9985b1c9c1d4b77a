//! The reader's own figures: a table pasted, dropped or chosen, what it is taken to mean, and what it would change. The same of
//! a workbook that this page has made and somebody has changed. Nothing is changed before the reader says so, and then as one
//! step.

mod agreeing;
mod asked;
mod asking;
mod deciding;
mod reading;
mod told;

pub use asked::Asked;
pub use asking::Choices;
pub use reading::{Import, Stage, use_import};
pub use told::Placed;
