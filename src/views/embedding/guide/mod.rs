//! What to know beside the code: other systems, the element's names, and a text for accessibility statements.

mod administrator;
mod reference;
mod statement;
mod systems;
mod weight;

pub use administrator::Administrator;
pub use reference::Reference;
pub use statement::Statement;
pub use systems::Systems;
pub use weight::Weight;
