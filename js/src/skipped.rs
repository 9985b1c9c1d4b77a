//! An edit that does not apply, and why.

use crate::Lang;
use finsam_engine::EditError;
use serde::Serialize;

/// An edit that does not apply.
#[derive(Serialize)]
pub struct Skipped {
    /// Its place in the list, from 0.
    edit: usize,
    /// For programs.
    code: &'static str,
    /// For people, in the language that was chosen.
    message: String,
}

impl Skipped {
    pub fn new(edit: usize, error: &EditError) -> Self {
        Self { edit, code: code(error), message: Lang::chosen().tell(error) }
    }
}

/// For programs: `"unknown_forbund"`.
fn code(error: &EditError) -> &'static str {
    match error {
        EditError::UnknownForbund(_) => "unknown_forbund",
        EditError::UnknownKommun(_) => "unknown_kommun",
        EditError::AlreadyMember { .. } => "already_member",
        EditError::MemberOfNone(_) => "member_of_none",
        EditError::NotAMember { .. } => "not_a_member",
        EditError::ForbundExists(_) => "forbund_exists",
        EditError::Name => "name",
        EditError::MergeIntoItself(_) => "merge_into_itself",
        EditError::Amount(_) => "amount",
        EditError::Rule(_) => "rule",
        EditError::NotInDataset(_) => "not_in_dataset",
        EditError::Calibration(_) => "calibration",
        EditError::Fye => "fye",
        EditError::Population { .. } => "population",
        EditError::UnknownRegion(_) => "unknown_region",
        EditError::NoMembers(_) => "no_members",
        EditError::Percent => "percent",
        EditError::PathRule(_) => "path_rule",
        EditError::Years => "years",
        EditError::AccountYear { .. } => "account_year",
        EditError::NegativeItem(_) => "negative_item",
        EditError::ResultCount { .. } => "result_count",
        EditError::InsatsName => "insats_name",
    }
}
