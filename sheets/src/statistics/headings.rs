//! What the columns of statistics are, by their headings, and where these say nothing by what stands under them.

use super::{
    Period,
    category::{after_code, age, is_sex},
};
use crate::{
    AgeGroup, Counted, Meaning, Row, cells,
    heading::heading,
    measure::{is_no_count, words},
    names::{Match, Names, plain},
};

/// What a column of the statistics is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    Place,
    Sex,
    Age,
    Content,
    Period,
    Figures { label: String, period: Option<Period> },
    Other,
    None,
}

/// The six benefits that HE are counted of, as SCB's table names them. (Its "aktivitetsersersättning" is misspelt.)
const BENEFITS: [&str; 6] = [
    "sjukpenning",
    "sjuk och aktivitetsers",
    "arbetslöshetsersättning",
    "arbetsmarknadsåtgärder",
    "ekonomiskt bistånd",
    "etableringsersättning",
];

/// What else than HE a benefit may be counted in.
const OTHER_MEASURES: [&str; 12] = [
    "dagar",
    "belopp",
    "kr",
    "tkr",
    "mnkr",
    "kronor",
    "mottagare",
    "personer",
    "hushåll",
    "utbetalt",
    "utbetalda",
    "utbetalningar",
];

/// What a content counts, by its label.
pub(super) fn counted(label: &str) -> Counted {
    let name = words(label);
    let is_measured = || name.split(' ').any(|word| OTHER_MEASURES.contains(&word) || word.ends_with("mottagare"));
    if is_no_count(label) {
        Counted::Other
    } else if BENEFITS.iter().any(|benefit| name.contains(benefit)) {
        if is_measured() { Counted::Unknown } else { Counted::Fye { is_sum: false } }
    } else {
        match heading(label).meaning {
            Some(Meaning::Fye) => Counted::Fye { is_sum: true },
            Some(Meaning::Population) => Counted::Population,
            _ => Counted::Unknown,
        }
    }
}

/// "2021", "2021M01".
pub(super) fn period(text: &str) -> Option<Period> {
    let (year, month) = match text.trim().split_at_checked(4)? {
        (year, "") => (year, None),
        (year, month) => {
            let month = month.strip_prefix(['M', 'm'])?.parse().ok().filter(|month| (1..=12).contains(month))?;
            (year, Some(month))
        }
    };
    let year = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    Some(Period { year, month })
}

/// "09", "9", "september".
pub(super) fn month(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let name = plain(text);
    let by_name =
        || MONTHS.iter().position(|month| name.starts_with(month)).and_then(|place| u32::try_from(place + 1).ok());
    name.parse().ok().filter(|month| (1..=12).contains(month)).or_else(by_name)
}

/// A heading's words without the one period that it names, and that: "BE0101N1 - Folkmängd 2020 - 2020" names 2020 twice.
fn label(text: &str) -> (String, Option<Period>) {
    let of = |word: &str| period(word.trim_matches(['(', ')', ',', ':']));
    let mut periods: Vec<Period> = text.split_whitespace().filter_map(of).collect();
    periods.dedup();
    let [one] = periods[..] else { return (text.trim().to_owned(), None) };
    let others: Vec<&str> = text.split_whitespace().filter(|word| of(word).is_none()).collect();
    let label = others.join(" ");
    (label.trim_end_matches('-').trim().to_owned(), Some(one))
}

/// What most of a column's cells are.
struct Seen<'a> {
    texts: Vec<String>,
    names: &'a Names,
}

impl<'a> Seen<'a> {
    fn of(column: usize, sample: &[Row], names: &'a Names) -> Self {
        let filled = sample.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_missing());
        Self { texts: filled.map(crate::Cell::to_text).collect(), names }
    }

    fn are_most(&self, is: impl Fn(&String) -> bool) -> bool {
        let count = self.texts.iter().filter(|text| is(text)).count();
        count > 0 && count * 5 >= self.texts.len() * 3
    }

    /// Kommuner, with the län and the nation between them; the län alone are what a kommun is of.
    fn is_place(&self) -> bool {
        let is_kommun = |text: &String| {
            matches!(self.names.kommun(text), Match::One(_) | Match::Several(_) | Match::Disagreement { .. })
        };
        // A code that has lost its 0 stands beside some that have none.
        let is_code = |text: &String| text.len() > 3 || text.contains(char::is_alphabetic);
        self.texts.iter().any(|text| is_code(text) && is_kommun(text))
            && self.are_most(|text| !matches!(self.names.kommun(text), Match::None(_)))
    }

    fn is_age(&self) -> bool {
        self.are_most(|text| text.parse::<u32>().is_err() && matches!(age(text), Some(AgeGroup::Years { .. })))
    }

    fn has_age(&self) -> bool {
        self.texts.is_empty() || self.texts.iter().any(|text| age(text).is_some())
    }

    fn is_sex(&self) -> bool {
        self.are_most(|text| text.parse::<u32>().is_err() && is_sex(text))
    }

    fn is_figures(&self) -> bool {
        self.are_most(|text| cells::number(&crate::Cell::of_text(text)).is_ok())
    }
}

/// What the columns of statistics are; `None` where these are not the headings of statistics.
pub(super) fn roles(headings: &[String], sample: &[Row], names: &Names) -> Option<Vec<Role>> {
    let mut roles = Vec::new();
    for (column, text) in headings.iter().enumerate() {
        let seen = Seen::of(column, sample, names);
        let name: String = words(after_code(text)).chars().map(finsam_engine::without_marks).collect();
        let role = match name.as_str() {
            // PxWeb leaves the headings of a workbook's first columns empty.
            "" if seen.is_place() => Role::Place,
            "" if seen.is_age() => Role::Age,
            "" if seen.is_sex() => Role::Sex,
            "" if seen.is_figures() => Role::Figures { label: String::new(), period: None },
            "region" | "kommun" | "municipality" | "municipality id" | "municipality code" | "omrade" | "kommunkod"
            | "kommun kod" | "region kod" | "regionkod" | "kommunnamn" | "kn kod" | "kn namn" => Role::Place,
            "kon" | "gender" | "sex" => Role::Sex,
            // "Barn" and "vuxna" are no ages that can be counted.
            "alder" | "aldersgrupp" | "aldersklass" | "age" | "age group" => {
                if seen.has_age() {
                    Role::Age
                } else {
                    Role::Other
                }
            }
            "tabellinnehall" | "contentscode" | "kpi" | "nyckeltal" | "bidragstyp" | "ersattning" | "observations"
            | "variabel" | "variable" | "matt" | "forman" => Role::Content,
            "ar" | "manad" | "tid" | "year" | "period" | "month" | "time" => Role::Period,
            // A kommun's own is not asked.
            "lan" | "lansnamn" | "lanskod" | "county" => Role::Other,
            "" | "count" | "status" | "municipality type" | "isdeleted" | "is deleted" => Role::None,
            "varde" | "value" | "antal" => Role::Figures { label: String::new(), period: None },
            _ => {
                let (label, period) = label(text);
                let meaning = heading(&label).meaning;
                match () {
                    // A list of budgets or accounts is none of the agencies'.
                    () if meaning.is_some_and(Meaning::is_amount) => return None,
                    () if period.is_some() => Role::Figures { label, period },
                    () if matches!(meaning, Some(Meaning::Forbund | Meaning::Party)) => Role::Other,
                    // Figures may look like codes: 115 inhabitants, and 0115 Vallentuna.
                    () if counted(text) != Counted::Unknown => Role::Figures { label, period },
                    () if seen.is_place() => Role::Place,
                    () if seen.is_age() => Role::Age,
                    () if seen.is_sex() => Role::Sex,
                    () if seen.is_figures() => Role::Figures { label, period },
                    () => Role::Other,
                }
            }
        };
        roles.push(role);
    }
    without_nameless(&mut roles);
    is_statistics(&roles).then_some(roles)
}

/// Where some figures have a name, a column without one is the number of the row, or the like.
fn without_nameless(roles: &mut [Role]) {
    let has_name =
        |role: &Role| matches!(role, Role::Figures { label, period } if !label.is_empty() || period.is_some());
    let is_nameless = |role: &Role| *role == Role::Figures { label: String::new(), period: None };
    if roles.iter().any(has_name) && !roles.contains(&Role::Content) {
        for role in roles.iter_mut().filter(|role| is_nameless(role)) {
            *role = Role::None;
        }
    }
}

/// A place and figures, by a sex, an age, a content or several periods.
fn is_statistics(roles: &[Role]) -> bool {
    let mut periods: Vec<Period> = Vec::new();
    for role in roles {
        if let Role::Figures { period: Some(period), .. } = role
            && !periods.contains(period)
        {
            periods.push(*period);
        }
    }
    let is_dimension = |role: &Role| matches!(role, Role::Sex | Role::Age | Role::Content | Role::Period);
    let is_figures = |role: &Role| matches!(role, Role::Figures { .. });
    roles.contains(&Role::Place)
        && roles.iter().any(is_figures)
        && (roles.iter().any(is_dimension) || periods.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_scb_writes_them() {
        assert_eq!(period("2021M03"), Some(Period { year: 2021, month: Some(3) }));
        assert_eq!(period("2021"), Some(Period { year: 2021, month: None }));
        assert_eq!(period("2021K3"), None);
        assert_eq!((month("09"), month("September"), month("13")), (Some(9), Some(9), None));
    }

    #[track_caller]
    fn is_labelled(text: &str, expected: &str, year: Option<i64>) {
        let (found, period) = label(text);
        assert_eq!((found.as_str(), period.map(|period| period.year)), (expected, year), "{text}");
    }

    #[test]
    fn the_period_of_a_heading_is_found_wherever_it_stands() {
        is_labelled("Folkmängd 2022", "Folkmängd", Some(2022));
        is_labelled("2022", "", Some(2022));
        is_labelled("2020 - 2020", "", Some(2020));
        is_labelled("BE0101N1 - Folkmängd 2020 - 2020", "BE0101N1 - Folkmängd", Some(2020));
        is_labelled("Folkmängd 2024 (alla åldrar)", "Folkmängd (alla åldrar)", Some(2024));
        is_labelled("increase 2018-2019", "increase 2018-2019", None);
        is_labelled("Förändring 2018 2019", "Förändring 2018 2019", None);
    }

    #[test]
    fn what_is_counted_follows_from_the_label() {
        assert_eq!(counted("Sjuk- och aktivitetsersersättning"), Counted::Fye { is_sum: false });
        assert_eq!(counted("Summa helårsekvivalenter"), Counted::Fye { is_sum: true });
        assert_eq!(counted("HE"), Counted::Fye { is_sum: true });
        assert_eq!(counted("BE0101N1 - Folkmängd"), Counted::Population);
        for label in ["Andel av befolkningen", "Sjukpenningtal 1.0", "Folkökning", "populationChange"] {
            assert_eq!(counted(label), Counted::Other, "{label}");
        }
        for label in ["N01700", "Ekonomiskt bistånd, tkr", "Sjukpenning, dagar", "biståndsmottagare", ""] {
            assert_eq!(counted(label), Counted::Unknown, "{label}");
        }
    }
}
