//! What each column of a table means, by its heading and by what stands in it.

use crate::{
    AgeGroup, Cell, Meaning, Row, Table, UnitFrom, cells,
    header::{above, candidates, headings, is_of_years, title},
    heading::{self, Heading, heading, title_meaning},
    heading_of_insats::by_insats,
    measure,
    names::{Match, Names, plain},
};
use finsam_engine::{AccountItem, ForbundId, Kronor, Outcome, Party, Unit};

/// A column, and what it is taken to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// As it stands in the file; empty where it has none.
    pub heading: String,
    pub meaning: Meaning,
    /// The unit of its bare amounts; `None` where nothing says it.
    pub unit: Option<Unit>,
    pub unit_from: UnitFrom,
    /// The year that its heading names.
    pub year: Option<i64>,
    /// The ages that its heading, or the title above the table, names.
    pub ages: Option<AgeGroup>,
}

/// A table's headings and columns.
pub struct Recognised {
    /// The first row under the headings, by its place in the table.
    pub first: usize,
    pub columns: Vec<Column>,
    /// The year that the title above the table names.
    pub year: Option<i64>,
    /// The förbund that it names.
    pub forbund: Option<ForbundId>,
}

/// How many rows are looked at to see what a column holds.
const SAMPLE: usize = 100;

/// What the columns mean.
pub fn recognised(table: &Table, names: &Names, outcome: &Outcome) -> Recognised {
    let header = header(table, names);
    let (heads, first) =
        header.map_or_else(|| (vec![String::new(); table.width()], 0), |header| headings(table, header, names));
    let sample = &table.rows[first..table.rows.len().min(first + SAMPLE)];
    let title = title(table, header);
    let mut columns: Vec<Column> = heads
        .into_iter()
        .enumerate()
        .map(|(column, text)| {
            let Heading { meaning, unit, year, ages } = heading(&text);
            let meaning = match meaning {
                // Both are also headings of amounts, and a kommun's column may hold those of parties.
                None | Some(Meaning::Forbund | Meaning::Kommun | Meaning::Party) => {
                    by_content(&text, column, sample, names).or(meaning)
                }
                // An amount under the same word is what a party pays.
                Some(Meaning::Insats) if holds_amounts(column, sample) => Some(Meaning::Contribution),
                meaning => meaning,
            };
            let unit = unit.or_else(|| heading::unit(&title));
            let unit_from = if unit.is_some() { UnitFrom::Heading } else { UnitFrom::Nowhere };
            let ages = ages.or_else(|| measure::ages(&title));
            Column { heading: text, meaning: meaning.unwrap_or(Meaning::Ignored), unit, unit_from, year, ages }
        })
        .collect();
    by_title(&mut columns, &title, sample);
    by_each_other(&mut columns);
    by_insats(&mut columns, &table.rows[first..]);
    let forbund = forbund_of_title(above(table, header), names);
    let sizes: Vec<Size> = sample.iter().map(|row| Size::of(row, &columns, names, forbund, outcome)).collect();
    for (index, column) in columns.iter_mut().enumerate() {
        if column.meaning.is_amount() && column.unit.is_none() {
            column.unit = by_size(index, column.meaning, sample, &sizes);
            column.unit_from = if column.unit.is_some() { UnitFrom::Size } else { UnitFrom::Nowhere };
        }
    }
    Recognised { first, columns, year: heading::year(&title), forbund }
}

/// The row of the headings: the one among the first with most headings that are known; or where none is, the last before the
/// figures.
fn header(table: &Table, names: &Names) -> Option<usize> {
    let least = table.width().min(2);
    let (mut best, mut found, mut above_figures) = (0, None, None);
    let has_figures = |row: &Row| row.cells.iter().any(|cell| cells::number(cell).is_ok());
    let figures = table.rows.iter().position(|row| has_figures(row) && !is_of_years(row));
    for (index, row) in candidates(table, names) {
        // The years that columns may be headed by are the only numbers.
        let texts: Vec<String> = row.cells.iter().filter(|cell| **cell != Cell::Empty).map(Cell::to_text).collect();
        if texts.len() < least && !is_of_years(row) {
            continue;
        }
        let known = texts.iter().filter(|text| heading(text).meaning.is_some() || is_region(text)).count();
        if known > best {
            (best, found) = (known, Some(index));
        }
        if figures.is_some_and(|figures| index < figures) && least > 1 {
            above_figures = Some(index);
        }
    }
    found.or(above_figures)
}

/// Where no heading says what the figures are, the title may, of the only column that has any.
fn by_title(columns: &mut [Column], title: &str, sample: &[Row]) {
    if columns.iter().any(|column| column.meaning.is_value()) {
        return;
    }
    let has_figures = |column: usize| {
        let filled = || sample.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_missing());
        filled().count() > 0 && filled().all(|cell| cells::number(cell).is_ok())
    };
    let unknown = |(place, column): (usize, &Column)| {
        let is_unknown = column.meaning == Meaning::Ignored && heading(&column.heading).meaning.is_none();
        (is_unknown && has_figures(place)).then_some(place)
    };
    let mut places = columns.iter().enumerate().filter_map(unknown);
    let (place, another) = (places.next(), places.next());
    if let (Some(place), None, Some(meaning)) = (place, another, title_meaning(title)) {
        columns[place].meaning = meaning;
    }
}

fn is_region(text: &str) -> bool {
    matches!(plain(text).as_str(), "region" | "kommunerna" | "kommunernas bidrag")
}

/// The förbund that all rows are of by what stands above them: "Samordningsförbundet Samsund, insatser 2022". Of several, the table does
/// not say which.
fn forbund_of_title(lines: impl Iterator<Item = String>, names: &Names) -> Option<ForbundId> {
    let in_line = |line: String| {
        let parts = line.split([',', ':', ';', '/', '\u{2013}', '(', ')']);
        parts.filter_map(|part| forbund_named(part, names)).collect::<Vec<_>>()
    };
    let mut all = lines.flat_map(in_line);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The förbund that a text names alone.
fn forbund_named(text: &str, names: &Names) -> Option<ForbundId> {
    match names.forbund(text) {
        Match::One(id) => Some(id),
        _ => None,
    }
}

/// Whether most cells of a column are amounts.
fn holds_amounts(column: usize, sample: &[Row]) -> bool {
    let filled = || sample.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_missing());
    let amounts = filled().filter(|cell| cells::amount(cell, Some(Unit::Kronor)).is_ok()).count();
    amounts * 5 >= filled().count() * 3 && amounts > 0
}

/// What a column means by what most of its cells are.
fn by_content(heading: &str, column: usize, sample: &[Row], names: &Names) -> Option<Meaning> {
    let texts: Vec<String> =
        sample.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_missing()).map(Cell::to_text).collect();
    let most = |count: usize| count * 5 >= texts.len() * 3 && count > 0;
    if is_region(heading) && holds_amounts(column, sample) {
        let is_region = plain(heading) == "region";
        return Some(if is_region { Meaning::FromRegion } else { Meaning::Account(AccountItem::FromKommuner) });
    }
    let forbund = texts.iter().filter(|text| matches!(names.forbund(text), Match::One(_))).count();
    let is_kommun =
        |text: &&String| matches!(names.kommun(text), Match::One(_) | Match::Several(_) | Match::Disagreement { .. });
    // Figures of three digits may all look like codes that have lost their 0: then the heading must say that they are.
    let are_figures = texts.iter().all(|text| text.len() < 4 && !text.contains(char::is_alphabetic));
    let is_of_codes = ["kod", "code", "kommun"].iter().any(|word| plain(heading).contains(word));
    let kommuner = if are_figures && !is_of_codes { 0 } else { texts.iter().filter(is_kommun).count() };
    // A column of codes has those of the län between them.
    let are_codes = texts.iter().all(|text| is_code(text));
    // And one of names those of the län, the nation and sums.
    let is_total = |text: &&String| matches!(names.kommun(text), Match::Total) && (are_codes || !is_code(text));
    let between = if kommuner > 0 { texts.iter().filter(is_total).count() } else { 0 };
    let parties = texts.iter().filter(|text| party(text).is_some()).count();
    let by_name = |names: &[&str]| names.iter().any(|name| plain(heading).contains(name));
    match () {
        () if parties > 0 && most(parties + kommuner) => Some(Meaning::Party),
        // The name of some kommuner is that of their förbund too.
        () if by_name(&["förbund", "forbund", "finsam"]) && most(forbund) => Some(Meaning::Forbund),
        () if by_name(&["kommun", "medlem", "municipality"]) && most(kommuner + between) => Some(Meaning::Kommun),
        () if most(kommuner + between) && kommuner >= forbund => Some(Meaning::Kommun),
        () if most(forbund) => Some(Meaning::Forbund),
        () => None,
    }
}

/// Whether it is written as the code of a län or a kommun.
fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 4) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The party that a text names, where it is the state or a region.
pub fn party(text: &str) -> Option<Party> {
    let name = plain(text);
    let first = name.split(' ').next().unwrap_or_default();
    match first {
        "staten" | "stat" | "statens" | "state" | "försäkringskassan" => Some(Party::State),
        "region" | "regionen" | "landsting" | "landstinget" => Some(Party::Region),
        _ if name == "västra götalandsregionen" => Some(Party::Region),
        _ => None,
    }
}

/// Some headings mean one thing beside some, and another beside others.
fn by_each_other(columns: &mut [Column]) {
    let has = |columns: &[Column], wanted: &[Meaning]| columns.iter().any(|column| wanted.contains(&column.meaning));
    let is_account = |column: &Column| {
        let doubtful = [AccountItem::Contributions, AccountItem::FromKommuner].map(Meaning::Account);
        matches!(column.meaning, Meaning::Account(_)) && !doubtful.contains(&column.meaning)
    };
    let is_of_accounts = columns.iter().any(is_account) || has(columns, &[Meaning::Year]);
    let has_payers = has(columns, &[Meaning::Party, Meaning::Kommun]);
    for column in columns {
        column.meaning = match column.meaning {
            Meaning::Account(AccountItem::Contributions) if has_payers && !is_of_accounts => Meaning::Contribution,
            Meaning::Account(AccountItem::FromKommuner) if !is_of_accounts => Meaning::Ignored,
            Meaning::FromState if is_of_accounts => Meaning::Account(AccountItem::FromState),
            Meaning::FromRegion if is_of_accounts => Meaning::Account(AccountItem::FromRegion),
            meaning => meaning,
        };
    }
}

/// The only unit with which the amounts are of a possible size, beside the ideals.
fn by_size(column: usize, meaning: Meaning, sample: &[Row], sizes: &[Size]) -> Option<Unit> {
    let pairs: Vec<(i128, i128)> = sample
        .iter()
        .zip(sizes)
        .filter_map(|(row, size)| {
            // In millionths of the unit. What names its own unit tells nothing of the others'.
            let number = cells::number(row.cell(column)).ok()?.millionths().abs();
            let expected = size.expected(meaning)?;
            (number > 0 && expected.0 > 0).then_some((number, i128::from(expected.0) * 1_000_000))
        })
        .collect();
    // An allocation lies near the ideal; equity and single parties' contributions may lie far from it.
    let (times, of_ten) = if matches!(meaning, Meaning::Allocation | Meaning::Ideal) { (10, 9) } else { (30, 6) };
    // No insats costs more than its förbund has.
    let most = if matches!(meaning, Meaning::InsatsFigure(_)) { 10 } else { times };
    let fits = |unit: &Unit| {
        let fitting = pairs.iter().filter(|(number, expected)| {
            let kronor = number.saturating_mul(i128::from(unit.kronor()));
            kronor.saturating_mul(times) >= *expected && kronor <= expected * most
        });
        !pairs.is_empty() && fitting.count() * 10 >= pairs.len() * of_ten
    };
    let mut units = [Unit::Kronor, Unit::Thousands, Unit::Millions].into_iter().filter(fits);
    let unit = units.next()?;
    units.next().is_none().then_some(unit)
}

/// What the amounts of a row can be compared with.
struct Size {
    /// The ideal of the row's förbund.
    ideal: Option<Kronor>,
    /// A kommun's quarter of its part of the ideal.
    of_kommun: Option<Kronor>,
}

impl Size {
    fn of(row: &Row, columns: &[Column], names: &Names, of_all: Option<ForbundId>, outcome: &Outcome) -> Self {
        let texts = |wanted: Meaning| {
            let columns = columns.iter().enumerate().filter(move |(_, column)| column.meaning == wanted);
            columns.map(|(index, _)| row.cell(index).to_text())
        };
        let forbund = texts(Meaning::Forbund).find_map(|text| forbund_named(&text, names));
        let forbund = forbund.or(of_all).and_then(|id| outcome.forbund(id.as_str()));
        let kommun = texts(Meaning::Kommun).chain(texts(Meaning::Party)).find_map(|text| match names.kommun(&text) {
            Match::One(code) => outcome.kommun(code),
            _ => None,
        });
        Self {
            ideal: forbund.map(|forbund| forbund.ideal),
            of_kommun: kommun.map(|kommun| Kronor(kommun.ideal_part.0 / 4)),
        }
    }

    /// About how much an amount of this meaning is.
    fn expected(&self, meaning: Meaning) -> Option<Kronor> {
        let part = |of: i64| self.ideal.map(|ideal| Kronor(ideal.0 / of));
        match meaning {
            Meaning::Contribution => self.of_kommun.or(part(4)),
            Meaning::FromState => part(2),
            Meaning::FromRegion => part(4),
            // One among several.
            Meaning::InsatsFigure(_) => part(10),
            _ => self.ideal,
        }
    }
}
