//! Kommuner and förbund by their names, as people write them.
//!
//! A code or an id wins over a name, a whole name over a part of one. What fits several is never chosen among.

mod index;
mod spelling;

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
    /// It is the nation, a län, a region, or a sum.
    Total,
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
}

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
        let lan = dataset.lan().iter().flat_map(|lan| [plain(lan.name), plain(lan.region)]).collect();
        Self {
            dataset: Arc::clone(dataset),
            ids: state.forbund.iter().map(|forbund| forbund.id).collect(),
            kommuner: Index::of(kommuner, hyphened.collect()),
            forbund: Index::of(forbund, BTreeSet::new()),
            lan,
            looked_for: Cell::new(looked_for),
        }
    }

    /// The kommun that a text names: "0180", "180", "0180 Stockholm", "Stockholms stad", "UPPLANDS BRO".
    pub fn kommun(&self, text: &str) -> Match<KommunCode> {
        let text = text.trim();
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let rest = text[digits.len()..].trim_start();
        match digits.len() {
            0 => {}
            // Excel takes the first 0 of a code away.
            3 | 4 => match format!("{digits:0>4}").parse() {
                Ok(code) if self.dataset.kommun(code).is_some() => return Match::One(code),
                // Kolada's regions have codes below 0100.
                _ if digits.starts_with("00") || is_total(&plain(rest)) => return Match::Total,
                _ => return Match::None(Vec::new()),
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

/// Whether a name is that of everything together.
fn is_total(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    matches!(first, "summa" | "summan" | "total" | "totalt" | "riket" | "sverige" | "samtliga" | "alla")
        || matches!(name, "hela riket" | "hela landet" | "ovägt medel")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names::new(Dataset::y2023(), &State::apply(Dataset::y2023(), &[]), 9)
    }

    #[track_caller]
    fn kommun_is(text: &str, code: &str) {
        assert_eq!(names().kommun(text), Match::One(code.parse().expect("a code")), "{text}");
    }

    #[track_caller]
    fn forbund_is(text: &str, id: &str) {
        assert_eq!(names().forbund(text), Match::One(id.parse().expect("an id")), "{text}");
    }

    #[test]
    fn a_kommun_is_found_however_it_is_written() {
        for text in
            ["Stockholm", "Stockholms stad", "Stockholm kn", "Stockholms kommun", "0180 Stockholm", "180", "0180"]
        {
            kommun_is(text, "0180");
        }
        for text in ["Upplands-Bro", "UPPLANDS BRO", "upplands–bro kommun", "Upplands-Bro kn"] {
            kommun_is(text, "0139");
        }
        kommun_is("Malung", "2023");
        kommun_is("Malung-Sälens kommun", "2023");
        kommun_is("Dals-Ed", "1438");
        kommun_is("Dals Ed", "1438");
        kommun_is("Falu kommun", "2080");
        kommun_is("Alingsås kommun", "1489");
        kommun_is("Region Gotland", "0980");
        kommun_is("Gotlands kommun", "0980");
        kommun_is("Malmo", "1280");
        kommun_is("Habo", "0643");
        kommun_is("Håbo", "0305");
    }

    #[test]
    fn a_code_wins_over_a_name() {
        kommun_is("0180 Malmö", "0180");
        assert_eq!(names().kommun("9999 Stockholm"), Match::None(vec![]));
    }

    #[test]
    fn what_fits_several_is_not_chosen_among() {
        let codes = ["0114", "0139"].map(|code| code.parse().expect("a code"));
        assert_eq!(names().kommun("Upplands"), Match::Several(codes.to_vec()));
    }

    #[test]
    fn the_nation_and_the_lan_are_no_kommuner() {
        for text in
            ["00 Riket", "Riket", "01 Stockholms län", "01", "0001 Region Stockholm", "Region Skåne", "Summa", "Totalt"]
        {
            assert_eq!(names().kommun(text), Match::Total, "{text}");
        }
    }

    #[test]
    fn a_misspelt_name_is_answered_with_the_nearest() {
        let Match::None(nearest) = names().kommun("Huddingge") else { panic!("it is not to be guessed") };
        assert_eq!(nearest.first().map(ToString::to_string), Some("0126".to_owned()));
        assert_eq!(names().kommun("Xyzzyxyzzy"), Match::None(vec![]));
        assert_eq!(names().kommun("Östra"), Match::None(vec!["1256".parse().expect("a code")]));
    }

    #[test]
    fn a_forbund_is_found_by_id_name_and_short_name() {
        for text in ["hbs", "HBS", "Samordningsförbundet Botkyrka Huddinge Salem", "Botkyrka, Huddinge, Salem"] {
            forbund_is(text, "hbs");
        }
        for text in ["Stockholms stad", "Samordningsförbundet Stockholms stad", "stockholms-stad"] {
            forbund_is(text, "stockholms-stad");
        }
        forbund_is("Finsam Gotland", "gotland");
        forbund_is("Lunds samordningsförbund", "lund");
        forbund_is("Samordningsförbundet Degerfors-Karlskoga", "degerfors-karlskoga");
        forbund_is("Västra Värmlands och Norra Dalslands samordningsförbund", "vastra-varmland-och-norra-dalsland");
        forbund_is("Samordningsförbundet Höglandet", "hoglandet");
        forbund_is("SUVS", "suvs");
        assert_eq!(names().forbund("Summa"), Match::Total);
    }

    #[test]
    fn every_name_of_the_dataset_finds_its_own() {
        let names = names();
        for kommun in Dataset::y2023().kommuner() {
            assert_eq!(names.kommun(kommun.name), Match::One(kommun.code), "{}", kommun.name);
            assert_eq!(names.kommun(&format!("{} {}", kommun.code, kommun.name)), Match::One(kommun.code));
            assert_eq!(names.kommun(&format!("{} kommun", kommun.name)), Match::One(kommun.code), "{}", kommun.name);
            let genitive = kommun.name.trim_end_matches('s').to_owned() + "s kommun";
            assert_eq!(names.kommun(&genitive), Match::One(kommun.code), "{genitive}");
        }
        for forbund in Dataset::y2023().forbund() {
            for name in [forbund.id.as_str(), &forbund.name, &forbund.short_name] {
                assert_eq!(names.forbund(name), Match::One(forbund.id), "{name}");
            }
        }
    }
}
