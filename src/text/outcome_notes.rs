//! What is to be known of an outcome as a whole, and whose amount it lacks.

use super::{Lang, kommun_name, list, names::inside, party_name};
use crate::text::format::Format;
use finsam_engine::{Dataset, ForbundOutcome, GivenUp, Group, Note, Rules, State};

/// A note to the outcome.
pub fn note(format: Format, state: &State, note: &Note) -> String {
    match (format.lang, note) {
        (Lang::Sv, Note::BaseCapped { base }) => format!(
            "Pengarna räcker inte till alla förbunds grundtilldelning: var och en får {}.",
            format.kronor(*base)
        ),
        (Lang::En, Note::BaseCapped { base }) => {
            format!("The money does not suffice for every base grant: each förbund gets {}.", format.kronor(*base))
        }
        (lang, Note::OffersMissing { forbund, kommuner }) => {
            let name = state.find(forbund).map_or_else(|| forbund.to_string(), |f| f.short_name.to_string());
            let names: Vec<String> = kommuner.iter().map(|code| kommun_name(&state.dataset, *code)).collect();
            let names = list(lang, &names);
            say!(
                lang,
                "{}: bidrag från {} är inte kända och räknas som inget.",
                "{}: the contributions of {} are not known and count as nothing.",
                name,
                names
            )
        }
        (_, Note::GivenUp(given_up)) => what_a_merger_gave_up(format, given_up),
    }
}

/// "När HBS och Samsund blev ett gick något förlorat: …"
fn what_a_merger_gave_up(format: Format, given_up: &GivenUp) -> String {
    let lang = format.lang;
    let GivenUp { into_name, of, unknown_of, offers, years, equity, results, .. } = given_up;
    let mut what: Vec<String> = offers
        .iter()
        .map(|(group, kronor)| {
            let kronor = format.amount(*kronor);
            match (lang, group) {
                (Lang::Sv, Group::State) => format!("statens bidrag {kronor}"),
                (Lang::En, Group::State) => format!("the state's contribution of {kronor}"),
                (Lang::Sv, Group::Region) => format!("regionens bidrag {kronor}"),
                (Lang::En, Group::Region) => format!("the region's contribution of {kronor}"),
                (Lang::Sv, Group::Kommuner) => format!("kommunernas bidrag {kronor}"),
                (Lang::En, Group::Kommuner) => format!("the kommuner's contribution of {kronor}"),
            }
        })
        .collect();
    if let Some((year, kronor)) = equity {
        let kronor = format.amount(*kronor);
        what.push(say!(lang, "eget kapital {} ({})", "equity {} ({})", kronor, year));
    }
    if !years.is_empty() {
        let years = list(lang, &years.iter().map(i64::to_string).collect::<Vec<_>>());
        what.push(say!(lang, "räkenskaper för {}", "accounts of {}", years));
    }
    if !results.is_empty() {
        let years = list(lang, &results.iter().map(i64::to_string).collect::<Vec<_>>());
        what.push(say!(lang, "resultat för {}", "results of {}", years));
    }
    let what = list(lang, &what);
    match lang {
        Lang::Sv => format!(
            "{into_name} efter sammanslagningen: uppgifter om {of} går inte att räkna in, eftersom motsvarande för {unknown_of} saknas. Det gäller {what}. Skriv in vad som gäller för dem tillsammans."
        ),
        Lang::En => format!(
            "{into_name} after the merger: figures of {of} cannot be counted in, since the same of {unknown_of} are unknown. They are {what}. Enter what holds for the two together."
        ),
    }
}

/// Whose amounts a förbund's allocation lacks, where others are known: "Bidrag saknas från staten och Solna."
pub fn missing(lang: Lang, dataset: &Dataset, rules: &Rules, forbund: &ForbundOutcome) -> Option<String> {
    let missing = forbund.missing(rules);
    let is_any_known = Group::ALL.iter().any(|group| forbund.offers.of(*group).is_some());
    if missing.is_empty() || !is_any_known {
        return None;
    }
    let name = |party| inside(lang, &party_name(lang, dataset, &forbund.lan(), party));
    let names = list(lang, &missing.iter().map(|party| name(*party)).collect::<Vec<_>>());
    Some(say!(lang, "Bidrag saknas från {}.", "The contributions of {} are unknown.", names))
}

/// "Göteborg: bidragen är inte kända."
pub(super) fn not_known_yet(lang: Lang, forbund: &ForbundOutcome) -> String {
    let name = &forbund.short_name;
    if forbund.kommuner.is_empty() {
        say!(lang, "{} har inga kommuner än.", "{} has no kommuner yet.", name)
    } else {
        say!(lang, "{}: bidragen är inte kända.", "{}: the contributions are not known.", name)
    }
}
