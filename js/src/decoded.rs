//! What a link holds.

use crate::{Fault, Lang, fault::code};
use finsam_engine::{Link, Linked, ReadError, Reading, Scenario};
use serde::Serialize;

/// The scenarios that can be read, and what cannot.
#[derive(Serialize, Default)]
pub struct Decoded {
    scenarios: Vec<Scenario>,
    problems: Vec<Problem>,
}

/// Why one of a link's scenarios cannot be read, or not all of it.
#[derive(Serialize)]
struct Problem {
    /// Its place among those that were read; `None` where nothing of it was.
    scenario: Option<usize>,
    code: &'static str,
    message: String,
}

impl Decoded {
    /// Reads a whole link, what follows `#` in it, or a scenario in the compact form. A fault where no scenario
    /// can be read.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment);
        let scenarios = if let Some(Link { scenarios, .. }) = Link::read(fragment) {
            scenarios
        } else {
            let linked = |Reading { scenario, problem }| Linked { scenario, problem, revision: None, then: Vec::new() };
            vec![Scenario::read(text).map(linked)]
        };
        let mut decoded = Self::default();
        let mut unreadable = None;
        for scenario in scenarios {
            match scenario {
                Ok(Linked { scenario, problem, .. }) => {
                    let place = decoded.scenarios.len();
                    decoded.problems.extend(problem.map(|problem| Problem::new(Some(place), &problem)));
                    decoded.scenarios.push(scenario);
                }
                Err(error) => {
                    decoded.problems.push(Problem::new(None, &error));
                    unreadable = Some(error);
                }
            }
        }
        match unreadable {
            Some(error) if decoded.scenarios.is_empty() => Err(Fault::unreadable("text", &error)),
            _ => Ok(decoded),
        }
    }
}

impl Problem {
    fn new(scenario: Option<usize>, error: &ReadError) -> Self {
        Self { scenario, code: code(error), message: Lang::chosen().tell(error) }
    }
}
