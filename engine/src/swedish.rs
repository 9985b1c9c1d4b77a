//! What was wrong and what to do, in Swedish. `Display` has it in English, and both call förbund and kommuner by id and code:
//! whoever knows their names says them instead.

use crate::{
    AmountError, CalibrationError, EditError, Group, JsonError, JsonPlace, LadderError, Link, PathRule, PercentError,
    ReadError, RuleError, Scenario,
};

/// An error that can be told in Swedish.
pub trait Swedish {
    /// One sentence or more for people: what was wrong, and what to do.
    fn in_swedish(&self) -> String;
}

impl Swedish for AmountError {
    fn in_swedish(&self) -> String {
        match self {
            Self::Empty => "Skriv ett belopp. Den som inget betalar skriver 0.".into(),
            Self::NotAnAmount(piece) => {
                format!("”{piece}” är inget belopp. Skriv till exempel 32 000 tkr eller 32,5 mnkr.")
            }
            Self::Ambiguous(piece) => {
                format!("”{piece}” kan läsas på två sätt. Skriv tusental med mellanslag och högst två decimaler.")
            }
            Self::NotWhole => "Skriv hela kronor, utan ören.".into(),
            Self::Negative => "Beloppet är mindre än 0. Skriv 0 eller mer.".into(),
            Self::TooLarge => "Beloppet är för stort: högst 100 000 mnkr. Kontrollera enheten.".into(),
        }
    }
}

impl Swedish for PercentError {
    fn in_swedish(&self) -> String {
        match self {
            Self::Empty => "Skriv en procent, till exempel 100.".into(),
            Self::NotANumber(text) => {
                format!("”{text}” är ingen procent. Skriv siffror och högst två decimaler, till exempel 87,5.")
            }
            Self::Outside { lowest, highest } => format!("Skriv en procent från {lowest} till {highest}."),
        }
    }
}

impl Swedish for RuleError {
    fn in_swedish(&self) -> String {
        match self {
            Self::Amount(_, error) => error.in_swedish(),
            Self::Ladder(error) => error.in_swedish(),
            Self::Nothing => "Ändringen anger inget antagande.".into(),
            Self::SupportAboveGrant => "Det nationella stödet kan inte vara större än hela anslaget.".into(),
            Self::Weight(_) => "Skriv ett heltal från 0 till 1000.".into(),
            Self::NoWeight => "Båda vikterna kan inte vara 0.".into(),
            Self::Shares => "Skriv andelen som ett heltal från 0 till 100; statens måste vara minst 1.".into(),
            Self::GreatestDecrease => "Skriv en procent från 0 till 100.".into(),
            Self::PathYears => "Skriv ett antal år från 1 till 20.".into(),
            Self::Path(Group::State) => {
                "Statens pengar är en summa för hela landet: de är oförändrade eller följer modellen.".into()
            }
            Self::Path(Group::Region | Group::Kommuner) => {
                "Regionerna och kommunerna kan vara oförändrade, matcha staten eller ändras med en procent per år."
                    .into()
            }
        }
    }
}

impl Swedish for LadderError {
    fn in_swedish(&self) -> String {
        match self {
            Self::Tiers => "Trappan måste ha ett till tio steg.".into(),
            Self::NotRising(tier) => format!("Steg {tier} måste sluta över steget före."),
            Self::End(tier) => {
                format!("Steg {tier}: alla steg utom det sista måste ha ett slut, och det sista inget.")
            }
            Self::Rate(tier) => format!("Procenten i steg {tier} måste vara från 0 till 100."),
        }
    }
}

impl Swedish for CalibrationError {
    fn in_swedish(&self) -> String {
        match self {
            Self::TooLow { lowest, .. } => format!(
                "Idealet är för lågt: befolkningen ensam ger förbundet {} kr. HE kan inte vara mindre än noll.",
                lowest.0
            ),
            Self::TooHigh { highest, .. } => {
                format!("Idealet är för högt: med de andra publicerade idealen återstår högst {} kr.", highest.0)
            }
            Self::NothingLeft { forbund } => {
                format!("Med de andra publicerade idealen återstår inget för ”{forbund}”. Ändra något av dem först.")
            }
            Self::NoMembers { forbund } => {
                format!("”{forbund}” har inga medlemmar i underlaget, så idealet säger inget om HE.")
            }
            Self::NoWeight => "Med de här antagandena säger ett ideal inget om HE.".into(),
        }
    }
}

impl Swedish for EditError {
    fn in_swedish(&self) -> String {
        match self {
            Self::Amount(error) => error.in_swedish(),
            Self::Rule(error) => error.in_swedish(),
            Self::Calibration(error) => error.in_swedish(),
            Self::UnknownForbund(id) => format!("Förbundet ”{id}” finns inte."),
            Self::UnknownKommun(code) => format!("Det finns ingen kommun med koden {code}."),
            Self::AlreadyMember { kommun, forbund } => format!("Kommunen {kommun} är redan medlem i ”{forbund}”."),
            Self::MemberOfNone(code) => format!("Kommunen {code} är inte medlem i något förbund."),
            Self::NotAMember { kommun, forbund } => format!("Kommunen {kommun} är inte medlem i ”{forbund}”."),
            Self::ForbundExists(id) => format!("Det finns redan ett förbund ”{id}”."),
            Self::Name => "Ge förbundet ett namn på högst 80 tecken.".into(),
            Self::MergeIntoItself(id) => format!("”{id}” kan inte slås ihop med sig självt."),
            Self::NotInDataset(id) => format!("”{id}” är bildat här och har ingen publicerad idealfördelning."),
            Self::Fye => "Skriv ett antal HE från 0 till 10 000 000.".into(),
            Self::Population { most } => format!("Skriv ett antal invånare från 1 till {most}."),
            Self::UnknownRegion(lan) => format!("Det finns ingen region med koden {lan}."),
            Self::NoMembers(id) => format!("”{id}” har inga medlemmar som kan enas om en tilldelning."),
            Self::Percent => "Skriv en procent från \u{2212}100 till 100.".into(),
            Self::PathRule(Group::State) => {
                "Staten kan inte matcha sig själv. Välj ett annat sätt för statens bidrag.".into()
            }
            Self::PathRule(Group::Region | Group::Kommuner) => {
                "Bara statens bidrag följer modellen. Välj ett annat sätt för det här bidraget.".into()
            }
            Self::Years => format!("Skriv ett antal år från 1 till {}.", PathRule::MOST_YEARS),
            Self::AccountYear { first, last } => format!("Välj ett år från {first} till {last}."),
            Self::NegativeItem(item) if item.is_cost() => "Skriv kostnader utan minus: de dras av ändå.".into(),
            Self::NegativeItem(_) => {
                "Bara eget kapital och finansnetto kan vara mindre än 0. Skriv 0 eller mer.".into()
            }
            Self::InsatsName => "Ge insatsen ett namn på högst 80 tecken.".into(),
            Self::ResultCount { most } => format!("Skriv ett heltal från 0 till {most}."),
        }
    }
}

impl Swedish for ReadError {
    fn in_swedish(&self) -> String {
        match self {
            Self::NotAScenario => "Det är inget scenario.".into(),
            Self::Cut { .. } => "Scenariot är skadat: slutet saknas.".into(),
            Self::Damaged { .. } => "Scenariot är skadat: något i det har ändrats.".into(),
            Self::UnknownEdits(1) => "Scenariot har en ändring av ett slag som sidan inte känner till.".into(),
            Self::UnknownEdits(edits) => {
                format!("Scenariot har {edits} ändringar av ett slag som sidan inte känner till.")
            }
            Self::Newer { version } => format!(
                "Scenariot har version {version} och är skrivet av en senare sida. Ladda om sidan för den senaste."
            ),
            Self::TooManyEdits(edits) => {
                format!("Scenariot har {edits} ändringar, och sidan tar emot högst {}.", Scenario::MOST_EDITS)
            }
            Self::TooLong(signs) => {
                let most = Link::LONGEST;
                format!(
                    "Länken har {signs} tecken, och ingen som är gjord här har fler än {most}. Be om förslaget som fil."
                )
            }
            Self::UnknownBase(base) => format!(
                "Scenariot bygger på underlaget ”{base}”, som inte finns i den här webbläsaren. Är det någons eget: be om filen med underlaget, öppna den här och öppna sedan scenariot igen."
            ),
        }
    }
}

impl Swedish for JsonError {
    fn in_swedish(&self) -> String {
        // "Ändring 3 i filen", or the file itself.
        let holder = |edit: usize| if edit == 0 { "Filen".to_owned() } else { format!("Ändring {edit} i filen") };
        match self {
            Self::Empty => "Filen är tom.".into(),
            Self::CutOff => "Filen slutar mitt i: den har klippts av på vägen.".into(),
            Self::NotJson { line, column } => {
                format!("Filen går inte att läsa från rad {line}, tecken {column}: där är den inte JSON.")
            }
            Self::NotAScenario => "Det finns inget scenario i filen.".into(),
            Self::Newer { version } => {
                ReadError::Newer { version: u32::try_from(*version).unwrap_or(u32::MAX) }.in_swedish()
            }
            Self::UnknownBase(base) => ReadError::UnknownBase(base.clone()).in_swedish(),
            Self::UnknownEdit { edit, kind } => {
                format!("{} är av ett slag som inte finns här: ”{kind}”.", holder(*edit))
            }
            Self::UnknownField(JsonPlace { edit, field }) => {
                format!("{} har ett fält som inte finns här: ”{field}”.", holder(*edit))
            }
            Self::MissingField(JsonPlace { edit, field }) => format!("{} saknar fältet ”{field}”.", holder(*edit)),
            Self::WrongValue(JsonPlace { edit, field }) => {
                format!("{} har ett värde som inte går att läsa i fältet ”{field}”.", holder(*edit))
            }
            Self::TooManyEdits { edits, most } => {
                format!("Filen har {edits} ändringar, och sidan tar emot högst {most}.")
            }
        }
    }
}
