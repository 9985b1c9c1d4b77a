//! The figures of what a förbund's insatser led to in a year, as annual reports state them (design, 2.7).

use crate::EditError;
use serde::{Deserialize, Serialize};

/// A figure of a förbund's results for a year. Where a source publishes reasons only together, they are a figure of their own:
/// known together, and not apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultItem {
    /// Everybody who took part in insatser for individuals (individinriktade insatser).
    Participants,
    ParticipantsWomen,
    ParticipantsMen,
    /// Whose sex is not stated.
    ParticipantsUnstated,
    /// Those of them who finished, for whatever reason.
    Finished,
    /// Of those who finished: to work.
    ToWork,
    ToStudies,
    /// Actively seeking work (aktivt arbetssökande).
    SeekingWork,
    /// To further rehabilitation (fortsatt rehabilitering).
    Rehabilitation,
    Illness,
    /// For another reason.
    Other,
    /// To work or studies, where they are known together.
    WorkOrStudies,
    /// To work, studies or actively seeking work, where they are known together.
    WorkStudiesOrSeeking,
    /// For any of the five reasons before [`ResultItem::Other`].
    FiveReasons,
    FinishedWomen,
    FinishedMen,
    WorkOrStudiesWomen,
    WorkOrStudiesMen,
    WorkStudiesOrSeekingWomen,
    WorkStudiesOrSeekingMen,
    /// Of the women who finished: to work or studies, in whole percent, where a source states no counts.
    WorkOrStudiesWomenPercent,
    WorkOrStudiesMenPercent,
}

impl ResultItem {
    /// All of them, in order.
    pub const ALL: [Self; 22] = [
        Self::Participants,
        Self::ParticipantsWomen,
        Self::ParticipantsMen,
        Self::ParticipantsUnstated,
        Self::Finished,
        Self::ToWork,
        Self::ToStudies,
        Self::SeekingWork,
        Self::Rehabilitation,
        Self::Illness,
        Self::Other,
        Self::WorkOrStudies,
        Self::WorkStudiesOrSeeking,
        Self::FiveReasons,
        Self::FinishedWomen,
        Self::FinishedMen,
        Self::WorkOrStudiesWomen,
        Self::WorkOrStudiesMen,
        Self::WorkStudiesOrSeekingWomen,
        Self::WorkStudiesOrSeekingMen,
        Self::WorkOrStudiesWomenPercent,
        Self::WorkOrStudiesMenPercent,
    ];

    /// What is the sum of what. From all but one of them follows the last.
    pub(crate) const SUMS: [(Self, &'static [Self]); 5] = [
        (Self::Participants, &[Self::ParticipantsWomen, Self::ParticipantsMen, Self::ParticipantsUnstated]),
        (Self::WorkOrStudies, &[Self::ToWork, Self::ToStudies]),
        (Self::WorkStudiesOrSeeking, &[Self::WorkOrStudies, Self::SeekingWork]),
        (Self::FiveReasons, &[Self::WorkStudiesOrSeeking, Self::Rehabilitation, Self::Illness]),
        (Self::Finished, &[Self::FiveReasons, Self::Other]),
    ];

    /// Whether it is a percent, and no count of persons: one is no sum of two förbund's.
    pub fn is_percent(self) -> bool {
        matches!(self, Self::WorkOrStudiesWomenPercent | Self::WorkOrStudiesMenPercent)
    }

    /// The most that the figure can be: the nation has some twenty thousand participants.
    pub fn most(self) -> i64 {
        if self.is_percent() { 100 } else { 1_000_000 }
    }

    /// The value itself, if the figure can have it.
    pub(crate) fn checked(self, value: i64) -> Result<i64, EditError> {
        if (0..=self.most()).contains(&value) { Ok(value) } else { Err(EditError::ResultCount { most: self.most() }) }
    }

    /// Its letter in the compact form.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Participants => "d",
            Self::ParticipantsWomen => "k",
            Self::ParticipantsMen => "m",
            Self::ParticipantsUnstated => "e",
            Self::Finished => "a",
            Self::ToWork => "w",
            Self::ToStudies => "s",
            Self::SeekingWork => "j",
            Self::Rehabilitation => "r",
            Self::Illness => "i",
            Self::Other => "o",
            Self::WorkOrStudies => "ws",
            Self::WorkStudiesOrSeeking => "wj",
            Self::FiveReasons => "f",
            Self::FinishedWomen => "ak",
            Self::FinishedMen => "am",
            Self::WorkOrStudiesWomen => "wsk",
            Self::WorkOrStudiesMen => "wsm",
            Self::WorkStudiesOrSeekingWomen => "wjk",
            Self::WorkStudiesOrSeekingMen => "wjm",
            Self::WorkOrStudiesWomenPercent => "pk",
            Self::WorkOrStudiesMenPercent => "pm",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.code() == code)
    }
}
