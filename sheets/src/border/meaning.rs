//! What a column can mean.

use finsam_engine::{AccountItem, InsatsItem, ResultItem};
use serde::{Deserialize, Serialize};

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Nothing that is taken in.
    #[default]
    Ignored,
    /// Which förbund the row is about, by id, name or short name.
    Forbund,
    /// Which kommun the row is about, by code or name.
    Kommun,
    /// Who pays: the state, the region, or a kommun.
    Party,
    /// The year of the row's account.
    Year,
    /// Medelstilldelning of the row's förbund.
    Allocation,
    /// Idealfördelning of the row's förbund.
    Ideal,
    /// What the row's party, or its kommun, pays.
    Contribution,
    /// What the state pays the row's förbund.
    FromState,
    /// What the region pays the row's förbund.
    FromRegion,
    /// Helårsekvivalenter of the row's kommun.
    Fye,
    /// Inhabitants aged 16–64 of the row's kommun.
    Population,
    /// A figure of the account of the row's förbund.
    Account(AccountItem),
    /// A figure of what the insatser of the row's förbund led to.
    Result(ResultItem),
    /// Which insats of the förbund the row is about, by name.
    Insats,
    /// What the row's insats is for.
    InsatsKind,
    /// A figure of the row's insats.
    InsatsFigure(InsatsItem),
}

/// The items of an account by their names in a list to choose from.
const ITEMS: [(AccountItem, &str); 13] = [
    (AccountItem::Opening, "opening"),
    (AccountItem::Contributions, "contributions"),
    (AccountItem::OtherIncome, "other_income"),
    (AccountItem::Costs, "costs"),
    (AccountItem::Individual, "individual"),
    (AccountItem::Structural, "structural"),
    (AccountItem::Administration, "administration"),
    (AccountItem::Financial, "financial"),
    (AccountItem::Closing, "closing"),
    (AccountItem::TotalAssets, "total_assets"),
    (AccountItem::FromState, "account_from_state"),
    (AccountItem::FromRegion, "account_from_region"),
    (AccountItem::FromKommuner, "account_from_kommuner"),
];

/// The figures of results, likewise.
const RESULTS: [(ResultItem, &str); 22] = [
    (ResultItem::Participants, "result_participants"),
    (ResultItem::ParticipantsWomen, "result_participants_women"),
    (ResultItem::ParticipantsMen, "result_participants_men"),
    (ResultItem::ParticipantsUnstated, "result_participants_unstated"),
    (ResultItem::Finished, "result_finished"),
    (ResultItem::ToWork, "result_to_work"),
    (ResultItem::ToStudies, "result_to_studies"),
    (ResultItem::SeekingWork, "result_seeking_work"),
    (ResultItem::Rehabilitation, "result_rehabilitation"),
    (ResultItem::Illness, "result_illness"),
    (ResultItem::Other, "result_other"),
    (ResultItem::WorkOrStudies, "result_work_or_studies"),
    (ResultItem::WorkStudiesOrSeeking, "result_work_studies_or_seeking"),
    (ResultItem::FiveReasons, "result_five_reasons"),
    (ResultItem::FinishedWomen, "result_finished_women"),
    (ResultItem::FinishedMen, "result_finished_men"),
    (ResultItem::WorkOrStudiesWomen, "result_work_or_studies_women"),
    (ResultItem::WorkOrStudiesMen, "result_work_or_studies_men"),
    (ResultItem::WorkStudiesOrSeekingWomen, "result_work_studies_or_seeking_women"),
    (ResultItem::WorkStudiesOrSeekingMen, "result_work_studies_or_seeking_men"),
    (ResultItem::WorkOrStudiesWomenPercent, "result_work_or_studies_women_percent"),
    (ResultItem::WorkOrStudiesMenPercent, "result_work_or_studies_men_percent"),
];

/// The figures of an insats, likewise.
const INSATS: [(InsatsItem, &str); 11] = [
    (InsatsItem::Budget, "insats_budget"),
    (InsatsItem::Cost, "insats_cost"),
    (InsatsItem::Participants, "insats_participants"),
    (InsatsItem::Women, "insats_women"),
    (InsatsItem::Men, "insats_men"),
    (InsatsItem::Unstated, "insats_unstated"),
    (InsatsItem::Finished, "insats_finished"),
    (InsatsItem::WorkStudiesOrSeeking, "insats_work_studies_or_seeking"),
    (InsatsItem::Rehabilitation, "insats_rehabilitation"),
    (InsatsItem::Illness, "insats_illness"),
    (InsatsItem::Other, "insats_other"),
];

impl Meaning {
    /// All of them, in the order of a list to choose from.
    pub fn all() -> Vec<Self> {
        let first = [
            Self::Ignored,
            Self::Forbund,
            Self::Kommun,
            Self::Party,
            Self::Year,
            Self::Allocation,
            Self::Ideal,
            Self::Contribution,
            Self::FromState,
            Self::FromRegion,
            Self::Fye,
            Self::Population,
        ];
        let of_year = AccountItem::ALL.map(Self::Account).into_iter().chain(ResultItem::ALL.map(Self::Result));
        let of_insats = [Self::Insats, Self::InsatsKind].into_iter().chain(InsatsItem::ALL.map(Self::InsatsFigure));
        first.into_iter().chain(of_year).chain(of_insats).collect()
    }

    /// Its name in a list to choose from: `published_ideal`, `closing`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Forbund => "forbund",
            Self::Kommun => "kommun",
            Self::Party => "party",
            Self::Year => "year",
            Self::Allocation => "allocation",
            Self::Ideal => "published_ideal",
            Self::Contribution => "contribution",
            Self::FromState => "from_state",
            Self::FromRegion => "from_region",
            Self::Fye => "fye",
            Self::Population => "population",
            Self::Account(item) => ITEMS.iter().find(|(of, _)| *of == item).map_or("", |(_, code)| code),
            Self::Result(item) => RESULTS.iter().find(|(of, _)| *of == item).map_or("", |(_, code)| code),
            Self::Insats => "insats",
            Self::InsatsKind => "insats_kind",
            Self::InsatsFigure(item) => INSATS.iter().find(|(of, _)| *of == item).map_or("", |(_, code)| code),
        }
    }

    /// Reads what [`Meaning::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|meaning| meaning.code() == code)
    }

    /// Whether the column holds amounts, which have a unit.
    pub fn is_amount(self) -> bool {
        match self {
            Self::InsatsFigure(item) => item.is_amount(),
            Self::Allocation | Self::Ideal | Self::Contribution | Self::FromState | Self::FromRegion => true,
            _ => matches!(self, Self::Account(_)),
        }
    }

    /// Whether the column holds what is taken in, rather than what it is about.
    pub fn is_value(self) -> bool {
        self.is_amount() || self.is_of_insats() || matches!(self, Self::Fye | Self::Population | Self::Result(_))
    }

    /// Whether what is taken in is of a year: of an account, of results, or of an insats.
    pub fn is_of_a_year(self) -> bool {
        self.is_of_insats() || matches!(self, Self::Account(_) | Self::Result(_))
    }

    /// Whether what is taken in is of an insats: all that a row says of one is one change.
    pub fn is_of_insats(self) -> bool {
        matches!(self, Self::InsatsKind | Self::InsatsFigure(_))
    }

    /// Whether what is taken in is of a förbund, and of no kommun or party alone.
    pub fn is_of_forbund(self) -> bool {
        self.is_value() && !matches!(self, Self::Contribution | Self::Fye | Self::Population)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_has_a_name_of_its_own() {
        for meaning in Meaning::all() {
            assert_eq!(Meaning::from_code(meaning.code()), Some(meaning));
        }
        assert_eq!(Meaning::all().len(), 60);
    }
}
