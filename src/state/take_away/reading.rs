//! The tables and charts that the view shows, read from its elements.

use super::cell::{Cell, Part, Table};
use crate::{
    browser::is_visible,
    text::{Lang, take_away},
};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlCollection, HtmlInputElement, HtmlSelectElement, HtmlTableElement, HtmlTableRowElement, Node,
};

/// The tables that the reader sees.
pub fn tables(view: &Element) -> Vec<Element> {
    visible(view, "table", |_| true)
}

/// The charts that the reader sees: those that are large enough to be a picture.
pub fn charts(view: &Element) -> Vec<Element> {
    visible(view, "svg", |svg| svg.matches("svg.columns, svg.chart.large") == Ok(true))
}

fn visible(within: &Element, tag: &str, is_wanted: fn(&Element) -> bool) -> Vec<Element> {
    let found = within.get_elements_by_tag_name(tag);
    elements(&found).filter(|element| is_wanted(element) && is_visible(element)).collect()
}

fn elements(all: &HtmlCollection) -> impl Iterator<Item = Element> {
    (0..all.length()).filter_map(|place| all.item(place))
}

/// What an element is called: its caption, or the headings of the sections that it lies in, the outermost first.
pub fn name_of(element: &Element) -> Option<String> {
    if let Some(caption) = element.dyn_ref().and_then(HtmlTableElement::caption) {
        return Some(text_of(&caption));
    }
    let mut names = Vec::new();
    let mut within = Some(element.clone());
    while let Some(section) = within.and_then(|inner| inner.closest("section").ok().flatten()) {
        let name = match section.get_attribute("aria-labelledby") {
            Some(id) => heading(&section, &id).map(|heading| text_of(&heading)).unwrap_or_default(),
            None => section.get_attribute("aria-label").unwrap_or_default(),
        };
        if !name.is_empty() {
            names.insert(0, name);
        }
        within = section.parent_element();
    }
    (!names.is_empty()).then(|| names.join(": "))
}

fn heading(section: &Element, id: &str) -> Option<Element> {
    let found = section.query_selector(&format!("[id='{id}']")).ok().flatten();
    found.filter(is_visible)
}

/// What is said right below a chart.
pub fn description_of(chart: &Element) -> String {
    chart.next_element_sibling().map(|next| text_of(&next)).unwrap_or_default()
}

/// A table as it stands.
pub fn table(lang: Lang, element: &Element) -> Table {
    let class = element.get_attribute("class").unwrap_or_default();
    let mut table = Table { beside_names: take_away::beside_names(lang, &class).to_owned(), ..Table::default() };
    let Some(element) = element.dyn_ref::<HtmlTableElement>() else { return table };
    for row in elements(&element.rows()) {
        let Some(row) = row.dyn_ref::<HtmlTableRowElement>() else { continue };
        let cells: Vec<Element> = elements(&row.cells()).collect();
        if row.parent_element().is_some_and(|parent| parent.tag_name() == "THEAD") {
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
    cells.first().is_none_or(|first| first.tag_name() != "TH" && first.has_attribute("colspan"))
}

fn cell(element: &Element) -> Cell {
    let mut cell = Cell::default();
    if !element.has_attribute("aria-hidden") {
        read(element, Part::Value, &mut cell);
    }
    cell
}

/// Puts what an element contains into a cell; `part` is what its text is.
fn read(element: &Element, part: Part, cell: &mut Cell) {
    let mut next = element.first_child();
    while let Some(node) = next {
        match node.dyn_ref::<Element>() {
            Some(element) => read_element(element, part, cell),
            None if node.node_type() == Node::TEXT_NODE => {
                cell.add(part, &node.node_value().unwrap_or_default());
            }
            None => {}
        }
        next = node.next_sibling();
    }
}

fn read_element(element: &Element, part: Part, cell: &mut Cell) {
    let classes = element.class_list();
    let has_class = |name: &str| classes.contains(name);
    let is_hidden = element.has_attribute("aria-hidden") || element.has_attribute("hidden");
    if is_hidden || ["hidden", "error", "set"].into_iter().any(has_class) {
        return;
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        if !["range", "radio", "checkbox"].contains(&input.type_().as_str()) {
            cell.put(part, &input.value());
        }
        return;
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        let chosen = elements(&select.selected_options()).next();
        let name = chosen.map(|option| text_of(&option)).unwrap_or_default();
        // Beside a name it is something about it.
        let part = if cell.of(part).is_empty() { part } else { Part::Remark };
        return cell.put(part, &name);
    }
    let tag = element.tag_name();
    // In the heading of a row one can be its name; beside a name it is no part of it.
    let is_in_cell = || match element.parent_element().map(|parent| parent.tag_name()).as_deref() {
        Some("TD") => true,
        Some("TH") => !cell.of(part).is_empty(),
        _ => false,
    };
    // What can be done with the row.
    if tag == "BUTTON" && has_class("link") && is_in_cell() {
        return;
    }
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
    read(element, part, cell);
}

/// The text that the reader sees of an element.
fn text_of(element: &Element) -> String {
    let mut cell = Cell::default();
    read(element, Part::Value, &mut cell);
    cell.of(Part::Value).to_owned()
}
