//! The reader's own figures: a table pasted, dropped or chosen, what it is taken to mean, and what it would change. The same of
//! a workbook that this page has made and somebody has changed. Nothing is changed before the reader says so, and then as one
//! step.

mod answers;
mod columns;
mod figures;
mod give;
mod layout;
mod preview;
mod rows;
mod table;

use crate::{
    dom::{El, el, el_in, focus_soon, react},
    live::Live,
    route::{Route, View, to_view},
    table_codes::Refusal,
    text::import as told,
    work::Work,
};
use finsam_engine::{Edit, OwnDataset};
use layout::{Layout, Question};
use preview::{Preview, Source};
use reactive_graph::{
    graph::untrack,
    owner::{LocalStorage, StoredValue},
    prelude::*,
};
use std::{fmt::Display, sync::Arc};
use table::Table;
use wasm_bindgen::JsValue;

/// How far the reading has come.
#[derive(Debug, Clone, PartialEq, Default)]
enum Stage {
    /// Nothing has been given yet.
    #[default]
    Waiting,
    Reading,
    Refused(Refusal),
    Shown,
}

/// A table being read, for every part of the view.
#[derive(Clone, Copy)]
struct Import {
    work: Work,
    stage: Live<Stage>,
    preview: Live<Option<Arc<Preview>>>,
    /// The names that have been asked about, with what was answered.
    questions: Live<Vec<Question>>,
    table: StoredValue<Option<Table>, LocalStorage>,
    /// What was given, to read another sheet of it.
    source: StoredValue<JsValue, LocalStorage>,
    /// How many tables have been opened: an answer to an earlier one comes too late.
    turn: StoredValue<u32>,
}

/// The view.
pub fn import(work: Work) -> El {
    let import = Import {
        work,
        stage: Live::new(Stage::default()),
        preview: Live::new(None),
        questions: Live::new(Vec::new()),
        table: StoredValue::new_local(None),
        source: StoredValue::new_local(JsValue::UNDEFINED),
        turn: StoredValue::new(0),
    };
    // What the table changes follows from what there is, which Undo changes too.
    react(move || {
        let present = work.scenario.with(OwnDataset::along);
        untrack(|| import.say("set_present", &[&present]));
    });
    let heading = el("h2").id("own-figures").attr("tabindex", "-1").text(work.words().own_figures);
    heading.clone().focus_soon();
    let is_shown = move || import.stage.with(|stage| *stage == Stage::Shown);
    let section = el_in("section", "import").attr("aria-labelledby", "own-figures").with(heading);
    give::taking(import, section)
        .show(move || !is_shown(), move || give::give(import))
        .with(el_in("p", "notice").attr("role", "status").live(move || import.said()))
        .with(el_in("p", "error").id("refused").attr("role", "alert").live(move || import.refused()))
        .show(is_shown, move || shown(import))
}

/// The preview, with what is done with it.
fn shown(import: Import) -> El {
    let words = import.work.lang().import_words();
    let is_table = untrack(|| import.with(|preview| preview.layout().is_some()));
    let is_idle = move || !import.with(Preview::can_be_used);
    let title = if is_table { words.preview } else { words.workbook };
    let heading = el("h2").id("preview").attr("tabindex", "-1").text(title);
    heading.clone().focus_soon();
    let table =
        || el("div").with(columns::sheets(import)).with(columns::columns(import)).with(figures::statistics(import));
    el("div")
        .with(heading)
        .with_some(is_table.then(table))
        .with(el_in("div", "notice").id("made-of").live(move || import.made_of()))
        .with(rows::missing(import))
        .with(answers::questions(import))
        .with(rows::changes(import))
        .with(rows::unusable(import))
        .with(
            el_in("p", "inline deciding")
                .with(
                    el_in("button", "primary")
                        .id("use-table")
                        .text(words.use_it)
                        .flag("disabled", is_idle)
                        .on_click(move || import.use_it()),
                )
                .with(el("button").id("leave-table").text(words.cancel).on_click(move || import.cancel())),
        )
}

impl Import {
    /// Something of what is known of the table, followed; nothing where there is none.
    fn with<T: Default>(self, of: impl FnOnce(&Preview) -> T) -> T {
        self.preview.with(|preview| preview.as_deref().map(of)).unwrap_or_default()
    }

    /// Something of how the table is laid out, followed; nothing where it is a workbook of this page's own.
    fn of_layout<T: Default>(self, of: impl FnOnce(&Layout) -> T) -> T {
        self.with(|preview| preview.layout().map(of).unwrap_or_default())
    }

    /// Reads what was given.
    fn open(self, source: &JsValue, sheet: &str) {
        let turn = self.turn.try_get_value().unwrap_or_default() + 1;
        self.turn.set_value(turn);
        self.forget();
        self.stage.set(Stage::Reading);
        self.source.set_value(source.clone());
        let then = move |opened: Result<(), Refusal>| {
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match opened {
                Ok(()) => {
                    self.look();
                    if self.stage.peek() == Stage::Reading {
                        self.stage.set(Stage::Shown);
                    }
                }
                Err(refusal) => self.refuse(refusal),
            }
        };
        let table = self.work.scenario.peek_with(|present| Table::open(source, sheet, present, then));
        self.table.set_value(Some(table));
    }

    /// Reads another sheet of the same workbook.
    fn open_sheet(self, sheet: &str) {
        if let Some(source) = self.source.try_get_value() {
            self.open(&source, sheet);
        }
    }

    /// Tells the table something, and sees what has become of it.
    fn say(self, what: &str, with: &[&dyn Display]) {
        if self.stage.peek() != Stage::Shown {
            return;
        }
        if let Some(Some(table)) = self.table.try_get_value() {
            table.ask(what, with);
            self.look();
        }
    }

    /// What the table is taken to mean now.
    fn look(self) {
        let Some(Some(table)) = self.table.try_get_value() else { return };
        let Some(preview) = Preview::of(&table) else {
            return self.refuse(Refusal::Damaged);
        };
        let asked = preview.layout().map(|layout| layout.questions.as_slice()).unwrap_or_default();
        self.questions.update(|questions| {
            questions.retain(|known| !known.answer.is_empty() || asked.iter().any(|one| one.name == known.name));
            for question in asked {
                if !questions.iter().any(|known| known.name == question.name) {
                    questions.push(question.clone());
                }
            }
        });
        self.preview.set(Some(Arc::new(preview)));
    }

    fn refuse(self, refusal: Refusal) {
        self.forget();
        self.stage.set(Stage::Refused(refusal));
    }

    /// Gives the table's room back.
    fn forget(self) {
        if let Some(Some(table)) = self.table.try_get_value() {
            table.free();
        }
        self.table.set_value(None);
        self.preview.set(None);
        self.questions.set(Vec::new());
    }

    /// Leaves all as it was.
    fn cancel(self) {
        self.forget();
        self.stage.set(Stage::Waiting);
        self.work.status.set(self.work.lang().import_words().cancelled.to_owned());
        focus_soon("pasted");
    }

    /// Carries the changes out as one step, and shows what follows.
    fn use_it(self) {
        let Some(preview) = self.preview.peek().filter(|preview| preview.can_be_used()) else { return };
        let is_of_equity = preview.changes.iter().all(|(_, edit)| matches!(edit, Edit::Account { .. }));
        self.forget();
        self.stage.set(Stage::Waiting);
        self.work.replace(preview.scenario.clone());
        let what = if preview.layout().is_some() { told::used } else { told::workbook_used };
        self.work.status.set(what(self.work.lang(), preview.change_count));
        let view = if is_of_equity { View::Equity } else { View::Distribution };
        let forbund = self.work.route.peek().forbund;
        // Before the address, which the route follows later than the focus would be moved.
        self.work.route.set(Route { view, forbund });
        self.work.go(&to_view(view, forbund));
        focus_soon("main");
    }

    /// What is going on, for those who do not see it: that the table is read, and what it comes to.
    fn said(self) -> String {
        match self.stage.get() {
            Stage::Reading => self.work.lang().import_words().reading.to_owned(),
            Stage::Shown => self.with(|preview| match &preview.source {
                Source::Table(Layout { rows, changing, unusable_rows, .. }) => {
                    told::counts(self.work.format(), *rows, *changing, *unusable_rows)
                }
                Source::Workbook { .. } => {
                    told::workbook_counts(self.work.format(), preview.change_count, preview.unusable_count)
                }
            }),
            Stage::Waiting | Stage::Refused(_) => String::new(),
        }
    }

    /// That a workbook was made of another proposal than the present one.
    fn made_of(self) -> String {
        self.with(|preview| match &preview.source {
            Source::Workbook { title, is_of_another: true } => told::of_another(self.work.lang(), title),
            _ => String::new(),
        })
    }

    /// Why what was given cannot be read.
    fn refused(self) -> String {
        match self.stage.get() {
            Stage::Refused(refusal) => told::refusal(self.work.format(), &refusal),
            _ => String::new(),
        }
    }
}
