//! The site as web servers give it out with the configurations that `cargo xtask dist` has written.

use std::path::Path;

use browser::web_server::{Answer, WebServer, files, site};
use browser::{Screen, served_page_test};

/// The types that browsers need, by the end of a file's name.
const TYPES: [(&str, &str); 5] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
];

/// The policy of the design; who may frame a document follows it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Whether the hash of a file's content stands in its name: `finsam-0123456789abcdef.wasm`.
fn has_hash(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 16)
}

#[track_caller]
fn says(name: &str, answer: &Answer, header: &str, expected: Option<&str>) {
    assert_eq!(answer.header(header).as_deref(), expected, "{header} of {name}");
}

#[track_caller]
fn has_the_headers(server: &str, name: &str, answer: &Answer) {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let of_type = TYPES.iter().find(|(of, _)| *of == ending).map(|(_, of_type)| *of_type);
    assert!(of_type.is_some(), "this test does not know the type of {name}");
    says(name, answer, "Content-Type", of_type);
    says(name, answer, "X-Content-Type-Options", Some("nosniff"));
    says(name, answer, "Referrer-Policy", Some("no-referrer"));
    says(name, answer, "Vary", Some("Accept-Encoding"));
    let caching = if has_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    says(name, answer, "Cache-Control", Some(caching));
    says(name, answer, "Cross-Origin-Opener-Policy", Some("same-origin"));
    let refused = answer.header("Permissions-Policy").unwrap_or_default();
    assert!(refused.contains("camera=()") && refused.contains("geolocation=()"), "{refused}");
    // To WebKit, 'self' is nobody in a frame without an origin.
    let policy = match name {
        "embed.html" => POLICY.replace("'self'", &format!("'self' {}", server.trim_end_matches('/'))),
        _ => format!("{POLICY}; frame-ancestors 'self'"),
    };
    says(name, answer, "Content-Security-Policy", Some(&policy));
    let is_page = name == "index.html";
    says(name, answer, "Access-Control-Allow-Origin", (!is_page).then_some("*"));
    says(name, answer, "Cross-Origin-Resource-Policy", (!is_page).then_some("cross-origin"));
}

#[track_caller]
fn gives_out_the_whole_site(server: &WebServer) {
    let files = files(&site());
    let content = |name: &str| files.iter().find(|(of, _)| of == name).map(|(_, content)| content.as_slice());
    let is_compressed = |name: &str| [".br", ".gz"].iter().any(|end| name.ends_with(end));
    let mut count = 0;
    for (name, whole) in files.iter().filter(|(name, _)| !is_compressed(name)) {
        for (accepted, coding) in
            [("identity", None), ("gzip, deflate", Some("gzip")), ("gzip, deflate, br", Some("br"))]
        {
            let answer = server.ask(name, accepted);
            assert_eq!(answer.status, 200, "{name}");
            has_the_headers(&server.address(), name, &answer);
            says(name, &answer, "Content-Encoding", coding);
            let beside = coding.map(|coding| format!("{name}.{}", if coding == "gzip" { "gz" } else { coding }));
            let expected = beside.map_or(Some(whole.as_slice()), |beside| content(&beside));
            assert!(Some(answer.body.as_slice()) == expected, "{name} for {accepted} is not what lies in the site");
            count += 1;
        }
    }
    assert!(count > 60, "{count} files");

    // The page's own address is the page.
    let page = server.ask("", "br");
    has_the_headers(&server.address(), "index.html", &page);
    assert_eq!(Some(page.body.as_slice()), content("index.html.br"));
}

/// What is not there may be there tomorrow, and is refused under the policy too.
#[track_caller]
fn refuses_what_is_not_there(server: &WebServer) {
    for name in ["start-0123456789abcdef.js", "nothing", "../server/nginx.conf", "%2e%2e/server/nginx.conf"] {
        let answer = server.ask(name, "br");
        assert!(matches!(answer.status, 400 | 404), "{name}: {}", answer.status);
        let caching = answer.header("Cache-Control");
        assert!(caching.as_deref().is_none_or(|caching| caching == "no-cache"), "{name}: {caching:?}");
        if answer.status == 404 {
            says(name, &answer, "Content-Security-Policy", Some(&format!("{POLICY}; frame-ancestors 'self'")));
        }
    }
}

fn computes(server: &WebServer) {
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        page.wait_for_text("tr:has(a[href='#forbund=stockholms-stad']) td.pc .figure", "55 %").await;
        page.click("a[href='#vy=antaganden']").await;
        page.wait_for("#ladder").await;
    });
}

#[test]
fn nginx_gives_out_every_file_as_it_should_and_the_page_computes() {
    let server = WebServer::nginx();
    gives_out_the_whole_site(&server);
    refuses_what_is_not_there(&server);
    computes(&server);
}

#[test]
fn caddy_gives_out_every_file_as_it_should_and_the_page_computes() {
    let server = WebServer::caddy();
    gives_out_the_whole_site(&server);
    refuses_what_is_not_there(&server);
    computes(&server);
}

/// A browser refuses a script that is not the one that was built.
#[test]
fn a_changed_script_does_not_run() {
    let server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        let (name, script) = changed_program(&server);
        // nginx would give out what lies beside it.
        for end in [".br", ".gz"] {
            std::fs::remove_file(server.site().join(format!("{name}{end}"))).unwrap();
        }
        std::fs::write(server.site().join(&name), script).unwrap();
        page.forget_what_is_kept().await;
        page.go_to("").await;
        page.wait_for_part("#stopped-reason", "Programmet kunde inte hämtas").await;
        page.forget_errors("").await;
    });
}

/// The page's program with one more line.
fn changed_program(server: &WebServer) -> (String, Vec<u8>) {
    let is_program = |name: &str| name.starts_with("finsam-") && Path::new(name).extension() == Some("js".as_ref());
    let (name, mut script) = files(&server.site()).into_iter().find(|(name, _)| is_program(name)).unwrap();
    script.extend(b"\nconsole.log('changed')");
    (name, script)
}
