//! The scenarios that are compared.

use crate::state::{Computed, ToExplain, Within, Work, follow};
use finsam_engine::{Figure, ForbundId, ForbundOutcome};
use leptos::prelude::*;

/// One of those compared: what it is called, which can change meanwhile, and what follows from it.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub name: Memo<String>,
    pub computed: Memo<Computed>,
}

impl Column {
    /// Something of a förbund, followed; `None` where the scenario has no such förbund.
    pub fn of<T>(self, id: ForbundId, of: impl FnOnce(&ForbundOutcome) -> T) -> Option<T> {
        self.computed.with(|computed| computed.forbund(id).map(of))
    }
}

/// All that are compared, in order. It is `Copy`, and lives as long as the owner that it was made under.
#[derive(Clone, Copy)]
pub struct ComparedColumns(StoredValue<Vec<Column>>);

impl ComparedColumns {
    /// The columns of these keys.
    pub fn new(work: Work, keys: &[String]) -> Self {
        let column = |key: &String| {
            let named = key.clone();
            Column { name: follow(move || work.compared_name(&named)), computed: work.compared_computed(key) }
        };
        Self(StoredValue::new(keys.iter().map(column).collect()))
    }

    /// What each is called.
    pub fn names(self) -> Vec<Memo<String>> {
        self.all().into_iter().map(|column| column.name).collect()
    }

    /// A figure of one of them, to tell how it was computed; asked when it is opened.
    pub fn to_explain(self, place: usize, figure: Figure) -> Option<ToExplain> {
        let Column { name, computed } = *self.all().get(place)?;
        Some(Within::other(name.get_untracked(), computed.get_untracked()).figure(figure))
    }

    pub(super) fn all(self) -> Vec<Column> {
        self.0.get_value()
    }
}
