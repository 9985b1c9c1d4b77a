//! The parts of the page that the browser fetches when they are first needed.

use browser::{Page, Screen, page_test};

const FAILED: &str = "Den här delen av sidan kunde inte hämtas. Kontrollera nätet och försök igen.";
const BLOCKED: &str = "ERR_BLOCKED_BY_CLIENT";
/// As many as the page has chunks.
const CHUNKS: usize = 2;
const ASSUMPTIONS: &str = "a[href='#vy=antaganden']";

/// How many parts have been fetched.
async fn fetched(page: &Page) -> usize {
    page.requests().await.iter().filter(|address| address.contains("/chunk-")).count()
}

#[test]
fn the_first_view_needs_no_other_part_and_what_is_missing_is_fetched_when_asked_for() {
    page_test(Screen::Phone, async |page| {
        page.block("*/chunk-*").await;
        page.reload().await;
        page.wait_for("table.overview td").await;
        for _ in 0..CHUNKS {
            page.expect_error(BLOCKED).await;
        }

        page.click(ASSUMPTIONS).await;
        page.expect_error(BLOCKED).await;
        page.wait_for_text("main [role=alert] p", FAILED).await;
        page.axe().await;
        page.click("#fetch-again").await;
        page.expect_error(BLOCKED).await;
        page.wait_for_text("main [role=alert] p", FAILED).await;

        page.block("").await;
        page.click("#fetch-again").await;
        page.wait_for("#ladder").await;
        page.wait_until_gone("#fetch-again").await;
    });
}

#[test]
fn other_parts_are_fetched_when_the_first_view_is_painted_and_once() {
    page_test(Screen::Desktop, async |page| {
        let painted = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
        let chunks = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chunk-'))";
        page.wait_until(&format!("{chunks}.length === {CHUNKS}")).await;
        page.wait_until(&format!("{chunks}.every(({{ startTime }}) => startTime > {painted})")).await;
        let before = fetched(page).await;
        page.click(ASSUMPTIONS).await;
        page.wait_for("#ladder").await;
        assert_eq!(fetched(page).await, before);
    });
}

#[test]
fn once_everything_is_fetched_every_view_opens_without_a_network() {
    page_test(Screen::Desktop, async |page| {
        let ended = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chunk-'))";
        page.wait_until(&format!("{ended}.length === {CHUNKS}")).await;
        page.go_offline(true).await;
        for (view, shown) in [("antaganden", "#ladder"), ("forslag", "#title")] {
            page.click(&format!("a[href='#vy={view}']")).await;
            page.wait_for(shown).await;
        }
        page.go_offline(false).await;
    });
}
