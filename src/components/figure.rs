//! A figure that tells how it was computed, and the mark of how well it is known.

use crate::{
    dom::{El, el_in, react},
    text,
    work::Work,
};
use finsam_engine::{Figure, Quality};

/// A figure as a button that opens its derivation. `name` says what it is ("Ideal") and `of` whose ("HBS").
pub fn explained(work: Work, figure: Figure, name: &str, of: &str, value: impl Fn() -> String + 'static) -> El {
    let what = text::explain_of(work.lang(), name, of);
    let button = el_in("button", "figure").attrs(&[("type", "button"), ("aria-haspopup", "dialog"), ("title", &what)]);
    let shown = button.clone();
    react(move || {
        let value = value();
        shown.clone().attr("aria-label", &format!("{value} – {what}")).set_text(&value);
    });
    button.on_click(move || work.explaining.set(Some(figure.clone())))
}

/// How well a figure is known, as a word in a frame; `of` says what of it, where that is not the figure itself.
pub fn mark(work: Work, of: &'static str, quality: impl Fn() -> Option<Quality> + 'static) -> El {
    let lang = work.lang();
    el_in("span", "mark").live(move || {
        let known = quality().map(|quality| text::quality(lang, quality)).unwrap_or_default();
        if of.is_empty() { known.to_owned() } else { format!("{known} {of}") }
    })
}
