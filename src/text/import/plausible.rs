//! What is said before figures are used: what happens to them, and what of it must be answered.

use super::{Lang, account_item, insats_item, kommun_name, meaning, party_name, result_item};
use crate::text::{format::Format, list, way};
use finsam_engine::{Fye, Kronor, Percent, State};
use finsam_sheets::border::{AgeGroup, Meaning, Move, Summary, Warning, Who};

words! { PlausibleWords, plausible_words:
    summary: "Det här händer", "What happens";
    questions: "Stämmer det här?", "Is this right?";
    questions_about: "Något avviker från det som är känt. Kryssa för det som stämmer. När allt är förkryssat går siffrorna att använda.",
        "Something differs from what is known. Tick what is right. When all is ticked, the figures can be used.";
    not_answered: "Svara först på det som avviker, ovanför.", "Answer what differs first, above.";
    as_list: "Läs den som en vanlig tabell i stället", "Read it as an ordinary table instead";
    as_list_about: "Då väljer du själv vad varje kolumn betyder.", "Then you choose yourself what each column means.";
}

/// Which ages figures are of: "16–64 år", "alla åldrar", "65 år och äldre".
pub fn ages(lang: Lang, ages: AgeGroup) -> String {
    match ages {
        AgeGroup::All => lang.choose("alla åldrar", "all ages").to_owned(),
        AgeGroup::Years { first, last } if first == last => say!(lang, "{} år", "{} years", first),
        AgeGroup::Years { first, last: AgeGroup::OLDEST } => {
            say!(lang, "{} år och äldre", "{} years and older", first)
        }
        AgeGroup::Years { first, last } => say!(lang, "{}–{} år", "{}–{} years", first, last),
    }
}

/// Inhabitants by their ages: "Befolkning 45–64 år", and where nothing says them, those that the page counts.
pub fn population(lang: Lang, of: Option<AgeGroup>) -> String {
    match of {
        None | Some(AgeGroup::COUNTED) => lang.words().key_population.to_owned(),
        Some(of) => say!(lang, "Befolkning, {}", "Population, {}", ages(lang, of)),
    }
}

/// That statistics which are not divided by age say which ages they are of.
pub fn all_of_ages(lang: Lang, of: AgeGroup) -> String {
    say!(lang, "Tabellen säger att siffrorna gäller {}.", "The table says that the figures are of {}.", ages(lang, of))
}

/// What figures are of.
fn name(lang: Lang, of: Meaning, year: Option<i64>, ages: Option<AgeGroup>) -> String {
    match (of, year) {
        (Meaning::Account(item), Some(year)) => {
            let item = account_item(lang, item);
            say!(lang, "Räkenskaper {}, {}", "Accounts {}, {}", year, item)
        }
        (Meaning::Result(item), Some(year)) => {
            let item = result_item(lang, item);
            say!(lang, "Resultat {}, {}", "Results {}, {}", year, item)
        }
        (Meaning::InsatsFigure(item), Some(year)) => {
            let item = insats_item(lang, item);
            say!(lang, "Förbundens insatser {}, {}", "The insatser of förbund {}, {}", year, item)
        }
        (Meaning::InsatsFigure(item), None) => {
            let item = insats_item(lang, item);
            say!(lang, "Förbundens insatser, {}", "The insatser of förbund, {}", item)
        }
        (Meaning::Contribution, _) => lang.choose("Kommunernas bidrag", "The kommuner's contributions").to_owned(),
        (Meaning::Population, _) => population(lang, ages),
        (of, _) => meaning(lang, of),
    }
}

/// A figure of a meaning, with its unit.
fn figure(format: Format, of: Meaning, number: i64) -> String {
    match of {
        Meaning::Fye => format.fye(Fye::from_ten_thousandths(number)),
        Meaning::Result(item) if item.is_percent() => format!("{}\u{a0}%", format.count(number)),
        Meaning::Population | Meaning::Result(_) => format.count(number),
        Meaning::InsatsFigure(item) if !item.is_amount() => format.count(number),
        _ => format!("{}\u{a0}{}", format.exact(Kronor(number)), format.unit_sign()),
    }
}

/// Whom a figure is of.
pub(super) fn who(lang: Lang, state: &State, of: Who) -> String {
    match of {
        Who::Kommun(code) => kommun_name(&state.dataset, code),
        Who::Forbund(id) => way::name(state, id),
        Who::Party(id, party) => {
            let lan: Vec<_> = state.find(&id).map(|forbund| forbund.lan().into_iter().collect()).unwrap_or_default();
            format!("{}, {}", way::name(state, id), party_name(lang, &state.dataset, &lan, party))
        }
    }
}

fn times(format: Format, hundredths: i64) -> String {
    format.rate_digits(Percent::from_hundredths(hundredths))
}

fn count(format: Format, number: usize) -> String {
    format.count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The line that stands before figures are used: "Medelstilldelning: 2 av 72 förbund ändras, tillsammans från …". The names are
/// those of the state that it comes to.
pub fn summary(format: Format, state: &State, of: &Summary, ages: Option<AgeGroup>) -> String {
    let lang = format.lang;
    if of.of == Meaning::Kommun {
        return members(format, of);
    }
    if of.of == Meaning::Insats {
        return insatser(format, of);
    }
    // Percents have no sum.
    let is_summed = !matches!(of.of, Meaning::Result(item) if item.is_percent());
    let show = |number| figure(format, of.of, number);
    let (changed, of_all) = (count(format, of.changed), count(format, of.of_all));
    let whom = match of.of {
        Meaning::Fye | Meaning::Population | Meaning::Contribution => lang.choose("kommuner", "kommuner"),
        _ => lang.choose("förbund", "förbund"),
    };
    let mut told = name(lang, of.of, of.year, ages);
    told += &say!(lang, ": {} av {} {} ändras", ": {} of {} {} change", changed, of_all, whom);
    if is_summed && of.new < of.changed {
        told +=
            &say!(lang, ", tillsammans från {} till {}", ", together from {} to {}", show(of.before), show(of.after));
    }
    if let Some(hundredths) = of.hundredths().filter(|of| *of != 0) {
        told += &say!(lang, " ({} gånger)", " ({} times)", times(format, hundredths));
    }
    told.push('.');
    if of.new > 0 && is_summed {
        told += &say!(
            lang,
            " {} som saknar värde får tillsammans {}.",
            " {} without a value get {} together.",
            count(format, of.new),
            show(of.of_new)
        );
    }
    if let Some(Move { who: greatest, before, after }) = of.greatest.filter(|_| of.changed - of.new > 1) {
        told += &say!(
            lang,
            " Mest ändras {}: från {} till {}.",
            " The greatest change is {}: from {} to {}.",
            who(lang, state, greatest),
            show(before),
            show(after)
        );
    }
    match of.of_all.saturating_sub(of.changed) {
        0 => {}
        left => {
            told += &say!(lang, " {} {} är som nu.", " {} {} stay as they are.", count(format, left), whom);
        }
    }
    told
}

/// What must be answered, as a statement to agree to.
pub fn warning(format: Format, state: &State, of: &Warning) -> String {
    let lang = format.lang;
    let named = |of: Meaning| name(lang, of, None, None);
    match of {
        Warning::Ages(of) => say!(
            lang,
            "Tabellens siffror gäller {}, men sidan räknar med invånare 16–64 år. De används som om de gällde 16–64 år.",
            "The table's figures are of {}, but the page counts inhabitants aged 16–64. They are used as if they were of 16–64 years.",
            ages(lang, *of)
        ),
        Warning::FyeAges(of) => say!(
            lang,
            "Tabellens HE gäller {}, men HE räknas för 20–64 år. De används som om de gällde dem.",
            "The table's HE are of {}, but HE are counted for 20–64 years. They are used as if they were of those.",
            ages(lang, *of)
        ),
        Warning::LikeAllAges { kommuner, of, hundredths } if kommuner == of => say!(
            lang,
            "Invånarna är {} gånger så många som de som nu är 16–64 år: det ser ut som alla åldrar. De används som 16–64 år.",
            "The inhabitants are {} times those who are 16–64 years now: it looks like all ages. They are used as 16–64 years.",
            times(format, *hundredths)
        ),
        Warning::LikeAllAges { kommuner, of, hundredths } => say!(
            lang,
            "{} av {} kommuner har {} gånger så många invånare som nu i åldern 16–64 år, men inte de andra: tabellen verkar blanda alla åldrar och 16–64 år.",
            "{} of {} kommuner have {} times as many inhabitants as now aged 16–64 years, but the others do not: the table seems to mix all ages and 16–64 years.",
            count(format, *kommuner),
            count(format, *of),
            times(format, *hundredths)
        ),
        Warning::Thousandfold { of, is_more, amounts, of_all } => {
            let (amounts, of_all) = (count(format, *amounts), count(format, *of_all));
            if *is_more {
                say!(
                    lang,
                    "{}: {} av {} belopp är ungefär tusen gånger det som är känt. Kanske står de i kr, och inte i tkr.",
                    "{}: {} of {} amounts are about a thousand times what is known. Perhaps they are in kr, and not in tkr.",
                    named(*of),
                    amounts,
                    of_all
                )
            } else {
                say!(
                    lang,
                    "{}: {} av {} belopp är ungefär en tusendel av det som är känt. Kanske står de i tkr, och inte i kr.",
                    "{}: {} of {} amounts are about a thousandth of what is known. Perhaps they are in tkr, and not in kr.",
                    named(*of),
                    amounts,
                    of_all
                )
            }
        }
        Warning::BelowZero { of } => say!(
            lang,
            "{}: summan blir mindre än noll. Kanske har tabellen minustecken framför det som har kostat.",
            "{}: the sum falls below zero. Perhaps the table has a minus sign before what has been spent.",
            named(*of)
        ),
        Warning::OutOfProportion { of, hundredths } => say!(
            lang,
            "{}: summan blir {} gånger vad den är nu.",
            "{}: the sum becomes {} times what it is now.",
            named(*of),
            times(format, *hundredths)
        ),
        Warning::Outliers { of, first, count: all } => {
            let one = |Move { who: whose, before, after }: &Move| {
                let (before, after) = (figure(format, *of, *before), figure(format, *of, *after));
                say!(lang, "{} från {} till {}", "{} from {} to {}", who(lang, state, *whose), before, after)
            };
            let mut list = first.iter().map(one).collect::<Vec<_>>().join("; ");
            let more = all.saturating_sub(first.len());
            if more > 0 {
                list += &say!(lang, "; och {} till", "; and {} more", count(format, more));
            }
            say!(
                lang,
                "{}: en del ändras med mer än hälften, de andra inte: {}.",
                "{}: some change by more than half, the others do not: {}.",
                named(*of),
                list
            )
        }
        Warning::NotAllRows { used, rows } => say!(
            lang,
            "{} av {} rader används. Varför de andra inte gör det står nedan.",
            "{} of {} rows are used. Why the others are not is said below.",
            count(format, *used),
            count(format, *rows)
        ),
        Warning::OnePage => lang
            .choose(
                "Filen är en sida av flera, så alla kommuner är kanske inte med. Hämta de andra sidorna också.",
                "The file is one page of several, so perhaps not all kommuner are there. Fetch the other pages as well.",
            )
            .to_owned(),
        Warning::Added { heading, categories, count: all } => {
            let mut list = categories.join(", ");
            let more = all.saturating_sub(categories.len());
            if more > 0 {
                list += &say!(lang, " och {} till", " and {} more", count(format, more));
            }
            say!(
                lang,
                "Tabellen har ingen summa för ”{}”, så det här läggs ihop: {}.",
                "The table has no total for “{}”, so these are added: {}.",
                heading,
                list
            )
        }
        Warning::Only { heading, category } => say!(
            lang,
            "Siffrorna gäller bara {}: {}.",
            "The figures are only of {}: {}.",
            heading,
            category
        ),
        Warning::TotalBySum { heading, category } => say!(
            lang,
            "”{}” räknas som summan för ”{}”, eftersom siffrorna är de andras summa.",
            "“{}” is taken for the total of “{}”, since its figures are the sum of the others.",
            category,
            heading
        ),
    }
}

/// How many kommuner change förbund, and how many förbund are formed.
fn members(format: Format, of: &Summary) -> String {
    let lang = format.lang;
    let moved = say!(
        lang,
        "{} av {} kommuner byter förbund",
        "{} of {} kommuner change förbund",
        count(format, of.changed),
        count(format, of.of_all)
    );
    let formed = match of.new {
        1 => lang.choose("1 förbund bildas", "1 förbund is formed").to_owned(),
        new => say!(lang, "{} förbund bildas", "{} förbund are formed", count(format, new)),
    };
    let told = match (of.changed, of.new) {
        (_, 0) => moved,
        (0, _) => formed,
        _ => list(lang, &[moved, formed]),
    };
    say!(lang, "Medlemskap: {}.", "Membership: {}.", told)
}

/// How many insatser are others than they were, and how many are new.
fn insatser(format: Format, of: &Summary) -> String {
    let lang = format.lang;
    let year = of.year.map(|year| year.to_string()).unwrap_or_default();
    let changed = say!(
        lang,
        "{} av {} kända ändras",
        "{} of {} known change",
        count(format, of.changed),
        count(format, of.of_all)
    );
    let new = match of.new {
        1 => lang.choose("1 läggs till", "1 is added").to_owned(),
        new => say!(lang, "{} läggs till", "{} are added", count(format, new)),
    };
    let told = match (of.changed, of.new) {
        (_, 0) => changed,
        (0, _) => new,
        _ => list(lang, &[changed, new]),
    };
    say!(lang, "Insatser {}: {}.", "Insatser {}: {}.", year, told)
}

#[cfg(test)]
mod tests;
