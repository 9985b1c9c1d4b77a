//! A scenario as a file: the JSON of the design, section 3.

use finsam_engine::{JsonError, OwnDataset, Scenario};

/// The JSON of a scenario in its compact form, which may have its dataset along, ending as a text file does.
pub fn to_json(compact: &str) -> Result<String, String> {
    match OwnDataset::split(compact) {
        Ok((own, scenario)) => Ok(OwnDataset::to_json(own.as_ref(), &scenario) + "\n"),
        // The page writes what it can read itself.
        Err(_) => Err("unreadable".to_owned()),
    }
}

/// The compact form of a scenario in JSON, with its dataset along where it is the reader's own, or why it cannot be read, as a code.
pub fn from_json(json: &str) -> Result<String, String> {
    match OwnDataset::from_json(json) {
        Ok((Scenario { edits, .. }, _)) if edits.len() > Scenario::MOST_EDITS => {
            Err(JsonError::TooManyEdits { edits: edits.len(), most: Scenario::MOST_EDITS }.code())
        }
        Ok((scenario, own)) => Ok(OwnDataset::write_along(own.as_ref(), &scenario)),
        Err(error) => Err(error.code()),
    }
}
