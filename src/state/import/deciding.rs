//! Using what was read, or leaving it.

use super::{Import, Stage};
use crate::{
    state::{Route, View},
    text::import as told,
};
use finsam_engine::Edit;
use leptos::prelude::*;

impl Import {
    /// Leaves all as it was.
    pub fn cancel(self) {
        self.forget();
        self.stage.set(Stage::Waiting);
        self.work.status.set(self.work.lang().import_words().cancelled.to_owned());
        self.work.root.focus_soon("pasted");
    }

    /// Carries the changes out as one step, and shows what follows.
    pub fn use_it(self) {
        let Some(preview) = self.preview.get_untracked().filter(|_| untrack(|| self.can_be_used())) else { return };
        let are_all = |is_of: fn(&Edit) -> bool| preview.changes.iter().all(|change| is_of(&change.edit));
        let view = match () {
            () if are_all(|edit| matches!(edit, Edit::Account { .. })) => View::Equity,
            () if are_all(|edit| matches!(edit, Edit::Result { .. } | Edit::Insats { .. })) => View::Results,
            () => View::Distribution,
        };
        self.forget();
        self.stage.set(Stage::Waiting);
        let work = self.work;
        work.replace(preview.scenario.0.clone());
        let tell = if preview.layout().is_some() { told::used } else { told::workbook_used };
        work.status.set(tell(work.lang(), preview.change_count));
        let route = Route { view, ..work.route.get_untracked() };
        // Before the address, which the route follows later than the focus would be moved.
        work.route.set(route);
        work.go(route);
        work.root.focus_soon("main");
    }
}
