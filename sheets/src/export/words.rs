//! The words of the workbook, in Swedish and in English.

mod columns;
mod insatser;
mod parameters;
mod results;

pub use columns::{EQUITY, FORBUND, KOMMUNER, PARTIES};
pub use insatser::{
    INSATS_ITEMS, INSATS_KIND, INSATS_KINDS, INSATSER, INSATSER_LEAD, INSATSER_SHEET, insats_item, insats_kind,
};
pub use parameters::{LADDER, PARAMETERS};
pub use results::{RESULT_ITEMS, RESULTS, RESULTS_LEAD, RESULTS_SHEET, WHOLE_NUMBER, result_item};

use super::column::Both;
use finsam_engine::{AllocationMode, Edit, Group, KommunKey, Quality};

pub const TITLE: Both = Both("Finsamkalkylen", "Finsamkalkylen");

// The sheets.
pub const ABOUT: Both = Both("Om arbetsboken", "About");
pub const PARAMETERS_SHEET: Both = Both("Parametrar", "Parameters");
pub const KOMMUNER_SHEET: Both = Both("Kommuner", "Kommuner");
pub const FORBUND_SHEET: Both = Both("Förbund", "Förbund");
pub const PARTIES_SHEET: Both = Both("Parter", "Parties");
pub const EQUITY_SHEET: Both = Both("Eget kapital", "Equity");
pub const CHANGES_SHEET: Both = Both("Ändringar", "Changes");

pub const KOMMUNER_LEAD: Both = Both(
    "Vad varje kommun väger, och dess del av förbundets idealfördelning. Gula celler får ändras.",
    "What each kommun weighs, and its part of its förbund's ideal. Yellow cells may be changed.",
);
pub const FORBUND_LEAD: Both = Both(
    "Idealfördelning, matchning och vad som krävs för målet, steg för steg från vänster. Sortera inte raderna.",
    "Ideal, matching and what the target takes, step by step from the left. Do not sort the rows.",
);
pub const PARTIES_LEAD: Both = Both(
    "Vad varje part bidrar med, och vad den behöver bidra med för att förbundet ska nå målet.",
    "What each party contributes, and what it needs to contribute for the förbund to reach the target.",
);
pub const EQUITY_LEAD: Both = Both(
    "Eget kapital år för år. Gula celler är kända eller planerade; grå celler kommer från kalkylen och följer inte ändringar här. Sortera inte raderna.",
    "Equity year by year. Yellow cells are known or planned; grey cells come from the calculator and follow no change here. Do not sort the rows.",
);
pub const CHANGES_LEAD: Both = Both(
    "Ändringarna mot underlaget, i ordning. Listan är till för läsning.",
    "The changes to the dataset, in order. The list is there to be read.",
);
pub const PARAMETERS_LEAD: Both = Both(
    "Modellens regler. Gula celler får ändras; namnen till höger används i formlerna.",
    "The rules of the model. Yellow cells may be changed; the names to the right are used in the formulas.",
);

pub const UNKNOWN: Both = Both("saknas", "unknown");
pub const NO_SHARE: Both = Both("–", "–");
pub const STATE: Both = Both("staten", "state");
pub const REGION: Both = Both("regionen", "region");
pub const KOMMUN: Both = Both("kommun", "kommun");
pub const ALL_KOMMUNER: Both = Both("kommunerna", "kommuner");
pub const LADDER_HEADING: Both = Both("Trappan för eget kapital", "The equity ladder");
pub const LADDER_NOTE: Both = Both(
    "Ett antagande: den ger båda de publicerade värdena, men andra trappor gör det också.",
    "An assumption: it gives both published values, but so do other ladders.",
);
pub const PARAMETER: Both = Both("Parameter", "Parameter");
pub const VALUE: Both = Both("Värde", "Value");
pub const EXPLANATION: Both = Both("Förklaring och källa", "Explanation and source");
pub const NAME_IN_FORMULAS: Both = Both("Namn i formlerna", "Name in the formulas");

// Validation of what is typed in.
pub const CANNOT_BE: Both = Both("Det går inte här", "That cannot be here");
pub const AT_LEAST_0: Both = Both("Skriv ett tal som är 0 eller mer.", "Write a number of 0 or more.");
pub const A_NUMBER: Both = Both("Skriv ett tal.", "Write a number.");
pub const ONE_OF_LIST: Both = Both("Välj ur listan.", "Choose from the list.");

pub const IN_KRONOR: Both = Both("Hela kronor", "Whole kronor");
pub const IN_KRONOR_ABOUT: Both = Both("3 500 tkr skrivs 3500000.", "3 500 tkr is written 3500000.");

// On paper.
pub const PAGE: Both = Both("Sida", "Page");
pub const OF_PAGES: Both = Both("av", "of");

// The first sheet.
pub const DATE: Both = Both("Datum", "Date");
pub const SCENARIO: Both = Both("Scenario", "Scenario");
pub const DATASET: Both = Both("Underlag", "Dataset");
pub const REVISION: Both = Both("revision", "revision");
pub const MODEL: Both = Both("Modellversion", "Model version");
pub const LINK: Both = Both("Länk till kalkylen", "Link to the calculator");
pub const LINK_TOO_LONG: Both = Both("Länken är för lång för en cell.", "The link is too long for a cell.");
pub const CHANGES: Both = Both("Antal ändringar", "Number of changes");
pub const LEGEND: Both = Both("Så läser du arbetsboken", "How to read the workbook");
pub const LEGEND_INPUT: Both = Both(
    "Gul cell: får ändras. Belopp skrivs i hela kronor. En tom cell är okänd, inte 0.",
    "Yellow cell: may be changed. Amounts are written in whole kronor. An empty cell is unknown, not 0.",
);
pub const LEGEND_FIXED: Both = Both(
    "Grå cell: kommer från kalkylen och följer inte ändringar här.",
    "Grey cell: comes from the calculator and follows no change here.",
);
pub const LEGEND_FORMULA: Both = Both(
    "Vit cell: en formel. Den räknas om när du ändrar.",
    "White cell: a formula. It is recalculated when you change something.",
);
pub const LEGEND_UNKNOWN: Both = Both(
    "saknas: det som behövs är inte känt. Det räknas aldrig som 0.",
    "unknown: what is needed is not known. It is never counted as 0.",
);
pub const LEGEND_ROUNDING: Both = Both(
    "Kalkylen räknar exakt; ett kalkylark räknar med 15 siffror. Rester avrundas här till sju decimaler. Där två rester skiljer sig mindre än så kan en krona hamna hos grannen. Summorna är desamma.",
    "The calculator is exact; a spreadsheet has 15 digits. Remainders are rounded to seven decimals here. Where two differ by less than that, one krona can go to the neighbour. The sums are the same.",
);
pub const LEGEND_BACK: Both = Both(
    "När arbetsboken läses in i kalkylen igen blir de gula celler som du har ändrat till ändringar där. Byt inte namn på bladen och flytta inte celler.",
    "When the workbook is read into the calculator again, the yellow cells that you have changed become changes there. Do not rename the sheets, and move no cells.",
);
pub const LEGEND_NEW: Both = Both(
    "Nya förbund, sammanslagningar och kommande års regler görs i kalkylen, inte här.",
    "New förbund, mergers and rules for the coming years are made in the calculator, not here.",
);
pub const LEGEND_SHEETS: Both = Both(
    "Ordningen i beräkningen: Parametrar → Kommuner → Förbund → Parter → Eget kapital.",
    "The order of the calculation: Parameters → Kommuner → Förbund → Parties → Equity.",
);
pub const AMOUNTS_IN: Both = Both("Uträknade belopp visas i", "Computed amounts are shown in");
pub const SUM_OF_IDEALS: Both = Both("Summan av idealen", "Sum of the ideals");
pub const SUM_OF_ALLOCATIONS: Both = Both("Kända medelstilldelningar", "Known allocations");
pub const WITH_ALLOCATION: Both = Both("Förbund där den är känd", "Förbund where it is known");
pub const IDEALS_OF_THESE: Both = Both("Idealen för dem", "The ideals of these");

// The list of changes.
pub const NUMBER: Both = Both("Nr", "No.");
pub const KIND: Both = Both("Ändring", "Change");
pub const ABOUT_WHAT: Both = Both("Gäller", "Of");
pub const WHAT: Both = Both("Post", "Item");
pub const NEW_VALUE: Both = Both("Nytt värde", "New value");
pub const STATUS: Both = Both("Gäller nu", "Applies now");
pub const NOTED_BY: Both = Both("Av", "By");
pub const NOTED_DATE: Both = Both("När", "When");
pub const REMARK: Both = Both("Anteckning", "Note");
pub const YES: Both = Both("ja", "yes");
pub const NO: Both = Both("nej, hoppas över", "no, skipped");
pub const NONE: Both = Both("inget förbund", "no förbund");
pub const UP_TO: Both = Both("till", "up to");
pub const YEARS: Both = Both("år", "years");
pub const PATH_MODEL: Both = Both("enligt modellen", "by the model");
pub const PATH_MATCH: Both = Both("följer staten", "matches the state");
pub const PATH_HOLD: Both = Both("som nu", "as now");

pub const fn quality(quality: Quality) -> Both {
    match quality {
        Quality::Published => Both("publicerat", "published"),
        Quality::Imported => Both("inlagt", "entered"),
        Quality::Derived => Both("härlett", "derived"),
        Quality::Estimated => Both("uppskattat", "estimated"),
    }
}

pub const fn mode(mode: AllocationMode) -> Both {
    match mode {
        AllocationMode::Matched => Both("matchat", "matched"),
        AllocationMode::AsOffered => Both("som erbjudet", "as offered"),
    }
}

pub const fn group(group: Group) -> Both {
    match group {
        Group::State => STATE,
        Group::Region => REGION,
        Group::Kommuner => ALL_KOMMUNER,
    }
}

/// Keys as the column of keys has them.
pub const KEYS: [Both; 5] = [
    Both("nuvarande", "present"),
    Both("invånare", "inhabitants"),
    Both("lika", "equal"),
    Both("HE", "HE"),
    Both("egna vikter", "own weights"),
];

pub const fn key(key: &KommunKey) -> Both {
    let index = match key {
        KommunKey::Present => 0,
        KommunKey::Population => 1,
        KommunKey::Equal => 2,
        KommunKey::Fye => 3,
        KommunKey::Weights(_) => 4,
    };
    KEYS[index]
}

/// The kind of a change.
pub const fn edit(edit: &Edit) -> Both {
    match edit {
        Edit::Move { .. } => Both("Kommun byter förbund", "Kommun changes förbund"),
        Edit::Contribute { .. } => Both("Bidrag", "Contribution"),
        Edit::Create { .. } => Both("Förbund bildas", "Förbund is formed"),
        Edit::Merge { .. } => Both("Förbund går upp i ett annat", "Förbund is merged into another"),
        Edit::Dissolve { .. } => Both("Förbund upplöses", "Förbund is dissolved"),
        Edit::Key { .. } => Both("Kommunernas nyckel", "The kommuner's key"),
        Edit::Rule(_) => Both("Regel", "Rule"),
        Edit::PublishedIdeal { .. } => Both("Publicerad idealfördelning", "Published ideal"),
        Edit::Fye { .. } => Both("HE", "HE"),
        Edit::Population { .. } => Both("Invånare 16–64 år", "Inhabitants aged 16–64"),
        Edit::Allocate { .. } => Both("Parterna enas om medelstilldelning", "The parties agree on an allocation"),
        Edit::Stance { .. } => Both("En parts hållning överallt", "One party's stance everywhere"),
        Edit::Path { .. } => Both("Kommande års regel", "Rule for the coming years"),
        Edit::Account { .. } => Both("Eget kapital", "Equity"),
        Edit::Result { .. } => Both("Resultat", "Results"),
        Edit::Insats { .. } => Both("Insats", "Insats"),
    }
}
