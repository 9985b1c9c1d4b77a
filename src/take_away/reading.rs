//! The tables and charts that the view shows, read from its elements.
//!
//! Everything is read by property names: a function of the browser's own for each would weigh on the page's JavaScript, also
//! for those who never come here.

use super::plain::{Cell, Part, Table};
use crate::text::{Lang, take_away};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The elements that a selector finds and the reader sees.
pub fn shown(within: &Element, selector: &str) -> Vec<Element> {
    let is_shown = |element: &Element| {
        let check = property(element, "checkVisibility");
        // A browser that does not know it shows all that it is asked about.
        check.dyn_into::<Function>().ok().and_then(|check| check.call0(element).ok()).is_none_or(|is| is.is_truthy())
    };
    let find: Function = property(within, "querySelectorAll").unchecked_into();
    let found = find.call1(within, &selector.into()).unwrap_or_default();
    listed(&found).into_iter().map(JsCast::unchecked_into).filter(is_shown).collect()
}

/// What an element is called: its caption, or the headings of the sections that it lies in, the outermost first.
pub fn name_of(element: &Element) -> Option<String> {
    let caption: Option<Element> = property(element, "caption").dyn_into().ok();
    if let Some(caption) = caption {
        return Some(text_of(&caption));
    }
    let mut names = Vec::new();
    let mut within = Some(element.clone());
    while let Some(section) = within.and_then(|inner| inner.closest("section").ok().flatten()) {
        let name = match section.get_attribute("aria-labelledby") {
            Some(id) => {
                let heading = shown(&section, "h1,h2,h3,h4")
                    .into_iter()
                    .find(|heading| heading.get_attribute("id").as_ref() == Some(&id));
                heading.map(|heading| text_of(&heading)).unwrap_or_default()
            }
            None => section.get_attribute("aria-label").unwrap_or_default(),
        };
        if !name.is_empty() {
            names.insert(0, name);
        }
        within = property(&section, "parentElement").dyn_into().ok();
    }
    (!names.is_empty()).then(|| names.join(": "))
}

/// What is said right below a chart.
pub fn description_of(chart: &Element) -> String {
    let next: Option<Element> = property(chart, "nextElementSibling").dyn_into().ok();
    next.map(|next| text_of(&next)).unwrap_or_default()
}

/// A table as it stands.
pub fn table(lang: Lang, element: &Element) -> Table {
    let class = element.get_attribute("class").unwrap_or_default();
    let mut table = Table { beside_names: take_away::beside_names(lang, &class).to_owned(), ..Table::default() };
    for row in listed(&property(element, "rows")) {
        let cells: Vec<Element> = listed(&property(&row, "cells")).into_iter().map(JsCast::unchecked_into).collect();
        let is_head = is_tag(&property(&row, "parentElement"), "THEAD");
        if is_head {
            table.head = cells.iter().map(column_name).collect();
        } else if !is_between(&cells) {
            table.rows.push(cells.iter().map(cell).collect());
        }
    }
    table
}

/// A column's name; of one that is only drawn, or that only has buttons, an empty one.
fn column_name(heading: &Element) -> String {
    let cell = cell(heading);
    let name = format!("{} {}", cell.of(Part::Value), cell.of(Part::Remark));
    name.trim().to_owned()
}

/// Whether it is no row of figures: a message, or a form that has been opened between the rows.
fn is_between(cells: &[Element]) -> bool {
    cells.first().is_none_or(|first| !is_tag(first, "TH") && first.has_attribute("colspan"))
}

fn cell(element: &Element) -> Cell {
    let mut cell = Cell::default();
    if element.get_attribute("aria-hidden").is_none() {
        read(element, Part::Value, &mut cell);
    }
    cell
}

/// Puts what an element contains into a cell; `part` is what its text is.
fn read(element: &Element, part: Part, cell: &mut Cell) {
    for node in listed(&property(element, "childNodes")) {
        let Ok(element) = node.clone().dyn_into::<Element>() else {
            if property(&node, "nodeType").as_f64() == Some(f64::from(web_sys::Node::TEXT_NODE)) {
                cell.add(part, &property(&node, "data").as_string().unwrap_or_default());
            }
            continue;
        };
        let class = element.get_attribute("class").unwrap_or_default();
        let has_class = |name: &str| class.split(' ').any(|class| class == name);
        let is_hidden = element.has_attribute("aria-hidden") || element.has_attribute("hidden");
        if is_hidden || ["hidden", "error", "set"].into_iter().any(has_class) {
            continue;
        }
        match element.tag_name().as_str() {
            "INPUT" => {
                let is_text =
                    !["range", "radio", "checkbox"].contains(&element.get_attribute("type").as_deref().unwrap_or(""));
                if is_text {
                    put(cell, part, &property(&element, "value").as_string().unwrap_or_default());
                }
            }
            "SELECT" => {
                let chosen = listed(&property(&element, "selectedOptions"));
                let name = chosen.first().map(|option| text_of(option.unchecked_ref())).unwrap_or_default();
                // Beside a name it is something about it.
                put(cell, if cell.of(part).is_empty() { part } else { Part::Remark }, &name);
            }
            // What can be done with the row.
            "BUTTON" if has_class("link") && is_tag(&property(&element, "parentElement"), "TD") => {}
            tag => {
                let part = if has_class("changed") {
                    if part == Part::Percent { Part::PercentChange } else { Part::Change }
                } else if has_class("mark") || has_class("origin") {
                    Part::Quality
                } else if has_class("pc") {
                    Part::Percent
                } else if tag == "SMALL" || has_class("unmatched") || has_class("remark") {
                    Part::Remark
                } else {
                    part
                };
                if part == Part::Remark && !cell.of(part).is_empty() {
                    cell.add(part, "; ");
                }
                read(&element, part, cell);
            }
        }
    }
}

/// Adds a text that stands by itself.
fn put(cell: &mut Cell, part: Part, text: &str) {
    let between = match part {
        Part::Remark if !cell.of(part).is_empty() => "; ",
        _ => " ",
    };
    cell.add(part, between);
    cell.add(part, text);
}

/// The text that the reader sees of an element.
fn text_of(element: &Element) -> String {
    let mut cell = Cell::default();
    read(element, Part::Value, &mut cell);
    cell.of(Part::Value).to_owned()
}

fn is_tag(element: &JsValue, tag: &str) -> bool {
    property(element, "tagName").as_string().as_deref() == Some(tag)
}

fn property(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// The members of a list of the browser's.
fn listed(list: &JsValue) -> Vec<JsValue> {
    let mut members = Vec::new();
    loop {
        let member = property(list, &members.len().to_string());
        if member.is_undefined() {
            return members;
        }
        members.push(member);
    }
}
