//! The proposal on paper, for a board: what it gives, what it changes and what it rests on.

mod assumptions;
mod changes;
mod content;
mod contributions;
mod equity;
mod forbund_choice;
mod heading;
mod included;
mod link;
mod map;
mod paper_table;
mod payers;
mod qr_code;
mod result;
mod results;
mod section;
#[cfg(test)]
mod tests;
mod tools;

use crate::state::{Choice, follow, told_of, use_work};
use assumptions::Assumptions;
use changes::ListOfChanges;
use content::Content;
use contributions::ContributionsOfForbund;
use equity::EquityOfForbund;
use heading::Heading;
use included::Included;
use leptos::prelude::*;
use link::LinkToProposal;
use map::MapOfArea;
use payers::PayersOfSheet;
use result::ResultOfArea;
use results::ResultsOfForbund;
use tools::Tools;

/// The sheet of the area that the overview shows, and of the förbund that is chosen; where none is, of those that change.
#[component]
pub fn BoardPaper() -> impl IntoView {
    let work = use_work();
    let left_out = RwSignal::new(vec![Content::Map]);
    let ids = follow(move || {
        let choice = work.choice.with(Choice::without_search);
        work.now.with(|now| work.base.with(|base| choice.rows(now, base)))
    });
    let told_of = follow(move || ids.with(|ids| told_of(work, ids)));
    let style = include_str!("../../../style/later/board_paper.css");
    Effect::new(move || work.root.adopt("board-paper", style));
    view! {
        <div>
            <Tools left_out />
            <article class="sheet" aria-labelledby="paper-title">
                <Heading />
                <Included content=Content::Result left_out>
                    <ResultOfArea ids />
                </Included>
                <Included content=Content::Map left_out>
                    <MapOfArea />
                </Included>
                <Included content=Content::Payers left_out>
                    <PayersOfSheet ids />
                </Included>
                <Included content=Content::Contributions left_out>
                    <ContributionsOfForbund told_of />
                </Included>
                <Included content=Content::Changes left_out>
                    <ListOfChanges />
                </Included>
                <Included content=Content::Results left_out>
                    <ResultsOfForbund told_of />
                </Included>
                <Included content=Content::Equity left_out>
                    <EquityOfForbund told_of />
                </Included>
                <Included content=Content::Assumptions left_out>
                    <Assumptions ids told_of />
                </Included>
                <LinkToProposal />
            </article>
        </div>
    }
}
