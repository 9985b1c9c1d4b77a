//! Which förbund the overview shows, and in what order.

use super::{Column, Computed};
use finsam_engine::{ForbundId, ForbundOutcome, LanCode};

/// Where the förbund are that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    Lan(LanCode),
    Country,
    Changed,
}

impl Area {
    pub fn code(self) -> String {
        match self {
            Self::Lan(code) => code.to_string(),
            Self::Country => "alla".into(),
            Self::Changed => "andrade".into(),
        }
    }

    /// The area of a code, where it is one.
    pub fn named(code: &str) -> Option<Self> {
        match code {
            "alla" => Some(Self::Country),
            "andrade" => Some(Self::Changed),
            lan => lan.parse().ok().map(Self::Lan),
        }
    }
}

/// What the reader has chosen to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub area: Area,
    pub search: String,
    pub column: Column,
    pub is_descending: bool,
}

/// Stockholms län, whoever has least of the ideal at the top.
impl Default for Choice {
    fn default() -> Self {
        Self {
            area: Area::Lan(LanCode::STOCKHOLM),
            search: String::new(),
            column: Column::Percent,
            is_descending: false,
        }
    }
}

impl Choice {
    /// Sorts by a column, or turns the order where it sorts by it already.
    pub fn turn(&mut self, column: Column) {
        self.is_descending = self.column == column && !self.is_descending;
        self.column = column;
    }

    /// The same area and order, whatever is searched for.
    pub fn without_search(&self) -> Self {
        Self { search: String::new(), ..self.clone() }
    }

    /// The län that is shown, where it is all that is asked for.
    pub fn lan(&self) -> Option<LanCode> {
        match self.area {
            Area::Lan(lan) if self.search.trim().is_empty() => Some(lan),
            _ => None,
        }
    }

    /// The förbund to show, in order.
    pub fn rows(&self, now: &Computed, base: &Computed) -> Vec<ForbundId> {
        let search = self.search.trim().to_lowercase();
        let is_shown = |forbund: &&ForbundOutcome| match self.area {
            _ if !search.is_empty() => is_called(now, forbund, &search),
            Area::Country => true,
            Area::Lan(lan) => forbund.lan.contains(&lan) || forbund.lan.is_empty(),
            Area::Changed => base.forbund(forbund.id) != Some(*forbund),
        };
        let mut shown: Vec<&ForbundOutcome> = now.outcome.forbund.iter().filter(is_shown).collect();
        self.column.sort(&mut shown, self.is_descending);
        shown.into_iter().map(|forbund| forbund.id).collect()
    }
}

/// Whether a förbund or one of its kommuner is called so.
fn is_called(now: &Computed, forbund: &ForbundOutcome, search: &str) -> bool {
    let contains = |name: &str| name.to_lowercase().contains(search);
    contains(&forbund.name)
        || contains(&forbund.short_name)
        || forbund.kommuner.iter().any(|(code, _)| {
            let kommun = now.state.dataset.kommun(*code);
            kommun.is_some_and(|kommun| contains(kommun.name)) || code.to_string() == search
        })
}
