//! What the proposal changes, and the equity of the chosen förbund.

use super::section;
use crate::{
    change::listed,
    dom::{El, el, el_in},
    equity::latest,
    text::{self, equity as told, way},
    work::Work,
};
use finsam_engine::{ForbundId, projected};

pub fn changes(work: Work) -> El {
    let words = work.words();
    let mut list = el("ol");
    let all = listed(work);
    let is_empty = all.is_empty();
    for change in all {
        let note = change.note.as_ref().map(text::note_line).filter(|note| !note.is_empty());
        let reason = change.reason.map(|reason| format!(" {} {reason}", words.does_not_apply));
        let line = el("li").text(&change.sentence).text(&reason.unwrap_or_default());
        list = list.with(line.with_some(note.map(|note| el_in("span", "note").text(&note))));
    }
    let section = section("paper-changes", work.lang().paper_words().changes);
    if is_empty { section.with(el("p").text(words.no_changes)) } else { section.with(list) }
}

/// Nothing where the equity is not known.
pub fn equity(work: Work, id: ForbundId) -> Option<El> {
    let now = work.now();
    let projection = projected(&now.state, &now.outcome);
    let year = latest(projection.of(id))?;
    let name = way::name(&now.state, id);
    let words = work.lang().paper_words();
    let section = section("paper-equity", &format!("{}: {name}", words.equity)).with(el("p").text(&told::level(
        work.format(),
        &name,
        Some(year),
    )));
    let rests_on_ladder = year.recommended_max.is_some();
    Some(section.with_some(rests_on_ladder.then(|| el_in("p", "fine").text(words.ladder_about))))
}
