//! What must hold whatever comes in from outside: links, files, what the browser has kept, edits, tables, workbooks.
//!
//! Each property takes any bytes, and panics where it does not hold. A fuzz target of its name (`fuzz/fuzz_targets`) looks for
//! such bytes for as long as one likes, with a compiler that sees which way the program takes; `tests/any_input.rs` tries the
//! examples of `fuzz/seeds` and many made of them, with any compiler, in some seconds.

mod edits;
mod files;
mod links;
mod stored_values;
mod tables;
mod workbooks;

pub use edits::edits;
pub use files::files;
pub use links::links;
pub use stored_values::stored_values;
pub use tables::tables;
pub use workbooks::workbooks;

use finsam_engine::{Outcome, Scenario, State, calculate};

/// Something that must hold of any bytes.
pub type Property = fn(&[u8]);

/// All of them by name: that of the fuzz target and of the folder with examples.
pub const ALL: [(&str, Property); 6] = [
    ("links", links),
    ("files", files),
    ("stored_values", stored_values),
    ("edits", edits),
    ("tables", tables),
    ("workbooks", workbooks),
];

/// What follows from a scenario: whatever it is, its sums hold.
fn outcome(scenario: &Scenario) -> Outcome {
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    let outcome = calculate(&state);
    if outcome.pot.forbund > 0 {
        let all = outcome.forbund.iter().map(|forbund| forbund.ideal.0).sum::<i64>();
        assert_eq!(all, outcome.pot.pot.0, "the ideals are the pot");
        let parts = outcome.kommuner.iter().map(|kommun| kommun.ideal_part.0).sum::<i64>();
        assert_eq!(parts, outcome.pot.pool.0, "the kommuner's parts are the pool");
    }
    outcome
}

/// That a scenario is the same when it is written as JSON, or as a line of a link, and read again.
fn is_read_again(scenario: &Scenario) {
    assert_eq!(Scenario::from_json(&scenario.to_json()).as_ref(), Ok(scenario), "as JSON");
    // A title is bounded in a link, and the space around it goes.
    let mut lined = scenario.clone();
    lined.title = lined.title.trim().to_owned();
    assert_eq!(Scenario::from_compact(&lined.to_compact()).as_ref(), Ok(&lined), "as a line");
}
