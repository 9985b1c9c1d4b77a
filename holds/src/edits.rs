//! Edits, whatever they are and in whatever order they stand.

use crate::{is_read_again, outcome};
use finsam_engine::{Edit, History, Scenario, State};

/// As many as a negotiation has: with all that a scenario may have, each example would take long.
const MOST: usize = 200;

/// Those that can be read of a text with one on each line, as a link has them.
fn read(bytes: &[u8]) -> Vec<Edit> {
    let text = String::from_utf8_lossy(bytes);
    let edit = |line: &str| Some(Scenario::read(&format!("1.2023.~{line}~")).ok()?.scenario.edits);
    text.split(['\n', '~']).filter_map(edit).flatten().take(MOST).collect()
}

/// Any edits give an outcome whose sums hold; those that are told not to apply change nothing; undone and done again they come to the
/// same; and the list that they make is written and read as it is.
pub fn edits(bytes: &[u8]) {
    let edits = read(bytes);
    let mut as_they_stand = Scenario::of("2023");
    as_they_stand.edits.clone_from(&edits);
    let all = outcome(&as_they_stand);
    is_read_again(&as_they_stand);

    let state = State::apply(&as_they_stand.dataset(), &edits);
    let mut applied = as_they_stand.clone();
    for skipped in state.skipped.iter().rev() {
        applied = applied.without(skipped.edit);
    }
    assert_eq!(outcome(&applied).forbund, all.forbund, "what does not apply changes nothing");

    let mut history = History::new(Scenario::of("2023"));
    for edit in edits {
        let next = history.present().with(edit);
        history.change(next);
    }
    let last = history.present().clone();
    while history.undo() {}
    assert_eq!(*history.present(), Scenario::of("2023"));
    while history.redo() {}
    assert_eq!(*history.present(), last);
    is_read_again(&last);
    outcome(&last);
}
