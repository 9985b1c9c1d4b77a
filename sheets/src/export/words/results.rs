//! The columns of the sheet of results, with what each figure is called.

use super::super::column::{
    Both, By, Column,
    Kind::{Text, Whole},
};
use finsam_engine::ResultItem;

pub const RESULTS_SHEET: Both = Both("Resultat", "Results");
pub const RESULTS_LEAD: Both = Both(
    "Vad insatserna ledde till, år för år. Gula celler är kända eller fylls i av dig; en tom cell är okänd eller följer av de andra. Sortera inte raderna.",
    "What the insatser led to, year by year. Yellow cells are known or filled in by you; an empty cell is unknown or follows from the others. Do not sort the rows.",
);
pub const WHOLE_NUMBER: Both = Both("Skriv ett heltal som är minst 0.", "Write a whole number that is at least 0.");

const fn of_reader(key: &'static str, sv: &'static str, en: &'static str, name: &'static str) -> Column {
    Column::new(key, By::Reader, Whole, 15, Both(sv, en)).named(name, name)
}

/// The columns of the table.
pub const RESULTS: &[Column] = &[
    Column::new("id", By::Export, Text, 24, Both("Förbund (id)", "Förbund (id)")).named("r_förbund", "r_förbund"),
    Column::new("name", By::Export, Text, 24, Both("Förbund", "Förbund")),
    Column::new("year", By::Export, Whole, 7, Both("År", "Year")).named("r_år", "r_year"),
    of_reader("participants", "Deltagare", "Participants", "r_participants"),
    of_reader("participants_women", "Kvinnor bland deltagarna", "Women among the participants", "r_participants_women"),
    of_reader("participants_men", "Män bland deltagarna", "Men among the participants", "r_participants_men"),
    of_reader(
        "participants_unstated",
        "Deltagare utan angivet kön",
        "Participants of unstated sex",
        "r_participants_unstated",
    ),
    of_reader("finished", "Avslutade", "Finished", "r_finished"),
    of_reader("to_work", "Till arbete", "To work", "r_to_work"),
    of_reader("to_studies", "Till studier", "To studies", "r_to_studies"),
    of_reader("seeking_work", "Aktivt arbetssökande", "Actively seeking work", "r_seeking_work"),
    of_reader("rehabilitation", "Fortsatt rehabilitering", "Further rehabilitation", "r_rehabilitation"),
    of_reader("illness", "Sjukdom", "Illness", "r_illness"),
    of_reader("other", "Övrigt", "Other reasons", "r_other"),
    of_reader("work_or_studies", "Till arbete eller studier", "To work or studies", "r_work_or_studies"),
    of_reader(
        "work_studies_or_seeking",
        "Till arbete, studier eller arbetssökande",
        "To work, studies or seeking work",
        "r_work_studies_or_seeking",
    ),
    of_reader("five_reasons", "Avslutade utan övrigt", "Finished, without other reasons", "r_five_reasons"),
    of_reader("finished_women", "Kvinnor som avslutade", "Women who finished", "r_finished_women"),
    of_reader("finished_men", "Män som avslutade", "Men who finished", "r_finished_men"),
    of_reader(
        "work_or_studies_women",
        "Kvinnor till arbete eller studier",
        "Women to work or studies",
        "r_work_or_studies_women",
    ),
    of_reader(
        "work_or_studies_men",
        "Män till arbete eller studier",
        "Men to work or studies",
        "r_work_or_studies_men",
    ),
    of_reader(
        "work_studies_or_seeking_women",
        "Kvinnor till arbete, studier eller arbetssökande",
        "Women to work, studies or seeking work",
        "r_work_studies_or_seeking_women",
    ),
    of_reader(
        "work_studies_or_seeking_men",
        "Män till arbete, studier eller arbetssökande",
        "Men to work, studies or seeking work",
        "r_work_studies_or_seeking_men",
    ),
    of_reader(
        "work_or_studies_women_percent",
        "Procent av kvinnorna till arbete eller studier",
        "Percent of the women to work or studies",
        "r_work_or_studies_women_percent",
    ),
    of_reader(
        "work_or_studies_men_percent",
        "Procent av männen till arbete eller studier",
        "Percent of the men to work or studies",
        "r_work_or_studies_men_percent",
    ),
];

/// The figures by their columns' keys.
pub const RESULT_ITEMS: [(&str, ResultItem); 22] = [
    ("participants", ResultItem::Participants),
    ("participants_women", ResultItem::ParticipantsWomen),
    ("participants_men", ResultItem::ParticipantsMen),
    ("participants_unstated", ResultItem::ParticipantsUnstated),
    ("finished", ResultItem::Finished),
    ("to_work", ResultItem::ToWork),
    ("to_studies", ResultItem::ToStudies),
    ("seeking_work", ResultItem::SeekingWork),
    ("rehabilitation", ResultItem::Rehabilitation),
    ("illness", ResultItem::Illness),
    ("other", ResultItem::Other),
    ("work_or_studies", ResultItem::WorkOrStudies),
    ("work_studies_or_seeking", ResultItem::WorkStudiesOrSeeking),
    ("five_reasons", ResultItem::FiveReasons),
    ("finished_women", ResultItem::FinishedWomen),
    ("finished_men", ResultItem::FinishedMen),
    ("work_or_studies_women", ResultItem::WorkOrStudiesWomen),
    ("work_or_studies_men", ResultItem::WorkOrStudiesMen),
    ("work_studies_or_seeking_women", ResultItem::WorkStudiesOrSeekingWomen),
    ("work_studies_or_seeking_men", ResultItem::WorkStudiesOrSeekingMen),
    ("work_or_studies_women_percent", ResultItem::WorkOrStudiesWomenPercent),
    ("work_or_studies_men_percent", ResultItem::WorkOrStudiesMenPercent),
];

/// What a figure is called.
pub fn result_item(item: ResultItem) -> Both {
    let key = RESULT_ITEMS.iter().find(|(_, of)| *of == item).map_or("", |(key, _)| *key);
    RESULTS.iter().find(|column| column.key == key).map_or(Both::NOTHING, |column| column.heading)
}
