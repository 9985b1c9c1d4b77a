//! The view of results: how it went, what the proposal would buy, and figures that the reader fills in.

use browser::{Page, Preference, Screen, page_test};
use std::sync::Mutex;

/// The fields of results, by their places among the engine's figures.
const PARTICIPANTS: &str = "#result-0";
const FINISHED: &str = "#result-4";
const WORK_OR_STUDIES: &str = "#result-11";

async fn show(page: &Page, forbund: &str) {
    page.go_to(&format!("#vy=resultat&forbund={forbund}")).await;
    page.wait_for("#results-said").await;
}

#[test]
fn hbs_at_100_percent_says_how_many_more_could_take_part() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        page.click("#set-all").await;
        page.wait_for_part(".forbund", "Med förslaget kan 14 fler delta, om varje deltagare kostar som 2022.").await;
        show(page, "hbs").await;
        page.wait_for_part("#results-said", "deltagare som avslutade i HBS 2022 gick till arbete eller studier: 45 %.")
            .await;
        page.wait_for_part(".proposed .amount", "14 fler").await;
        page.wait_for_part(
            "#proposal-said",
            "Av de 14 skulle 6 gå till arbete eller studier om andelen står sig, mellan 5 och 7",
        )
        .await;
        page.choose("#break-even-party", "Region Stockholm").await;
        page.type_into("#cost-of-one", "250").await;
        page.wait_for_part("#break-even-said", "betalar sig för Region Stockholm när 0,7 personer färre").await;
        page.type_into("#share-individual", "100").await;
        page.wait_for_part(".proposed .amount", "17 fler").await;
    });
}

#[test]
fn a_forbund_s_own_results_are_filled_in_undone_and_linked() {
    page_test(Screen::Desktop, async |page| {
        show(page, "goteborg").await;
        page.wait_for_part("#results-said", "Tre tal räcker för att börja").await;
        for (field, typed) in [(PARTICIPANTS, "900"), (FINISHED, "400"), (WORK_OR_STUDIES, "200")] {
            page.type_into(field, typed).await;
            page.press("Tab").await;
        }
        page.wait_for_text(".each-forbund .amount", "200 av 400").await;
        page.wait_for_part("#results-said", "50 %").await;
        page.wait_for_part(".changes-bar", "3 ändringar").await;
        page.click("#undo").await;
        page.wait_for_part(".changes-bar", "2 ändringar").await;
        page.wait_for_part("#results-said", "avslutade i Göteborg 2022.").await;
        page.click("#redo").await;
        page.wait_for_part(".changes-bar", "3 ändringar").await;
        page.type_into(FINISHED, "många").await;
        page.wait_for_part("#result-4-error", "Skriv ett heltal").await;
        page.type_into(FINISHED, "400").await;
        page.press("Tab").await;
        page.reload().await;
        page.wait_for_part(".each-forbund .amount", "200 av 400").await;
        page.wait_for_part(".changes-bar", "3 ändringar").await;
    });
}

#[test]
fn the_insatser_are_sorted_by_what_the_reader_asks_for() {
    page_test(Screen::Desktop, async |page| {
        show(page, "stockholms-stad").await;
        page.wait_for_part(".insatser tbody tr th", "Aktivitetsplatsen").await;
        page.click(".insatser thead th:nth-child(5) .sort").await;
        page.wait_for_part(".insatser tbody tr th", "FINSAM-team").await;
        page.wait_for("[aria-sort='descending']:nth-child(5)").await;
        page.click(".insatser thead th:nth-child(5) .sort").await;
        page.wait_for_part(".insatser tbody tr th", "Samordnat stöd").await;
    });
}

/// The fields of an insats, by their places among the engine's figures.
const COST: &str = "#insats-1";
const TOOK_PART: &str = "#insats-2";

#[test]
fn an_insats_is_added_changed_and_taken_away_and_comes_by_link() {
    let link = Mutex::new(String::new());
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.type_into("#insats-name", "Nätverk").await;
        page.press("Enter").await;
        page.wait_for("#insats-0:focus").await;
        page.type_into(COST, "900").await;
        page.type_into(TOOK_PART, "30").await;
        page.press("Tab").await;
        page.wait_for_part(".insatser tr.is-own", "Nätverk").await;
        page.wait_for_part(".insatser tr.is-own", "30,0").await;
        page.wait_for_part(".changes-bar", "1 ändring").await;
        page.axe().await;
        page.click("#insats-done").await;
        page.wait_until_gone(".insats-form").await;
        page.click(".change-insats[aria-label='ändra MIA']").await;
        page.wait_for_value(COST, "7 936,5").await;
        page.click("#insats-take-away").await;
        page.wait_for_part(".removed", "Återställ MIA").await;
        page.wait_until_gone(".change-insats[aria-label='ändra MIA']").await;
        page.click("#undo").await;
        page.wait_for(".change-insats[aria-label='ändra MIA']").await;
        page.click("#redo").await;
        page.click(".removed button").await;
        page.wait_for(".change-insats[aria-label='ändra MIA']").await;
        page.wait_for_part(".changes-bar", "1 ändring").await;
        page.click("#share-link").await;
        page.wait_for("#link").await;
        *link.lock().unwrap() = page.js("return document.getElementById('link').value").await.to_string();
    });
    let link = link.into_inner().unwrap();
    let fragment = link.trim_matches('"').split_once('#').expect("the link has a fragment").1.to_owned();
    page_test(Screen::Phone, async |page| {
        page.go_to(&format!("#{fragment}")).await;
        page.wait_for_part(".changes-bar", "1 ändring").await;
        show(page, "hbs").await;
        page.wait_for_part(".insatser tr.is-own", "Nätverk").await;
    });
}

#[test]
fn results_are_printed_without_what_is_filled_in() {
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.click(".change-insats[aria-label='ändra MIA']").await;
        page.wait_for(".insats-form").await;
        page.print_preview().await;
        page.wait_for(".insatser").await;
        page.wait_for("#results-said").await;
        for gone in [".insats-form", ".change-insats", "#insats-name", ".own-results", "#results-year"] {
            page.wait_until_gone(gone).await;
        }
    });
}

#[test]
fn a_figure_tells_how_it_was_computed() {
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.click("[aria-labelledby='unit-costs'] tbody tr .figure").await;
        page.wait_for_text("#explained", "Per deltagare 2022: HBS").await;
        page.wait_for_part(".steps", "13 626 000 kr / 348 (deltagare) = 39 155 kr").await;
        page.press("Escape").await;
        page.click(".each-forbund .amount .figure").await;
        page.wait_for_part(".steps", "k = 73, n = 164: 37,1 %–52,2 %").await;
        page.axe().await;
    });
}

#[test]
fn the_nation_is_read_by_keyboard() {
    page_test(Screen::Desktop, async |page| {
        page.click("nav.views a[href='#vy=resultat']").await;
        page.wait_for("[aria-labelledby='nation-participants'] svg g").await;
        page.js("document.querySelector(\"[aria-labelledby='nation-participants'] svg g[tabindex]\").focus()").await;
        page.wait_for_text("svg g:focus .read", "2017: 28 318").await;
        page.choose("#division", "Utbildning").await;
        page.wait_for_part("[aria-labelledby='nation-who'] table", "888, men källan anger 788").await;
    });
}

#[test]
fn it_can_be_used_on_a_telephone_in_the_dark() {
    page_test(Screen::Phone, async |page| {
        for preference in [Preference::DarkColours, Preference::ForcedColours] {
            page.prefer(&[preference]).await;
            show(page, "hbs").await;
            page.axe().await;
            page.go_to("#vy=resultat").await;
            page.wait_for("#nation-fye").await;
            page.axe().await;
        }
    });
}
