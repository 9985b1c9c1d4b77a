//! What the module for tables says by codes: what a column means, why a row cannot be used, what the whole lacks, and why a file
//! is refused (`finsam-sheets`: `Meaning`, `Reason`, `Missing`, `Refusal`, `NotReturned`).

use finsam_engine::{AccountItem, Unit};

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Meaning {
    #[default]
    Ignored,
    Forbund,
    Kommun,
    Party,
    Year,
    Allocation,
    Ideal,
    Contribution,
    FromState,
    FromRegion,
    Fye,
    Population,
    Account(AccountItem),
}

impl Meaning {
    /// In the order of a list to choose from.
    const CODES: [(Self, &'static str); 25] = [
        (Self::Ignored, "ignored"),
        (Self::Forbund, "forbund"),
        (Self::Kommun, "kommun"),
        (Self::Party, "party"),
        (Self::Year, "year"),
        (Self::Allocation, "allocation"),
        (Self::Ideal, "published_ideal"),
        (Self::Contribution, "contribution"),
        (Self::FromState, "from_state"),
        (Self::FromRegion, "from_region"),
        (Self::Fye, "fye"),
        (Self::Population, "population"),
        (Self::Account(AccountItem::Opening), "opening"),
        (Self::Account(AccountItem::Contributions), "contributions"),
        (Self::Account(AccountItem::OtherIncome), "other_income"),
        (Self::Account(AccountItem::Costs), "costs"),
        (Self::Account(AccountItem::Individual), "individual"),
        (Self::Account(AccountItem::Structural), "structural"),
        (Self::Account(AccountItem::Administration), "administration"),
        (Self::Account(AccountItem::Financial), "financial"),
        (Self::Account(AccountItem::Closing), "closing"),
        (Self::Account(AccountItem::TotalAssets), "total_assets"),
        (Self::Account(AccountItem::FromState), "account_from_state"),
        (Self::Account(AccountItem::FromRegion), "account_from_region"),
        (Self::Account(AccountItem::FromKommuner), "account_from_kommuner"),
    ];

    /// All of them, in the order of a list to choose from.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::CODES.into_iter().map(|(meaning, _)| meaning)
    }

    /// Its name between the programs.
    pub fn code(self) -> &'static str {
        Self::CODES.into_iter().find(|(meaning, _)| *meaning == self).map_or("", |(_, code)| code)
    }

    /// What a code stands for; one that is not known is not taken in.
    pub fn from_code(code: &str) -> Self {
        Self::CODES.into_iter().find(|(_, of)| *of == code).map_or(Self::Ignored, |(meaning, _)| meaning)
    }
}

/// Why a row, or a cell of it, cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    UnknownName,
    AmbiguousName,
    Total,
    Note,
    Missing,
    NotANumber,
    AmbiguousNumber,
    Percent,
    Negative,
    TooLarge,
    NotWhole,
    UnitUnknown,
    NotAYear,
    /// The line that says the same.
    Duplicate(u32),
    /// The line that says something else of the same.
    Contradiction(u32),
    NoForbund,
    /// The change itself cannot be made; with a scenario of it alone, in the compact form.
    Refused(String),
    /// A code that this page does not know.
    Unknown,
}

impl Reason {
    /// What a code and its data stand for.
    pub fn from_code(code: &str, data: &str) -> Self {
        let line = || data.parse().unwrap_or_default();
        match code {
            "unknown_name" => Self::UnknownName,
            "ambiguous_name" => Self::AmbiguousName,
            "total" => Self::Total,
            "note" => Self::Note,
            "missing" => Self::Missing,
            "not_a_number" => Self::NotANumber,
            "ambiguous_number" => Self::AmbiguousNumber,
            "percent" => Self::Percent,
            "negative" => Self::Negative,
            "too_large" => Self::TooLarge,
            "not_whole" => Self::NotWhole,
            "unit_unknown" => Self::UnitUnknown,
            "not_a_year" => Self::NotAYear,
            "duplicate" => Self::Duplicate(line()),
            "contradiction" => Self::Contradiction(line()),
            "no_forbund" => Self::NoForbund,
            "refused" => Self::Refused(data.to_owned()),
            _ => Self::Unknown,
        }
    }

    /// Whether the reader can say what the name stands for.
    pub fn is_question(&self) -> bool {
        matches!(self, Self::UnknownName | Self::AmbiguousName)
    }
}

/// What the whole table, or workbook, lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    Column(Meaning),
    Values,
    /// Of the column, counted from 0.
    Unit(usize),
    Year,
    Ages,
    Sex,
    TooManyEdits {
        edits: usize,
        most: usize,
    },
    /// The workbook was made of the dataset with this id.
    Dataset(String),
    /// This name of the workbook's formulas.
    Name(String),
    /// A code that this page does not know.
    Unknown,
}

impl Missing {
    /// What a code stands for: `column:forbund`, `unit:2`, `too_many_edits:2400:2000`, `other_dataset:0:2021`.
    pub fn from_code(code: &str) -> Self {
        let (kind, data) = code.split_once(':').unwrap_or((code, ""));
        let number = |text: &str| text.parse().unwrap_or_default();
        match kind {
            "column" => Self::Column(Meaning::from_code(data)),
            "values" => Self::Values,
            "unit" => Self::Unit(number(data)),
            "year" => Self::Year,
            "ages" => Self::Ages,
            "sex" => Self::Sex,
            "too_many_edits" => {
                let (edits, most) = data.split_once(':').unwrap_or_default();
                Self::TooManyEdits { edits: number(edits), most: number(most) }
            }
            "other_dataset" => Self::Dataset(data.trim_start_matches("0:").to_owned()),
            "missing_name" => Self::Name(data.trim_start_matches("0:").to_owned()),
            _ => Self::Unknown,
        }
    }

    /// Whether nothing of the table can be used before it is there.
    pub fn is_of_all(&self) -> bool {
        !matches!(self, Self::Unit(_))
    }
}

/// Why nothing of a file can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// What reads tables could not be fetched.
    NotLoaded,
    /// The browser does not give its content.
    Unreadable,
    TooLarge {
        bytes: u64,
        most: u64,
    },
    UnpacksTooLarge {
        most: u64,
    },
    TooManyRows {
        most: u64,
    },
    TooManyColumns {
        most: u64,
    },
    TooManyCells {
        most: u64,
    },
    Empty,
    Macros,
    OldExcel,
    OpenDocument,
    Pdf,
    NotATable,
    Damaged,
    NoTable,
    UnknownSheet(String),
    NotJson {
        line: u64,
        column: u64,
    },
    UnknownJson,
    /// A later version of the page has made the workbook.
    NewerWorkbook,
    /// A workbook of ours that was made of a dataset that is not here.
    UnknownDataset(String),
    /// A code that this page does not know.
    Unknown,
}

impl Refusal {
    /// What a code stands for: `too_large:52428800:20000000`.
    pub fn from_code(code: &str) -> Self {
        let mut parts = code.splitn(3, ':');
        let kind = parts.next().unwrap_or_default();
        let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or_default();
        let text = parts.next().unwrap_or_default();
        let most = text.parse().unwrap_or_default();
        match kind {
            "not_loaded" => Self::NotLoaded,
            "unreadable" => Self::Unreadable,
            "too_large" => Self::TooLarge { bytes: number, most },
            "unpacks_too_large" => Self::UnpacksTooLarge { most },
            "too_many_rows" => Self::TooManyRows { most },
            "too_many_columns" => Self::TooManyColumns { most },
            "too_many_cells" => Self::TooManyCells { most },
            "empty" => Self::Empty,
            "macros" => Self::Macros,
            "old_excel" => Self::OldExcel,
            "open_document" => Self::OpenDocument,
            "pdf" => Self::Pdf,
            "not_a_table" => Self::NotATable,
            "damaged" => Self::Damaged,
            "no_table" => Self::NoTable,
            "unknown_sheet" => Self::UnknownSheet(text.to_owned()),
            "not_json" => Self::NotJson { line: number, column: most },
            "unknown_json" => Self::UnknownJson,
            "newer_workbook" => Self::NewerWorkbook,
            "other_dataset" => Self::UnknownDataset(text.to_owned()),
            _ => Self::Unknown,
        }
    }
}

/// What a content of an agency's statistics counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Fye,
    Population,
    /// Nothing that is wanted.
    Other,
    /// The reader must say it.
    Unknown,
}

impl Counted {
    /// What a code stands for.
    pub fn from_code(code: &str) -> Self {
        match code {
            "fye" => Self::Fye,
            "population" => Self::Population,
            "other" => Self::Other,
            _ => Self::Unknown,
        }
    }
}

/// How a column's unit is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitFrom {
    Heading,
    Size,
    Reader,
    Nowhere,
}

impl UnitFrom {
    /// What a code stands for.
    pub fn from_code(code: &str) -> Self {
        match code {
            "heading" => Self::Heading,
            "size" => Self::Size,
            "reader" => Self::Reader,
            _ => Self::Nowhere,
        }
    }
}

/// A unit's code.
pub fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Kronor => "kr",
        Unit::Thousands => "tkr",
        Unit::Millions => "mnkr",
    }
}
