//! A table being read: what was given, how far it has come, and what it is taken to mean.

use super::Asked;
use crate::{
    browser::tables::{Given, Table},
    state::Work,
};
use finsam_engine::Scenario;
use finsam_sheets::border::{AtHand, Layout, Opening, Preview, Refusal, Said, Warning};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// How far the reading has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Stage {
    /// Nothing has been given yet.
    #[default]
    Waiting,
    Reading,
    Refused(Refusal),
    Shown,
}

/// A table being read, for every part of the view. It is `Copy`, and lives as long as the view.
#[derive(Clone, Copy)]
pub struct Import {
    pub(super) work: Work,
    pub stage: RwSignal<Stage>,
    pub preview: RwSignal<Option<Arc<Preview>>>,
    /// The names that have been asked about, with what was answered.
    pub asked: RwSignal<Vec<Asked>>,
    /// The warnings that the reader has agreed to.
    pub(super) agreed: RwSignal<Vec<Warning>>,
    table: StoredValue<Option<Table>, LocalStorage>,
    /// What was given, to read another sheet of it.
    given: StoredValue<Option<Given>, LocalStorage>,
    /// How many tables have been opened: an answer to an earlier one comes too late.
    turn: StoredValue<u32>,
}

/// The table of the view that this is a part of.
pub fn use_import() -> Import {
    expect_context()
}

impl Import {
    pub fn new(work: Work) -> Self {
        Self {
            work,
            stage: RwSignal::default(),
            preview: RwSignal::default(),
            asked: RwSignal::default(),
            agreed: RwSignal::default(),
            table: StoredValue::new_local(None),
            given: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        }
    }

    /// Something of what is known of the table, followed; nothing where there is none.
    pub fn with<T: Default>(self, of: impl FnOnce(&Preview) -> T) -> T {
        self.preview.with(|preview| preview.as_deref().map(of)).unwrap_or_default()
    }

    /// Something of how the table is laid out, followed; nothing where it is a workbook of this page's own.
    pub fn of_layout<T: Default>(self, of: impl FnOnce(&Layout) -> T) -> T {
        self.with(|preview| preview.layout().map(of).unwrap_or_default())
    }

    /// Whether a table is shown, and no workbook of this page's own.
    pub fn is_table(self) -> bool {
        untrack(|| self.with(|preview| preview.layout().is_some()))
    }

    /// Whether nothing is shown yet, so that something can be given.
    pub fn is_waiting(self) -> bool {
        self.stage.with_untracked(|stage| *stage != Stage::Shown)
    }

    /// Reads what was given.
    pub fn open(self, given: Given) {
        self.open_sheet_of(given, None);
    }

    /// Reads another sheet of the same workbook.
    pub fn open_sheet(self, sheet: String) {
        if let Some(given) = self.given.get_value() {
            self.open_sheet_of(given, Some(sheet));
        }
    }

    fn open_sheet_of(self, given: Given, sheet: Option<String>) {
        let turn = self.turn.get_value() + 1;
        self.turn.set_value(turn);
        self.forget();
        self.stage.set(Stage::Reading);
        self.given.set_value(Some(given.clone()));
        let opening = Opening { present: AtHand(self.work.scenario.get_untracked()), sheet };
        spawn_local(async move {
            let opened = Table::open(&given, &opening).await;
            // The reader may have gone to another view, or given something else.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match opened {
                Ok(table) => {
                    self.table.set_value(Some(table));
                    self.compare(self.work.scenario.get_untracked());
                }
                Err(refusal) => self.refuse(refusal),
            }
        });
    }

    /// Compares the table with the scenario at hand, which may be another now.
    pub fn compare(self, present: Scenario) {
        self.say(&Said::Present(AtHand(present)));
    }

    /// Tells the table something, and sees what has become of it.
    pub fn say(self, said: &Said) {
        match self.table.with_value(|table| table.as_ref().map(|table| table.say(said))) {
            Some(Ok(preview)) => self.show(preview),
            Some(Err(refusal)) => self.refuse(refusal),
            None => {}
        }
    }

    /// Shows what the table is taken to mean now.
    pub fn show(self, preview: Preview) {
        let unclear = preview.layout().map(|layout| layout.unclear.as_slice()).unwrap_or_default();
        self.asked.update(|asked| Asked::renew(asked, unclear));
        self.forget_answers(&preview.warnings);
        self.preview.set(Some(Arc::new(preview)));
        self.stage.set(Stage::Shown);
    }

    pub(super) fn refuse(self, refusal: Refusal) {
        self.forget();
        self.stage.set(Stage::Refused(refusal));
    }

    /// Gives the table's room back.
    pub(super) fn forget(self) {
        self.table.set_value(None);
        self.preview.set(None);
        self.asked.set(Vec::new());
        self.agreed.set(Vec::new());
    }
}
