//! Results and full-year equivalents in the whole country, as charts and as tables.

use super::{
    bars::{BarOfParts, Bars},
    columns::{ColumnOfParts, Columns},
};
use crate::{
    state::{FigureRow, FigureTable, RowKind, Work},
    text::{format::Format, results as words_of, results_nation as told},
};
use finsam_engine::{DaysMore, DaysOfBenefit, FyeByBenefit, NationResults, ParticipantGroup, Percent};
use std::sync::Arc;

fn row(name: impl Into<String>, figures: Vec<String>) -> FigureRow {
    let name = name.into();
    FigureRow { key: name.clone(), name, figures: Arc::new(figures), ..FigureRow::default() }
}

fn texts(of: &[&str]) -> Vec<String> {
    of.iter().map(|text| (*text).to_owned()).collect()
}

/// Every year from the first to the last, also that of which nothing is published.
fn all_years() -> impl Iterator<Item = (i64, Option<&'static NationResults>)> {
    let all = NationResults::all();
    let (first, last) = (all.first().map_or(0, |of| of.year), all.last().map_or(-1, |of| of.year));
    (first..=last).map(|year| (year, all.iter().find(|of| of.year == year)))
}

/// Participants in insatser for individuals.
pub fn participants_columns(work: Work) -> Columns {
    let (format, unknown) = (work.format(), work.words().unknown);
    let column = |(year, of): (i64, Option<&NationResults>)| {
        let figure = of.map_or_else(|| unknown.to_owned(), |of| format.count(of.participants));
        ColumnOfParts {
            year,
            read: format!("{year}: {figure}"),
            figure,
            parts: of.map(|of| (0, of.participants)).into_iter().collect(),
        }
    };
    Columns::new(all_years().map(column).collect())
}

pub fn participants_table(work: Work) -> FigureTable {
    let (format, words, unknown) = (work.format(), work.lang().nation_words(), work.words().unknown);
    let columns =
        [words.insatser, words.of_individual, words.of_structural, words.participants, words.participants_structural];
    let mut table = FigureTable::new(work.lang().result_words().year, texts(&columns));
    for (year, of) in all_years() {
        let figures = match of {
            Some(of) => {
                let structural = of.participants_structural;
                let structural = structural.map_or_else(|| unknown.to_owned(), |count| format.count(count));
                let counts = [of.insatser, of.individual_percent, of.structural_percent, of.participants];
                counts.map(|count| format.count(count)).into_iter().chain([structural]).collect()
            }
            None => vec![unknown.to_owned(); columns.len()],
        };
        table.add(row(year.to_string(), figures));
    }
    table
}

/// Of those who finished: to work or studies, and seeking work.
pub fn went_columns(work: Work) -> Columns {
    let (format, words, unknown) = (work.format(), work.lang().nation_words(), work.words().unknown);
    let column = |(year, of): (i64, Option<&NationResults>)| {
        let shares = of.and_then(|of| of.work_or_studies.zip(of.seeking));
        let percent = |share: i64| format.rate(Percent::from_hundredths(share * 100));
        let (figure, read, parts) = match shares {
            Some((went, seeking)) => {
                let (one, other) = (percent(went.all), percent(seeking.all));
                let read = format!("{year}: {} {one}, {} {other}", words.work_or_studies, words.seeking.to_lowercase());
                // In percent, as is said below: with the sign, they would stand over each other on a telephone.
                (format!("{} + {}", went.all, seeking.all), read, vec![(0, went.all), (2, seeking.all)])
            }
            None => (unknown.to_owned(), format!("{year}: {unknown}"), Vec::new()),
        };
        ColumnOfParts { year, figure, read, parts }
    };
    Columns::new(all_years().map(column).collect())
}

pub fn went_table(work: Work) -> FigureTable {
    let (words, unknown) = (work.lang().nation_words(), work.words().unknown);
    let each = [words.work_or_studies, words.seeking];
    let columns =
        each.into_iter().flat_map(|of| [words.women, words.men, words.all].map(|who| format!("{of}, {who}, %")));
    let mut table = FigureTable::new(work.lang().result_words().year, columns.collect());
    for (year, of) in all_years() {
        let shares = of.map(|of| [of.work_or_studies, of.seeking]).unwrap_or_default();
        let figures = shares.into_iter().flat_map(|of| {
            let each = of.map(|of| [of.women, of.men, of.all].map(|percent| percent.to_string()));
            each.unwrap_or_else(|| [unknown; 3].map(str::to_owned))
        });
        table.add(row(year.to_string(), figures.collect()));
    }
    table
}

/// What the participants of 2021 are divided by, in order.
pub fn divisions() -> Vec<[&'static str; 2]> {
    let mut divisions: Vec<[&'static str; 2]> = Vec::new();
    for group in ParticipantGroup::all() {
        if divisions.last() != Some(&group.division) {
            divisions.push(group.division);
        }
    }
    divisions
}

fn groups(division: &'static str) -> impl Iterator<Item = &'static ParticipantGroup> {
    ParticipantGroup::all().iter().filter(move |group| group.division[0] == division)
}

/// The groups of a division as bars: women, and men.
pub fn group_bars(work: Work, division: &'static str) -> Bars {
    let (format, words) = (work.format(), work.lang().nation_words());
    let largest = groups(division).map(|group| group.women + group.men).max().unwrap_or_default();
    let bar = |group: &ParticipantGroup| {
        let name = told::named(work.lang(), group.name);
        let (women, men, total) = (format.count(group.women), format.count(group.men), format.count(group.total));
        BarOfParts {
            name: name.to_owned(),
            read: format!(
                "{name}: {women} {}, {men} {}, {total} {}",
                words.women,
                words.men,
                words.total.to_lowercase()
            ),
            beside: total,
            parts: vec![(0, group.women, women), (2, group.men, men)],
        }
    };
    Bars::new(groups(division).map(bar).collect(), Some(largest))
}

pub fn group_table(work: Work, division: &'static str) -> FigureTable {
    let (format, words) = (work.format(), work.lang().nation_words());
    let of_all = work.lang().result_words();
    let mut table = FigureTable::new(words.group, texts(&[of_all.women, of_all.men, words.total]));
    for group in groups(division) {
        let figures = [group.women, group.men, group.total].map(|count| format.count(count)).to_vec();
        let remark = told::group_remark(format, group).unwrap_or_default();
        table.add(FigureRow { remark, ..row(told::named(work.lang(), group.name), figures) });
    }
    table
}

/// Hundredths of a day, written with one decimal fewer than the source has room for.
fn days(format: Format, hundredths: i64) -> String {
    format.decimal(hundredths, 2)
}

pub fn days_of_benefit(work: Work) -> FigureTable {
    let (format, words) = (work.format(), work.lang().nation_words());
    let benefits = [words.sickness, words.activity, words.compensation];
    let columns = benefits.into_iter().flat_map(|of| [words.before, words.after].map(|when| format!("{of} {when}")));
    let columns = [words.persons.to_owned()].into_iter().chain(columns).collect();
    let mut table = FigureTable::new(words.who_finished, columns);
    for of in DaysOfBenefit::all() {
        let each = of.before.into_iter().zip(of.after).flat_map(|(before, after)| [before, after]);
        let figures = [format.count(of.persons)].into_iter().chain(each.map(|of| days(format, of)));
        table.add(row(format!("{}, {}", of.year, words_of::sex(format.lang, of.of).to_lowercase()), figures.collect()));
    }
    table
}

pub fn days_difference(work: Work) -> FigureTable {
    let (format, words) = (work.format(), work.lang().nation_words());
    let columns = texts(&[words.sickness_or_rehabilitation, words.activity, words.compensation]);
    let mut table = FigureTable::new(words.who_finished, columns);
    for of in DaysMore::all() {
        table.add(row(of.year.to_string(), of.tenths.map(|tenths| format.decimal_change(tenths, 1)).to_vec()));
    }
    table
}

/// Full-year equivalents by benefit, a pattern each.
pub fn fye_columns(work: Work) -> Columns {
    let format = work.format();
    let names = benefits(work);
    let column = |of: &FyeByBenefit| {
        let part = |(name, count): (&&str, &i64)| format!("{} {}", name.to_lowercase(), format.count(*count));
        let parts: Vec<String> = names.iter().zip(&of.parts).map(part).collect();
        ColumnOfParts {
            year: of.year,
            figure: format.count(of.total),
            read: format!("{}: {} HE; {}", of.year, format.count(of.total), parts.join(", ")),
            parts: of.parts.into_iter().enumerate().collect(),
        }
    };
    Columns::new(FyeByBenefit::all().iter().map(column).collect())
}

pub fn fye_table(work: Work) -> FigureTable {
    let (format, words) = (work.format(), work.lang().nation_words());
    let years = FyeByBenefit::all();
    let columns = years.iter().map(|of| of.year.to_string()).collect();
    let mut table = FigureTable::new("HE", columns);
    for (place, name) in benefits(work).into_iter().enumerate() {
        table.add(row(name, years.iter().map(|of| format.count(of.parts[place])).collect()));
    }
    let sum = row(words.sum, years.iter().map(|of| format.count(of.total)).collect());
    table.add(FigureRow { kind: RowKind::Sum, ..sum });
    table
}

/// The benefits' names, in their order.
pub fn benefits(work: Work) -> [&'static str; 6] {
    let words = work.lang().nation_words();
    [
        words.sickness,
        words.sickness_and_activity,
        words.unemployment,
        words.measures,
        words.assistance,
        words.introduction,
    ]
}
