//! The code to copy: for the element, the frame and the link.

use super::{
    code::{self, Home, Wanted},
    needs,
    preview::scenario_link,
    section,
};
use crate::{
    dom::{El, document, el, el_in, react, window},
    embed::VIEWS,
    live::{Derived, Live},
    route,
    text::embedding as told,
    work::Work,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use js_sys::{Function, Promise, Reflect};
use reactive_graph::graph::untrack;
use sha2::{Digest, Sha384};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

pub fn snippets(work: Work, wanted: Live<Wanted>, home: Home) -> [El; 3] {
    let words = work.lang().embedding_words();
    let link = scenario_link(work);
    let code_of = |write: fn(&Home, &Wanted, &str) -> String| {
        let home = home.clone();
        Derived::new(move || wanted.with(|wanted| link.with(|link| write(&home, wanted, link))))
    };
    let hash = Live::new(Hash::default());
    let element = {
        let home = home.clone();
        Derived::new(move || {
            let hash = hash.get();
            let hash = if let Hash::Known(hash) = &hash { Some(hash.as_str()) } else { None };
            wanted
                .with(|wanted| link.with(|link| code::element(&home, wanted, link, hash.filter(|_| wanted.is_pinned))))
        })
    };
    let frame = code_of(code::frame);
    [
        section("embed-element", words.element)
            .with(el("p").text(words.element_about))
            .with(pinning(work, wanted, hash, home.file("embed.js")))
            .with(copied(work, "embed-element", words.element, element, [words.copied, words.copy_yourself]))
            .with(needs::of_element(work, wanted, &home)),
        section("embed-frame", words.frame)
            .with(el("p").text(words.frame_about))
            .with(copied(work, "embed-frame", words.frame, frame, [words.copied, words.copy_yourself]))
            .with(needs::of_frame(work, &home)),
        section("embed-link", words.link)
            .with(el("p").text(words.link_about))
            .with(copied(work, "embed-link", words.link, code_of(address), [words.copied, words.copy_yourself]))
            .with(needs::of_link(work)),
    ]
}

/// The address of the page itself, as it is to be shown.
fn address(home: &Home, wanted: &Wanted, link: &str) -> String {
    let view = VIEWS.iter().find(|(name, _)| *name == wanted.view).map(|(_, view)| *view);
    let mut address = home.page.clone() + &route::to_view(view.unwrap_or_default(), wanted.forbund.parse().ok());
    match (wanted.has_scenario, address.ends_with('#')) {
        (true, false) => address.push('&'),
        (false, true) => _ = address.pop(),
        _ => {}
    }
    if wanted.has_scenario {
        address.push_str(link);
    }
    address
}

/// A text that cannot be changed, and the button that copies it. `says` is what is said then, or where it could not be done.
pub fn copied(work: Work, id: &str, name: &str, text: Derived<String>, says: [&'static str; 2]) -> El {
    let field = el("textarea")
        .id(&format!("{id}-code"))
        .attrs(&[("readonly", ""), ("rows", "6"), ("spellcheck", "false"), ("aria-labelledby", id)])
        .prop("value", move || text.get().into());
    let element: HtmlTextAreaElement = field.element().clone().unchecked_into();
    // The text that was copied, and what was said of it: of another text it is not true.
    let said = Live::new(None::<(String, &str)>);
    let copy = move || {
        element.select();
        // The newer way of copying needs a secure context, which an intranet's page often lacks.
        let is_copied = document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true);
        said.set(Some((untrack(|| text.get()), says[usize::from(!is_copied)])));
    };
    let button = el_in("button", "primary")
        .id(&format!("{id}-copy"))
        .attr("aria-label", &told::copy_of(work.lang(), name))
        .text(work.lang().embedding_words().copy)
        .on_click(copy);
    el_in("div", "to-copy").with(field).with(el("p").with(button).text(" ").with(
        el("span").attr("role", "status").live(move || {
            let said = said.get().filter(|(of, _)| text.with(|text| text == of));
            said.map_or_else(String::new, |(_, said)| said.to_owned())
        }),
    ))
}

/// The hash of the element's script.
#[derive(Debug, Clone, Default, PartialEq)]
enum Hash {
    #[default]
    NotAskedFor,
    Known(String),
    Unknown,
}

/// Whether the code has the hash of its script.
fn pinning(work: Work, wanted: Live<Wanted>, hash: Live<Hash>, script: String) -> El {
    let words = work.lang().embedding_words();
    let is_pinned = move || wanted.with(|wanted| wanted.is_pinned);
    let ask = move || {
        if hash.peek() == Hash::NotAskedFor {
            let script = script.clone();
            any_spawner::Executor::spawn_local(async move {
                hash.set(hash_of(&script).await.map_or(Hash::Unknown, Hash::Known));
            });
        }
    };
    react(move || {
        if is_pinned() {
            ask();
        }
    });
    let pinned = el("input")
        .id("embed-pinned")
        .attrs(&[("type", "checkbox"), ("aria-describedby", "embed-pinned-help")])
        .prop("checked", move || is_pinned().into())
        .on("change", move |_| wanted.update(|wanted| wanted.is_pinned = !wanted.is_pinned));
    let help = move || match hash.get() {
        Hash::Unknown => words.not_pinned,
        _ => words.pinned_help,
    };
    el("div").with(el_in("label", "radio").with(pinned).text(words.pinned)).with(
        el_in("p", "help")
            .id("embed-pinned-help")
            .live(move || if is_pinned() { help().to_owned() } else { String::new() }),
    )
}

/// The hash of what the server gives out at this address, as the attribute `integrity` has it. Reckoned here, for the
/// browser's own reckoning needs a secure context.
async fn hash_of(address: &str) -> Option<String> {
    let ask = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().map(Function::from);
    let answer = ask(&window(), "fetch")?.call1(&JsValue::UNDEFINED, &address.into()).ok()?;
    let answer = JsFuture::from(Promise::from(answer)).await.ok()?;
    if Reflect::get(&answer, &"ok".into()).ok()? != JsValue::TRUE {
        return None;
    }
    let text = ask(&answer, "text")?.call1(&answer, &JsValue::UNDEFINED).ok()?;
    let text = JsFuture::from(Promise::from(text)).await.ok()?.as_string()?;
    let mut hash = [0; 64];
    BASE64_STANDARD.encode_slice(Sha384::digest(text), &mut hash).ok()?;
    Some("sha384-".chars().chain(hash.map(char::from)).collect())
}
