//! Files of scenarios, with or without a dataset of somebody's own.

use crate::outcome;
use finsam_engine::OwnDataset;

/// A file is read or told to be none; what is read is written and read as the same, and a dataset along becomes known or is told not
/// to be possible.
pub fn files(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match OwnDataset::from_json(&text) {
        Ok((mut scenario, own)) => {
            let again = OwnDataset::from_json(&OwnDataset::to_json(own.as_ref(), &scenario));
            assert_eq!(again.as_ref(), Ok(&(scenario.clone(), own.clone())));
            if let Some(own) = own {
                // By one name, or all that there have been would be kept.
                let own = OwnDataset { id: "underlag-a-file".to_owned(), ..own };
                if own.know().is_err() {
                    return;
                }
                scenario.base = own.id;
            }
            outcome(&scenario);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
