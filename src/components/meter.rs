//! The bar against the 100 % line: what there is, what is missing up to the line, what is beyond it.

use crate::dom::{El, el, el_in};
use finsam_engine::Ratio;

/// What a bar shows.
pub struct Bar {
    pub now: Option<Ratio>,
    /// In the underlag.
    pub before: Option<Ratio>,
    /// The percent at the bar's end.
    pub end: i64,
}

impl Bar {
    /// A percent as the style sheet takes it, cut at the bar's end.
    fn percent(&self, ratio: Option<Ratio>) -> String {
        let tenths = ratio.map_or(0, |ratio| ratio.rounded(1)).clamp(0, self.end * 10);
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    fn class(&self) -> String {
        let is_above = |end: i64| self.now.is_some_and(|ratio| ratio.rounded(1) > end * 10);
        let classes = [
            ("unknown", self.now.is_none()),
            ("over", is_above(100)),
            ("cut", is_above(self.end)),
            ("moved", self.before.is_some() && self.before != self.now),
        ];
        classes.iter().filter(|(_, is_so)| *is_so).fold("meter".to_owned(), |all, (class, _)| all + " " + class)
    }
}

/// The percent at the end of bars of which the longest has this one: room for 150 %, and in steps of 50 up to 300 %.
pub fn bar_end(longest: i64) -> i64 {
    ((longest + 49) / 50 * 50).clamp(150, 300)
}

/// An element whose bars end at this percent: where 100 % is, and what one percent is, of a bar's width.
pub fn with_bars(within: El, end: impl Fn() -> i64 + Copy + 'static) -> El {
    let part = move |percent: i64| format!("{}.{:03}%", percent / end(), percent * 1_000 / end() % 1_000);
    within.css("--full", move || part(10_000)).css("--unit", move || part(100))
}

/// Where 100 % is, above the bars.
pub fn scale(full: &str) -> El {
    el_in("span", "scale").attr("aria-hidden", "true").with(el("b").text(full))
}

/// A bar; the figures beside it say the same, so it is hidden from those who hear the page.
///
/// `--p` is the percent and `--w` the percent of the underlag, both cut at the bar's end.
pub fn meter(bar: impl Fn() -> Bar + Copy + 'static) -> El {
    el("div")
        .attr("aria-hidden", "true")
        .live_attr("class", move || Some(bar().class().into()))
        .css("--p", move || bar().percent(bar().now))
        .css("--w", move || bar().percent(bar().before))
        .with_all(["there", "short", "more", "was"].map(|class| el_in("i", class)))
}
