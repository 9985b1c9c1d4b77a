//! Undo and redo: the scenarios before and after the present one.

use crate::Scenario;
use std::{mem, sync::Arc};

/// The present scenario, with those that undo and redo lead to.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    past: Vec<Arc<Scenario>>,
    present: Arc<Scenario>,
    future: Vec<Arc<Scenario>>,
    /// The last change belongs to a gesture that may go on: a word being typed, a slider being drawn.
    gesture: Option<String>,
}

/// The default dataset as it is.
impl Default for History {
    fn default() -> Self {
        Self::new(Scenario::of(crate::Dataset::IDS[0]))
    }
}

/// How many steps back are kept.
const STEPS: usize = 500;

impl History {
    /// A history that starts here.
    pub fn new(present: Scenario) -> Self {
        Self { past: Vec::new(), present: Arc::new(present), future: Vec::new(), gesture: None }
    }

    /// The present scenario.
    pub fn present(&self) -> &Scenario {
        &self.present
    }

    /// Goes on to `next`, unless it is the present one.
    pub fn change(&mut self, next: Scenario) {
        if next == *self.present {
            return;
        }
        self.gesture = None;
        self.past.push(mem::replace(&mut self.present, Arc::new(next)));
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Goes on to `next` as part of a gesture: all changes of one gesture are undone as one.
    pub fn change_in(&mut self, gesture: &str, next: Scenario) {
        if next == *self.present {
            // A gesture that has changed nothing has not begun.
            return;
        }
        if self.gesture.as_deref() != Some(gesture) {
            self.change(next);
            self.gesture = Some(gesture.to_owned());
        } else if self.past.last().is_some_and(|former| **former == next) {
            // Back where the gesture began: nothing has changed.
            self.past.pop();
            self.present = Arc::new(next);
            self.gesture = None;
        } else {
            self.present = Arc::new(next);
        }
    }

    /// Goes back to before the gesture, where one is going on: what it had come to was only the beginning of something
    /// that cannot be read.
    pub fn cancel_gesture(&mut self) {
        if self.gesture.take().is_some()
            && let Some(former) = self.past.pop()
        {
            self.present = former;
        }
    }

    /// Ends the gesture: the next change is a step of its own.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Back to the scenario before the last change; `false` where there is none.
    pub fn undo(&mut self) -> bool {
        self.gesture = None;
        let Some(former) = self.past.pop() else { return false };
        self.future.push(mem::replace(&mut self.present, former));
        true
    }

    /// Forward again to what was undone; `false` where there is none.
    pub fn redo(&mut self) -> bool {
        self.gesture = None;
        let Some(next) = self.future.pop() else { return false };
        self.past.push(mem::replace(&mut self.present, next));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Scenario {
        Scenario { title: title.to_owned(), ..Scenario::of("2023") }
    }

    #[test]
    fn a_gesture_that_begins_without_a_change_is_undone_all_the_same() {
        let mut history = History::new(titled("a"));
        for typed in ["a", "a b", "a bc"] {
            history.change_in("typing", titled(typed));
        }
        assert!(history.undo());
        assert_eq!(history.present().title, "a");
    }
}
