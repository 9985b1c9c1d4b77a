//! The meeting mode: one förbund for a projector.

use browser::{Page, Preference, Screen, page_test};

/// The smallest projector that people still have.
const PROJECTOR: Screen = Screen::Window { width: 1280, height: 720 };

const PERCENT: &str = ".meeting .percent-now";

async fn enter_with_hbs(page: &Page) {
    page.go_to("#forbund=hbs").await;
    page.wait_for_text("#forbund-name", "HBS").await;
    page.click("#meeting-mode").await;
    page.wait_for_text("h1", "HBS").await;
}

async fn fits(page: &Page, side: &str) {
    let sizes = format!("const page = document.documentElement; return [page.scroll{side}, page.client{side}]");
    let sizes = page.js(&sizes).await;
    assert!(sizes[0].as_f64() <= sizes[1].as_f64(), "the page is larger than the screen: {side} {sizes}");
}

#[test]
fn one_click_enters_and_escape_leaves() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        page.wait_until("location.hash === '#vy=mote&forbund=hbs'").await;
        page.wait_until("document.activeElement.id === 'meeting'").await;
        page.wait_until_gone("header").await;
        page.wait_until_gone("nav").await;
        page.press("Escape").await;
        page.wait_until("location.hash === '#forbund=hbs'").await;
        page.wait_until("document.activeElement.id === 'meeting-mode'").await;
        page.wait_for("nav").await;
    });
}

#[test]
fn the_keyboard_enters_changes_and_leaves_by_the_button() {
    page_test(PROJECTOR, async |page| {
        page.go_to("#forbund=hbs").await;
        page.wait_for("#meeting-mode").await;
        page.js("document.getElementById('meeting-mode').focus()").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'meeting'").await;
        for expected in [
            "button “Hela området”",
            "button “Föregående förbund”",
            "button “Nästa förbund”",
            "button “Ångra”",
            "button “Gör om”",
            "button “Lämna mötesläget”",
            "button “96 % – Procent för HBS: så räknas det”",
            "textbox “Mål, %”",
            "button “Sätt alla till 100 %”",
            "textbox “Bidrag från Staten”",
            "button “Sätt 7 635 tkr för Staten”",
            "textbox “Bidrag från Region Stockholm”",
        ] {
            page.press("Tab").await;
            assert_eq!(page.active_element().await, expected);
        }
        page.press("Shift+ArrowDown").await;
        page.wait_for_value("#meeting-region", "3 550").await;
        page.js("document.getElementById('leave-meeting').focus()").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'meeting-mode'").await;
        page.wait_for_value("#offer-region", "3 550").await;
    });
}

#[test]
fn an_offer_is_changed_and_the_screen_says_what_it_does() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        page.wait_for_text(PERCENT, "96 %").await;
        page.wait_for_text(".told", "Som i underlaget\n\nSaknas till 100 %: 670 tkr").await;
        page.type_into("#meeting-region", "3 200").await;
        page.wait_for_text(PERCENT, "84 %").await;
        page.wait_for_part(".told", "Underlaget 96 % → förslaget 84 %").await;
        page.wait_for_text(".told .changed", "−12 procentenheter").await;
        page.wait_for_text(".told .gap", "Saknas till 100 %: 2 470 tkr").await;
        page.wait_for_text(".say b", "Region Stockholm begränsar:").await;
        page.wait_for_text(".offer:has(#meeting-region) .changed", "−450").await;
        page.wait_for_text(".offer:has(#meeting-region) .holds-back", "begränsar").await;
        page.wait_for_text(".offer:has(#meeting-state) .unmatched", "900 tkr ger inget").await;
        fits(page, "Height").await;
        page.press("Tab").await;
        page.click("#meeting-undo").await;
        page.wait_for_text(PERCENT, "96 %").await;
        page.click("#meeting-redo").await;
        page.wait_for_text(PERCENT, "84 %").await;
    });
}

#[test]
fn escape_clears_an_error_first_and_then_leaves() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        page.type_into("#meeting-region", "tolv").await;
        page.wait_for("#meeting-region[aria-invalid='true']").await;
        page.press("Escape").await;
        page.wait_for_value("#meeting-region", "3 650").await;
        page.wait_for_text("h1", "HBS").await;
        page.press("Escape").await;
        page.wait_for("#meeting-mode").await;
    });
}

#[test]
fn escape_closes_an_explanation_and_not_the_meeting() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        page.click(&format!("{PERCENT} .figure")).await;
        page.wait_for("dialog[open]").await;
        page.press("Escape").await;
        page.wait_until_gone("dialog[open]").await;
        page.wait_for_text("h1", "HBS").await;
    });
}

#[test]
fn the_forbund_of_the_overview_follow_each_other_and_the_focus_stays() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        // By percent, as the overview has them; what is changed on the way does not change their order.
        page.type_into("#meeting-state", "0").await;
        page.wait_for_text(PERCENT, "0 %").await;
        page.click("#next-forbund").await;
        page.wait_for_text("h1", "Värna").await;
        page.wait_until("document.activeElement.id === 'next-forbund'").await;
        page.wait_for_text(".status", "Visar Värna: 96 % av ideal.").await;
        page.click("#previous-forbund").await;
        page.wait_for_text("h1", "HBS").await;
        page.click("#previous-forbund").await;
        page.wait_for_text("h1", "SUVS").await;
        for _ in 0..8 {
            page.click("#next-forbund").await;
        }
        page.wait_for_text("h1", "SUVS").await;
    });
}

#[test]
fn the_kommuner_of_a_large_forbund_are_told_together_and_each() {
    page_test(PROJECTOR, async |page| {
        page.go_to("#forbund=gavleborg").await;
        page.type_into("#fill-in", "20 000").await;
        page.press("Enter").await;
        page.click("#meeting-mode").await;
        page.wait_for_text(".offers .sum", "5 000").await;
        assert_eq!(page.texts(".offers .each input").await.len(), 10);
    });
}

#[test]
fn a_forbund_that_is_not_there_is_told() {
    page_test(PROJECTOR, async |page| {
        page.go_to("#vy=mote&forbund=xanadu").await;
        page.wait_for_part(".meeting", "Det finns inget sådant förbund").await;
        page.click("#next-forbund").await;
        page.wait_for(PERCENT).await;
    });
}

async fn is_accessible_in_every_colour(page: &Page) {
    enter_with_hbs(page).await;
    page.type_into("#meeting-region", "3 200").await;
    page.type_into("#meeting-state", "tolv").await;
    page.wait_for("#meeting-state[aria-invalid='true']").await;
    for preference in [Preference::LightColours, Preference::DarkColours, Preference::ForcedColours] {
        page.prefer(&[preference]).await;
        page.axe().await;
    }
}

#[test]
fn the_meeting_is_accessible_on_a_projector() {
    page_test(PROJECTOR, is_accessible_in_every_colour);
}

#[test]
fn the_meeting_is_accessible_on_a_phone() {
    page_test(Screen::Phone, is_accessible_in_every_colour);
}

#[test]
fn the_meeting_is_accessible_in_english() {
    page_test(PROJECTOR, async |page| {
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        is_accessible_in_every_colour(page).await;
        page.wait_for_part(".told", "Dataset 96 % → proposal 84 %").await;
    });
}

#[test]
fn nothing_is_scrolled_sideways_in_a_meeting() {
    for width in [320, 390] {
        page_test(Screen::Window { width, height: 256 }, async |page| {
            page.go_to("#vy=mote&forbund=hbs").await;
            page.wait_for_text("h1", "HBS").await;
            fits(page, "Width").await;
            page.go_to("#vy=mote&forbund=gavleborg").await;
            page.wait_for_text("h1", "Gävleborg").await;
            fits(page, "Width").await;
        });
    }
}

#[test]
fn what_the_target_asks_is_set_for_one_and_for_all() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        page.click("#meeting-set-region").await;
        page.wait_for_value("#meeting-region", "3 818").await;
        page.wait_until("document.querySelector('#meeting-set-region').disabled").await;
        page.click("#meeting-undo").await;
        page.wait_for_value("#meeting-region", "3 650").await;
        page.click("#meeting-set-all").await;
        page.wait_for_text(PERCENT, "100 %").await;
        page.click("#meeting-undo").await;
        page.wait_for_text(PERCENT, "96 %").await;
    });
}

#[test]
fn the_arrow_keys_step_through_the_forbund_but_not_from_a_field() {
    page_test(PROJECTOR, async |page| {
        enter_with_hbs(page).await;
        page.press("ArrowRight").await;
        page.wait_for_text("h1", "Värna").await;
        page.press("ArrowLeft").await;
        page.wait_for_text("h1", "HBS").await;
        page.js("document.getElementById('meeting-state').focus()").await;
        page.press("ArrowRight").await;
        page.wait_for_text("h1", "HBS").await;
        page.wait_until("document.activeElement.id === 'meeting-state'").await;
    });
}

#[test]
fn a_forbund_with_six_kommuner_and_a_county_each_fit_a_projector() {
    page_test(PROJECTOR, async |page| {
        page.go_to("#vy=mote&forbund=roslagen").await;
        page.wait_for_text("h1", "Roslagen").await;
        page.type_into("#meeting-region", "1 200").await;
        page.wait_for_text(".offer:has(#meeting-region) .changed", "−300").await;
        fits(page, "Height").await;
        fits(page, "Width").await;
        page.click("#whole-area").await;
        page.wait_for_part(".paid-in-all", "Region Stockholm 24 674 tkr (−300)").await;
        assert_eq!(page.texts(".meeting-area tbody tr").await.len(), 8);
        // The screen has an address of its own, and a button back.
        page.wait_until("location.hash.includes('skarm=omradet')").await;
        page.reload().await;
        page.wait_for(".meeting-area").await;
        page.click("#whole-area").await;
        page.wait_for_text("h1", "Roslagen").await;
        page.wait_for_part(".proposal .paid-in-all", "Stockholms län: Staten").await;
        page.click("#whole-area").await;
        page.wait_for(".meeting-area").await;
        fits(page, "Height").await;
        page.axe().await;
        page.click(".meeting-area a[href$='forbund=hbs']").await;
        page.wait_for_text("h1", "HBS").await;
        page.wait_until_gone(".meeting-area").await;
    });
}
