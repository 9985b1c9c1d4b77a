//! One sheet of a workbook of ours, saved as text: which of its columns somebody may have changed.
//!
//! The others are computed from them, and are no news. Amounts that somebody types stand in kronor, whatever unit the others
//! are shown in.

use crate::{
    AgeGroup, Column, Meaning, UnitFrom,
    export::{ITEMS, Lang, OwnColumn, words},
};
use finsam_engine::Unit;

/// The tables of a workbook.
const TABLES: [&[OwnColumn]; 4] = [words::KOMMUNER, words::PARTIES, words::EQUITY, words::FORBUND];

/// How many of ten headings must be ours: somebody may have changed some, or added columns.
const OF_TEN: usize = 8;

/// What the columns mean, where the headings are those of a table of ours.
pub fn meanings(columns: &[Column]) -> Option<Vec<Meaning>> {
    let bare = |heading: &str| heading.split(',').next().unwrap_or_default().trim().to_lowercase();
    let is_ours = |table: &&[OwnColumn]| {
        [Lang::Sv, Lang::En].into_iter().any(|lang| {
            let pairs = table.iter().zip(columns);
            let alike = pairs.filter(|(own, column)| bare(lang.of(own.heading)) == bare(&column.heading)).count();
            columns.len() >= table.len() && alike * 10 >= table.len() * OF_TEN
        })
    };
    let (place, table) = TABLES.iter().enumerate().find(|(_, table)| is_ours(table))?;
    let meaning = |at: usize| table.get(at).map_or(Meaning::Ignored, |column| meaning(place, column.key));
    Some((0..columns.len()).map(meaning).collect())
}

/// Gives the columns these meanings.
pub fn take(columns: &mut [Column], meanings: &[Meaning]) {
    for (column, meaning) in columns.iter_mut().zip(meanings) {
        column.meaning = *meaning;
        if meaning.is_amount() {
            (column.unit, column.unit_from) = (Some(Unit::Kronor), UnitFrom::Heading);
        }
        if *meaning == Meaning::Population {
            column.ages = Some(AgeGroup::COUNTED);
        }
    }
}

fn meaning(table: usize, key: &str) -> Meaning {
    match (table, key) {
        (0, "code" | "name") => Meaning::Kommun,
        (0 | 1, "forbund") | (2, "id") => Meaning::Forbund,
        (0, "population") => Meaning::Population,
        (0, "fye") => Meaning::Fye,
        // The state and the region are told by their kind, a kommun by its name.
        (1, "kind" | "name") => Meaning::Party,
        (1, "offer") => Meaning::Contribution,
        (2, "year") => Meaning::Year,
        (2, key) => {
            ITEMS.iter().find(|(of, _)| *of == key).map_or(Meaning::Ignored, |(_, item)| Meaning::Account(*item))
        }
        _ => Meaning::Ignored,
    }
}
