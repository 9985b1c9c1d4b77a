//! A figure of results that the reader enters.

use super::OfYear;
use crate::{
    state::Work,
    text::{self, results as told},
};
use finsam_engine::{Edit, ForbundId, ResultItem as Item, ResultOrigin};
use leptos::prelude::*;

/// The figures that are asked for together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryGroup {
    Who,
    How,
    Together,
    BySex,
}

impl EntryGroup {
    pub const ALL: [Self; 4] = [Self::Who, Self::How, Self::Together, Self::BySex];

    pub fn items(self) -> &'static [Item] {
        match self {
            Self::Who => {
                &[Item::Participants, Item::ParticipantsWomen, Item::ParticipantsMen, Item::ParticipantsUnstated]
            }
            Self::How => &[
                Item::Finished,
                Item::ToWork,
                Item::ToStudies,
                Item::SeekingWork,
                Item::Rehabilitation,
                Item::Illness,
                Item::Other,
            ],
            Self::Together => &[Item::WorkOrStudies, Item::WorkStudiesOrSeeking, Item::FiveReasons],
            Self::BySex => &[
                Item::FinishedWomen,
                Item::FinishedMen,
                Item::WorkOrStudiesWomen,
                Item::WorkOrStudiesMen,
                Item::WorkOrStudiesWomenPercent,
                Item::WorkOrStudiesMenPercent,
                Item::WorkStudiesOrSeekingWomen,
                Item::WorkStudiesOrSeekingMen,
            ],
        }
    }
}

/// Where in a förbund's results a figure stands.
#[derive(Clone, Copy)]
pub struct ResultPlace {
    pub work: Work,
    pub id: ForbundId,
    pub year: i64,
    pub item: Item,
}

/// What a field shows of its figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FieldWritten {
    pub value: Option<i64>,
    /// As the field has it: what follows from others is no text of its own.
    pub text: String,
    /// What follows from others, below the field.
    pub remark: String,
    /// Whether the reader has entered it.
    pub is_own: bool,
}

impl FieldWritten {
    pub fn new(work: Work, of: &OfYear, item: Item) -> Self {
        let Some(entry) = of.results.of(item) else { return Self::default() };
        let follows = entry.origin == ResultOrigin::Computed;
        Self {
            value: Some(entry.value),
            text: if follows { String::new() } else { work.format().count(entry.value) },
            remark: if follows { told::follows(work.format(), entry.value) } else { String::new() },
            is_own: entry.origin == ResultOrigin::Imported,
        }
    }
}

impl ResultPlace {
    /// The field's id.
    pub fn field(item: Item) -> String {
        format!("result-{}", item as usize)
    }

    /// Carries out what has been typed; emptied, the field takes the reader's figure back.
    pub fn read(self, typed: &str) -> Result<(), String> {
        let digits: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '%').collect();
        if digits.is_empty() {
            self.take_back();
            return Ok(());
        }
        match digits.parse() {
            Ok(value) => self.set(value),
            Err(_) => Err(self.work.lang().result_words().not_a_count.to_owned()),
        }
    }

    /// So many steps from the present count.
    pub fn step(self, from: Option<i64>, steps: i64) {
        // An arrow key beyond the limits goes no further.
        let _ = self.set((from.unwrap_or_default() + steps).clamp(0, self.item.most()));
    }

    fn set(self, value: i64) -> Result<(), String> {
        let Self { id, year, item, .. } = self;
        self.work.edit_in(&self.gesture(), Edit::Result { forbund: id, year, item, value })
    }

    /// Takes the reader's own figure back, where there is one.
    fn take_back(self) {
        let work = self.work;
        let is_this = |edit: &Edit| match edit {
            Edit::Result { forbund, year, item, .. } => (*forbund, *year, *item) == (self.id, self.year, self.item),
            _ => false,
        };
        let scenario = work.scenario.get_untracked();
        let Some(place) = scenario.edits.iter().position(is_this) else { return };
        let sentence = work
            .now
            .with_untracked(|now| text::edit_sentence(work.format_untracked(), &now.state, &scenario.edits[place]));
        work.change_in(&self.gesture(), scenario.without(place), text::taken_back(work.lang(), &sentence));
    }

    fn gesture(self) -> String {
        format!("resultat/{}/{}/{}", self.id, self.year, self.item as usize)
    }
}
