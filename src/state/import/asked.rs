//! Names that do not fit one förbund or kommun alone: asked, not guessed.

use finsam_sheets::border::{Answer, UnclearName};

/// A name that was asked about, and what the reader has said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub name: String,
    /// Of a kommun, not of a förbund.
    pub is_of_kommun: bool,
    pub candidates: Vec<Answer>,
    pub answer: Option<Answer>,
}

impl Asked {
    /// What is asked now: what was answered stays, to be answered otherwise, and what is unclear comes to it.
    pub fn renew(asked: &mut Vec<Self>, unclear: &[UnclearName]) {
        asked.retain(|one| one.answer.is_some() || unclear.iter().any(|of| of.name == one.name));
        for UnclearName { name, is_of_kommun, candidates } in unclear {
            if !asked.iter().any(|one| one.name == *name) {
                asked.push(Self {
                    name: name.clone(),
                    is_of_kommun: *is_of_kommun,
                    candidates: candidates.clone(),
                    answer: None,
                });
            }
        }
    }
}
