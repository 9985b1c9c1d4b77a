//! Who took part, who finished and who went to work or studies: women, men and all.

use super::OfYear;
use crate::state::{FigureRow, FigureTable, Work};
use finsam_engine::{ResultFigure, ResultItem as Item};
use std::sync::Arc;

/// A row of the table: women, men, whose sex is not stated, and all.
type Counted = [Option<Item>; 4];

const PARTICIPANTS: Counted = [
    Some(Item::ParticipantsWomen),
    Some(Item::ParticipantsMen),
    Some(Item::ParticipantsUnstated),
    Some(Item::Participants),
];
const FINISHED: Counted = [Some(Item::FinishedWomen), Some(Item::FinishedMen), None, Some(Item::Finished)];
const WENT: Counted = [Some(Item::WorkOrStudiesWomen), Some(Item::WorkOrStudiesMen), None, Some(Item::WorkOrStudies)];
const WENT_OR_SEEKING: Counted = [
    Some(Item::WorkStudiesOrSeekingWomen),
    Some(Item::WorkStudiesOrSeekingMen),
    None,
    Some(Item::WorkStudiesOrSeeking),
];

/// The rows of which something is known; no table where nothing is.
pub fn who_table(work: Work, of: &OfYear) -> FigureTable {
    let (format, words) = (work.format(), work.lang().result_words());
    let rows = [
        (words.participants, PARTICIPANTS),
        (words.finished, FINISHED),
        (words.work_or_studies, WENT),
        (words.work_studies_or_seeking, WENT_OR_SEEKING),
    ];
    let value = |item: Option<Item>| item.and_then(|item| of.results.value(item));
    let mut table = FigureTable::default();
    for (name, counted) in rows {
        // Who went to work or studies is not told once more with those who seek work, unless that says more.
        let says_more = counted != WENT_OR_SEEKING || value(counted[0]).is_some() || value(WENT[3]).is_none();
        if !says_more || counted.into_iter().all(|item| value(item).is_none()) {
            continue;
        }
        if table.is_empty() {
            let columns = [words.women, words.men, words.unstated, words.all].map(str::to_owned);
            table = FigureTable::new(words.persons, columns.to_vec());
        }
        let figure = |item: Option<Item>| value(item).map_or_else(|| "–".to_owned(), |count| format.count(count));
        let figures = Arc::new(counted.into_iter().map(figure).collect());
        let asked = |item: Option<Item>| item.and_then(|item| of.asked(ResultFigure::Count(item)));
        let derivations = Arc::new(counted.into_iter().map(asked).collect());
        let (key, name) = (name.to_owned(), name.to_owned());
        table.add(FigureRow { key, name, figures, derivations, ..FigureRow::default() });
    }
    table
}
