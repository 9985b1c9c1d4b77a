//! Where a kommun or a whole förbund can go.

use crate::{components::Entry, state::Work, text};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Every förbund but one, to choose from.
pub fn other_forbund(work: Work, except: ForbundId) -> Vec<Entry> {
    work.now.with_untracked(|now| {
        let others = now.outcome.forbund.iter().filter(|forbund| forbund.id != except);
        others
            .map(|forbund| Entry {
                value: forbund.id.to_string(),
                label: forbund.short_name.to_string(),
                detail: text::kommuner(work.lang(), forbund.kommuner.len()),
            })
            .collect()
    })
}
