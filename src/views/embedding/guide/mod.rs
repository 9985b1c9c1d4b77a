//! What to know beside the code: other systems, the element's names, and a text for accessibility statements.

mod reference;
mod statement;
mod systems;

pub use reference::Reference;
pub use statement::Statement;
pub use systems::Systems;
