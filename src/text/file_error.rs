//! What can go wrong with files.

use finsam_engine::JsonError;

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than what is read here.
    TooLarge,
    /// It is not text, or text in another encoding than UTF-8.
    NotText,
    /// The browser does not give its content.
    Unreadable,
    /// What reads it could not be fetched.
    NotFetched,
    /// It is text, but not a scenario that can be read here.
    Json(JsonError),
}
