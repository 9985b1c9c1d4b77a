//! A table of what stands somewhere in a file.

use crate::state::Placed;
use leptos::prelude::*;

/// What each column after the place is, and the rows; drawn anew as a whole when the table is taken otherwise.
#[component]
pub fn PlacedTable(
    /// The id of its heading.
    named: &'static str,
    columns: Vec<&'static str>,
    #[prop(into)] placed: Signal<Placed>,
) -> impl IntoView {
    move || {
        placed.with(|placed| {
            let heading = |name: &&'static str| view! { <th class="n" scope="col" role="columnheader">{*name}</th> };
            let row = |cells: &Vec<String>| {
                let (place, cells) =
                    cells.split_first().map(|(place, cells)| (place.clone(), cells)).unwrap_or_default();
                let cell = |(name, text): (&&'static str, &String)| {
                    view! { <td class="n" role="cell" data-label=*name>{text.clone()}</td> }
                };
                view! {
                    <tr role="row">
                        <th scope="row" role="rowheader">{place}</th>
                        {columns.iter().zip(cells).map(cell).collect_view()}
                    </tr>
                }
            };
            (!placed.rows.is_empty()).then(|| {
                view! {
                    <table class="compared" role="table" aria-labelledby=named>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{placed.heading}</th>
                                {columns.iter().map(heading).collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{placed.rows.iter().map(row).collect_view()}</tbody>
                    </table>
                }
            })
        })
    }
}
