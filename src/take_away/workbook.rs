//! The proposal as a workbook of Excel, which the module for tables makes.

use super::{title, writing};
use crate::{
    dom::{El, el, el_in},
    live::Live,
    paper::today,
    share::address,
    table_codes::{Refusal, unit_code},
    tables::request,
    text,
    work::Work,
};
use finsam_engine::OwnDataset;

/// The button that saves it, and what went wrong beside it.
pub fn save_as_excel(work: Work) -> El {
    let words = work.lang().take_away_words();
    let failed = Live::new("");
    let is_making = Live::new(false);
    let save = move || {
        if is_making.peek() {
            return;
        }
        is_making.set(true);
        failed.set("");
        // What makes it may have to be fetched first.
        work.status.set(words.making_workbook.to_owned());
        let file = writing::file_name(&title(work), "xlsx");
        let scenario = work.scenario.peek();
        let (compact, unit) = (OwnDataset::along(&scenario), unit_code(work.format_untracked().unit));
        let link = address(work, &[scenario]);
        // Where the page is a file, only its own reader could open what it gives as a link.
        let link = if link.starts_with('#') { String::new() } else { link };
        let saved = {
            let file = file.clone();
            move |saved: Result<(), Refusal>| {
                is_making.set(false);
                work.status.set(if saved.is_ok() { text::saved_as(work.lang(), &file) } else { String::new() });
                failed.set(match saved {
                    Ok(()) => "",
                    Err(Refusal::NotLoaded) => words.workbook_not_fetched,
                    Err(_) => words.workbook_not_made,
                });
            }
        };
        let wanted = [
            ("present", compact.as_str()),
            ("lang", work.lang().code()),
            ("unit", unit),
            ("date", &today()),
            ("link", &link),
            ("file", &file),
        ];
        request(&wanted.map(|(name, value)| (name, value.into())), saved);
    };
    el_in("p", "save-excel")
        .with(el("button").attr("type", "button").text(words.save_excel).on_click(save))
        .text(" ")
        .with(el_in("span", "error").attr("role", "alert").live(move || failed.get().to_owned()))
}
