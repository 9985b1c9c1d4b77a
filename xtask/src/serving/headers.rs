//! What a web server says about each file of the site. Stated here once, for the development server and for the
//! configurations that `dist` writes.

use crate::content_hash::is_hashed;

/// The policy under which every document runs (the design, section 7): nothing from elsewhere, no script in the page. Who may
/// show a document in a frame comes last, see [`policy`].
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Of every file. Another site that has opened the page has no hold on its window, and so cannot send it from link to link; and the
/// page asks for none of what a browser can let a page have.
pub const ALWAYS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
];

/// Of every file but the page itself: the calculator is drawn in pages of other origins, and in frames without an origin,
/// which fetch its parts from here.
pub const FOR_OTHER_ORIGINS: [(&str, &str); 2] =
    [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")];

/// How long a browser may keep a file whose name carries a hash of its content: it never changes.
pub const KEPT_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Any other may change at any time.
pub const ASKED_FOR_AGAIN: &str = "no-cache";

/// The types of files by the end of their names.
pub const TYPES: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    // Parts of the program, one after the other.
    ("bin", OTHER_TYPE),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
];

/// The type of a file that has none of the names above.
pub const OTHER_TYPE: &str = "application/octet-stream";

/// The page itself, which no other origin reads or frames.
pub const PAGE: &str = "index.html";

/// The document that is made to be framed.
pub const FRAMED: &str = "embed.html";

/// Who may show the page in a frame, and who [`FRAMED`].
/// It is the end of the policy. That everybody may is said by nothing: `*` would leave out the pages that have no origin of their
/// own, such as those in a sandbox.
pub const FRAMING_OF_THE_PAGE: &str = "; frame-ancestors 'self'";
pub const FRAMING_OF_THE_FRAMED: &str = "";

/// The policy of [`FRAMED`], which names the server too: to WebKit, a frame in a sandbox is nobody, and `'self'` allows it nothing.
/// `server` is how the server says its own origin.
pub fn policy_of_the_framed(server: &str) -> String {
    POLICY.replace("'self'", &format!("'self' {server}"))
}

/// The headers of a file that is given out at this origin.
pub fn headers(name: &str, server: &str) -> Vec<(&'static str, String)> {
    let mut headers =
        vec![("Content-Type", content_type(name).to_owned()), ("Content-Security-Policy", policy(name, server))];
    headers.extend(ALWAYS.map(owned));
    if name != PAGE {
        headers.extend(FOR_OTHER_ORIGINS.map(owned));
    }
    headers.push(("Vary", "Accept-Encoding".to_owned()));
    headers.push(("Cache-Control", if is_hashed(name) { KEPT_FOR_EVER } else { ASKED_FOR_AGAIN }.to_owned()));
    headers
}

/// The whole policy of a file, with who may show it in a frame.
pub fn policy(name: &str, server: &str) -> String {
    match name {
        FRAMED => policy_of_the_framed(server) + FRAMING_OF_THE_FRAMED,
        _ => format!("{POLICY}{FRAMING_OF_THE_PAGE}"),
    }
}

/// A header as [`headers`] has it.
pub fn owned((name, value): (&'static str, &str)) -> (&'static str, String) {
    (name, value.to_owned())
}

fn content_type(name: &str) -> &'static str {
    let end = name.rsplit('.').next();
    TYPES.iter().find(|(ending, _)| end == Some(ending)).map_or(OTHER_TYPE, |(_, of_type)| of_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
        img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

    #[track_caller]
    fn says(name: &str, header: &str, expected: Option<&str>) {
        let headers = headers(name, "https://example.se");
        let value = headers.iter().find(|(of, _)| *of == header).map(|(_, value)| value.as_str());
        assert_eq!(value, expected, "{header} of {name}");
    }

    #[test]
    fn every_document_runs_under_the_strict_policy_and_only_one_may_be_framed_by_others() {
        let policy = "Content-Security-Policy";
        says("index.html", policy, Some(&format!("{STRICT}; frame-ancestors 'self'")));
        let framed = "default-src 'none'; script-src 'self' https://example.se 'wasm-unsafe-eval'; \
            style-src 'self' https://example.se; img-src 'self' https://example.se data:; \
            connect-src 'self' https://example.se; manifest-src 'self' https://example.se; base-uri 'none'; form-action 'none'";
        says("embed.html", policy, Some(framed));
        says("snippet.html", policy, Some(&format!("{STRICT}; frame-ancestors 'self'")));
    }

    #[test]
    fn other_origins_read_every_part_but_not_the_page() {
        for name in ["embed.js", "embed.html", "finsam-0123456789abcdef.wasm", "style-0123456789abcdef.css"] {
            says(name, "Access-Control-Allow-Origin", Some("*"));
            says(name, "Cross-Origin-Resource-Policy", Some("cross-origin"));
        }
        says("index.html", "Access-Control-Allow-Origin", None);
        says("index.html", "Cross-Origin-Resource-Policy", None);
    }

    #[test]
    fn what_has_a_hash_in_its_name_is_kept_for_ever() {
        says("finsam-0123456789abcdef.wasm", "Cache-Control", Some("public, max-age=31536000, immutable"));
        for name in ["index.html", "embed.js", "sw.js"] {
            says(name, "Cache-Control", Some("no-cache"));
        }
    }

    #[test]
    fn no_other_site_has_a_hold_on_the_page() {
        says("index.html", "Cross-Origin-Opener-Policy", Some("same-origin"));
        assert!(POLICY.contains("base-uri 'none'; form-action 'none'"));
    }

    #[test]
    fn types_follow_the_names() {
        says("index.html", "Content-Type", Some("text/html; charset=utf-8"));
        says("finsam-0.wasm", "Content-Type", Some("application/wasm"));
        says("version", "Content-Type", Some("application/octet-stream"));
    }
}
