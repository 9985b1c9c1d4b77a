//! The page without a network after one visit, and a new version of it.

use std::fs;

use browser::web_server::{WebServer, another_version, files};
use browser::{Page, Screen, served_page_test};

const STOCKHOLMS_STAD: &str = "tr:has(a[href='#forbund=stockholms-stad']) td.pc .figure";
const NEW_VERSION: &str = ".new-version .notice";
const NEW: &str = "Det finns en ny version av sidan. Ändringarna finns kvar när du laddar om den.";

/// Comes back once no more than one version is kept.
const ONE_IS_KEPT: &str = "return new Promise((then) => {
    const look = async () => (await caches.keys()).length === 1 ? then() : setTimeout(look, 20);
    look();
})";

/// Waits until the browser has all of the page.
async fn is_kept(page: &Page) {
    page.wait_until("navigator.serviceWorker.controller").await;
}

/// What of the page is of which version: all, or it is mixed.
async fn version(page: &Page) -> &'static str {
    let program = page.js("return document.documentElement.dataset.program ?? null").await;
    let style = page.js("return getComputedStyle(document.documentElement).getPropertyValue('--style')").await;
    match (program.as_str(), style.as_str()) {
        (None, Some("")) => "first",
        (Some("another"), Some("another")) => "second",
        mixed => panic!("two versions are mixed: {mixed:?}"),
    }
}

/// Loads the page's worker anew, as the browser does by itself at the next visit.
async fn look_for_a_new_version(page: &Page) {
    page.js("return navigator.serviceWorker.ready.then((kept) => kept.update()).then(() => {}, () => {})").await;
}

/// The names of all files that are kept.
async fn kept_files(page: &Page) -> Vec<String> {
    let names = page
        .js("return caches.keys()
                .then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
                .then((kept) => kept.flat().map(({ url }) => new URL(url).pathname.slice(1)).sort())")
        .await;
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[test]
fn after_one_visit_the_page_works_without_a_network() {
    let mut server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        server.stop();

        page.reload().await;
        page.wait_for_text(STOCKHOLMS_STAD, "55 %").await;
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.reload().await;
        page.wait_for_text(".count", "1 ändring").await;
        let views = [
            ("vagen", "#goal-percent"),
            ("resultat", "#results-of-all"),
            ("kapital", "#equity-of-all"),
            ("antaganden", "#ladder"),
        ];
        for (view, shown) in views {
            page.click(&format!("a[href^='#vy={view}']")).await;
            page.wait_for(shown).await;
        }
        let (name, text) = page.save_file("#save-as-file").await;
        assert_eq!(name, "finsam-scenario.json");
        assert!(text.contains("\"kronor\": 9000000"), "{text}");
        page.wait_until_gone(NEW_VERSION).await;
    });
}

#[test]
fn after_one_visit_the_calculator_in_a_frame_works_without_a_network() {
    let mut server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        server.stop();
        page.visit(&format!("{}embed.html?view=forbund&forbund=hbs", server.address())).await;
        page.wait_for_text("finsam-kalkyl >>> .percent-now", "96 %").await;
        page.type_into("finsam-kalkyl >>> #offer-region", "4 000").await;
        page.press("Tab").await;
        page.wait_for_text("finsam-kalkyl >>> .count", "1 ändring").await;
        // What would tell a host of the outcome is not kept, and nobody is there to hear it.
        page.forget_errors("").await;
    });
}

#[test]
fn what_the_page_may_fetch_is_kept_and_nothing_else() {
    let server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        let kept = kept_files(page).await;
        for needed in ["index.html", "start-", "finsam-", "style-", "early-", "chunk-shared-", "chunk-plans-"] {
            assert!(kept.iter().any(|name| name.starts_with(needed)), "{needed} is not in {kept:?}");
        }
        let site: Vec<_> = files(&server.site()).into_iter().map(|(name, _)| name).collect();
        for name in &kept {
            assert!(site.contains(name) && !name.starts_with("engine-") && name != "sw.js", "{name} is kept");
        }
        assert_eq!(kept.iter().filter(|name| *name == "index.html").count(), 1);
    });
}

#[test]
fn a_new_version_is_told_and_taken_up_when_the_reader_wants_it() {
    let server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.wait_for_text(".count", "1 ändring").await;

        server.publish(&another_version());
        look_for_a_new_version(page).await;
        page.wait_for_part(NEW_VERSION, NEW).await;
        page.axe().await;
        page.screenshot("new-version").await;
        assert_eq!(version(page).await, "first");
        // What it has not fetched yet is that of its own version, which the server has no more.
        page.click("a[href='#vy=antaganden']").await;
        page.wait_for("#ladder").await;
        let (_, text) = page.save_file("#save-as-file").await;
        assert!(text.contains("\"kronor\": 9000000"), "{text}");

        page.click("#take-new-version").await;
        page.wait_until("document.documentElement.dataset.program === 'another'").await;
        page.wait_for_text(".count", "1 ändring").await;
        assert_eq!(version(page).await, "second");
        page.wait_until_gone(NEW_VERSION).await;
    });
}

#[test]
fn a_tab_goes_on_with_its_version_while_another_has_the_new_one() {
    let mut server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        server.publish(&another_version());
        look_for_a_new_version(page).await;
        page.wait_for_part(NEW_VERSION, NEW).await;

        let first = page.open_tab().await;
        assert_eq!(version(page).await, "second");
        page.wait_until_gone(NEW_VERSION).await;
        server.stop();
        page.switch_to(&first).await;
        assert_eq!(version(page).await, "first");
        page.save_file("#save-as-file").await;
        page.reload().await;
        assert_eq!(version(page).await, "second");
    });
}

/// The browser answers with what it keeps under a file's name alone: an address for another copy does not make another file.
#[test]
fn where_the_program_has_stopped_another_goes_on_from_what_is_kept() {
    let mut server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        const FIELD: &str = "finsam-kalkyl >>> #offer-region";
        is_kept(page).await;
        page.let_programs_be_stopped().await;
        server.stop();
        page.visit(&format!("{}embed.html", server.address())).await;
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_for_text("finsam-kalkyl >>> .count", "1 ändring").await;
        page.stop_program(0).await;
        page.wait_for_part("finsam-kalkyl >>> [role=alert]", "Dina ändringar finns kvar.").await;
        page.click("finsam-kalkyl >>> button").await;
        page.wait_for_value(FIELD, "9 000").await;
        assert_eq!(page.js("return new Set(programs).size").await, 2);
        // The first one's clocks are none of its business.
        page.stop_program(0).await;
        page.type_into(FIELD, "9 100").await;
        page.press("Tab").await;
        page.wait_for_part("finsam-kalkyl >>> .status", "9 100").await;
        // What would tell a host of the outcome is not kept, and nobody is there to hear it.
        page.forget_errors("").await;
    });
}

#[test]
fn a_version_that_is_not_complete_is_not_taken_up() {
    let server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        let before = kept_files(page).await;
        server.publish(&another_version());
        // One file of it is still on its way, and another is not what it should be.
        let (start, content) = files(&server.site()).into_iter().find(|(name, _)| name.starts_with("start-")).unwrap();
        for broken in [None, Some("<!doctype html>not found")] {
            match broken {
                None => fs::remove_file(server.site().join(&start)).unwrap(),
                Some(text) => fs::write(server.site().join(&start), text).unwrap(),
            }
            look_for_a_new_version(page).await;
            page.wait_until_gone(NEW_VERSION).await;
            page.reload().await;
            assert_eq!(version(page).await, "first");
            assert_eq!(kept_files(page).await, before);
        }
        page.forget_errors("").await;

        fs::write(server.site().join(&start), content).unwrap();
        look_for_a_new_version(page).await;
        page.wait_for_part(NEW_VERSION, NEW).await;
    });
}

#[test]
fn once_every_page_of_the_former_version_is_closed_it_is_forgotten() {
    let server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        let first = kept_files(page).await;
        server.publish(&another_version());
        look_for_a_new_version(page).await;
        page.wait_for_part(NEW_VERSION, NEW).await;
        assert!(kept_files(page).await.len() > first.len());
        // A page of nobody: then one of the new version.
        page.leave().await;
        page.go_to("").await;
        page.wait_for("main").await;
        page.js(ONE_IS_KEPT).await;
        assert_eq!(version(page).await, "second");
    });
}

/// `cargo xtask serve` gives out a worker that takes the other one away, and a page that has none.
#[test]
fn what_is_kept_does_not_hold_back_the_page_that_somebody_works_on() {
    let server = WebServer::nginx();
    served_page_test(&server.address(), Screen::Desktop, async |page| {
        is_kept(page).await;
        let index = fs::read_to_string(server.site().join("index.html")).unwrap();
        let (before, after) = index.split_once(" data-version=\"").unwrap();
        let (_, after) = after.split_once('"').unwrap();
        let worker = include_str!("../xtask/src/serving/no_worker.js");
        for (name, text) in [("index.html", format!("{before}{after}").as_str()), ("sw.js", worker)] {
            fs::write(server.site().join(name), text).unwrap();
            for end in ["br", "gz"] {
                fs::remove_file(server.site().join(format!("{name}.{end}"))).unwrap();
            }
        }
        look_for_a_new_version(page).await;
        page.wait_until("document.documentElement.dataset.version === undefined").await;
        page.wait_for_text(STOCKHOLMS_STAD, "55 %").await;
        assert!(kept_files(page).await.is_empty());
        let workers = page.js("return navigator.serviceWorker.getRegistrations().then(({ length }) => length)").await;
        assert_eq!(workers, 0);
    });
}
