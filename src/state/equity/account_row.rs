//! The rows of a förbund's account, as an annual report has them.

use crate::text::{
    equity as told,
    format::{Format, Lang},
};
use finsam_engine::{AccountFigure, AccountItem, AccountOrigin, AccountYear};

/// A row of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountRow {
    Item(AccountItem),
    /// Contributions and other income together.
    Income,
    Result,
    RecommendedMax,
    Over,
    EquityRatio,
    AdministrationShare,
    CostOfContributions,
}

impl AccountRow {
    /// All of them, in order.
    pub const ALL: [Self; 20] = [
        Self::Item(AccountItem::Opening),
        Self::Item(AccountItem::Contributions),
        Self::Item(AccountItem::FromState),
        Self::Item(AccountItem::FromRegion),
        Self::Item(AccountItem::FromKommuner),
        Self::Item(AccountItem::OtherIncome),
        Self::Income,
        Self::Item(AccountItem::Costs),
        Self::Item(AccountItem::Individual),
        Self::Item(AccountItem::Structural),
        Self::Item(AccountItem::Administration),
        Self::Item(AccountItem::Financial),
        Self::Result,
        Self::Item(AccountItem::Closing),
        Self::RecommendedMax,
        Self::Over,
        Self::Item(AccountItem::TotalAssets),
        Self::EquityRatio,
        Self::AdministrationShare,
        Self::CostOfContributions,
    ];

    pub fn name(self, lang: Lang) -> String {
        let words = lang.equity_words();
        match self {
            Self::Item(item) => return told::row_name(lang, item),
            Self::Income => words.income,
            Self::Result => words.result,
            Self::RecommendedMax => words.recommended_max,
            Self::Over => words.over_or_under,
            Self::EquityRatio => words.equity_ratio,
            Self::AdministrationShare => words.administration_share,
            Self::CostOfContributions => words.cost_of_contributions,
        }
        .to_owned()
    }

    /// As the style sheets know it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Result | Self::Item(AccountItem::Closing) => "sum",
            Self::Item(item) if AccountItem::CATEGORIES.contains(&item) || AccountItem::PARTIES.contains(&item) => {
                "of-costs"
            }
            _ => "",
        }
    }

    /// What the reader can enter in the column at this place; the rest follows from it. The opening equity of a later year
    /// is the former year's closing one.
    pub fn entered(self, place: usize) -> Option<AccountItem> {
        match self {
            Self::Item(AccountItem::Opening) if place > 1 => None,
            Self::Item(item) => Some(item),
            _ => None,
        }
    }

    /// What can be explained of a row that follows from the others.
    pub fn explained(self) -> Option<AccountFigure> {
        match self {
            Self::Result => Some(AccountFigure::Result),
            Self::Item(AccountItem::Closing) => Some(AccountFigure::Closing),
            Self::RecommendedMax => Some(AccountFigure::RecommendedMax),
            Self::Over => Some(AccountFigure::Over),
            _ => None,
        }
    }

    /// The same with its year, in the column at this place.
    pub fn explained_in(self, place: usize, year: i64) -> Option<(i64, AccountFigure)> {
        match self {
            Self::Item(AccountItem::Opening) if place > 1 => Some((year - 1, AccountFigure::Closing)),
            _ => self.explained().map(|figure| (year, figure)),
        }
    }

    /// The row's figure in a year, or that it is unknown.
    pub fn figure(self, format: Format, of: &AccountYear) -> String {
        let figure = |kronor| format.figure(kronor);
        let percent = |ratio| format.percent(ratio);
        let known = match self {
            Self::Item(item) => of.kronor(item).map(figure),
            Self::Income => of.income.map(|income| figure(income.kronor)),
            Self::Result => of.result.map(|result| figure(result.kronor)),
            Self::RecommendedMax => of.recommended_max.map(figure),
            Self::Over => of
                .kronor(AccountItem::Closing)
                .zip(of.recommended_max)
                .map(|(closing, most)| told::over_or_under(format, closing - most)),
            Self::EquityRatio => of.equity_ratio().map(percent),
            Self::AdministrationShare => of
                .share_of_costs(AccountItem::Administration)
                .zip(of.keeps_administration_goal())
                .map(|(share, keeps)| told::administration(format, share, keeps)),
            Self::CostOfContributions => of.cost_per_budgeted_krona().map(percent),
        };
        known.unwrap_or_else(|| format.lang.words().unknown.to_owned())
    }

    /// How the row's figure in a year is known.
    pub fn origin(self, of: &AccountYear) -> Option<AccountOrigin> {
        let entry = match self {
            Self::Item(item) => of.of(item),
            Self::Income => of.income,
            Self::Result => of.result,
            _ => None,
        };
        entry.map(|entry| entry.origin)
    }
}
