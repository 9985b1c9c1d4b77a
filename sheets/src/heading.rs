//! What a column's heading says: its meaning, its unit, and its year.

use crate::{
    AgeGroup, Meaning,
    measure::{self, is_no_count},
    names::plain,
};
use finsam_engine::{AccountItem, Accounts, ResultItem, Unit};

/// What is read out of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// What it means; `Ignored` also where it is known to be nothing that is taken in. `None` where the heading is unknown.
    pub meaning: Option<Meaning>,
    pub unit: Option<Unit>,
    pub year: Option<i64>,
    pub ages: Option<AgeGroup>,
}

/// Reads a heading: "Utgående eget kapital 2022, tkr".
pub fn heading(text: &str) -> Heading {
    Heading { meaning: meaning(text), unit: unit(text), year: year(text), ages: measure::ages(text) }
}

/// What a title above a table says that its figures are, where it names one thing alone.
pub fn title_meaning(text: &str) -> Option<Meaning> {
    let name = measure::words(text);
    let mut found = WITHIN
        .iter()
        .filter(|(meaning, names)| meaning.is_value() && names.iter().any(|words| name.contains(words)))
        .map(|(meaning, _)| *meaning);
    let meaning = found.next().filter(|_| !is_no_count(text))?;
    found.all(|other| other == meaning).then_some(meaning)
}

/// Headings that mean what they are only where they are the whole of it, without year and unit.
const WHOLE: [(Meaning, &[&str]); 21] = [
    (
        Meaning::Forbund,
        &[
            "förbund",
            "forbund",
            "samordningsförbund",
            "samordningsförbundet",
            "förbundets namn",
            "förbundsnamn",
            "forbund id",
            "förbund id",
            "förbunds id",
            "finsam",
            "finsamförbund",
            "kortnamn",
            "namn på förbund",
        ],
    ),
    (
        Meaning::Kommun,
        &[
            "kommun",
            "kommunkod",
            "kommun kod",
            "kommunnamn",
            "medlemskommun",
            "municipality",
            "municipality id",
            "municipality code",
            "knkod",
            "kn kod",
            "knnamn",
            "kn namn",
            "kommunens namn",
            "kommun id",
        ],
    ),
    (Meaning::Party, &["part", "parter", "finansiär", "bidragsgivare", "betalare", "huvudman"]),
    (Meaning::Year, &["år", "ar", "year", "verksamhetsår", "bokslutsår", "räkenskapsår"]),
    (Meaning::Ideal, &["ideal", "idealet"]),
    (Meaning::FromState, &["staten", "stat", "försäkringskassan", "statens bidrag", "statligt bidrag", "state"]),
    (Meaning::FromRegion, &["regionen", "regionens bidrag", "landstinget", "bidrag från regionen"]),
    (Meaning::Fye, &["he", "fye", "summa he", "antal he", "he totalt"]),
    (
        Meaning::Insats,
        &[
            "insats",
            "insatser",
            "insatsens namn",
            "insatsnamn",
            "namn på insats",
            "namn på insatsen",
            "insats projekt",
            "projekt",
            "projektnamn",
            "aktivitet",
        ],
    ),
    (Meaning::Contribution, &["belopp", "bidrag", "kronor", "kr", "betalar", "offert", "medlemsavgift"]),
    (Meaning::Account(AccountItem::Opening), &["ib", "ingående balans"]),
    (Meaning::Account(AccountItem::Closing), &["ub", "utgående balans", "eget kapital", "ek"]),
    (Meaning::Result(ResultItem::Participants), &["deltagare", "antal deltagare", "participants"]),
    (Meaning::Result(ResultItem::Finished), &["avslutade", "antal avslutade", "avslutade deltagare"]),
    (Meaning::Result(ResultItem::ToWork), &["till arbete", "arbete"]),
    (Meaning::Result(ResultItem::ToStudies), &["till studier", "studier"]),
    (Meaning::Result(ResultItem::WorkOrStudies), &["till arbete eller studier", "arbete eller studier"]),
    (Meaning::Result(ResultItem::SeekingWork), &["aktivt arbetssökande", "arbetssökande"]),
    (Meaning::Result(ResultItem::Rehabilitation), &["fortsatt rehabilitering"]),
    (Meaning::Result(ResultItem::Illness), &["sjukdom"]),
    // The list of the year in which each förbund was formed must not be taken for that of accounts.
    (Meaning::Ignored, &["bildat", "bildades", "startår", "procent", "andel", "län", "anmärkning", "källa", "status"]),
];

/// Headings that mean what they are wherever these words stand in them; the more particular first.
const WITHIN: [(Meaning, &[&str]); 17] = [
    (Meaning::Ignored, &["procent", "andel"]),
    (Meaning::Ideal, &["idealfördelning", "idealfordelning", "ideal fördelning"]),
    (Meaning::Allocation, &["medelstilldelning", "tilldelning", "tilldelade medel"]),
    (Meaning::Account(AccountItem::Opening), &["ingående eget kapital", "eget kapital vid årets början"]),
    (
        Meaning::Account(AccountItem::Closing),
        &["utgående eget kapital", "eget kapital vid årets slut", "eget kapital 31", "summa eget kapital"],
    ),
    (Meaning::Account(AccountItem::Individual), &["individinrikta"]),
    (Meaning::Account(AccountItem::Structural), &["strukturinrikta"]),
    (Meaning::Account(AccountItem::Administration), &["kansli", "administration"]),
    (Meaning::Account(AccountItem::Financial), &["finansnetto", "finansiella"]),
    (Meaning::Account(AccountItem::TotalAssets), &["summa tillgångar", "balansomslutning"]),
    (Meaning::Account(AccountItem::OtherIncome), &["övriga intäkter"]),
    (
        Meaning::Account(AccountItem::Contributions),
        &["medlemsbidrag", "medlemsintäkter", "bidrag från medlemmar", "erhållna bidrag"],
    ),
    (Meaning::Account(AccountItem::Costs), &["kostnader"]),
    (Meaning::Fye, &["helårsekvivalent"]),
    (Meaning::Population, &["folkmängd", "befolkning", "invånare", "population", "bef 1", "bef 2"]),
    (Meaning::FromState, &["statens bidrag", "bidrag från staten"]),
    (Meaning::FromRegion, &["regionens bidrag", "bidrag från region"]),
];

fn meaning(text: &str) -> Option<Meaning> {
    if is_no_count(text) {
        return Some(Meaning::Ignored);
    }
    let whole = whole(text, &WHOLE);
    let name = measure::words(text);
    let within = || WITHIN.iter().find(|(_, names)| names.iter().any(|words| name.contains(words)));
    whole.or_else(|| within().map(|(meaning, _)| *meaning))
}

/// Which of these a heading is the whole of, without year and unit.
pub fn whole<T: Copy>(text: &str, of: &[(T, &[&str])]) -> Option<T> {
    let name = measure::words(text).replace("1 000 ", "1000 ");
    let is_word = |word: &&str| {
        !(word.len() == 4 && word.parse().is_ok_and(is_year)
            || matches!(*word, "tusental" | "tusentals" | "1000")
            || Unit::named(word).is_some() && *word != "kr" && *word != "kronor")
    };
    let bare = name.split(' ').filter(is_word).collect::<Vec<_>>().join(" ");
    // "Bidrag (kr)" is a bidrag; "kr" alone is an amount.
    let barest = bare.trim_end_matches(" kronor").trim_end_matches(" kr").trim_end_matches(" i");
    let found = of.iter().find(|(_, names)| names.contains(&barest) || names.contains(&bare.as_str()));
    found.map(|(meaning, _)| *meaning)
}

/// The unit that a heading or a title names: "tkr", "(mnkr)", "i tusental kronor".
pub fn unit(text: &str) -> Option<Unit> {
    let name = plain(text);
    let words: Vec<&str> = name.split(' ').collect();
    let thousands = ["tusental", "tusentals", "tusen"];
    let millions = ["miljoner", "miljontal", "milj"];
    // "1 000 kr", "1000-tals kronor".
    let is_thousand = |of: &[&str]| {
        matches!(of, ["1000", "kr" | "kronor" | "tals" | "tal"] | ["1", "000", "kr" | "kronor" | "tals" | "tal"])
    };
    let are_thousands = words.windows(2).chain(words.windows(3)).any(is_thousand);
    if are_thousands || words.iter().any(|word| thousands.contains(word)) {
        return Some(Unit::Thousands);
    }
    if words.iter().any(|word| millions.contains(word)) {
        return Some(Unit::Millions);
    }
    words.iter().find_map(|word| Unit::named(word))
}

fn is_year(year: i64) -> bool {
    (Accounts::FIRST_YEAR..2100).contains(&year)
}

/// The one year that a heading names.
pub fn year(text: &str) -> Option<i64> {
    let name = plain(text);
    let mut years =
        name.split(' ').filter(|word| word.len() == 4).filter_map(|word| word.parse().ok()).filter(|y| is_year(*y));
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(text: &str, meaning: Option<Meaning>, unit: Option<Unit>, year: Option<i64>) {
        let ages = measure::ages(text);
        assert_eq!(heading(text), Heading { meaning, unit, year, ages }, "{text}");
    }

    #[test]
    fn a_title_says_what_the_figures_are_where_it_names_one_thing() {
        assert_eq!(title_meaning("Helårsekvivalenter per kommun 2023"), Some(Meaning::Fye));
        assert_eq!(title_meaning("Medelstilldelning och idealfördelning"), None);
        assert_eq!(title_meaning("Andel av befolkningen"), None);
        assert_eq!(title_meaning("Bilaga 3"), None);
    }

    #[test]
    fn headings_are_read_as_the_agencies_and_the_forbund_write_them() {
        says("Samordningsförbund", Some(Meaning::Forbund), None, None);
        says("Medelstilldelning 2023 (kr)", Some(Meaning::Allocation), Some(Unit::Kronor), Some(2023));
        says("Idealfördelning, tkr", Some(Meaning::Ideal), Some(Unit::Thousands), None);
        says("Procent av idealfördelningen", Some(Meaning::Ignored), None, None);
        says("Procent", Some(Meaning::Ignored), None, None);
        says("%", Some(Meaning::Ignored), None, None);
        says("Bidrag, kr/invånare", Some(Meaning::Ignored), Some(Unit::Kronor), None);
        says("populationChange", Some(Meaning::Ignored), None, None);
        says("Bildat", Some(Meaning::Ignored), None, None);
        says("Deltagare", Some(Meaning::Result(ResultItem::Participants)), None, None);
        says("Avslutade 2022", Some(Meaning::Result(ResultItem::Finished)), None, Some(2022));
        says("Utgående eget kapital 2022", Some(Meaning::Account(AccountItem::Closing)), None, Some(2022));
        says(
            "Verksamhetens kostnader i tusental kronor",
            Some(Meaning::Account(AccountItem::Costs)),
            Some(Unit::Thousands),
            None,
        );
        says("Belopp (mnkr)", Some(Meaning::Contribution), Some(Unit::Millions), None);
        says("Bidrag, kr", Some(Meaning::Contribution), Some(Unit::Kronor), None);
        says("Befolkning 16–64 år", Some(Meaning::Population), None, None);
        says("HE 2021", Some(Meaning::Fye), None, Some(2021));
        says("Summa helårsekvivalenter", Some(Meaning::Fye), None, None);
        says("Insats", Some(Meaning::Insats), None, None);
        says("Kommunkod", Some(Meaning::Kommun), None, None);
        says("Verksamhetsår", Some(Meaning::Year), None, None);
    }

    #[test]
    fn what_stands_in_a_row_is_no_heading() {
        for text in ["Samordningsförbundet Roslagen", "Stockholms stad", "Region Stockholm", "32 000 000", "Salem"] {
            says(text, None, None, None);
        }
    }
}
