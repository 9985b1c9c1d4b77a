//! Scenarios as the fragment of an address, which a browser sends to no server.
//!
//! `s=1.2023.Titel~m.0184.samsund!0a1b2c3d&m=1.1&f=2k94xyz1-3qzf5~0k2d`: each scenario's line of text, shortened; the
//! versions of the model and of each scenario's dataset; and the figures that the link's maker saw, with a checksum. For
//! each scenario these are, for at most [`LISTED`] förbund in order of id, three signs that tell the förbund, its ideal
//! and, after `-`, its allocation, all in base 36. Only signs that mail and chat programs leave alone are used, and the
//! last one is a letter or a digit: others at the end of an address are often taken for the sentence's.

use crate::{
    Edit, ForbundId, ForbundOutcome, Kronor, MODEL_VERSION, Outcome, ReadError, Reading, Scenario, State, calculate,
    compact::{checksum, escaped},
    shorten::{base_36, expanded, shortened},
};

/// How many förbund's figures a scenario has in a link, at most.
const LISTED: usize = 12;

/// One to four scenarios, as a link's maker saw them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The version of the model that the maker saw. With another than [`MODEL_VERSION`], figures that the link does not list
    /// may differ too. `None` where the end of the link is missing or changed: there may have been more scenarios, and the
    /// maker's figures are not known.
    pub model: Option<u32>,
    /// In the maker's order; why, for one of which nothing can be read.
    pub scenarios: Vec<Result<Linked, ReadError>>,
}

/// One of a link's scenarios, as far as it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    pub scenario: Scenario,
    /// Why it is not all of it, where it is not.
    pub problem: Option<ReadError>,
    /// The revision of the dataset that the maker saw, where that part of the link can be read.
    pub revision: Option<u32>,
    /// What the maker saw, for the first of the förbund that the scenario changes, in order of id.
    pub then: Vec<(ForbundId, Figures)>,
}

/// What a link keeps of the outcome for a förbund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    pub ideal: Kronor,
    pub allocation: Option<Kronor>,
}

/// A förbund for which the link's maker saw other figures than follow today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    pub forbund: ForbundId,
    pub then: Figures,
    /// `None` where there is no such förbund.
    pub now: Option<Figures>,
}

impl From<&ForbundOutcome> for Figures {
    fn from(forbund: &ForbundOutcome) -> Self {
        Self { ideal: forbund.ideal, allocation: forbund.allocation }
    }
}

impl Link {
    /// How many scenarios a link can hold.
    pub const SCENARIOS: usize = 4;
    /// The longest link that is made and read, in bytes: four scenarios of as many edits as there may be, without notes, and no
    /// more than every browser takes as an address. Nobody is given a longer one, so a longer one is nobody's work.
    pub const LONGEST: usize = 300_000;

    /// Whether what [`Link::of`] has made can be read as a link. What cannot is sent as a file.
    pub fn fits(fragment: &str) -> bool {
        fragment.len() <= Self::LONGEST
    }

    /// Whether what follows `#` in an address is meant to be a link, readable or not.
    pub fn is_in(fragment: &str) -> bool {
        Self::meant(fragment).next().is_some()
    }

    /// Whether such a link is meant to have several scenarios.
    pub fn is_of_several(fragment: &str) -> bool {
        Self::meant(fragment).nth(1).is_some()
    }

    /// What of it are meant to be scenarios.
    fn meant(fragment: &str) -> impl Iterator<Item = &str> {
        let pairs = fragment.trim_start_matches('#').split('&');
        pairs.filter(|pair| pair.split(|sign: char| !sign.is_ascii_alphanumeric()).next() == Some("s"))
    }

    /// What follows `#` in an address that holds these scenarios, or the first of them where they are too many.
    pub fn of(scenarios: &[&Scenario]) -> String {
        let (mut link, mut versions, mut figures) = (String::new(), MODEL_VERSION.to_string(), String::new());
        for scenario in scenarios.iter().take(Self::SCENARIOS) {
            link.push_str("s=");
            link.push_str(&shortened(&scenario.to_compact()));
            link.push('&');
            versions.push('.');
            versions.push_str(&scenario.dataset().revision().to_string());
            write_figures(scenario, &mut figures);
            figures.push('~');
        }
        let sum = sum_of(&versions, &figures);
        link + "m=" + &versions + "&f=" + &figures + &sum
    }

    /// Reads a fragment, which may hold other keys beside; `None` where no scenario is in it.
    pub fn read(fragment: &str) -> Option<Self> {
        // No link ends with another sign: what does follow was added on the way.
        let fragment = fragment.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
        let fragment = fragment.trim_start_matches('#');
        if !Self::fits(fragment) {
            let is_link = fragment.split('&').any(|pair| pair.starts_with("s="));
            let too_long = Err(ReadError::TooLong(fragment.len()));
            return is_link.then(|| Self { model: None, scenarios: vec![too_long] });
        }
        let (mut scenarios, mut versions, mut figures) = (Vec::new(), "", "");
        for pair in fragment.split('&') {
            match pair.split_once('=') {
                Some(("s", text)) if scenarios.len() < Self::SCENARIOS => scenarios.push(Linked::read(text)),
                Some(("m", value)) => versions = value,
                Some(("f", value)) => figures = value,
                // Nothing that any scenario consists of has followed: `#s=%%%`.
                None if pair == "s" && scenarios.len() < Self::SCENARIOS => scenarios.push(Linked::read("")),
                _ => {}
            }
        }
        if scenarios.is_empty() {
            return None;
        }
        let model = add_figures(&mut scenarios, versions, figures);
        Some(Self { model, scenarios })
    }
}

impl Linked {
    fn read(text: &str) -> Result<Self, ReadError> {
        let Reading { scenario, problem } = Scenario::read(&expanded(&as_written(text)))?;
        Ok(Self { scenario, problem, revision: None, then: Vec::new() })
    }

    /// Where the link's maker saw other figures than the outcome's: because the model or the dataset has changed since, or
    /// because something of the scenario could not be read.
    pub fn differs(&self, outcome: &Outcome) -> Vec<Difference> {
        let mut differences = Vec::new();
        for (forbund, then) in &self.then {
            let now = outcome.forbund(forbund.as_str()).map(Figures::from);
            if now != Some(*then) {
                differences.push(Difference { forbund: *forbund, then: *then, now });
            }
        }
        differences
    }
}

/// The figures of the förbund for which other ones follow from the scenario than from its dataset as it is.
fn write_figures(scenario: &Scenario, text: &mut String) {
    let outcome = |edits| calculate(&State::apply(&scenario.dataset(), edits));
    let (before, after) = (outcome(&[]), outcome(&scenario.edits));
    let is_changed = |forbund: &&ForbundOutcome| {
        before.forbund(forbund.id.as_str()).map(Figures::from) != Some(Figures::from(*forbund))
    };
    for (index, forbund) in after.forbund.iter().filter(is_changed).take(LISTED).enumerate() {
        if index > 0 {
            text.push('.');
        }
        text.push_str(&mark(forbund.id));
        text.push_str(&base_36(forbund.ideal.0.unsigned_abs()));
        if let Some(allocation) = forbund.allocation {
            text.push('-');
            text.push_str(&base_36(allocation.0.unsigned_abs()));
        }
    }
    if text.is_empty() || text.ends_with('~') {
        // Two `~` beside each other strike text out in some chat programs.
        text.push('0');
    }
}

/// Gives the scenarios the versions and figures that their maker saw, and gives back the version of the model; leaves all
/// as it is unless every sign of them has come through.
fn add_figures(scenarios: &mut [Result<Linked, ReadError>], versions: &str, figures: &str) -> Option<u32> {
    let place_of_sum = figures.rfind('~')? + 1;
    let (figures, sum) = figures.split_at(place_of_sum);
    let (model, revisions) = versions.split_once('.')?;
    let is_whole = sum == sum_of(versions, figures) && revisions.split('.').count() == scenarios.len();
    let model = model.parse().ok().filter(|_| is_whole)?;
    let of_each = scenarios.iter_mut().zip(revisions.split('.')).zip(figures.split('~'));
    for ((linked, revision), figures) in of_each {
        if let Ok(linked) = linked {
            linked.revision = revision.parse().ok();
            linked.then = read_figures(&linked.scenario, figures);
        }
    }
    Some(model)
}

/// Reads what [`write_figures`] writes. Since they are in order of id, two förbund with the same mark are told apart as
/// long as both have figures.
fn read_figures(scenario: &Scenario, text: &str) -> Vec<(ForbundId, Figures)> {
    let mut ids: Vec<ForbundId> = scenario.dataset().forbund().iter().map(|forbund| forbund.id).collect();
    for edit in &scenario.edits {
        if let Edit::Create { forbund, .. } = edit {
            ids.insert(ids.partition_point(|id| id < forbund), *forbund);
        }
    }
    let mut ids = ids.into_iter().map(|id| (id, mark(id))).collect::<Vec<_>>().into_iter();
    let mut all = Vec::new();
    for of_forbund in text.split('.').take(LISTED) {
        let Some((written, figures)) = of_forbund.split_at_checked(MARK) else { continue };
        let (ideal, allocation) =
            figures.split_once('-').map_or((figures, None), |(ideal, allocation)| (ideal, Some(allocation)));
        let kronor = |text| i64::from_str_radix(text, 36).ok().map(Kronor);
        let rest = ids.clone();
        match (ids.find(|(_, mark)| mark == written), kronor(ideal)) {
            (Some((id, _)), Some(ideal)) => all.push((id, Figures { ideal, allocation: allocation.and_then(kronor) })),
            // A förbund that is not known here, since the edit that forms it could not be read.
            _ => ids = rest,
        }
    }
    all
}

/// The number of signs in a förbund's mark.
const MARK: usize = 3;

/// A few signs that tell a förbund from the others.
fn mark(id: ForbundId) -> String {
    last_digits(checksum(id.as_str()), MARK)
}

/// Tells whether the versions and the figures have come through unchanged.
fn sum_of(versions: &str, figures: &str) -> String {
    last_digits(checksum(&format!("{versions}&{figures}")), 4)
}

/// The last digits of a number in base 36.
fn last_digits(number: u32, count: usize) -> String {
    let digits = format!("{:0>count$}", base_36(number.into()));
    digits[digits.len() - count..].to_owned()
}

/// A scenario's text as it was written, where a program on the way has shown `%C3%A4` as `ä` or made it `%c3%a4`.
fn as_written(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut digits: u32 = 0;
    for sign in text.chars() {
        if sign == '%' {
            digits = 3;
        }
        if sign.is_ascii_graphic() {
            written.push(if digits > 0 { sign.to_ascii_uppercase() } else { sign });
        } else {
            written.push_str(&escaped(sign.encode_utf8(&mut [0; 4])));
        }
        digits = digits.saturating_sub(1);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dataset;

    #[test]
    fn no_two_forbund_of_a_dataset_have_the_same_mark() {
        for dataset in Dataset::IDS.into_iter().filter_map(Dataset::named) {
            let mut marks: Vec<String> = dataset.forbund().iter().map(|forbund| mark(forbund.id)).collect();
            marks.sort_unstable();
            marks.dedup();
            assert_eq!(marks.len(), dataset.forbund().len());
        }
    }

    #[test]
    fn marks_and_checksums_have_all_their_digits() {
        assert_eq!([0, 35, u32::MAX].map(|number| last_digits(number, 3)), ["000", "00z", "1z3"].map(String::from));
    }
}
