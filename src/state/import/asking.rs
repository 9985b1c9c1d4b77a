//! Among what a name that is asked about can be chosen, and the reader's answer.

use super::{Asked, Import};
use crate::text;
use finsam_engine::ForbundId;
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
        let all: Vec<(Answer, String)> = if asked.is_of_kommun {
            let mut all: Vec<_> = self.work.now.with_untracked(|now| {
                let dataset = &now.state.dataset;
                let kommuner = dataset.kommuner().iter().map(|kommun| kommun.code);
                kommuner.map(|code| (Answer::Kommun(code), text::kommun_name(dataset, code))).collect()
            });
            all.sort_by_key(|(_, name)| text::collation_key(name));
            all
        } else {
            self.all_forbund().into_iter().map(|(id, name)| (Answer::Forbund(id), name)).collect()
        };
        let near = all.iter().filter(|(answer, _)| asked.candidates.contains(answer)).cloned().collect();
        Choices { near, all }
    }

    /// Every förbund by name, as they are when it is asked.
    pub fn all_forbund(self) -> Vec<(ForbundId, String)> {
        let mut all: Vec<_> = self.work.now.with_untracked(|now| {
            now.state.forbund.iter().map(|forbund| (forbund.id, forbund.short_name.to_string())).collect()
        });
        all.sort_by_key(|(_, name)| text::collation_key(name));
        all
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
