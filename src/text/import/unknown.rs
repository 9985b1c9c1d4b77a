//! What is said of names that are nobody's, and of rows that are gone.

use super::{Lang, kommun_name, plausible::who};
use crate::text::{format::Format, list, way};
use finsam_engine::State;
use finsam_sheets::border::{Answer, GoneRows, NameOf, OwnRow};

/// How many of the nearest names are told.
const MOST_NEAR: usize = 3;

/// How those are called that a name may stand for.
pub fn names(lang: Lang, state: &State, of: &[Answer]) -> String {
    let name = |answer: &Answer| match answer {
        Answer::Forbund(id) => way::name(state, *id),
        Answer::Kommun(code) => kommun_name(&state.dataset, *code),
        Answer::New => String::new(),
    };
    list(lang, &of.iter().map(name).collect::<Vec<_>>())
}

/// That a name is nobody's, with what it is, and what lies nearest.
pub fn unknown_name(lang: Lang, state: &State, of: NameOf, text: &str, nearest: &[Answer]) -> String {
    let is_code = !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    let mut told = match of {
        NameOf::Forbund => say!(lang, "Inget förbund heter ”{}”.", "No förbund is called “{}”.", text),
        NameOf::Kommun if is_code => say!(lang, "Ingen kommun har koden {}.", "No kommun has the code {}.", text),
        NameOf::Kommun => say!(lang, "Ingen kommun heter ”{}”.", "No kommun is called “{}”.", text),
        NameOf::Party => say!(
            lang,
            "Ingen part heter ”{}”. En part är staten, en region eller en kommun.",
            "No party is called “{}”. A party is the state, a region or a kommun.",
            text
        ),
        NameOf::Choice => {
            say!(lang, "”{}” är inget av det som cellen kan ha.", "“{}” is nothing that the cell can have.", text)
        }
    };
    let nearest = &nearest[..nearest.len().min(MOST_NEAR)];
    if !nearest.is_empty() {
        told += &say!(lang, " Närmast ligger {}.", " Nearest: {}.", names(lang, state, nearest));
    }
    told
}

/// That rows are gone from a sheet of a workbook of ours, with whose they were.
pub fn gone(format: Format, state: &State, of: &GoneRows) -> String {
    let lang = format.lang;
    let GoneRows { sheet, first, count } = of;
    let all = format.count(i64::try_from(*count).unwrap_or(i64::MAX));
    if first.first() == Some(&OwnRow::Step) {
        return say!(
            lang,
            "Bladet {} saknar {} av trappans rader, så trappan läses inte in. Ändra den på sidan.",
            "The sheet {} lacks {} of the ladder's rows, so the ladder is not read in. Change it on the page.",
            sheet,
            all
        );
    }
    let name = |row: &OwnRow| match row {
        OwnRow::Of(of) => who(lang, state, *of),
        OwnRow::OfYear(id, year) => format!("{} {year}", way::name(state, *id)),
        OwnRow::Insats(id, year, name) => format!("{name} ({} {year})", way::name(state, *id)),
        OwnRow::Step => String::new(),
    };
    let mut names = first.iter().map(name).collect::<Vec<_>>().join("; ");
    let more = count.saturating_sub(first.len());
    if more > 0 {
        let more = format.count(i64::try_from(more).unwrap_or(i64::MAX));
        names += &say!(lang, "; och {} till", "; and {} more", more);
    }
    let told = match count {
        1 => say!(
            lang,
            "Raden för {1} är borttagen från bladet {0}.",
            "The row of {1} has been removed from the sheet {0}.",
            sheet,
            names
        ),
        _ => say!(
            lang,
            "{2} rader är borttagna från bladet {0}: {1}.",
            "{2} rows have been removed from the sheet {0}: {1}.",
            sheet,
            names,
            all
        ),
    };
    let stays = lang.choose(
        "Inget ändras där: det som gällde står kvar. Vill du ändra det, gör det på sidan.",
        "Nothing changes there: what was still stands. If you want to change it, do so on the page.",
    );
    format!("{told} {stays}")
}
