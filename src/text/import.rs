//! What is said of the reader's own tables.

mod plausible;
mod unknown;

pub use plausible::{all_of_ages, population, summary, warning};
pub use unknown::gone;

use super::format::Format;
use super::{Lang, account_item, insats_item, insats_items::insats_change, kommun_name, party_name, result_item};
use finsam_engine::{Dataset, Edit, ForbundId, Outcome, Party, State};
use finsam_sheets::{
    border::{AgeGroup, Meaning, Missing, Reason, Refusal, UnitFrom},
    limits,
};

words! { ImportWords, import_words:
    about: "Klistra in eller öppna en tabell med till exempel medelstilldelning och idealfördelning per förbund, parternas bidrag, helårsekvivalenter (HE) och befolkning per kommun, förbundens räkenskaper, resultat, insatser eller medlemmar; eller en arbetsbok som du har sparat här och ändrat i. Först visas vad den skulle ändra. Filen läses i din webbläsare och lämnar inte datorn.",
        "Paste or open a table of, for example, allocation and ideal per förbund, the parties' contributions, full-year equivalents (HE) and population per kommun, the accounts, results, insatser or members of the förbund; or a workbook that you have saved here and changed. What it would change is shown first. The file is read in your browser and does not leave the computer.";
    paste: "Klistra in en tabell, eller släpp en fil här", "Paste a table, or drop a file here";
    read: "Läs tabellen", "Read the table";
    choose_file: "Välj fil: CSV, TXT, XLSX, JSON eller PX", "Choose a file: CSV, TXT, XLSX, JSON or PX";
    reading: "Läser tabellen …", "Reading the table …";
    nothing_pasted: "Klistra in en tabell först, eller välj en fil.", "Paste a table first, or choose a file.";

    preview: "Så läses tabellen", "How the table is read";
    sheet: "Kalkylblad", "Sheet";
    columns: "Kolumner", "Columns";
    column: "Kolumn", "Column";
    examples: "Exempel", "Examples";
    means: "Betyder", "Means";
    unit: "Enhet", "Unit";
    choose: "Välj …", "Choose …";
    by_heading: "enligt rubriken", "by the heading";
    by_size: "enligt beloppens storlek: kontrollera", "by the size of the amounts: check it";
    not_known: "välj enhet", "choose a unit";
    account_year: "Siffrorna gäller år", "The figures are of the year";
    whole_forbund: "Alla rader gäller", "All rows are of";

    statistics: "Det här summeras", "What is summed";
    not_wanted: "används inte", "not used";
    what_is_it: "Vad räknar det?", "What does it count?";
    year: "År", "Year";
    ages: "Ålder", "Age";
    from_age: "Från och med", "From";
    to_age: "till och med", "to";
    sum: "Summera", "Sum";
    ages_unreadable: "Skriv två hela tal, den yngsta åldern först.", "Write two whole numbers, the youngest age first.";
    all_ages: "Tabellen är inte delad på ålder och säger inte vilka åldrar siffrorna gäller.",
        "The table is not divided by age and does not say which ages the figures are of.";
    the_figures: "Siffrorna", "The figures";

    questions: "Vad menas?", "What is meant?";
    questions_about: "De här namnen stämmer inte med ett enda förbund eller en enda kommun. Välj vad de står för. Rader med namn som du låter bli används inte.",
        "These names do not fit a single förbund or kommun. Choose what they stand for. Rows with names that you leave are not used.";
    suggestions: "Förslag", "Suggestions";
    all: "Alla", "All";
    new_forbund: "Bilda ett nytt förbund", "Form a new förbund";

    changes: "Det här ändras", "What changes";
    nothing_changes: "Tabellen ändrar inget.", "The table changes nothing.";
    workbook: "Ändrat i arbetsboken", "Changed in the workbook";
    workbook_changes_nothing: "Inget är ändrat i arbetsboken, eller så är förslaget redan så.",
        "Nothing is changed in the workbook, or the proposal has it so already.";
    line: "Rad", "Line";
    cell: "Cell", "Cell";
    what: "Vad", "What";
    before: "Nu", "Now";
    after: "Blir", "Becomes";
    unusable: "Det här kan inte användas", "What cannot be used";
    says: "Står i cellen", "In the cell";
    why: "Varför, och vad du kan göra", "Why, and what you can do";
    empty_cell: "(tom)", "(empty)";
    use_it: "Använd", "Use";
    cancel: "Avbryt", "Cancel";
    cancelled: "Inlästa siffror är inte använda. Allt är som det var.", "The figures were not used. All is as it was.";

    where_to_fetch: "Var finns siffrorna?", "Where are the figures?";
    own_list: "Medelstilldelning och idealfördelning", "Allocation and ideal";
    own_list_1: "Öppna listan som Försäkringskassan skickar ut.", "Open the list that Försäkringskassan sends out.";
    own_list_2: "Markera tabellen med rubriker, kopiera den och klistra in den här.", "Select the table with its headings, copy it and paste it here.";
    own_list_3: "Kontrollera enheten: kr, tkr eller mnkr.", "Check the unit: kr, tkr or mnkr.";
    scb: "Helårsekvivalenter hos SCB", "Full-year equivalents at SCB";
    scb_1: "Sök i SCB:s statistikdatabas efter tabellen TAB1386 (HE0000T02N2).", "Search SCB's statistical database for the table TAB1386 (HE0000T02N2).";
    scb_2: "Välj kommuner, förmåner, kön, ålder och period. Ta med alla kommuner som du vill ersätta.",
        "Choose kommuner, benefits, sex, age and period. Take in every kommun whose figure you want to replace.";
    scb_3: "Spara som CSV, Excel, PX eller JSON-stat och öppna filen här.", "Save as CSV, Excel, PX or JSON-stat and open the file here.";
    scb_4: "Befolkning per ettårsklass går till på samma sätt: välj sedan här vilka åldrar som summeras.",
        "Population by one-year age works in the same way: then choose here which ages are summed.";
    kolada: "Helårsekvivalenter i Kolada", "Full-year equivalents in Kolada";
    kolada_1: "Sök i Kolada efter nyckeltalen N01700–N01711.", "Search Kolada for the key figures N01700–N01711.";
    kolada_2: "Välj kommuner och år, och spara som CSV eller JSON.", "Choose kommuner and years, and save as CSV or JSON.";
    kolada_3: "Öppna filen här och säg vad nyckeltalet räknar, om bara dess nummer står där.",
        "Open the file here and say what the key figure counts, where only its number is there.";
    finsam: "Försörjningsmått på finsam.se", "Försörjningsmått at finsam.se";
    finsam_1: "Hämta Excelfilen ”Försörjningsmått 2019–2023” på finsam.se.", "Fetch the Excel file “Försörjningsmått 2019–2023” at finsam.se.";
    finsam_2: "Öppna den här, välj kalkylblad och kontrollera vad varje kolumn betyder: den filen är inte provad här.",
        "Open it here, choose a sheet and check what each column means: that file has not been tried here.";
}

/// What a column means, in a list to choose from.
pub fn meaning(lang: Lang, meaning: Meaning) -> String {
    let words = lang.words();
    let name = match meaning {
        Meaning::Ignored => lang.choose("Används inte", "Not used"),
        Meaning::Forbund => words.forbund,
        Meaning::Kommun => words.kommun,
        Meaning::Party => lang.choose("Part (den som betalar)", "Party (who pays)"),
        Meaning::Year => lang.choose("År", "Year"),
        Meaning::Allocation => lang.choose("Medelstilldelning", "Allocation"),
        Meaning::Ideal => lang.choose("Idealfördelning", "Ideal"),
        Meaning::Contribution => lang.choose("Partens bidrag", "The party's contribution"),
        Meaning::FromState => lang.choose("Statens bidrag", "The state's contribution"),
        Meaning::FromRegion => lang.choose("Regionens bidrag", "The region's contribution"),
        Meaning::Fye => words.fye_long,
        Meaning::Population => words.key_population,
        Meaning::Account(item) => {
            let item = account_item(lang, item);
            return say!(lang, "Räkenskaper: {}", "Accounts: {}", item);
        }
        Meaning::Result(item) => {
            return say!(lang, "Resultat: {}", "Results: {}", result_item(lang, item));
        }
        Meaning::Insats => lang.choose("Insatsens namn", "The insats's name"),
        Meaning::InsatsKind => lang.choose("Insatsens slag", "The insats's kind"),
        Meaning::InsatsFigure(item) => {
            return say!(lang, "Insatsen: {}", "The insats: {}", insats_item(lang, item));
        }
    };
    name.to_owned()
}

/// How the unit of a column is known, where the reader has not said it.
pub fn unit_from(lang: Lang, from: UnitFrom) -> &'static str {
    let words = lang.import_words();
    match from {
        UnitFrom::Heading => words.by_heading,
        UnitFrom::Size => words.by_size,
        UnitFrom::Reader => "",
        UnitFrom::Nowhere => words.not_known,
    }
}

/// What a control of a column is called: "Betyder: Belopp 2023".
pub fn of_column(lang: Lang, control: &str, heading: &str, place: usize) -> String {
    match heading {
        "" => say!(lang, "{}: kolumn {}", "{}: column {}", control, place + 1),
        heading => format!("{control}: {heading}"),
    }
}

/// Why a row cannot be used, and what to do: `text` is what stands in the cell, `state` what the table comes to, and `refused`
/// what the engine says of a change that it refuses.
pub fn reason(lang: Lang, state: &State, text: &str, reason: &Reason, refused: Option<String>) -> String {
    match reason {
        Reason::UnknownName { of, nearest } => {
            let told = unknown::unknown_name(lang, state, *of, text, nearest);
            return say!(
                lang,
                "{} Välj vad som menas under ”{}”, eller rätta namnet i tabellen.",
                "{} Choose what is meant under “{}”, or correct the name in the table.",
                told,
                lang.import_words().questions
            );
        }
        Reason::AmbiguousName { candidates } => {
            return say!(
                lang,
                "”{}” kan stå för {}. Välj under ”{}” vilken som menas.",
                "“{}” can stand for {}. Choose under “{}” which is meant.",
                text,
                unknown::names(lang, state, candidates),
                lang.import_words().questions
            );
        }
        Reason::NoName => lang.choose(
            "Raden har ett värde, men cellen som säger vems den är har tömts. Skriv namnet igen, eller töm raden.",
            "The row has a value, but the cell that says whose it is has been emptied. Write the name again, or empty the row.",
        ),
        Reason::Disagreement { code, name } => {
            return say!(
                lang,
                "Koden säger {}, men namnet säger {}. Rätta det som är fel.",
                "The code says {}, but the name says {}. Correct what is wrong.",
                code,
                name
            );
        }
        Reason::Total => lang.choose(
            "Raden är en summa, ett län, en grupp eller riket. Summor räknas här.",
            "The row is a sum, a län, a group or the nation. Sums are computed here.",
        ),
        Reason::Note => {
            lang.choose("Raden är en anteckning, en källa eller en rubrik.", "The row is a note, a source or a heading.")
        }
        Reason::Missing => lang.choose(
            "Här står inget värde. Fyll i cellen om det är känt.",
            "There is no value here. Fill in the cell if it is known.",
        ),
        Reason::NotANumber => lang.choose(
            "Det är inget tal. Skriv till exempel 32 000 eller 32,5.",
            "That is no number. Write for example 32 000 or 32,5.",
        ),
        Reason::AmbiguousNumber => lang.choose(
            "Talet kan läsas på två sätt. Skriv tusental med mellanslag och decimaler med komma.",
            "The number can be read in two ways. Write thousands with a space and decimals with a comma.",
        ),
        Reason::Percent => lang.choose(
            "Det är, eller ser ut som, en andel i procent, men här behövs ett belopp eller ett antal. Välj en annan kolumn.",
            "That is, or looks like, a percent, where an amount or a number is needed. Choose another column.",
        ),
        Reason::Negative => lang.choose(
            "Talet är mindre än 0. Rätta det i tabellen.",
            "The number is less than 0. Correct it in the table.",
        ),
        Reason::TooLarge => {
            lang.choose("Talet är för stort. Kontrollera enheten.", "The number is too large. Check the unit.")
        }
        Reason::NotWhole => lang.choose(
            "Personer är hela tal. Rätta det i tabellen.",
            "Persons are whole numbers. Correct it in the table.",
        ),
        Reason::UnitUnknown => lang.choose(
            "Inget säger om beloppet är i kr, tkr eller mnkr. Välj enhet för kolumnen.",
            "Nothing says whether the amount is in kr, tkr or mnkr. Choose a unit for the column.",
        ),
        Reason::NotAYear => {
            lang.choose("Det är inget årtal. Skriv till exempel 2022.", "That is no year. Write for example 2022.")
        }
        Reason::NotAKind => lang.choose(
            "En insats är individinriktad eller strukturinriktad, och en som inte fanns har inga siffror. Skriv ett av dem, töm cellen eller välj att kolumnen inte används.",
            "An insats is for individuals or for structures, and one that was none has no figures. Write one of them, empty the cell, or choose that the column is not used.",
        ),
        Reason::Duplicate { line } => {
            return say!(lang, "Rad {} säger samma sak, och den används.", "Line {} says the same, and is used.", line);
        }
        Reason::Contradiction { line } => {
            return say!(
                lang,
                "Rad {} säger något annat om samma sak. Ingen av dem används: ta bort den som är fel.",
                "Line {} says something else of the same. Neither is used: remove the one that is wrong.",
                line
            );
        }
        Reason::OtherColumn { heading } => {
            return say!(
                lang,
                "Kolumnen ”{}” säger något annat om samma sak. Ingen av dem används: välj ”Används inte” för den ena.",
                "The column “{}” says something else of the same. Neither is used: choose “Not used” for one of them.",
                heading
            );
        }
        Reason::PartMissing { part } => {
            return say!(lang, "En del av summan saknas i tabellen: {}.", "A part of the sum is not in the table: {}.", part);
        }
        Reason::AddedRow => lang.choose(
            "Raden är tillagd i arbetsboken, som inte har plats för den. Gör ändringen på sidan i stället.",
            "The row was added to the workbook, which has no place for it. Make the change on the page instead.",
        ),
        Reason::NoForbund => lang.choose(
            "Kommunen är inte medlem i något förbund. Lägg till en kolumn med förbundet.",
            "The kommun is not a member of any förbund. Add a column with the förbund.",
        ),
        Reason::Refused { .. } => {
            return refused.unwrap_or_else(|| {
                lang.choose(
                    "Ändringen kan inte göras tillsammans med de andra.",
                    "The change cannot be made together with the others.",
                )
                .to_owned()
            });
        }
    }
    .to_owned()
}

/// The same of a cell in a workbook that this page has made.
pub fn reason_of_cell(lang: Lang, state: &State, text: &str, of: &Reason, refused: Option<String>) -> String {
    match of {
        Reason::UnknownName { of, nearest } => {
            let told = unknown::unknown_name(lang, state, *of, text, nearest);
            return say!(
                lang,
                "{} Rätta cellen i arbetsboken och läs in den igen.",
                "{} Correct the cell in the workbook and read it in again.",
                told
            );
        }
        Reason::Missing => {
            lang.choose("Cellen är tömd. Skriv värdet, eller 0.", "The cell has been emptied. Write the value, or 0.")
        }
        Reason::Percent => lang.choose(
            "Det är en andel i procent, men här behövs ett tal. Rätta det i arbetsboken.",
            "That is a percent, where a number is needed. Correct it in the workbook.",
        ),
        Reason::NotWhole => lang.choose(
            "Här behövs ett helt tal. Rätta det i arbetsboken.",
            "A whole number is needed here. Correct it in the workbook.",
        ),
        Reason::NoForbund => lang.choose(
            "Kommunen är inte medlem i något förbund. Skriv förbundet på bladet Kommuner.",
            "The kommun is not a member of any förbund. Write the förbund on the sheet Kommuner.",
        ),
        of => return reason(lang, state, text, of, refused),
    }
    .to_owned()
}

/// What the whole table lacks, and what to do. `heading` is that of the column that it is about.
pub fn missing(lang: Lang, missing: &Missing, heading: &str) -> String {
    match missing {
        Missing::Column(Meaning::Forbund) => lang
            .choose(
                "Ingen kolumn är ”Förbund”. Välj vilken kolumn det är, eller vilket förbund alla rader gäller.",
                "No column is “Förbund”. Choose which column it is, or which förbund all rows are of.",
            )
            .to_owned(),
        Missing::Column(of) => say!(
            lang,
            "Ingen kolumn är ”{}”. Välj vilken kolumn det är.",
            "No column is “{}”. Choose which column it is.",
            meaning(lang, *of)
        ),
        Missing::Values => lang
            .choose(
                "Ingen kolumn har något som kan läsas in. Välj vad en kolumn med belopp eller antal betyder.",
                "No column has anything that can be read in. Choose what a column of amounts or numbers means.",
            )
            .to_owned(),
        Missing::Turned => lang
            .choose(
                "Kommunerna eller förbunden står bredvid varandra. Vänd tabellen så att de står under varandra: kopiera den i Excel och välj Klistra in special, Transponera.",
                "The kommuner or förbund stand beside each other. Turn the table so that they stand below each other: copy it in Excel and choose Paste Special, Transpose.",
            )
            .to_owned(),
        Missing::ComputedSheet => lang
            .choose(
                "Det här är ett blad ur en arbetsbok härifrån, och beloppen på det räknas ut. Läs in hela arbetsboken (XLSX) i stället.",
                "This is a sheet of a workbook made here, and the amounts on it are computed. Read the whole workbook (XLSX) in instead.",
            )
            .to_owned(),
        Missing::Unit(place) => {
            say!(lang, "Välj enhet. {}", "Choose a unit. {}", of_column(lang, lang.words().unit, heading, *place))
        }
        Missing::Year => lang
            .choose(
                "Inget säger vilket år siffrorna gäller. Skriv året.",
                "Nothing says which year the figures are of. Write the year.",
            )
            .to_owned(),
        Missing::NoCounts(headings) => say!(
            lang,
            "{} är andelar, tal per invånare eller förändringar, inte antal eller belopp. Välj vad en annan kolumn betyder, eller hämta en tabell med antal.",
            "{} are shares, rates or changes, not numbers or amounts. Choose what another column means, or fetch a table of numbers.",
            headings.iter().map(|heading| say!(lang, "”{}”", "“{}”", heading)).collect::<Vec<_>>().join(", ")
        ),
        Missing::Ages { first, last } => say!(
            lang,
            "Tabellen har inte alla åldrar som ska summeras, men några mellan {} och {} år. Välj åldrar som finns, eller hämta tabellen med ettårsklasser.",
            "The table does not have every age that is to be summed, but some between {} and {} years. Choose ages that it has, or fetch the table by one-year ages.",
            first,
            last
        ),
        Missing::Sex => lang
            .choose(
                "Tabellen har bara män eller bara kvinnor. Hämta den för båda.",
                "The table has men only or women only. Fetch it for both.",
            )
            .to_owned(),
        Missing::TooManyEdits { edits, most } => say!(
            lang,
            "Förslaget skulle få {} ändringar, och sidan tar emot högst {}. Dela upp tabellen eller ta tillbaka andra ändringar.",
            "The proposal would have {} changes, and the page takes at most {}. Divide the table, or take other changes back.",
            edits,
            most
        ),
        Missing::Dataset { id } => say!(
            lang,
            "Arbetsboken bygger på underlag {}. Välj det underlaget överst på sidan, så visas vad som är ändrat. Är det redan valt har det fått en ny version sedan arbetsboken gjordes: spara förslaget som Excel igen och för över det som du har ändrat.",
            "The workbook builds on dataset {}. Choose that dataset at the top of the page, and what was changed is shown. If it is chosen already, it has got a new version since the workbook was made: save the proposal as Excel again and carry over what you have changed.",
            Dataset::named(id).map_or_else(|| id.clone(), |dataset| dataset.name().to_owned())
        ),
        Missing::Name(name) => say!(
            lang,
            "Arbetsboken är inte hel: namnet ”{}” är borta, och med det en cell eller en kolumn. Spara förslaget som Excel igen och för över det som du har ändrat.",
            "The workbook is not whole: the name “{}” is gone, and with it a cell or a column. Save the proposal as Excel again and carry over what you have changed.",
            name
        ),
    }
}

/// Why a file is refused, and what to do.
pub fn refusal(format: Format, refusal: &Refusal) -> String {
    let lang = format.lang;
    let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
    let count = |most: usize| format.count(i64::try_from(most).unwrap_or(i64::MAX));
    match refusal {
        Refusal::NotLoaded => lang.choose(
            "Den del av sidan som läser tabeller kunde inte hämtas. Kontrollera nätet och försök igen.",
            "The part of the page that reads tables could not be fetched. Check the network and try again.",
        ),
        Refusal::Unreadable => lang.choose(
            "Filen går inte att läsa. Stäng den i andra program och försök igen.",
            "The file cannot be read. Close it in other programs and try again.",
        ),
        Refusal::UnknownDataset { id } => {
            return say!(
                lang,
                "Arbetsboken är gjord på underlaget \u{201d}{}\u{201d}. Välj det som underlag och läs in arbetsboken igen. Finns det inte här: be om filen med underlaget och öppna den först.",
                "The workbook was made on the dataset \u{201c}{}\u{201d}. Choose that dataset and read the workbook in again. If it is not here, ask for the file with the dataset and open it first.",
                id
            );
        }
        Refusal::TooLarge { bytes } => {
            return say!(
                lang,
                "Filen är för stor: {} MB, och högst {} MB läses. Ta bort blad och kolumner som inte behövs.",
                "The file is too large: {} MB, and at most {} MB are read. Remove sheets and columns that are not needed.",
                megabytes(*bytes),
                megabytes(limits::BYTES)
            );
        }
        Refusal::UnpacksTooLarge => {
            return say!(
                lang,
                "Arbetsboken är för stor uppackad: högst {} MB läses. Spara bladet som CSV eller i en egen arbetsbok.",
                "The workbook is too large when unpacked: at most {} MB are read. Save the sheet as CSV or in a workbook of its own.",
                limits::UNPACKED_BYTES / 1_000_000
            );
        }
        Refusal::TooManyRows => {
            return say!(
                lang,
                "Tabellen har för många rader: högst {} läses. Välj färre år, åldrar eller kommuner.",
                "The table has too many rows: at most {} are read. Choose fewer years, ages or kommuner.",
                count(limits::ROWS)
            );
        }
        Refusal::TooManyColumns => {
            return say!(
                lang,
                "Tabellen har för många kolumner: högst {} läses. Ta bort dem som inte behövs.",
                "The table has too many columns: at most {} are read. Remove those that are not needed.",
                count(limits::COLUMNS)
            );
        }
        Refusal::TooManyCells => {
            return say!(
                lang,
                "Tabellen har för många celler: högst {} läses. Ta bort rader och kolumner som inte behövs.",
                "The table has too many cells: at most {} are read. Remove rows and columns that are not needed.",
                count(limits::CELLS)
            );
        }
        Refusal::Empty => lang.choose(
            "Det finns inget i tabellen. Kopiera den igen, eller välj en annan fil.",
            "There is nothing in the table. Copy it again, or choose another file.",
        ),
        Refusal::Macros => lang.choose(
            "Arbetsboken har makron och läses inte. Spara den som XLSX utan makron.",
            "The workbook has macros and is not read. Save it as XLSX without macros.",
        ),
        Refusal::OldExcel => lang.choose(
            "Arbetsboken är i ett äldre Excelformat (.xls). Öppna den i Excel och spara den som XLSX.",
            "The workbook is in an older format of Excel (.xls). Open it in Excel and save it as XLSX.",
        ),
        Refusal::Locked => lang.choose(
            "Arbetsboken är låst med lösenord. Spara den utan lösenord.",
            "The workbook is locked with a password. Save it without a password.",
        ),
        Refusal::OpenDocument => lang.choose(
            "Filen är i OpenDocument-format. Spara den som XLSX eller CSV.",
            "The file is in the OpenDocument format. Save it as XLSX or CSV.",
        ),
        Refusal::Pdf => lang.choose(
            "Filen är en PDF. Kopiera tabellen ur den och klistra in den här.",
            "The file is a PDF. Copy the table from it and paste it here.",
        ),
        Refusal::NotATable => lang.choose(
            "Filen är ingen tabell. Välj en fil i CSV, TXT, XLSX, JSON eller PX.",
            "The file is no table. Choose a file in CSV, TXT, XLSX, JSON or PX.",
        ),
        Refusal::Damaged => lang.choose(
            "Filen är skadad. Öppna den i Excel, spara den igen och försök på nytt.",
            "The file is damaged. Open it in Excel, save it again and try anew.",
        ),
        Refusal::NoTable => lang.choose(
            "Det finns inget i cellerna. Öppna arbetsboken i Excel, kontrollera att siffrorna finns där och spara den igen.",
            "There is nothing in the cells. Open the workbook in Excel, check that the figures are there and save it again.",
        ),
        Refusal::UnknownSheet(name) => {
            return say!(
                lang,
                "Arbetsboken har inget blad ”{}”. Öppna den igen.",
                "The workbook has no sheet “{}”. Open it again.",
                name
            );
        }
        Refusal::NotJson { line, column } => {
            return say!(
                lang,
                "Filen går inte att läsa från rad {}, tecken {}: där är den inte JSON. Hämta den igen.",
                "The file cannot be read from line {}, column {}: it is not JSON there. Fetch it again.",
                line,
                column
            );
        }
        Refusal::PcAxis => lang.choose(
            "Filen är PC-Axis (.px) av ett slag som inte läses här. Öppna den i PxWeb eller PxWin och spara den som CSV eller Excel.",
            "The file is PC-Axis (.px) of a kind that is not read here. Open it in PxWeb or PxWin and save it as CSV or Excel.",
        ),
        Refusal::UnknownJson => lang.choose(
            "Filen är JSON, men inte SCB:s (JSON-stat) eller Koladas. Ett sparat förslag öppnas med ”Öppna fil”.",
            "The file is JSON, but neither SCB's (JSON-stat) nor Kolada's. A saved proposal is opened with “Open a file”.",
        ),
        Refusal::NewerWorkbook { .. } => lang.choose(
            "Arbetsboken är gjord av en nyare version av sidan. Ladda om sidan och öppna den igen.",
            "The workbook was made by a newer version of the page. Reload the page and open it again.",
        ),
        Refusal::NotUnderstood => lang.choose(
            "Tabellen går inte att läsa. Ladda om sidan för den senaste och försök igen.",
            "The table cannot be read. Reload the page for the latest one and try again.",
        ),
    }
    .to_owned()
}

/// How many rows there are, and what they come to: "72 rader: 70 ändrar något, 2 kan inte användas."
pub fn counts(format: Format, rows: usize, changing: usize, unusable: usize) -> String {
    let lang = format.lang;
    let count = |count: usize| format.count(i64::try_from(count).unwrap_or(i64::MAX));
    let mut told = match rows {
        1 => lang.choose("1 rad", "1 row").to_owned(),
        rows => say!(lang, "{} rader", "{} rows", count(rows)),
    };
    told.push_str(&match changing {
        0 => lang.choose(": ingen ändrar något", ": none changes anything").to_owned(),
        1 => lang.choose(": 1 ändrar något", ": 1 changes something").to_owned(),
        changing => say!(lang, ": {} ändrar något", ": {} change something", count(changing)),
    });
    if unusable > 0 {
        told.push_str(&say!(lang, ", {} kan inte användas", ", {} cannot be used", count(unusable)));
    }
    told.push('.');
    told
}

/// How much was changed in a workbook: "3 ändringar, 1 cell kan inte användas."
pub fn workbook_counts(format: Format, changes: usize, unusable: usize) -> String {
    let lang = format.lang;
    let mut told = super::changes(lang, changes);
    let all = format.count(i64::try_from(unusable).unwrap_or(i64::MAX));
    told.push_str(&match unusable {
        0 => String::new(),
        1 => lang.choose(", 1 cell kan inte användas", ", 1 cell cannot be used").to_owned(),
        _ => say!(lang, ", {} celler kan inte användas", ", {} cells cannot be used", all),
    });
    format!("{}: {told}.", lang.import_words().workbook)
}

/// That a workbook was made of another proposal than the present one, with its title.
pub fn of_another(lang: Lang, title: &str) -> String {
    let what = match title {
        "" => lang.choose("ett annat förslag", "another proposal").to_owned(),
        title => say!(lang, "”{}”, ett annat förslag", "“{}”, another proposal", title),
    };
    say!(
        lang,
        "Arbetsboken gjordes av {} än det som är öppet, eller innan det ändrades. Det som är ändrat i arbetsboken läggs till det öppna förslaget.",
        "The workbook was made of {} than the open one, or before that was changed. What was changed in the workbook is added to the open proposal.",
        what
    )
}

/// How many more there are than are shown; nothing where all are.
pub fn more(format: Format, all: usize, shown: usize) -> String {
    match all.saturating_sub(shown) {
        0 => String::new(),
        more => {
            let more = format.count(i64::try_from(more).unwrap_or(i64::MAX));
            say!(format.lang, "… och {} till som inte visas här.", "… and {} more that are not shown here.", more)
        }
    }
}

/// That the changes of a table are made.
pub fn used(lang: Lang, changes: usize) -> String {
    let count = super::changes(lang, changes);
    say!(
        lang,
        "Tabellen är inläst: {}. Ångra tar tillbaka allt.",
        "The table is read in: {}. Undo takes all of it back.",
        count
    )
}

/// That the changes of a workbook are made.
pub fn workbook_used(lang: Lang, changes: usize) -> String {
    let count = super::changes(lang, changes);
    say!(
        lang,
        "Arbetsboken är inläst: {}. Ångra tar tillbaka allt.",
        "The workbook is read in: {}. Undo takes all of it back.",
        count
    )
}

/// What a change is of, what it is now, and what it becomes. `next` is the state with all of the table's changes, which knows the
/// förbund that it forms; `ages` are those that the table says that its inhabitants are of.
pub fn change(
    format: Format,
    state: &State,
    next: &State,
    outcome: &Outcome,
    edit: &Edit,
    ages: Option<AgeGroup>,
) -> [String; 3] {
    let lang = format.lang;
    let words = lang.words();
    let name = |id: &ForbundId| super::way::name(next, *id);
    let amount = |kronor: Option<finsam_engine::Kronor>| match kronor {
        Some(kronor) => format!("{}\u{a0}{}", format.exact(kronor), format.unit_sign()),
        None => words.unknown.to_owned(),
    };
    match edit {
        Edit::Move { kommun, to } => {
            let home = |id: Option<&ForbundId>| id.map_or_else(|| words.no_forbund.to_owned(), name);
            let from = state.forbund_of(*kommun).map(|forbund| forbund.id);
            [kommun_name(&state.dataset, *kommun), home(from.as_ref()), home(to.as_ref())]
        }
        Edit::Create { name, .. } => [
            name.clone(),
            lang.choose("finns inte", "does not exist").to_owned(),
            lang.choose("bildas", "is formed").to_owned(),
        ],
        Edit::Contribute { forbund, party, kronor } => {
            let found = state.find(forbund);
            let lan: Vec<_> = found.map(|forbund| forbund.lan().into_iter().collect()).unwrap_or_default();
            let of = match party {
                Party::Kommun(code) => kommun_name(&state.dataset, *code),
                party => party_name(lang, &state.dataset, &lan, *party),
            };
            let former = found.and_then(|forbund| forbund.now.of(*party)).map(|offer| offer.kronor);
            [
                say!(lang, "{}, bidrag från {}", "{}, contribution of {}", name(forbund), of),
                amount(former),
                amount(Some(*kronor)),
            ]
        }
        Edit::Allocate { forbund, kronor } => {
            let former = outcome.forbund(forbund.as_str()).and_then(|forbund| forbund.allocation);
            let of = meaning(lang, Meaning::Allocation).to_lowercase();
            [format!("{}, {of}", name(forbund)), amount(former), amount(Some(*kronor))]
        }
        Edit::PublishedIdeal { forbund, kronor } => {
            let of = words.published_ideal.to_lowercase();
            let former = amount(state.published_ideal(forbund));
            [format!("{}, {of}", name(forbund)), former, amount(Some(*kronor))]
        }
        Edit::Fye { kommun, value } => {
            let of = format!("{}, {}", kommun_name(&state.dataset, *kommun), words.fye);
            [of, format.fye(state.fye(*kommun)), format.fye_exact(*value)]
        }
        Edit::Population { kommun, value } => {
            let of = format!("{}, {}", kommun_name(&state.dataset, *kommun), population(lang, ages).to_lowercase());
            let former = state.population_value(*kommun).map_or(0, |known| known.population);
            [of, format.count(former), format.count(*value)]
        }
        Edit::Account { forbund, year, item, kronor } => {
            let stated = state.find(forbund).and_then(|forbund| forbund.accounts.stated(*year, *item));
            let of = format!("{}, {} {year}", name(forbund), account_item(lang, *item));
            [of, amount(stated.map(|entry| entry.kronor)), amount(Some(*kronor))]
        }
        Edit::Result { forbund, year, item, value } => {
            let stated = state.find(forbund).and_then(|forbund| forbund.results.stated(*year, *item));
            let former = stated.map_or_else(|| words.unknown.to_owned(), |entry| format.count(entry.value));
            [format!("{}, {} {year}", name(forbund), result_item(lang, *item)), former, format.count(*value)]
        }
        Edit::Insats { forbund, year, name: insats, kind, figures } => {
            let all = state.find(forbund).map(|of| of.results.insatser(*year)).unwrap_or_default();
            let known = all.iter().find(|of| of.name == *insats).map(finsam_engine::Insats::stated);
            let [former, becomes] = insats_change(format, known.as_ref(), *kind, figures);
            [format!("{}, {insats} {year}", name(forbund)), former, becomes]
        }
        // Their sentences say both.
        edit => [super::edit_sentence(format, state, edit), String::new(), String::new()],
    }
}

#[cfg(test)]
mod tests;
