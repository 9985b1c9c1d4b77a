//! The share to work or studies, of all and by sex, each against the nation's.

use super::{OfYear, asked_of};
use crate::{
    state::{ToExplain, Work},
    text::{format::Format, results as told},
};
use finsam_engine::{Finished, LanCode, NationResults, Percent, Ratio, ResultFigure, ResultShare, Results, ResultsOf};
use leptos::prelude::*;

/// A share as it is drawn, against a line for the nation's: all in per mille of the scale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShareRow {
    pub key: String,
    pub name: String,
    pub share: String,
    pub interval: String,
    pub nation: String,
    pub at: i64,
    pub band: Option<(i64, i64)>,
    pub nation_at: Option<i64>,
    /// What tells how all of these were computed.
    pub asked: Option<ToExplain>,
}

/// The scale ends here, in percent.
const END: i64 = 100;

/// A place of the scale as an attribute of SVG.
fn per_mille(ratio: Ratio) -> i64 {
    ratio.rounded(1).clamp(0, END * 10)
}

impl ShareRow {
    fn new(format: Format, key: &str, name: String, share: &ResultShare, nation: Option<(i64, i64)>) -> Self {
        let name = match share.counted {
            Some((_, whole)) => format!("{name}, {}", format.count(whole)),
            None => name,
        };
        let of_nation =
            |(year, percent): (i64, i64)| format!("{} ({year})", format.rate(Percent::from_hundredths(percent * 100)));
        Self {
            key: key.to_owned(),
            name,
            share: format.percent(share.share),
            interval: told::interval(format, share),
            nation: nation.map_or_else(|| format.lang.words().unknown.to_owned(), of_nation),
            at: per_mille(share.share),
            band: share.interval.map(|interval| (per_mille(interval.low), per_mille(interval.high))),
            nation_at: nation.map(|(_, percent)| percent * 10),
            asked: None,
        }
    }
}

/// Of all who finished, of women and men, and without other reasons beside the län.
pub fn share_rows(work: Work, of: &OfYear) -> Vec<ShareRow> {
    let (format, words) = (work.format(), work.lang().result_words());
    let nation = |finished| NationResults::share_of(of.year, finished);
    let row = |key: &str, name: String, finished| {
        let share = of.results.share(finished)?;
        let asked = of.asked(ResultFigure::Share(finished));
        Some(ShareRow { asked, ..ShareRow::new(format, key, name, &share, nation(finished)) })
    };
    let all = row("all", format!("{}, {}", of.name, words.all.to_lowercase()), Finished::All);
    let women = row("women", words.women.to_owned(), Finished::Women);
    let men = row("men", words.men.to_owned(), Finished::Men);
    let five = row("five", format!("{}, {}", of.name, words.five_reasons.to_lowercase()), Finished::FiveReasons);
    let lan = five.as_ref().and_then(|_| {
        let lan = work.now.with(|now| {
            let code: LanCode = *now.forbund(of.id)?.lan().first()?;
            now.state.dataset.lan_of(code).cloned()
        })?;
        let results = Results::of_lan(lan.code).of(of.year);
        let share = results.share(Finished::FiveReasons)?;
        let asked = asked_of(ResultsOf::Lan(lan.code), &results, ResultFigure::Share(Finished::FiveReasons));
        let name = format!("{}, {}", lan.name, words.five_reasons.to_lowercase());
        Some(ShareRow { asked, ..ShareRow::new(format, "lan", name, &share, nation(Finished::FiveReasons)) })
    });
    // Without the län there is nothing to compare the five reasons with.
    let five = five.filter(|_| lan.is_some());
    [all, women, men, five, lan].into_iter().flatten().collect()
}
