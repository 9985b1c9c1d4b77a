//! An outcome as other programs see it: the design's section 4.

use crate::skipped::Skipped;
use finsam_engine::{
    ForbundId, ForbundOutcome, GivenUp, Group, Interval, KommunCode, Kronor, LanCode, Note, PerGroup, Percent, Quality,
    Ratio, Scenario, State, calculate, to_reach,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What follows from a state, in whole kronor; `None` what is not known.
#[derive(Serialize)]
pub struct Outcome {
    pot: Kronor,
    pool: Kronor,
    base: Kronor,
    forbund: Vec<Forbund>,
    kommuner: Vec<Kommun>,
    lan: Vec<Lan>,
    notes: Vec<Remark>,
    skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Forbund {
    id: ForbundId,
    name: String,
    short_name: String,
    kommuner: Vec<KommunCode>,
    lan: Vec<LanCode>,
    ideal: Kronor,
    ideal_interval: Option<Interval<Kronor>>,
    allocation: Option<Kronor>,
    percent_of_ideal: Option<f64>,
    percent_interval: Option<Interval<f64>>,
    binding: Vec<Group>,
    offers: Offers,
    unmatched: Option<PerGroup<Kronor>>,
    to_full: PerGroup<Option<Kronor>>,
    recommended_max_equity: Option<Kronor>,
    quality: Quality,
}

#[derive(Serialize)]
pub struct Offers {
    pub state: Option<Kronor>,
    pub region: Option<Kronor>,
    pub kommuner: BTreeMap<KommunCode, Option<Kronor>>,
}

#[derive(Serialize)]
struct Kommun {
    code: KommunCode,
    forbund: Option<ForbundId>,
    ideal_part: Kronor,
    ideal_part_interval: Option<Interval<Kronor>>,
    quality: Quality,
}

#[derive(Serialize)]
struct Lan {
    code: LanCode,
    ideal: Kronor,
    ideal_interval: Option<Interval<Kronor>>,
    allocation: Option<Kronor>,
    percent_of_ideal: Option<f64>,
    percent_interval: Option<Interval<f64>>,
}

/// [`Note`], which is told in words elsewhere.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Remark {
    BaseCapped { base: Kronor },
    OffersMissing { forbund: ForbundId, kommuner: Vec<KommunCode> },
    GivenUp { into: ForbundId, of: String, unknown_of: String, offers: Vec<(Group, Kronor)>, years: Vec<i64> },
}

impl Outcome {
    /// Works it out.
    pub fn of(scenario: &Scenario) -> Self {
        let state = State::apply(&scenario.dataset(), &scenario.edits);
        let outcome = calculate(&state);
        let kommun = |kommun: &finsam_engine::KommunOutcome| Kommun {
            code: kommun.code,
            forbund: outcome.home(kommun).map(|forbund| forbund.id),
            ideal_part: kommun.ideal_part,
            ideal_part_interval: kommun.ideal_part_interval(),
            quality: kommun.quality,
        };
        let lan = |lan: &finsam_engine::LanOutcome| Lan {
            code: lan.code,
            ideal: lan.ideal,
            ideal_interval: lan.ideal_interval,
            allocation: lan.allocation,
            percent_of_ideal: lan.percent_of_ideal.map(percent),
            percent_interval: lan.percent_interval.map(percents),
        };
        let remark = |note| match note {
            Note::BaseCapped { base } => Remark::BaseCapped { base },
            Note::OffersMissing { forbund, kommuner } => Remark::OffersMissing { forbund, kommuner },
            Note::GivenUp(GivenUp { into, of, unknown_of, offers, years, .. }) => {
                Remark::GivenUp { into, of: of.to_string(), unknown_of: unknown_of.to_string(), offers, years }
            }
        };
        Self {
            pot: outcome.pot.pot,
            pool: outcome.pot.pool,
            base: outcome.pot.base,
            forbund: outcome.forbund.iter().map(|forbund| Forbund::of(&state, forbund)).collect(),
            kommuner: outcome.kommuner.iter().map(kommun).collect(),
            lan: outcome.lan.iter().map(lan).collect(),
            notes: outcome.notes.into_iter().map(remark).collect(),
            skipped: state.skipped.iter().map(|skipped| Skipped::new(skipped.edit, &skipped.error)).collect(),
        }
    }
}

impl Forbund {
    fn of(state: &State, outcome: &ForbundOutcome) -> Self {
        let to_full = to_reach(state, outcome, Percent::FULL).groups;
        let offers = outcome.kommuner.iter().map(|(code, offer)| (*code, offer.map(|offer| offer.kronor)));
        Self {
            id: outcome.id,
            name: outcome.name.to_string(),
            short_name: outcome.short_name.to_string(),
            kommuner: outcome.kommuner.iter().map(|(code, _)| *code).collect(),
            lan: outcome.lan(),
            ideal: outcome.ideal,
            ideal_interval: outcome.ideal_interval(),
            allocation: outcome.allocation,
            percent_of_ideal: outcome.percent_of_ideal.map(percent),
            percent_interval: outcome.percent_interval().map(percents),
            binding: outcome.binding.clone(),
            offers: Offers { state: outcome.offers.state, region: outcome.offers.region, kommuner: offers.collect() },
            unmatched: outcome.unmatched,
            to_full: PerGroup::each(|group| to_full.of(group).change),
            recommended_max_equity: outcome.recommended_max_equity,
            quality: outcome.quality,
        }
    }
}

/// Both ends as percents.
fn percents(interval: Interval<Ratio>) -> Interval<f64> {
    Interval { low: percent(interval.low), high: percent(interval.high) }
}

/// In percent, with four decimals.
#[expect(clippy::cast_precision_loss, reason = "what is rounded to four decimals is far below 2^53")]
fn percent(ratio: Ratio) -> f64 {
    ratio.rounded(4) as f64 / 1e4
}

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::Dataset;

    /// What is written of one förbund of the dataset as it is.
    fn written(id: &str) -> String {
        let outcome = Outcome::of(&Scenario::of("2023"));
        let forbund = outcome.forbund.into_iter().find(|forbund| forbund.id.as_str() == id);
        serde_json::to_string(&forbund.expect("a förbund of the dataset")).expect("JSON")
    }

    #[test]
    fn a_forbund_is_written_as_the_design_has_it() {
        let samsund = written("samsund");
        for field in [
            r#"{"id":"samsund","name":""#,
            r#""kommuner":["0123","0139","0183"],"lan":["01"],"#,
            r#""ideal":11322000,"ideal_interval":null,"allocation":6250000,"#,
            r#""percent_of_ideal":55.2023,"percent_interval":null,"#,
            r#""binding":["state","region","kommuner"],"offers":{"state":3125000,"region":1562500,"kommuner":{"0123":759126,"0139":279628,"0183":523746}},"#,
            r#""to_full":{"state":2536000,"region":1268500,"kommuner":1268500},"#,
            r#""recommended_max_equity":1250000,"quality":"derived"}"#,
        ] {
            assert!(samsund.contains(field), "{field} is not in {samsund}");
        }
    }

    #[test]
    fn what_is_not_known_is_null() {
        let unknown =
            Dataset::y2023().forbund().iter().find(|forbund| forbund.state.is_none()).expect("one without offers");
        let text = written(unknown.id.as_str());
        for field in [
            r#""ideal":7979245,"ideal_interval":{"low":7181320,"high":8777170},"allocation":null,"percent_of_ideal":null,"#,
            r#""percent_interval":null,"binding":[],"offers":{"state":null,"region":null,"kommuner":{""#,
            r#""unmatched":null,"to_full":{"state":null,"region":null,"kommuner":null},"recommended_max_equity":null"#,
        ] {
            assert!(text.contains(field), "{field} is not in {text}");
        }
    }
}
