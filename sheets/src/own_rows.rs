//! The rows that the sheets of a workbook of ours have, each by whose it is: so that one that is gone can be told.

use crate::{
    border::{GoneRows, OwnRow, Who},
    export::result_years,
    own_sheet::OwnTable,
};
use finsam_engine::{ForbundId, Party, State, calculate, projected};
use std::collections::HashSet;

/// The rows that a sheet is written with, in order.
pub fn rows(table: OwnTable, state: &State) -> Vec<OwnRow> {
    let mut rows = Vec::new();
    let members = |rows: &mut Vec<OwnRow>, home: Option<ForbundId>| {
        for kommun in state.dataset.kommuner() {
            if state.forbund_of(kommun.code).map(|of| of.id) == home {
                rows.push(OwnRow::Of(Who::Kommun(kommun.code)));
            }
        }
    };
    if table == OwnTable::Insatser {
        return rows_of_insatser(state);
    }
    if table == OwnTable::Kommuner {
        rows.extend(state.dataset.kommuner().iter().map(|kommun| OwnRow::Of(Who::Kommun(kommun.code))));
        return rows;
    }
    let projection = (table == OwnTable::Equity).then(|| projected(state, &calculate(state)));
    for forbund in &state.forbund {
        let id = forbund.id;
        match (table, &projection) {
            (OwnTable::Equity, Some(projection)) => {
                rows.extend(projection.of(id).iter().map(|year| OwnRow::OfYear(id, year.year)));
            }
            (OwnTable::Results, _) => {
                rows.extend(result_years(state, forbund).into_iter().map(|year| OwnRow::OfYear(id, year)));
            }
            (OwnTable::Parties, _) => {
                rows.extend([Party::State, Party::Region].map(|party| OwnRow::Of(Who::Party(id, party))));
                members(&mut rows, Some(id));
            }
            _ => rows.push(OwnRow::Of(Who::Forbund(id))),
        }
    }
    if table == OwnTable::Parties {
        members(&mut rows, None);
    }
    rows
}

/// The rows that the sheet of insatser is written with, in order.
pub fn rows_of_insatser(state: &State) -> Vec<OwnRow> {
    let mut rows = Vec::new();
    for forbund in &state.forbund {
        for year in forbund.results.years_of_insatser() {
            let insatser = forbund.results.insatser(year);
            rows.extend(insatser.iter().map(|insats| OwnRow::Insats(forbund.id, year, insats.name.to_string())));
        }
    }
    rows
}

/// What is gone of a sheet's rows, where somebody has removed some.
pub fn gone(sheet: &str, rows: &[OwnRow], there: &HashSet<OwnRow>) -> Option<GoneRows> {
    let mut gone: Vec<OwnRow> = rows.iter().filter(|row| !there.contains(row)).cloned().collect();
    let count = gone.len();
    gone.truncate(GoneRows::MOST);
    (count > 0).then(|| GoneRows { sheet: sheet.to_owned(), first: gone, count })
}
