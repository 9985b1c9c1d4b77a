//! What has been done, in words.

use super::{Work, sentences::sentence_of};
use crate::text;
use finsam_engine::{Edit, ForbundId, Scenario};
use leptos::prelude::*;

impl Work {
    /// An edit of the scenario as it is now.
    pub(super) fn sentence_at(self, index: usize) -> String {
        let format = self.format_untracked();
        self.scenario.with_untracked(|scenario| sentence_of(format, scenario, index))
    }

    /// What an edit did, and the percent of the förbund that it touched.
    pub(super) fn sentence(self, edit: &Edit) -> String {
        let format = self.format_untracked();
        let (before, after) = (self.base.get_untracked(), self.now.get_untracked());
        let place = self.scenario.with_untracked(|scenario| scenario.edits.iter().position(|listed| listed == edit));
        let told = match place {
            Some(index) => self.sentence_at(index),
            None => text::edit_sentence(format, &before.state, edit),
        };
        let left = match edit {
            Edit::Move { kommun, .. } => before.state.forbund_of(*kommun).map(|forbund| forbund.id),
            _ => None,
        };
        let touched = edit.forbund().copied().into_iter().chain(left);
        let percents = touched.filter_map(|id: ForbundId| Some(text::percent_now(format, after.forbund(id)?)));
        percents.fold(format!("{told}."), |told, percent| format!("{told} {percent}"))
    }

    /// What one of two scenarios has and the other lacks: up to three edits as sentences, or how many they are.
    pub(super) fn difference(self, one: &Scenario, other: &Scenario) -> String {
        let format = self.format_untracked();
        if one.base != other.base {
            return format!("{} {} → {}", self.words().base, one.dataset().name(), other.dataset().name());
        }
        if one.title != other.title && one.edits == other.edits {
            let words = format.lang.scenario_words();
            let title = if other.title.is_empty() { words.unnamed } else { &other.title };
            return format!("{}: {title}", words.name);
        }
        let lacks = |scenario: &Scenario, edit: &Edit| !scenario.edits.contains(edit);
        // What the later has in the place of something else tells more than what it had before.
        let (with, without) = if other.edits.iter().any(|edit| lacks(one, edit)) { (other, one) } else { (one, other) };
        let places: Vec<usize> = (0..with.edits.len()).filter(|index| lacks(without, &with.edits[*index])).collect();
        match places.len() {
            0 if one == other => text::changes(format.lang, 0),
            0 if one.edits == other.edits => format.lang.note_words().of_a_note.to_owned(),
            0 => format.lang.note_words().of_order.to_owned(),
            1..=3 => {
                let sentences: Vec<String> = places.into_iter().map(|index| sentence_of(format, with, index)).collect();
                sentences.join("; ")
            }
            many => text::changes(format.lang, many),
        }
    }
}
