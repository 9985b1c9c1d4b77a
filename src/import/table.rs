//! A table that is read elsewhere: the module for tables (`finsam-sheets`) holds it, and is asked about it by texts alone.
//!
//! A request is the function that takes the answer, with what is asked for as its properties, as tables.js has it. So nothing
//! of this is in the part of the page that is fetched first.

use crate::{dom::window, files::answering, table_codes::Refusal};
use finsam_engine::{OwnDataset, Scenario};
use js_sys::{Function, Reflect};
use std::fmt::Display;
use wasm_bindgen::{JsCast, JsValue};

/// Between a question and what belongs to it.
const SEPARATOR: char = '\u{1f}';

/// A table, once it has been read.
#[derive(Clone)]
pub struct Table(JsValue);

/// A property; nothing where there is none.
fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

impl Table {
    /// Reads a file or a text beside the present scenario; `sheet` is the name of a workbook's sheet, or empty. `then` is told
    /// later why it could not be read, where it could not.
    pub fn open(
        source: &JsValue,
        sheet: &str,
        present: &Scenario,
        then: impl FnOnce(Result<(), Refusal>) + 'static,
    ) -> Self {
        let request = answering(Box::new(move |code, _| {
            then(if code.is_empty() { Ok(()) } else { Err(Refusal::from_code(&code)) });
        }));
        for (name, value) in
            [("source", source), ("sheet", &sheet.into()), ("present", &OwnDataset::along(present).into())]
        {
            // A function takes any property.
            let _ = Reflect::set(&request, &name.into(), value);
        }
        // program.js puts it there, and it answers the request whatever happens.
        let open: Function = get(&window(), "finsamTables").unchecked_into();
        let _ = open.call1(&JsValue::NULL, &request);
        Self(request)
    }

    /// What the table answers to a question: a method of the module's `Reading` with its arguments. Nothing where the module
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
