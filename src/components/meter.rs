//! The bar against the 100 % line: what there is, what is missing up to the line, what is beyond it.

use crate::dom::{El, el, el_in};
use finsam_engine::Ratio;
use std::rc::Rc;

/// A bar; the figures beside it say the same, so it is hidden from those who hear the page.
///
/// `--p` is the percent and `--w` the percent of the underlag, both cut at `scale`, the percent at the bar's end.
pub fn meter(
    now: impl Fn() -> Option<Ratio> + 'static,
    before: impl Fn() -> Option<Ratio> + 'static,
    scale: impl Fn() -> i64 + 'static,
) -> El {
    let (now, before, scale) = (Rc::new(now), Rc::new(before), Rc::new(scale));
    let percent = |ratio: Rc<dyn Fn() -> Option<Ratio>>| {
        let scale = Rc::clone(&scale);
        move || {
            let tenths = ratio().map_or(0, |ratio| ratio.rounded(1)).clamp(0, scale() * 10);
            format!("{}.{}", tenths / 10, tenths % 10)
        }
    };
    let (p, w) = (percent(now.clone()), percent(before.clone()));
    let (is_known, is_over, is_cut, is_now) = (Rc::clone(&now), Rc::clone(&now), Rc::clone(&now), now);
    el_in("div", "meter")
        .attr("aria-hidden", "true")
        .css("--p", p)
        .css("--w", w)
        .toggle("unknown", move || is_known().is_none())
        .toggle("over", move || is_over().is_some_and(|ratio| ratio.rounded(1) > 1_000))
        .toggle("cut", move || is_cut().is_some_and(|ratio| ratio.rounded(0) > scale()))
        .toggle("moved", move || before().is_some() && before() != is_now())
        .with_all(["there", "short", "more", "was"].map(|class| el("i").attr("class", class)))
}
