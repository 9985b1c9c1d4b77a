//! What was wrong and what to do, in the language of the page: the engine's words, and what they do not know, the names.

use super::{Lang, kommun_name};
use super::{file_error::FileError, format::Format};
use finsam_engine::{
    AmountError, CalibrationError, EditError, ForbundId, JsonError, PercentError, ReadError, RuleError, State, Swedish,
};
use std::fmt;

/// An error as the engine tells it.
fn told(lang: Lang, error: &(impl Swedish + fmt::Display)) -> String {
    match lang {
        Lang::Sv => error.in_swedish(),
        Lang::En => error.to_string(),
    }
}

/// Why a text is not an amount.
pub fn amount_error(lang: Lang, error: &AmountError) -> String {
    told(lang, error)
}

/// Why a text is not a percent.
pub fn percent_error(format: Format, error: &PercentError) -> String {
    match (format.lang, error) {
        (Lang::En, PercentError::Outside { lowest, highest }) => {
            format!("Write a percent from {} to {}.", format.rate(*lowest), format.rate(*highest))
        }
        (Lang::Sv, PercentError::Outside { lowest, highest }) => {
            format!("Skriv en procent från {} till {}.", format.rate(*lowest), format.rate(*highest))
        }
        (lang, error) => told(lang, error),
    }
}

/// What an attribute of an element on somebody else's page can be.
pub fn attribute_error(lang: Lang, name: &str, value: &str, allowed: &str) -> String {
    say!(
        lang,
        "Attributet {} kan inte vara ”{}”. Skriv något av: {}.",
        "The attribute {} cannot be “{}”. Write one of: {}.",
        name,
        value.chars().take(80).collect::<String>(),
        allowed
    )
}

/// An attribute that such an element does not have.
pub fn attribute_unknown(lang: Lang, name: &str) -> String {
    say!(lang, "Det finns inget attribut {}.", "There is no attribute {}.", name)
}

/// Why a rule cannot have a value.
pub fn rule_error(lang: Lang, error: &RuleError) -> String {
    told(lang, error)
}

/// Why an edit does not apply.
pub fn edit_error(format: Format, state: &State, error: &EditError) -> String {
    let lang = format.lang;
    let name = |id: &ForbundId| {
        let in_dataset = || state.dataset.find(id).map(|f| f.short_name.to_string());
        state.find(id).map(|f| f.short_name.to_string()).or_else(in_dataset).unwrap_or_else(|| id.to_string())
    };
    let kommun = |code| kommun_name(&state.dataset, code);
    match (lang, error) {
        (Lang::Sv, EditError::UnknownForbund(id)) => format!("Förbundet ”{}” finns inte.", name(id)),
        (Lang::En, EditError::UnknownForbund(id)) => format!("There is no förbund “{}”.", name(id)),
        (Lang::Sv, EditError::AlreadyMember { kommun: code, forbund }) => {
            format!("{} är redan medlem i {}.", kommun(*code), name(forbund))
        }
        (Lang::En, EditError::AlreadyMember { kommun: code, forbund }) => {
            format!("{} is a member of {} already.", kommun(*code), name(forbund))
        }
        (Lang::Sv, EditError::MemberOfNone(code)) => format!("{} är inte medlem i något förbund.", kommun(*code)),
        (Lang::En, EditError::MemberOfNone(code)) => format!("{} is not a member of any förbund.", kommun(*code)),
        (Lang::Sv, EditError::NotAMember { kommun: code, forbund }) => {
            format!("{} är inte medlem i {}.", kommun(*code), name(forbund))
        }
        (Lang::En, EditError::NotAMember { kommun: code, forbund }) => {
            format!("{} is not a member of {}.", kommun(*code), name(forbund))
        }
        (Lang::Sv, EditError::ForbundExists(id)) => format!("Det finns redan ett förbund ”{}”.", name(id)),
        (Lang::En, EditError::ForbundExists(id)) => format!("There is a förbund “{}” already.", name(id)),
        (Lang::En, EditError::MergeIntoItself(id)) => format!("{} cannot be merged into itself.", name(id)),
        (Lang::En, EditError::NotInDataset(id)) => format!("{} was formed here and has no published ideal.", name(id)),
        (Lang::Sv, EditError::MergeIntoItself(id)) => format!("{} kan inte slås ihop med sig självt.", name(id)),
        (Lang::Sv, EditError::NotInDataset(id)) => {
            format!("{} är bildat här och har ingen publicerad idealfördelning.", name(id))
        }
        (Lang::Sv, EditError::Calibration(CalibrationError::TooLow { lowest, .. })) => format!(
            "Idealet är för lågt: befolkningen ensam ger förbundet {}. HE kan inte vara mindre än noll.",
            format.kronor(*lowest)
        ),
        (Lang::En, EditError::Calibration(CalibrationError::TooLow { lowest, .. })) => format!(
            "The ideal is too low: the population alone gives the förbund {}. HE cannot be less than none.",
            format.kronor(*lowest)
        ),
        (Lang::En, EditError::Calibration(CalibrationError::TooHigh { highest, .. })) => format!(
            "The ideal is too high: with the other published ideals at most {} are left.",
            format.kronor(*highest)
        ),
        (Lang::Sv, EditError::Calibration(CalibrationError::TooHigh { highest, .. })) => {
            format!("Idealet är för högt: med de andra publicerade idealen återstår högst {}.", format.kronor(*highest))
        }
        (Lang::Sv, EditError::Calibration(CalibrationError::NothingLeft { forbund })) => {
            format!("Med de andra publicerade idealen återstår inget för {}. Ändra något av dem först.", name(forbund))
        }
        (Lang::En, EditError::Calibration(CalibrationError::NothingLeft { forbund })) => {
            format!("The other published ideals leave nothing for {}. Change one of them first.", name(forbund))
        }
        (Lang::Sv, EditError::Calibration(CalibrationError::NoMembers { forbund })) => {
            format!("{} har inga medlemmar i underlaget, så idealet säger inget om HE.", name(forbund))
        }
        (Lang::En, EditError::Calibration(CalibrationError::NoMembers { forbund })) => {
            format!("{} has no members in the dataset, so its ideal says nothing of HE.", name(forbund))
        }
        (Lang::Sv, EditError::NoMembers(id)) => {
            format!("{} har inga medlemmar som kan enas om en tilldelning.", name(id))
        }
        (Lang::En, EditError::NoMembers(id)) => format!("{} has no members to agree on an allocation.", name(id)),
        (lang, error) => told(lang, error),
    }
}

/// Why a stored scenario cannot be read.
pub fn read_error(lang: Lang, error: &ReadError) -> String {
    match (lang, error) {
        (Lang::En, ReadError::Cut { .. }) => "The scenario is damaged: it has been cut off.".into(),
        (Lang::En, ReadError::Damaged { .. }) => "The scenario is damaged: something in it has been changed.".into(),
        (Lang::En, ReadError::UnknownEdits(1)) => {
            "The scenario has a change of a kind that this page does not know.".into()
        }
        (Lang::En, ReadError::UnknownEdits(edits)) => {
            format!("The scenario has {edits} changes of a kind that this page does not know.")
        }
        (Lang::En, ReadError::TooLong(_)) => format!("{error} Ask for the proposal as a file."),
        (lang, error) => told(lang, error),
    }
}

/// What of a link could not be read, what was, and what to do about it.
pub fn link_error(lang: Lang, error: &ReadError) -> String {
    let changes = |read: usize| match (lang, read) {
        (Lang::Sv, 0) => "ingen ändring kunde läsas".to_owned(),
        (Lang::Sv, 1) => "en ändring kunde läsas".to_owned(),
        (Lang::Sv, read) => format!("{read} ändringar kunde läsas"),
        (Lang::En, 0) => "no change could be read".to_owned(),
        (Lang::En, 1) => "one change could be read".to_owned(),
        (Lang::En, read) => format!("{read} changes could be read"),
    };
    match (lang, error) {
        (Lang::Sv, ReadError::NotAScenario) => "Länken innehåller inget scenario. Be om en ny länk.".into(),
        (Lang::En, ReadError::NotAScenario) => "The link holds no scenario. Ask for a new link.".into(),
        (Lang::Sv, ReadError::Cut { read }) => {
            format!("Länken är avkortad: {}, resten saknas. Be om hela länken.", changes(*read))
        }
        (Lang::En, ReadError::Cut { read }) => {
            format!("The link has been cut off: {}, the rest is missing. Ask for the whole link.", changes(*read))
        }
        (Lang::Sv, ReadError::Damaged { read: 0 }) => {
            format!("Länken har ändrats på vägen: {}. Be om en ny länk.", changes(0))
        }
        (Lang::En, ReadError::Damaged { read: 0 }) => {
            format!("The link was changed on the way: {}. Ask for a new link.", changes(0))
        }
        (Lang::Sv, ReadError::Damaged { read }) => {
            format!("Länken har ändrats på vägen: {}, men kan vara fel. Be om en ny länk.", changes(*read))
        }
        (Lang::En, ReadError::Damaged { read }) => {
            format!("The link was changed on the way: {}, but may be wrong. Ask for a new link.", changes(*read))
        }
        (Lang::Sv, ReadError::UnknownEdits(_)) => {
            format!("{} Resten har lästs. Ladda om sidan för den senaste.", read_error(lang, error))
        }
        (Lang::En, ReadError::UnknownEdits(_)) => {
            format!("{} The rest was read. Reload the page for the latest one.", read_error(lang, error))
        }
        (
            _,
            ReadError::Newer { .. } | ReadError::UnknownBase(_) | ReadError::TooManyEdits(_) | ReadError::TooLong(_),
        ) => read_error(lang, error),
    }
}

/// Why a file cannot be opened.
pub fn file_error(lang: Lang, error: &FileError) -> String {
    match (lang, error) {
        (lang, FileError::Json(error)) => json_error(lang, error),
        (lang, FileError::NotFetched) => lang.words().not_fetched.to_owned(),
        (Lang::Sv, FileError::TooLarge) => "Filen är för stor: högst 5 MB. Välj en fil som är sparad härifrån.".into(),
        (Lang::En, FileError::TooLarge) => {
            "The file is too large: at most 5 MB. Choose one that was saved here.".into()
        }
        (Lang::Sv, FileError::NotText) => {
            "Filen är inte text i UTF-8. Välj en fil som är sparad härifrån, eller spara om den i UTF-8.".into()
        }
        (Lang::En, FileError::NotText) => {
            "The file is not text in UTF-8. Choose one that was saved here, or save it anew in UTF-8.".into()
        }
        (Lang::Sv, FileError::Unreadable) => "Filen går inte att läsa. Försök igen eller välj en annan.".into(),
        (Lang::En, FileError::Unreadable) => "The file cannot be read. Try again or choose another.".into(),
    }
}

/// Why a scenario that the browser has kept cannot be read.
pub fn kept_error(lang: Lang, error: &JsonError) -> String {
    match error {
        JsonError::Empty | JsonError::NotJson { .. } | JsonError::NotAScenario => {
            read_error(lang, &ReadError::NotAScenario)
        }
        JsonError::CutOff => read_error(lang, &ReadError::Cut { read: 0 }),
        error => json_error(lang, error),
    }
}

/// Why a scenario's JSON cannot be read.
pub fn json_error(lang: Lang, error: &JsonError) -> String {
    told(lang, error)
}
