//! The view of results: how it went, what the proposal would buy, and figures that the reader fills in.

use browser::{Page, Preference, Screen, page_test};

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
        page.prefer(&[Preference::DarkColours]).await;
        show(page, "hbs").await;
        page.axe().await;
        page.go_to("#vy=resultat").await;
        page.wait_for("#nation-fye").await;
        page.axe().await;
    });
}
