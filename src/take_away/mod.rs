//! What the reader takes along of a view: its tables, copied or as CSV, and its charts as pictures; and of all views together,
//! the proposal as a workbook.

mod plain;
mod reading;
mod workbook;
mod writing;

pub use workbook::save_as_excel;

use crate::{
    dom::{El, document, el, el_in, react, when_drawn},
    files,
    live::Live,
    paper::today,
    text::{self, take_away as told},
    work::Work,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// What can be taken along.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Table,
    Chart,
}

/// The list of what the view shows. It is looked through when something changes, and whenever the reader comes to it.
pub fn take_away(work: Work) -> El {
    let words = work.lang().take_away_words();
    let names = Live::new(Vec::<String>::new());
    let list = el_in("ul", "stances");
    let root = list.clone();
    let look = move || {
        let root = root.clone();
        when_drawn(move || {
            let mut found = Vec::new();
            for kind in [Kind::Table, Kind::Chart] {
                found.extend(named(work, &root, kind).into_iter().map(|(name, _)| key(kind, &name)));
            }
            names.set(found);
        });
    };
    let (at_change, entered) = (look.clone(), look.clone());
    react(move || {
        // Whatever the view may follow.
        let _ = (work.now(), work.format(), work.route.get(), work.overview.get(), work.way.get());
        at_change();
    });
    let list = list.clone().list(move || names.get(), {
        let root = list.clone();
        move |key| match key.split_at(1) {
            ("t", name) => table_entry(work, &root, name),
            (_, name) => chart_entry(work, &root, name),
        }
    });
    el("div")
        .on("pointerenter", move |_| look())
        .on("focusin", move |_| entered())
        .with(el_in("p", "help").text(words.about))
        .with(list)
        .show(move || names.with(Vec::is_empty), move || el_in("p", "help").text(words.nothing))
        // Who may only look has no way of reading it in again.
        .show(
            move || !work.is_readonly.get(),
            move || el("div").with(el_in("p", "help").text(words.about_excel)).with(save_as_excel(work)),
        )
}

fn key(kind: Kind, name: &str) -> String {
    format!("{}{name}", if kind == Kind::Table { 't' } else { 'c' })
}

/// The view's tables or charts, each with a name of its own. `list` is within the view.
fn named(work: Work, list: &El, kind: Kind) -> Vec<(String, Element)> {
    let Ok(Some(view)) = list.element().closest("#main") else { return Vec::new() };
    let words = work.lang().take_away_words();
    let selector = if kind == Kind::Table { "table" } else { "svg.columns,svg.chart.large" };
    let mut all: Vec<(String, Element)> = Vec::new();
    for element in reading::shown(&view, selector) {
        let mut name = reading::name_of(&element).unwrap_or_else(|| words.table.to_owned());
        if kind == Kind::Chart {
            name = format!("{name}, {}", words.chart);
        }
        let first = name.clone();
        let mut count = 1;
        while all.iter().any(|(other, _)| *other == name) {
            count += 1;
            name = format!("{first} ({count})");
        }
        all.push((name, element));
    }
    all
}

/// The element that has this name now.
fn find(work: Work, list: &El, kind: Kind, name: &str) -> Option<Element> {
    named(work, list, kind).into_iter().find(|(other, _)| other == name).map(|(_, element)| element)
}

fn button(act: &str, name: &str) -> El {
    el_in("button", "link").attr("aria-label", &told::act_on(act, name)).text(act)
}

fn table_entry(work: Work, list: &El, name: &str) -> El {
    let lang = work.lang();
    let words = lang.take_away_words();
    let rows = {
        let (list, name) = (list.clone(), name.to_owned());
        move || {
            let table = find(work, &list, Kind::Table, &name)?;
            Some(plain::rows(lang, reading::table(lang, &table)))
        }
    };
    let copy = {
        let (rows, name) = (rows.clone(), name.to_owned());
        let (copy, itself) = (button(words.copy, &name), list.clone());
        let back = copy.clone();
        copy.on_click(move || {
            let Some(rows) = rows() else { return };
            let is_copied = copy_text(&itself, &writing::tab_separated(&rows));
            // What was copied from had the focus.
            back.clone().focus_soon();
            work.status.set(if is_copied {
                told::copied(lang, &name, rows.len() - 1)
            } else {
                words.not_copied.to_owned()
            });
        })
    };
    let save = {
        let name = name.to_owned();
        button(words.save_csv, &name).on_click(move || {
            let Some(mut rows) = rows() else { return };
            rows.insert(0, about(work, &name));
            let file = file_name(work, &name, "csv");
            files::download(&file, &writing::csv(&rows), "text/csv;charset=utf-8");
            work.status.set(text::saved_as(lang, &file));
        })
    };
    el("li").with(el("span").text(name)).with(copy).with(save)
}

fn chart_entry(work: Work, list: &El, name: &str) -> El {
    let words = work.lang().take_away_words();
    let save = |kind: &'static str, act: &'static str| {
        let (list, name) = (list.clone(), name.to_owned());
        button(act, &name).on_click(move || {
            let Some(chart) = find(work, &list, Kind::Chart, &name) else { return };
            let file = file_name(work, &name, kind);
            let [title, description] = [about(work, &name).join(", "), reading::description_of(&chart)];
            files::save_picture(&chart, kind, [&file, &title, &description], {
                let file = file.clone();
                move |is_saved| {
                    work.status.set(if is_saved {
                        text::saved_as(work.lang(), &file)
                    } else {
                        words.picture_not_made.to_owned()
                    });
                }
            });
        })
    };
    el("li").with(el("span").text(name)).with(save("svg", words.save_svg)).with(save("png", words.save_png))
}

/// What a table or chart is about: the scenario and its own name, the dataset, the day, the unit.
fn about(work: Work, name: &str) -> Vec<String> {
    let words = work.words();
    let base = work.scenario.peek_with(|scenario| scenario.dataset().name());
    let unit = format!("{} {}", words.unit, work.format_untracked().unit_sign());
    vec![format!("{}: {name}", title(work)), format!("{} {base}", words.base), today(), unit]
}

/// What the scenario is called; without a name of its own, as the page is.
fn title(work: Work) -> String {
    let title = work.scenario.peek_with(|scenario| scenario.title.clone());
    if title.is_empty() { work.words().title.to_owned() } else { title }
}

fn file_name(work: Work, name: &str, ending: &str) -> String {
    writing::file_name(&format!("{} {name}", title(work)), ending)
}

/// Puts a text on the clipboard. The newer way of copying needs a secure context, which an intranet's page often lacks.
fn copy_text(within: &El, copied: &str) -> bool {
    // Not hidden in any way, which would change its tabs; it is gone before anything is drawn.
    let field = el("textarea").attrs(&[("readonly", ""), ("tabindex", "-1")]);
    field.set_text(copied);
    let _ = within.clone().with(field.clone());
    // Only what has the focus is copied from.
    let _ = field.element().unchecked_ref::<HtmlElement>().focus();
    field.element().unchecked_ref::<HtmlTextAreaElement>().select();
    let is_copied = document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true);
    field.element().remove();
    is_copied
}
