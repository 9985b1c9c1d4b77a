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
