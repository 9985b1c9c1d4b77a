//! The parts of the page that the browser fetches when they are first needed, or when it has nothing else to do.

use browser::{Page, Screen, page_test};
use std::{fs, path::Path, process::Command};

const ASSUMPTIONS: &str = "a[href='#vy=antaganden']";
const FAILED: &str = "Den här delen av sidan kunde inte hämtas. Kontrollera nätet och försök igen.";
/// The requests for chunks that have been answered.
const CHUNKS: &str = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chunk-'))";

/// The work as the browser keeps it.
const KEPT: &str = "Object.entries(localStorage).find(([place]) => place.startsWith('finsam.work.'))?.[1]";

/// Waits until the browser has fetched every chunk that the program's JavaScript names, but the map's, which waits until somebody
/// asks for it, and that of elements on other pages.
async fn everything_is_fetched(page: &Page) {
    let list = "performance.getEntriesByType('resource').find(({ name }) => /\\/finsam-.*js$/.test(name))";
    page.wait_until(list).await;
    let named = format!(
        "return fetch({list}.name).then((answer) => answer.text())
            .then((text) => new Set(text.match(/chunk-(?!map|elements)[^.]+/g)).size)"
    );
    let named = page.js(&named).await;
    page.wait_until(&format!("{CHUNKS}.length === {named}")).await;
}

#[test]
fn the_first_view_needs_no_chunk_and_one_that_is_missing_is_fetched_when_asked_for() {
    page_test(Screen::Phone, async |page| {
        page.block("*/chunk-*").await;
        // As who comes for the first time: what reads kept work is a chunk too.
        page.js("localStorage.clear()").await;
        page.reload().await;
        page.wait_for("table.overview td").await;

        page.click(ASSUMPTIONS).await;
        page.wait_for_text("main [role=alert] p", FAILED).await;
        page.axe().await;
        page.click("#fetch-again").await;
        page.wait_for_text("main [role=alert] p", FAILED).await;

        page.block("").await;
        page.click("#fetch-again").await;
        page.wait_for("#ladder").await;
        page.wait_until_gone("#fetch-again").await;
        page.wait_until("document.activeElement.id === 'main'").await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
    });
}

#[test]
fn what_stands_around_the_figures_stays_as_it_was_drawn_until_it_has_come() {
    page_test(Screen::Desktop, async |page| {
        let around = "return [...document.querySelectorAll('.tools, .members, .settings, .which')].map(({ textContent }) => textContent).join()";
        let drawn = page.js(around).await;
        page.block("*/chunk-*").await;
        page.js("localStorage.clear()").await;
        page.reload().await;
        assert_eq!(page.js(around).await, drawn);
        page.wait_for_text(".notice[role=alert] p", FAILED).await;
        page.type_into("#offer-region", "9 000").await;
        page.wait_for_text(".percent-now", "55 %").await;
        page.axe().await;

        page.type_into("#search", "hbs").await;
        page.block("").await;
        page.click("#fetch-around-again").await;
        page.wait_until_gone("[data-made]").await;
        page.wait_until_gone("#fetch-around-again").await;
        page.wait_for_text("table.overview tbody a", "HBS").await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
    });
}

#[test]
fn what_stands_around_comes_as_a_whole_when_it_can_be_fetched_after_all() {
    page_test(Screen::Desktop, async |page| {
        page.block("*/chunk-*").await;
        page.js("localStorage.clear()").await;
        page.reload().await;
        for _ in 0..2 {
            page.wait_for_text(".notice[role=alert] p", FAILED).await;
            page.js("document.querySelector('.notice[role=alert]').dataset.before = ''").await;
            page.click("#fetch-around-again").await;
            // What cannot be fetched again is told anew.
            page.wait_for(".notice[role=alert]:not([data-before])").await;
        }
        // Another förbund, whose members come with the rest, and not alone.
        page.block("").await;
        page.click("table.overview a[href='#forbund=hbs']").await;
        page.wait_for_text("#forbund-name", "HBS").await;
        page.wait_for("#fetch-around-again").await;
        page.type_into("#search", "hbs").await;
        page.click("#fetch-around-again").await;
        page.wait_until_gone("#fetch-around-again").await;
        page.wait_until_gone("[data-made]").await;
        page.wait_for("#members-of-hbs").await;
        page.wait_for_text("table.overview tbody a", "HBS").await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
    });
}

#[test]
fn an_empty_answer_is_no_part() {
    page_test(Screen::Desktop, async |page| {
        let empty = "const ask = fetch; window.fetch = (address, ...of) => window.hasParts || !String(address).includes('/chunk-')
            ? ask(address, ...of) : Promise.resolve(new Response(null, { status: 204 }));";
        page.run_first(empty).await;
        page.js("localStorage.clear()").await;
        page.reload().await;
        page.wait_for_text(".notice[role=alert] p", FAILED).await;
        page.click(ASSUMPTIONS).await;
        page.wait_for_text("main [role=alert] p", FAILED).await;
        page.js("window.hasParts = true").await;
        page.click("#fetch-again").await;
        page.wait_for("#ladder").await;
    });
}

#[test]
fn a_link_for_which_what_reads_it_cannot_be_fetched_says_so_and_stays_in_the_address() {
    page_test(Screen::Desktop, async |page| {
        page.block("*/chunk-*").await;
        page.js("localStorage.clear()").await;
        page.reload().await;
        page.js("location.hash = 's=1.2023.H%C3%B6jning~c.stockholms-stad.r.9000000~d'").await;
        let told = "Det som läser länkar kunde inte hämtas. Kontrollera nätet och ladda om sidan.";
        page.wait_for_text(".status", told).await;
        page.block("").await;
        page.reload().await;
        page.wait_for_value("#offer-region", "9 000").await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
    });
}

#[test]
fn kept_work_stays_where_what_reads_it_cannot_be_fetched() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.wait_until(&format!("{KEPT}?.includes('9000000')")).await;
        page.block("*/chunk-*").await;
        page.js("location.reload()").await;
        page.wait_for_part("#stopped-reason", "Kontrollera nätet").await;
        // Nothing has stopped over the work.
        page.wait_until("document.getElementById('stopped-reset').hidden").await;
        page.block("").await;
        page.reload().await;
        page.wait_for_text(".count", "1 ändring").await;
        page.forget_errors("").await;
    });
}

#[test]
fn that_nothing_is_kept_is_told_until_what_writes_can_be_fetched() {
    page_test(Screen::Desktop, async |page| {
        page.block("*/chunk-*").await;
        page.js("localStorage.clear()").await;
        page.reload().await;
        page.type_into("#offer-region", "9 000").await;
        page.wait_for_part("p.notice[role=status]", "sparar inget här").await;
        page.block("").await;
        page.type_into("#offer-region", "9 100").await;
        page.wait_until(&format!("{KEPT}?.includes('9100000')")).await;
        page.wait_until(
            "![...document.querySelectorAll('p.notice')].some((of) => of.textContent.includes('sparar inget'))",
        )
        .await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
    });
}

#[test]
fn chunks_are_fetched_once_and_not_before_the_program_has_come() {
    page_test(Screen::Desktop, async |page| {
        everything_is_fetched(page).await;
        let program = "performance.getEntriesByType('resource').find(({ name }) => /\\/finsam-.*wasm$/.test(name))";
        page.wait_until(&format!("{CHUNKS}.every(({{ startTime }}) => startTime > {program}.responseEnd)")).await;
        let before = page.js(&format!("return {CHUNKS}.length")).await;
        page.click(ASSUMPTIONS).await;
        page.wait_for("#ladder").await;
        assert_eq!(page.js(&format!("return {CHUNKS}.length")).await, before);
    });
}

#[test]
fn once_everything_is_fetched_every_view_opens_without_a_network() {
    page_test(Screen::Desktop, async |page| {
        everything_is_fetched(page).await;
        page.go_offline(true).await;
        for (view, shown) in [("antaganden", "#ladder"), ("forslag", "#title")] {
            page.click(&format!("a[href='#vy={view}']")).await;
            page.wait_for(shown).await;
        }
        page.click("#share-link").await;
        page.wait_for("#copy-link").await;
        page.go_offline(false).await;
    });
}

/// `cargo xtask serve` gives out parts as the tool has cut them, before anything has been made smaller: each asks for a sign that
/// whoever loads it knows such parts, by a name that only it has.
#[test]
fn a_part_of_a_quick_build_has_the_sign_that_it_asks_for() {
    let chunks_js = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/chunks.js");
    let chunks_js = fs::read_to_string(chunks_js).expect("web/chunks.js is there");
    // A module with nothing but such an import, (import "__wasm_split" "__canary_a" (global i32)), after its length.
    let module =
        [b"\0asm\x01\0\0\0\x02\x1c\x01\x0c".as_slice(), b"__wasm_split", b"\x0a", b"__canary_a", b"\x03\x7f\0"]
            .concat();
    let length = u32::try_from(module.len()).expect("it is short").to_le_bytes();
    let file = [length.as_slice(), &module].concat();
    let test = format!(
        "{chunks_js}
        const parts = {{ around: [], quick: ['./quick.bin'], torn: ['./torn.bin'] }};
        const files_of = {{ quick: new Uint8Array({file:?}), torn: new Uint8Array({:?}) }};
        globalThis.fetch = async (address) => new Response(files_of[String(address).match(/(\\w+)\\.bin/)[1]]);
        const told = [];
        const table = {{ get: () => (part, isThere) => told.push(`${{part}} ${{isThere}}`) }};
        connect({{ __indirect_function_table: table }});
        for (const part of ['quick', 'torn']) await tellOf(part)(0, part);
        console.log(told.join(', '));",
        &file[..20],
    );
    let script = Path::new(env!("CARGO_TARGET_TMPDIR")).join("parts-of-a-quick-build.mjs");
    fs::write(&script, test).expect("the script can be written");
    let output = Command::new("node").arg(&script).output().expect("node starts");
    let told = String::from_utf8_lossy(&output.stdout);
    assert_eq!(told.trim(), "quick true, torn false", "{}", String::from_utf8_lossy(&output.stderr));
}
