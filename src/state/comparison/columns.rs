//! The scenarios that are compared.

use crate::state::{Computed, Work, follow};
use finsam_engine::{ForbundId, ForbundOutcome};
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

    pub(super) fn all(self) -> Vec<Column> {
        self.0.get_value()
    }
}
