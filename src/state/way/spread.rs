//! How evenly the förbund share, in the underlag and in the proposal.

use super::answer::Answer;
use crate::{
    state::{FigureRow, FigureTable, Work},
    text::{self, tools, way as told},
};
use finsam_engine::{ForbundId, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// How evenly the förbund of the area share.
pub fn spread(work: Work) -> Answer {
    let words = work.lang().way_words();
    let (format, base, now) = (work.format(), work.base.get(), work.now.get());
    // What has gone since was there.
    let in_base = work.choice.with(|choice| choice.rows(&base, &now));
    let before = finsam_engine::spread(&base.found(&in_base));
    let after = work.rows.with(|rows| finsam_engine::spread(&now.found(rows)));
    let Some(after) = after else {
        return Answer { sentence: words.no_percent.to_owned(), ..Answer::default() };
    };
    let columns = [words.dataset, words.proposal, words.difference].map(str::to_owned);
    let mut table = FigureTable::new(words.measure, columns.to_vec());
    let mut add = |name: &str, figures: [String; 3]| {
        let (key, name) = (name.to_owned(), name.to_owned());
        table.add(FigureRow { key, name, figures: Arc::new(figures.to_vec()), ..FigureRow::default() });
    };
    let one = |(id, ratio): (ForbundId, Ratio)| (Some(id), ratio);
    // Where the underlag knows none, what the reader has entered is spread all the same.
    let unknown = || work.words().unknown.to_owned();
    for (name, before, after) in [
        (words.lowest, before.map(|before| one(before.lowest)), one(after.lowest)),
        (words.highest, before.map(|before| one(before.highest)), one(after.highest)),
        (words.median, before.map(|before| (None, before.median)), (None, after.median)),
    ] {
        let change = before.map_or(String::new(), |before| {
            format.percent_change(before.1, after.1).unwrap_or_else(|| "±0".to_owned())
        });
        let of = |state, ratio| told::spread_of(format, state, ratio);
        add(name, [before.map_or_else(unknown, |before| of(&base.state, before)), of(&now.state, after), change]);
    }
    let change = before.map_or(String::new(), |before| format.change(after.to_move - before.to_move));
    let to_move = before.map_or_else(unknown, |before| format.amount(before.to_move));
    add(words.to_move, [to_move, format.amount(after.to_move), change]);
    let known = |spread: &finsam_engine::Spread| text::known_for(format.lang, spread.known, spread.of);
    let known_before = before.map_or_else(|| text::known_for(format.lang, 0, in_base.len()), |before| known(&before));
    add(words.known, [known_before, known(&after), String::new()]);
    let amount = format.figure(after.to_move);
    Answer { amount, sentence: told::spread(format, &now.state, &after), table, ..Answer::default() }
}

/// The same in a line.
pub fn spread_line(work: Work) -> String {
    let spread = work.now.with(|now| work.rows.with(|rows| finsam_engine::spread(&now.found(rows))));
    let none = || work.lang().way_words().no_percent.to_owned();
    spread.map_or_else(none, |spread| tools::spread_line(work.format(), &spread))
}
