//! How a figure of a förbund's account was worked out, told step by step with where each amount comes from.

use super::{Lang, account_item, equity::row_name, list, told::Told};
use crate::text::format::Format;
use finsam_engine::{AccountFigure, AccountPart, AccountSource, AccountStep, Kronor};

/// What a figure of an account is called, with its year.
pub fn account_figure(lang: Lang, figure: AccountFigure, year: i64) -> String {
    format!("{} {year}", account_figure_name(lang, figure))
}

/// What a figure of an account is called.
pub fn account_figure_name(lang: Lang, figure: AccountFigure) -> &'static str {
    let words = lang.equity_words();
    match figure {
        AccountFigure::Result => words.result,
        AccountFigure::Closing => words.closing,
        AccountFigure::RecommendedMax => words.recommended_max,
        AccountFigure::Over => words.over_or_under,
    }
}

/// A step in words.
pub fn tell_account(format: Format, step: &AccountStep) -> Told {
    let lang = format.lang;
    let kr = |kronor: Kronor| format.kronor(kronor);
    let mut told = Told { what: String::new(), sums: Vec::new(), source: String::new() };
    match step {
        AccountStep::Result { year, parts, left_out, gives, result, source } => {
            told.sums.extend(parts.iter().map(|part| line(format, part)));
            for item in left_out {
                told.sums.push(say!(
                    lang,
                    "{} saknas och räknas inte med",
                    "{}: unknown, and left out",
                    row_name(lang, *item)
                ));
            }
            told.what = if gives.is_none() && *source == AccountSource::Figures {
                say!(
                    lang,
                    "Årets resultat {}: vad det egna kapitalet har ändrats med.",
                    "The result of {}: what the equity has changed by.",
                    year
                )
            } else {
                say!(
                    lang,
                    "Årets resultat {}: intäkter minus kostnader, och finansnetto.",
                    "The result of {}: income less costs, and net financial items.",
                    year
                )
            };
            told.sums.extend(gives.map(|gives| format!("= {}", kr(gives))));
            if *gives != Some(*result) || *source != AccountSource::Figures {
                told.sums.push(said_of(format, lang.equity_words().result, *result, *source));
            }
            told.sums.extend(stands(lang, *gives, *result));
            told.source = report(lang, *year, parts.iter().map(|part| part.source).chain([*source]));
        }
        AccountStep::Closing { year, opening, result, closing } => {
            told.what = say!(
                lang,
                "Utgående eget kapital {}: det ingående och årets resultat.",
                "The closing equity of {}: the opening one and the result of the year.",
                year
            );
            told.sums.extend(opening.iter().map(|part| line(format, part)));
            let gives = opening.zip(*result).map(|(opening, result)| {
                let sum = opening.kronor + result;
                let sign = if result < Kronor::ZERO { '−' } else { '+' };
                let size = kr(Kronor(result.0.abs()));
                told.sums.push(format!("{} {sign} {size} = {}", kr(opening.kronor), kr(sum)));
                sum
            });
            if closing.source != AccountSource::Figures {
                told.sums.push(line(format, closing));
            }
            told.sums.extend(stands(lang, gives, closing.kronor));
            told.source = report(lang, *year, opening.iter().chain([closing]).map(|part| part.source));
        }
        AccountStep::Contributions { year, contributions, parties } => {
            told.what = say!(
                lang,
                "Bidragen från medlemmarna {}, som trappan räknas på.",
                "The members' contributions of {}, which the ladder is applied to.",
                year
            );
            let parts = || parties.iter().chain([contributions]);
            told.sums.extend(parts().map(|part| line(format, part)));
            told.source = report(lang, *year, parts().map(|part| part.source));
        }
        AccountStep::StatedMax { year, kronor, place } => {
            told.what = say!(
                lang,
                "Årsredovisningen {} anger rekommenderat högst {}.",
                "The annual report of {} states {} as recommended at most.",
                year,
                format.amount(*kronor)
            );
            told.source = format!("{}: {place}", annual_report(lang, *year));
        }
        AccountStep::Over { closing, recommended_max, over } => {
            let sv = "Det utgående egna kapitalet minus det rekommenderat högsta; under nivån med minus.";
            let en = "The closing equity less what is recommended at most; below the level with a minus.";
            lang.choose(sv, en).clone_into(&mut told.what);
            told.sums.push(format!("{} − {} = {}", kr(*closing), kr(*recommended_max), kr(*over)));
        }
        AccountStep::Unknown { year, missing } => {
            let items: Vec<String> = missing.iter().map(|item| account_item(lang, *item).to_owned()).collect();
            told.what = say!(
                lang,
                "Det går inte att räkna ut för {} förrän det här är känt: {}.",
                "It cannot be worked out for {} before this is known: {}.",
                year,
                list(lang, &items)
            );
        }
    }
    told
}

/// That what is stated stands where the figures give another.
fn stands(lang: Lang, gives: Option<Kronor>, stated: Kronor) -> Option<String> {
    let sv = "Siffrorna ger något annat än det som anges. Det som anges gäller.";
    let en = "The figures give another than what is stated. What is stated holds.";
    gives.filter(|gives| *gives != stated).map(|_| lang.choose(sv, en).to_owned())
}

/// The annual report, where it states an amount of a step.
fn report(lang: Lang, year: i64, mut sources: impl Iterator<Item = AccountSource>) -> String {
    let is_published = sources.any(|source| matches!(source, AccountSource::Published { .. }));
    if is_published { annual_report(lang, year) } else { String::new() }
}

fn annual_report(lang: Lang, year: i64) -> String {
    say!(lang, "Årsredovisning {}", "Annual report of {}", year)
}

/// An amount with its sign in the sum, and where it comes from.
fn line(format: Format, part: &AccountPart) -> String {
    let kronor = if part.item.is_cost() { -part.kronor } else { part.kronor };
    said_of(format, &row_name(format.lang, part.item), kronor, part.source)
}

fn said_of(format: Format, name: &str, kronor: Kronor, source: AccountSource) -> String {
    format!("{name}: {} ({})", format.kronor(kronor), account_source(format.lang, source))
}

/// Where an amount of an account comes from.
pub fn account_source(lang: Lang, source: AccountSource) -> String {
    let words = lang.equity_words();
    match source {
        AccountSource::Published { place } => format!("{}: {place}", words.published),
        AccountSource::Imported => words.imported.to_owned(),
        AccountSource::Merged => {
            lang.choose("de sammanslagna förbundens tillsammans", "the merged förbund's together").to_owned()
        }
        AccountSource::Figures => words.computed.to_owned(),
        AccountSource::ClosingOf(year) => say!(lang, "utgående {}", "closing {}", year),
        AccountSource::BackFrom(year) => {
            say!(lang, "ingående {} minus resultaten", "opening {} less the results", year)
        }
        AccountSource::Parts => lang.choose("delarna tillsammans", "its parts together").to_owned(),
        AccountSource::Path => lang.choose("Vägen över åren", "The way over the years").to_owned(),
        AccountSource::AsIn(year) => say!(lang, "framskrivet: som {}", "projected: as in {}", year),
        AccountSource::AsInBut(year) => say!(
            lang,
            "framskrivet: som {}, med de kategorier som är angivna",
            "projected: as in {}, with the categories that are stated",
            year
        ),
        AccountSource::Nothing => lang.choose("framskrivet: antas vara 0", "projected: assumed to be 0").to_owned(),
    }
}
