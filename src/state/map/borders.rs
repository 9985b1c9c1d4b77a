//! Which lines are borders, and between whom.

use super::shapes::Shapes;
use finsam_engine::{ForbundId, KommunCode};

/// The borders as paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Borders {
    /// Between kommuner of one förbund, or outside every one.
    pub within: String,
    /// Around each förbund.
    pub around: String,
    /// Around the one that is chosen.
    pub chosen: String,
    /// Around each kommun that has moved.
    pub moved: String,
}

impl Borders {
    /// `home` says where each kommun is a member, and `has_moved` whether it was a member elsewhere.
    pub fn of(
        shapes: &Shapes,
        home: impl Fn(KommunCode) -> Option<ForbundId>,
        has_moved: impl Fn(KommunCode) -> bool,
        chosen: Option<ForbundId>,
    ) -> Self {
        let mut borders = Self::default();
        for line in &shapes.lines {
            let homes: Vec<Option<ForbundId>> = line.sides.iter().map(|code| home(*code)).collect();
            // What has one side is the country's border.
            let is_within = matches!(homes.as_slice(), [one, other] if one == other);
            if is_within {
                borders.within.push_str(&line.path);
            } else if homes.iter().any(Option::is_some) {
                borders.around.push_str(&line.path);
            } else {
                borders.within.push_str(&line.path);
            }
            if line.sides.iter().any(|code| has_moved(*code)) {
                borders.moved.push_str(&line.path);
            }
            if !is_within && chosen.is_some() && homes.contains(&chosen) {
                borders.chosen.push_str(&line.path);
            }
        }
        borders
    }
}
