//! The agencies' own exports: many figures for each kommun, by sex, age, benefit and month, that one is summed of.
//!
//! SCB's `PxWeb` as CSV, as a workbook and as JSON-stat2, and Kolada's key figures. What belongs to one sum and what does not
//! is told apart by the headings: a total is taken before its parts, and both men and women must be there.

use crate::{Cell, Content, Counted, Meaning, Missing, Number, Row, Table, cells, heading::heading, names::plain};
use std::collections::{BTreeMap, HashMap};

/// A year, or a month of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i64,
    pub month: Option<u32>,
}

/// What one kommun has on one line.
struct Line {
    row: usize,
    place: usize,
    age: Option<usize>,
    content: Option<usize>,
    period: Option<Period>,
    /// The category of each other dimension.
    others: Vec<usize>,
}

/// A column with figures, and what its heading says of them.
struct Figures {
    column: usize,
    content: Option<usize>,
    period: Option<Period>,
}

/// A dimension that is summed over, or whose total is taken.
struct Dimension {
    categories: Vec<String>,
    is_sex: bool,
}

/// An agency's table, with what is chosen of it.
pub struct Statistics {
    rows: Vec<Row>,
    lines: Vec<Line>,
    figures: Vec<Figures>,
    places: Vec<String>,
    /// The line that each place first stands on.
    first_lines: Vec<u32>,
    others: Vec<Dimension>,
    /// From and to each age that there is, both included.
    ages: Vec<(u32, u32)>,
    pub contents: Vec<Content>,
    pub periods: Vec<Period>,
    /// The year that the figures are taken of.
    pub year: Option<i64>,
    /// The first and last year of age that are counted.
    pub age_range: (u32, u32),
}

/// The oldest that anybody is counted.
const OLDEST: u32 = 200;

/// How many rows down a table's headings are looked for.
pub const HEADINGS_WITHIN: usize = 20;

/// What a column of the statistics is.
enum Role {
    Place,
    Sex,
    Age,
    Content,
    Period,
    Figures { label: String, period: Option<Period> },
    Other,
    None,
}

impl Statistics {
    /// The statistics that a table is, with a region and figures, by a sex, an age, a content or several periods; or the table
    /// itself, where it is none.
    pub fn of(mut table: Table) -> Result<Self, Table> {
        let header = table.rows.iter().take(HEADINGS_WITHIN).enumerate().find_map(|(index, row)| {
            let roles = roles(row, table.rows.get(index + 1))?;
            Some((index, roles))
        });
        let Some((header, roles)) = header else { return Err(table) };
        let mut statistics = Self {
            rows: table.rows.split_off(header + 1),
            lines: Vec::new(),
            figures: Vec::new(),
            places: Vec::new(),
            first_lines: Vec::new(),
            others: Vec::new(),
            ages: Vec::new(),
            contents: Vec::new(),
            periods: Vec::new(),
            year: None,
            age_range: (16, 64),
        };
        let mut contents = Categories::default();
        for (column, role) in roles.iter().enumerate() {
            if let Role::Figures { label, period } = role {
                let content = (!label.is_empty()).then(|| contents.index(label));
                statistics.figures.push(Figures { column, content, period: *period });
            }
        }
        statistics.read_lines(&roles, &mut contents);
        statistics.contents = contents.labels.into_iter().map(Content::of).collect();
        let periods = statistics.lines.iter().filter_map(|line| line.period);
        let mut periods: Vec<Period> =
            periods.chain(statistics.figures.iter().filter_map(|figures| figures.period)).collect();
        periods.sort_unstable();
        periods.dedup();
        statistics.periods = periods;
        statistics.choose_first();
        Ok(statistics)
    }

    fn read_lines(&mut self, roles: &[Role], contents: &mut Categories) {
        let mut places = Categories::default();
        let mut ages: Vec<(u32, u32)> = Vec::new();
        let mut others: Vec<(Categories, bool)> = Vec::new();
        for role in roles {
            if matches!(role, Role::Sex | Role::Other) {
                others.push((Categories::default(), matches!(role, Role::Sex)));
            }
        }
        // A workbook of PxWeb's names a region, and so on, on its first row alone.
        let mut last: Vec<String> = vec![String::new(); roles.len()];
        for (row_index, row) in self.rows.iter().enumerate() {
            let has_figures = self.figures.iter().any(|figures| *row.cell(figures.column) != Cell::Empty);
            let filled = row.cells.iter().filter(|cell| **cell != Cell::Empty).count();
            // A note under the table.
            if !has_figures && filled < 2 {
                continue;
            }
            let mut line =
                Line { row: row_index, place: 0, age: None, content: None, period: None, others: Vec::new() };
            let mut other = 0;
            let mut is_counted = true;
            for (column, role) in roles.iter().enumerate() {
                if matches!(role, Role::Figures { .. } | Role::None) {
                    continue;
                }
                match row.cell(column) {
                    Cell::Empty => {}
                    cell => last[column] = cell.to_text(),
                }
                let text = last[column].as_str();
                match role {
                    Role::Place => {
                        is_counted &= !text.is_empty();
                        line.place = places.index(text);
                        if line.place == self.first_lines.len() {
                            self.first_lines.push(row.line);
                        }
                    }
                    Role::Age => match age(text) {
                        Some(age) => {
                            let known = ages.iter().position(|other| *other == age);
                            line.age = Some(known.unwrap_or_else(|| {
                                ages.push(age);
                                ages.len() - 1
                            }));
                        }
                        None => is_counted = false,
                    },
                    Role::Content => line.content = Some(contents.index(text)),
                    Role::Period => {
                        line.period = period(text);
                        is_counted &= line.period.is_some();
                    }
                    Role::Sex | Role::Other => {
                        line.others.push(others[other].0.index(text));
                        other += 1;
                    }
                    Role::Figures { .. } | Role::None => {}
                }
            }
            if is_counted {
                self.lines.push(line);
            }
        }
        self.places = places.labels;
        self.ages = ages;
        self.others = others.into_iter().map(|(of, is_sex)| Dimension { categories: of.labels, is_sex }).collect();
    }

    /// What is most likely wanted: the sum of all benefits, or else all of them; the last whole year; 16–64, or the ages that
    /// HE are counted for.
    fn choose_first(&mut self) {
        let sum = self.contents.iter().position(|content| content.counted == Counted::Fye { is_sum: true });
        let part = self.contents.iter().position(|content| content.counted == Counted::Fye { is_sum: false });
        let population = self.contents.iter().position(|content| content.counted == Counted::Population);
        match (sum, part, population) {
            (Some(sum), ..) => self.choose(sum, true),
            (None, Some(_), _) => {
                for content in &mut self.contents {
                    content.is_chosen = content.counted == Counted::Fye { is_sum: false };
                }
            }
            (None, None, Some(population)) => self.choose(population, true),
            (None, None, None) => {}
        }
        let mut months: BTreeMap<i64, usize> = BTreeMap::new();
        for period in &self.periods {
            *months.entry(period.year).or_default() += 1;
        }
        let is_whole = |(year, count): &(&i64, &usize)| {
            **count == 12 || self.periods.iter().any(|period| period.year == **year && period.month.is_none())
        };
        let whole = months.iter().filter(is_whole).map(|(year, _)| *year).next_back();
        self.year = whole.or_else(|| months.keys().copied().next_back());
        if self.counted() == Some(Meaning::Fye) && !self.ages.is_empty() && self.ages_of((16, 64)).is_none() {
            let known = [(20, 64), (20, 65)].into_iter().find(|range| self.ages.contains(range));
            self.age_range = known.or_else(|| self.ages.first().copied()).unwrap_or((16, 64));
        }
    }

    /// Makes a content a part of the sum, or not. A sum takes the place of its parts, and they that of the sum.
    pub fn choose(&mut self, content: usize, is_chosen: bool) {
        let Some(counted) = self.contents.get(content).map(|content| content.counted) else { return };
        for (index, other) in self.contents.iter_mut().enumerate() {
            if index == content {
                other.is_chosen = is_chosen && counted != Counted::Other && counted != Counted::Unknown;
            } else if is_chosen && other.counted != (Counted::Fye { is_sum: false }) || other.counted != counted {
                other.is_chosen &= !is_chosen;
            }
        }
    }

    /// Says what a content counts, where its label does not, and takes it alone.
    pub fn set_counted(&mut self, content: usize, counted: Counted) {
        if let Some(found) = self.contents.get_mut(content) {
            found.counted = counted;
            self.choose(content, true);
        }
    }

    /// What is summed; `None` where nothing is chosen.
    pub fn counted(&self) -> Option<Meaning> {
        self.contents.iter().find(|content| content.is_chosen).and_then(|content| match content.counted {
            Counted::Fye { .. } => Some(Meaning::Fye),
            Counted::Population => Some(Meaning::Population),
            Counted::Other | Counted::Unknown => None,
        })
    }

    /// Whether the figures are by age. Where they are not, they are of all ages, whatever is wanted.
    pub fn has_ages(&self) -> bool {
        !self.ages.is_empty()
    }

    /// The years that there are figures of.
    pub fn years(&self) -> Vec<i64> {
        let mut years: Vec<i64> = self.periods.iter().map(|period| period.year).collect();
        years.dedup();
        years
    }

    /// The ages (by index) that together are the range, each once: the range itself, or the parts that fill it.
    fn ages_of(&self, (from, to): (u32, u32)) -> Option<Vec<usize>> {
        if let Some(whole) = self.ages.iter().position(|age| *age == (from, to)) {
            return Some(vec![whole]);
        }
        let (mut chosen, mut next) = (Vec::new(), from);
        while next <= to {
            let from_next = self.ages.iter().enumerate().filter(|(_, (first, last))| *first == next && *last <= to);
            let (index, (_, last)) = from_next.min_by_key(|(_, (_, last))| *last)?;
            chosen.push(index);
            next = last + 1;
        }
        Some(chosen)
    }

    /// One row for each place, with the sum of what is chosen: kommun and number. Of a month's HE it is the mean over the
    /// year's months, since HE are a measure of time; of a month's population the last. Where a figure of a sum is not there,
    /// the sum is none.
    pub fn summed(&self) -> (Table, Vec<Missing>) {
        let mut missing = Vec::new();
        let Some(counted) = self.counted() else { return (Table::default(), vec![Missing::Values]) };
        let ages = if self.ages.is_empty() { None } else { Some(self.ages_of(self.age_range).unwrap_or_default()) };
        if ages.as_ref().is_some_and(Vec::is_empty) {
            missing.push(Missing::Ages);
        }
        let others: Vec<Vec<bool>> = self.others.iter().map(Dimension::chosen).collect();
        if self.others.iter().any(Dimension::is_half) {
            missing.push(Missing::Sex);
        }
        if !missing.is_empty() {
            return (Table::default(), missing);
        }
        let mut periods: Vec<Period> =
            self.periods.iter().copied().filter(|period| Some(period.year) == self.year).collect();
        if counted == Meaning::Population && periods.len() > 1 {
            periods = periods.split_off(periods.len() - 1);
        }
        let parts = self.contents.iter().filter(|content| content.is_chosen).count()
            * ages.as_ref().map_or(1, Vec::len)
            * others.iter().map(|chosen| chosen.iter().filter(|is| **is).count()).product::<usize>()
            * periods.len().max(1);
        let mut sums: Vec<Sum> = vec![Sum::default(); self.places.len()];
        for line in &self.lines {
            let row = &self.rows[line.row];
            let sum = &mut sums[line.place];
            let is_chosen = line.others.iter().zip(&others).all(|(category, chosen)| chosen[*category])
                && ages.as_ref().is_none_or(|ages| line.age.is_some_and(|age| ages.contains(&age)));
            if !is_chosen {
                continue;
            }
            for figures in &self.figures {
                let content = figures.content.or(line.content);
                if !content.is_some_and(|content| self.contents[content].is_chosen) {
                    continue;
                }
                let period = figures.period.or(line.period);
                if period.map_or(!periods.is_empty(), |period| !periods.contains(&period)) {
                    continue;
                }
                sum.count += 1;
                match cells::number(row.cell(figures.column)) {
                    Ok(number) => sum.millionths = sum.millionths.saturating_add(number.millionths()),
                    Err(_) => sum.is_missing = true,
                }
            }
        }
        let divisor = i128::try_from(periods.len().max(1)).unwrap_or(1);
        let rows = self.places.iter().zip(&self.first_lines).zip(sums).map(|((place, line), sum)| {
            let is_whole = sum.count == parts && !sum.is_missing;
            let mean = Number::from_millionths((sum.millionths + divisor / 2).div_euclid(divisor));
            let number = if is_whole { Cell::Number(mean) } else { Cell::Text("..".to_owned()) };
            Row { line: *line, cells: vec![Cell::of_text(place), number] }
        });
        (Table { rows: rows.collect(), ..Table::default() }, missing)
    }
}

/// What is summed for a place so far.
#[derive(Debug, Clone, Default)]
struct Sum {
    count: usize,
    millionths: i128,
    is_missing: bool,
}

/// The different texts of a column.
#[derive(Default)]
struct Categories {
    labels: Vec<String>,
    places: HashMap<String, usize>,
}

impl Categories {
    fn index(&mut self, label: &str) -> usize {
        if let Some(index) = self.places.get(label) {
            return *index;
        }
        self.labels.push(label.to_owned());
        self.places.insert(label.to_owned(), self.labels.len() - 1);
        self.labels.len() - 1
    }
}

impl Dimension {
    fn totals(&self) -> Vec<bool> {
        let is_total = |category: &String| {
            let name = plain(category);
            name.contains("total") || name.contains("samtliga") || matches!(name.as_str(), "t" | "1 2" | "båda könen")
        };
        self.categories.iter().map(is_total).collect()
    }

    /// Its total, or where it has none, all its categories.
    fn chosen(&self) -> Vec<bool> {
        let totals = self.totals();
        let first = totals.iter().position(|is| *is);
        (0..totals.len()).map(|index| first.is_none_or(|first| first == index)).collect()
    }

    /// Whether it has one sex, and no total.
    fn is_half(&self) -> bool {
        self.is_sex && self.categories.len() < 2 && !self.totals().contains(&true)
    }
}

impl Content {
    fn of(label: String) -> Self {
        let counted = counted(&label);
        Self { label, counted, is_chosen: false }
    }
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

fn counted(label: &str) -> Counted {
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
fn period(text: &str) -> Option<Period> {
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
fn age(text: &str) -> Option<(u32, u32)> {
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
fn roles(row: &Row, next: Option<&Row>) -> Option<Vec<Role>> {
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
