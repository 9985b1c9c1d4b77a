//! The table's columns: what each is recognised as, to correct, and the unit of its amounts.

use super::{account_year::AccountYear, column_row::ColumnRow, whole_forbund::WholeForbund};
use crate::{
    state::{follow, use_import, use_work},
    text::import as told,
};
use finsam_sheets::border::Layout;
use leptos::prelude::*;

/// The columns, each with what it means. Statistics have theirs by what is summed.
#[component]
pub fn Columns() -> impl IntoView {
    let work = use_work();
    let import = use_import();
    let words = work.lang().import_words();
    let is_statistics = Memo::new(move |_| import.of_layout(|layout| layout.statistics.is_some()));
    let places =
        move || import.of_layout(|layout| layout.columns.iter().map(|column| column.place).collect::<Vec<_>>());
    let more = follow(move || {
        let (all, shown) = import.of_layout(|layout| (layout.column_count, layout.columns.len()));
        told::more(work.format(), all, shown)
    });
    let is_of_accounts = Memo::new(move |_| import.of_layout(Layout::is_of_accounts));
    let lacks_forbund = Memo::new(move |_| import.of_layout(Layout::lacks_forbund));
    view! {
        <Show when=move || !is_statistics.get()>
            <section aria-labelledby="columns">
                <h3 id="columns">{words.columns}</h3>
                <table class="compared" role="table" aria-labelledby="columns">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{words.column}</th>
                            <th scope="col" role="columnheader">{words.examples}</th>
                            <th scope="col" role="columnheader">{words.means}</th>
                            <th scope="col" role="columnheader">{words.unit}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=places key=|place| *place let:place>
                            <ColumnRow place />
                        </For>
                    </tbody>
                </table>
                <p class="help">{more}</p>
                <Show when=move || lacks_forbund.get()>
                    <WholeForbund />
                </Show>
                <Show when=move || is_of_accounts.get()>
                    <AccountYear />
                </Show>
            </section>
        </Show>
    }
}
