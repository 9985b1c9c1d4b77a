//! Who pays, by name, and names in a list and inside a sentence.

use super::Lang;
use finsam_engine::{Dataset, ForbundOutcome, Group, KommunCode, LanCode, Party};

/// "a", "a och b", "a, b och c".
pub fn list(lang: Lang, items: &[String]) -> String {
    let and = match lang {
        Lang::Sv => "och",
        Lang::En => "and",
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// A kommun's name, or its code where the dataset has no such kommun.
pub fn kommun_name(dataset: &Dataset, code: KommunCode) -> String {
    dataset.kommun(code).map_or_else(|| code.to_string(), |kommun| kommun.name.to_owned())
}

/// The region or regions of some län: "Region Stockholm".
pub fn regions(lang: Lang, dataset: &Dataset, lan: &[LanCode]) -> String {
    let names: Vec<String> =
        lan.iter().filter_map(|code| dataset.lan_of(*code)).map(|lan| lan.region.to_owned()).collect();
    if names.is_empty() { lang.words().the_region.to_owned() } else { list(lang, &names) }
}

/// One of the three who pay, by name where there is only one kommun.
pub fn group_name(lang: Lang, dataset: &Dataset, forbund: &ForbundOutcome, group: Group) -> String {
    match group {
        Group::State => lang.words().the_state.to_owned(),
        Group::Region => regions(lang, dataset, &forbund.lan()),
        Group::Kommuner => match &*forbund.kommuner {
            [(only, _)] => kommun_name(dataset, *only),
            _ => lang.words().the_kommuner.to_owned(),
        },
    }
}

/// A party by its name.
pub fn party_name(lang: Lang, dataset: &Dataset, lan: &[LanCode], party: Party) -> String {
    match party {
        Party::State => lang.words().the_state.to_owned(),
        Party::Region => regions(lang, dataset, lan),
        Party::Kommun(code) => kommun_name(dataset, code),
    }
}

/// The name with a small first letter inside a sentence, where it is not a proper name.
pub(super) fn inside(lang: Lang, name: &str) -> String {
    let words = lang.words();
    if [words.the_state, words.the_region, words.the_kommuner].contains(&name) {
        name.to_lowercase()
    } else {
        name.to_owned()
    }
}
