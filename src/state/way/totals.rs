//! What each payer pays the förbund of the area in all.

use super::answer::Answer;
use crate::{
    state::{FigureRow, FigureTable, Work},
    text::{self, way as told},
};
use finsam_engine::Payer;
use leptos::prelude::*;
use std::sync::Arc;

/// The state, the regions and the kommuner: now, in the underlag, and asked for the reader's target.
pub fn totals(work: Work) -> Answer {
    let (format, words, now) = (work.format(), work.lang().way_words(), work.now.get());
    let target = work.preferences.get().target;
    let totals = work.rows.with(|rows| finsam_engine::totals(&now.state, &now.outcome, rows, target));
    let columns = [words.underlag, words.now, words.asked, words.difference].map(str::to_owned);
    let mut table = FigureTable::new(format!("{}, {}", words.payer, format.unit_sign()), columns.to_vec());
    // The whole country has 290 kommuner, which are chosen in a län.
    let is_few = totals.payers.len() <= 60;
    for total in totals.payers.iter().filter(|total| is_few || !matches!(total.payer, Payer::Kommun(_))) {
        let figures = [total.underlag, total.now, total.asked].map(|kronor| format.figure(kronor));
        table.add(FigureRow {
            key: total.payer.to_string(),
            name: text::payer_name(format.lang, &now.state, total.payer),
            figures: Arc::new(figures.into_iter().chain([format.change(total.change)]).collect()),
            ..FigureRow::default()
        });
    }
    Answer { sentence: told::totals(format, &totals, target), table, ..Answer::default() }
}
