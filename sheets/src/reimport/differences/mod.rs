//! What the cells of a workbook hold now against what it was made of.

mod added;
mod cell;
mod gone;
mod insatser;
mod keys;
mod results;
mod rules;

use super::{
    NotReturned, Place, UnusableCell,
    book::{Cells, Returning},
};
use crate::{
    Cell, Number, Reason,
    border::{Answer, GoneRows, NameOf},
    export::{ITEMS, words},
    names::{Match, Names},
};
use cell::rounded;
use finsam_engine::{Edit, ForbundId, Fye, KommunCode, Kronor, Party, State};
use std::collections::{BTreeMap, BTreeSet};

/// What differs, in the order in which it can be carried out.
pub struct Differences<'a> {
    book: &'a Returning,
    was: &'a State,
    pub planned: Vec<Planned>,
    pub unusable: Vec<UnusableCell>,
    /// The förbund of the kommuner now.
    homes: BTreeMap<KommunCode, Option<ForbundId>>,
    /// The rows that somebody has added, by sheet and number.
    added: BTreeSet<(String, u32)>,
    /// The rows that somebody has removed.
    pub gone: Vec<GoneRows>,
    names: Names,
}

/// For how many names that are none the nearest are looked for.
const MOST_LOOKED_FOR: usize = 200;

/// An edit, and the cell that it comes from.
pub struct Planned {
    pub edit: Edit,
    pub place: Place,
    pub text: String,
}

impl<'a> Differences<'a> {
    pub fn new(book: &'a Returning, was: &'a State) -> Self {
        let home = |code| was.forbund_of(code).map(|forbund| forbund.id);
        let homes = was.dataset.kommuner().iter().map(|kommun| (kommun.code, home(kommun.code))).collect();
        let names = Names::new(&was.dataset, was, MOST_LOOKED_FOR);
        let (planned, unusable, gone) = (Vec::new(), Vec::new(), Vec::new());
        Self { book, was, planned, unusable, homes, added: BTreeSet::new(), gone, names }
    }

    pub fn find(&mut self) -> Result<(), NotReturned> {
        self.added()?;
        self.gone()?;
        self.rules()?;
        self.kommuner()?;
        self.keys()?;
        self.offers()?;
        self.accounts()?;
        self.results()?;
        self.insatser()
    }

    fn kommuner(&mut self) -> Result<(), NotReturned> {
        let codes = self.book.cells("kommuner.code")?;
        let forbund = self.book.cells("kommuner.forbund")?;
        let population = self.book.cells("kommuner.population")?;
        let fye = self.book.cells("kommuner.fye")?;
        for row in self.rows(codes) {
            let Some(code) = self.kommun(codes, row) else { continue };
            let was = self.was.forbund_of(code).map(|forbund| forbund.id);
            let to = self.book.text(forbund, row);
            let to = if to.is_empty() { Ok(None) } else { self.forbund_named(&to).map(Some) };
            match to {
                Ok(to) if to != was => {
                    self.homes.insert(code, to);
                    self.plan(Edit::Move { kommun: code, to }, forbund, row);
                }
                Ok(_) => {}
                Err(reason) => self.cannot_use(forbund, row, reason),
            }
            if let Some(value) = self.whole(population, row)
                && self.was.aged_16_to_64(code).is_some_and(|known| known != value)
            {
                self.plan(Edit::Population { kommun: code, value }, population, row);
            }
            if let Some(number) = self.number(fye, row) {
                // In ten-thousandths, of what a spreadsheet may have more decimals of.
                let value = rounded(number, Number::ONE / i128::from(Fye::ONE));
                let value = Fye::from_ten_thousandths(value);
                if value != self.was.fye(code) {
                    self.plan(Edit::Fye { kommun: code, value }, fye, row);
                }
            }
        }
        Ok(())
    }

    fn offers(&mut self) -> Result<(), NotReturned> {
        let kinds = self.book.cells("parties.kind")?;
        let forbund = self.book.cells("parties.forbund")?;
        let codes = self.book.cells("parties.code")?;
        let offers = self.book.cells("parties.offer")?;
        let lang = self.book.origin.lang;
        for row in self.rows(offers) {
            let kind = self.book.text(kinds, row);
            let party = match kind.as_str() {
                kind if kind == lang.of(words::STATE) => Party::State,
                kind if kind == lang.of(words::REGION) => Party::Region,
                kind if kind == lang.of(words::KOMMUN) => {
                    let Some(code) = self.kommun(codes, row) else { continue };
                    Party::Kommun(code)
                }
                _ => continue,
            };
            let (was_in, home) = match party {
                Party::Kommun(code) => {
                    (self.was.forbund_of(code).map(|of| of.id), self.homes.get(&code).copied().flatten())
                }
                Party::State | Party::Region => {
                    let Some(id) = self.forbund(forbund, row) else { continue };
                    (Some(id), Some(id))
                }
            };
            let was = was_in.and_then(|id| self.was.find(&id)?.now.of(party)).map(|offer| offer.kronor.0);
            if *self.book.at(offers, row) == Cell::Empty {
                if was.is_some() && was_in == home {
                    self.cannot_use(offers, row, Reason::Missing);
                }
                continue;
            }
            let Some(kronor) = self.kronor(offers, row) else { continue };
            match home {
                Some(forbund) if was != Some(kronor) || was_in != home => {
                    self.plan(Edit::Contribute { forbund, party, kronor: Kronor(kronor) }, offers, row);
                }
                // What a kommun paid goes with it when it leaves.
                None if was != Some(kronor) => self.cannot_use(offers, row, Reason::NoForbund),
                _ => {}
            }
        }
        Ok(())
    }

    fn accounts(&mut self) -> Result<(), NotReturned> {
        let ids = self.book.cells("equity.id")?;
        let years = self.book.cells("equity.year")?;
        let mut columns = Vec::new();
        for (key, item) in ITEMS {
            columns.push((self.book.cells(&format!("equity.{key}"))?, item));
        }
        for row in self.rows(ids) {
            if self.book.text(ids, row).is_empty() {
                continue;
            }
            let Some(id) = self.forbund(ids, row) else { continue };
            let Some(was) = self.was.find(&id) else { continue };
            let Some(year) = self.whole(years, row) else { continue };
            for (cells, item) in &columns {
                let stated = was.accounts.stated(year, *item).map(|entry| entry.kronor.0);
                if *self.book.at(cells, row) == Cell::Empty {
                    if stated.is_some() {
                        self.cannot_use(cells, row, Reason::Missing);
                    }
                    continue;
                }
                let Some(kronor) = self.kronor(cells, row) else { continue };
                if stated != Some(kronor) {
                    let edit = Edit::Account { forbund: id, year, item: *item, kronor: Kronor(kronor) };
                    self.plan(edit, cells, row);
                }
            }
        }
        Ok(())
    }

    fn kommun(&mut self, codes: &Cells, row: u32) -> Option<KommunCode> {
        let text = self.book.text(codes, row);
        if text.is_empty() {
            return None;
        }
        let code = self.kommun_coded(&text);
        if code.is_none() {
            let nearest = match self.names.kommun(&text) {
                Match::One(code) | Match::Disagreement { code, .. } => vec![code],
                Match::Several(codes) | Match::None(codes) => codes,
                Match::Total => Vec::new(),
            };
            let nearest = nearest.into_iter().map(Answer::from).collect();
            self.cannot_use(codes, row, Reason::UnknownName { of: NameOf::Kommun, nearest });
        }
        code
    }

    /// The kommun with a code, where there is one.
    fn kommun_coded(&self, text: &str) -> Option<KommunCode> {
        text.parse().ok().filter(|code| self.was.dataset.kommun(*code).is_some())
    }

    fn forbund(&mut self, ids: &Cells, row: u32) -> Option<ForbundId> {
        let id = self.forbund_named(&self.book.text(ids, row));
        id.map_err(|reason| self.cannot_use(ids, row, reason)).ok()
    }

    fn forbund_named(&self, text: &str) -> Result<ForbundId, Reason> {
        self.forbund_called(text).ok_or_else(|| {
            let nearest = match self.names.forbund(text) {
                Match::One(id) | Match::Disagreement { code: id, .. } => vec![id],
                Match::Several(ids) | Match::None(ids) => ids,
                Match::Total => Vec::new(),
            };
            Reason::UnknownName { of: NameOf::Forbund, nearest: nearest.into_iter().map(Answer::from).collect() }
        })
    }

    /// The förbund with an id or a name, where there is one.
    fn forbund_called(&self, text: &str) -> Option<ForbundId> {
        let id: Option<ForbundId> = text.to_lowercase().parse().ok();
        let id = id.filter(|id| self.was.find(id).is_some());
        // Somebody may write the name that the page shows.
        let by_name =
            || self.was.forbund.iter().find(|of| *of.short_name == *text || *of.name == *text).map(|of| of.id);
        id.or_else(by_name)
    }

    fn plan(&mut self, edit: Edit, cells: &Cells, row: u32) {
        let text = self.book.at(cells, row).to_text();
        self.planned.push(Planned { edit, place: cells.place(row), text });
    }

    fn cannot_use(&mut self, cells: &Cells, row: u32, reason: Reason) {
        let text = self.book.at(cells, row).to_text();
        self.unusable.push(UnusableCell { place: cells.place(row), text, reason });
    }
}
