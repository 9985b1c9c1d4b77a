//! Merging a förbund into another, and dissolving it.

use crate::{
    components::Combobox,
    dom::{El, el, el_in, focus_soon},
    members::other_forbund,
    route,
    work::Work,
};
use finsam_engine::{Edit, ForbundId};

/// The controls that end a förbund.
pub fn reorganise(work: Work, id: &ForbundId) -> El {
    let words = work.words();
    let (except, from, ends) = (*id, *id, *id);
    let merge = Combobox {
        id: "merge-into".into(),
        label: words.merge_into.to_owned(),
        placeholder: words.merge_placeholder,
        choices: Box::new(move || other_forbund(work, &except)),
        choose: Box::new(move |into| {
            // What the list offers is an id.
            let Ok(into) = into.parse::<ForbundId>() else { return Ok(()) };
            work.edit(Edit::Merge { from, into })?;
            work.go(&route::to_forbund(&into));
            Ok(())
        }),
    };
    let dissolve = move || {
        // A förbund that is on the page can be dissolved.
        if work.edit(Edit::Dissolve { forbund: ends }).is_ok() {
            work.go("");
            focus_soon("main");
        }
    };
    el_in("details", "more")
        .with(el("summary").text(words.reorganise))
        .with(merge.view(work))
        .with(el("p").with(el("button").id("dissolve").text(words.dissolve).on_click(dissolve)))
}
