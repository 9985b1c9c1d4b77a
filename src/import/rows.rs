//! What the table comes to: what it lacks, what it changes, and what of it cannot be used.

use super::{
    Import,
    preview::{Place, Preview, Unusable},
};
use crate::{
    components::Sheet,
    dom::{El, el, el_in},
    table_codes::Reason,
    text::{self, import as told},
};
use finsam_engine::{Scenario, State, calculate};
use reactive_graph::graph::untrack;

/// What the whole lacks, and what to do.
pub fn missing(import: Import) -> El {
    let lang = import.work.lang();
    let sentences = move || {
        import.with(|preview| {
            let heading = |missing| preview.layout().map_or("", |layout| layout.heading_of(missing));
            let tell = |missing| told::missing(lang, missing, heading(missing));
            preview.missing.iter().map(tell).collect::<Vec<_>>()
        })
    };
    el("div").attr("role", "alert").list(sentences, |sentence| el_in("p", "error lacking").text(sentence))
}

/// The first of what changes: what it is now, and what it becomes.
pub fn changes(import: Import) -> El {
    let lang = import.work.lang();
    let words = lang.import_words();
    let rows = move || {
        let format = import.work.format();
        import.with(|preview| {
            let mut sheet = Sheet::new("compared", place_heading(import, preview));
            for name in [words.what, words.before, words.after] {
                sheet.column(name);
            }
            // As the table has them, one beside the other, and all from what there is now.
            let present = import.work.scenario.peek();
            let state = State::apply(present.dataset(), &present.edits);
            let outcome = calculate(&state);
            // A förbund that the table forms has its name from the state that it comes to.
            let next = State::apply(preview.scenario.dataset(), &preview.scenario.edits);
            for (place, edit) in &preview.changes {
                sheet.row("", &place_name(import, place), "");
                for text in told::change(format, &state, &next, &outcome, edit) {
                    sheet.figure(&text);
                }
            }
            if preview.changes.is_empty() { String::new() } else { sheet.markup() }
        })
    };
    let nothing = move || import.with(|preview| preview.changes.is_empty());
    let is_table = untrack(|| import.with(|preview| preview.layout().is_some()));
    let nothing_changes = if is_table { words.nothing_changes } else { words.workbook_changes_nothing };
    let more = move || {
        let (all, shown) = import.with(|preview| (preview.change_count, preview.changes.len()));
        told::more(import.work.format(), all, shown)
    };
    el("section")
        .attr("aria-labelledby", "planned")
        .with(el("h3").id("planned").text(words.changes))
        .show(nothing, move || el_in("p", "help").text(nothing_changes))
        .with(el("div").markup(rows))
        .with(el_in("p", "help").live(more))
}

/// Rows, or cells, that cannot be used, each with its line, its reason and what to do.
pub fn unusable(import: Import) -> El {
    let words = import.work.lang().import_words();
    let rows = move || {
        import.with(|preview| {
            let mut sheet = Sheet::new("compared", place_heading(import, preview));
            sheet.column(words.says);
            sheet.column(words.why);
            for unusable in &preview.unusable {
                sheet.row("", &place_name(import, &unusable.place), "");
                sheet.figure(if unusable.text.is_empty() { words.empty_cell } else { &unusable.text });
                sheet.figure(&reason(import, preview, unusable));
            }
            sheet.markup()
        })
    };
    let more = move || {
        let (all, shown) = import.with(|preview| (preview.unusable_count, preview.unusable.len()));
        told::more(import.work.format(), all, shown)
    };
    let draw = move || {
        el("section")
            .attr("aria-labelledby", "unusable")
            .with(el("h3").id("unusable").text(words.unusable))
            .with(el("div").markup(rows))
            .with(el_in("p", "help").live(more))
    };
    el("div").show(move || import.with(|preview| preview.unusable_count > 0), draw)
}

/// What the places are.
fn place_heading(import: Import, preview: &Preview) -> &'static str {
    let words = import.work.lang().import_words();
    if preview.layout().is_some() { words.line } else { words.cell }
}

/// Where something stands: "Rad 3", or "Kommuner, D17".
fn place_name(import: Import, place: &Place) -> String {
    match place {
        Place::Line(0) => String::new(),
        Place::Line(line) => format!("{} {line}", import.work.lang().import_words().line),
        Place::Cell { sheet, cell } => format!("{sheet}, {cell}"),
    }
}

/// Why something cannot be used. Why a change is refused, the engine says.
fn reason(import: Import, preview: &Preview, unusable: &Unusable) -> String {
    let refused = match &unusable.reason {
        Reason::Refused(alone) => Scenario::from_compact(alone).ok().and_then(|alone| {
            let state = State::apply(preview.scenario.dataset(), &preview.scenario.edits);
            let error = state.check(alone.edits.first()?).err()?;
            Some(text::edit_error(import.work.format(), &state, &error))
        }),
        _ => None,
    };
    let tell = if preview.layout().is_some() { told::reason } else { told::reason_of_cell };
    tell(import.work.lang(), &unusable.reason, refused)
}
