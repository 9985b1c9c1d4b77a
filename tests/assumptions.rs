//! The model's rules, each to change and to take back by itself.

use browser::{Page, Screen, page_test};

const STOCKHOLM: &str = "table.overview tr:has(a[href='#forbund=stockholms-stad']) td.pc .figure";

async fn show_assumptions(page: &Page) {
    page.click("nav.views a[href='#vy=antaganden']").await;
    page.wait_for("#state-grant").await;
}

async fn show_distribution(page: &Page) {
    page.click("nav.views a[href='#']").await;
    page.wait_for("table.overview").await;
}

fn reset(rule: &str) -> String {
    format!("button[aria-label='Återställ: {rule}']")
}

/// The button in the list of changes that takes back the one that begins so.
fn take_back(change: &str) -> String {
    format!(".changes button[aria-label^='Ta tillbaka: {change}']")
}

#[test]
fn a_larger_grant_lowers_the_percent_until_it_is_reset() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_text(STOCKHOLM, "55 %").await;
        show_assumptions(page).await;
        page.type_into("#state-grant", "360 mnkr").await;
        page.wait_for_text(".changes li span", "Statens anslag: 339 000 → 360 000 tkr").await;
        show_distribution(page).await;
        // 32 000 of 62 380 tkr.
        page.wait_for_text(STOCKHOLM, "51 %").await;

        show_assumptions(page).await;
        page.click(&reset("Statens anslag")).await;
        page.wait_for_value("#state-grant", "339 000").await;
        page.wait_for_text(".count", "inga ändringar").await;
        show_distribution(page).await;
        page.wait_for_text(STOCKHOLM, "55 %").await;
    });
}

#[test]
fn as_offered_everything_that_is_paid_counts() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "10 000").await;
        page.wait_for_text(STOCKHOLM, "55 %").await;
        show_assumptions(page).await;
        page.click("#as-offered").await;
        show_distribution(page).await;
        // 34 000 of 58 518 tkr.
        page.wait_for_text(STOCKHOLM, "58 %").await;
        page.wait_for_text(".say b", "Allt som erbjuds räknas.").await;
    });
}

#[test]
fn each_change_is_a_sentence_and_is_taken_back_alone() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "10 000").await;
        show_assumptions(page).await;
        page.type_into("#state-grant", "360 mnkr").await;
        page.type_into("#population-weight", "30").await;
        page.click("#as-offered").await;
        page.wait_for_text(".count", "4 ändringar").await;
        let sentences = [
            "Region Stockholm till Stockholms stad: 8 000 → 10 000 tkr",
            "Statens anslag: 339 000 → 360 000 tkr",
            "Vikt för befolkning: 25 → 30",
            "Tilldelningen är det som erbjuds",
        ];
        assert_eq!(page.texts(".changes li span").await, sentences);

        page.click(&take_back("Statens anslag")).await;
        page.wait_for_text(".count", "3 ändringar").await;
        assert_eq!(page.texts(".changes li span").await, [sentences[0], sentences[2], sentences[3]]);
        page.wait_for_value("#state-grant", "339 000").await;
        page.wait_for_value("#population-weight", "30").await;

        page.click("#back-to-base").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.wait_for_value("#population-weight", "25").await;
    });
}

#[test]
fn a_rule_that_cannot_be_says_why_and_the_last_one_holds() {
    page_test(Screen::Desktop, async |page| {
        show_assumptions(page).await;
        page.paste_into("#population-weight", "2,5").await;
        page.wait_for_text("#population-weight-error", "Skriv ett heltal från 0 till 1000.").await;
        page.paste_into("#national-support", "400 mnkr").await;
        page.wait_for_text("#national-support-error", "Det nationella stödet kan inte vara större än hela anslaget.")
            .await;
        page.wait_for_text(".count", "inga ändringar").await;
    });
}
