//! A figure of an account that the reader enters.

use crate::{state::Work, text};
use finsam_engine::{AccountItem, AmountError, Edit, ForbundId, Kronor, read_signed_amount};
use leptos::prelude::*;

/// Where in a förbund's account a figure stands.
#[derive(Clone, Copy)]
pub struct AccountPlace {
    pub work: Work,
    pub id: ForbundId,
    pub year: i64,
    pub item: AccountItem,
}

impl AccountPlace {
    /// Carries out what has been typed; emptied, the field takes the reader's figure back.
    pub fn read(self, typed: &str) -> Result<(), String> {
        match read_signed_amount(&text::amount_in(self.work.lang(), typed), self.work.preferences.get_untracked().unit)
        {
            Ok(kronor) => self.set(kronor),
            Err(AmountError::Empty) => {
                self.take_back();
                Ok(())
            }
            Err(error) => Err(text::amount_error(self.work.lang(), &error)),
        }
    }

    /// So many steps of 10 tkr from the present amount.
    pub fn step(self, from: Option<Kronor>, steps: i64) {
        let kronor = from.unwrap_or_default().0 + steps * 10_000;
        let lowest = if self.item.may_be_negative() { -Kronor::LIMIT.0 } else { 0 };
        // An arrow key beyond the limits goes no further.
        let _ = self.set(Kronor(kronor.clamp(lowest, Kronor::LIMIT.0)));
    }

    fn set(self, kronor: Kronor) -> Result<(), String> {
        let Self { id, year, item, .. } = self;
        self.work.edit_in(&self.gesture(), Edit::Account { forbund: id, year, item, kronor })
    }

    /// Takes the reader's own figure back, where there is one.
    fn take_back(self) {
        let work = self.work;
        let is_this = |edit: &Edit| match edit {
            Edit::Account { forbund, year, item, .. } => (*forbund, *year, *item) == (self.id, self.year, self.item),
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
        format!("kapital/{}/{}/{}", self.id, self.year, self.item as usize)
    }
}
