//! An insats that the reader adds, changes or takes away.

use super::OfYear;
use crate::{
    state::Work,
    text::{self, insatser as told},
};
use finsam_engine::{
    AmountError, Edit, ForbundId, Insats, InsatsFigures, InsatsItem, InsatsKind, InsatsOrigin, Kronor,
    read_signed_amount,
};
use leptos::prelude::*;

/// The id of the field for the name of a new one.
pub const NEW_INSATS: &str = "insats-name";

/// Which insats of a förbund's year the reader has before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsatsPlace {
    pub id: ForbundId,
    pub year: i64,
    pub name: String,
}

/// What the form shows of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InsatsWritten {
    pub is_structural: bool,
    /// Whether a source states it, and the reader something else.
    pub is_changed: bool,
    /// Each figure as its field has it, in the order of [`InsatsItem::ALL`].
    pub texts: Vec<String>,
}

impl InsatsPlace {
    /// The id of a figure's field.
    pub fn field(item: InsatsItem) -> String {
        format!("insats-{}", item as usize)
    }

    /// It as it is known now, of what is shown of the year.
    pub fn of(&self, of: &OfYear) -> Option<Insats> {
        let is_here = (of.id, of.year) == (self.id, self.year);
        of.insatser.iter().find(|insats| insats.name == self.name).filter(|_| is_here).cloned()
    }

    pub fn written(&self, work: Work, of: &OfYear) -> InsatsWritten {
        let Some(insats) = self.of(of) else { return InsatsWritten::default() };
        let text = |item: InsatsItem| match insats.of(item) {
            None => String::new(),
            Some(value) if item.is_amount() => work.format().exact(Kronor(value)),
            Some(value) => work.format().count(value),
        };
        InsatsWritten {
            is_structural: insats.is_structural,
            is_changed: insats.origin == InsatsOrigin::Changed,
            texts: InsatsItem::ALL.into_iter().map(text).collect(),
        }
    }

    /// Carries out what has been typed for a figure; emptied, the figure is not known.
    pub fn read(&self, work: Work, item: InsatsItem, typed: &str) -> Result<(), String> {
        let value = if item.is_amount() {
            let unit = work.preferences.get_untracked().unit;
            match read_signed_amount(&text::amount_in(work.lang(), typed), unit) {
                Ok(kronor) => Some(kronor.0),
                Err(AmountError::Empty) => None,
                Err(error) => return Err(text::amount_error(work.lang(), &error)),
            }
        } else {
            let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
            match digits.as_str() {
                "" => None,
                digits => Some(digits.parse().map_err(|_| work.lang().result_words().not_a_count.to_owned())?),
            }
        };
        self.set(work, item, value)
    }

    /// So many steps from the present figure: of one person, or of 10 tkr.
    pub fn step(&self, work: Work, item: InsatsItem, steps: i64) {
        let now = self.stated(work).1.of(item).unwrap_or_default();
        let size = if item.is_amount() { 10_000 } else { 1 };
        let most = if item.is_amount() { Kronor::LIMIT.0 } else { InsatsItem::MOST };
        let least = if item == InsatsItem::Cost { -most } else { 0 };
        // An arrow key beyond the limits goes no further.
        let _ = self.set(work, item, Some((now + steps * size).clamp(least, most)));
    }

    fn set(&self, work: Work, item: InsatsItem, value: Option<i64>) -> Result<(), String> {
        let (kind, figures) = self.stated(work);
        let gesture = format!("insats/{}/{}/{}/{}", self.id, self.year, self.name, item as usize);
        self.know(work, &gesture, kind, figures.with(item, value))
    }

    /// It is for structures, or for individuals.
    pub fn set_kind(&self, work: Work, kind: InsatsKind) -> Result<(), String> {
        let figures = self.stated(work).1;
        let done = self.know(work, "insats", kind, figures);
        work.end_gesture();
        done
    }

    /// The förbund had no such insats.
    pub fn take_away(&self, work: Work) {
        // One that the reader has added alone is no more.
        if self.published(work).is_none() {
            self.take_back(work);
        } else {
            // It can be said of whatever there is.
            let _ = work.edit(self.edit(InsatsKind::None, InsatsFigures::default()));
        }
    }

    /// It is as its source has it, or not there.
    pub fn take_back(&self, work: Work) {
        self.take_back_in(work, "insats");
        work.end_gesture();
    }

    fn take_back_in(&self, work: Work, gesture: &str) {
        let is_this = |edit: &Edit| match edit {
            Edit::Insats { forbund, year, name, .. } => (forbund, year, name) == (&self.id, &self.year, &self.name),
            _ => false,
        };
        let scenario = work.scenario.get_untracked();
        let Some(place) = scenario.edits.iter().position(is_this) else { return };
        let format = work.format_untracked();
        let sentence = work.now.with_untracked(|now| text::edit_sentence(format, &now.state, &scenario.edits[place]));
        work.change_in(gesture, scenario.without(place), text::taken_back(work.lang(), &sentence));
    }

    /// States it; what is as its source has it is no change.
    fn know(&self, work: Work, gesture: &str, kind: InsatsKind, figures: InsatsFigures) -> Result<(), String> {
        if self.published(work).is_some_and(|published| published.stated() == (kind, figures.clone())) {
            self.take_back_in(work, gesture);
            return Ok(());
        }
        work.edit_in(gesture, self.edit(kind, figures))
    }

    fn edit(&self, kind: InsatsKind, figures: InsatsFigures) -> Edit {
        Edit::Insats { forbund: self.id, year: self.year, name: self.name.clone(), kind, figures }
    }

    /// What is stated of it now.
    fn stated(&self, work: Work) -> (InsatsKind, InsatsFigures) {
        let insatser = work.now.with_untracked(|now| Some(now.state.find(&self.id)?.results.insatser(self.year)));
        let insats = insatser.into_iter().flatten().find(|insats| insats.name == self.name);
        insats.map_or((InsatsKind::Individual, InsatsFigures::default()), |insats| insats.stated())
    }

    fn published(&self, work: Work) -> Option<Insats> {
        let of = |state: &finsam_engine::State| state.find(&self.id)?.results.published_insats(self.year, &self.name);
        work.now.with_untracked(|now| of(&now.state))
    }
}

/// Adds an insats of this name, about which nothing else is known yet.
pub fn add_insats(work: Work, of: &OfYear, name: &str) -> Result<InsatsPlace, String> {
    let place = InsatsPlace { id: of.id, year: of.year, name: name.trim().to_owned() };
    if place.of(of).is_some() {
        return Err(told::is_there(work.lang(), &place.name));
    }
    match place.published(work) {
        // It was taken away.
        Some(published) => {
            place.take_back(work);
            if place.stated(work) != published.stated() {
                let (kind, figures) = published.stated();
                work.edit(place.edit(kind, figures))?;
            }
        }
        None => work.edit(place.edit(InsatsKind::Individual, InsatsFigures::default()))?,
    }
    Ok(place)
}

/// Those that the reader has taken away, followed.
pub fn removed_insatser(work: Work, of: &OfYear) -> Vec<InsatsPlace> {
    let place = |name: &str| InsatsPlace { id: of.id, year: of.year, name: name.to_owned() };
    let all = |now: &crate::state::Computed| {
        let results = now.state.find(&of.id).map(|forbund| &forbund.results)?;
        Some(results.removed_insatser(of.year).map(place).collect())
    };
    work.now.with(all).unwrap_or_default()
}
