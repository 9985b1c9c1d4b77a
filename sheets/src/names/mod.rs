//! Kommuner and förbund by their names, as people write them.
//!
//! An id wins over a name, a whole name over a part of one. What fits several is never chosen among, and a code with another
//! kommun's name beside it is believed as little as the name.

mod index;
mod spelling;
#[cfg(test)]
mod tests;

use finsam_engine::{Dataset, ForbundId, KommunCode, State};
use index::Index;
pub use spelling::plain;
use spelling::{genitive_off, kommun_forms, without_kind};
use std::{cell::Cell, collections::BTreeSet, sync::Arc};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match<T> {
    One(T),
    /// It fits these alike.
    Several(Vec<T>),
    /// It is the nation, a län, a region, a group, or a sum.
    Total,
    /// Its code is one kommun's, and the name beside that is not.
    Disagreement {
        code: T,
        name: String,
    },
    /// It fits none; these are the nearest.
    None(Vec<T>),
}

/// The kommuner and förbund of a state by name.
pub struct Names {
    dataset: Arc<Dataset>,
    ids: BTreeSet<ForbundId>,
    kommuner: Index<KommunCode>,
    forbund: Index<ForbundId>,
    lan: BTreeSet<String>,
    /// For how many more names the nearest are looked for.
    looked_for: Cell<usize>,
    /// How many more names are compared with that of the code before them, letter by letter.
    compared: Cell<usize>,
}

/// More than there are kommuner, each with two mistakes; a hundred thousand would take many seconds.
const MOST_COMPARED: usize = 1_000;

impl Names {
    /// The names of a dataset's kommuner and of the förbund that there are now. The nearest names are looked for so many times:
    /// for each of a hundred thousand wrong names it would take many seconds, and nobody would read them.
    pub fn new(dataset: &Arc<Dataset>, state: &State, looked_for: usize) -> Self {
        let kommuner = dataset.kommuner().iter().map(|kommun| (plain(kommun.name), kommun.code));
        let forbund = state.forbund.iter().flat_map(|forbund| {
            let names = [&*forbund.name, &*forbund.short_name, forbund.id.as_str()];
            names.map(|name| (without_kind(&plain(name)), forbund.id))
        });
        let hyphened = dataset.kommuner().iter().filter(|kommun| kommun.name.contains('-')).map(|kommun| kommun.code);
        let mut lan: BTreeSet<String> =
            dataset.lan().iter().flat_map(|lan| [plain(lan.name), plain(lan.region)]).collect();
        // "Blekinge", "Skåne": what no kommun is called.
        let bare = dataset.lan().iter().map(|lan| plain(lan.name).trim_end_matches(" län").to_owned());
        let bare = bare.flat_map(|name| [name.trim_end_matches('s').to_owned(), name]);
        let is_kommun = |name: &String| dataset.kommuner().iter().any(|kommun| plain(kommun.name) == *name);
        lan.extend(bare.filter(|name| !is_kommun(name)).collect::<Vec<_>>());
        Self {
            dataset: Arc::clone(dataset),
            ids: state.forbund.iter().map(|forbund| forbund.id).collect(),
            kommuner: Index::of(kommuner, hyphened.collect()),
            forbund: Index::of(forbund, BTreeSet::new()),
            lan,
            looked_for: Cell::new(looked_for),
            compared: Cell::new(MOST_COMPARED),
        }
    }

    /// The kommun that a text names: "0180", "180", "0180 Stockholm", "Stockholms stad", "UPPLANDS BRO".
    pub fn kommun(&self, text: &str) -> Match<KommunCode> {
        let text = text.trim();
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let rest = text[digits.len()..].trim_start().trim_start_matches(['-', '\u{2013}']).trim_start();
        match digits.len() {
            // Kolada's groups of kommuner.
            0 if is_group(text) => return Match::Total,
            0 => {}
            // "1) Preliminära siffror"; "4,61".
            _ if text[digits.len()..].starts_with([')', '.', ',', ':', '*']) => return Match::None(Vec::new()),
            // Excel takes the first 0 of a code away.
            3 | 4 => match format!("{digits:0>4}").parse() {
                Ok(code) if self.dataset.kommun(code).is_some() => {
                    let is_called_so = rest.is_empty() || self.may_be_called(code, rest);
                    return if is_called_so {
                        Match::One(code)
                    } else {
                        Match::Disagreement { code, name: rest.to_owned() }
                    };
                }
                // Kolada's regions have codes below 0100.
                _ if digits.starts_with("00") || is_total(&plain(rest)) => return Match::Total,
                // A code of nobody's beside a name of somebody's.
                _ => return Match::None(self.called_so(rest)),
            },
            1 | 2
                if self.dataset.lan().iter().any(|lan| lan.code.to_string() == format!("{digits:0>2}"))
                    || digits == "00" =>
            {
                return Match::Total;
            }
            _ => return Match::None(Vec::new()),
        }
        let name = plain(text);
        // "Region Gotland" is the kommun there.
        if self.is_total(&name) && name != "region gotland" {
            return Match::Total;
        }
        let name = name.strip_prefix("region ").unwrap_or(&name);
        self.kommuner.find(&kommun_forms(name), &self.looked_for)
    }

    /// The kommuner that a name may stand for; none where it is empty or only a number.
    fn called_so(&self, name: &str) -> Vec<KommunCode> {
        if !name.contains(char::is_alphabetic) {
            return Vec::new();
        }
        match self.kommuner.find(&kommun_forms(&plain(name)), &self.looked_for) {
            Match::One(code) => vec![code],
            Match::Several(codes) | Match::None(codes) => codes,
            Match::Total | Match::Disagreement { .. } => Vec::new(),
        }
    }

    /// Whether a name is a kommun's own, also with letters lost or wrong.
    pub fn may_be_called(&self, code: KommunCode, name: &str) -> bool {
        let name = plain(name);
        let name = name.strip_prefix("region ").unwrap_or(&name);
        match self.kommuner.find(&kommun_forms(name), &self.compared) {
            Match::One(other) => other == code,
            Match::Several(candidates) | Match::None(candidates) => candidates.contains(&code),
            Match::Total | Match::Disagreement { .. } => false,
        }
    }

    /// A kommun's code and name.
    pub fn called(&self, code: KommunCode) -> String {
        format!("{code} {}", self.dataset.kommun(code).map_or("", |kommun| kommun.name))
    }

    /// The förbund that a text names, by its id, name or short name.
    pub fn forbund(&self, text: &str) -> Match<ForbundId> {
        let text = text.trim();
        if let Ok(id) = text.parse::<ForbundId>()
            && self.ids.contains(&id)
        {
            return Match::One(id);
        }
        let name = plain(text);
        if is_total(&name) {
            return Match::Total;
        }
        let name = without_kind(&name);
        let bare = name.strip_suffix(" lan").or_else(|| name.strip_suffix(" län")).unwrap_or(&name).to_owned();
        self.forbund.find(&[name.clone(), genitive_off(&name), format!("{name}s"), bare], &self.looked_for)
    }

    fn is_total(&self, name: &str) -> bool {
        is_total(name) || name.ends_with(" län") || self.lan.contains(name)
    }
}

/// "G35881".
fn is_group(text: &str) -> bool {
    let mut signs = text.chars();
    matches!(signs.next(), Some('G' | 'g')) && text.len() > 3 && signs.all(|sign| sign.is_ascii_digit())
}

/// Whether a name is that of everything together.
fn is_total(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    matches!(first, "summa" | "summan" | "total" | "totalt" | "riket" | "sverige" | "samtliga" | "alla")
        || matches!(name, "hela riket" | "hela landet" | "ovägt medel")
}
