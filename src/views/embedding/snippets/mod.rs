//! The code to copy: for the element, the frame and the link; and what a page needs before it takes the code.

mod element;
mod frame;
mod link;
mod needs;
mod pinning;

pub use element::ElementSnippet;
pub use frame::FrameSnippet;
pub use link::LinkSnippet;
