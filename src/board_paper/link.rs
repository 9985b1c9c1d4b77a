//! The link that opens the proposal, in text and as a code for a telephone's camera.

use super::section;
use crate::{
    components::put,
    dom::{El, el, el_in},
    share::address,
    text,
    work::Work,
};
use qrcodegen::{QrCode, QrCodeEcc};

/// Above this the code's squares are too small for an ordinary printer and camera.
const LONGEST: usize = 1_200;

/// The light edge that a reader needs, in squares.
const QUIET: i32 = 4;

pub fn link(work: Work) -> El {
    let words = work.lang().paper_words();
    let link = address(work, &[work.scenario.get()]);
    let is_address = !link.starts_with('#');
    let code = (is_address && link.len() <= LONGEST)
        .then(|| QrCode::encode_binary(link.as_bytes(), QrCodeEcc::Low).ok())
        .flatten();
    let about = match &code {
        Some(_) => words.link_about,
        None if is_address => words.too_long,
        None => text::shared_from_file(work.lang()),
    };
    let code = code.map(|code| {
        let drawing = drawn(&code, words.qr_code);
        el_in("div", "qr").markup(move || drawing.clone())
    });
    let told = el("div").with(el("p").text(about)).with(el_in("p", "address").id("paper-link").text(&link));
    section("paper-share", words.link).with(el_in("div", "beside-code").with_some(code).with(told))
}

/// The code's squares, each row's neighbours drawn as one.
fn drawn(code: &QrCode, name: &str) -> String {
    let side = code.size() + 2 * QUIET;
    // Half a millimetre a square, where the code does not become larger than a sheet has room for beside a text.
    let millimetres = (side / 2).clamp(28, 60);
    let mut drawing = String::new();
    put(&mut drawing, &[&"<svg role=img aria-label=\"", &name, &"\" viewBox=\"0 0 ", &side, &" ", &side]);
    put(&mut drawing, &[&"\" width=", &millimetres, &"mm height=", &millimetres, &"mm shape-rendering=crispEdges>"]);
    put(&mut drawing, &[&"<path fill=#fff d=\"M0 0h", &side, &"v", &side, &"H0z\"/><path fill=#000 d=\""]);
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                put(&mut drawing, &[&"M", &(x + QUIET), &" ", &(y + QUIET), &"h", &length, &"v1h-", &length, &"z"]);
            }
            x += length + 1;
        }
    }
    put(&mut drawing, &[&"\"/></svg>"]);
    drawing
}
