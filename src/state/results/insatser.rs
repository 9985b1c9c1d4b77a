//! The insatser of a förbund, in the order that the reader asks for, and their sums.

use super::OfYear;
use crate::{
    state::{ToExplain, Work},
    text::collation_key,
};
use finsam_engine::{Figure, Insats, InsatsFigure, InsatsItem, InsatsOf, InsatsOrigin, Kronor};
use std::cmp::Ordering;

/// A column of the table of insatser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InsatsColumn {
    Name,
    Budget,
    Cost,
    Deviation,
    Participants,
    Women,
    Men,
    Finished,
    Result,
    PerParticipant,
}

impl InsatsColumn {
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Budget,
        Self::Cost,
        Self::Deviation,
        Self::Participants,
        Self::Women,
        Self::Men,
        Self::Finished,
        Self::Result,
        Self::PerParticipant,
    ];

    /// Its heading.
    pub fn title(self, work: Work) -> &'static str {
        let words = work.lang().result_words();
        match self {
            Self::Name => words.insats,
            Self::Budget => words.budget,
            Self::Cost => words.cost,
            Self::Deviation => words.deviation,
            Self::Participants => words.participants,
            Self::Women => words.women,
            Self::Men => words.men,
            Self::Finished => words.finished,
            Self::Result => words.result,
            Self::PerParticipant => words.per_participant,
        }
    }

    /// What an insats is ordered by; what is not known comes last either way.
    fn amount(self, of: &Insats) -> Option<i64> {
        let kronor = |of: Option<Kronor>| of.map(|kronor| kronor.0);
        match self {
            Self::Name => None,
            Self::Budget => of.of(InsatsItem::Budget),
            Self::Cost => of.of(InsatsItem::Cost),
            Self::Deviation => kronor(of.deviation()),
            Self::Participants => of.of(InsatsItem::Participants),
            Self::Women => of.of(InsatsItem::Women),
            Self::Men => of.of(InsatsItem::Men),
            Self::Finished => of.of(InsatsItem::Finished),
            Self::Result => of.of(InsatsItem::WorkStudiesOrSeeking),
            Self::PerParticipant => kronor(of.per_participant()),
        }
    }

    /// What its derivation is of.
    fn asked(self) -> Option<InsatsFigure> {
        Some(match self {
            Self::Name => return None,
            Self::Budget => InsatsFigure::Item(InsatsItem::Budget),
            Self::Cost => InsatsFigure::Item(InsatsItem::Cost),
            Self::Deviation => InsatsFigure::Deviation,
            Self::Participants => InsatsFigure::Item(InsatsItem::Participants),
            Self::Women => InsatsFigure::Item(InsatsItem::Women),
            Self::Men => InsatsFigure::Item(InsatsItem::Men),
            Self::Finished => InsatsFigure::Item(InsatsItem::Finished),
            Self::Result => InsatsFigure::Item(InsatsItem::WorkStudiesOrSeeking),
            Self::PerParticipant => InsatsFigure::PerParticipant,
        })
    }

    fn written(self, work: Work, of: &Insats) -> String {
        let format = work.format();
        let unknown = || "–".to_owned();
        match self {
            Self::Name => of.name.to_string(),
            Self::Budget | Self::Cost | Self::PerParticipant => {
                self.amount(of).map_or_else(unknown, |kronor| format.tenths_of(Kronor(kronor)))
            }
            Self::Deviation => of.deviation().map_or_else(unknown, |kronor| format.change(kronor)),
            Self::Participants | Self::Women | Self::Men | Self::Finished | Self::Result => {
                self.amount(of).map_or_else(unknown, |count| format.count(count))
            }
        }
    }
}

/// By which column, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InsatsOrder {
    pub column: InsatsColumn,
    pub is_descending: bool,
}

/// The dearest first.
impl Default for InsatsOrder {
    fn default() -> Self {
        Self { column: InsatsColumn::Cost, is_descending: true }
    }
}

impl InsatsOrder {
    /// Sorts by a column, or turns the order where it sorts by it already. Names begin with the first, figures with the largest.
    pub fn turn(&mut self, column: InsatsColumn) {
        self.is_descending = if self.column == column { !self.is_descending } else { column != InsatsColumn::Name };
        self.column = column;
    }

    fn compare(self, one: &Insats, other: &Insats) -> Ordering {
        let turned = |order: Ordering| if self.is_descending { order.reverse() } else { order };
        let by_name = || collation_key(&one.name).cmp(&collation_key(&other.name));
        if self.column == InsatsColumn::Name {
            return turned(by_name());
        }
        let order = match (self.column.amount(one), self.column.amount(other)) {
            (Some(one), Some(other)) => turned(one.cmp(&other)),
            (one, other) => one.is_none().cmp(&other.is_none()),
        };
        order.then_with(by_name)
    }
}

/// A row, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InsatsRow {
    pub name: String,
    /// What it is for, and what its source says of its figures.
    pub remark: String,
    /// In the order of the columns, after the name.
    pub figures: Vec<String>,
    /// How each of them was computed; nothing of what is not known.
    pub derivations: Vec<Option<ToExplain>>,
    pub is_sum: bool,
    /// Whether the reader has stated it.
    pub is_own: bool,
}

/// The columns of which something is known of some insats; others would only have dashes.
pub fn insats_columns(of: &OfYear) -> Vec<InsatsColumn> {
    let is_known = |column: &InsatsColumn| of.insatser.iter().any(|insats| column.amount(insats).is_some());
    InsatsColumn::ALL.into_iter().filter(|column| *column == InsatsColumn::Name || is_known(column)).collect()
}

/// The insatser in order.
pub fn insats_rows(work: Work, year: &OfYear, order: InsatsOrder) -> Vec<InsatsRow> {
    let (words, own) = (work.lang().result_words(), work.lang().insats_words());
    let mut all: Vec<&Insats> = year.insatser.iter().collect();
    all.sort_by(|one, other| order.compare(one, other));
    let columns = insats_columns(year);
    let row = |of: &Insats| {
        let kind = if of.is_structural { words.structural } else { words.individual };
        let origin = match of.origin {
            InsatsOrigin::Published => crate::text::results_nation::named(work.lang(), of.remark),
            InsatsOrigin::Changed => own.changed,
            InsatsOrigin::Own => own.added,
            InsatsOrigin::Together => own.together,
        };
        let remark = [kind, origin].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
        let is_own = of.origin != InsatsOrigin::Published;
        InsatsRow { remark, is_own, ..figures(work, year, &columns, of, &InsatsOf::One(of.name.to_string())) }
    };
    all.into_iter().map(row).collect()
}

/// A row of these figures.
fn figures(work: Work, year: &OfYear, columns: &[InsatsColumn], of: &Insats, whose: &InsatsOf) -> InsatsRow {
    let derived = |column: &InsatsColumn| {
        let figure = column.asked().filter(|_| column.amount(of).is_some())?;
        Some(ToExplain::now(Figure::Insatser(year.id, year.year, whose.clone(), figure)))
    };
    let columns = &columns[1..];
    InsatsRow {
        name: of.name.to_string(),
        figures: columns.iter().map(|column| column.written(work, of)).collect(),
        derivations: columns.iter().map(derived).collect(),
        ..InsatsRow::default()
    }
}

/// What all for individuals, and all for structures, come to. Participants are not added up where some are not known.
pub fn insats_sums(work: Work, of: &OfYear) -> Vec<InsatsRow> {
    let (words, columns) = (work.lang().result_words(), insats_columns(of));
    let sum = |is_structural: bool, name: &str| {
        let all = of.insatser.iter().filter(move |of| of.is_structural == is_structural);
        if all.clone().count() < 2 {
            return None;
        }
        let sum = Insats::sum(all, is_structural);
        let row = figures(work, of, &columns, &sum, &InsatsOf::All { is_structural });
        Some(InsatsRow { name: name.to_owned(), is_sum: true, ..row })
    };
    [sum(false, words.sum_individual), sum(true, words.sum_structural)].into_iter().flatten().collect()
}
