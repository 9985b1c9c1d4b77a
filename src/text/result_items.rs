//! What the figures of results are called.

use super::Lang;
use finsam_engine::ResultItem;

/// A figure of results, as an annual report names it.
pub fn result_item(lang: Lang, item: ResultItem) -> &'static str {
    let [sv, en] = match item {
        ResultItem::Participants => ["deltagare", "participants"],
        ResultItem::ParticipantsWomen => ["kvinnor bland deltagarna", "women among the participants"],
        ResultItem::ParticipantsMen => ["män bland deltagarna", "men among the participants"],
        ResultItem::ParticipantsUnstated => ["deltagare utan angivet kön", "participants of unstated sex"],
        ResultItem::Finished => ["avslutade", "finished"],
        ResultItem::ToWork => ["till arbete", "to work"],
        ResultItem::ToStudies => ["till studier", "to studies"],
        ResultItem::SeekingWork => ["aktivt arbetssökande", "actively seeking work"],
        ResultItem::Rehabilitation => ["fortsatt rehabilitering", "further rehabilitation"],
        ResultItem::Illness => ["sjukdom", "illness"],
        ResultItem::Other => ["övrigt", "other reasons"],
        ResultItem::WorkOrStudies => ["till arbete eller studier", "to work or studies"],
        ResultItem::WorkStudiesOrSeeking => {
            ["till arbete, studier eller arbetssökande", "to work, studies or seeking work"]
        }
        ResultItem::FiveReasons => ["avslutade utan övrigt", "finished, without other reasons"],
        ResultItem::FinishedWomen => ["kvinnor som avslutade", "women who finished"],
        ResultItem::FinishedMen => ["män som avslutade", "men who finished"],
        ResultItem::WorkOrStudiesWomen => ["kvinnor till arbete eller studier", "women to work or studies"],
        ResultItem::WorkOrStudiesMen => ["män till arbete eller studier", "men to work or studies"],
        ResultItem::WorkStudiesOrSeekingWomen => {
            ["kvinnor till arbete, studier eller arbetssökande", "women to work, studies or seeking work"]
        }
        ResultItem::WorkStudiesOrSeekingMen => {
            ["män till arbete, studier eller arbetssökande", "men to work, studies or seeking work"]
        }
        ResultItem::WorkOrStudiesWomenPercent => {
            ["procent av kvinnorna till arbete eller studier", "percent of the women to work or studies"]
        }
        ResultItem::WorkOrStudiesMenPercent => {
            ["procent av männen till arbete eller studier", "percent of the men to work or studies"]
        }
    };
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}
