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
    let all: Vec<String> = figures.iter().map(|(item, value)| figure(format, item, Some(value))).collect();
    let all = if all.is_empty() { lang.words().unknown.to_owned() } else { all.join(", ") };
    say!(lang, "insatsen {} {}: {}", "the insats {} {}: {}", name, year, all)
}

/// "kostnad 2 100 tkr", or "kostnad okänd".
fn figure(format: Format, item: InsatsItem, value: Option<i64>) -> String {
    let value = match value {
        Some(value) if item.is_amount() => {
            format!("{}\u{a0}{}", format.exact(Kronor(value)), format.unit_sign())
        }
        Some(value) => format.count(value),
        None => format.lang.words().unknown.to_owned(),
    };
    format!("{} {value}", insats_item(format.lang, item))
}

/// What of an insats becomes another: as it is now, and as it is then. `before` is what is known of it, where there is one.
pub fn insats_change(
    format: Format,
    before: Option<&(InsatsKind, InsatsFigures)>,
    kind: InsatsKind,
    figures: &InsatsFigures,
) -> [String; 2] {
    let lang = format.lang;
    let words = lang.insats_words();
    let kind_of = |kind: InsatsKind| match kind {
        InsatsKind::Individual => words.for_individuals,
        InsatsKind::Structural => words.for_structures,
        InsatsKind::None => "",
    };
    let is_other =
        |item: &InsatsItem| before.map_or(figures.of(*item).is_some(), |(_, was)| was.of(*item) != figures.of(*item));
    let items: Vec<InsatsItem> = InsatsItem::ALL.into_iter().filter(is_other).collect();
    let is_of_other_kind = before.is_none_or(|(was, _)| *was != kind);
    let told = |kind: InsatsKind, of: &InsatsFigures| {
        let kind = is_of_other_kind.then(|| kind_of(kind).to_owned());
        let all = kind.into_iter().chain(items.iter().map(|item| figure(format, *item, of.of(*item))));
        all.collect::<Vec<_>>().join(", ")
    };
    let now = match before {
        Some((kind, figures)) => told(*kind, figures),
        None => lang.choose("finns inte", "does not exist").to_owned(),
    };
    let then = match kind {
        InsatsKind::None => lang.choose("tas bort", "is taken away").to_owned(),
        kind => told(kind, figures),
    };
    [now, then]
}
