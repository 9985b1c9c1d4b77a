//! How a figure of an insats was worked out, told step by step.

use super::{Lang, insats_item, results::capitalised, told::Told};
use crate::text::format::Format;
use finsam_engine::{InsatsFigure, InsatsItem, InsatsOf, InsatsOrigin, InsatsStep, Kronor};

/// "Avvikelse 2022, MIA".
pub fn insats_title(lang: Lang, of: &InsatsOf, year: i64, figure: InsatsFigure) -> String {
    let words = lang.result_words();
    let whose = match of {
        InsatsOf::One(name) => name.as_str(),
        InsatsOf::All { is_structural: true } => words.sum_structural,
        InsatsOf::All { is_structural: false } => words.sum_individual,
    };
    let what = match figure {
        InsatsFigure::Item(item) => capitalised(insats_item(lang, item)),
        InsatsFigure::Deviation => words.deviation.to_owned(),
        InsatsFigure::PerParticipant => words.per_participant.to_owned(),
    };
    format!("{what} {year}, {whose}")
}

/// One step in words.
pub fn tell_insats(format: Format, step: &InsatsStep) -> Told {
    let lang = format.lang;
    let kr = |kronor: Kronor| format.kronor(kronor);
    let figure = |item: InsatsItem, value: i64| {
        if item.is_amount() { kr(Kronor(value)) } else { format.count(value) }
    };
    let name = |item: InsatsItem| insats_item(lang, item);
    let told = |sv: &str, en: &str, sum: String| Told {
        what: lang.choose(sv, en).to_owned(),
        sums: vec![sum],
        source: String::new(),
    };
    match step {
        InsatsStep::Stated { item, year, value, origin, source } => Told {
            what: format!("{} {year}: {}", capitalised(name(*item)), figure(*item, *value)),
            sums: Vec::new(),
            source: match origin {
                InsatsOrigin::Published => (*source).to_owned(),
                InsatsOrigin::Changed | InsatsOrigin::Own => {
                    lang.choose("din egen uppgift", "your own figure").to_owned()
                }
                InsatsOrigin::Together => lang
                    .choose(
                        "tillsammans i de förbund som slagits ihop, som hade var sin insats med det namnet",
                        "together in the förbund that have merged, which had an insats of that name each",
                    )
                    .to_owned(),
            },
        },
        InsatsStep::Sum { item, year, parts, sum } => {
            let parts: Vec<String> =
                parts.iter().map(|(of, value)| format!("{} ({of})", figure(*item, *value))).collect();
            let what = format!("{} {year}", capitalised(name(*item)));
            let what = if *item == InsatsItem::Budget {
                say!(
                    lang,
                    "{}: summan av de insatser som har en.",
                    "{}: the sum of those insatser that have one.",
                    what
                )
            } else {
                say!(lang, "{}: summan av insatserna.", "{}: the sum of the insatser.", what)
            };
            let sums = vec![format!("{} = {}", parts.join(" + "), figure(*item, *sum))];
            Told { what, sums, source: String::new() }
        }
        InsatsStep::Deviation { budget, cost, left } => told(
            "Det som blev kvar: budgeten minus kostnaden. Under 0 kostade det mer.",
            "What was left: the budget less the cost. Below 0 it cost more.",
            format!("{} − {} = {}", kr(*budget), kr(*cost), kr(*left)),
        ),
        InsatsStep::Each { cost, participants, each } => told(
            "Kostnaden delad med antalet deltagare.",
            "The cost divided by the number of participants.",
            format!("{} / {} = {}", kr(*cost), format.count(*participants), kr(*each)),
        ),
        InsatsStep::Unknown => Told {
            what: lang
                .choose(
                    "En uppgift saknas, så det går inte att räkna ut.",
                    "A figure is not known, so it cannot be worked out.",
                )
                .to_owned(),
            sums: Vec::new(),
            source: String::new(),
        },
    }
}
