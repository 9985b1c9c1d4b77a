//! A table on paper.

use crate::state::{PaperRow, PaperTable};
use leptos::prelude::*;

/// A table whose figures are ready to be written. Each figure has its column's name with it, for where they stand below each
/// other.
#[component]
pub fn TableOnPaper(
    /// The id of its heading.
    #[prop(into)]
    named: String,
    class: &'static str,
    #[prop(into)] table: Signal<PaperTable>,
) -> impl IntoView {
    let columns = Memo::new(move |_| table.with(|table| table.columns.clone()));
    let rows = move || table.with(|table| table.rows.clone());
    view! {
        <table class=class role="table" aria-labelledby=named>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{move || table.with(|table| table.names)}</th>
                    <For each=move || columns.get() key=|name| *name let:name>
                        <th class="n" role="columnheader" scope="col">{name}</th>
                    </For>
                </tr>
            </thead>
            <tbody role="rowgroup">
                // A row that says something else is another row.
                <For each=rows key=PaperRow::clone let:row>
                    <RowOnPaper row columns />
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn RowOnPaper(row: PaperRow, columns: Memo<Vec<&'static str>>) -> impl IntoView {
    let remark = (!row.remark.is_empty()).then(|| view! { " " <small>{row.remark}</small> });
    let figure = |(column, figure): (&'static str, String)| {
        view! { <td class="n" role="cell" data-label=column>{figure}</td> }
    };
    view! {
        <tr class=row.class role="row">
            <th role="rowheader" scope="row">{row.name} {remark}</th>
            {columns.get_untracked().into_iter().zip(row.figures).map(figure).collect_view()}
        </tr>
    }
}
