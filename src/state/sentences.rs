//! The edits of a scenario as sentences, each told as it stood when it was made.

use crate::{text, text::format::Format};
use finsam_engine::{Scenario, State};

/// An edit of a scenario, told as it stood when it was made.
pub fn sentence_of(format: Format, scenario: &Scenario, index: usize) -> String {
    let Some(edit) = scenario.edits.get(index) else { return String::new() };
    text::edit_sentence(format, &State::apply(&scenario.dataset(), &scenario.edits[..index]), edit)
}

/// Every edit of a scenario, each told as it stood when it was made.
pub fn sentences_of(format: Format, scenario: &Scenario) -> Vec<String> {
    let mut sentences = Vec::with_capacity(scenario.edits.len());
    State::each_before(&scenario.dataset(), &scenario.edits, |before, _, edit| {
        sentences.push(text::edit_sentence(format, before, edit));
    });
    sentences
}
