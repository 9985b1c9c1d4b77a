//! Equity: how much is too much, and the way down.

mod account;
mod cell;
mod chart;
mod column;
mod descent;
mod forbund;
mod nation;
mod overview;

pub use descent::Descent;

use crate::{
    dom::{El, el_in},
    live::{Derived, Live},
    route::Route,
    work::Work,
};
use finsam_engine::{AccountItem, AccountOrigin, AccountYear, Projection, projected};
use std::{cell::Cell, ops::Deref, sync::Arc};

/// The coming years of all förbund, computed once for all that shows them.
#[derive(Clone)]
struct Projected(Arc<Projection>);

impl Deref for Projected {
    type Target = Projection;

    fn deref(&self) -> &Projection {
        &self.0
    }
}

/// Other figures are another projection: to compare all years of all förbund would take as long as to work them out.
impl PartialEq for Projected {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

type Years = Derived<Projected>;

/// The view of equity: of all förbund, or of the one that is chosen.
pub fn equity(work: Work, route: Live<Route>) -> El {
    let projection = Derived::new(move || {
        let now = work.now();
        Projected(Arc::new(projected(&now.state, &now.outcome)))
    });
    let chosen = move || route.with(|route| route.forbund).filter(|id| work.now().forbund(id).is_some());
    // What is shown when the view is drawn does not take the focus.
    let is_first = Cell::new(true);
    el_in("div", "way equity").slot_by(
        move || chosen().map_or("", |id| id.as_str()).to_owned(),
        move |id| {
            let is_asked_for = !is_first.replace(false);
            Some(match id.parse() {
                Ok(id) => forbund::forbund(work, id, projection, is_asked_for),
                Err(_) => overview::overview(work, projection),
            })
        },
    )
}

/// Whether the equity at the end of a year is known, and not assumed.
fn is_known(year: &AccountYear) -> bool {
    let is_projected = |item| year.of(item).is_none_or(|entry| entry.origin == AccountOrigin::Projected);
    let is_worked_out = !is_projected(AccountItem::Contributions) && !is_projected(AccountItem::Costs);
    year.of(AccountItem::Closing).is_some() && (!is_projected(AccountItem::Closing) || is_worked_out)
}

/// The last year at whose end the equity is known.
pub fn latest(years: &[AccountYear]) -> Option<&AccountYear> {
    years.iter().rev().find(|year| is_known(year))
}
