//! Opening a link: its scenarios, what of it could not be read, and where its maker saw other figures.

use super::{Computed, View, Work};
use crate::text::{self, Lang};
use finsam_engine::{Figures, Link, Linked, MODEL_VERSION, Ratio, ReadError, Scenario};
use leptos::prelude::*;

/// What there is to know of a link that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub problems: Vec<LinkProblem>,
    pub differences: Vec<Differing>,
}

/// What of a link is not as it was.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkProblem {
    /// It could not be read, or not all of it.
    Read(ReadError),
    /// Its end is missing or changed.
    EndMissing,
    /// It was made with another version of the model or of the dataset.
    OtherVersion,
}

impl LinkProblem {
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::Read(error) => text::link_error(lang, error),
            Self::EndMissing => lang.scenario_words().end_missing.to_owned(),
            Self::OtherVersion => lang.scenario_words().other_version.to_owned(),
        }
    }
}

/// A förbund for which the link's maker saw other figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Differing {
    pub name: String,
    pub then: Figures,
    pub now: Option<Figures>,
}

impl Differing {
    /// What the link's maker saw and what follows now, each as "55 %: 6 250 av 11 322 tkr", followed.
    pub fn told(&self, work: Work) -> [String; 2] {
        [Some(self.then), self.now].map(|figures| told(work, figures))
    }
}

fn told(work: Work, figures: Option<Figures>) -> String {
    let Some(Figures { ideal, allocation }) = figures else { return work.words().unknown.to_owned() };
    let ratio = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
    let amounts = match allocation {
        Some(allocation) => text::of_ideal(work.format(), allocation, ideal),
        None => work.format().amount(ideal),
    };
    format!("{}: {amounts}", work.percent(ratio))
}

/// What differs from what a link's maker saw.
fn differing(linked: &Linked) -> Vec<Differing> {
    let computed = Computed::of(linked.scenario.dataset(), &linked.scenario.edits);
    let named = |difference: finsam_engine::Difference| {
        let name = computed.outcome.forbund(difference.forbund.as_str()).map(|forbund| forbund.short_name.to_string());
        let name = name.unwrap_or_else(|| difference.forbund.to_string());
        Differing { name, then: difference.then, now: difference.now }
    };
    linked.differs(&computed.outcome).into_iter().map(named).collect()
}

impl Work {
    /// Opens the link in an address's fragment, and gives the view that shows it; `None` where there is no link. The present
    /// work is kept, and stays where nothing of the link can be read.
    pub fn open_link(self, fragment: &str) -> Option<View> {
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
        let others: Vec<_> = scenarios.collect();
        let view = if others.is_empty() { View::default() } else { View::Scenarios };
        self.compare_with(others);
        Some(view)
    }

    /// The address of a link that opens these scenarios; its fragment alone where the page has no address that others can
    /// open, because it is a file on the reader's own disk.
    pub fn link_to(self, scenarios: &[Scenario]) -> String {
        let here = self.home.get_value().or_else(|| window().location().href().ok()).unwrap_or_default();
        let page = here.split('#').next().filter(|page| page.starts_with("http")).unwrap_or_default();
        format!("{page}#{}", Link::of(&scenarios.iter().collect::<Vec<_>>()))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::trying::with_work, *};
    use finsam_engine::{Edit, Kronor, Party};

    fn scenario(region: i64) -> Scenario {
        let forbund = "stockholms-stad".parse().unwrap();
        Scenario::of("2023").with(Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(region) })
    }

    /// The address of a link with these scenarios, on a page of its own.
    fn link_to(work: Work, scenarios: &[Scenario]) -> String {
        work.home.set_value(Some("https://example.org/finsam/#vy=vagen".to_owned()));
        work.link_to(scenarios)
    }

    fn fragment(link: &str) -> &str {
        &link[link.find('#').unwrap()..]
    }

    #[test]
    fn what_is_no_link_changes_nothing() {
        with_work(|work| {
            assert_eq!(work.open_link("#vy=vagen"), None);
            assert!(!work.can_undo());
        });
    }

    #[test]
    fn a_link_gives_back_its_scenario() {
        with_work(|work| {
            let link = link_to(work, &[scenario(9_000_000)]);
            assert!(link.starts_with("https://example.org/finsam/#s="));
            assert_eq!(work.open_link(fragment(&link)), Some(View::Distribution));
            assert_eq!(work.scenario.get(), scenario(9_000_000));
            assert_eq!((work.opened.get(), work.status.get().as_str()), (None, "Förslaget är öppnat: 1 ändring."));
        });
    }

    #[test]
    fn a_link_keeps_the_present_work() {
        with_work(|work| {
            work.replace(scenario(10_000_000));
            work.open_link(fragment(&link_to(work, &[scenario(9_000_000)])));
            let saved = work.library.saved.get();
            assert_eq!(saved.iter().map(super::super::Saved::title).collect::<Vec<_>>(), ["Mitt arbete"]);
            work.undo();
            assert_eq!(work.scenario.get(), scenario(10_000_000));
        });
    }

    #[test]
    fn several_scenarios_of_a_link_are_compared() {
        with_work(|work| {
            let link = link_to(work, &[scenario(9_000_000), scenario(9_500_000)]);
            assert_eq!(work.open_link(fragment(&link)), Some(View::Scenarios));
            assert_eq!((work.compared_keys().len(), work.library.saved.get().len()), (3, 1));
        });
    }

    #[test]
    fn of_a_link_whose_end_is_missing_that_is_told() {
        with_work(|work| {
            let link = link_to(work, &[scenario(9_000_000)]);
            work.open_link(fragment(&link).split("&m=").next().unwrap());
            assert_eq!(work.opened.get().unwrap().problems, [LinkProblem::EndMissing]);
            assert_eq!(work.scenario.get(), scenario(9_000_000));
        });
    }

    #[test]
    fn a_link_of_which_nothing_can_be_read_leaves_the_work() {
        with_work(|work| {
            work.replace(scenario(10_000_000));
            work.open_link("#s=hello");
            assert_eq!(work.scenario.get(), scenario(10_000_000));
            assert_eq!(work.status.get(), "Länken gick inte att öppna. Ditt arbete är som förut.");
            assert!(work.library.saved.get().is_empty());
        });
    }

    #[test]
    fn a_page_on_the_readers_disk_has_no_address_for_others() {
        with_work(|work| {
            work.home.set_value(Some("file:///home/anna/finsam.html".to_owned()));
            assert!(work.link_to(&[scenario(9_000_000)]).starts_with("#s="));
        });
    }
}
