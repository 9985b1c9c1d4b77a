//! What differs of the rules.

use super::{Cells, Differences, NotReturned};
use crate::{
    Cell, Reason,
    border::NameOf,
    export::{TIERS, words},
};
use finsam_engine::{AllocationMode, Edit, Kronor, PerGroup, RuleChange, Tier};
use std::collections::BTreeMap;

impl Differences<'_> {
    /// All rules that differ are one edit.
    pub(super) fn rules(&mut self) -> Result<(), NotReturned> {
        let rules = &self.was.rules;
        let mut change = RuleChange::default();
        // Where a rule that cannot be so is told: the first cell that was changed.
        let mut first: Option<&Cells> = None;
        let mut wholes = BTreeMap::new();
        for (key, was) in [
            ("state_grant", rules.state_grant.0),
            ("national_support", rules.national_support.0),
            ("base_grant", rules.base_grant.0),
            ("population_weight", rules.population_weight),
            ("fye_weight", rules.fye_weight),
            ("share_state", rules.shares.state),
            ("share_region", rules.shares.region),
            ("share_kommuner", rules.shares.kommuner),
            ("path_years", rules.path_years),
        ] {
            let cells = self.book.cells(key)?;
            if let Some(now) = self.whole(cells, cells.first()).filter(|now| *now != was) {
                wholes.insert(key, now);
                first = first.or(Some(cells));
            }
        }
        let changed = |key: &str| wholes.get(key).copied();
        change.state_grant = changed("state_grant").map(Kronor);
        change.national_support = changed("national_support").map(Kronor);
        change.base_grant = changed("base_grant").map(Kronor);
        change.population_weight = changed("population_weight");
        change.fye_weight = changed("fye_weight");
        change.path_years = changed("path_years");
        let shares = PerGroup {
            state: changed("share_state").unwrap_or(rules.shares.state),
            region: changed("share_region").unwrap_or(rules.shares.region),
            kommuner: changed("share_kommuner").unwrap_or(rules.shares.kommuner),
        };
        change.shares = (shares != rules.shares).then_some(shares);

        let cells = self.book.cells("greatest_decrease")?;
        if let Some(rate) = self.rate(cells, cells.first()).filter(|rate| *rate != rules.greatest_decrease) {
            change.greatest_decrease = Some(rate);
            first = first.or(Some(cells));
        }
        let cells = self.book.cells("mode")?;
        let text = self.book.text(cells, cells.first());
        let is = |mode: &AllocationMode| self.book.origin.lang.of(words::mode(*mode)).eq_ignore_ascii_case(&text);
        match [AllocationMode::Matched, AllocationMode::AsOffered].into_iter().find(is) {
            Some(mode) if mode != rules.allocation => {
                change.allocation = Some(mode);
                first = first.or(Some(cells));
            }
            Some(_) => {}
            None => {
                let reason = Reason::UnknownName { of: NameOf::Choice, nearest: Vec::new() };
                self.cannot_use(cells, cells.first(), reason);
            }
        }
        let (ends, rates) = (self.book.cells("ladder_to")?, self.book.cells("ladder_rate")?);
        if let Some(tiers) = self.ladder(ends, rates).filter(|tiers| tiers != rules.equity_ladder.tiers()) {
            change.equity_ladder = Some(tiers);
            first = first.or(Some(ends));
        }
        if let Some(cells) = first {
            self.plan(Edit::Rule(change), cells, cells.first());
        }
        Ok(())
    }

    /// The steps up to the first without an end; `None` where a cell of them cannot be read, or a step's row is gone.
    fn ladder(&mut self, ends: &Cells, rates: &Cells) -> Option<Vec<Tier>> {
        if ends.rows.clone().count() < TIERS {
            return None;
        }
        let mut tiers = Vec::new();
        for (row, rate) in ends.rows.clone().zip(rates.rows.clone()).take(TIERS) {
            let is_last = *self.book.at(ends, row) == Cell::Empty;
            let up_to = if is_last { None } else { Some(Kronor(self.whole(ends, row)?)) };
            let hundredths_of_percent = self.rate(rates, rate)?.hundredths();
            tiers.push(Tier { up_to, hundredths_of_percent });
            if is_last {
                break;
            }
        }
        Some(tiers)
    }
}
