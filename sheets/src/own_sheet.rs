//! One sheet of a workbook of ours, saved as text: which it is, and which of its columns somebody may have changed.
//!
//! The others are computed from them, and are no news. Amounts that somebody types stand in kronor, whatever unit the others
//! are shown in.

use crate::{
    AgeGroup, Column, Meaning, UnitFrom,
    export::{ITEMS, Lang, OwnColumn, words},
};
use finsam_engine::Unit;

/// The sheets of a workbook that have a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnTable {
    Kommuner,
    Parties,
    Equity,
    Results,
    Insatser,
    Forbund,
}

/// How many of ten headings must be ours: somebody may have changed some, or added columns.
const OF_TEN: usize = 8;

/// A sheet of ours, and the language of its headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnSheet {
    pub table: OwnTable,
    pub lang: Lang,
}

impl OwnTable {
    const ALL: [Self; 6] = [Self::Kommuner, Self::Parties, Self::Equity, Self::Results, Self::Insatser, Self::Forbund];

    fn columns(self) -> &'static [OwnColumn] {
        match self {
            Self::Kommuner => words::KOMMUNER,
            Self::Parties => words::PARTIES,
            Self::Equity => words::EQUITY,
            Self::Results => words::RESULTS,
            Self::Insatser => words::INSATSER,
            Self::Forbund => words::FORBUND,
        }
    }

    fn meaning(self, key: &str) -> Meaning {
        match (self, key) {
            (Self::Kommuner, "code" | "name") => Meaning::Kommun,
            (Self::Kommuner | Self::Parties, "forbund") | (Self::Equity | Self::Results | Self::Insatser, "id") => {
                Meaning::Forbund
            }
            (Self::Kommuner, "population") => Meaning::Population,
            (Self::Kommuner, "fye") => Meaning::Fye,
            // The state and the region are told by their kind, a kommun by its name.
            (Self::Parties, "kind" | "name") => Meaning::Party,
            (Self::Parties, "offer") => Meaning::Contribution,
            (Self::Insatser, "insats") => Meaning::Insats,
            (Self::Insatser, "kind") => Meaning::InsatsKind,
            (Self::Equity | Self::Results | Self::Insatser, "year") => Meaning::Year,
            (Self::Equity, key) => {
                ITEMS.iter().find(|(of, _)| *of == key).map_or(Meaning::Ignored, |(_, item)| Meaning::Account(*item))
            }
            (Self::Results, key) => {
                let found = words::RESULT_ITEMS.iter().find(|(of, _)| *of == key);
                found.map_or(Meaning::Ignored, |(_, item)| Meaning::Result(*item))
            }
            (Self::Insatser, key) => {
                let found = words::INSATS_ITEMS.iter().find(|(of, _)| *of == key);
                found.map_or(Meaning::Ignored, |(_, item)| Meaning::InsatsFigure(*item))
            }
            _ => Meaning::Ignored,
        }
    }
}

impl OwnSheet {
    /// The sheet of ours whose headings these are.
    pub fn of(columns: &[Column]) -> Option<Self> {
        let bare = |heading: &str| heading.split(',').next().unwrap_or_default().trim().to_lowercase();
        let is_ours = |sheet: &Self| {
            let own = sheet.table.columns();
            let pairs = own.iter().zip(columns);
            let alike = pairs.filter(|(own, column)| bare(sheet.lang.of(own.heading)) == bare(&column.heading)).count();
            columns.len() >= own.len() && alike * 10 >= own.len() * OF_TEN
        };
        let in_both = |table| [Lang::Sv, Lang::En].map(|lang| Self { table, lang });
        OwnTable::ALL.into_iter().flat_map(in_both).find(is_ours)
    }

    /// What it is called.
    pub fn title(self) -> &'static str {
        self.lang.of(match self.table {
            OwnTable::Kommuner => words::KOMMUNER_SHEET,
            OwnTable::Parties => words::PARTIES_SHEET,
            OwnTable::Equity => words::EQUITY_SHEET,
            OwnTable::Results => words::RESULTS_SHEET,
            OwnTable::Insatser => words::INSATSER_SHEET,
            OwnTable::Forbund => words::FORBUND_SHEET,
        })
    }

    /// Gives the columns their meanings.
    pub fn take(self, columns: &mut [Column]) {
        let own = self.table.columns();
        for (place, column) in columns.iter_mut().enumerate() {
            column.meaning = own.get(place).map_or(Meaning::Ignored, |own| self.table.meaning(own.key));
            if column.meaning.is_amount() {
                (column.unit, column.unit_from) = (Some(Unit::Kronor), UnitFrom::Heading);
            }
            if column.meaning == Meaning::Population {
                column.ages = Some(AgeGroup::COUNTED);
            }
        }
    }
}
