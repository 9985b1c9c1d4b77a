//! What the columns of statistics are, by their headings, and what their texts say.

use super::Period;
use crate::{Counted, Meaning, Row, cells, heading::heading, names::plain};

/// The oldest that anybody is counted.
const OLDEST: u32 = 200;

/// What a column of the statistics is.
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

pub(super) fn counted(label: &str) -> Counted {
    let name = plain(label);
    if name.contains("andel") || name.contains("procent") || label.contains('%') {
        Counted::Other
    } else if BENEFITS.iter().any(|benefit| name.contains(benefit)) {
        Counted::Fye { is_sum: false }
    } else if name.contains("helårsekvivalent") {
        Counted::Fye { is_sum: true }
    } else if ["folkmängd", "befolkning", "invånare", "population"].iter().any(|word| name.contains(word)) {
        Counted::Population
    } else {
        Counted::Unknown
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

/// "16 år", "16–19 år", "20-64", "100+ år"; not "totalt ålder".
pub(super) fn age(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().trim_end_matches('r').trim_end_matches('å').trim().replace(['\u{2013}', '\u{2212}'], "-");
    if let Some(from) = text.strip_suffix('+') {
        return Some((from.trim().parse().ok()?, OLDEST));
    }
    let (from, to) = text.split_once('-').unwrap_or((&text, &text));
    let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (from <= to && to <= OLDEST).then_some((from, to))
}

/// "0114", "0114 Upplands Väsby".
fn is_region(text: &str) -> bool {
    let code = text.split(' ').next().unwrap_or_default();
    matches!(code.len(), 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_sex(text: &str) -> bool {
    ["män", "kvinnor", "totalt"].iter().any(|sex| plain(text).starts_with(sex))
}

/// What the columns of statistics are by their headings; `None` where these are not the headings of statistics.
pub(super) fn roles(row: &Row, next: Option<&Row>) -> Option<Vec<Role>> {
    let mut roles = Vec::new();
    let (mut has_place, mut dimensions, mut periods, mut figures) = (false, 0, 0, 0);
    for (column, cell) in row.cells.iter().enumerate() {
        let text = cell.to_text();
        let name = plain(&text);
        let is_number = next.is_some_and(|next| cells::number(next.cell(column)).is_ok());
        let role = match name.as_str() {
            // PxWeb leaves the headings of a workbook's first columns empty.
            "" => match next.map_or_else(String::new, |next| next.cell(column).to_text()) {
                text if !has_place && is_region(&text) => Role::Place,
                text if age(&text).is_some() => Role::Age,
                text if is_sex(&text) => Role::Sex,
                _ => Role::None,
            },
            "region" | "kommun" | "municipality" | "municipality id" | "område" | "kommunkod" => {
                // A name beside a code is not asked.
                if has_place { Role::None } else { Role::Place }
            }
            "kön" | "kon" | "gender" | "sex" => Role::Sex,
            "ålder" | "alder" | "åldersgrupp" | "aldersgrupp" | "age" | "age group" => Role::Age,
            "tabellinnehåll" | "contentscode" | "kpi" | "nyckeltal" | "bidragstyp" | "ersättning" | "observations" => {
                Role::Content
            }
            "år" | "månad" | "tid" | "year" | "period" | "month" | "time" => Role::Period,
            "count" | "status" | "municipality type" | "isdeleted" => Role::None,
            "värde" | "value" | "varde" => Role::Figures { label: String::new(), period: None },
            _ => {
                let (label, last) = text.trim().rsplit_once(' ').unwrap_or(("", text.trim()));
                match period(last) {
                    Some(period) => Role::Figures { label: label.trim().to_owned(), period: Some(period) },
                    None if heading(&text).meaning.is_some_and(Meaning::is_amount) => return None,
                    None if is_number || counted(&text) != Counted::Unknown => {
                        Role::Figures { label: text.trim().to_owned(), period: None }
                    }
                    None => Role::Other,
                }
            }
        };
        match &role {
            Role::Place => has_place = true,
            Role::Sex | Role::Age | Role::Content | Role::Period => dimensions += 1,
            Role::Figures { period, label } => {
                if heading(label).meaning.is_some_and(Meaning::is_amount) {
                    return None;
                }
                figures += 1;
                periods += usize::from(period.is_some());
            }
            Role::Other | Role::None => {}
        }
        roles.push(role);
    }
    let is_statistics = has_place && figures > 0 && (dimensions > 0 || periods > 1);
    is_statistics.then_some(roles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_and_periods_are_read_as_scb_writes_them() {
        assert_eq!(age("16 år"), Some((16, 16)));
        assert_eq!(age("20–64 år"), Some((20, 64)));
        assert_eq!(age("20-65"), Some((20, 65)));
        assert_eq!(age("100+ år"), Some((100, OLDEST)));
        assert_eq!(age("totalt ålder"), None);
        assert_eq!(period("2021M03"), Some(Period { year: 2021, month: Some(3) }));
        assert_eq!(period("2021"), Some(Period { year: 2021, month: None }));
        assert_eq!(period("2021K3"), None);
    }

    #[test]
    fn what_is_counted_follows_from_the_label() {
        assert_eq!(counted("Sjuk- och aktivitetsersersättning"), Counted::Fye { is_sum: false });
        assert_eq!(counted("Summa helårsekvivalenter"), Counted::Fye { is_sum: true });
        assert_eq!(counted("Andel av befolkningen"), Counted::Other);
        assert_eq!(counted("Folkmängd"), Counted::Population);
        assert_eq!(counted("N01700"), Counted::Unknown);
    }
}
