//! How evenly the förbund share, in the underlag and in the proposal.

use super::{
    Area, found,
    part::{answered, figures, headings, part, row_name},
};
use crate::{
    dom::{El, table, tbody},
    live::Derived,
    overview::in_area,
    text::{self, way as told},
    work::Work,
};
use finsam_engine::{Kronor, Spread};

pub fn spread(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let now = Derived::new(move || work.with_now(|now| area.with(|ids| finsam_engine::spread(&found(now, ids)))));
    // What has gone since was there.
    let base = Derived::new(move || {
        work.with_base(|base| {
            let ids = work.with_now(|now| work.overview.with(|choice| in_area(base, now, choice)));
            finsam_engine::spread(&found(base, &ids))
        })
    });
    let sentence = move || {
        now.get().map_or(words.no_percent.to_owned(), |spread| {
            work.with_now(|now| told::spread(work.format(), &now.state, &spread))
        })
    };
    answered(part("spread", words.spread), sentence).slot(move || Some(of_both(work, base.get()?, now.get()?)))
}

fn of_both(work: Work, before: Spread, after: Spread) -> El {
    let (format, words) = (work.format(), work.lang().way_words());
    let (base, now) = (work.base(), work.now());
    let names = ["", words.dataset, words.proposal, words.difference].map(str::to_owned);
    let end = |name: &str, of: fn(&Spread) -> (finsam_engine::ForbundId, finsam_engine::Ratio)| {
        let cells = [
            told::spread_end(format, &base.state, of(&before)),
            told::spread_end(format, &now.state, of(&after)),
            format.percent_change(of(&before).1, of(&after).1).unwrap_or_else(|| "±0".to_owned()),
        ];
        figures(row_name(name), &names, &cells)
    };
    let median = [
        format.percent(before.median),
        format.percent(after.median),
        format.percent_change(before.median, after.median).unwrap_or_else(|| "±0".to_owned()),
    ];
    let moves = |kronor: Kronor| format.amount(kronor);
    let to_move = [moves(before.to_move), moves(after.to_move), format.change(after.to_move - before.to_move)];
    let known = |spread: &Spread| text::known_for(format.lang, spread.known, spread.of);
    let known = [known(&before), known(&after), String::new()];
    let body = tbody()
        .with(end(words.lowest, |spread| spread.lowest))
        .with(end(words.highest, |spread| spread.highest))
        .with(figures(row_name(words.median), &names, &median))
        .with(figures(row_name(words.to_move), &names, &to_move))
        .with(figures(row_name(words.known), &names, &known));
    table("", headings(&names), body)
}
