//! Scenarios and datasets as the browser keeps them: JSON on one line.

use finsam_engine::{OwnDataset, Scenario, read_json};

/// A scenario as the browser keeps it; [`Scenario::from_json`] reads it.
pub fn kept_scenario(scenario: &Scenario) -> String {
    // What a scenario consists of can always be written.
    serde_json::to_string(scenario).unwrap_or_default()
}

/// A dataset of the reader's own as the browser keeps it.
pub fn kept_dataset(own: &OwnDataset) -> String {
    // What a dataset consists of can always be written.
    serde_json::to_string(own).unwrap_or_default()
}

/// A dataset of the reader's own that the browser has kept, where it can be read.
pub fn read_dataset(kept: &str) -> Option<OwnDataset> {
    read_json(kept).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::Edit;

    #[test]
    fn the_first_version_of_a_saved_scenario_is_read() {
        let kept = r#"{"version":1,"base":"2023","title":"Höjning","edits":[{"dissolve":{"forbund":"hbs"}}],"notes":[{"edit":0,"by":"Anna"}]}"#;
        let scenario = Scenario::from_json(kept).unwrap();
        assert_eq!(kept_scenario(&scenario), kept);
        assert_eq!(scenario.edits, [Edit::Dissolve { forbund: "hbs".parse().unwrap() }]);
        assert_eq!(scenario.note(0).map(|note| note.by.as_str()), Some("Anna"));
    }

    #[test]
    fn the_first_version_of_an_own_dataset_is_read() {
        let kept = r#"{"id":"underlag-2026-1x9fk2","name":"Underlag 2026","year":2026,"revision":3,"source":"Försäkringskassan, beslut 2025-12-01","base":"2023","edits":[{"published_ideal":{"forbund":"hbs","kronor":15500000}}]}"#;
        let own = read_dataset(kept).unwrap();
        assert_eq!(kept_dataset(&own), kept);
        assert_eq!((own.name(), own.year, own.revision), ("Underlag 2026", 2026, 3));
    }
}
