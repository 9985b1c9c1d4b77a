//! What the browser has kept that the page cannot read ([`super::unreadable`]): listing it, saving it as a file, removing it.

use super::{
    Work,
    kept::{read_dataset, read_scenario, why_not_known},
    library::{Removed, SavedOf},
    unreadable::{Aside, AsideOf, Fault},
};
use crate::{browser::download, text};
use leptos::prelude::*;

impl Work {
    /// Lists anew what cannot be read; what reads is there.
    pub(super) fn read_aside(self) {
        let work = self.tab.unreadable().into_iter().map(|(place, text, error)| Aside {
            place,
            of: AsideOf::Work,
            text,
            fault: Some(Fault::Json(error)),
        });
        let proposals = self.store.saved().into_iter().filter_map(|(place, text)| {
            let error = read_scenario(&text)?.err()?;
            Some(Aside { place, of: AsideOf::Proposal, text, fault: Some(Fault::Json(error)) })
        });
        let datasets = self.store.datasets().into_iter().filter_map(|(place, text)| {
            let fault = match read_dataset(&text)? {
                Ok(own) => Fault::Edit(why_not_known(&own)?),
                Err(error) => Fault::Json(error),
            };
            Some(Aside { place, of: AsideOf::Dataset, text, fault: Some(fault) })
        });
        let stopped = self.store.put_aside().into_iter().map(|(place, text)| Aside {
            place,
            of: AsideOf::Stopped,
            text,
            fault: None,
        });
        self.library.aside.set(work.chain(proposals).chain(datasets).chain(stopped).collect());
    }

    fn aside_at(self, place: &str) -> Option<Aside> {
        self.library.aside.with_untracked(|all| all.iter().find(|aside| aside.place == place).cloned())
    }

    /// What that in a place is called.
    pub(super) fn aside_name(self, place: &str) -> Option<String> {
        Some(self.name_of_aside(self.aside_at(place)?.of).to_owned())
    }

    /// What something is called that cannot be read.
    pub fn name_of_aside(self, of: AsideOf) -> &'static str {
        let words = self.lang().aside_words();
        match of {
            AsideOf::Work => words.of_work,
            AsideOf::Proposal => words.of_proposal,
            AsideOf::Dataset => words.of_dataset,
            AsideOf::Stopped => words.of_stopped,
        }
    }

    /// Why it cannot be read.
    pub fn aside_fault(self, aside: &Aside) -> String {
        match &aside.fault {
            Some(Fault::Json(error)) => text::kept_error(self.lang(), error),
            Some(Fault::Edit(error)) => self.told(error),
            None => self.lang().aside_words().stopped_over_it.to_owned(),
        }
    }

    /// Lets the reader save it as a file, as it is.
    pub fn save_aside(self, place: &str) {
        let Some(aside) = self.aside_at(place) else { return };
        let name = match aside.of {
            AsideOf::Dataset => "finsam-underlag-olast.json",
            _ => "finsam-scenario-olast.json",
        };
        let is_begun = download(name, aside.text.as_bytes(), "application/json");
        self.tell_download(name, is_begun);
    }

    /// Removes it; it can be brought back.
    pub fn remove_aside(self, place: &str) {
        let (Some(name), Some(kept)) = (self.aside_name(place), self.store.get(place)) else { return };
        self.store.remove(place);
        self.status.set(text::removed(self.lang(), &name));
        self.library.removed.set(Some(Removed { place: place.to_owned(), kept, of: SavedOf::Reader }));
        self.read_library();
    }
}
