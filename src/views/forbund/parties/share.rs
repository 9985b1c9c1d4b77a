//! A group's share by law.

use crate::{state::Work, text};
use finsam_engine::Group;
use leptos::prelude::*;

/// "hälften", followed.
pub fn share(work: Work, group: Group) -> String {
    let shares = work.now.with(|now| now.state.rules.shares);
    text::share(work.lang(), shares.of(group), shares.sum())
}
