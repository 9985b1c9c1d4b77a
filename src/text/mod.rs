//! All words that a person reads, in Swedish and in English, each beside the other.
//!
//! A word that lacks a language does not compile: [`Words`] is a struct with one value per language, and every sentence
//! is a `match` over [`Lang`].

/// A sentence in both languages, with its blanks filled in: `{}` one after the other, `{0}` by number where the languages
/// put them in another order. A template whose blanks do not fit what is given does not compile.
///
/// `format!` would write the filling-in anew for every sentence and language: some kilobytes of the page.
macro_rules! say {
    ($lang:expr, $sv:literal, $en:literal $(, $blank:expr)* $(,)?) => {{
        const BLANKS: usize = [$(stringify!($blank)),*].len();
        const { assert!(crate::text::fits($sv, BLANKS) && crate::text::fits($en, BLANKS)) };
        crate::text::filled($lang.choose($sv, $en), &[$(&$blank),*])
    }};
}

/// Fixed words: a struct of them with one value a language, and how a language gives its own.
macro_rules! words {
    ($of:ident, $words:ident: $($name:ident: $sv:literal, $en:literal;)*) => {
        /// Fixed words of the page in one language.
        pub struct $of {
            $(pub $name: &'static str,)*
        }

        impl $crate::text::Lang {
            /// Fixed words of the page in this language.
            pub fn $words(self) -> &'static $of {
                static SV: $of = $of { $($name: $sv,)* };
                static EN: $of = $of { $($name: $en,)* };
                match self {
                    Self::Sv => &SV,
                    Self::En => &EN,
                }
            }
        }
    };
}

pub mod datasets;
mod edits;
pub mod embedding;
pub mod equity;
mod equity_steps;
mod errors;
mod explain;
mod file_error;
pub mod format;
pub mod import;
mod meeting;
mod notes;
pub mod paper;
mod scenarios;
mod sentences;
pub mod take_away;
pub mod way;

pub use datasets::DatasetWords;
pub use edits::{account_item, edit_sentence, payer_name};
pub use equity_steps::account_figure;
pub use errors::{
    amount_error, attribute_error, attribute_unknown, edit_error, file_error, json_error, link_error, percent_error,
    read_error, rule_error,
};
pub use explain::{Told, figure_title, source_list, tell};
pub use file_error::FileError;
pub use import::ImportWords;
pub use meeting::{base_and_proposal, points, short_of_full};
pub use notes::{move_down, move_up, moved, note_line, note_on, noted};
pub use scenarios::*;
pub use sentences::*;

pub use crate::text::format::Lang;
use std::fmt::{Display, Write as _};

/// Whether a template's blanks are within those given, and use all of them where they are not numbered.
const fn fits(template: &str, blanks: usize) -> bool {
    let bytes = template.as_bytes();
    let (mut at, mut unnumbered, mut highest) = (0, 0, 0);
    while at < bytes.len() {
        if bytes[at] == b'{' {
            if bytes[at + 1] == b'}' {
                unnumbered += 1;
            } else if (bytes[at + 1] - b'0') as usize >= highest {
                highest = (bytes[at + 1] - b'0') as usize + 1;
            }
        }
        at += 1;
    }
    if unnumbered > 0 { unnumbered == blanks && highest == 0 } else { highest == blanks }
}

/// The template with its blanks filled in.
#[inline(never)]
fn filled(template: &str, blanks: &[&dyn Display]) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (place, part) in parts.enumerate() {
        let (number, rest) = part.split_once('}').unwrap_or_default();
        if let Some(blank) = blanks.get(number.parse().unwrap_or(place)) {
            // Writing into a text does not fail.
            let _ = write!(text, "{blank}");
        }
        text.push_str(rest);
    }
    text
}

impl Lang {
    /// The one of two that is in this language.
    pub fn choose<'a>(self, sv: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Sv => sv,
            Self::En => en,
        }
    }

    /// The language's code for `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

words! { Words, words:
    title: "Finsamkalkylen", "Finsamkalkylen";
    skip: "Hoppa till innehållet", "Skip to the content";
    undo: "Ångra", "Undo";
    redo: "Gör om", "Redo";
    fetching: "Hämtar …", "Fetching …";
    not_fetched: "Den här delen av sidan kunde inte hämtas. Kontrollera nätet och försök igen.", "This part of the page could not be fetched. Check the network and try again.";
    try_again: "Försök igen", "Try again";
    share: "Dela", "Share";
    other_language: "In English", "På svenska";
    base: "Underlag", "Dataset";
    views: "Vyer", "Views";
    distribution: "Fördelning", "Distribution";
    equity: "Eget kapital", "Equity";
    scenarios: "Förslag", "Proposals";
    assumptions: "Antaganden", "Assumptions";
    settings: "Visning", "Display";
    unit: "Belopp i", "Amounts in";
    theme: "Färger", "Colours";
    theme_auto: "Som enheten", "As the device";
    theme_light: "Ljusa", "Light";
    theme_dark: "Mörka", "Dark";

    area: "Område", "Area";
    whole_country: "Hela landet", "The whole country";
    only_changed: "Bara ändrade", "Only what changed";
    find: "Sök förbund eller kommun", "Find a förbund or kommun";
    sort: "Ordna efter", "Sort by";
    forbund: "Förbund", "Förbund";
    allocation: "Tilldelning", "Allocation";
    ideal: "Ideal", "Ideal";
    percent: "Procent", "Percent";
    short_of: "Saknas till 100 %", "Short of 100 %";
    full: "100 %", "100 %";
    over_full: "över 100 %", "above 100 %";
    about_estimated: "≈ vilar på uppskattad HE", "≈ rests on estimated HE";
    without_members: "Inga medlemmar", "No members";
    unknown: "saknas", "unknown";
    nothing_shown: "Inget förbund att visa.", "No förbund to show.";
    new_forbund: "Nytt förbund", "New förbund";
    new_name: "Förbundets namn", "The name of the förbund";
    create: "Bilda förbundet", "Form the förbund";
    cancel: "Avbryt", "Cancel";

    all_forbund: "Alla förbund", "All förbund";
    no_such_forbund: "Det finns inget sådant förbund i det här underlaget.", "There is no such förbund in this dataset.";
    parties: "Bidrag", "Contributions";
    party: "Part", "Party";
    contribution: "Bidrag", "Contribution";
    to_pay: "För", "For";
    target: "Mål i procent av ideal", "Target in percent of ideal";
    set: "Sätt", "Set";
    the_state: "Staten", "The state";
    the_region: "Regionen", "The region";
    the_kommuner: "Kommunerna", "The kommuner";
    together: "tillsammans", "together";
    key: "Kommunernas nyckel", "The kommuner's key";
    key_present: "Nuvarande proportioner", "Present proportions";
    key_population: "Befolkning 16–64 år", "Population aged 16–64";
    key_equal: "Lika delar", "Equal shares";
    key_fye: "Helårsekvivalenter", "Full-year equivalents";
    key_weights: "Egna vikter", "Own weights";
    weight: "vikt", "weight";
    key_by_population: "Källorna anger inga proportioner: befolkningen avgör.", "No source gives proportions: population decides.";
    stepper_help: "Pil upp och ned ändrar 10 tkr, med skift 100 tkr.", "Arrow up and down change by 10 tkr, with shift 100 tkr.";
    fill_in: "Förbundets medelstilldelning", "The allocation of the förbund";
    divide_by_law: "Dela enligt lagen", "Divide by law";
    fill_in_help: "Delas med hälften på staten och en fjärdedel var på regionen och kommunerna. Du kan ändra varje belopp efteråt.",
        "Divided as half to the state and a quarter each to the region and the kommuner. You can change each amount afterwards.";

    members: "Medlemmar", "Members";
    kommun: "Kommun", "Kommun";
    population: "16–64 år", "Aged 16–64";
    fye: "HE", "HE";
    fye_long: "Helårsekvivalenter", "Full-year equivalents";
    ideal_part: "Del av ideal", "Part of ideal";
    no_members: "Förbundet har inga medlemmar. Lägg till en kommun.", "The förbund has no members. Add a kommun.";
    add_kommun: "Lägg till kommun", "Add a kommun";
    add_placeholder: "Skriv ett namn", "Type a name";
    move_: "Flytta", "Move";
    remove: "Ta bort", "Remove";
    no_forbund: "utanför förbund", "outside any förbund";
    recommended_max: "Rekommenderat högsta eget kapital", "Recommended highest equity";
    assumption: "antagande", "assumption";
    inferred: "Källan anger inte beloppen: de är länets summa minus de sju övriga förbunden.",
        "The source does not state the amounts: they are the sum of the län less the other seven förbund.";

    correct: "Rätta underlaget", "Correct the dataset";
    published_ideal: "Publicerad idealfördelning", "Published ideal";
    published_ideal_help: "Skriv in Försäkringskassans idealfördelning för förbundet, så härleds helårsekvivalenterna ur den.",
        "Enter Försäkringskassan's ideal for the förbund, and the full-year equivalents are derived from it.";
    fye_help: "Skriv in en kommuns verkliga helårsekvivalenter om du har dem.",
        "Enter a kommun's real full-year equivalents if you have them.";
    reorganise: "Slå ihop eller upplös", "Merge or dissolve";
    merge_into: "Slå ihop med", "Merge into";
    merge_placeholder: "Skriv ett förbunds namn", "Type the name of a förbund";
    dissolve: "Upplös förbundet", "Dissolve the förbund";

    changes: "Ändringar", "Changes";
    no_changes: "Inga ändringar: det här är underlaget.", "No changes: this is the dataset.";
    take_back: "Ta tillbaka", "Take back";
    back_to_base: "Tillbaka till underlaget", "Back to the dataset";
    does_not_apply: "Gäller inte:", "Does not apply:";
    save_as_file: "Spara som fil", "Save as a file";
    open_file: "Öppna fil", "Open a file";
    own_figures: "Läs in egna siffror", "Read in your own figures";
    to_paper: "Utskrift för möteshandling", "Print for a board paper";
    take_away: "Kopiera eller spara tabeller och diagram", "Copy or save tables and charts";

    rule: "Antagande", "Assumption";
    value: "Värde", "Value";
    default_value: "Förval", "Default";
    source: "Källa", "Source";
    reset: "Återställ", "Reset";
    state_grant: "Statens anslag", "The state's grant";
    national_support: "Därav nationellt stöd", "Of which national support";
    base_grant: "Grundtilldelning per förbund, statens del", "Base grant per förbund, the state's part";
    population_weight: "Vikt för befolkning 16–64 år", "Weight of population aged 16–64";
    fye_weight: "Vikt för helårsekvivalenter", "Weight of full-year equivalents";
    shares: "Parternas andelar", "The parties' shares";
    share_state: "Statens andel", "The state's share";
    share_region: "Regionens andel", "The region's share";
    share_kommuner: "Kommunernas andel", "The kommuner's share";
    money: "Pengarna", "The money";
    weights: "Vikterna", "The weights";
    how_allocated: "Så räknas tilldelningen", "How the allocation is computed";
    greatest_decrease: "Största minskning av statens bidrag per år", "Greatest decrease of the state's contribution in a year";
    path_years: "År framåt", "Years ahead";
    matched: "Matchat enligt lagen: det lägsta budet räknat per andel avgör", "Matched by law: the lowest offer by share decides";
    as_offered: "Som erbjudet: summan av det som parterna betalar", "As offered: the sum of what the parties pay";
    allocation_matched: "Tilldelningen matchas enligt lagen", "The allocation is matched by law";
    allocation_as_offered: "Tilldelningen är det som erbjuds", "The allocation is what is offered";
    ladder: "Trappa för eget kapital", "Ladder for equity";
    ladder_about: "Högsta rekommenderade eget kapital i procent av årets bidrag från medlemmarna. Trappan är ett antagande: den ger båda de publicerade värdena (32 mnkr ger 4,3 mnkr, 14,6 mnkr ger 2,5 mnkr), men det gör även andra trappor.",
        "Highest recommended equity in percent of the year's contributions from the members. The ladder is an assumption: it gives both published values (32 mnkr gives 4.3 mnkr, 14.6 mnkr gives 2.5 mnkr), but so do other ladders.";
    ladder_to: "Bidrag upp till", "Contributions up to";
    ladder_above: "Däröver", "Above that";
    ladder_rate: "Procent", "Percent";
    add_tier: "Lägg till steg", "Add a tier";
    remove_tier: "Ta bort steg", "Remove tier";
    calibration: "Helårsekvivalenter per kommun", "Full-year equivalents per kommun";
    sources: "Källor", "Sources";
    not_affiliated: "Sidan räknar i din webbläsare. Inget du skriver lämnar datorn.",
        "The page computes in your browser. Nothing that you type leaves the computer.";

    source_fk_reports: "Försäkringskassan, redovisningar för 2021 och 2023", "Försäkringskassan, reports for 2021 and 2023";
    source_pm: "Försäkringskassan, PM 2015-01-22", "Försäkringskassan, PM 2015-01-22";
    source_pm_base: "Försäkringskassan, PM 2015-01-22. Att grunden räknas på allas pengar är en slutsats ur de publicerade idealen",
        "Försäkringskassan, PM 2015-01-22. That the base is counted on all parties' money is inferred from the published ideals";
    source_pm_brake: "Försäkringskassan, PM 2015-01-22, för åren 2016 och 2017. Senare år är inte kända",
        "Försäkringskassan, PM 2015-01-22, for 2016 and 2017. Later years are not known";
    source_law: "Finsamlagen (2003:1210)", "The Finsam act (2003:1210)";

    embed: "Bädda in kalkylen", "Embed the calculator";

    close: "Stäng", "Close";
    storage_missing: "Webbläsaren sparar inget här: ändringarna försvinner när sidan stängs.",
        "The browser stores nothing here: the changes are gone when the page is closed.";
    new_version: "Det finns en ny version av sidan. Ändringarna finns kvar när du laddar om den.",
        "There is a new version of the page. Your changes remain when you reload it.";
    reload: "Ladda om sidan", "Reload the page";
    reset_unreadable: "Det sparade scenariot kunde inte läsas och ligger kvar i webbläsaren. Sidan visar underlaget.",
        "The stored scenario could not be read and remains in the browser. The page shows the dataset.";
    published: "publicerad", "published";
    imported: "egen uppgift", "your own figure";
    derived: "härledd", "derived";
    estimated: "uppskattad", "estimated";
}
