//! Making a dataset of what is shown: what it is called, of which year, and where its figures come from.

use crate::{
    dom::{El, el, el_in, focus_soon},
    live::Live,
    text::{DatasetWords, datasets as told},
    work::Work,
};
use finsam_engine::{EditError, OwnDataset, Scenario};
use reactive_graph::graph::untrack;

/// What is typed in the form; drawn anew when the present dataset is another.
#[derive(Clone, Copy)]
struct Typed {
    name: Live<String>,
    year: Live<String>,
    source: Live<String>,
}

impl Typed {
    /// What a next year's would be called, or what the present one of the reader's own is.
    fn of(work: Work) -> Self {
        work.scenario.peek_with(|scenario| {
            let dataset = scenario.dataset();
            let (name, year, source) = match dataset.own() {
                Some(own) => (own.name().to_owned(), own.year, own.source.clone()),
                None => (String::new(), dataset.year() + 1, String::new()),
            };
            Self { name: Live::new(name), year: Live::new(year.to_string()), source: Live::new(source) }
        })
    }
}

/// The form.
pub fn make(work: Work) -> El {
    let words = work.lang().dataset_words();
    let present = move || work.scenario.with(|scenario| format!("{} {}", scenario.base, scenario.dataset().revision()));
    el_in("section", "make")
        .attr("aria-labelledby", "make-dataset")
        .with(el("h2").id("make-dataset").text(words.make))
        .slot_by(present, move |_| Some(form(work, words, Typed::of(work))))
}

fn form(work: Work, words: &'static DatasetWords, typed: Typed) -> El {
    let problem = Live::new(String::new());
    let is_own = work.scenario.peek_with(|scenario| scenario.dataset().own().is_some());
    let save = move |is_revision: bool| match saved(work, words, typed, is_revision) {
        Ok(()) => focus_soon("all-datasets"),
        Err((told, at)) => {
            problem.set(told);
            focus_soon(at);
        }
    };
    let field = |id: &'static str, label: &str, value: Live<String>, width: &str, mode: &str| {
        let field = el("input")
            .id(id)
            .attrs(&[
                ("type", "text"),
                ("autocomplete", "off"),
                ("size", width),
                ("inputmode", mode),
                ("maxlength", if id == "dataset-source" { "300" } else { "80" }),
                ("data-own-undo", ""),
            ])
            .prop("value", move || untrack(|| value.get()).into())
            .on_value("input", move |text| value.set(text));
        el("label").attr("for", id).text(label).text(" ").with(field)
    };
    el("form")
        .on("submit", move |submit| {
            submit.prevent_default();
            save(is_own);
        })
        .with(
            el_in("p", "inline")
                .with(field("dataset-name", words.name, typed.name, "30", "text"))
                .with(field("dataset-year", words.year, typed.year, "5", "numeric"))
                .with(field("dataset-source", words.source, typed.source, "40", "text")),
        )
        .with(el_in("p", "help").text(words.source_help))
        .with(
            el_in("p", "inline")
                .with(el_in("button", "primary").id("save-dataset").attr("type", "submit").text(if is_own {
                    words.save_revision
                } else {
                    words.save_new
                }))
                .with_some(is_own.then(|| {
                    el("button")
                        .id("save-new-dataset")
                        .attr("type", "button")
                        .text(words.save_new)
                        .on_click(move || save(false))
                }))
                .with(el_in("span", "error").id("dataset-problem").attr("role", "alert").live(move || problem.get())),
        )
}

/// Saves what is shown under what is typed; or why it cannot be, and the field that is wrong.
fn saved(work: Work, words: &DatasetWords, typed: Typed, is_revision: bool) -> Result<(), (String, &'static str)> {
    let lang = work.lang();
    let (name, year, source) = (typed.name.peek(), typed.year.peek(), typed.source.peek());
    if name.trim().is_empty() {
        return Err((words.no_name.to_owned(), "dataset-name"));
    }
    let year = year.trim().parse().ok().filter(|year| OwnDataset::YEARS.contains(year));
    let year = year.ok_or_else(|| (told::no_year(lang), "dataset-year"))?;
    let (former, own) = work.scenario.peek_with(|scenario| match scenario.dataset().own() {
        Some(own) if is_revision => (Some(own), own.revised(scenario, &name, year, &source)),
        _ => (None, OwnDataset::new(scenario, &name, year, &source)),
    });
    if let Some(former) = former.filter(|former| own == OwnDataset { revision: own.revision, ..(*former).clone() }) {
        return Err((told::nothing_changed(lang, former.revision), "dataset-name"));
    }
    own.know().map_err(|error| (work.told(&EditError::Calibration(error)), "dataset-name"))?;
    let is_kept = work.keep_dataset(&own);
    work.open(Scenario::of(&own.id));
    let saved = told::dataset_saved(lang, &own);
    work.status.set(if is_kept { saved } else { format!("{saved} {}", words.no_room) });
    Ok(())
}
