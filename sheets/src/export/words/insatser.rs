//! The columns of the sheet of insatser, with what each figure is called.

use super::super::column::{
    Both, By, Column,
    Kind::{self, Amount, Text, Whole},
};
use finsam_engine::{InsatsItem, InsatsKind};

pub const INSATSER_SHEET: Both = Both("Insatser", "Insatser");
pub const INSATSER_LEAD: Both = Both(
    "Vad varje insats kostade och ledde till. Ändra i de gula cellerna, eller lägg till insatser nederst. En tom cell är okänd. Slaget ”fanns inte” tar bort insatsen.",
    "What each insats cost and led to. Change the yellow cells, or add insatser at the bottom. An empty cell is unknown. The kind “was none” takes the insats away.",
);

const fn of_reader(
    key: &'static str,
    kind: Kind,
    width: u32,
    sv: &'static str,
    en: &'static str,
    name: &'static str,
) -> Column {
    Column::new(key, By::Reader, kind, width, Both(sv, en)).named(name, name)
}

/// The columns of the table.
pub const INSATSER: &[Column] = &[
    of_reader("id", Text, 24, "Förbund (id)", "Förbund (id)", "i_förbund"),
    of_reader("year", Whole, 7, "År", "Year", "i_år"),
    of_reader("insats", Text, 40, "Insats", "Insats", "i_insats"),
    of_reader("kind", Text, 18, "Slag", "Kind", "i_slag"),
    of_reader("budget", Amount, 15, "Budget", "Budget", "i_budget"),
    of_reader("cost", Amount, 15, "Kostnad", "Cost", "i_kostnad"),
    of_reader("participants", Whole, 12, "Deltagare", "Participants", "i_deltagare"),
    of_reader("women", Whole, 12, "Kvinnor", "Women", "i_kvinnor"),
    of_reader("men", Whole, 12, "Män", "Men", "i_män"),
    of_reader("unstated", Whole, 12, "Utan angivet kön", "Of unstated sex", "i_utan_kön"),
    of_reader("finished", Whole, 12, "Avslutade", "Finished", "i_avslutade"),
    of_reader(
        "work_studies_or_seeking",
        Whole,
        18,
        "Till arbete, studier eller arbetssökande",
        "To work, studies or seeking work",
        "i_till_arbete_studier_sökande",
    ),
    of_reader("rehabilitation", Whole, 15, "Fortsatt rehabilitering", "Further rehabilitation", "i_rehabilitering"),
    of_reader("illness", Whole, 12, "Sjukdom", "Illness", "i_sjukdom"),
    of_reader("other", Whole, 12, "Övrigt", "Other reasons", "i_övrigt"),
];

/// The figures by their columns' keys.
pub const INSATS_ITEMS: [(&str, InsatsItem); 11] = [
    ("budget", InsatsItem::Budget),
    ("cost", InsatsItem::Cost),
    ("participants", InsatsItem::Participants),
    ("women", InsatsItem::Women),
    ("men", InsatsItem::Men),
    ("unstated", InsatsItem::Unstated),
    ("finished", InsatsItem::Finished),
    ("work_studies_or_seeking", InsatsItem::WorkStudiesOrSeeking),
    ("rehabilitation", InsatsItem::Rehabilitation),
    ("illness", InsatsItem::Illness),
    ("other", InsatsItem::Other),
];

/// What an insats is for, as the list of its column has it.
pub const INSATS_KINDS: [(InsatsKind, Both); 3] = [
    (InsatsKind::Individual, Both("individinriktad", "for individuals")),
    (InsatsKind::Structural, Both("strukturinriktad", "for structures")),
    (InsatsKind::None, Both("fanns inte", "was none")),
];

pub const INSATS_KIND: Both = Both("Slag", "Kind");

pub fn insats_kind(kind: InsatsKind) -> Both {
    INSATS_KINDS.iter().find(|(of, _)| *of == kind).map_or(Both::NOTHING, |(_, name)| *name)
}

/// What a figure is called.
pub fn insats_item(item: InsatsItem) -> Both {
    let key = INSATS_ITEMS.iter().find(|(_, of)| *of == item).map_or("", |(key, _)| *key);
    INSATSER.iter().find(|column| column.key == key).map_or(Both::NOTHING, |column| column.heading)
}
