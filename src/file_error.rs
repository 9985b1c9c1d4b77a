//! What can go wrong with files.

use finsam_engine::JsonError;

/// Why a file cannot be saved or opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// What reads and writes files could not be fetched.
    NotLoaded,
    /// It is larger than what is read here.
    TooLarge,
    /// It is not text, or text in another encoding than UTF-8.
    NotText,
    /// The browser does not give its content, or the page's own work cannot be read back.
    Unreadable,
    /// It is text, but not a scenario that can be read here.
    Json(JsonError),
}

impl FileError {
    /// What a code stands for, as program.js and the module for files give it.
    pub fn from_code(code: &str) -> Self {
        match code {
            "not_loaded" => Self::NotLoaded,
            "too_large" => Self::TooLarge,
            "not_text" => Self::NotText,
            code => JsonError::from_code(code).map_or(Self::Unreadable, Self::Json),
        }
    }
}
