//! Tables of the reader's own, pasted or as files.

use crate::outcome;
use finsam_engine::{Scenario, State};
use finsam_sheets::{
    Opened, Reading,
    border::{AtHand, Opening},
};

/// A table is read or refused; what it comes to beside a scenario applies there, and its preview can be shown.
pub fn tables(bytes: &[u8]) {
    let present = Scenario::of("2023");
    if let Ok(reading) = Reading::of(bytes, None, &present) {
        let import = reading.import(&present);
        let state = State::apply(&import.scenario.dataset(), &import.scenario.edits);
        assert!(state.skipped.is_empty(), "{:?}", state.skipped);
        outcome(&import.scenario);
    }
    let opening = Opening { present: AtHand(present), sheet: None };
    match Opened::open(bytes, &opening) {
        Ok(Opened::Table(table)) => drop(table.preview()),
        Ok(Opened::Workbook(workbook)) => drop(workbook.preview()),
        Err(_) => {}
    }
}
