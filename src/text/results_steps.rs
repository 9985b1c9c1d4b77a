//! How a figure of results was worked out, told step by step.

use super::{Lang, account_item, party_name, result_item, results::capitalised, told::Told};
use crate::text::format::Format;
use finsam_engine::{
    AccountOrigin, Figure, Finished, Kronor, Party, Percent, Ratio, ResultFigure, ResultItem, ResultOrigin, ResultStep,
    ResultsOf, State,
};

/// "Andel till arbete eller studier 2022: HBS".
pub fn result_title(format: Format, state: &State, of: ResultsOf, year: i64, figure: ResultFigure) -> String {
    let lang = format.lang;
    let words = lang.result_words();
    let name = match of {
        ResultsOf::Forbund(id) => state.find(&id).map_or_else(|| id.to_string(), |of| of.short_name.to_string()),
        ResultsOf::Lan(lan) => state.dataset.lan_of(lan).map_or_else(|| lan.to_string(), |of| of.name.to_owned()),
    };
    let what = match figure {
        ResultFigure::Count(item) => capitalised(result_item(lang, item)),
        ResultFigure::CostPer(ResultItem::Participants) => words.per_participant.to_owned(),
        ResultFigure::CostPer(ResultItem::Finished) => words.per_finished.to_owned(),
        ResultFigure::CostPer(_) => words.per_work.to_owned(),
        ResultFigure::Share(finished) => format!("{}, {}", words.work_or_studies, whose(lang, finished)),
        ResultFigure::WhatIf(_) => words.could_take_part_more.to_owned(),
        ResultFigure::Raise(party) => format!("{}, {}", words.raise, party_of(lang, state, of, party)),
        ResultFigure::PerNew(party, _) => format!("{}, {}", words.per_new, party_of(lang, state, of, party)),
        ResultFigure::BreakEven(party, _) => format!("{} {}", words.break_even, party_of(lang, state, of, party)),
    };
    format!("{what} {year}: {name}")
}

/// Of whom a share is, in the middle of a sentence.
fn whose(lang: Lang, finished: Finished) -> String {
    let words = lang.result_words();
    match finished {
        Finished::All => words.all,
        Finished::Women => words.women,
        Finished::Men => words.men,
        Finished::FiveReasons => words.five_reasons,
    }
    .to_lowercase()
}

fn party_of(lang: Lang, state: &State, of: ResultsOf, party: Party) -> String {
    let lan = match of {
        ResultsOf::Forbund(id) => state.find(&id).map(finsam_engine::ForbundState::lan).unwrap_or_default(),
        ResultsOf::Lan(lan) => vec![lan],
    };
    party_name(lang, &state.dataset, &lan, party)
}

/// A share with one decimal.
fn percent(format: Format, ratio: Ratio) -> String {
    format.rate(Percent::from_hundredths(ratio.rounded(1) * 10))
}

/// Where a count comes from.
fn source(lang: Lang, origin: ResultOrigin) -> String {
    match origin {
        ResultOrigin::Published { place } => place.to_owned(),
        ResultOrigin::Imported => lang.choose("din egen uppgift", "your own figure").to_owned(),
        ResultOrigin::Computed => lang.choose("följer av andra uppgifter", "follows from other figures").to_owned(),
    }
}

/// One step in words.
pub fn tell_results(format: Format, state: &State, figure: &Figure, step: &ResultStep) -> Told {
    let lang = format.lang;
    let kr = |kronor: Kronor| format.kronor(kronor);
    let count = |number: i64| format.count(number);
    let name = |item: ResultItem| result_item(lang, item);
    let told = |sv: &str, en: &str, sums: Vec<String>, source: String| Told {
        what: lang.choose(sv, en).to_owned(),
        sums,
        source,
    };
    let of = match figure {
        Figure::Results(of, ..) => Some(*of),
        _ => None,
    };
    let party_is = |party| of.map_or_else(String::new, |of| party_of(lang, state, of, party));
    match step {
        ResultStep::Stated { item, year, entry } => Told {
            what: format!("{} {year}: {}", capitalised(name(*item)), count(entry.value)),
            sums: Vec::new(),
            source: source(lang, entry.origin),
        },
        ResultStep::Sum { whole, parts, found } => {
            let all = |parts: Vec<&(ResultItem, i64)>, sign: &str| {
                parts
                    .iter()
                    .map(|(item, value)| format!("{} ({})", count(*value), name(*item)))
                    .collect::<Vec<_>>()
                    .join(sign)
            };
            let sum = if whole.0 == *found {
                format!("{} = {} ({})", all(parts.iter().collect(), " + "), count(whole.1), name(whole.0))
            } else {
                let value = parts.iter().find(|(item, _)| item == found).map_or(0, |(_, value)| *value);
                let others = [whole].into_iter().chain(parts.iter().filter(|(item, _)| item != found)).collect();
                format!("{} = {} ({})", all(others, " − "), count(value), name(*found))
            };
            told("Följer av det som är angivet.", "Follows from what is stated.", vec![sum], String::new())
        }
        ResultStep::Account { item, year, entry } => Told {
            what: format!("{} {year}: {}", capitalised(account_item(lang, *item)), kr(entry.kronor)),
            sums: Vec::new(),
            source: match entry.origin {
                AccountOrigin::Published { place } => place.to_owned(),
                AccountOrigin::Imported => source(lang, ResultOrigin::Imported),
                AccountOrigin::Computed | AccountOrigin::Projected => source(lang, ResultOrigin::Computed),
            },
        },
        ResultStep::Each { amount, item, persons, each } => told(
            "Hela årets kostnad delad med antalet.",
            "The whole year's cost divided by the count.",
            vec![format!("{} / {} ({}) = {}", kr(*amount), count(*persons), name(*item), kr(*each))],
            String::new(),
        ),
        ResultStep::Share { counted: Some((part, whole)), share } => told(
            "Andelen: de som gick till arbete eller studier av dem som avslutade.",
            "The share: those who went to work or studies of those who finished.",
            vec![format!("{} / {} = {}", count(*part), count(*whole), percent(format, *share))],
            String::new(),
        ),
        ResultStep::Share { counted: None, share } => told(
            "Källan anger bara andelen i hela procent och inte antalen, så intervallet är inte känt.",
            "The source states the share alone, in whole percent, and not the counts: the interval is not known.",
            vec![percent(format, *share)],
            String::new(),
        ),
        ResultStep::Wilson { count: part, of, interval } => {
            let (low, high) = (percent(format, interval.low), percent(format, interval.high));
            told(
                "Intervallet: så mycket kan slumpen ensam göra när så få avslutar. Gränserna är de andelar p där det som är räknat ligger 1,96 standardfel bort: (k/n − p)² = 1,96² × p(1 − p)/n.",
                "The interval: what chance alone can do when so few finish. Its ends are the shares p from which what was counted lies 1.96 standard errors away: (k/n − p)² = 1.96² × p(1 − p)/n.",
                vec![format!("k = {}, n = {}: {low}–{high}", count(*part), count(*of))],
                "E. B. Wilson, Journal of the American Statistical Association 22 (1927)".to_owned(),
            )
        }
        ResultStep::Nation { year, percent: whole } => {
            let share = format.rate(Percent::from_hundredths(whole * 100));
            told(
                "Rikets andel, det senaste år som den är publicerad för.",
                "The nation's share, of the latest year for which it is published.",
                vec![format!("{year}: {share}")],
                lang.choose(
                    "Försäkringskassan, redovisningar för 2021 och 2023",
                    "Försäkringskassan, reports for 2021 and 2023",
                )
                .to_owned(),
            )
        }
        ResultStep::Difference { now, underlag } => told(
            "Förslagets medelstilldelning minus underlagets.",
            "The proposal's allocation less the dataset's.",
            vec![format!("{} − {} = {}", kr(*now), kr(*underlag), kr(*now - *underlag))],
            String::new(),
        ),
        ResultStep::ForIndividuals { share, is_own, difference, amount } => {
            let sums = vec![format!("{} × {} = {}", kr(*difference), percent(format, *share), kr(*amount))];
            if *is_own {
                let source = source(lang, ResultOrigin::Imported);
                told(
                    "Den del som du har sagt går till individinriktade insatser.",
                    "The part that you have said goes to insatser for individuals.",
                    sums,
                    source,
                )
            } else {
                told(
                    "Lika stor del som i bokslutet går till individinriktade insatser: det de kostade av alla kostnader som förbundet själv bar.",
                    "As large a part as in the account goes to insatser for individuals: what they cost of all costs that the förbund itself bore.",
                    sums,
                    String::new(),
                )
            }
        }
        ResultStep::Suffices { amount, per_participant, participants } => told(
            "Så många räcker det till, om varje deltagare kostar vad de gjorde det året.",
            "It suffices for so many, if each participant costs what they did in that year.",
            vec![format!("{} / {} ≈ {}", kr(*amount), kr(*per_participant), count(*participants))],
            String::new(),
        ),
        ResultStep::Went { participants, share, interval, count: went, between } => {
            let span = |low: String, high: String| format!("{low}–{high}");
            let shares = span(percent(format, interval.low), percent(format, interval.high));
            let (low, high) = (between.low.abs().min(between.high.abs()), between.low.abs().max(between.high.abs()));
            told(
                "Så många av dem skulle gå till arbete eller studier, om andelen står sig; intervallet följer med.",
                "So many of them would go to work or studies, if the share stays; the interval is carried through.",
                vec![
                    format!("{} × {} ≈ {}", count(*participants), percent(format, *share), count(*went)),
                    format!("{} × {shares} ≈ {}", count(*participants), span(count(low), count(high))),
                ],
                String::new(),
            )
        }
        ResultStep::Raise { party, now, underlag } => {
            let what = say!(
                lang,
                "{}: så mycket mer än i underlaget.",
                "{}: so much more than in the dataset.",
                party_is(*party)
            );
            told(
                &what,
                &what,
                vec![format!("{} − {} = {}", kr(*now), kr(*underlag), kr(*now - *underlag))],
                String::new(),
            )
        }
        ResultStep::PerNew { raise, participants, each: Some(each) } => told(
            "Höjningen delad med hur många fler som kan delta.",
            "The raise divided by how many more could take part.",
            vec![format!("{} / {} = {}", kr(*raise), count(*participants), kr(*each))],
            String::new(),
        ),
        ResultStep::PerNew { each: None, .. } => told(
            "Höjningen ger inga fler deltagare, så den går inte att dela på dem.",
            "The raise buys no more participants to divide it by.",
            vec![],
            String::new(),
        ),
        ResultStep::BreakEven { raise, cost, tenths } => {
            let sums = tenths.map(|tenths| format!("{} / {} → {}", kr(*raise), kr(*cost), format.decimal(tenths, 1)));
            told(
                "Höjningen delad med vad en persons stöd kostar parten på ett år, avrundad uppåt till en tiondels person.",
                "The raise divided by what one person's support costs the party in a year, rounded up to a tenth of a person.",
                sums.into_iter().collect(),
                source(lang, ResultOrigin::Imported),
            )
        }
        ResultStep::Unknown => told(
            "En uppgift saknas, så det går inte att räkna ut. Vad som saknas står i vyn Resultat.",
            "A figure is not known, so it cannot be worked out. What is missing is listed in the view Results.",
            vec![],
            String::new(),
        ),
    }
}
