//! Opening a link, and making one.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::{
    Computed, View, Work,
    opened::{Differing, LinkProblem, Opened},
};
use finsam_engine::{Edit, ForbundId, Link, Linked, MODEL_VERSION, Scenario};
use futures::FutureExt;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// What differs from what a link's maker saw.
fn differing(linked: &Linked) -> Vec<Differing> {
    let computed = Computed::of(&linked.scenario.dataset(), &linked.scenario.edits);
    let named = |difference: finsam_engine::Difference| {
        let name = computed.outcome.forbund(difference.forbund.as_str()).map(|forbund| forbund.short_name.to_string());
        let name = name.unwrap_or_else(|| difference.forbund.to_string());
        Differing { name, then: difference.then, now: difference.now }
    };
    linked.differs(&computed.outcome).into_iter().map(named).collect()
}

/// Reads links: fetched before the page begins where one has been followed, and otherwise later.
#[wasm_split(link, fallible, preload(fetch_link), wasm_split_path = leptos::wasm_split)]
fn read_and_open(work: Work, fragment: String) -> Result<Option<View>, SplitLoaderError> {
    Ok(work.read_and_open(&fragment))
}

/// Fetches what reads links, and says whether it could be.
pub async fn link_reader() -> bool {
    fetch_link().await.is_ok()
}

impl Work {
    /// Opens the link in an address's fragment, and gives the view that shows it; `None` where there is no link, or before what
    /// reads it is there ([`link_reader`]). The present work is kept, and stays where nothing of the link can be read.
    pub fn open_link(self, fragment: &str) -> Option<View> {
        read_and_open(self, fragment.to_owned()).now_or_never()?.ok()?
    }

    fn read_and_open(self, fragment: &str) -> Option<View> {
        let link = Link::read(fragment)?;
        let lang = self.lang();
        let mut problems = Vec::new();
        let mut read: Vec<Linked> = Vec::new();
        for one in link.scenarios {
            match one {
                Ok(linked) => {
                    problems.extend(linked.problem.clone().map(LinkProblem::Read));
                    read.push(linked);
                }
                Err(error) => problems.push(LinkProblem::Read(error)),
            }
        }
        if link.model.is_none() && problems.is_empty() {
            problems.push(LinkProblem::EndMissing);
        }
        let is_of_now = |linked: &Linked| linked.revision.is_none_or(|of| of == linked.scenario.dataset().revision());
        if link.model.is_some_and(|model| model != MODEL_VERSION) || !read.iter().all(is_of_now) {
            problems.push(LinkProblem::OtherVersion);
        }
        let differences: Vec<Differing> = read.iter().flat_map(differing).collect();
        let told = !problems.is_empty() || !differences.is_empty();
        self.opened.set(told.then_some(Opened { problems, differences }));
        let mut scenarios = read.into_iter().map(|linked| linked.scenario);
        let Some(first) = scenarios.next() else {
            self.status.set(lang.scenario_words().nothing_opened.to_owned());
            return Some(View::default());
        };
        self.open(first);
        self.linked.set_value(Some(self.scenario.get_untracked()));
        let others: Vec<_> = scenarios.collect();
        let view = if others.is_empty() { View::default() } else { View::Scenarios };
        self.compare_with(others);
        Some(view)
    }

    /// Whether the present work is as a link brought it.
    pub(super) fn is_linked(self) -> bool {
        let linked = self.linked.get_value();
        linked.is_some_and(|linked| self.scenario.with_untracked(|scenario| *scenario == linked))
    }

    /// The förbund that the proposal changes first: whoever opens a link comes to it.
    pub fn first_changed(self) -> Option<ForbundId> {
        let touched = |edit: &Edit| match edit {
            Edit::Move { to: Some(to), .. } => Some(*to),
            Edit::Merge { into, .. } => Some(*into),
            _ => edit.forbund().copied(),
        };
        let is_there = |id: &ForbundId| self.now.with_untracked(|now| now.forbund(*id).is_some());
        self.scenario.with_untracked(|scenario| scenario.edits.iter().filter_map(touched).find(is_there))
    }

    /// Whether a link that [`Work::link_to`] has made is longer than any that is opened.
    pub fn is_too_long(link: &str) -> bool {
        link.split_once('#').is_some_and(|(_, fragment)| !Link::fits(fragment))
    }

    /// The address of a link that opens these scenarios; its fragment alone where the page has no address that others can
    /// open, because it is a file on the reader's own disk.
    pub fn link_to(self, scenarios: &[Scenario]) -> String {
        let here = self.home.get_value().or_else(|| window().location().href().ok()).unwrap_or_default();
        let page = here.split('#').next().filter(|page| page.starts_with("http")).unwrap_or_default();
        format!("{page}#{}", Link::of(&scenarios.iter().collect::<Vec<_>>()))
    }
}
