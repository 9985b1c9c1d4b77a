//! Which rows the comparison has.

use super::columns::{Column, ComparedColumns};
use crate::{
    state::{Computed, Work},
    text,
};
use finsam_engine::{ForbundId, ForbundOutcome, Party};
use leptos::prelude::*;

/// A row of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ComparedRow {
    Forbund(ForbundId),
    /// A party of the förbund above it.
    Party(ForbundId, Party),
}

impl ComparedColumns {
    /// The förbund to which not all columns give the same members and contributions, by name; with `is_all`, also those of
    /// which only the ideal differs, as it does for all when anybody moves. Followed.
    pub fn differing(self, is_all: bool) -> Vec<ForbundId> {
        let all: Vec<Computed> = self.all().iter().map(|column| column.computed.get()).collect();
        let mut named: Vec<(String, ForbundId)> = Vec::new();
        for computed in &all {
            for forbund in &computed.outcome.forbund {
                let is_listed = named.iter().any(|(_, id)| *id == forbund.id);
                if !is_listed && all.iter().any(|other| !is_like(other.forbund(forbund.id), forbund, is_all)) {
                    named.push((forbund.short_name.to_string(), forbund.id));
                }
            }
        }
        named.sort_unstable();
        named.into_iter().map(|(_, id)| id).collect()
    }

    /// The rows of these förbund, with the parties of those that are unfolded, followed.
    pub fn rows(self, shown: &[ForbundId], unfolded: &[ForbundId]) -> Vec<ComparedRow> {
        let mut rows = Vec::new();
        for id in shown {
            rows.push(ComparedRow::Forbund(*id));
            if unfolded.contains(id) {
                rows.extend(parties(&self.all(), *id).into_iter().map(|party| ComparedRow::Party(*id, party)));
            }
        }
        rows
    }

    /// What a row is called in the first column that has it.
    pub fn name_of(self, work: Work, row: ComparedRow) -> String {
        let name = |of: &Computed| match row {
            ComparedRow::Forbund(id) => Some(of.forbund(id)?.short_name.to_string()),
            ComparedRow::Party(id, party) => {
                Some(text::party_name(work.lang(), &of.state.dataset, &of.forbund(id)?.lan(), party))
            }
        };
        self.all().into_iter().find_map(|column| column.computed.with_untracked(name)).unwrap_or_default()
    }
}

fn is_like(one: Option<&ForbundOutcome>, other: &ForbundOutcome, is_all: bool) -> bool {
    one.is_some_and(|one| {
        one.kommuner == other.kommuner && one.offers == other.offers && !(is_all && one.ideal != other.ideal)
    })
}

/// All who pay in some column: the state, the regions, the kommuner.
fn parties(columns: &[Column], id: ForbundId) -> Vec<Party> {
    let mut parties = vec![Party::State, Party::Region];
    for column in columns {
        for code in column.of(id, |forbund| forbund.kommuner.clone()).unwrap_or_default().keys() {
            if !parties.contains(&Party::Kommun(*code)) {
                parties.push(Party::Kommun(*code));
            }
        }
    }
    parties[2..].sort_unstable();
    parties
}
