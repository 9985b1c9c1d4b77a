//! What a page needs before the calculator can be put into it.

use super::code::{Home, Wanted};
use crate::{
    dom::{El, el},
    live::Live,
    work::Work,
};

pub fn of_element(work: Work, wanted: Live<Wanted>, home: &Home) -> El {
    let words = work.lang().embedding_words();
    let origin = home.origin();
    let policy = format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}");
    let has_width = move || wanted.with(|wanted| wanted.width.is_some());
    let list = needed()
        .with(el("li").text(words.needs_no_policy).text(" ").with(el("code").text(&policy)))
        .with(el("li").text(words.needs_nonce))
        .with(el("li").text(words.needs_no_style))
        .show(has_width, move || el("li").text(words.needs_style))
        .with(el("li").text(words.needs_cors))
        .with(el("li").text(words.needs_https));
    titled(work, list)
}

pub fn of_frame(work: Work, home: &Home) -> El {
    let words = work.lang().embedding_words();
    let origin = home.origin();
    let policy = |directive: &str| el("code").text(&format!("{directive} {origin}"));
    let list = needed()
        .with(el("li").text(words.needs_no_policy).text(" ").with(policy("frame-src")))
        .with(el("li").text(words.needs_height).text(" ").with(policy("script-src")))
        .with(el("li").text(words.needs_ancestors))
        .with(el("li").text(words.needs_sandbox))
        .with(el("li").text(words.needs_https));
    titled(work, list)
}

pub fn of_link(work: Work) -> El {
    titled(work, el("p").text(work.lang().embedding_words().needs_nothing))
}

fn needed() -> El {
    el("ul")
}

fn titled(work: Work, needs: El) -> El {
    el("div").with(el("h3").text(work.lang().embedding_words().needs)).with(needs)
}
