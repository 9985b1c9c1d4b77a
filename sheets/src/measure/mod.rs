//! What a text says that figures are: of which ages, and whether they are counts at all.
//!
//! A share, a rate, a change and an amount for each inhabitant are no number of persons and no budget, whatever word for one
//! stands beside: "Nytt belopp i kr/invånare", "populationChange", "Sjukpenningtal".

mod ages;

use crate::names::plain;
pub use ages::ages;

/// A text in [`plain`] words, also where a program has put them together: "populationChange" is "population change".
pub fn words(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut run = 0;
    for sign in text.chars() {
        // "mKr" is one word.
        if sign.is_uppercase() && run > 1 {
            parted.push(' ');
        }
        run = if sign.is_lowercase() { run + 1 } else { 0 };
        parted.push(sign);
    }
    plain(&parted)
}

/// Words that say so wherever they stand.
const NO_COUNT: [&str; 27] = [
    "procent",
    "percent",
    "pct",
    "share",
    "change",
    "increase",
    "decrease",
    "growth",
    "rate",
    "ratio",
    "density",
    "median",
    "förändring",
    "ökning",
    "minskning",
    "tillväxt",
    "differens",
    "skillnad",
    "diff",
    "kvot",
    "index",
    "netto",
    "födelseöverskott",
    "genomsnitt",
    "medelålder",
    "capita",
    "frekvens",
];

/// How words begin that say so.
const NO_COUNT_FROM: [&str; 5] = ["andel", "genomsnittlig", "per1", "share", "procent"];

/// How words end that say so.
const NO_COUNT_TO: [&str; 14] = [
    "penningtal",
    "penningtalet",
    "hälsotal",
    "hälsotalet",
    "sjuktal",
    "sjuktalet",
    "täthet",
    "ökning",
    "minskning",
    "förändring",
    "tillväxt",
    "index",
    "flyttnetto",
    "flyttningsnetto",
];

/// For each of which a rate is.
const FOR_EACH: [&str; 14] = [
    "inv",
    "invånare",
    "inhabitant",
    "capita",
    "person",
    "deltagare",
    "tusen",
    "km",
    "km2",
    "kvadratkilometer",
    "försäkrad",
    "hushåll",
    "barn",
    "anställd",
];

/// Whether it says that the figures are shares, rates, changes or the like.
pub fn is_no_count(text: &str) -> bool {
    let name = words(text);
    let all: Vec<&str> = name.split(' ').collect();
    let is_said = |word: &&str| {
        NO_COUNT.contains(word)
            || NO_COUNT_FROM.iter().any(|start| word.starts_with(start))
            || NO_COUNT_TO.iter().any(|end| word.ends_with(end))
    };
    let is_each = |words: &[&str]| match words {
        ["1" | "10" | "100", "000", ..] | ["100" | "1000" | "10000" | "100000", ..] => true,
        [one, ..] => FOR_EACH.contains(one),
        [] => false,
    };
    let has_per = all.iter().enumerate().any(|(place, word)| *word == "per" && is_each(&all[place + 1..]));
    let lower = text.to_lowercase();
    let has_stroke = lower.split('/').skip(1).any(|after| is_each(&plain(after).split(' ').collect::<Vec<_>>()));
    text.contains('%') || all.iter().any(is_said) || has_per || has_stroke
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_shares_and_changes_are_no_counts() {
        for text in [
            "Nytt belopp i kr/invånare*",
            "Bidrag per invånare, kr",
            "tot_antal_fall_per10000inv",
            "Sjukpenningtal 1.0",
            "Ohälsotal",
            "populationChange",
            "populationShare65plus",
            "Folkökning",
            "Befolkningsförändring",
            "Andel av befolkningen",
            "Andelen HE",
            "HE i procent av befolkningen",
            "HE, %",
            "HE per 1 000 invånare",
            "invånare/km2",
            "Befolkningstäthet",
            "Flyttningsnetto",
            "per capita",
        ] {
            assert!(is_no_count(text), "{text}");
        }
    }

    #[test]
    fn counts_and_amounts_are_counts() {
        for text in [
            "Folkmängd den 31 december 2023",
            "Folkmängd per 31 december",
            "Nytt belopp per kommun, mnkr",
            "Invånare",
            "population",
            "Antal HE",
            "Finansnetto",
            "Medelstilldelning per förbund och år",
            "Sjukpenning",
            "Kostnader/intäkter",
            "Nettokostnader",
            "Summa helårsekvivalenter",
        ] {
            assert!(!is_no_count(text), "{text}");
        }
    }
}
