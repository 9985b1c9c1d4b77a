//! What is said of datasets of the reader's own.

use super::{Lang, changes, format::Format, way::name};
use finsam_engine::{Dataset, MovedIdeal, OwnDataset, State};

words! { DatasetWords, dataset_words:
    title: "Egna underlag", "Your own datasets";
    about: "Ett underlag är ett års medlemmar, belopp, antaganden och publicerade ideal. Skriv eller läs in det nya årets siffror som ändringar, och spara dem här som ett eget underlag: förslag och länkar kan sedan utgå från det.",
        "A dataset is a year's members, amounts, assumptions and published ideals. Enter the new year's figures, or read them in, as changes, and save them here as a dataset of your own: proposals and links can then begin from it.";
    make: "Gör ett underlag av det som visas nu", "Make a dataset of what is shown now";
    name: "Namn", "Name";
    year: "År", "Year";
    source: "Varifrån kommer siffrorna?", "Where do the figures come from?";
    source_help: "Visas där siffrorna förklaras. Till exempel: Försäkringskassans lista 2026-01-15.",
        "Shown where the figures are explained. For example: Försäkringskassan's list of 2026-01-15.";
    save_new: "Spara som nytt underlag", "Save as a new dataset";
    save_revision: "Spara som ny version", "Save as a new version";
    no_name: "Ge underlaget ett namn.", "Give the dataset a name.";
    no_room: "Underlaget fick inte plats i webbläsaren: det finns här tills sidan stängs. Spara det som fil.",
        "There was no room for the dataset in the browser: it is here until the page is closed. Save it as a file.";
    not_kept: "Webbläsaren sparar inget här just nu: spara egna underlag som filer.",
        "The browser stores nothing here at the moment: save your own datasets as files.";
    all: "Underlag", "Datasets";
    used: "används nu", "used now";
    employ: "Använd", "Use";
    save_file: "Spara som fil", "Save as a file";
    open_file: "Öppna en fil med ett underlag", "Open a file with a dataset";
    remove: "Ta bort", "Remove";
    bring_back: "Ångra borttagningen", "Undo the removal";
    built_in: "Inbyggt. Källorna står under Antaganden.", "Built in. The sources are told under Assumptions.";
    share_about: "Filen är text i JSON som kan läsas, ändras och öppnas här igen. Den som har fått en länk till ett förslag på ett eget underlag behöver filen också. För att ändra mycket på en gång: spara förslaget som Excel, ändra där, läs in det igen och spara en ny version.",
        "The file is text in JSON that can be read, changed and opened here again. Whoever has got a link to a proposal on a dataset of your own needs the file too. To change much at once: save the proposal as Excel, change it there, read it in again and save a new version.";
    unreadable: "Underlaget i filen går inte att läsa. Ditt arbete är som förut.",
        "The dataset in the file cannot be read. Your work is as before.";
}

/// How many of the ideals that move are named.
const MOST_NAMED: usize = 3;

/// What making a dataset does to ideals, before it is done.
pub fn ideals_moved(format: Format, state: &State, moved: &[MovedIdeal]) -> String {
    let lang = format.lang;
    if moved.is_empty() {
        return lang
            .choose("Alla ideal blir desamma i underlaget.", "All ideals stay the same in the dataset.")
            .to_owned();
    }
    let amount = |kronor| format!("{}\u{a0}{}", format.exact(kronor), format.unit_sign());
    let named = |of: &MovedIdeal| {
        let (name, before, after) = (name(state, of.forbund), amount(of.before), amount(of.after));
        say!(lang, "{} från {} till {}", "{} from {} to {}", name, before, after)
    };
    let first: Vec<String> = moved.iter().take(MOST_NAMED).map(named).collect();
    let count = format.count(i64::try_from(moved.len()).unwrap_or(i64::MAX));
    say!(
        lang,
        "När förslaget blir ett underlag räknas HE om efter underlagets publicerade ideal och regler. {} förbund får ett annat ideal än här. Mest ändras {}.",
        "When the proposal becomes a dataset, HE are computed anew from the dataset's published ideals and rules. {} förbund get another ideal than here. The greatest changes are {}.",
        count,
        first.join("; ")
    )
}

/// That the year is none.
pub fn no_year(lang: Lang) -> String {
    let (first, last) = OwnDataset::YEARS.into_inner();
    say!(lang, "Skriv ett år från {} till {}.", "Enter a year from {} to {}.", first, last)
}

/// A dataset in a line: "år 2026, version 2, bygger på 2023 med 41 ändringar. Källa: …".
pub fn about_dataset(lang: Lang, dataset: &Dataset) -> String {
    let Some(own) = dataset.own() else { return lang.dataset_words().built_in.to_owned() };
    let told = say!(
        lang,
        "År {}, version {}, bygger på underlag {} med {}.",
        "Year {}, version {}, builds on dataset {} with {}.",
        own.year,
        own.revision,
        own.basis.base,
        changes(lang, own.basis.edits.len())
    );
    if own.source.is_empty() { told } else { format!("{told} {}", source_of(lang, &own.source)) }
}

fn source_of(lang: Lang, source: &str) -> String {
    let source = source.trim_end_matches('.');
    say!(lang, "Källa, enligt den som gjorde det: {}.", "Source, by whoever made it: {}.", source)
}

/// Where the figures of a dataset of the reader's own come from; what it has not changed has the sources of its base.
pub fn own_source(lang: Lang, dataset: &Dataset) -> Option<String> {
    let own = dataset.own()?;
    let about = about_dataset(lang, dataset);
    Some(say!(
        lang,
        "{}. {} Det som inte är ändrat i det har källorna för {}.",
        "{}. {} What it has not changed has the sources of {}.",
        of_own(lang, own.name()),
        about,
        own.basis.base
    ))
}

/// That a link is not enough.
pub fn needs_file(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Förslaget bygger på ditt eget underlag \u{201d}{}\u{201d}, som inte ryms i länken. Skicka filen med underlaget också: den sparas under Egna underlag.",
        "The proposal builds on your own dataset \u{201c}{}\u{201d}, which does not fit in the link. Send the file with the dataset too: it is saved under Your own datasets.",
        name
    )
}

/// That there is nothing to save.
pub fn nothing_changed(lang: Lang, revision: u32) -> String {
    say!(lang, "Inget är ändrat sedan version {}.", "Nothing is changed since version {}.", revision)
}

/// In the place of a source: that the reader's own dataset has it.
pub fn of_own(lang: Lang, name: &str) -> String {
    say!(lang, "Eget underlag \u{201d}{}\u{201d}", "Own dataset \u{201c}{}\u{201d}", name)
}

/// That one is saved, and what happens now.
pub fn dataset_saved(lang: Lang, own: &OwnDataset) -> String {
    say!(
        lang,
        "Underlaget \u{201d}{}\u{201d}, version {}, är sparat. Förslaget börjar om från det, utan ändringar.",
        "The dataset \u{201c}{}\u{201d}, version {}, is saved. The proposal begins anew from it, without changes.",
        own.name(),
        own.revision
    )
}

pub fn dataset_removed(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "\u{201d}{}\u{201d} är borttaget. Sparade förslag på det går inte att öppna utan det.",
        "\u{201c}{}\u{201d} is removed. Saved proposals on it cannot be opened without it.",
        name
    )
}

pub fn dataset_back(lang: Lang, name: &str) -> String {
    say!(lang, "\u{201d}{}\u{201d} är tillbaka.", "\u{201c}{}\u{201d} is back.", name)
}

/// What has become of a dataset that a file had along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Incoming {
    New,
    Same,
    /// It takes the place of an earlier version.
    Later,
    /// There is a later version here, which is kept.
    Earlier {
        here: u32,
    },
    /// There is another one with the same id and version here; the file's lies beside it.
    Beside,
}

pub fn dataset_incoming(lang: Lang, own: &OwnDataset, incoming: Incoming) -> String {
    let (name, revision) = (own.name(), own.revision);
    match incoming {
        Incoming::New => {
            say!(
                lang,
                "Underlaget \u{201d}{}\u{201d} finns nu här.",
                "The dataset \u{201c}{}\u{201d} is here now.",
                name
            )
        }
        Incoming::Same => say!(
            lang,
            "Underlaget \u{201d}{}\u{201d} fanns redan här.",
            "The dataset \u{201c}{}\u{201d} was here already.",
            name
        ),
        Incoming::Later => say!(
            lang,
            "Underlaget \u{201d}{}\u{201d} har ersatts med version {} ur filen.",
            "The dataset \u{201c}{}\u{201d} was replaced by version {} of the file.",
            name,
            revision
        ),
        Incoming::Earlier { here } => say!(
            lang,
            "Filen har version {1} av underlaget \u{201d}{0}\u{201d}. Här finns version {2}, och den används.",
            "The file has version {1} of the dataset \u{201c}{0}\u{201d}. Version {2} is here, and is used.",
            name,
            revision,
            here
        ),
        Incoming::Beside => say!(
            lang,
            "Här fanns ett annat underlag \u{201d}{}\u{201d} med samma version. Filens ligger nu bredvid.",
            "There was another dataset \u{201c}{}\u{201d} of the same version here. The file's lies beside it now.",
            name
        ),
    }
}
