//! The equity that scenarios lead to: of each förbund whose account some scenario knows.

use super::columns::ComparedColumns;
use crate::{
    state::{Work, equity::is_known},
    text::{equity as told, way},
};
use finsam_engine::{
    AccountFigure, AccountItem, AccountYear, Figure, ForbundId, Kronor, Projection, projected, reaches_ladder,
};
use leptos::prelude::*;

/// A förbund's equity at the end of the last year that all columns know of, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedEquity {
    pub forbund: ForbundId,
    pub name: String,
    /// What it is then, what of it is above the recommended highest, and the year from which nothing is.
    pub rows: [EquityRow; 3],
}

/// One of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquityRow {
    pub title: String,
    /// A figure for each column, with what it differs from the first column's.
    pub figures: Vec<(String, String)>,
    /// What they are figures of; the year that is reached has no derivation of its own.
    pub figure: Option<Figure>,
}

impl ComparedColumns {
    /// The förbund whose account some column knows, by name, followed.
    pub fn equity(self, work: Work) -> Vec<ComparedEquity> {
        let mut projections: Vec<Projection> = Vec::new();
        let mut named: Vec<(String, ForbundId)> = Vec::new();
        for column in self.all() {
            let projection = column.computed.with(|of| {
                let projection = projected(&of.state, &of.outcome);
                for (id, years) in &projection.accounts {
                    if years.iter().any(is_known) && !named.iter().any(|(_, other)| other == id) {
                        named.push((way::name(&of.state, *id), *id));
                    }
                }
                projection
            });
            projections.push(projection);
        }
        named.sort_unstable();
        let of_forbund = |(name, id)| {
            let years: Vec<&[AccountYear]> = projections.iter().map(|projection| projection.of(id)).collect();
            written(work, id, name, &years)
        };
        named.into_iter().filter_map(of_forbund).collect()
    }
}

fn written(work: Work, forbund: ForbundId, name: String, columns: &[&[AccountYear]]) -> Option<ComparedEquity> {
    let (format, lang) = (work.format(), work.lang());
    let end = columns.iter().filter_map(|years| years.last()).map(|year| year.year).min()?;
    let ends = || columns.iter().map(|years| years.iter().find(|year| year.year == end));
    let closing_of = |year: Option<&AccountYear>| year.and_then(|year| year.kronor(AccountItem::Closing));
    let first = ends().next().and_then(closing_of);
    let closing = |year: Option<&AccountYear>| {
        let kronor = closing_of(year);
        let change = first.zip(kronor).map(|(first, this)| this - first).filter(|change| *change != Kronor::ZERO);
        (work.figure(kronor), change.map(|change| format.change(change)).unwrap_or_default())
    };
    let over = |year: Option<&AccountYear>| {
        let over =
            closing_of(year).zip(year.and_then(|year| year.recommended_max)).map(|(closing, most)| closing - most);
        over.map_or_else(|| work.figure(None), |over| told::over_or_under(format, over))
    };
    let reached = |(years, end_year): (&&[AccountYear], Option<&AccountYear>)| {
        let is_known = end_year.is_some_and(|year| year.excess().is_some());
        match reaches_ladder(years).filter(|year| *year <= end) {
            _ if !is_known => work.words().unknown.to_owned(),
            Some(year) => year.to_string(),
            None => told::not_by(lang, end),
        }
    };
    let alone = |figure: String| (figure, String::new());
    let rows = [
        EquityRow {
            title: told::in_the_end(lang, end),
            figures: ends().map(closing).collect(),
            figure: Some(Figure::Account(forbund, end, AccountFigure::Closing)),
        },
        EquityRow {
            title: lang.equity_words().over_or_under.to_owned(),
            figures: ends().map(over).map(alone).collect(),
            figure: Some(Figure::Account(forbund, end, AccountFigure::Over)),
        },
        EquityRow {
            title: lang.scenario_words().level_reached.to_owned(),
            figures: columns.iter().zip(ends()).map(reached).map(alone).collect(),
            figure: None,
        },
    ];
    Some(ComparedEquity { forbund, name, rows })
}
