//! What a party pays, and what follows for everybody at once. The page opens with Stockholms stad beside the table.

use browser::{Page, Screen, page_test};

const OF_REGION: &str = "tr:has(#offer-region)";

/// Raises Region Stockholm's contribution to Stockholms stad alone from 8 000 to 9 000 tkr.
async fn raise_the_region_alone(page: &Page) {
    page.wait_for_text("#forbund-name", "Stockholms stad").await;
    page.wait_for_value("#offer-region", "8 000").await;
    page.type_into("#offer-region", "9 000").await;
}

#[test]
fn a_region_that_raises_alone_buys_nothing_and_reads_why() {
    page_test(Screen::Desktop, async |page| {
        raise_the_region_alone(page).await;
        page.wait_for_text(&format!("{OF_REGION} .unmatched"), "1 000 tkr ger inget").await;
        page.wait_for_text(&format!("{OF_REGION} .changed"), "+1 000").await;
        page.wait_for_text(".percent-now", "55 %").await;
        page.wait_for_text(".say b", "Staten och Stockholm begränsar tillsammans:").await;
        page.wait_for_part(".say", "Region Stockholm har erbjudit 1 000 tkr som inget ger förrän båda höjer.").await;
    });
}

#[test]
fn all_set_to_100_percent_reach_100_percent() {
    page_test(Screen::Desktop, async |page| {
        raise_the_region_alone(page).await;
        page.wait_for_text("#set-all", "Sätt alla till 100 %").await;
        page.click("#set-all").await;
        page.wait_for_text(".percent-now", "100 %").await;
        page.wait_for_text("table.overview tr.selected td.pc .figure", "100 %").await;
        // Each amount is rounded up to whole tkr, and what that leaves over holds nobody back.
        page.wait_for_text(".say b", "Alla erbjuder lika mycket räknat efter lagens andelar.").await;
    });
}

#[test]
fn a_target_of_80_percent_is_reached_by_setting_all_to_it() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#target", "80").await;
        page.wait_for_text("#set-all", "Sätt alla till 80 %").await;
        page.click("#set-all").await;
        page.wait_for_text(".percent-now", "80 %").await;
    });
}

#[test]
fn the_arrow_keys_change_by_10_tkr_and_with_shift_by_100() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_value("#offer-region", "8 000").await;
        page.click("#offer-region").await;
        for (keys, value) in [
            ("ArrowUp", "8 010"),
            ("ArrowDown", "8 000"),
            ("ArrowDown", "7 990"),
            ("Shift+ArrowUp", "8 090"),
            ("Shift+ArrowDown", "7 990"),
        ] {
            page.press(keys).await;
            page.wait_for_value("#offer-region", value).await;
        }
    });
}

#[test]
fn the_slider_changes_the_amount_by_10_tkr() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_value("#offer-region", "8 000").await;
        page.click("#offer-region").await;
        page.press("Tab").await;
        assert_eq!(page.active_element().await, "slider “Reglage för bidrag från Region Stockholm”");
        page.press("ArrowRight").await;
        page.wait_for_value("#offer-region", "8 010").await;
        page.press("Home").await;
        page.wait_for_value("#offer-region", "0").await;
        page.wait_for_text(".percent-now", "0 %").await;
        page.press("ArrowRight").await;
        page.wait_for_value("#offer-region", "10").await;
    });
}

#[test]
fn the_sentence_names_the_one_who_holds_back() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-state", "18 000").await;
        page.type_into("#offer-region", "8 500").await;
        page.type_into("#offer-0180", "9 000").await;
        page.wait_for_text(".say b", "Region Stockholm begränsar:").await;
        page.wait_for_part(".say", "varje krona till från Region Stockholm ger fyra kronor i budget.").await;
        // 4 × 8 500 of 58 518 tkr.
        page.wait_for_text(".percent-now", "58 %").await;
        page.wait_for_text("tr:has(#offer-state) .unmatched", "1 000 tkr ger inget").await;
        page.wait_for_text("tr:has(#offer-0180) .unmatched", "500 tkr ger inget").await;
    });
}
