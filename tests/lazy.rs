//! The parts of the page that the browser fetches when they are first needed, or when it has nothing else to do.

use browser::{Page, Screen, page_test};

const ASSUMPTIONS: &str = "a[href='#vy=antaganden']";
const FAILED: &str = "Den här delen av sidan kunde inte hämtas. Kontrollera nätet och försök igen.";
/// The requests for chunks that have been answered.
const CHUNKS: &str = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chunk-'))";

/// Waits until the browser has fetched every chunk that the program's JavaScript names, but the map's, which waits until somebody
/// asks for it.
async fn everything_is_fetched(page: &Page) {
    let list = "performance.getEntriesByType('resource').find(({ name }) => /\\/finsam-.*js$/.test(name))";
    page.wait_until(list).await;
    let named = format!(
        "return fetch({list}.name).then((answer) => answer.text())
            .then((text) => new Set(text.match(/chunk-(?!map)[^.]+/g)).size)"
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
fn kept_work_stays_where_what_reads_it_cannot_be_fetched() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.block("*/chunk-*").await;
        page.js("location.reload()").await;
        page.wait_for_part("#stopped-reason", "Kontrollera nätet").await;
        page.block("").await;
        page.reload().await;
        page.wait_for_text(".count", "1 ändring").await;
        page.forget_errors("").await;
    });
}

#[test]
fn chunks_are_fetched_once_and_not_before_the_first_view_is_painted() {
    page_test(Screen::Desktop, async |page| {
        everything_is_fetched(page).await;
        let painted = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
        page.wait_until(&format!("{CHUNKS}.every(({{ startTime }}) => startTime > {painted})")).await;
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
