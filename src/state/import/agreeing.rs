//! What of the figures is out of proportion or may be meant otherwise, and what the reader has agreed to of it.

use super::Import;
use crate::{state::follow, text::import as told};
use finsam_engine::State;
use finsam_sheets::border::{AgeGroup, Meaning, Preview, Warning};
use leptos::prelude::*;

impl Import {
    /// Whether there is something to use, and nothing more to answer.
    pub fn can_be_used(self) -> bool {
        self.with(|preview| {
            let is_agreed = |warning: &Warning| self.agreed.with(|agreed| agreed.contains(warning));
            preview.can_be_used() && preview.warnings.iter().all(is_agreed)
        })
    }

    /// Whether all that is lacking is the reader's answers.
    pub fn is_to_be_answered(self) -> bool {
        self.with(Preview::can_be_used) && !self.can_be_used()
    }

    /// Whether the reader agrees to a warning.
    pub fn is_agreed(self, warning: Warning) -> Memo<bool> {
        Memo::new(move |_| self.agreed.with(|agreed| agreed.contains(&warning)))
    }

    /// The reader agrees to a warning, or does not.
    pub fn agree(self, warning: Warning, is_right: bool) {
        self.agreed.update(|agreed| {
            agreed.retain(|other| *other != warning);
            if is_right {
                agreed.push(warning);
            }
        });
    }

    /// What was agreed to of figures that are others now is to be answered again.
    pub(super) fn forget_answers(self, warnings: &[Warning]) {
        self.agreed.update(|agreed| agreed.retain(|warning| warnings.contains(warning)));
    }

    /// The line that says what happens to the figures of each meaning, and those of the rows that a workbook of ours has lost.
    pub fn summaries(self) -> Memo<Vec<String>> {
        follow(move || {
            let format = self.work.format();
            let ages = self.ages();
            self.with(|preview| {
                let next = next(preview);
                let gone = preview.gone.iter().map(|of| told::gone(format, &next, of));
                preview.summaries.iter().map(|of| told::summary(format, &next, of, ages)).chain(gone).collect()
            })
        })
    }

    /// What must be answered, each with how it is told.
    pub fn warnings(self) -> Memo<Vec<(Warning, String)>> {
        follow(move || {
            let format = self.work.format();
            self.with(|preview| {
                let next = next(preview);
                let warnings = preview.warnings.iter().filter(|_| preview.can_be_used());
                warnings.map(|of| (of.clone(), told::warning(format, &next, of))).collect()
            })
        })
    }

    /// The ages that the table says that its inhabitants are of.
    pub(super) fn ages(self) -> Option<AgeGroup> {
        self.of_layout(|layout| {
            let population = layout.columns.iter().find(|column| column.meaning == Meaning::Population);
            population.and_then(|column| column.ages)
        })
    }
}

/// The state that a table comes to.
pub(super) fn next(preview: &Preview) -> State {
    let scenario = &preview.scenario.0;
    State::apply(&scenario.dataset(), &scenario.edits)
}
