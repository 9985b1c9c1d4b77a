//! Who raises in the proposal, and when that pays for itself.

use super::OfYear;
use crate::{
    state::{FigureRow, FigureTable, Work},
    text::{self, results as told},
};
use finsam_engine::{ForbundId, Kronor, Party, ResultFigure, break_even, per_person};
use leptos::prelude::*;
use std::sync::Arc;

/// A party of the förbund: how much more it pays than in the underlag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultParty {
    pub party: Party,
    pub name: String,
    pub raise: Kronor,
}

/// What names a party in a list: "state", "region" or a kommun's code.
pub fn party_code(party: Party) -> String {
    match party {
        Party::State => "state".to_owned(),
        Party::Region => "region".to_owned(),
        Party::Kommun(code) => code.to_string(),
    }
}

/// All parties whose raise is known, the state first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Raises(pub Vec<ResultParty>);

/// The raises of a förbund's parties, followed.
pub fn raises(work: Work, id: ForbundId) -> Raises {
    let (now, base) = (work.now.get(), work.base.get());
    let Some(of) = now.forbund(id) else { return Raises::default() };
    let kommuner = of.kommuner.iter().map(|(code, _)| Party::Kommun(*code));
    let paid = |computed: &crate::state::Computed, party: Party| {
        let state = computed.state.find(&id)?;
        state.now.of(party).map(|offer| offer.kronor)
    };
    let raise = |party: Party| {
        let before = match party {
            // Who has joined paid nothing here before.
            Party::Kommun(_) => paid(&base, party).unwrap_or_default(),
            _ => paid(&base, party)?,
        };
        let name = text::party_name(work.lang(), &now.state.dataset, &of.lan(), party);
        Some(ResultParty { party, name, raise: paid(&now, party)? - before })
    };
    Raises([Party::State, Party::Region].into_iter().chain(kommuner).filter_map(raise).collect())
}

impl Raises {
    /// What each pays more, and that divided by how many more could take part.
    pub fn table(&self, work: Work, of: &OfYear) -> FigureTable {
        let (format, words) = (work.format(), work.lang().result_words());
        let unit = format.small_unit_sign();
        let columns = vec![format!("{}, {unit}", words.raises), format!("{}, {unit}", words.per_new)];
        let more = of.what_if.as_ref().map_or(0, |what| what.participants);
        let mut table = FigureTable::new(words.party, columns);
        for ResultParty { party, name, raise } in self.0.iter().filter(|of| of.raise != Kronor::ZERO) {
            // What one pays more buys nothing where there are fewer.
            let each = per_person(*raise, more.abs()).filter(|_| raise.0.signum() == more.signum());
            let each = each.map_or_else(|| "–".to_owned(), |kronor| format.tenths_of(kronor));
            let figures = Arc::new(vec![format.tenths_change(*raise), each]);
            let (key, name, derivations) = (party_code(*party), name.clone(), of.asked_of_raise(*party));
            table.add(FigureRow { key, name, figures, derivations, ..FigureRow::default() });
        }
        table
    }

    /// When the chosen party's raise pays for itself; nothing before the reader has said what one person's support costs.
    pub fn break_even(&self, work: Work) -> PaysForItself {
        let (asked, format) = (work.question.get().results, work.format());
        let party = asked.party.and_then(|party| self.0.iter().find(|of| of.party == party)).or(self.0.first());
        let Some((party, cost)) = party.zip(asked.cost.filter(|cost| *cost > Kronor::ZERO)) else {
            return PaysForItself::default();
        };
        let tenths = break_even(party.raise, cost);
        PaysForItself {
            persons: tenths.map_or_else(String::new, |tenths| format.decimal(tenths, 1)),
            said: told::break_even(format, &party.name, party.raise, cost, tenths),
            asked: Some(ResultFigure::BreakEven(party.party, cost)),
        }
    }
}

/// When a raise pays for itself, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaysForItself {
    /// How many fewer must need support; empty where there is no raise.
    pub persons: String,
    pub said: String,
    /// What tells how that was computed.
    pub asked: Option<ResultFigure>,
}

/// What the panel of a förbund says: what the proposal would buy, else how it went; nothing where neither is known.
pub fn proposal_line(work: Work, id: ForbundId) -> String {
    let Some(of) = OfYear::of(work, id) else { return String::new() };
    let is_changed = of.difference.is_some_and(|difference| difference != Kronor::ZERO);
    match &of.what_if {
        Ok(what) if is_changed => told::line(work.format(), of.year, what),
        _ => told::line_of_year(work.format(), &of.results).unwrap_or_default(),
    }
}
