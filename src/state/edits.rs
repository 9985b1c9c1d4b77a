//! Changing the scenario: each change is one step of the history, and is told in the status line, but for a name that is typed.

use super::{Work, saving::TITLE};
use crate::text;
use finsam_engine::{Edit, EditError, History, Scenario};
use leptos::prelude::*;

impl Work {
    /// Changes what there is, and tells what that was; neither where the reader may only look.
    #[must_use]
    fn change(self, change: impl FnOnce(&mut History)) -> bool {
        let may_change = !self.is_readonly.get_untracked();
        if may_change {
            self.history.update(change);
        }
        may_change
    }

    /// Carries out one edit, or says why it does not apply.
    pub fn edit(self, edit: Edit) -> Result<(), String> {
        self.check(&edit)?;
        let next = self.scenario.with_untracked(|scenario| scenario.with(edit.clone()));
        if self.change(|history| history.change(next)) {
            self.status.set(self.sentence(&edit));
        }
        Ok(())
    }

    /// Carries out an edit that is part of a gesture: a word being typed, a slider being drawn.
    pub fn edit_in(self, gesture: &str, edit: Edit) -> Result<(), String> {
        self.check(&edit)?;
        let next = self.scenario.with_untracked(|scenario| scenario.with(edit.clone()));
        let is_other = self.scenario.with_untracked(|scenario| *scenario != next);
        if is_other && self.change(|history| history.change_in(gesture, next)) {
            self.pending.set_value(Some(self.sentence(&edit)));
        }
        Ok(())
    }

    /// Goes back to before the gesture: what was typed has become something that cannot be read.
    pub fn cancel_gesture(self) {
        self.pending.set_value(None);
        self.history.update(History::cancel_gesture);
    }

    /// Ends the gesture: its changes are undone as one, and the status line says what they came to.
    pub fn end_gesture(self) {
        self.history.update(History::end_gesture);
        if let Some(told) = self.pending.try_update_value(Option::take).flatten() {
            self.status.set(told);
        }
    }

    /// Tells what the gesture has come to so far; it goes on.
    pub fn tell_gesture(self) {
        if let Some(told) = self.pending.get_value() {
            self.status.set(told);
        }
    }

    /// Carries out several edits as one step; one that does not apply is listed with why.
    pub fn edit_all(self, edits: Vec<Edit>) {
        let Some(last) = edits.last().cloned() else { return };
        let before = self.scenario.get_untracked();
        let next = edits.into_iter().fold(before.clone(), |scenario, edit| scenario.with(edit));
        let told = self.difference(&before, &next);
        if !self.change(|history| history.change(next)) {
            return;
        }
        let format = self.format_untracked();
        let percent =
            last.forbund().and_then(|id| untrack(|| self.of(*id, |forbund| text::percent_now(format, forbund))));
        self.status.set(format!("{told}. {}", percent.unwrap_or_default()));
    }

    /// Another dataset under the same edits.
    pub fn set_base(self, id: &str) {
        let mut next = self.scenario.get_untracked();
        id.clone_into(&mut next.base);
        if !self.change(|history| history.change(next)) {
            return;
        }
        let name = self.scenario.with_untracked(|scenario| scenario.dataset().name().to_owned());
        self.status.set(format!("{} {name}.", self.words().base));
    }

    /// Takes one edit back, wherever it stands in the list.
    pub fn take_back(self, index: usize) {
        let told = self.sentence_at(index);
        let next = self.scenario.with_untracked(|scenario| scenario.without(index));
        if !self.change(|history| history.change(next)) {
            return;
        }
        self.status.set(text::taken_back(self.lang(), &told));
    }

    /// Takes several edits back as one step; `told` is what they come to.
    pub fn take_back_all(self, places: &[usize], told: &str) {
        let next = |scenario: &Scenario| {
            let from_the_last = places.iter().rev();
            from_the_last.fold(scenario.clone(), |scenario, place| scenario.without(*place))
        };
        let next = self.scenario.with_untracked(next);
        if !self.change(|history| history.change(next)) {
            return;
        }
        self.status.set(text::taken_back(self.lang(), told));
    }

    /// Puts the edits of one entry of the list after those of the next, and tells what is in `place` of the list then.
    pub fn swap(self, earlier: &[usize], later: &[usize], place: usize) {
        let (Some(first), Some(last)) = (earlier.first(), later.last()) else { return };
        let past = |scenario: Scenario, _: &usize| scenario.moved(*first, *last);
        let next = self.scenario.with_untracked(|scenario| earlier.iter().fold(scenario.clone(), past));
        if !self.change(|history| history.change(next)) {
            return;
        }
        let listed = self.changes.get_untracked();
        if let Some(entry) = listed.get(place) {
            self.status.set(text::moved(self.lang(), place + 1, listed.len(), &entry.sentence));
        }
    }

    /// Another scenario as part of a gesture, with what its end will say.
    pub fn change_in(self, gesture: &str, next: Scenario, told: String) {
        if self.change(|history| history.change_in(gesture, next)) {
            self.pending.set_value(Some(told));
        }
    }

    /// Takes all edits back.
    pub fn back_to_base(self) {
        let next = self.scenario.with_untracked(|scenario| Scenario::of(scenario.dataset().id()));
        if !self.change(|history| history.change(next)) {
            return;
        }
        self.status.set(text::all_taken_back(self.lang()));
    }

    /// Another scenario in the place of the present one, as one step.
    pub fn replace(self, scenario: Scenario) {
        self.pending.set_value(None);
        let _ = self.change(|history| history.change(scenario));
    }

    /// Gives the present scenario a name, as it is typed.
    pub fn entitle(self, title: &str) {
        let mut next = self.scenario.get_untracked();
        next.title = title.chars().take(TITLE).collect();
        let _ = self.change(|history| history.change_in("titel", next));
    }

    /// Goes on with another scenario, and says what it has. The present one is kept among those saved.
    pub fn open(self, scenario: Scenario) {
        let edits = scenario.edits.len();
        let is_kept = self.keep_present();
        self.library.forget_opened();
        self.replace(scenario);
        let skipped = self.now.with_untracked(|now| now.state.skipped.len());
        let mut told = text::opened(self.lang(), edits, skipped);
        if !is_kept {
            // It stays where this tab has kept it.
            self.tab.leave();
            told = format!("{told} {}", self.lang().scenario_words().present_not_kept);
        }
        self.status.set(told);
    }

    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    pub fn undo(self) {
        let after = self.scenario.get_untracked();
        if self.step(History::undo) {
            // What is undone is told as it was made.
            let made = self.difference(&self.scenario.get_untracked(), &after);
            self.status.set(format!("{}.", text::undone(self.lang(), &made)));
        } else {
            self.status.set(text::nothing_to_undo(self.lang()));
        }
    }

    pub fn redo(self) {
        let before = self.scenario.get_untracked();
        if self.step(History::redo) {
            let made = self.difference(&before, &self.scenario.get_untracked());
            self.status.set(format!("{}.", text::redone(self.lang(), &made)));
        } else {
            self.status.set(text::nothing_to_redo(self.lang()));
        }
    }

    /// A step through the history, where there is one.
    fn step(self, step: fn(&mut History) -> bool) -> bool {
        let mut is_moved = false;
        if self.change(|history| is_moved = step(history)) && is_moved {
            self.pending.set_value(None);
        }
        is_moved
    }

    /// Does what the host's page wants, who may change what the reader may only look at.
    pub fn by_host<T>(self, run: impl FnOnce() -> T) -> T {
        let is_readonly = self.is_readonly.get_untracked();
        self.is_readonly.set(false);
        let answer = run();
        self.of_host.set(Some(self.scenario.get_untracked()));
        self.is_readonly.set(is_readonly);
        answer
    }

    /// Why an edit does not apply, in the reader's words.
    pub fn told(self, error: &EditError) -> String {
        self.now.with_untracked(|now| text::edit_error(self.format_untracked(), &now.state, error))
    }

    fn check(self, edit: &Edit) -> Result<(), String> {
        self.now.with_untracked(|now| now.state.check(edit)).map_err(|error| self.told(&error))
    }
}
