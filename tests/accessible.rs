//! Everyone can use the page, as far as a machine can check it.

use browser::{Page, Preference, Screen, page_test};

/// A page at 1280 pixels enlarged to 400 %.
const ENLARGED: Screen = Screen::Window { width: 320, height: 256 };

async fn show_hbs(page: &Page) {
    page.go_to("#forbund=hbs").await;
    page.wait_for_text("#forbund-name", "HBS").await;
}

async fn show_assumptions(page: &Page) {
    page.go_to("#vy=antaganden").await;
    page.wait_for("#state-grant").await;
}

async fn show_way(page: &Page) {
    page.go_to("#vy=vagen&forbund=hbs").await;
    page.wait_for("#path-of").await;
}

/// The views beside those above, each with what it shows last. That all are looked at in both languages and colours is what
/// the text for accessibility statements says (src/text/embedding.rs).
const OTHER_VIEWS: [(&str, &str); 11] = [
    ("#vy=forbundet&forbund=hbs", "#forbund-name"),
    ("#vy=resultat", "#nation-fye"),
    ("#vy=resultat&forbund=hbs", "#results-said"),
    ("#vy=kapital", "#equity-hbs"),
    ("#vy=kapital&forbund=hbs", "#equity-said"),
    ("#vy=forslag", "#title"),
    ("#vy=mote&forbund=hbs", ".meeting .offers"),
    ("#vy=badda-in", "#embed-statement-code"),
    ("#vy=egna-siffror", "#where-to-fetch"),
    ("#vy=underlag", "#open-dataset"),
    ("#vy=papper", "#paper-assumptions"),
];

/// Every view, each checked by axe.
async fn every_view(page: &Page) {
    page.wait_for("table.overview").await;
    page.axe().await;
    show_hbs(page).await;
    page.axe().await;
    show_way(page).await;
    page.axe().await;
    show_assumptions(page).await;
    page.axe().await;
    for (view, shown) in OTHER_VIEWS {
        page.go_to(view).await;
        page.wait_for(shown).await;
        page.axe().await;
    }
}

#[track_caller]
fn is_accessible(screen: Screen, show: impl AsyncFnOnce(&Page)) {
    page_test(screen, async |page| {
        show(page).await;
        page.axe().await;
    });
}

#[test]
fn the_first_screen_is_accessible() {
    is_accessible(Screen::Desktop, async |page| page.wait_for("table.overview").await);
}

#[test]
fn a_forbund_is_accessible() {
    is_accessible(Screen::Desktop, show_hbs);
}

#[test]
fn a_forbund_with_all_that_can_be_opened_is_accessible() {
    is_accessible(Screen::Desktop, async |page| {
        show_hbs(page).await;
        page.js("for (const details of document.querySelectorAll('details')) details.open = true").await;
        page.click("#move-0128").await;
        page.type_into("#move-to-0128", "s").await;
        page.wait_for("[role='option']").await;
    });
}

#[test]
fn the_assumptions_are_accessible() {
    is_accessible(Screen::Desktop, show_assumptions);
}

#[test]
fn an_open_explanation_is_accessible() {
    is_accessible(Screen::Desktop, async |page| {
        page.click(".percent-now .figure").await;
        page.wait_for("dialog[open] h2").await;
    });
}

#[test]
fn changes_and_messages_are_accessible() {
    is_accessible(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "9 000").await;
        page.type_into("#offer-state", "tolv").await;
        page.wait_for("#offer-state-error").await;
    });
}

#[test]
fn the_whole_country_is_accessible() {
    is_accessible(Screen::Desktop, async |page| {
        page.choose("#area", "Hela landet").await;
        page.wait_for_part("table.overview tfoot th", "72 förbund").await;
    });
}

#[test]
fn a_forbund_whose_contributions_are_not_known_is_accessible() {
    is_accessible(Screen::Desktop, async |page| {
        page.type_into("#search", "Malmö").await;
        page.click("table.overview tbody th a").await;
        page.wait_for("#fill-in").await;
    });
}

#[test]
fn every_view_is_accessible_in_english() {
    page_test(Screen::Desktop, async |page| {
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        every_view(page).await;
    });
}

#[test]
fn every_view_is_accessible_in_dark_colours() {
    page_test(Screen::Desktop, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        every_view(page).await;
    });
}

#[test]
fn every_view_is_accessible_with_more_contrast() {
    page_test(Screen::Desktop, async |page| {
        page.prefer(&[Preference::MoreContrast]).await;
        every_view(page).await;
    });
}

#[test]
fn every_view_is_accessible_on_a_phone() {
    page_test(Screen::Phone, every_view);
}

#[test]
fn every_view_is_accessible_enlarged_to_400_percent() {
    page_test(ENLARGED, every_view);
}

/// Nothing has to be scrolled sideways to be read. A phone makes its window as wide as the page, up to a point.
async fn fits_in_width(page: &Page) {
    let widest = "return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > Math.min(innerWidth, screen.width) + 1)
        .slice(0, 8).map((element) => `${element.tagName}#${element.id}.${element.className}`).join(', ')";
    let widths = page.js("return [document.documentElement.scrollWidth, Math.min(innerWidth, screen.width)]").await;
    let fits = widths[0].as_f64() <= widths[1].as_f64();
    assert!(fits, "the page is wider than the screen, {widths}: {}", page.js(widest).await);
}

async fn every_view_fits(page: &Page) {
    page.wait_for("table.overview").await;
    fits_in_width(page).await;
    page.choose("#area", "Hela landet").await;
    fits_in_width(page).await;
    show_hbs(page).await;
    fits_in_width(page).await;
    page.js("for (const details of document.querySelectorAll('details')) details.open = true").await;
    fits_in_width(page).await;
    page.click(".percent-now .figure").await;
    page.wait_for("dialog[open]").await;
    fits_in_width(page).await;
    page.press("Escape").await;
    show_way(page).await;
    fits_in_width(page).await;
    show_assumptions(page).await;
    fits_in_width(page).await;
    for (view, shown) in OTHER_VIEWS {
        page.go_to(view).await;
        page.wait_for(shown).await;
        fits_in_width(page).await;
    }
}

#[test]
fn nothing_is_scrolled_sideways_at_400_percent() {
    page_test(ENLARGED, every_view_fits);
}

#[test]
fn nothing_is_scrolled_sideways_on_a_phone() {
    page_test(Screen::Phone, every_view_fits);
}
