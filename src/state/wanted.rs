//! What somebody wants to put into another page.

use super::{Area, Choice, Preferences, Theme, View};
use crate::text::Lang;
use finsam_engine::{ForbundId, Unit};

/// What somebody wants to put into another page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub view: View,
    pub forbund: Option<ForbundId>,
    pub area: Area,
    pub lang: Lang,
    pub theme: Theme,
    pub unit: Unit,
    pub is_readonly: bool,
    /// Whether the present scenario goes along.
    pub has_scenario: bool,
    /// Whether the script is named with its hash.
    pub is_pinned: bool,
    /// In pixels; the whole width where there is none.
    pub width: Option<u32>,
    /// Of the frame, in pixels.
    pub height: u32,
}

/// What the element shows without any attribute.
impl Default for Wanted {
    fn default() -> Self {
        let Preferences { lang, theme, unit, .. } = Preferences::default();
        Self {
            view: View::default(),
            forbund: None,
            area: Choice::default().area,
            lang,
            theme,
            unit,
            is_readonly: false,
            has_scenario: false,
            is_pinned: false,
            width: None,
            height: 800,
        }
    }
}
