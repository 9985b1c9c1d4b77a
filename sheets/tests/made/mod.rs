//! Tables that a test makes: figures of any kommuner, ages, sexes and years, with totals or without, in any of the forms.

mod forms;

pub use forms::{FORMS, Form};

use finsam_engine::{Dataset, KommunCode};
use finsam_sheets::AgeGroup;

/// The ages that nobody divides further here.
pub const PARTS: [(u32, u32); 6] = [(0, 15), (16, 19), (20, 24), (25, 44), (45, 64), (65, AgeGroup::OLDEST)];

/// Ages that are several of them.
pub const WHOLES: [(u32, u32); 3] = [(16, 64), (20, 64), (0, 19)];

/// The sexes that a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sexes {
    Both,
    WithTotal,
    TotalAlone,
    MenAlone,
}

/// What a table has of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    Years(u32, u32),
    All,
}

/// A table to be made.
#[derive(Debug, Clone)]
pub struct Made {
    /// By their place among all.
    pub kommuner: Vec<usize>,
    /// None where the table is not divided by age.
    pub ages: Vec<Age>,
    pub sexes: Sexes,
    pub years: Vec<i64>,
    pub is_of_fye: bool,
    /// The word for both sexes together.
    pub total: &'static str,
    pub has_title: bool,
    pub has_lan: bool,
    /// Which figure is not known: of so many, one.
    pub unknown: Option<usize>,
    pub form: Form,
}

/// One figure's place: kommun, or none for the län; age; men, women or both; year.
pub type At = (Option<usize>, Option<Age>, Option<bool>, i64);

impl Made {
    pub fn code(place: usize) -> KommunCode {
        Dataset::y2023().kommuner()[place].code
    }

    /// What there is of ages from one to another, both sexes together.
    pub fn sum(kommun: usize, (first, last): (u32, u32), year: i64) -> i64 {
        let parts = PARTS.iter().enumerate().filter(|(_, (from, to))| *from >= first && *to <= last);
        parts.map(|(part, _)| Self::part(kommun, part, true, year) + Self::part(kommun, part, false, year)).sum()
    }

    fn part(kommun: usize, part: usize, is_man: bool, year: i64) -> i64 {
        let mixed = kommun * 131 + part * 17 + usize::from(is_man) * 7 + usize::try_from(year).expect("a year") * 29;
        i64::try_from(mixed % 97 + 1).expect("it is small")
    }

    /// The figure at a place, as a text; the län has what no kommun has.
    pub fn figure((kommun, age, is_man, year): At) -> String {
        let Some(kommun) = kommun else { return "999999".to_owned() };
        let (first, last) = match age {
            Some(Age::Years(first, last)) => (first, last),
            Some(Age::All) | None => (0, AgeGroup::OLDEST),
        };
        let parts = || PARTS.iter().enumerate().filter(|(_, (from, to))| *from >= first && *to <= last);
        let of = |is_man| parts().map(|(part, _)| Self::part(kommun, part, is_man, year)).sum::<i64>();
        match is_man {
            Some(is_man) => of(is_man),
            None => of(true) + of(false),
        }
        .to_string()
    }

    /// What stands at each place, in order, and whether it is the one that is not known.
    pub fn is_unknown(&self, count: usize) -> bool {
        self.unknown == Some(count)
    }

    pub fn places(&self) -> Vec<Option<usize>> {
        let lan = self.has_lan.then_some(None);
        lan.into_iter().chain(self.kommuner.iter().copied().map(Some)).collect()
    }

    pub fn age_list(&self) -> Vec<Option<Age>> {
        if self.ages.is_empty() { vec![None] } else { self.ages.iter().copied().map(Some).collect() }
    }

    pub fn sex_list(&self) -> Vec<Option<bool>> {
        match self.sexes {
            Sexes::Both => vec![Some(true), Some(false)],
            Sexes::WithTotal => vec![Some(false), Some(true), None],
            Sexes::TotalAlone => vec![None],
            Sexes::MenAlone => vec![Some(true)],
        }
    }

    pub fn content(&self) -> &'static str {
        if self.is_of_fye { "Summa helårsekvivalenter" } else { "Folkmängd" }
    }
}

/// The code and the name of a place.
pub fn place(of: Option<usize>) -> (String, String) {
    match of {
        Some(place) => {
            let kommun = &Dataset::y2023().kommuner()[place];
            (kommun.code.to_string(), kommun.name.to_owned())
        }
        // Named as the kommun there is.
        None => ("01".to_owned(), "Stockholm".to_owned()),
    }
}

pub fn age(of: Age) -> (String, String) {
    match of {
        Age::All => ("tot".to_owned(), "totalt ålder".to_owned()),
        Age::Years(first, AgeGroup::OLDEST) => (format!("{first}+"), format!("{first}+ år")),
        Age::Years(first, last) => (format!("{first}-{last}"), format!("{first}-{last} år")),
    }
}

pub fn sex(of: Option<bool>, total: &str) -> (String, String) {
    match of {
        Some(true) => ("1".to_owned(), "män".to_owned()),
        Some(false) => ("2".to_owned(), "kvinnor".to_owned()),
        None => ("1+2".to_owned(), total.to_owned()),
    }
}
