//! What the figures of an insats are called, and what the reader knows of one as a sentence.

use super::Lang;
use crate::text::format::Format;
use finsam_engine::{InsatsFigures, InsatsItem, InsatsKind, Kronor};

/// A figure of an insats, as an annual report names it.
pub fn insats_item(lang: Lang, item: InsatsItem) -> &'static str {
    let [sv, en] = match item {
        InsatsItem::Budget => ["budget", "budget"],
        InsatsItem::Cost => ["kostnad", "cost"],
        InsatsItem::Participants => ["deltagare", "participants"],
        InsatsItem::Women => ["kvinnor", "women"],
        InsatsItem::Men => ["män", "men"],
        InsatsItem::Unstated => ["utan angivet kön", "of unstated sex"],
        InsatsItem::Finished => ["avslutade", "finished"],
        InsatsItem::WorkStudiesOrSeeking => {
            ["till arbete, studier eller arbetssökande", "to work, studies or seeking work"]
        }
        InsatsItem::Rehabilitation => ["fortsatt rehabilitering", "further rehabilitation"],
        InsatsItem::Illness => ["sjukdom", "illness"],
        InsatsItem::Other => ["övrigt", "other reasons"],
    };
    lang.choose(sv, en)
}

/// "Insatsen Lyra 2022: kostnad 2 100 tkr, deltagare 40".
pub fn insats_sentence(format: Format, name: &str, year: i64, kind: InsatsKind, figures: &InsatsFigures) -> String {
    let lang = format.lang;
    if kind == InsatsKind::None {
        return say!(lang, "insatsen {} {} tas bort", "the insats {} {} is taken away", name, year);
    }
    let told = |(item, value): (InsatsItem, i64)| {
        let value = if item.is_amount() {
            format!("{}\u{a0}{}", format.exact(Kronor(value)), format.unit_sign())
        } else {
            format.count(value)
        };
        format!("{} {value}", insats_item(lang, item))
    };
    let all: Vec<String> = figures.iter().map(told).collect();
    let all = if all.is_empty() { lang.words().unknown.to_owned() } else { all.join(", ") };
    say!(lang, "insatsen {} {}: {}", "the insats {} {}: {}", name, year, all)
}
