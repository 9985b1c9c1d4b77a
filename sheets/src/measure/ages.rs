//! The ages that a text names.

use super::words;
use crate::AgeGroup;

/// Words that say that everybody is counted.
const EVERYBODY: [&str; 12] = [
    "alla åldrar",
    "samtliga åldrar",
    "alla åldersgrupper",
    "samtliga åldersgrupper",
    "totalt ålder",
    "total ålder",
    "ålder totalt",
    "åldrar totalt",
    "hela befolkningen",
    "all ages",
    "total age",
    "ages total",
];

/// Words beside which two numbers are ages without "år".
const OF_AGES: [&str; 13] = [
    "ålder",
    "åldern",
    "åldrarna",
    "åldersgrupp",
    "bef",
    "befolkning",
    "folkmängd",
    "invånare",
    "personer",
    "age",
    "ages",
    "aged",
    "population",
];

/// A piece of a text in which ages are looked for.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Number(u32, usize),
    Word(String),
    Sign(char),
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_alike = |sign: char| match first {
            first if first.is_ascii_digit() => sign.is_ascii_digit(),
            first if first.is_alphabetic() => sign.is_alphabetic(),
            _ => false,
        };
        let end = rest.find(|sign: char| !is_alike(sign)).unwrap_or(rest.len()).max(first.len_utf8());
        let piece = &rest[..end];
        match first {
            first if first.is_whitespace() => {}
            first if first.is_ascii_digit() => pieces.push(Piece::Number(piece.parse().unwrap_or(u32::MAX), end)),
            first if first.is_alphabetic() => pieces.push(Piece::Word(piece.to_lowercase())),
            first => pieces.push(Piece::Sign(first)),
        }
        rest = &rest[end..];
    }
    pieces
}

/// The ages that a text names: "16–64 år", `bef_20_64`, "65+", "18 år och äldre", "alla åldrar".
pub fn ages(text: &str) -> Option<AgeGroup> {
    let pieces = pieces(text);
    let name = words(text);
    let is_of_ages = name.split(' ').any(|word| OF_AGES.contains(&word));
    let range = (0..pieces.len()).find_map(|place| years_at(&pieces, place, is_of_ages));
    range.or_else(|| EVERYBODY.iter().any(|words| name.contains(words)).then_some(AgeGroup::All))
}

/// The ages that begin at a place.
fn years_at(pieces: &[Piece], place: usize, is_of_ages: bool) -> Option<AgeGroup> {
    let is_joint = |piece: Option<&Piece>| match piece {
        Some(Piece::Sign(sign)) => matches!(sign, '-' | '\u{2013}' | '\u{2212}' | '_'),
        _ => false,
    };
    let Piece::Number(first, 1..=3) = pieces[place] else { return None };
    // A part of a date, or of a longer row of numbers.
    let is_first = place < 2 || !(is_joint(pieces.get(place - 1)) && matches!(pieces[place - 2], Piece::Number(..)));
    let is_word = |piece: Option<&Piece>, words: &[&str]| matches!(piece, Some(Piece::Word(word)) if words.contains(&word.as_str()));
    let next = pieces.get(place + 1);
    if is_joint(next) || is_word(next, &["till", "to"]) {
        let Some(Piece::Number(last, 1..=3)) = pieces.get(place + 2) else { return None };
        let after = pieces.get(place + 3);
        let goes_on = is_joint(after) && matches!(pieces.get(place + 4), Some(Piece::Number(..)));
        let is_said = is_of_ages || is_word(after, &["år", "åring", "åringar", "years"]);
        let is_range = first <= *last && *last <= AgeGroup::OLDEST && is_first && !goes_on && is_said;
        return is_range.then(|| AgeGroup::years(first, *last));
    }
    let after_years = if is_word(next, &["år", "years"]) { pieces.get(place + 2) } else { next };
    let is_older = matches!(after_years, Some(Piece::Sign('+'))) || is_word(after_years, &["w"]);
    let is_and = is_word(after_years, &["och", "and", "eller", "or"]);
    let beyond = pieces.iter().skip(place + 2).take(3);
    let older = is_and && beyond.clone().any(|piece| is_word(Some(piece), &["äldre", "uppåt", "over", "older"]));
    let younger = is_and && beyond.clone().any(|piece| is_word(Some(piece), &["yngre", "under", "younger"]));
    match () {
        () if first > AgeGroup::OLDEST => None,
        () if is_older || older => Some(AgeGroup::years(first, AgeGroup::OLDEST)),
        () if younger => Some(AgeGroup::years(0, first)),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_of(text: &str, first: u32, last: u32) {
        assert_eq!(ages(text), Some(AgeGroup::Years { first, last }), "{text}");
    }

    #[test]
    fn the_ages_that_a_heading_or_a_title_names_are_read() {
        is_of("Befolkning 16–64 år", 16, 64);
        is_of("bef_16_64", 16, 64);
        is_of("Folkmängd 20-64", 20, 64);
        is_of("Samtliga 16-64 år", 16, 64);
        is_of("Personer i åldern 18 till 66", 18, 66);
        is_of("Folkmängd 65 år och äldre", 65, AgeGroup::OLDEST);
        is_of("65+ år", 65, AgeGroup::OLDEST);
        is_of("19 år eller yngre", 0, 19);
        for text in ["Folkmängd 2024 (alla åldrar)", "totalt ålder", "0–100 år", "Population, all ages"] {
            assert_eq!(ages(text), Some(AgeGroup::All), "{text}");
        }
    }

    #[test]
    fn what_is_no_age_is_none() {
        for text in [
            "Folkmängd 2022-12-31",
            "Folkmängd 2021-2023",
            "Tabell 1-5",
            "increase 2018-2019",
            "Folkmängd efter region, ålder, kön och år",
            "HE 2021",
            "Uppdaterad 2023-02-22 08:00",
            "Kommun",
            "",
        ] {
            assert_eq!(ages(text), None, "{text}");
        }
    }
}
