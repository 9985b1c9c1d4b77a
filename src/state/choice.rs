//! Which förbund the overview shows, and in what order.

use super::{Column, Computed};
use crate::text::{self, Sought};
use finsam_engine::{ForbundId, ForbundOutcome, KommunCode, LanCode};

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

    /// Whether a förbund lies here; one without members does in every län.
    pub fn has(self, forbund: &ForbundOutcome, base: &Computed) -> bool {
        match self {
            Self::Country => true,
            Self::Lan(lan) => forbund.kommuner.is_empty() || forbund.lan().contains(&lan),
            Self::Changed => base.forbund(forbund.id) != Some(forbund),
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
    /// Whether the area is shown as a map, and not as a table.
    pub is_map: bool,
}

/// Stockholms län, whoever has least of the ideal at the top.
impl Default for Choice {
    fn default() -> Self {
        Self {
            area: Area::Lan(LanCode::STOCKHOLM),
            search: String::new(),
            column: Column::Percent,
            is_descending: false,
            is_map: false,
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
        let sought = Sought::new(&self.search);
        let is_shown = |forbund: &&ForbundOutcome| {
            if sought.is_empty() { self.area.has(forbund, base) } else { is_called(now, forbund, &sought) }
        };
        let mut shown: Vec<&ForbundOutcome> = now.outcome.forbund.iter().filter(is_shown).collect();
        self.column.sort(&mut shown, self.is_descending);
        shown.into_iter().map(|forbund| forbund.id).collect()
    }

    /// The kommuner outside every förbund that are sought: those whose names begin so first, each by the alphabet.
    pub fn outside(&self, now: &Computed) -> Vec<KommunCode> {
        let sought = Sought::new(&self.search);
        if sought.len() < 2 {
            return Vec::new();
        }
        let codes = now.outcome.kommuner.iter().filter(|kommun| kommun.forbund.is_none()).map(|kommun| kommun.code);
        let named = codes.map(|code| (code, text::kommun_name(&now.state.dataset, code)));
        let mut found: Vec<(KommunCode, String)> =
            named.filter(|(code, name)| sought.is_in(name) || is_code(&sought, *code)).collect();
        found.sort_by_key(|(_, name)| (!sought.begins(name), text::collation_key(name)));
        found.into_iter().map(|(code, _)| code).collect()
    }
}

/// Whether a förbund or one of its kommuner is called so.
fn is_called(now: &Computed, forbund: &ForbundOutcome, sought: &Sought) -> bool {
    sought.is_in(&forbund.name)
        || sought.is_in(&forbund.short_name)
        || forbund.kommuner.iter().any(|(code, _)| {
            let kommun = now.state.dataset.kommun(*code);
            kommun.is_some_and(|kommun| sought.is_in(kommun.name)) || is_code(sought, *code)
        })
}

fn is_code(sought: &Sought, code: KommunCode) -> bool {
    sought.len() == 4 && sought.begins(&code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::with_work;
    use leptos::prelude::GetUntracked;

    #[track_caller]
    fn finds(search: &str, forbund: &[&str], outside: &[&str]) {
        with_work(|work| {
            let choice = Choice { search: search.to_owned(), column: Column::Name, ..Choice::default() };
            let (now, base) = (work.now.get_untracked(), work.base.get_untracked());
            let rows: Vec<String> = choice.rows(&now, &base).iter().map(ForbundId::to_string).collect();
            let codes = choice.outside(&now);
            let names: Vec<String> = codes.iter().map(|code| text::kommun_name(&now.state.dataset, *code)).collect();
            assert_eq!(rows, forbund, "{search}");
            assert_eq!(names, outside, "{search}");
        });
    }

    #[test]
    fn a_forbund_is_found_without_its_marks() {
        finds("goteborg", &["goteborg"], &[]);
        finds("Göteborg", &["goteborg"], &[]);
    }

    #[test]
    fn a_kommun_outside_every_forbund_is_found() {
        finds("soln", &[], &["Solna"]);
        finds("0184", &[], &["Solna"]);
    }

    #[test]
    fn one_letter_is_too_little_to_find_those_outside() {
        with_work(|work| {
            let choice = Choice { search: "s".to_owned(), ..Choice::default() };
            assert_eq!(choice.outside(&work.now.get_untracked()), []);
        });
    }
}
