//! How evenly the förbund share, in the underlag and in the proposal.

use super::{
    Area, found,
    part::{Answer, Part},
};
use crate::{components::Sheet, dom::El, overview::in_area, text, text::way as told, work::Work};
use finsam_engine::{ForbundId, Ratio};

pub fn spread(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let answer = move || {
        let (base, now) = (work.base(), work.now());
        // What has gone since was there.
        let in_base = work.overview.with(|choice| in_area(&base, &now, choice));
        let before = finsam_engine::spread(&found(&base, &in_base));
        let after = area.with(|ids| finsam_engine::spread(&found(&now, ids)));
        let Some((before, after)) = before.zip(after) else {
            return Answer { sentence: words.no_percent.to_owned(), ..Answer::default() };
        };
        let format = work.format();
        let mut sheet = Sheet::new("", words.measure);
        for name in [words.dataset, words.proposal, words.difference] {
            sheet.column(name);
        }
        let one = |(id, ratio): (ForbundId, Ratio)| (Some(id), ratio);
        for (name, before, after) in [
            (words.lowest, one(before.lowest), one(after.lowest)),
            (words.highest, one(before.highest), one(after.highest)),
            (words.median, (None, before.median), (None, after.median)),
        ] {
            sheet.row("", name, "");
            sheet.figure(&told::spread_of(format, &base.state, before));
            sheet.figure(&told::spread_of(format, &now.state, after));
            sheet.figure(&format.percent_change(before.1, after.1).unwrap_or_else(|| "±0".to_owned()));
        }
        sheet.row("", words.to_move, "");
        sheet.figure(&format.amount(before.to_move));
        sheet.figure(&format.amount(after.to_move));
        sheet.figure(&format.change(after.to_move - before.to_move));
        sheet.row("", words.known, "");
        for spread in [&before, &after] {
            sheet.figure(&text::known_for(format.lang, spread.known, spread.of));
        }
        sheet.figure("");
        let sentence = told::spread(format, &now.state, &after);
        Answer { sentence, table: sheet.markup(), ..Answer::default() }
    };
    let part = Part {
        id: "spread",
        heading: words.spread,
        asks: None,
        is_wide: false,
        applies: false,
        answer: Box::new(answer),
    };
    part.view(work)
}
