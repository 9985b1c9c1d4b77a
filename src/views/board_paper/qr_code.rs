//! A link as a code for a telephone's camera.

use crate::state::use_work;
use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

/// The light edge that a reader needs, in squares.
const QUIET: i32 = 4;

/// The code of a link; nothing of one that is too long for any code.
#[component]
pub fn QrCode(#[prop(into)] link: Signal<String>) -> impl IntoView {
    let words = use_work().lang().paper_words();
    let drawing = move || Drawing::of(&link.get());
    move || {
        drawing().map(|Drawing { side, dark }| {
            // Half a millimetre a square, where the code does not become larger than a sheet has room for beside a text.
            let size = format!("{}mm", (side / 2).clamp(28, 60));
            view! {
                <svg
                    role="img"
                    aria-label=words.qr_code
                    viewBox=format!("0 0 {side} {side}")
                    width=size.clone()
                    height=size
                    shape-rendering="crispEdges"
                >
                    <path fill="#fff" d=format!("M0 0h{side}v{side}H0z") />
                    <path fill="#000" d=dark />
                </svg>
            }
        })
    }
}

/// A code as it is drawn.
#[derive(Debug, PartialEq)]
struct Drawing {
    /// With the light edge, in squares.
    side: i32,
    /// The outline of the dark squares, each row's neighbours as one.
    dark: String,
}

impl Drawing {
    fn of(link: &str) -> Option<Self> {
        let code = Code::encode_binary(link.as_bytes(), QrCodeEcc::Low).ok()?;
        let mut dark = Vec::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let begin = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                if x > begin {
                    let length = x - begin;
                    dark.push(format!("M{} {}h{length}v1h-{length}z", begin + QUIET, y + QUIET));
                }
                x += 1;
            }
        }
        Some(Self { side: code.size() + 2 * QUIET, dark: dark.concat() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_light_edge() {
        let Drawing { side, dark } = Drawing::of("https://example.org/#s=1").unwrap();
        assert_eq!(side, 25 + 2 * 4);
        // The upper sides of the corners at the left and the right, and the lower side of the one below.
        for corner in ["M4 4h7v1h-7z", "M22 4h7v1h-7z", "M4 28h7v1h-7z"] {
            assert!(dark.contains(corner), "{corner} in {dark}");
        }
        assert!(!dark.contains("M0 ") && !dark.contains("M3 "));
    }

    #[test]
    fn what_is_too_long_for_any_code_has_none() {
        assert_eq!(Drawing::of(&"x".repeat(5_000)), None);
    }
}
