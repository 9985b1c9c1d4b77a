//! Among what a name that is asked about can be chosen, and the reader's answer.

use super::{Asked, Import};
use crate::text;
use finsam_sheets::border::{Answer, Said};
use leptos::prelude::*;

/// What a name can be said to stand for, each with how it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    pub near: Vec<(Answer, String)>,
    /// Every förbund, or every kommun, by name.
    pub all: Vec<(Answer, String)>,
}

impl Import {
    /// Among what a name can be chosen, as it is when it is asked.
    pub fn choices(self, asked: &Asked) -> Choices {
        let mut all: Vec<(Answer, String)> = self.work.now.with_untracked(|now| {
            let dataset = &now.state.dataset;
            if asked.is_of_kommun {
                let kommuner = dataset.kommuner().iter().map(|kommun| kommun.code);
                kommuner.map(|code| (Answer::Kommun(code), text::kommun_name(dataset, code))).collect()
            } else {
                let forbund = now.state.forbund.iter();
                forbund.map(|forbund| (Answer::Forbund(forbund.id), forbund.short_name.to_string())).collect()
            }
        });
        all.sort_by_key(|(_, name)| text::collation_key(name));
        let near = all.iter().filter(|(answer, _)| asked.candidates.contains(answer)).cloned().collect();
        Choices { near, all }
    }

    /// The reader says what a name stands for, or takes it back.
    pub fn answer(self, name: &str, answer: Option<Answer>) {
        self.asked.update(|asked| {
            if let Some(one) = asked.iter_mut().find(|one| one.name == name) {
                one.answer = answer;
            }
        });
        self.say(&Said::Answer { name: name.to_owned(), answer });
    }
}
