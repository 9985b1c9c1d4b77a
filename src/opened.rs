//! Opening a link: its scenarios, what of it could not be read, and where its maker saw other figures.

use crate::{
    dom::{El, column_heading, el, el_in, focus_soon, row_heading, table, tbody, td, tr},
    route::View,
    text::{self, Lang},
    work::{Computed, Work},
};
use finsam_engine::{Figures, Link, Linked, MODEL_VERSION, Ratio, ReadError};

/// What there is to know of a link that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    problems: Vec<Problem>,
    differences: Vec<Differing>,
}

/// What of a link is not as it was.
#[derive(Debug, Clone, PartialEq)]
enum Problem {
    /// It could not be read, or not all of it.
    Read(ReadError),
    /// Its end is missing or changed.
    EndMissing,
    /// It was made with another version of the model or of the dataset.
    OtherVersion,
}

impl Problem {
    fn told(&self, lang: Lang) -> String {
        match self {
            Self::Read(error) => text::link_error(lang, error),
            Self::EndMissing => lang.scenario_words().end_missing.to_owned(),
            Self::OtherVersion => lang.scenario_words().other_version.to_owned(),
        }
    }
}

/// A förbund for which the link's maker saw other figures.
#[derive(Debug, Clone, PartialEq)]
struct Differing {
    name: String,
    then: Figures,
    now: Option<Figures>,
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
                    problems.extend(linked.problem.clone().map(Problem::Read));
                    read.push(linked);
                }
                Err(error) => problems.push(Problem::Read(error)),
            }
        }
        if link.model.is_none() && problems.is_empty() {
            problems.push(Problem::EndMissing);
        }
        let is_of_now = |linked: &Linked| linked.revision.is_none_or(|of| of == linked.scenario.dataset().revision());
        if link.model.is_some_and(|model| model != MODEL_VERSION) || !read.iter().all(is_of_now) {
            problems.push(Problem::OtherVersion);
        }
        let mut differences = Vec::new();
        for linked in &read {
            let computed = Computed::of(linked.scenario.dataset(), &linked.scenario.edits);
            for difference in linked.differs(&computed.outcome) {
                let named = computed.forbund(&difference.forbund).map(|forbund| forbund.short_name.to_string());
                let name = named.unwrap_or_else(|| difference.forbund.to_string());
                differences.push(Differing { name, then: difference.then, now: difference.now });
            }
        }
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
}

/// What there is to know of the link that was opened last.
pub fn opened(work: Work) -> El {
    el("div").slot(move || {
        let Opened { problems, differences } = work.opened.get()?;
        let words = work.lang().scenario_words();
        let problems = problems.iter().map(|problem| el_in("p", "error").text(&problem.told(work.lang())));
        let figures = (!differences.is_empty()).then(|| {
            let head = [("", work.words().forbund), ("n", words.then), ("n", words.now)]
                .map(|(class, title)| column_heading(class).text(title));
            let rows = differences.iter().map(|differing| {
                let told = |figures: Option<Figures>| td("n").text(&told(work, figures));
                tr().with(row_heading("").text(&differing.name))
                    .with(told(Some(differing.then)))
                    .with(told(differing.now))
            });
            el("div").with(el("p").text(words.other_figures)).with(table(
                "then",
                tr().with_all(head),
                tbody().with_all(rows),
            ))
        });
        let close = el("button").text(work.words().close).on_click(move || {
            work.opened.set(None);
            focus_soon("main");
        });
        Some(
            el_in("section", "opened")
                .attrs(&[("role", "region"), ("aria-label", words.about_link)])
                .with(el("div").attr("role", "alert").with_all(problems))
                .with_some(figures)
                .with(el("p").with(close)),
        )
    })
}

/// "55 %: 6 250 av 11 322 tkr".
fn told(work: Work, figures: Option<Figures>) -> String {
    let Some(Figures { ideal, allocation }) = figures else { return work.words().unknown.to_owned() };
    let ratio = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
    let amounts = match allocation {
        Some(allocation) => text::of_ideal(work.format(), allocation, ideal),
        None => work.format().amount(ideal),
    };
    format!("{}: {amounts}", work.percent(ratio))
}
