//! The map: fetched when it is asked for, read by mouse and by keyboard, and changed on.

use browser::{Page, Preference, Screen, page_test};

const ROSLAGEN: &str = ".map g[aria-label^='Roslagen']";

async fn show(page: &Page) {
    page.wait_for("table.overview").await;
    page.click("#as-map").await;
    page.wait_for(ROSLAGEN).await;
}

#[test]
fn the_map_is_fetched_when_somebody_asks_for_it_and_not_before() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for("table.overview").await;
        let fetched = "performance.getEntriesByType('resource').some(entry => entry.name.includes('chunk-map'))";
        // All other parts have come meanwhile.
        page.wait_until("performance.getEntriesByType('resource').some(entry => entry.name.includes('chunk-results'))")
            .await;
        assert_eq!(page.js(&format!("return {fetched}")).await.as_bool(), Some(false));
        page.click("#as-map").await;
        page.wait_for(ROSLAGEN).await;
        page.wait_until(fetched).await;
        page.click("#as-table").await;
        page.wait_for("table.overview").await;
    });
}

#[test]
fn a_forbund_is_chosen_by_mouse_and_by_keyboard() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.js(&format!(
            "document.querySelector(\"{ROSLAGEN} path\").dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))"
        ))
        .await;
        page.wait_for_text("#forbund-name", "Roslagen").await;
        page.js("document.querySelector(\".map g[aria-label^='HBS']\").focus()").await;
        page.wait_for_part(".read-here", "HBS: 96 %, 14 600 av 15 270 tkr.").await;
        page.press("Enter").await;
        page.wait_for_text("#forbund-name", "HBS").await;
        page.wait_for(".map g[aria-label$='Vald.']").await;
    });
}

#[test]
fn a_kommun_moves_on_the_map_and_back_by_undo() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.choose("#move-from-map-kommun", "Solna").await;
        page.choose("#move-from-map-to", "Roslagen").await;
        page.click("#move-from-map-do").await;
        page.wait_for_part(".changes-bar", "1 ändring").await;
        page.wait_until("[...document.querySelectorAll('.map title')].some(title => title.textContent.startsWith('Solna, Roslagen'))").await;
        page.click("#undo").await;
        page.wait_until("[...document.querySelectorAll('.map title')].some(title => title.textContent === 'Solna: utanför alla förbund')").await;
    });
}

#[test]
fn other_colours_and_another_area_are_drawn() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.choose("#map-measure", "HE per invånare").await;
        page.wait_for(".map path.of-4").await;
        page.choose("#area", "Hela landet").await;
        page.wait_until("document.querySelectorAll('.map title').length === 290").await;
    });
}

#[test]
fn it_can_be_used_on_any_screen_and_in_all_colours() {
    for screen in [Screen::Desktop, Screen::Phone] {
        page_test(screen, async |page| {
            show(page).await;
            page.axe().await;
            for preference in [Preference::DarkColours, Preference::ForcedColours] {
                page.prefer(&[preference]).await;
                page.axe().await;
            }
        });
    }
}
