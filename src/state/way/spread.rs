//! How evenly the förbund share, in the underlag and in the proposal.

use super::answer::Answer;
use crate::{
    state::{FigureRow, FigureTable, Work},
    text::{self, way as told},
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
    let Some((before, after)) = before.zip(after) else {
        return Answer { sentence: words.no_percent.to_owned(), ..Answer::default() };
    };
    let columns = [words.dataset, words.proposal, words.difference].map(str::to_owned);
    let mut table = FigureTable::new(words.measure, columns.to_vec());
    let mut add = |name: &str, figures: [String; 3]| {
        let (key, name) = (name.to_owned(), name.to_owned());
        table.add(FigureRow { key, name, figures: Arc::new(figures.to_vec()), ..FigureRow::default() });
    };
    let one = |(id, ratio): (ForbundId, Ratio)| (Some(id), ratio);
    for (name, before, after) in [
        (words.lowest, one(before.lowest), one(after.lowest)),
        (words.highest, one(before.highest), one(after.highest)),
        (words.median, (None, before.median), (None, after.median)),
    ] {
        let change = format.percent_change(before.1, after.1).unwrap_or_else(|| "±0".to_owned());
        let of = |state, ratio| told::spread_of(format, state, ratio);
        add(name, [of(&base.state, before), of(&now.state, after), change]);
    }
    let change = format.change(after.to_move - before.to_move);
    add(words.to_move, [format.amount(before.to_move), format.amount(after.to_move), change]);
    let known = |spread: &finsam_engine::Spread| text::known_for(format.lang, spread.known, spread.of);
    add(words.known, [known(&before), known(&after), String::new()]);
    Answer { sentence: told::spread(format, &now.state, &after), table, ..Answer::default() }
}
