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

/// How high views are in a frame, in pixels: in a wide one, in one too narrow for two columns, and in one as narrow as a telephone; each as
/// high as the förbund of which most is known needs (tests/snippet.rs measures them).
const HEIGHTS: [(View, [u32; 3]); 8] = [
    (View::Distribution, [2_950, 2_750, 3_050]),
    (View::Forbund, [2_000, 2_650, 2_950]),
    (View::Way, [2_350, 4_050, 4_950]),
    (View::Equity, [2_600, 4_100, 5_250]),
    (View::Scenarios, [1_450, 2_500, 2_850]),
    (View::Assumptions, [3_000, 4_050, 5_100]),
    (View::Meeting, [820, 920, 1_200]),
    (View::Results, [4_750, 8_050, 10_100]),
];

/// The same of a view that shows one förbund alone where one is chosen.
const OF_ONE: [(View, [u32; 3]); 1] = [(View::Equity, [3_150, 7_200, 11_350])];

/// Of a view that is not listed.
const HEIGHT: u32 = 2_000;

/// Up to here a frame is narrow, in pixels, and up to there as narrow as a telephone.
const NARROW: u32 = 900;
const TELEPHONE: u32 = 599;

impl Wanted {
    /// How high the frame is: what has been chosen, or what the view needs so that nothing is scrolled within the frame.
    pub fn frame_height(&self) -> u32 {
        let kind = match self.width {
            Some(..=TELEPHONE) => 2,
            Some(..=NARROW) => 1,
            _ => 0,
        };
        let is_of_one = |_: &&(View, [u32; 3])| self.forbund.is_some();
        let of_view = OF_ONE.iter().filter(is_of_one).chain(&HEIGHTS).find(|(view, _)| *view == self.view);
        self.height.unwrap_or(of_view.map_or(HEIGHT, |(_, heights)| heights[kind]))
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
        assert!(height(View::Equity, "hbs", None) > height(View::Equity, "", None), "all years of one");
        assert_eq!(height(View::Results, "hbs", None), height(View::Results, "", None));
        for view in [View::Results, View::Equity] {
            let narrower =
                [None, Some(901), Some(900), Some(600), Some(599), Some(320)].map(|width| height(view, "hbs", width));
            assert!(narrower.is_sorted() && narrower[0] < narrower[5], "{narrower:?}");
        }
        assert_eq!(Wanted { height: Some(500), ..Wanted::default() }.frame_height(), 500);
    }
}
