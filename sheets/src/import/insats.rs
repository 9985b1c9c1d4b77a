//! What a row says of an insats: all of it is one change.
//!
//! A figure that the row does not state is as it is known, so that an empty cell takes nothing away; on a sheet of ours, which
//! has all of them, it says that the figure is not known.

use super::{
    decimals::unambiguous,
    plan::{Named, Plan, Slot},
};
use crate::{
    Cell, Meaning, Reason, Row, cells,
    heading_of_insats::{is_sum, kind, section},
    names::plain,
    recognise::Column,
};
use finsam_engine::{Edit, ForbundId, Insats, InsatsFigures, InsatsItem, InsatsKind};

/// The insatser that are known of a förbund's year, each with its name in plain letters.
pub(super) struct KnownInsatser {
    forbund: ForbundId,
    year: i64,
    insatser: Vec<(String, Insats)>,
}

/// What is wrong with a row, and in which columns.
type Told = Vec<(usize, Reason)>;

impl Plan<'_> {
    /// These columns in two: those of an insats, and the others.
    pub(super) fn of_insats(&self, columns: Vec<usize>) -> (Vec<usize>, Vec<usize>) {
        columns.into_iter().partition(|column| self.taken.columns[*column].meaning.is_of_insats())
    }

    /// Takes in a row by these columns, and tells what cannot be used. What can is used, but on a sheet of ours, where a row says
    /// all of an insats at once.
    pub(super) fn insats(&mut self, row: &Row, columns: &[usize]) -> Told {
        match self.named_insats(row, columns) {
            Ok((column, name, forbund)) => self.figures(row, columns, column, &name, forbund),
            Err(problem) => vec![problem],
        }
    }

    /// The insats that a row is of, and its column, unless the row is a heading, a note or a sum.
    fn named_insats(&mut self, row: &Row, columns: &[usize]) -> Named<(usize, String, ForbundId)> {
        let is_alone = row.cells.iter().filter(|cell| **cell != Cell::Empty).count() == 1;
        let has_figures = columns.iter().any(|column| !row.cell(*column).is_missing());
        let forbund = self.forbund(row);
        let (column, name) = match self.named(row, Meaning::Insats, |_, text| Ok(text.trim().to_owned())) {
            Ok(found) => found,
            Err(problem) => {
                return Err(match forbund {
                    Err((column, Reason::Total)) => (column, Reason::Total),
                    _ if is_alone => (0, Reason::Note),
                    _ => problem,
                });
            }
        };
        if let Some(kind) = section(&name) {
            (self.section, self.section_of) = (Some(kind), forbund.ok());
            return Err((column, if has_figures { Reason::Total } else { Reason::Note }));
        }
        if is_sum(&name) {
            return Err((column, Reason::Total));
        }
        if is_alone && self.taken.columns.len() > 1 {
            return Err((column, Reason::Note));
        }
        let forbund = forbund?;
        if self.section_of.replace(forbund).is_some_and(|of| of != forbund) {
            // What headed the insatser of another says nothing of this one's.
            self.section = None;
        }
        Ok((column, name, forbund))
    }

    /// The row's figures, each in its year; all that it says of a year is one change.
    fn figures(&mut self, row: &Row, columns: &[usize], named: usize, name: &str, forbund: ForbundId) -> Told {
        let taken = self.taken;
        let is_whole = taken.own_sheet.is_some();
        let mut told = Told::new();
        let mut stated = None;
        let mut years: Vec<(i64, Vec<(usize, InsatsItem)>)> = Vec::new();
        for column in columns.iter().copied().filter(|column| !row.cell(*column).is_missing()) {
            match taken.columns[column].meaning {
                Meaning::InsatsFigure(item) => match self.year(row, taken.columns[column].year) {
                    Ok(year) => match years.iter_mut().find(|(of, _)| *of == year) {
                        Some((_, cells)) => cells.push((column, item)),
                        None => years.push((year, vec![(column, item)])),
                    },
                    Err(problem) if told.contains(&problem) => {}
                    Err(problem) => told.push(problem),
                },
                _ => match kind(&row.cell(column).to_text()) {
                    Some(kind) => stated = Some(kind),
                    None => return vec![(column, Reason::NotAKind)],
                },
            }
        }
        if years.is_empty() && told.is_empty() {
            if stated.is_none() && !is_whole {
                return vec![(columns[0], Reason::Missing)];
            }
            // Those that headings name, each once, or the row's own.
            for column in taken.columns.iter().filter(|column| column.meaning.is_of_insats()) {
                if let Some(year) = column.year.filter(|year| years.iter().all(|(of, _)| of != year)) {
                    years.push((year, Vec::new()));
                }
            }
            if years.is_empty() {
                match self.year(row, None) {
                    Ok(year) => years.push((year, Vec::new())),
                    Err(problem) => return vec![problem],
                }
            }
        }
        for (year, cells) in years {
            let known = self.known(forbund, year, name);
            let is_known = known.is_some();
            let name = known.as_ref().map_or_else(|| name.to_owned(), |known| known.name.to_string());
            let known = known.map(|known| known.stated()).filter(|_| !is_whole);
            let (known_kind, known) = known.map_or_else(Default::default, |(kind, figures)| (Some(kind), figures));
            let (read, problems) = self.read_figures(row, &cells);
            if stated == Some(InsatsKind::None) && !read.is_empty() {
                // It cannot both have cost something and not have been.
                let kind = |column: &usize| taken.columns[*column].meaning == Meaning::InsatsKind;
                told.push((columns.iter().copied().find(kind).unwrap_or(named), Reason::NotAKind));
                continue;
            }
            let is_used = if is_whole { problems.is_empty() } else { stated.is_some() || !read.is_empty() };
            told.extend(problems);
            if !is_used {
                continue;
            }
            let section = self.section.filter(|_| !is_whole);
            let kind = stated.or(known_kind).or(section).unwrap_or(InsatsKind::Individual);
            let figures = match kind {
                InsatsKind::None => InsatsFigures::default(),
                _ => read.iter().fold(known, |all, (item, value)| all.with(*item, Some(*value))),
            };
            // Two that are known by names in other signs are two.
            let slot = Slot::Insats(forbund, year, if is_known { name.clone() } else { plain(&name) });
            let edit = Edit::Insats { forbund, year, name, kind, figures };
            told.extend(self.plan(row, named, slot, edit).err());
        }
        told
    }

    /// What the cells say; nothing of a figure of which two columns say different things.
    fn read_figures(&self, row: &Row, cells: &[(usize, InsatsItem)]) -> (Vec<(InsatsItem, i64)>, Told) {
        let (mut read, mut told): (Vec<(InsatsItem, i64, usize)>, Told) = Default::default();
        let mut contradicted = Vec::new();
        for (column, item) in cells.iter().copied() {
            let value = match self.read_figure(row, column, item) {
                Ok(value) => value,
                Err(reason) => {
                    told.push((column, reason));
                    continue;
                }
            };
            match read.iter().find(|(of, ..)| *of == item) {
                None => read.push((item, value, column)),
                Some((_, other, _)) if *other == value => {}
                Some((.., other)) => {
                    let heading = self.taken.columns[*other].heading.clone();
                    told.push((column, Reason::OtherColumn { heading }));
                    contradicted.push(item);
                }
            }
        }
        let used = read.into_iter().filter(|(item, ..)| !contradicted.contains(item));
        (used.map(|(item, value, _)| (item, value)).collect(), told)
    }

    /// Kronor, or persons.
    fn read_figure(&self, row: &Row, column: usize, item: InsatsItem) -> Result<i64, Reason> {
        let Column { unit, .. } = self.taken.columns[column];
        let cell = &unambiguous(row.cell(column), self.decimal_signs[column]);
        if !item.is_amount() {
            return cells::persons(cell);
        }
        // One of many is soon below ten thousand: "7.4" is no part of anything.
        let kronor = cells::amount_of_any_size(cell, unit)?.0;
        // More may be paid back than spent.
        if kronor < 0 && item != InsatsItem::Cost { Err(Reason::Negative) } else { Ok(kronor) }
    }

    /// What is known of an insats, also where its name is written with other capitals; of one that the reader has taken away, what
    /// was published.
    fn known(&mut self, forbund: ForbundId, year: i64, name: &str) -> Option<Insats> {
        if self.known_of(forbund, year).is_none() {
            let all = self.state.find(&forbund).map(|of| of.results.insatser(year)).unwrap_or_default();
            let insatser = all.into_iter().map(|of| (plain(&of.name), of)).collect();
            self.insatser.push(KnownInsatser { forbund, year, insatser });
        }
        let known = self.known_of(forbund, year)?;
        let in_plain = plain(name);
        let by_its_own = known.iter().find(|(_, of)| of.name == name);
        let found = by_its_own.or_else(|| known.iter().find(|(of, _)| *of == in_plain));
        found.map(|(_, of)| of.clone()).or_else(|| {
            let results = &self.state.find(&forbund)?.results;
            let removed = results.removed_insatser(year).find(|of| plain(of) == in_plain)?;
            results.published_insats(year, removed)
        })
    }

    fn known_of(&self, forbund: ForbundId, year: i64) -> Option<&[(String, Insats)]> {
        let found = self.insatser.iter().find(|of| of.year == year && of.forbund == forbund);
        found.map(|of| of.insatser.as_slice())
    }

    /// Whether a change of an insats is of what is so already.
    pub(super) fn is_so_already(&self, edit: &Edit) -> bool {
        let Edit::Insats { forbund, year, name, kind, figures } = edit else { return false };
        let known = self.known_of(*forbund, *year).and_then(|known| known.iter().find(|(_, of)| of.name == *name));
        match known {
            Some((_, known)) => known.stated() == (*kind, figures.clone()),
            // What was not there is not taken away.
            None => *kind == InsatsKind::None,
        }
    }
}
