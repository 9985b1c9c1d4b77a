//! The names of the figures of results, in Swedish and in English.

use super::Both;
use finsam_engine::ResultItem;

pub const fn result_item(item: ResultItem) -> Both {
    match item {
        ResultItem::Participants => Both("deltagare", "participants"),
        ResultItem::ParticipantsWomen => Both("kvinnor bland deltagarna", "women among the participants"),
        ResultItem::ParticipantsMen => Both("män bland deltagarna", "men among the participants"),
        ResultItem::ParticipantsUnstated => Both("deltagare utan angivet kön", "participants of unstated sex"),
        ResultItem::Finished => Both("avslutade", "finished"),
        ResultItem::ToWork => Both("till arbete", "to work"),
        ResultItem::ToStudies => Both("till studier", "to studies"),
        ResultItem::SeekingWork => Both("aktivt arbetssökande", "actively seeking work"),
        ResultItem::Rehabilitation => Both("fortsatt rehabilitering", "further rehabilitation"),
        ResultItem::Illness => Both("sjukdom", "illness"),
        ResultItem::Other => Both("övrigt", "other reasons"),
        ResultItem::WorkOrStudies => Both("till arbete eller studier", "to work or studies"),
        ResultItem::WorkStudiesOrSeeking => {
            Both("till arbete, studier eller arbetssökande", "to work, studies or seeking work")
        }
        ResultItem::FiveReasons => Both("avslutade utan övrigt", "finished, without other reasons"),
        ResultItem::FinishedWomen => Both("kvinnor som avslutade", "women who finished"),
        ResultItem::FinishedMen => Both("män som avslutade", "men who finished"),
        ResultItem::WorkOrStudiesWomen => Both("kvinnor till arbete eller studier", "women to work or studies"),
        ResultItem::WorkOrStudiesMen => Both("män till arbete eller studier", "men to work or studies"),
        ResultItem::WorkStudiesOrSeekingWomen => {
            Both("kvinnor till arbete, studier eller arbetssökande", "women to work, studies or seeking work")
        }
        ResultItem::WorkStudiesOrSeekingMen => {
            Both("män till arbete, studier eller arbetssökande", "men to work, studies or seeking work")
        }
        ResultItem::WorkOrStudiesWomenPercent => {
            Both("procent av kvinnorna till arbete eller studier", "percent of the women to work or studies")
        }
        ResultItem::WorkOrStudiesMenPercent => {
            Both("procent av männen till arbete eller studier", "percent of the men to work or studies")
        }
    }
}
