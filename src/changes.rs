//! Every change as a sentence, each to take back, to move and to note something about.

use crate::{
    change::{change, listed},
    dom::{El, el, el_in, focus_soon},
    file_error::FileError,
    files,
    live::{Derived, Live},
    route::{View, to_view},
    text,
    work::Work,
};
use finsam_engine::Scenario;

/// The list of changes to the underlag.
pub fn changes(work: Work) -> El {
    let words = work.words();
    let all = Derived::new(move || listed(work));
    let is_empty = move || all.with(Vec::is_empty);
    let keys = move || all.with(|all| all.iter().map(|change| change.key.clone()).collect());
    let back_to_base = move || {
        work.back_to_base();
        focus_soon("changes");
    };
    el_in("section", "changes")
        .attr("aria-labelledby", "changes")
        .with(el("h2").id("changes").attr("tabindex", "-1").text(words.changes))
        .with(el("ol").list(keys, move |key| change(work, key, all)))
        .show(is_empty, move || el_in("p", "help").text(words.no_changes))
        .show(
            move || !is_empty(),
            move || el("p").with(el("button").id("back-to-base").text(words.back_to_base).on_click(back_to_base)),
        )
        .with(file_actions(work))
}

/// The button to the view of the reader's own figures.
pub fn to_own_figures(work: Work) -> El {
    el_in("button", "own-figures")
        .text(work.words().own_figures)
        .on_click(move || work.go(&to_view(View::Import, None)))
}

/// Saving the scenario as a file and opening one, with what went wrong beside them.
fn file_actions(work: Work) -> El {
    let words = work.words();
    let failed = Live::new(String::new());
    let tell = move |error: FileError| failed.set(text::file_error(work.lang(), &error));
    let save = move || {
        let scenario = work.scenario.peek();
        let title = if scenario.title.is_empty() { "finsam-scenario" } else { &scenario.title };
        let name = format!("{title}.json");
        failed.set(String::new());
        files::to_json(&scenario, move |json| match json {
            Ok(json) => {
                files::download(&name, &json, "application/json");
                work.status.set(text::saved_as(work.lang(), &name));
            }
            Err(error) => tell(error),
        });
    };
    el_in("p", "line")
        .with(el("button").id("save-as-file").text(words.save_as_file).on_click(save))
        .with(el("button").id("open-file").text(words.open_file).on_click(move || open_file(work, failed)))
        .with(to_own_figures(work))
        .with(el_in("span", "error").id("file-error").attr("role", "alert").live(move || failed.get()))
}

/// Asks for a file and goes on with the scenario in it, or says what is wrong with it.
pub fn open_file(work: Work, failed: Live<String>) {
    let tell = move |error: FileError| failed.set(text::file_error(work.lang(), &error));
    let opened = move |compact: Result<String, FileError>| match compact {
        // A dataset of somebody's own is along.
        Ok(text) if text.contains('\n') => {
            work.incoming.set(text);
            work.go(&to_view(View::Datasets, None));
        }
        Ok(text) => match Scenario::from_compact(&text) {
            Ok(scenario) => work.open(scenario),
            Err(_) => tell(FileError::Unreadable),
        },
        Err(error) => tell(error),
    };
    failed.set(String::new());
    files::pick_text(".json,application/json", move |json| match json {
        Ok(json) => files::from_json(&json, opened),
        Err(error) => tell(error),
    });
}
