//! The cells of a row after its heading.

use crate::{
    components::Explained,
    state::{ComparedCell, ComparedColumns, use_work},
};
use finsam_engine::Figure;
use leptos::prelude::*;

/// A cell for each column; `name` is the row's.
#[component]
pub fn Cells(
    columns: ComparedColumns,
    row: Memo<Vec<ComparedCell>>,
    #[prop(into)] name: Signal<String>,
) -> impl IntoView {
    (0..columns.names().len()).map(|place| view! { <Cell columns row place name /> }).collect_view()
}

#[component]
fn Cell(columns: ComparedColumns, row: Memo<Vec<ComparedCell>>, place: usize, name: Signal<String>) -> impl IntoView {
    let words = use_work().words();
    let of = move |text: fn(&ComparedCell) -> &str| {
        move || row.with(|row| row.get(place).map(|cell| text(cell).to_owned())).unwrap_or_default()
    };
    let figure = move |of: fn(&ComparedCell) -> &Option<Figure>| {
        Memo::new(move |_| row.with(|row| row.get(place).and_then(|cell| of(cell).clone())))
    };
    let (percent_of, amount_of) = (figure(|cell| &cell.percent_of), figure(|cell| &cell.amount_of));
    view! {
        <td class="n" role="cell" data-label=of(|cell| &cell.column)>
            <span class="pc">
                <Told columns place of=percent_of what=words.percent name value=Signal::derive(of(|cell| &cell.percent)) />
                " "
                <span class="changed">{of(|cell| &cell.percent_change)}</span>
            </span>
            <small class="rank">{of(|cell| cell.rank)}</small>
            <span>
                <Told columns place of=amount_of what=words.allocation name value=Signal::derive(of(|cell| &cell.amount)) />
                " "
                <span class="changed">{of(|cell| &cell.change)}</span>
            </span>
        </td>
    }
}

/// A figure that opens its derivation in its column's scenario, where it has one.
#[component]
pub fn Told(
    columns: ComparedColumns,
    /// The column's.
    place: usize,
    #[prop(into)] of: Signal<Option<Figure>>,
    what: &'static str,
    name: Signal<String>,
    value: Signal<String>,
) -> impl IntoView {
    let has_one = Memo::new(move |_| of.with(Option::is_some));
    let to_explain = move || columns.to_explain(place, of.get()?);
    move || {
        if has_one.get() {
            view! { <Explained figure=Signal::derive(to_explain) name=what of=name.get_untracked() value /> }.into_any()
        } else {
            value.into_any()
        }
    }
}
