//! What the keys do wherever the focus is.

use crate::state::{View, Work};
use leptos::prelude::GetUntracked;
use web_sys::KeyboardEvent;

/// Answers a key that nothing else has answered.
pub fn pressed(work: Work, key: &KeyboardEvent) {
    if key.default_prevented() {
        return;
    }
    undo_or_redo(work, key);
    leave_meeting(work, key);
    step_in_meeting(work, key);
}

/// Ctrl+Z undoes; Ctrl+Shift+Z and Ctrl+Y do again. Where something is being searched for, the keys are the field's own.
fn undo_or_redo(work: Work, key: &KeyboardEvent) {
    let is_own = work.root.active_element().is_some_and(|element| element.has_attribute("data-own-undo"));
    if is_own || !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => work.undo(),
        ("z", true) | ("y", false) => work.redo(),
        _ => return,
    }
    key.prevent_default();
}

/// Escape leaves the meeting, unless something else has answered it: a field with an error, an open dialogue.
fn leave_meeting(work: Work, key: &KeyboardEvent) {
    let is_meeting = work.route.get_untracked().view == View::Meeting;
    if is_meeting && key.key() == "Escape" && work.root.first("dialog[open]").is_none() {
        work.leave_meeting();
    }
}

/// In a meeting the arrow keys go to the förbund before and after, where they have no meaning of their own: not in a field, nor
/// in a dialogue.
fn step_in_meeting(work: Work, key: &KeyboardEvent) {
    let button = match key.key().as_str() {
        "ArrowLeft" => "previous-forbund",
        "ArrowRight" => "next-forbund",
        _ => return,
    };
    let is_modified = key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key();
    let is_in_field =
        work.root.active_element().is_some_and(|of| matches!(of.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
    let is_meeting = work.route.get_untracked().view == View::Meeting;
    if !is_meeting || is_modified || is_in_field || work.root.first("dialog[open]").is_some() {
        return;
    }
    if let Some(button) = work.root.element(button) {
        button.click();
        key.prevent_default();
    }
}
