//! The page itself: that it comes up, whole and by itself, before anything is asked of it.

use browser::{Screen, page_test};

#[test]
fn the_page_shows_its_name() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_text("h1", "Finsamkalkylen").await;
    });
}

#[test]
fn each_file_is_fetched_once() {
    page_test(Screen::Desktop, async |page| {
        let mut files = page.requests().await;
        files.sort();
        let fetched = files.clone();
        files.dedup();
        assert_eq!(fetched, files);
    });
}
