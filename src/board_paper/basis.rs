//! What the figures rest on: the rules, what is estimated, and the sources.

use super::{Area, section};
use crate::{
    components::Sheet,
    dom::{El, el, el_in},
    text::{self, paper as told},
    work::Work,
};
use finsam_engine::{ForbundId, Quality};

pub fn assumptions(work: Work, area: Area, shown: Option<ForbundId>) -> El {
    let (lang, words) = (work.lang(), work.lang().paper_words());
    let now = work.now();
    let is_estimated =
        |id: &&String| now.outcome.forbund(id).is_some_and(|forbund| forbund.quality == Quality::Estimated);
    let estimated = area.with(|ids| told::estimated(lang, ids.iter().filter(is_estimated).count(), ids.len()));
    let is_inferred = shown.is_some_and(|id| {
        work.with_base(|base| {
            base.state.dataset.find(&id).and_then(|of| of.published).is_some_and(|published| published.inferred)
        })
    });
    let mut fine = vec![estimated];
    if is_inferred {
        fine.push(work.words().inferred.to_owned());
    }
    fine.extend(text::calibration(work.format(), &now.state, now.state.calibration()));
    let sources = text::source_list(lang, now.state.dataset).into_iter().map(|source| el("li").text(&source));
    section("paper-assumptions", words.assumptions)
        .with(el("div").markup(move || rules(work)))
        .with(el_in("p", "fine").text(&fine.join(" ")))
        .with(el("h3").text(words.sources))
        .with(el_in("ul", "fine").with_all(sources))
}

/// Every rule, with its default where the proposal has another.
fn rules(work: Work) -> String {
    let (format, words) = (work.format(), work.lang().paper_words());
    let (now, base) = (work.now(), work.base());
    let (rules, defaults) = (told::rules(format, &now.state.rules), told::rules(format, &base.state.rules));
    let is_changed = rules != defaults;
    let mut sheet = Sheet::new("board rules", work.words().rule);
    sheet.column(words.proposal);
    if is_changed {
        sheet.column(work.words().default_value);
    }
    for ((name, value), (_, default)) in rules.iter().zip(&defaults) {
        let differs = value != default;
        sheet.row(if differs { "changed-row" } else { "" }, name, if differs { words.changed } else { "" });
        sheet.figure(value);
        if is_changed {
            sheet.figure(default);
        }
    }
    sheet.markup()
}
