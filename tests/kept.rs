//! What the browser keeps: nothing of it is written over or goes by itself, also where there is no more room, and a link leaves
//! nothing behind that nobody has made.

use browser::{Page, Screen, page_test};

const FIELD: &str = "#offer-region";
const COUNT: &str = ".count";
/// A link in which Region Stockholm gives Stockholms stad so much. Its end is missing, and with it the last part.
fn link(kronor: u32) -> String {
    format!("#s=1.2023.Fr%C3%A5n%20en%20l%C3%A4nk~c.stockholms-stad.r.{kronor}~d")
}

/// Fills the storage to its last sign.
const FILL: &str = "for (let size = 2 ** 22; size >= 1;) {
    try { localStorage.setItem('filling' + localStorage.length, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) }
}";

/// The places and texts of the storage under the page's own names.
async fn kept(page: &Page) -> Vec<(String, String)> {
    let kept = page
        .js("return JSON.stringify(Object.entries(localStorage).filter(([place]) => place.startsWith('finsam.') && place !== 'finsam.preferences'))")
        .await;
    serde_json::from_str(kept.as_str().expect("a text")).expect("places and texts")
}

async fn stop_program(page: &Page) {
    page.js("window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))")
        .await;
    page.wait_for_text("#stopped-title", "Sidan har stannat").await;
}

#[test]
fn with_a_full_storage_what_cannot_be_read_stays_and_that_nothing_is_kept_is_told() {
    page_test(Screen::Desktop, async |page| {
        page.damage_work("rubbish").await;
        page.js(FILL).await;
        page.reload().await;
        page.wait_for_part(".notice", "Webbläsaren sparar inget här").await;
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_for_text(COUNT, "1 ändring").await;
        let kept = kept(page).await;
        assert!(kept.iter().any(|(_, text)| text.contains("rubbish")), "{kept:?}");
    });
}

#[test]
fn what_cannot_be_read_is_seen_saved_and_removed() {
    page_test(Screen::Desktop, async |page| {
        page.js("localStorage.setItem('finsam.dataset.underlag-x', '{\"id\":\"underlag-x\"')").await;
        page.js("localStorage.setItem('finsam.work.other', 'no work at all')").await;
        page.reload().await;
        page.go_to("#vy=forslag").await;
        page.wait_for_text("#aside", "Går inte att läsa").await;
        assert_eq!(page.texts(".aside b").await, ["Arbetet i en flik", "Ett eget underlag"]);
        page.axe().await;
        let (name, text) = page.save_file(".aside li:last-child button").await;
        assert_eq!((name.as_str(), text.as_str()), ("finsam-underlag-olast.json", "{\"id\":\"underlag-x\""));
        page.go_to("#vy=underlag").await;
        page.wait_for_text(".aside b", "Ett eget underlag").await;
        page.click(".aside button[aria-label^='Ta bort']").await;
        page.wait_until_gone(".aside").await;
        page.wait_for_text(".status", "”Ett eget underlag” är borttaget. Det går att ångra.").await;
        page.go_to("#vy=forslag").await;
        page.click("#bring-back").await;
        page.wait_for_text(".aside li:last-child b", "Ett eget underlag").await;
    });
}

#[test]
fn the_stopped_page_puts_the_work_aside_also_with_a_full_storage_and_more_than_once() {
    page_test(Screen::Desktop, async |page| {
        for amount in ["9 000", "10 000"] {
            // Full again for each.
            page.js("Object.keys(localStorage).filter((place) => place.startsWith('filling')).forEach((place) => localStorage.removeItem(place))").await;
            page.type_into(FIELD, amount).await;
            page.press("Tab").await;
            page.wait_for_text(COUNT, "1 ändring").await;
            page.js(FILL).await;
            stop_program(page).await;
            page.click("#stopped-reset").await;
            page.wait_until("document.getElementById('stopped').hidden").await;
            page.wait_for_text(COUNT, "inga ändringar").await;
        }
        let kept = kept(page).await;
        let aside: Vec<&str> =
            kept.iter().filter(|(place, _)| place.starts_with("finsam.unreadable.")).map(|(_, text)| &**text).collect();
        assert_eq!(aside.len(), 2, "{kept:?}");
        for kronor in ["9000000", "10000000"] {
            assert!(aside.iter().any(|text| text.contains(kronor)), "{aside:?}");
        }
        page.go_to("#vy=forslag").await;
        page.wait_for_text(".aside li:nth-child(2) b", "Arbetet som sidan stannade med").await;
    });
}

#[test]
fn the_stopped_page_says_what_a_full_storage_has_not_kept_and_stops_once() {
    page_test(Screen::Desktop, async |page| {
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_until("Object.values(localStorage).some((text) => text.includes('9000000'))").await;
        page.js(FILL).await;
        // One change more needs more room.
        page.type_into("#offer-state", "16 246").await;
        page.press("Tab").await;
        page.wait_for_part("#not-kept", "sparar inget här").await;
        stop_program(page).await;
        page.wait_for_part(
            "#stopped-kept",
            "det du senast ändrade kan vara borta. Texten nedan är arbetet som det senast sparades.",
        )
        .await;
        let shown = page.js("return document.getElementById('stopped-scenario').value").await;
        let shown = shown.as_str().expect("a text");
        assert!(shown.contains("9000000") && !shown.contains("16246000"), "{shown}");
        page.js("document.getElementById('stopped-scenario').focus()").await;
        stop_program(page).await;
        page.wait_until("document.activeElement.id === 'stopped-scenario'").await;
    });
}

#[test]
fn a_links_scenario_that_can_no_longer_be_read_is_listed_and_not_gone() {
    page_test(Screen::Desktop, async |page| {
        // As a tab has it that opened a colleague's link to a dataset that is removed since.
        let scenario = r#"{"version":1,"base":"underlag-som-inte-finns","edits":[]}"#;
        page.js(&format!("sessionStorage.setItem('finsam.linked', '{scenario}')")).await;
        page.reload().await;
        page.wait_for_part(".status", "kunde inte läsas").await;
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_for_text(COUNT, "1 ändring").await;
        page.go_to("#vy=forslag").await;
        page.wait_for_text("#aside", "Går inte att läsa").await;
        let kept = kept(page).await;
        assert!(kept.iter().any(|(_, text)| text == scenario), "{kept:?}");
    });
}

#[test]
fn the_stopped_page_speaks_the_readers_language() {
    page_test(Screen::Desktop, async |page| {
        page.click("#language").await;
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_for_text(COUNT, "1 change").await;
        page.js(
            "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))",
        )
        .await;
        page.wait_for_text("#stopped-title", "The page has stopped").await;
        page.wait_for_text("#stopped-reset", "Begin from the dataset").await;
        assert_eq!(page.js("return document.getElementById('stopped').lang").await, "en");
        page.axe().await;
    });
}

#[test]
fn a_link_leaves_nothing_behind_until_the_reader_changes_something() {
    page_test(Screen::Desktop, async |page| {
        for kronor in 1..=40 {
            page.go_to(&link(9_000_000 + kronor)).await;
        }
        page.wait_for_text(COUNT, "1 ändring").await;
        let is_of_link = |text: &str| text.contains("stockholms-stad");
        let left = kept(page).await;
        assert!(!left.iter().any(|(_, text)| is_of_link(text)), "{left:?}");
        // It is there as long as the tab.
        page.reload().await;
        page.wait_for_text(COUNT, "1 ändring").await;
        page.type_into(FIELD, "12 000").await;
        page.press("Tab").await;
        page.wait_for_text(COUNT, "1 ändring").await;
        let left = kept(page).await;
        assert_eq!(left.iter().filter(|(_, text)| is_of_link(text)).count(), 1, "{left:?}");
        page.reload().await;
        page.wait_for_value(FIELD, "12 000").await;
    });
}

#[test]
fn a_link_in_a_new_tab_writes_over_nothing_of_an_earlier_visit() {
    page_test(Screen::Desktop, async |page| {
        page.type_into(FIELD, "7 000").await;
        page.press("Tab").await;
        page.wait_for_text(COUNT, "1 ändring").await;
        // The visit ends, and another begins with a link.
        page.leave().await;
        page.go_to(&link(9_000_000)).await;
        page.wait_for_value(FIELD, "9 000").await;
        page.js("sessionStorage.removeItem('finsam.tab')").await;
        page.reload().await;
        page.wait_for_value(FIELD, "9 000").await;
        page.type_into(FIELD, "9 500").await;
        page.press("Tab").await;
        page.wait_for_text(COUNT, "1 ändring").await;
        let kept = kept(page).await;
        assert!(kept.iter().any(|(_, text)| text.contains("7000000")), "{kept:?}");
    });
}

#[test]
fn what_is_compared_by_a_link_is_there_as_long_as_the_tab_and_can_be_saved() {
    page_test(Screen::Desktop, async |page| {
        page.go_to(&format!("{}&{}", link(9_000_000), &link(8_500_000)[1..])).await;
        page.go_to("#vy=forslag").await;
        page.wait_for_part(".saved li small", "Inte sparat: det försvinner när fliken stängs").await;
        page.reload().await;
        page.wait_for_part(".saved li small", "Inte sparat").await;
        page.click("[id^='keep-finsam']").await;
        page.wait_for_part(".status", "är sparat.").await;
        page.wait_for_text(".saved li small", "2023, 1 ändring").await;
    });
}

#[test]
fn who_comes_for_the_first_time_by_a_link_sees_all_that_it_compares() {
    page_test(Screen::Desktop, async |page| {
        page.js("localStorage.clear(); sessionStorage.clear()").await;
        let address = format!("{}&{}", link(9_000_000), &link(4_000_000)[1..]);
        page.js(&format!("history.replaceState(null, '', '{address}')")).await;
        page.reload().await;
        page.wait_until("document.querySelectorAll('.compared thead th').length === 4").await;
        let cells = page.texts(".compared tbody tr:first-child td .pc").await;
        assert!(cells.len() == 3 && cells[1] != cells[2], "{cells:?}");
        page.reload().await;
        page.wait_for_part(".saved li small", "Inte sparat").await;
    });
}

#[test]
fn work_of_the_tab_that_cannot_be_read_stays_beside_that_of_a_link() {
    page_test(Screen::Desktop, async |page| {
        page.go_to(&link(9_000_000)).await;
        page.wait_for_value(FIELD, "9 000").await;
        page.wait_until("sessionStorage.getItem('finsam.linked')?.includes('9000000')").await;
        page.js("localStorage.setItem('finsam.work.' + sessionStorage.getItem('finsam.tab'), 'no work at all')").await;
        page.reload().await;
        page.wait_for_value(FIELD, "9 000").await;
        page.type_into(FIELD, "9 500").await;
        page.press("Tab").await;
        page.wait_until("Object.values(localStorage).some((text) => text.includes('9500000'))").await;
        let kept = kept(page).await;
        assert!(kept.iter().any(|(_, text)| text == "no work at all"), "{kept:?}");
        page.go_to("#vy=forslag").await;
        page.wait_for_text(".aside b", "Arbetet i en flik").await;
    });
}

#[test]
fn a_tab_has_taken_up_its_work_before_it_is_shown() {
    page_test(Screen::Desktop, async |page| {
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_until("Object.values(localStorage).some((text) => text.includes('9000000'))").await;
        // A tab that is opened behind others draws nothing.
        page.run_first("window.requestAnimationFrame = () => 0").await;
        page.reload().await;
        let kept = kept(page).await;
        let open: Vec<bool> = kept.iter().map(|(_, text)| text.contains("\"is_open\":true")).collect();
        assert_eq!(open, [true], "{kept:?}");
    });
}

#[test]
fn the_stopped_page_begins_anew_though_the_work_lies_in_another_place_and_a_view_in_the_address() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=vagen").await;
        page.wait_for(".way").await;
        page.js("location.hash = ''").await;
        page.type_into(FIELD, "9 000").await;
        page.press("Tab").await;
        page.wait_until("Object.values(localStorage).some((text) => text.includes('9000000'))").await;
        // As a telephone leaves it that ends a tab without a word.
        page.js("localStorage.setItem('finsam.work.other', localStorage.getItem('finsam.work.' + sessionStorage.getItem('finsam.tab')))").await;
        page.js("location.hash = 'vy=vagen'").await;
        page.wait_for(".way").await;
        stop_program(page).await;
        page.click("#stopped-reset").await;
        page.wait_until("document.getElementById('stopped').hidden && location.hash === ''").await;
        page.wait_for_text(COUNT, "inga ändringar").await;
        let kept = kept(page).await;
        let places = kept.iter().filter(|(_, text)| text.contains("9000000")).map(|(place, _)| place);
        let places: Vec<_> = places.collect();
        assert!(matches!(places[..], [aside] if aside.starts_with("finsam.unreadable.")), "{kept:?}");
    });
}
