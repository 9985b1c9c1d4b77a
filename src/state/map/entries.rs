//! Moving a kommun from the map: which can be, and where to.

use crate::{
    state::Work,
    text::{self, collation_key},
};
use finsam_engine::{Edit, KommunCode};
use leptos::prelude::*;

/// What stands for nothing in a list, and for no förbund.
pub const NOTHING: &str = "";
const OUT_OF_ALL: &str = "-";

/// The kommuner of the map by name, each with its code before it; first that one is to be chosen.
pub fn kommuner_to_move(work: Work, codes: &[KommunCode]) -> Vec<(String, String)> {
    let name = |code: &KommunCode| work.now.with(|now| text::kommun_name(&now.state.dataset, *code));
    let all = codes.iter().map(|code| (code.to_string(), name(code))).collect();
    by_name(work.lang().map_words().choose_kommun, all)
}

/// Where a kommun can go: every other förbund, each with its id before it, and, where it is in one, out of it.
pub fn where_to(work: Work, kommun: Option<KommunCode>) -> Vec<(String, String)> {
    let words = work.lang().map_words();
    let Some(kommun) = kommun else { return by_name(words.choose_forbund, Vec::new()) };
    work.now.with(|now| {
        let home = now.state.forbund_of(kommun).map(|of| of.id);
        let others = now.outcome.forbund.iter().filter(|of| Some(of.id) != home);
        let all = others.map(|of| (of.id.to_string(), of.short_name.to_string())).collect();
        let mut all = by_name(words.choose_forbund, all);
        all.extend(home.map(|_| (OUT_OF_ALL.to_owned(), words.out_of_all.to_owned())));
        all
    })
}

fn by_name(first: &str, mut all: Vec<(String, String)>) -> Vec<(String, String)> {
    all.sort_by_cached_key(|(_, name)| collation_key(name));
    all.insert(0, (NOTHING.to_owned(), first.to_owned()));
    all
}

/// Whether a choice in the list leads anywhere: before anything is chosen it does not.
pub fn is_goal(chosen: &str) -> bool {
    chosen != NOTHING
}

/// Moves a kommun to what is chosen in the list; the list of changes and undo have it as any move.
pub fn move_from_map(work: Work, kommun: KommunCode, chosen: &str) -> Result<(), String> {
    // All others of the list are ids; what is none is out of all.
    work.edit(Edit::Move { kommun, to: chosen.parse().ok() })
}
