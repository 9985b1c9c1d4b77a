//! Moving a kommun from the map: which can be, and where to.

use crate::{
    state::Work,
    text::{self, collation_key},
};
use finsam_engine::{Edit, ForbundId, KommunCode};
use leptos::prelude::*;

/// The kommuner of the map by name, with their codes.
pub fn kommuner_to_move(work: Work, codes: &[KommunCode]) -> Vec<(KommunCode, String)> {
    let mut all: Vec<(KommunCode, String)> =
        work.now.with(|now| codes.iter().map(|code| (*code, text::kommun_name(&now.state.dataset, *code))).collect());
    all.sort_by_cached_key(|(_, name)| collation_key(name));
    all
}

/// Where a kommun can go: every other förbund, and, where it is in one, out of it.
pub fn where_to(work: Work, kommun: KommunCode) -> Vec<(Option<ForbundId>, String)> {
    work.now.with(|now| {
        let home = now.state.forbund_of(kommun).map(|of| of.id);
        let others = now.outcome.forbund.iter().filter(|of| Some(of.id) != home);
        let mut all: Vec<(Option<ForbundId>, String)> =
            others.map(|of| (Some(of.id), of.short_name.to_string())).collect();
        all.sort_by_cached_key(|(_, name)| collation_key(name));
        all.extend(home.map(|_| (None, work.lang().map_words().out_of_all.to_owned())));
        all
    })
}

/// Moves a kommun; the list of changes and undo have it as any move.
pub fn move_from_map(work: Work, kommun: KommunCode, to: Option<ForbundId>) -> Result<(), String> {
    work.edit(Edit::Move { kommun, to })
}
