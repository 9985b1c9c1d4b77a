//! A field for a figure of an account.

use super::account::doubt;
use crate::{
    components::Field,
    dom::El,
    live::Derived,
    text::{self, equity as told},
    work::Work,
};
use finsam_engine::{
    AccountEntry, AccountItem, AccountOrigin, AmountError, Edit, ForbundId, Kronor, read_signed_amount,
};
use reactive_graph::graph::untrack;

/// A figure of a förbund's account.
#[derive(Clone, Copy)]
pub struct Place {
    pub work: Work,
    pub id: ForbundId,
    pub year: i64,
    pub item: AccountItem,
    pub entry: Derived<Option<AccountEntry>>,
}

impl Place {
    /// The reader's own figure to the krona, others as tables show them.
    fn shown(self) -> String {
        let format = self.work.format();
        self.entry.get().map_or(String::new(), |entry| match entry.origin {
            AccountOrigin::Imported => format.exact(entry.kronor),
            _ => format.figure(entry.kronor),
        })
    }

    fn gesture(self) -> String {
        format!("kapital/{}/{}/{}", self.id, self.year, self.item as usize)
    }

    #[inline(never)]
    fn set(self, kronor: Kronor) -> Result<(), String> {
        let Self { id, year, item, .. } = self;
        self.work.edit_in(&self.gesture(), Edit::Account { forbund: id, year, item, kronor })
    }

    #[inline(never)]
    fn read(self, typed: &str) -> Result<(), String> {
        match read_signed_amount(typed, untrack(|| self.work.settings.unit())) {
            Ok(kronor) => self.set(kronor),
            Err(AmountError::Empty) => {
                self.take_back();
                Ok(())
            }
            Err(error) => Err(text::amount_error(self.work.lang(), &error)),
        }
    }

    /// Takes the reader's own figure back, where there is one.
    fn take_back(self) {
        let work = self.work;
        let is_this = |edit: &Edit| match edit {
            Edit::Account { forbund, year, item, .. } => (*forbund, *year, *item) == (self.id, self.year, self.item),
            _ => false,
        };
        let scenario = work.scenario.peek();
        if let Some(place) = scenario.edits.iter().position(is_this) {
            let sentence =
                work.peek_now(|now| text::edit_sentence(work.format_untracked(), &now.state, &scenario.edits[place]));
            work.change_in(&self.gesture(), scenario.without(place), text::taken_back(work.lang(), &sentence));
        }
    }

    fn step(self, steps: i64) {
        let kronor = untrack(|| self.entry.get()).map_or(0, |entry| entry.kronor.0) + steps * 10_000;
        let lowest = if self.item.may_be_negative() { -Kronor::LIMIT.0 } else { 0 };
        // An arrow key beyond the limits goes no further.
        let _ = self.set(Kronor(kronor.clamp(lowest, Kronor::LIMIT.0)));
    }
}

/// The field and its messages, as children of `parent`.
#[inline(never)]
pub fn field(place: Place, parent: El) -> El {
    let Place { work, year, item, .. } = place;
    let field = Field {
        id: format!("account-{year}-{}", item as usize),
        label: Box::new(move || told::cell(work.format(), item, year)),
        value: Box::new(move || place.shown()),
        read: Box::new(move |typed| place.read(typed)),
        step: Some(Box::new(move |steps| place.step(steps))),
        remark: Some(Box::new(move || doubt(work, place.entry.get()))),
        placeholder: work.words().unknown,
        help: "account-help",
        is_marked: Some(Box::new(move || {
            place.entry.get().is_some_and(|entry| entry.origin == AccountOrigin::Imported)
        })),
    };
    field.put_in(work, parent)
}
