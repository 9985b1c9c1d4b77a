//! A table of the view, to copy or to save.

use super::act_button::ActButton;
use crate::{
    browser::{copy_rich, download},
    state::{Takeable, csv, html_table, tab_separated, use_work},
    text::take_away as told,
};
use leptos::{ev::MouseEvent, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

#[component]
pub fn TableEntry(table: Takeable) -> impl IntoView {
    let work = use_work();
    let words = work.lang().take_away_words();
    let entry = NodeRef::<html::Li>::new();
    let name = table.name.clone();
    let table = StoredValue::new(table);
    let rows = move || table.with_value(|table| work.takeable_rows(table));
    let copy = move |click: MouseEvent| {
        let (Some(rows), Some(entry)) = (rows(), entry.get_untracked()) else { return };
        let button = click.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        let is_copied = copy_rich(&entry, &tab_separated(&rows), &html_table(&rows));
        // What was copied from had the focus. A button that is on the page can take it.
        let _ = button.map(|button| button.focus());
        work.status.set(if is_copied {
            table.with_value(|table| told::copied(work.lang(), &table.name, rows.len() - 1))
        } else {
            words.not_copied.to_owned()
        });
    };
    let save = move |_| {
        let Some(mut rows) = rows() else { return };
        table.with_value(|table| {
            rows.insert(0, work.about_takeable(&table.name).to_vec());
            let file = work.takeable_file(&table.name, "csv");
            work.tell_download(&file, download(&file, csv(&rows).as_bytes(), "text/csv;charset=utf-8"));
        });
    };
    view! {
        <li node_ref=entry>
            <span>{name.clone()}</span>
            <ActButton name=words.copy with=name.clone() act=Callback::new(copy) />
            <ActButton name=words.save_csv with=name act=Callback::new(save) />
        </li>
    }
}
