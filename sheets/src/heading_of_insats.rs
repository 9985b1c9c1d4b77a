//! What a heading says beside a column of insatser: there each row is of one, and what it counts is that insats's.
//!
//! "Deltagare" is otherwise how many the förbund had in all. What an insats has no figure of, such as its deviation or those who
//! went to work alone, is not taken in.

use crate::{Meaning, Row, heading::whole, measure::is_no_count, names::plain, recognise::Column};
use finsam_engine::{InsatsItem, InsatsKind};

/// Headings that mean what they are where they are the whole of it, without year and unit.
const WHOLE: [(Meaning, &[&str]); 12] = [
    (
        Meaning::InsatsKind,
        &["slag", "typ", "art", "inriktning", "insatstyp", "typ av insats", "slag av insats", "kind", "type"],
    ),
    (
        Meaning::InsatsFigure(InsatsItem::Budget),
        &["budget", "årsbudget", "budgeterat", "budgeterad kostnad", "beviljat", "beviljat belopp", "beviljade medel"],
    ),
    (
        Meaning::InsatsFigure(InsatsItem::Cost),
        &["kostnad", "kostnader", "utfall", "faktisk kostnad", "förbrukat", "förbrukade medel", "cost", "costs"],
    ),
    (
        Meaning::InsatsFigure(InsatsItem::Participants),
        &["deltagare", "antal deltagare", "deltagare totalt", "totalt antal deltagare", "participants"],
    ),
    (Meaning::InsatsFigure(InsatsItem::Women), &["kvinnor", "varav kvinnor", "antal kvinnor", "women"]),
    (Meaning::InsatsFigure(InsatsItem::Men), &["män", "man", "varav män", "antal män", "men"]),
    (
        Meaning::InsatsFigure(InsatsItem::Unstated),
        &["utan angivet kön", "ej angivet", "ej angivet kön", "okänt kön", "of unstated sex"],
    ),
    (Meaning::InsatsFigure(InsatsItem::Finished), &["avslutade", "antal avslutade", "avslutade deltagare", "finished"]),
    (
        Meaning::InsatsFigure(InsatsItem::WorkStudiesOrSeeking),
        &[
            "till arbete studier eller arbetssökande",
            "arbete studier eller arbetssökande",
            "till arbete studier eller sökande",
            "arbete studier eller sökande",
            "arbete studier eller sokande",
            "arbete studier arbetssökande",
            "to work studies or seeking work",
        ],
    ),
    (
        Meaning::InsatsFigure(InsatsItem::Rehabilitation),
        &["fortsatt rehabilitering", "till fortsatt rehabilitering", "rehabilitering", "further rehabilitation"],
    ),
    (Meaning::InsatsFigure(InsatsItem::Illness), &["sjukdom", "illness"]),
    (
        Meaning::InsatsFigure(InsatsItem::Other),
        &["övrigt", "ovrigt", "övriga orsaker", "annan orsak", "other", "other reasons"],
    ),
];

/// Beside a column of insatser every figure is that of the row's insats, or none: "Deltagare" is not how many the förbund had.
pub fn by_insats(columns: &mut [Column], rows: &[Row]) {
    if !columns.iter().any(|column| column.meaning == Meaning::Insats) {
        return;
    }
    for (place, column) in columns.iter_mut().enumerate() {
        let is_named = matches!(column.meaning, Meaning::Forbund | Meaning::Insats | Meaning::Year);
        if column.meaning.is_of_insats() {
            continue;
        }
        match heading_of_insats(&column.heading) {
            // "Typ" may be anything.
            Some(Meaning::InsatsKind) if !has_kinds(place, rows) => {}
            Some(meaning) if !is_named => column.meaning = meaning,
            None if column.meaning.is_value() => column.meaning = Meaning::Ignored,
            _ => {}
        }
    }
}

/// Whether some cell of a column says what an insats is for, or none says anything.
fn has_kinds(column: usize, rows: &[Row]) -> bool {
    let mut filled = rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_missing()).peekable();
    filled.peek().is_none() || filled.any(|cell| kind(&cell.to_text()).is_some())
}

/// What a heading means there; nothing where it is nothing of an insats.
fn heading_of_insats(text: &str) -> Option<Meaning> {
    whole(text, &WHOLE).filter(|_| !is_no_count(text))
}

/// What an insats is for, as a cell says it: "individinriktad", "Strukturinriktade insatser", "individ".
pub fn kind(text: &str) -> Option<InsatsKind> {
    match plain(text).as_str() {
        // Of both, the table does not say of which.
        name if name.starts_with("individ") && name.contains("struktur") => None,
        "fanns inte" | "was none" => Some(InsatsKind::None),
        name if name.starts_with("individ") || name == "for individuals" => Some(InsatsKind::Individual),
        name if name.starts_with("struktur") || name.starts_with("structur") || name == "for structures" => {
            Some(InsatsKind::Structural)
        }
        _ => None,
    }
}

/// What the insatser of the rows below are for, where a row has the heading of a section in the place of a name.
pub fn section(name: &str) -> Option<InsatsKind> {
    let unit = |word: &&str| !matches!(*word, "i" | "kr" | "tkr" | "mnkr" | "kronor" | "sek");
    match plain(name).split(' ').filter(unit).collect::<Vec<_>>().join(" ").trim_end_matches(" insatser") {
        "individinriktade" | "individinriktat" | "individuella" => Some(InsatsKind::Individual),
        "strukturinriktade" | "strukturinriktat" | "strukturella" | "strukturövergripande" => {
            Some(InsatsKind::Structural)
        }
        _ => None,
    }
}

/// Whether a name is that of several insatser together: "Summa", "S:a insatser", "Individinriktade insatser totalt", "Alla insatser".
pub fn is_sum(name: &str) -> bool {
    let name = plain(name);
    let words: Vec<&str> = name.split(' ').collect();
    let is_sum = |word: &&str| {
        matches!(*word, "summa" | "summan" | "delsumma" | "total" | "totalt" | "totalsumma" | "subtotal" | "sum")
    };
    let of_all = matches!(
        words[..],
        ["alla" | "samtliga" | "totala" | "all", "insatser" | "individinriktade" | "strukturinriktade", ..]
    );
    of_all || name.starts_with("s a ") || words.first().is_some_and(is_sum) || words.last().is_some_and(is_sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(text: &str, expected: Option<InsatsItem>) {
        assert_eq!(heading_of_insats(text), expected.map(Meaning::InsatsFigure), "{text}");
    }

    #[test]
    fn headings_are_read_as_annual_reports_write_them() {
        says("Budget 2022, tkr", Some(InsatsItem::Budget));
        says("utfall_tkr", Some(InsatsItem::Cost));
        says("Kostnad (kr)", Some(InsatsItem::Cost));
        says("Antal deltagare", Some(InsatsItem::Participants));
        says("varav kvinnor", Some(InsatsItem::Women));
        says("ej_angivet", Some(InsatsItem::Unstated));
        says("Till arbete, studier eller arbetssökande", Some(InsatsItem::WorkStudiesOrSeeking));
        says("Övrigt", Some(InsatsItem::Other));
    }

    #[test]
    fn what_is_no_figure_of_an_insats_is_none() {
        // Those who went to work are some of those who are counted together.
        for text in ["Till arbete", "Avvikelse", "Kostnad per deltagare", "Kvinnor, %", "Nya", "Budget – utfall"] {
            says(text, None);
        }
    }

    #[test]
    fn a_row_of_several_together_is_no_insats() {
        for text in [
            "Summa",
            "Delsumma individ",
            "S:a insatser",
            "Insatser totalt",
            "Individinriktade insatser, totalt",
            "HBS totalt",
            "Alla insatser",
            "Samtliga insatser",
            "Totala insatser",
        ] {
            assert!(is_sum(text), "{text}");
        }
        for text in ["MIA", "Alla med", "Samtliga vägar till arbete", "Totalförsvar för unga"] {
            assert!(!is_sum(text), "{text}");
        }
    }

    #[test]
    fn a_section_is_headed_with_or_without_its_unit() {
        for text in ["Strukturella insatser", "Strukturinriktade insatser (tkr)", "Strukturövergripande insatser"] {
            assert_eq!(section(text), Some(InsatsKind::Structural), "{text}");
        }
        assert_eq!(section("Individuella insatser, i kr"), Some(InsatsKind::Individual));
        assert_eq!(section("Struktur unga"), None);
    }

    #[test]
    fn a_kind_is_read_however_it_ends() {
        for text in ["individinriktad", "Individinriktade insatser", "Individ", "for individuals"] {
            assert_eq!(kind(text), Some(InsatsKind::Individual), "{text}");
        }
        for text in ["strukturinriktad", "Strukturell", "structural"] {
            assert_eq!(kind(text), Some(InsatsKind::Structural), "{text}");
        }
        assert_eq!(kind("fanns inte"), Some(InsatsKind::None));
        assert_eq!((kind("blandad"), kind("individ- och strukturinriktad")), (None, None));
    }
}
