//! Links.

use crate::{is_read_again, outcome};
use finsam_engine::Link;

/// A link is read or told to be none; what is read of it follows from it as from any scenario, and makes a link that is read as the
/// same.
pub fn links(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Some(link) = Link::read(&text) else { return };
    assert!((1..=Link::SCENARIOS).contains(&link.scenarios.len()));
    let mut read = Vec::new();
    for one in &link.scenarios {
        match one {
            Ok(linked) => {
                // Whether its maker saw the same is told of every förbund that is listed.
                assert!(linked.differs(&outcome(&linked.scenario)).len() <= linked.then.len());
                is_read_again(&linked.scenario);
                read.push(&linked.scenario);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    let again = Link::of(&read);
    if read.is_empty() || !Link::fits(&again) {
        return;
    }
    let again = Link::read(&again).map(|link| link.scenarios).unwrap_or_default();
    let again: Vec<_> = again.iter().flatten().map(|linked| &linked.scenario).collect();
    assert_eq!(again, read);
}
