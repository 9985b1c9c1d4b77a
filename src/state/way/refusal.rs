//! What it costs when one party holds or cuts over all its förbund at once.

use super::answer::{Answer, Offered};
use crate::{
    state::{Computed, FigureRow, FigureTable, RefusalAsked, RowKind, Work},
    text::{self, tools, way as told},
};
use finsam_engine::{Edit, Group, Kronor, Loss, Payer, PerGroup, Percent, losses, lost_in_all};
use leptos::prelude::*;
use std::sync::Arc;

/// A party that changes what it pays by so much, with what that leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    party: Payer,
    percent: Percent,
    after: Computed,
    lost: Vec<Loss>,
}

impl Refused {
    /// What is lost when the party that is asked about does so in all its förbund, followed.
    pub fn of(work: Work) -> Self {
        let RefusalAsked { payer, percent } = work.question.get().refusal;
        let party = chosen_payer(&payers(work), payer);
        let now = work.now.get();
        let after = work.scenario.with(|scenario| scenario.with(Edit::Stance { party, percent }));
        let after = Computed::of(&now.state.dataset, &after.edits);
        let lost = losses(&now.outcome, &after.outcome);
        Self { party, percent, after, lost }
    }

    /// In a line.
    pub fn line(&self, work: Work) -> String {
        work.now.with(|now| tools::refusal_line(work.format(), &now.state, self.party, self.percent, &self.lost))
    }
}

/// What is lost.
pub fn refusal(work: Work, refused: &Refused) -> Answer {
    let (format, now) = (work.format(), work.now.get());
    let Refused { party, percent, after, lost } = refused;
    let (party, percent) = (*party, *percent);
    // Whether anybody would pay otherwise than now.
    let is_other = now.state.forbund != after.state.forbund;
    let why_not = if is_other { "" } else { work.lang().way_words().stance_is_so };
    let in_all = lost_in_all(lost).allocation;
    Answer {
        amount: if in_all == Kronor::ZERO { String::new() } else { format.change(-in_all) },
        sentence: told::refusal(format, &now.state, party, percent, lost),
        table: if lost.is_empty() { FigureTable::default() } else { table(work, lost) },
        offer: Offered::paying(work, vec![Edit::Stance { party, percent }], &after.state, why_not),
    }
}

fn table(work: Work, lost: &[Loss]) -> FigureTable {
    let (format, now) = (work.format(), work.now.get());
    let (words, way_words) = (work.words(), work.lang().way_words());
    let allocation = format!("{}, {}", words.allocation, format.unit_sign());
    let stranded =
        [words.the_state, words.the_region, words.the_kommuner].map(|name| format!("{name}, {}", way_words.stranded));
    let columns = [allocation].into_iter().chain(stranded).chain([way_words.in_vain.to_owned()]).collect();
    let mut table = FigureTable::new(words.forbund, columns);
    let figures = |allocation: Kronor, stranded: &PerGroup<Kronor>, in_vain: Kronor| {
        let stranded = Group::ALL.map(|group| format.figure(stranded.of(group)));
        Arc::new([format.change(-allocation)].into_iter().chain(stranded).chain([format.figure(in_vain)]).collect())
    };
    for loss in lost {
        table.add(FigureRow {
            key: loss.forbund.to_string(),
            name: told::name(&now.state, loss.forbund),
            figures: figures(loss.allocation, &loss.stranded, loss.in_vain.sum_of_all()),
            ..FigureRow::default()
        });
    }
    let in_all = lost_in_all(lost);
    table.add(FigureRow {
        kind: RowKind::Sum,
        name: way_words.sum.to_owned(),
        figures: figures(in_all.allocation, &in_all.stranded, in_all.in_vain.sum_of_all()),
        ..FigureRow::default()
    });
    table
}

/// Who pays the förbund of the area: the state, the regions, the kommuner by name.
pub fn payers(work: Work) -> Vec<Payer> {
    let now = work.now.get();
    let mut payers = vec![Payer::State];
    let mut kommuner = Vec::new();
    work.rows.with(|rows| {
        for forbund in now.found(rows) {
            for region in forbund.lan().into_iter().map(Payer::Region) {
                if !payers.contains(&region) {
                    payers.push(region);
                }
            }
            kommuner.extend(forbund.kommuner.iter().map(|(code, _)| *code));
        }
    });
    kommuner.sort_by_cached_key(|code| (text::collation_key(&text::kommun_name(&now.state.dataset, *code)), *code));
    payers.extend(kommuner.into_iter().map(Payer::Kommun));
    payers
}

/// Who says no: the first region where the one who was asked about pays nothing here.
pub fn chosen_payer(payers: &[Payer], asked: Option<Payer>) -> Payer {
    asked.filter(|asked| payers.contains(asked)).or_else(|| payers.get(1).copied()).unwrap_or(Payer::State)
}

/// A party's stance that is among the changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stance {
    /// Where it is among the edits.
    pub place: usize,
    pub sentence: String,
}

/// The stances that are among the changes.
pub fn stances(work: Work) -> Vec<Stance> {
    let (format, now) = (work.format(), work.now.get());
    work.scenario.with(|scenario| {
        let stances = scenario.edits.iter().enumerate().filter(|(_, edit)| matches!(edit, Edit::Stance { .. }));
        let told = |edit| text::edit_sentence(format, &now.state, edit);
        stances.map(|(place, edit)| Stance { place, sentence: told(edit) }).collect()
    })
}
