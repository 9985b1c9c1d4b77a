//! The link of one or several scenarios, to copy: everything is in the address, so that nothing reaches a server.

use crate::{
    components::dialog,
    dom::{El, document, el, el_in, focus_soon, window},
    lazy::{self, Part},
    text,
    work::Work,
};
use finsam_engine::{Link, Scenario};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// The address of a link that opens these scenarios; its fragment alone where the page has no address that others can open,
/// because it is a file on the reader's own disk.
pub fn address(work: Work, scenarios: &[Scenario]) -> String {
    let home = work.home.peek();
    let here = if home.is_empty() { window().location().href().unwrap_or_default() } else { home };
    let page = here.split('#').next().filter(|page| page.starts_with("http")).unwrap_or_default();
    format!("{page}#{}", Link::of(&scenarios.iter().collect::<Vec<_>>()))
}

/// The link of what is to be shared.
pub fn sharing(work: Work) -> El {
    el("div").slot(move || {
        let scenarios = work.sharing.get();
        let words = work.lang().scenario_words();
        let link = address(work, &scenarios);
        let own = scenarios.iter().find_map(|scenario| scenario.dataset().own());
        let about = if link.starts_with('#') { text::shared_from_file(work.lang()) } else { words.share_about };
        let field = el("textarea")
            .id("link")
            .attrs(&[("readonly", ""), ("rows", "5"), ("spellcheck", "false"), ("aria-labelledby", "share")])
            .text(&link);
        let element: HtmlTextAreaElement = field.element().clone().unchecked_into();
        focus_soon("copy-link");
        let copy = move || {
            element.select();
            // The newer way of copying needs a secure context, which an intranet's page often lacks.
            let is_copied = document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true);
            work.status.set(if is_copied { words.copied } else { words.copy_yourself }.to_owned());
        };
        Some(
            el("div")
                .with(el("h2").id("share").text(words.share))
                .with(el("p").text(&text::shared(work.lang(), &scenarios)))
                .with(field)
                .with(
                    el("p")
                        .with(el_in("button", "primary").id("copy-link").text(words.copy).on_click(copy))
                        .text(" ")
                        .with(el("span").attr("role", "status").live(move || {
                            let told = work.status.get();
                            if told == words.copied || told == words.copy_yourself { told } else { String::new() }
                        })),
                )
                .with(el_in("p", "help").text(about))
                .with_some(
                    own.map(|own| el_in("p", "notice").text(&text::datasets::needs_file(work.lang(), own.name()))),
                ),
        )
    })
}

/// The dialogue that shows the link, while there is something to share.
pub fn share_dialog(work: Work) -> El {
    let content = lazy::view(work, Part::Sharing);
    let is_open = move || !work.sharing.with(Vec::is_empty);
    let closed = move || {
        work.sharing.set(Vec::new());
        // The next link has not been copied yet.
        work.status.set(String::new());
    };
    dialog(work, "share", is_open, move || is_open().then(&content).flatten(), closed)
}
