//! A dataset as other programs see it.

use crate::{Fault, outcome::Offers};
use finsam_engine::{
    Dataset as Underlag, ForbundId, Fye, KommunCode, Kronor, LanCode, Offer, PerGroup, Quality, ReadError, Rules, Tier,
};
use serde::Serialize;
use std::sync::Arc;

/// What there is to choose among.
#[derive(Serialize)]
pub struct Heading {
    id: String,
    year: i64,
    revision: u32,
}

/// Kommuner, förbund, members, money and rules of one year.
#[derive(Serialize)]
pub struct Dataset {
    id: String,
    year: i64,
    revision: u32,
    fye: Fye,
    rules: DefaultRules,
    lan: Vec<Lan>,
    kommuner: Vec<Kommun>,
    forbund: Vec<Forbund>,
}

/// Those that a scenario can change and an outcome follows from.
#[derive(Serialize)]
struct DefaultRules {
    state_grant: Kronor,
    national_support: Kronor,
    base_grant: Kronor,
    population_weight: i64,
    fye_weight: i64,
    shares: PerGroup<i64>,
    equity_ladder: Vec<Tier>,
}

#[derive(Serialize)]
struct Lan {
    code: LanCode,
    name: &'static str,
    region: &'static str,
}

#[derive(Serialize)]
struct Kommun {
    code: KommunCode,
    name: &'static str,
    population: i64,
    fye: Fye,
    quality: Quality,
}

#[derive(Serialize)]
struct Forbund {
    id: ForbundId,
    name: String,
    short_name: String,
    kommuner: Vec<KommunCode>,
    published: Option<Published>,
    offers: Offers,
}

/// What a source states.
#[derive(Serialize)]
struct Published {
    allocation: Option<Kronor>,
    ideal: Kronor,
    inferred: bool,
}

impl Heading {
    /// All datasets, the default first.
    pub fn all() -> Vec<Self> {
        let heading = |underlag: Arc<Underlag>| Self {
            id: underlag.id().to_owned(),
            year: underlag.year(),
            revision: underlag.revision(),
        };
        Underlag::IDS.into_iter().filter_map(Underlag::named).map(heading).collect()
    }
}

impl Dataset {
    /// The one with this id.
    pub fn named(id: &str) -> Result<Self, Fault> {
        match Underlag::named(id) {
            Some(underlag) => Ok((&*underlag).into()),
            None => Err(Fault::unreadable("id", &ReadError::UnknownBase(id.chars().take(60).collect()))),
        }
    }
}

impl From<&Underlag> for Dataset {
    fn from(underlag: &Underlag) -> Self {
        let kommuner = underlag.kommuner().iter().zip(&underlag.calibration().fye);
        Self {
            id: underlag.id().to_owned(),
            year: underlag.year(),
            revision: underlag.revision(),
            fye: underlag.fye_total(),
            rules: underlag.rules().into(),
            lan: underlag.lan().iter().map(|of| Lan { code: of.code, name: of.name, region: of.region }).collect(),
            kommuner: kommuner
                .map(|(of, value)| Kommun {
                    code: of.code,
                    name: of.name,
                    population: of.population,
                    fye: value.fye,
                    quality: value.quality,
                })
                .collect(),
            forbund: underlag.forbund().iter().map(Forbund::from).collect(),
        }
    }
}

impl From<&Rules> for DefaultRules {
    fn from(rules: &Rules) -> Self {
        Self {
            state_grant: rules.state_grant,
            national_support: rules.national_support,
            base_grant: rules.base_grant,
            population_weight: rules.population_weight,
            fye_weight: rules.fye_weight,
            shares: rules.shares,
            equity_ladder: rules.equity_ladder.tiers().to_vec(),
        }
    }
}

impl From<&finsam_engine::Forbund> for Forbund {
    fn from(forbund: &finsam_engine::Forbund) -> Self {
        let kronor = |offer: &Option<Offer>| offer.map(|offer| offer.kronor);
        let kommuner = forbund.members.iter().copied().zip(forbund.kommuner.iter().map(kronor));
        Self {
            id: forbund.id,
            name: forbund.name.to_string(),
            short_name: forbund.short_name.to_string(),
            kommuner: forbund.members.clone(),
            published: forbund.published.map(|of| Published {
                allocation: of.allocation,
                ideal: of.ideal,
                inferred: of.inferred,
            }),
            offers: Offers {
                state: kronor(&forbund.state),
                region: kronor(&forbund.region),
                kommuner: kommuner.collect(),
            },
        }
    }
}
