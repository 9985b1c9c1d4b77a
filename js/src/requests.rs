//! What a program can ask for: texts in, JSON out.

use finsam_engine::{Dataset, Figure, Link, Percent, ReadError, Scenario, State};
use std::str::FromStr;

use crate::dataset::Heading;
use crate::decoded::Decoded;
use crate::outcome::Outcome;
use crate::writer::write;

/// Why a request cannot be answered: a code for programs, and words for people, in English.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    pub code: &'static str,
    pub words: String,
}

impl From<ReadError> for Refused {
    fn from(error: ReadError) -> Self {
        Self { code: crate::decoded::code(&error), words: error.to_string() }
    }
}

/// What follows from a scenario in the compact form.
pub fn calculate(scenario: &str) -> Result<String, Refused> {
    let scenario = Scenario::from_compact(scenario)?;
    Ok(write(&Outcome::of(&State::apply(scenario.dataset(), &scenario.edits))))
}

/// How a figure was computed, step by step. Figures are a letter and an id: `i.hbs`, `t.hbs.10000`.
pub fn explain(scenario: &str, figure: &str) -> Result<String, Refused> {
    let scenario = Scenario::from_compact(scenario)?;
    let state = State::apply(scenario.dataset(), &scenario.edits);
    let outcome = finsam_engine::calculate(&state);
    let explanation = read_figure(figure).and_then(|figure| finsam_engine::explain_outcome(&state, &outcome, figure));
    let explanation = explanation.ok_or_else(|| Refused {
        code: "no_such_figure",
        words: "There is no such förbund or kommun, or the kommun is a member of none.".to_owned(),
    })?;
    Ok(write(&explanation.steps))
}

fn read_figure(text: &str) -> Option<Figure> {
    fn id<T: FromStr>(id: &str) -> Option<T> {
        id.parse().ok()
    }
    let (kind, of) = text.split_once('.')?;
    Some(match kind {
        "i" => Figure::Ideal(id(of)?),
        "a" => Figure::Allocation(id(of)?),
        "p" => Figure::PercentOfIdeal(id(of)?),
        "t" => {
            let (of, target) = of.split_once('.')?;
            Figure::ToPay(id(of)?, Percent::from_hundredths(id(target)?))
        }
        "r" => Figure::RecommendedMaxEquity(id(of)?),
        "k" => Figure::IdealPart(id(of)?),
        "h" => Figure::Fye(id(of)?),
        _ => return None,
    })
}

/// What datasets there are, the default first.
pub fn datasets() -> String {
    write(&Heading::all())
}

/// One dataset.
pub fn dataset(id: &str) -> Result<String, Refused> {
    match Dataset::named(id) {
        Some(dataset) => Ok(write(&crate::dataset::Dataset::from(dataset))),
        None => Err(ReadError::UnknownBase(id.to_owned()).into()),
    }
}

/// The fragment of a link to scenarios in the compact form, one a line.
pub fn encode(scenarios: &str) -> Result<String, Refused> {
    let scenarios = scenarios.split('\n').map(Scenario::from_compact).collect::<Result<Vec<_>, _>>()?;
    Ok(Link::of(&scenarios.iter().collect::<Vec<_>>()))
}

/// The scenarios of a link, its fragment, or the compact form, each in the compact form.
pub fn decode(text: &str) -> Result<String, Refused> {
    Ok(write(&Decoded::read(text)?))
}
