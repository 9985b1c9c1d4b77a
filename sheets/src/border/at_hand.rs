//! A scenario that crosses.

use finsam_engine::{OwnDataset, Scenario};
use serde::{Deserialize, Serialize};

/// A scenario with its dataset along where that is the reader's own, as its JSON has it: what another program needs to read
/// it. Once it is read, the dataset is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct AtHand(pub Scenario);

impl From<AtHand> for String {
    fn from(AtHand(scenario): AtHand) -> Self {
        OwnDataset::to_json(scenario.dataset().own(), &scenario)
    }
}

impl TryFrom<String> for AtHand {
    type Error = &'static str;

    fn try_from(json: String) -> Result<Self, Self::Error> {
        let (scenario, own) = OwnDataset::from_json(&json).map_err(|_| "not a scenario")?;
        if own.is_some_and(|own| own.know().is_err()) {
            return Err("not a dataset");
        }
        Ok(Self(scenario))
    }
}
