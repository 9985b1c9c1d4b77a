//! Giving a table to the page: pasted, dropped, or chosen as a file; and where the figures are to be found.

use super::{Import, Stage};
use crate::{
    datasets::to_datasets,
    dom::{El, el, el_in},
    live::Live,
    tables::get,
    text::ImportWords,
};
use js_sys::Function;
use reactive_graph::graph::untrack;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// What can be chosen among files.
const ACCEPTED: &str = ".csv,.txt,.tsv,.xlsx,.json,text/csv,text/plain,application/json";

/// The first of the files that something has.
fn first_file(of: &JsValue) -> Option<JsValue> {
    let file = get(&get(of, "files"), "0");
    (!file.is_undefined()).then_some(file)
}

/// The text of what is pasted or dropped, where there is some. Spreadsheets add a picture of it, as a file.
fn text_of(data: &JsValue) -> Option<JsValue> {
    let read: Function = get(data, "getData").dyn_into().ok()?;
    let text = read.call1(data, &"text".into()).ok()?;
    text.as_string().filter(|text| !text.trim().is_empty()).map(|_| text)
}

/// What is pasted or dropped anywhere in the view, as long as no table is shown.
pub fn taking(import: Import, section: El) -> El {
    let is_waiting = move || untrack(|| import.stage.with(|stage| *stage != Stage::Shown));
    let pasted = move |event: Event| {
        let data = get(&event, "clipboardData");
        if let Some(source) = text_of(&data).or_else(|| first_file(&data)).filter(|_| is_waiting()) {
            event.prevent_default();
            import.open(&source, "");
        }
    };
    let dropped = move |event: Event| {
        event.prevent_default();
        let data = get(&event, "dataTransfer");
        if let Some(source) = first_file(&data).or_else(|| text_of(&data)).filter(|_| is_waiting()) {
            import.open(&source, "");
        }
    };
    // Otherwise the browser would open the file in the page's place.
    section.on("paste", pasted).on("dragover", |event| event.prevent_default()).on("drop", dropped)
}

/// The field to paste into, the file to choose, and where to fetch it.
pub fn give(import: Import) -> El {
    let words = import.work.lang().import_words();
    let problem = Live::new(String::new());
    let field = el("textarea").id("pasted").attrs(&[
        ("rows", "4"),
        ("spellcheck", "false"),
        ("autocomplete", "off"),
        ("data-own-undo", ""),
        ("aria-describedby", "import-about"),
    ]);
    let typed = field.clone();
    let read = move || {
        let text = get(typed.element(), "value");
        let is_empty = text.as_string().is_none_or(|text| text.trim().is_empty());
        problem.set(if is_empty { words.nothing_pasted.to_owned() } else { String::new() });
        if !is_empty {
            import.open(&text, "");
        }
    };
    let file = el("input").id("own-file").attrs(&[("type", "file"), ("accept", ACCEPTED), ("hidden", "")]);
    let (chooser, opener) = (file.clone(), file.clone());
    let ask_for_file = move || {
        if let Ok(click) = get(opener.element(), "click").dyn_into::<Function>() {
            // A field for a file can be clicked.
            let _ = click.call0(opener.element());
        }
    };
    let chosen = move |_| {
        if let Some(source) = first_file(chooser.element()) {
            import.open(&source, "");
            // The same file can be chosen again, when it has been corrected.
            chooser.set("value", &"".into());
        }
    };
    el("div")
        .with(el_in("p", "help").id("import-about").text(words.about))
        .with(
            el_in("div", "give")
                .with(el("label").attr("for", "pasted").text(words.paste))
                .with(field)
                .with(
                    el_in("p", "inline")
                        .with(el("button").id("read-pasted").text(words.read).on_click(read))
                        .with(file.on("change", chosen))
                        .with(el("button").id("choose-file").text(words.choose_file).on_click(ask_for_file)),
                )
                .with(el_in("span", "error").attr("role", "alert").live(move || problem.get())),
        )
        .with(where_to_fetch(words))
        .with(el("p").with(to_datasets(import.work)))
}

/// Step by step, as text: no request is made.
fn where_to_fetch(words: &'static ImportWords) -> El {
    let places: [(&str, &[&str]); 4] = [
        (words.own_list, &[words.own_list_1, words.own_list_2, words.own_list_3]),
        (words.scb, &[words.scb_1, words.scb_2, words.scb_3, words.scb_4]),
        (words.kolada, &[words.kolada_1, words.kolada_2, words.kolada_3]),
        (words.finsam, &[words.finsam_1, words.finsam_2]),
    ];
    let place = |(name, steps): (&str, &[&str])| {
        let steps = steps.iter().map(|step| el("li").text(step));
        el("div").with(el("h3").text(name)).with(el("ol").with_all(steps))
    };
    el_in("details", "more")
        .id("where-to-fetch")
        .with(el("summary").text(words.where_to_fetch))
        .with(el("div").with_all(places.map(place)))
}
