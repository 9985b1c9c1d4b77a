//! What is told of a table that is being read.

use super::{Import, Stage, agreeing::next};
use crate::{
    state::follow,
    text::{self, import as told},
};
use finsam_sheets::border::{Place, Preview, Reason, Source, Unusable};
use leptos::prelude::*;

/// Rows as they are written: where each stands, and its cells.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Placed {
    /// What the places are.
    pub heading: &'static str,
    pub rows: Vec<Vec<String>>,
    /// That there are more than are shown; else empty.
    pub more: String,
}

impl Import {
    /// What is going on, for those who do not see it: that the table is read, and what it comes to.
    pub fn said(self) -> Memo<String> {
        follow(move || {
            let format = self.work.format();
            match self.stage.get() {
                Stage::Reading => self.work.lang().import_words().reading.to_owned(),
                Stage::Shown => self.with(|preview| match &preview.source {
                    Source::Table(layout) => told::counts(format, layout.rows, layout.changing, layout.unusable),
                    Source::Workbook { .. } => {
                        told::workbook_counts(format, preview.change_count, preview.unusable_count)
                    }
                }),
                Stage::Waiting | Stage::Refused(_) => String::new(),
            }
        })
    }

    /// Why what was given cannot be read.
    pub fn refused(self) -> Memo<String> {
        follow(move || match self.stage.get() {
            Stage::Refused(refusal) => told::refusal(self.work.format(), &refusal),
            _ => String::new(),
        })
    }

    /// That a workbook was made of another proposal than the present one.
    pub fn made_of(self) -> String {
        self.with(|preview| match &preview.source {
            Source::Workbook { title, is_of_another: true } => told::of_another(self.work.lang(), title),
            _ => String::new(),
        })
    }

    /// What the whole lacks, and what to do: a sentence each.
    pub fn lacking(self) -> Vec<String> {
        self.with(|preview| {
            let heading = |missing| preview.layout().map_or("", |layout| layout.heading_of(missing));
            preview.missing.iter().map(|missing| told::missing(self.work.lang(), missing, heading(missing))).collect()
        })
    }

    /// The first of what changes: what it is, what it is now, and what it becomes. As the table has them, one beside the other,
    /// and all from what there is now.
    pub fn changes(self) -> Memo<Placed> {
        follow(move || {
            let format = self.work.format();
            let ages = self.ages();
            self.with(|preview| {
                // A förbund that the table forms has its name from the state that it comes to.
                let next = next(preview);
                let rows = self.work.now.with_untracked(|now| {
                    let change = |change: &finsam_sheets::border::Change| {
                        let cells = told::change(format, &now.state, &next, &now.outcome, &change.edit, ages);
                        self.row(&change.place, "", cells)
                    };
                    preview.changes.iter().map(change).collect()
                });
                let more = told::more(format, preview.change_count, preview.changes.len());
                Placed { heading: self.place_heading(preview), rows, more }
            })
        })
    }

    /// The first of what cannot be used: what stands there, and why it cannot.
    pub fn unusable(self) -> Memo<Placed> {
        follow(move || {
            let format = self.work.format();
            self.with(|preview| {
                let next = next(preview);
                let empty_cell = self.work.lang().import_words().empty_cell;
                let rows = preview.unusable.iter().map(|unusable| {
                    let Unusable { place, whose, text, reason } = unusable;
                    let says = if text.is_empty() { empty_cell } else { text };
                    let refused = match reason {
                        Reason::Refused { edit } => {
                            next.check(edit).err().map(|error| text::edit_error(format, &next, &error))
                        }
                        _ => None,
                    };
                    let tell = if preview.layout().is_some() { told::reason } else { told::reason_of_cell };
                    self.row(place, whose, [says.to_owned(), tell(format.lang, &next, text, reason, refused)])
                });
                let more = told::more(format, preview.unusable_count, preview.unusable.len());
                Placed { heading: self.place_heading(preview), rows: rows.collect(), more }
            })
        })
    }

    fn place_heading(self, preview: &Preview) -> &'static str {
        let words = self.work.lang().import_words();
        if preview.layout().is_some() { words.line } else { words.cell }
    }

    /// A row with where it stands and whose it is: "Rad 3, Salem", or "Kommuner, D17".
    fn row<const CELLS: usize>(self, place: &Place, whose: &str, cells: [String; CELLS]) -> Vec<String> {
        let place = match place {
            Place::Several => String::new(),
            Place::Line(line) => format!("{} {line}", self.work.lang().import_words().line),
            Place::Cell { sheet, cell } => format!("{sheet}, {cell}"),
        };
        let place = if whose.is_empty() { place } else { format!("{place}, {whose}") };
        std::iter::once(place).chain(cells).collect()
    }
}
