//! The same total, brought towards the same percent.

use super::{
    Area, found,
    part::{Answer, Part, asks, percent_ask},
};
use crate::{components::Sheet, dom::El, text::way as told, work::Work};
use finsam_engine::{Kronor, Ratio, Redistribution, redistribute};

pub fn redistribution(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let asks = asks()
        .with(percent_ask(work, "part-of-way", words.part_of_way, 0, |question| &mut question.part_of_way))
        .with(percent_ask(work, "greatest-fall", words.greatest_fall, 0, |question| &mut question.greatest_fall));
    let answer = move || {
        let (question, now) = (work.way.get(), work.now());
        let given =
            area.with(|ids| redistribute(&now.state, &found(&now, ids), question.part_of_way, question.greatest_fall));
        Answer {
            sentence: told::redistributed(work.format(), &given),
            table: if given.rows.is_empty() { String::new() } else { given_table(work, &given) },
            why_not: if given.edits.is_empty() { words.nothing_to_move } else { "" },
            edits: given.edits,
        }
    };
    let part = Part {
        id: "redistribution",
        heading: words.redistribution,
        asks: Some(asks),
        is_wide: false,
        applies: true,
        answer: Box::new(answer),
    };
    part.view(work)
}

fn given_table(work: Work, given: &Redistribution) -> String {
    let (format, now, words) = (work.format(), work.now(), work.lang().way_words());
    let mut sheet = Sheet::new("", work.words().forbund);
    sheet.column(&format!("{}, {}", words.before, format.unit_sign()));
    sheet.column(words.after);
    sheet.column(words.difference);
    sheet.column(&format!("{}, %", words.before));
    sheet.column(&format!("{}, %", words.after));
    let figures = |sheet: &mut Sheet, ideal: Kronor, before: Kronor, after: Kronor| {
        sheet.figure(&format.figure(before));
        sheet.figure(&format.figure(after));
        sheet.figure(&format.change(after - before));
        sheet.figure(&work.percent(Ratio::new(before.0, ideal.0)));
        sheet.figure(&work.percent(Ratio::new(after.0, ideal.0)));
    };
    let (mut ideals, mut befores, mut afters) = (Kronor::ZERO, Kronor::ZERO, Kronor::ZERO);
    for row in &given.rows {
        let Some(forbund) = now.forbund(&row.forbund) else { continue };
        sheet.row("", &forbund.short_name, if row.is_held { words.is_held } else { "" });
        figures(&mut sheet, forbund.ideal, row.before, row.after);
        ideals += forbund.ideal;
        befores += row.before;
        afters += row.after;
    }
    sheet.row("sum", words.sum, "");
    figures(&mut sheet, ideals, befores, afters);
    sheet.markup()
}
