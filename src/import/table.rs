//! A table that is read elsewhere: the module for tables holds it, and is asked about it by texts alone.

use crate::{
    table_codes::Refusal,
    tables::{get, request},
};
use finsam_engine::{OwnDataset, Scenario};
use js_sys::Function;
use std::fmt::Display;
use wasm_bindgen::{JsCast, JsValue};

/// Between a question and what belongs to it.
const SEPARATOR: char = '\u{1f}';

/// A table, or a workbook that this page has made, once it has been read.
#[derive(Clone)]
pub struct Table(JsValue);

impl Table {
    /// Reads a file or a text beside the present scenario; `sheet` is the name of a workbook's sheet, or empty. `then` is told
    /// later why it could not be read, where it could not.
    pub fn open(
        source: &JsValue,
        sheet: &str,
        present: &Scenario,
        then: impl FnOnce(Result<(), Refusal>) + 'static,
    ) -> Self {
        let present = OwnDataset::along(present);
        Self(request(&[("source", source.clone()), ("sheet", sheet.into()), ("present", present.into())], then))
    }

    /// Whether it is a workbook that this page has made, which is asked about what was changed in it.
    pub fn is_own_workbook(&self) -> bool {
        get(&self.0, "isOwn").is_truthy()
    }

    /// What the table answers to a question: a method of the module's `Reading` or `Workbook` with its arguments. Nothing where the module
    /// has stopped, or has not read the table yet.
    pub fn ask(&self, question: &str, with: &[&dyn Display]) -> Option<String> {
        let mut text = question.to_owned();
        for value in with {
            text.push(SEPARATOR);
            text.push_str(&value.to_string());
        }
        let ask: Function = get(&self.0, "ask").dyn_into().ok()?;
        ask.call1(&JsValue::NULL, &text.into()).ok()?.as_string()
    }

    /// The same of a number.
    pub fn count(&self, question: &str) -> Option<usize> {
        self.ask(question, &[])?.parse().ok()
    }

    /// The same of what is so or not.
    pub fn is(&self, question: &str, with: &[&dyn Display]) -> Option<bool> {
        Some(self.ask(question, with)? == "true")
    }

    /// The same of several texts, one a line.
    pub fn lines(&self, question: &str, with: &[&dyn Display]) -> Option<Vec<String>> {
        Some(self.ask(question, with)?.lines().map(str::to_owned).collect())
    }

    /// Gives back the room that the table takes.
    pub fn free(&self) {
        self.ask("free", &[]);
    }
}
