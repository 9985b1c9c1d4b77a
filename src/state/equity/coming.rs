//! The coming years of all förbund, and what of a förbund's years is known.

use crate::state::{Computed, Work, follow};
use finsam_engine::{AccountItem, AccountOrigin, AccountYear, Projection, projected};
use leptos::prelude::*;
use std::{ops::Deref, sync::Arc};

/// The coming years of all förbund, computed once for all that shows them.
#[derive(Debug, Clone)]
pub struct ComingYears(Arc<Projection>);

impl ComingYears {
    pub fn of_all(now: &Computed) -> Self {
        Self(Arc::new(projected(&now.state, &now.outcome)))
    }
}

impl Deref for ComingYears {
    type Target = Projection;

    fn deref(&self) -> &Projection {
        &self.0
    }
}

/// Other figures are another projection: to compare all years of all förbund would take as long as to work them out.
impl PartialEq for ComingYears {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The coming years by the present scenario, followed.
pub fn coming_years(work: Work) -> Memo<ComingYears> {
    follow(move || work.now.with(ComingYears::of_all))
}

/// Whether the equity at the end of a year is known, and not assumed.
pub fn is_known(year: &AccountYear) -> bool {
    let is_projected = |item| year.of(item).is_none_or(|entry| entry.origin == AccountOrigin::Projected);
    let is_worked_out = !is_projected(AccountItem::Contributions) && !is_projected(AccountItem::Costs);
    year.of(AccountItem::Closing).is_some() && (!is_projected(AccountItem::Closing) || is_worked_out)
}

/// The last year at whose end the equity is known.
pub fn latest(years: &[AccountYear]) -> Option<&AccountYear> {
    years.iter().rev().find(|year| is_known(year))
}
