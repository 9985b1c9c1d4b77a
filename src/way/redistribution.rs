//! The same total, brought towards the same percent.

use super::{
    Area, found,
    part::{answered, apply, asks, figures, headings, part, percent_ask, row_name},
};
use crate::{
    dom::{El, el, table, tbody},
    live::Derived,
    text::way as told,
    work::Work,
};
use finsam_engine::{Kronor, Ratio, Redistributed, Redistribution, redistribute};

pub fn redistribution(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let given = Derived::new(move || {
        let (part_of_way, greatest_fall) = work.way.with(|question| (question.part_of_way, question.greatest_fall));
        work.with_now(|now| area.with(|ids| redistribute(&now.state, &found(now, ids), part_of_way, greatest_fall)))
    });
    let why_not =
        move || if given.with(|given| given.edits.is_empty()) { words.nothing_to_move } else { "" }.to_owned();
    answered(
        part("redistribution", words.redistribution).with(
            asks()
                .with(percent_ask(work, "part-of-way", words.part_of_way, (0, 100), |question| {
                    &mut question.part_of_way
                }))
                .with(percent_ask(work, "greatest-fall", words.greatest_fall, (0, 100), |question| {
                    &mut question.greatest_fall
                })),
        ),
        move || given.with(|given| told::redistributed(work.format(), given)),
    )
    .slot(move || given.with(|given| (!given.rows.is_empty()).then(|| given_table(work, given))))
    .with(apply(work, "apply-redistribution", move || given.with(|given| given.edits.clone()), why_not))
}

fn given_table(work: Work, given: &Redistribution) -> El {
    let (format, now, words) = (work.format(), work.now(), work.lang().way_words());
    let (before, after) = (words.before, words.after);
    let names = [
        work.words().forbund.to_owned(),
        format!("{before}, {}", format.unit_sign()),
        after.to_owned(),
        words.difference.to_owned(),
        format!("{before}, %"),
        format!("{after}, %"),
    ];
    let row = |name: El, ideal: Kronor, before: Kronor, after: Kronor| {
        let percent = |kronor: Kronor| work.percent(Ratio::new(kronor.0, ideal.0));
        let kronor = [format.figure(before), format.figure(after), format.change(after - before)];
        figures(name, &names, &[&kronor[..], &[percent(before), percent(after)]].concat())
    };
    let ideal = |row: &Redistributed| now.forbund(&row.forbund).map(|forbund| forbund.ideal).unwrap_or_default();
    let rows = given.rows.iter().map(|given| {
        let name = now.forbund(&given.forbund).map(|forbund| &*forbund.short_name).unwrap_or_default();
        let held = given.is_held.then(|| el("small").text(words.is_held));
        row(row_name(name).with_some(held), ideal(given), given.before, given.after)
    });
    let sum = |of: fn(&Redistributed) -> Kronor| given.rows.iter().map(of).sum();
    let ideals = given.rows.iter().map(ideal).sum();
    let sum = row(row_name(words.sum), ideals, sum(|row| row.before), sum(|row| row.after));
    table("", headings(&names), tbody().with_all(rows)).with(el("tfoot").attr("role", "rowgroup").with(sum))
}
