//! How far a förbund is known, and what remains to know of it.

use super::{Computed, Work};
use crate::text::{self, Lang, format::Format, way_in};
use finsam_engine::{AccountItem, ForbundId, ForbundOutcome, Party};
use leptos::prelude::*;

/// What can be said of a förbund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// It has no kommuner.
    Empty,
    /// What it has to spend is not known.
    Unknown,
    Known,
}

impl Readiness {
    pub fn of(forbund: &ForbundOutcome) -> Self {
        match (forbund.kommuner.is_empty(), forbund.allocation) {
            (true, _) => Self::Empty,
            (false, None) => Self::Unknown,
            (false, Some(_)) => Self::Known,
        }
    }
}

/// How something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Knowledge {
    Known,
    Estimated,
    Missing,
}

impl Knowledge {
    pub fn told(self, lang: Lang) -> &'static str {
        let words = lang.way_in_words();
        match self {
            Self::Known => words.known,
            Self::Estimated => words.estimated,
            Self::Missing => words.unknown,
        }
    }
}

/// Something to know of a förbund whose contributions are not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Remaining {
    pub name: &'static str,
    pub knowledge: Knowledge,
    /// What it is, or what it gives.
    pub about: String,
    /// The id of the field where it is filled in.
    pub field: String,
    /// The field is in the view of equity.
    pub is_in_equity: bool,
}

impl Remaining {
    /// All that there is to know of a förbund, in the order in which it is asked for.
    pub fn of(format: Format, now: &Computed, id: ForbundId) -> Vec<Self> {
        let lang = format.lang;
        let words = lang.way_in_words();
        let (Some(forbund), Some(state)) = (now.forbund(id), now.state.find(&id)) else { return Vec::new() };
        let dataset = &now.state.dataset;
        let is_estimate = forbund.is_estimate;
        let in_dataset = dataset.find(&id).is_some();
        let first = forbund.kommuner.first().map(|(code, _)| *code);
        let years = state.accounts.years();
        let first_year = years.chain([dataset.year() - 1]).min().unwrap_or_default();
        let has_accounts = state.accounts.years().next().is_some();
        let here =
            |name, knowledge, about: String, field: String| Self { name, knowledge, about, field, is_in_equity: false };
        let party = forbund.missing(&now.state.rules).first().copied().unwrap_or(Party::State);
        let real_fye = || first.map(|code| format!("fye-{code}")).unwrap_or_default();
        vec![
            here(words.allocation, Knowledge::Missing, words.gives_percent.to_owned(), FILL_IN.to_owned()),
            here(
                words.each_party,
                Knowledge::Missing,
                text::missing(lang, dataset, &now.state.rules, forbund)
                    .unwrap_or_else(|| words.gives_binding.to_owned()),
                format!("offer-{}", String::from(party)),
            ),
            here(
                words.ideal,
                if is_estimate { Knowledge::Estimated } else { Knowledge::Known },
                way_in::ideal_is(format, forbund.ideal, is_estimate, in_dataset),
                if in_dataset { "published-ideal".to_owned() } else { real_fye() },
            ),
            Self {
                name: words.accounts,
                knowledge: if has_accounts { Knowledge::Known } else { Knowledge::Missing },
                about: words.gives_level.to_owned(),
                field: format!("account-{first_year}-{}", AccountItem::Opening as usize),
                is_in_equity: true,
            },
        ]
    }
}

/// The id of a förbund's percent, which comes in the field's place.
pub const PERCENT: &str = "percent-of-ideal";

/// The id of the field that starts a förbund whose contributions are not known.
pub const FILL_IN: &str = "fill-in";

impl Work {
    /// The field of an unknown förbund, for links that lead to it.
    pub fn lead_to_fill_in(self, id: ForbundId) {
        self.lead_to(super::Route::to_forbund(id), FILL_IN);
    }

    /// Of how many of those shown the contributions are unknown, where they are known of none.
    pub fn count_where_none_is_known(self) -> Option<usize> {
        let all = |rows: &Vec<ForbundId>| rows.iter().filter_map(|id| self.of(*id, Readiness::of)).collect::<Vec<_>>();
        let all = self.rows.with(all);
        let count = |of| all.iter().filter(|readiness| **readiness == of).count();
        Some(count(Readiness::Unknown)).filter(|unknown| *unknown > 0 && count(Readiness::Known) == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Area, tests::with_work};
    use finsam_engine::{Edit, Kronor};

    fn id(id: &str) -> ForbundId {
        id.parse().expect("this is an id")
    }

    /// What remains to know, how it is known and where it is filled in.
    fn remaining(work: Work, of: &str) -> Vec<(&'static str, Knowledge, String)> {
        let remaining = work.now.with_untracked(|now| Remaining::of(work.format_untracked(), now, id(of)));
        remaining.into_iter().map(|row| (row.name, row.knowledge, row.field)).collect()
    }

    #[test]
    fn what_remains_to_know_is_told_with_its_fields() {
        with_work(|work| {
            let expected = [
                ("Medelstilldelning", Knowledge::Missing, "fill-in".to_owned()),
                ("Vad varje part betalar", Knowledge::Missing, "offer-state".to_owned()),
                ("Ideal", Knowledge::Estimated, "published-ideal".to_owned()),
                ("Räkenskaper och eget kapital", Knowledge::Missing, "account-2022-0".to_owned()),
            ];
            assert_eq!(remaining(work, "goteborg"), expected);
        });
    }

    #[test]
    fn whose_contribution_is_missing_is_named_and_led_to() {
        with_work(|work| {
            for party in [Party::State, Party::Region] {
                let pay = Edit::Contribute { forbund: id("goteborg"), party, kronor: Kronor(1_000_000) };
                work.edit(pay).expect("a party of Göteborg can pay");
            }
            let of = work.now.with_untracked(|now| Remaining::of(work.format_untracked(), now, id("goteborg")));
            assert_eq!((of[1].about.as_str(), of[1].field.as_str()), ("Bidrag saknas från Göteborg.", "offer-1480"));
        });
    }

    #[test]
    fn a_forbund_goes_from_empty_to_unknown_to_known() {
        with_work(|work| {
            let readiness = |of| untrack(|| work.of(id(of), Readiness::of));
            assert_eq!((readiness("hbs"), readiness("goteborg")), (Some(Readiness::Known), Some(Readiness::Unknown)));
            work.edit(Edit::Create { forbund: id("nytt"), name: "Nytt".into() }).expect("it can be formed");
            assert_eq!(readiness("nytt"), Some(Readiness::Empty));
            let joins = Edit::Move { kommun: "0184".parse().expect("a code"), to: Some(id("nytt")) };
            work.edit(joins).expect("Solna can join");
            assert_eq!(readiness("nytt"), Some(Readiness::Unknown));
        });
    }

    #[test]
    fn where_none_is_known_it_is_counted() {
        with_work(|work| {
            assert_eq!(work.count_where_none_is_known(), None, "Stockholms län is known");
            work.choice.update(|choice| choice.area = Area::Lan("14".parse().expect("a code")));
            assert_eq!(work.count_where_none_is_known(), Some(8));
            work.choice.update(|choice| choice.area = Area::Country);
            assert_eq!(work.count_where_none_is_known(), None, "some are known");
        });
    }
}
