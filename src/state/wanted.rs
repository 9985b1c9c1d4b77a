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
    /// Of the frame, in pixels; as high as the view usually is where there is none.
    pub height: Option<u32>,
}

/// How high views are in a frame, in pixels: in a wide one, and in one too narrow for two columns.
const HEIGHTS: [(View, u32, u32); 8] = [
    (View::Distribution, 2_650, 2_750),
    (View::Forbund, 1_900, 2_600),
    (View::Way, 2_200, 4_000),
    (View::Equity, 3_100, 4_000),
    (View::Scenarios, 1_400, 2_600),
    (View::Assumptions, 2_900, 4_000),
    (View::Meeting, 820, 820),
    (View::Results, 4_600, 7_000),
];

/// The same of a view that shows one förbund alone where one is chosen: as high as the one of which most is known needs.
const OF_ONE: [(View, u32, u32); 1] = [(View::Results, 3_400, 6_900)];

/// Of a view that is not listed.
const HEIGHT: u32 = 2_000;

/// Up to here a frame is narrow, in pixels.
const NARROW: u32 = 900;

impl Wanted {
    /// How high the frame is: what has been chosen, or what the view needs so that nothing is scrolled within the frame.
    pub fn frame_height(&self) -> u32 {
        let is_narrow = self.width.is_some_and(|width| width <= NARROW);
        let is_of_one = |_: &&(View, u32, u32)| self.forbund.is_some();
        let of_view = OF_ONE.iter().filter(is_of_one).chain(&HEIGHTS).find(|(view, ..)| *view == self.view);
        let usual = of_view.map_or(HEIGHT, |(_, wide, narrow)| if is_narrow { *narrow } else { *wide });
        self.height.unwrap_or(usual)
    }
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
            height: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_as_high_as_what_it_shows() {
        let height = |view, forbund: &str, width| {
            Wanted { view, forbund: forbund.parse().ok(), width, ..Wanted::default() }.frame_height()
        };
        assert!(
            height(View::Results, "", None) > height(View::Results, "hbs", None),
            "the nation is below all förbund"
        );
        assert!(height(View::Results, "hbs", Some(600)) > height(View::Results, "hbs", None));
        assert_eq!(height(View::Equity, "hbs", None), height(View::Equity, "", None));
        assert_eq!(Wanted { height: Some(500), ..Wanted::default() }.frame_height(), 500);
    }
}
