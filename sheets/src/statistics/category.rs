//! What the texts under a heading of statistics say: an age, a sex, a total.

use crate::{AgeGroup, measure, names::plain};

/// A text without the code before it, as SCB's newer interface writes both: "45-54 - 45-54 år".
pub(super) fn after_code(text: &str) -> &str {
    match text.split_once(" - ") {
        Some((code, rest)) if !code.trim().contains(' ') && !rest.trim().is_empty() => rest.trim(),
        _ => text.trim(),
    }
}

/// "16 år", "16–19 år", "20-64", "100+ år", "16", "totalt ålder".
pub(super) fn age(text: &str) -> Option<AgeGroup> {
    let text = after_code(text);
    let bare = text.strip_suffix("år").or(text.strip_suffix("years")).unwrap_or(text).trim();
    let one = || bare.parse().ok().filter(|age| *age <= AgeGroup::OLDEST);
    let up_to =
        || bare.strip_prefix(['-', '\u{2013}', '<'])?.trim().parse().ok().filter(|age| *age <= AgeGroup::OLDEST);
    match one() {
        Some(age) => Some(AgeGroup::Years { first: age, last: age }),
        None => measure::ages(&format!("{bare} år"))
            .or_else(|| measure::ages(text))
            .or_else(|| up_to().map(|age| AgeGroup::years(0, age)))
            .or_else(|| is_total(text).then_some(AgeGroup::All)),
    }
}

const MEN: [&str; 6] = ["män", "man", "men", "male", "males", "pojkar"];
const WOMEN: [&str; 6] = ["kvinnor", "kvinna", "women", "female", "females", "flickor"];

fn has(name: &str, words: &[&str]) -> bool {
    name.split(' ').any(|word| words.contains(&word))
}

/// Whether a sex is men, or boys, alone.
pub(super) fn is_of_men(text: &str) -> bool {
    let name = plain(after_code(text));
    has(&name, &MEN) && !has(&name, &WOMEN) || matches!(name.as_str(), "m" | "1")
}

/// Whether a sex is women, or girls, alone.
pub(super) fn is_of_women(text: &str) -> bool {
    let name = plain(after_code(text));
    has(&name, &WOMEN) && !has(&name, &MEN) || matches!(name.as_str(), "k" | "f" | "w" | "2")
}

/// Whether it is a sex, or both.
pub(super) fn is_sex(text: &str) -> bool {
    let name = plain(after_code(text));
    has(&name, &MEN) || has(&name, &WOMEN) || is_total(text)
}

/// Whether it is all of a dimension's categories together, by its name.
pub(super) fn is_total(text: &str) -> bool {
    const WORDS: [&str; 12] =
        ["total", "totalt", "totala", "samtliga", "alla", "all", "båda", "both", "summa", "tot", "sammanlagt", "hela"];
    let name = plain(after_code(text));
    let is_code = matches!(name.as_str(), "t" | "1 2" | "k m" | "m k");
    is_code || has(&name, &WORDS) || has(&name, &MEN) && has(&name, &WOMEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_of(text: &str, first: u32, last: u32) {
        assert_eq!(age(text), Some(AgeGroup::Years { first, last }), "{text}");
    }

    #[test]
    fn ages_are_read_as_the_agencies_write_them() {
        is_of("16 år", 16, 16);
        is_of("16", 16, 16);
        is_of("20–64 år", 20, 64);
        is_of("20-65", 20, 65);
        is_of("100+ år", 100, AgeGroup::OLDEST);
        is_of("65 år och äldre", 65, AgeGroup::OLDEST);
        is_of("45-54 - 45-54 år", 45, 54);
        is_of("Samtliga 16-64 år", 16, 64);
        for text in ["totalt ålder", "Totalt", "samtliga", "tot - totalt ålder"] {
            assert_eq!(age(text), Some(AgeGroup::All), "{text}");
        }
        assert_eq!(age("uppgift saknas"), None);
    }

    #[test]
    fn totals_are_found_by_all_their_names() {
        for text in [
            "totalt",
            "Kvinnor och män",
            "män och kvinnor totalt",
            "Samtliga",
            "T",
            "1+2",
            "1+2 - båda könen",
            "Båda könen",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in ["kvinnor", "K", "1 - män", "ogifta", "16–64 år", "1-2 rum"] {
            assert!(!is_total(text), "{text}");
        }
    }
}
