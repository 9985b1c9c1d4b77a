//! What was wrong and what to do, in the language of the page. English is the engine's own.

use super::{Lang, kommun_name};
use super::{file_error::FileError, format::Format};
use finsam_engine::{
    AmountError, CalibrationError, EditError, ForbundId, Group, JsonError, JsonPlace, LadderError, PercentError,
    ReadError, RuleError, State,
};

/// Why a text is not an amount.
pub fn amount_error(lang: Lang, error: &AmountError) -> String {
    match (lang, error) {
        (Lang::En, error) => error.to_string(),
        (Lang::Sv, AmountError::Empty) => "Skriv ett belopp. Den som inget betalar skriver 0.".into(),
        (Lang::Sv, AmountError::NotAnAmount(piece)) => {
            format!("”{piece}” är inget belopp. Skriv till exempel 32 000 tkr eller 32,5 mnkr.")
        }
        (Lang::Sv, AmountError::Ambiguous(piece)) => {
            format!("”{piece}” kan läsas på två sätt. Skriv tusental med mellanslag och högst två decimaler.")
        }
        (Lang::Sv, AmountError::NotWhole) => "Skriv hela kronor, utan ören.".into(),
        (Lang::Sv, AmountError::Negative) => "Beloppet är mindre än 0. Skriv 0 eller mer.".into(),
        (Lang::Sv, AmountError::TooLarge) => "Beloppet är för stort: högst 100 000 mnkr. Kontrollera enheten.".into(),
    }
}

/// Why a text is not a percent.
pub fn percent_error(format: Format, error: &PercentError) -> String {
    match (format.lang, error) {
        (Lang::En, PercentError::Outside { lowest, highest }) => {
            format!("Write a percent from {} to {}.", format.rate(*lowest), format.rate(*highest))
        }
        (Lang::En, error) => error.to_string(),
        (Lang::Sv, PercentError::Empty) => "Skriv en procent, till exempel 100.".into(),
        (Lang::Sv, PercentError::NotANumber(text)) => {
            format!("”{text}” är ingen procent. Skriv siffror och högst två decimaler, till exempel 87,5.")
        }
        (Lang::Sv, PercentError::Outside { lowest, highest }) => {
            format!("Skriv en procent från {} till {}.", format.rate(*lowest), format.rate(*highest))
        }
    }
}

/// What an attribute of an element on somebody else's page can be.
pub fn attribute_error(lang: Lang, name: &str, value: &str, allowed: &str) -> String {
    say!(
        lang,
        "Attributet {} kan inte vara ”{}”. Skriv något av: {}.",
        "The attribute {} cannot be “{}”. Write one of: {}.",
        name,
        value,
        allowed
    )
}

/// An attribute that such an element does not have.
pub fn attribute_unknown(lang: Lang, name: &str) -> String {
    say!(lang, "Det finns inget attribut {}.", "There is no attribute {}.", name)
}

/// Why a rule cannot have a value.
pub fn rule_error(lang: Lang, error: &RuleError) -> String {
    match (lang, error) {
        (lang, RuleError::Amount(_, error)) => amount_error(lang, error),
        (lang, RuleError::Ladder(error)) => ladder_error(lang, *error),
        (Lang::En, error) => error.to_string(),
        (Lang::Sv, RuleError::Nothing) => "Ändringen anger inget antagande.".into(),
        (Lang::Sv, RuleError::SupportAboveGrant) => {
            "Det nationella stödet kan inte vara större än hela anslaget.".into()
        }
        (Lang::Sv, RuleError::Weight(_)) => "Skriv ett heltal från 0 till 1000.".into(),
        (Lang::Sv, RuleError::NoWeight) => "Båda vikterna kan inte vara 0.".into(),
        (Lang::Sv, RuleError::Shares) => {
            "Skriv andelen som ett heltal från 0 till 100; statens måste vara minst 1.".into()
        }
        (Lang::Sv, RuleError::GreatestDecrease) => "Skriv en procent från 0 till 100.".into(),
        (Lang::Sv, RuleError::PathYears) => "Skriv ett antal år från 1 till 20.".into(),
        (Lang::Sv, RuleError::Path(Group::State)) => {
            "Statens pengar är en summa för hela landet: de är oförändrade eller följer modellen.".into()
        }
        (Lang::Sv, RuleError::Path(Group::Region | Group::Kommuner)) => {
            "Regionerna och kommunerna kan vara oförändrade, matcha staten eller ändras med en procent per år.".into()
        }
    }
}

fn ladder_error(lang: Lang, error: LadderError) -> String {
    match (lang, error) {
        (Lang::En, error) => error.to_string(),
        (Lang::Sv, LadderError::Tiers) => "Trappan måste ha ett till tio steg.".into(),
        (Lang::Sv, LadderError::NotRising(tier)) => format!("Steg {tier} måste sluta över steget före."),
        (Lang::Sv, LadderError::End(tier)) => {
            format!("Steg {tier}: alla steg utom det sista måste ha ett slut, och det sista inget.")
        }
        (Lang::Sv, LadderError::Rate(tier)) => format!("Procenten i steg {tier} måste vara från 0 till 100."),
    }
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
        (lang, EditError::Amount(error)) => amount_error(lang, error),
        (lang, EditError::Rule(error)) => rule_error(lang, error),
        (Lang::Sv, EditError::UnknownForbund(id)) => format!("Förbundet ”{}” finns inte.", name(id)),
        (Lang::En, EditError::UnknownForbund(id)) => format!("There is no förbund “{}”.", name(id)),
        (Lang::Sv, EditError::UnknownKommun(code)) => format!("Det finns ingen kommun med koden {code}."),
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
        (Lang::Sv, EditError::Name) => "Ge förbundet ett namn på högst 80 tecken.".into(),
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
        (Lang::Sv, EditError::Calibration(CalibrationError::NoWeight)) => {
            "Med de här antagandena säger ett ideal inget om HE.".into()
        }
        (Lang::Sv, EditError::Fye) => "Skriv ett antal HE från 0 till 10 000 000.".into(),
        (Lang::Sv, EditError::Population { most }) => format!("Skriv ett antal invånare från 1 till {most}."),
        (Lang::Sv, EditError::UnknownRegion(lan)) => format!("Det finns ingen region med koden {lan}."),
        (Lang::Sv, EditError::NoMembers(id)) => {
            format!("{} har inga medlemmar som kan enas om en tilldelning.", name(id))
        }
        (Lang::En, EditError::NoMembers(id)) => format!("{} has no members to agree on an allocation.", name(id)),
        (Lang::Sv, EditError::Percent) => "Skriv en procent från \u{2212}100 till 100.".into(),
        (Lang::Sv, EditError::PathRule(Group::State)) => {
            "Staten kan inte matcha sig själv. Välj ett annat sätt för statens bidrag.".into()
        }
        (Lang::Sv, EditError::PathRule(Group::Region | Group::Kommuner)) => {
            "Bara statens bidrag följer modellen. Välj ett annat sätt för det här bidraget.".into()
        }
        (Lang::Sv, EditError::Years) => "Skriv ett antal år från 1 till 20.".into(),
        (Lang::Sv, EditError::AccountYear { first, last }) => format!("Välj ett år från {first} till {last}."),
        (Lang::Sv, EditError::NegativeItem(item)) if item.is_cost() => {
            "Skriv kostnader utan minus: de dras av ändå.".into()
        }
        (Lang::Sv, EditError::ResultCount { most }) => format!("Skriv ett heltal från 0 till {most}."),
        (Lang::Sv, EditError::InsatsName) => "Ge insatsen ett namn på högst 80 tecken.".into(),
        (Lang::Sv, EditError::NegativeItem(_)) => {
            "Bara eget kapital och finansnetto kan vara mindre än 0. Skriv 0 eller mer.".into()
        }
        (Lang::En, error) => error.to_string(),
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
        (Lang::Sv, ReadError::NotAScenario) => "Det är inget scenario.".into(),
        (Lang::Sv, ReadError::Cut { .. }) => "Scenariot är skadat: slutet saknas.".into(),
        (Lang::Sv, ReadError::Damaged { .. }) => "Scenariot är skadat: något i det har ändrats.".into(),
        (Lang::Sv, ReadError::UnknownEdits(1)) => {
            "Scenariot har en ändring av ett slag som sidan inte känner till.".into()
        }
        (Lang::Sv, ReadError::UnknownEdits(edits)) => {
            format!("Scenariot har {edits} ändringar av ett slag som sidan inte känner till.")
        }
        (Lang::Sv, ReadError::Newer { version }) => {
            format!("Scenariot har version {version} och är skrivet av en senare sida. Ladda om sidan för den senaste.")
        }
        (Lang::Sv, ReadError::TooManyEdits(edits)) => {
            let most = finsam_engine::Scenario::MOST_EDITS;
            format!("Scenariot har {edits} ändringar, och sidan tar emot högst {most}.")
        }
        (Lang::Sv, ReadError::TooLong(signs)) => {
            let most = finsam_engine::Link::LONGEST;
            format!(
                "Länken har {signs} tecken, och ingen som är gjord här har fler än {most}. Be om förslaget som fil."
            )
        }
        (Lang::En, ReadError::TooLong(_)) => format!("{error} Ask for the proposal as a file."),
        (Lang::Sv, ReadError::UnknownBase(base)) => {
            format!(
                "Scenariot bygger på underlaget ”{base}”, som inte finns i den här webbläsaren. Är det någons eget: be om filen med underlaget, öppna den här och öppna sedan scenariot igen."
            )
        }
        (Lang::En, error) => error.to_string(),
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
    // "Ändring 3 i filen", or the file itself.
    let holder = |edit: usize| if edit == 0 { "Filen".to_owned() } else { format!("Ändring {edit} i filen") };
    match (lang, error) {
        (Lang::En, error) => error.to_string(),
        (Lang::Sv, JsonError::Empty) => "Filen är tom.".into(),
        (Lang::Sv, JsonError::CutOff) => "Filen slutar mitt i: den har klippts av på vägen.".into(),
        (Lang::Sv, JsonError::NotJson { line, column }) => {
            format!("Filen går inte att läsa från rad {line}, tecken {column}: där är den inte JSON.")
        }
        (Lang::Sv, JsonError::NotAScenario) => "Det finns inget scenario i filen.".into(),
        (Lang::Sv, JsonError::Newer { version }) => {
            read_error(lang, &ReadError::Newer { version: u32::try_from(*version).unwrap_or(u32::MAX) })
        }
        (Lang::Sv, JsonError::UnknownBase(base)) => read_error(lang, &ReadError::UnknownBase(base.clone())),
        (Lang::Sv, JsonError::UnknownEdit { edit, kind }) => {
            format!("{} är av ett slag som inte finns här: ”{kind}”.", holder(*edit))
        }
        (Lang::Sv, JsonError::UnknownField(JsonPlace { edit, field })) => {
            format!("{} har ett fält som inte finns här: ”{field}”.", holder(*edit))
        }
        (Lang::Sv, JsonError::MissingField(JsonPlace { edit, field })) => {
            format!("{} saknar fältet ”{field}”.", holder(*edit))
        }
        (Lang::Sv, JsonError::WrongValue(JsonPlace { edit, field })) => {
            format!("{} har ett värde som inte går att läsa i fältet ”{field}”.", holder(*edit))
        }
        (Lang::Sv, JsonError::TooManyEdits { edits, most }) => {
            format!("Filen har {edits} ändringar, och sidan tar emot högst {most}.")
        }
    }
}
