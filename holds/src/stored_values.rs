//! What the browser has kept: scenarios and datasets, each on one line.

use crate::{is_read_again, outcome};
use finsam_engine::{OwnDataset, Scenario, read_json};

/// What has been kept is read or told to be damaged; what is read is kept and read as the same.
pub fn stored_values(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(scenario) = Scenario::from_json(&text) {
        let kept = serde_json::to_string(&scenario).expect("a scenario can be written");
        assert_eq!(Scenario::from_json(&kept).as_ref(), Ok(&scenario));
        is_read_again(&scenario);
        outcome(&scenario);
    }
    match read_json::<OwnDataset>(&text) {
        Ok(own) => {
            let kept = serde_json::to_string(&own).expect("a dataset can be written");
            assert_eq!(read_json::<OwnDataset>(&kept).as_ref(), Ok(&own));
            let own = OwnDataset { id: "underlag-a-value".to_owned(), ..own };
            if own.know().is_ok() {
                outcome(&Scenario::of(&own.id));
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
