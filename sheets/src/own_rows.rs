//! The rows that the sheets of a workbook of ours have, each by whose it is: so that one that is gone can be told.

use crate::{
    border::{GoneRows, OwnRow, Who},
    export::result_years,
    own_sheet::OwnTable,
};
use finsam_engine::{ForbundId, ForbundState, Party, State, calculate, projected};
use std::collections::HashSet;

/// The rows that a sheet is written with, in order.
pub fn rows(table: OwnTable, state: &State) -> Vec<OwnRow> {
    let kommuner = || state.dataset.kommuner().iter().map(|kommun| OwnRow::Of(Who::Kommun(kommun.code)));
    let forbund = || state.forbund.iter().map(|forbund| forbund.id);
    match table {
        OwnTable::Kommuner => kommuner().collect(),
        OwnTable::Forbund => forbund().map(|id| OwnRow::Of(Who::Forbund(id))).collect(),
        OwnTable::Parties => {
            let of_none = kommuner().filter(|row| home(state, row).is_none());
            let of = |id| {
                let three = [Party::State, Party::Region].map(|party| OwnRow::Of(Who::Party(id, party)));
                three.into_iter().chain(kommuner().filter(move |row| home(state, row) == Some(id)))
            };
            forbund().flat_map(of).chain(of_none).collect()
        }
        OwnTable::Equity => {
            let projection = projected(state, &calculate(state));
            let years =
                |id| projection.of(id).iter().map(move |year| OwnRow::OfYear(id, year.year)).collect::<Vec<_>>();
            forbund().flat_map(years).collect()
        }
        OwnTable::Results => {
            let years = |of: &ForbundState| {
                let id = of.id;
                result_years(state, of).into_iter().map(move |year| OwnRow::OfYear(id, year))
            };
            state.forbund.iter().flat_map(|of| years(of)).collect()
        }
    }
}

/// The förbund that a kommun's row is a member of.
fn home(state: &State, row: &OwnRow) -> Option<ForbundId> {
    match row {
        OwnRow::Of(Who::Kommun(code)) => state.forbund_of(*code).map(|home| home.id),
        _ => None,
    }
}

/// What is gone of a sheet's rows, where somebody has removed some.
pub fn gone(sheet: &str, rows: &[OwnRow], there: &HashSet<OwnRow>) -> Option<GoneRows> {
    let gone = || rows.iter().filter(|row| !there.contains(row));
    let count = gone().count();
    let first = gone().take(GoneRows::MOST).copied().collect();
    (count > 0).then(|| GoneRows { sheet: sheet.to_owned(), first, count })
}
