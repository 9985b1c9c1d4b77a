//! Rules that are one figure each.

use super::rule_row::RuleRow;
use crate::state::{RuleKind, use_work};
use leptos::prelude::*;

#[component]
pub fn RuleTable(
    /// The id of its heading.
    named: &'static str,
    kinds: Vec<RuleKind>,
) -> impl IntoView {
    let words = use_work().words();
    view! {
        <table class="rules" role="table" aria-labelledby=named>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.rule}</th>
                    <th class="n" scope="col" role="columnheader">{words.value}</th>
                    <th class="n" scope="col" role="columnheader">{words.default_value}</th>
                    <th scope="col" role="columnheader">{words.source}</th>
                    <th scope="col" role="columnheader"><span class="hidden">{words.reset}</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {kinds.into_iter().map(|kind| view! { <RuleRow kind /> }).collect_view()}
            </tbody>
        </table>
    }
}
