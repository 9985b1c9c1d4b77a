//! The sheet's style, which comes with its view: nobody else needs it.

use crate::browser::adopt_style;
use std::cell::Cell;

/// Gives the document the sheet's style, once.
pub fn adopt() {
    thread_local! {
        static IS_THERE: Cell<bool> = const { Cell::new(false) };
    }
    if !IS_THERE.replace(true) {
        adopt_style(include_str!("../../../style/later/board_paper.css"));
    }
}
