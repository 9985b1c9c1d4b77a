//! What stands around the page's figures ([`Around`](crate::components::Around)), but for what lies with the view that it belongs to.

mod base_select;
mod question;
mod settings;

pub use base_select::BaseSelect;
pub use question::Question;
pub use settings::Settings;
