//! Before figures are used: the line that says what will happen, and what is out of proportion, which must be answered.

use browser::{Page, Screen, page_test};
use finsam_engine::Dataset;
use serde_json::json;
use std::fmt::Write;

const SUMMARY: &str = "section[aria-labelledby='summary']";
const WARNINGS: &str = ".warnings";
const USE: &str = "document.getElementById('use-table')";

async fn open_view(page: &Page) {
    page.click(".changes .own-figures").await;
    page.wait_for("#pasted").await;
}

async fn paste(page: &Page, table: &str) {
    page.js(&format!(
        "const clipboardData = new DataTransfer();
        clipboardData.setData('text', {});
        const paste = new ClipboardEvent('paste', {{ clipboardData, bubbles: true, cancelable: true }});
        document.getElementById('pasted').dispatchEvent(paste);",
        json!(table)
    ))
    .await;
}

/// A table is told by this line, and cannot be used before this warning has been agreed to.
async fn asks(page: &Page, table: &str, line: &str, warning: &str) {
    paste(page, table).await;
    page.wait_for_part(SUMMARY, line).await;
    page.wait_for_part(WARNINGS, warning).await;
    page.wait_until(&format!("{USE}.disabled")).await;
    page.wait_for_text("#to-be-answered", "Svara först på det som avviker, ovanför.").await;
    page.axe().await;
    page.js("document.querySelectorAll('.warnings input').forEach(field => field.checked || field.click())").await;
    page.wait_until(&format!("!{USE}.disabled")).await;
    page.wait_until_gone("#to-be-answered").await;
    // What was agreed to can be taken back.
    page.click(".warnings input").await;
    page.wait_until(&format!("{USE}.disabled")).await;
    page.click("#leave-table").await;
    page.wait_for("#pasted").await;
    page.wait_for_text(".count", "inga ändringar").await;
}

/// Every kommun, with so many times what it has.
fn every_kommun(heading: &str, number: impl Fn(usize, i64) -> i64) -> String {
    let mut table = format!("Kommun\t{heading}");
    for (place, kommun) in Dataset::y2023().kommuner().iter().enumerate() {
        write!(table, "\n{}\t{}", kommun.code, number(place, kommun.population)).expect("a text");
    }
    table
}

#[test]
fn what_is_in_proportion_is_told_in_a_line_and_used_at_once() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        paste(page, "Förbund\tMedelstilldelning, tkr\nSamsund\t7 000\nRoslagen\t7 000").await;
        page.wait_for_part(SUMMARY, "Medelstilldelning: 2 av 72 förbund ändras, tillsammans från").await;
        page.wait_for_part(SUMMARY, "Mest ändras").await;
        page.wait_for_part(SUMMARY, "70 förbund är som nu.").await;
        page.wait_until_gone(WARNINGS).await;
        page.axe().await;
        page.screenshot("import-summary-sv").await;
        page.click("#use-table").await;
        page.wait_for_text(".count", "2 ändringar").await;
    });
}

#[test]
fn a_population_of_all_ages_must_be_agreed_to() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        let all_ages = every_kommun("Befolkning", |_, aged_16_to_64| aged_16_to_64 * 162 / 100);
        asks(page, &all_ages, "290 av 290 kommuner ändras", "det ser ut som alla åldrar").await;
        let said = "Kommun\tFolkmängd (alla åldrar)\nSalem\t17 300";
        asks(page, said, "Befolkning, alla åldrar: 1 av 290", "Tabellens siffror gäller alla åldrar").await;
        let others = "Kommun\tBefolkning 45–64 år\nSalem\t4 500";
        asks(page, others, "Befolkning, 45–64 år", "Tabellens siffror gäller 45–64 år").await;
        let mixed =
            every_kommun("Befolkning", |place, population| population * if place % 5 == 0 { 162 } else { 101 } / 100);
        asks(page, &mixed, "Befolkning 16–64 år", "tabellen verkar blanda alla åldrar och 16–64 år").await;
    });
}

#[test]
fn amounts_and_sums_out_of_proportion_must_be_agreed_to() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        let in_thousands = "Förbund\tMedelstilldelning (kr)\nHBS\t14601";
        asks(page, in_thousands, "1 av 72 förbund", "ungefär en tusendel av det som är känt").await;
        let in_kronor = "Förbund\tMedelstilldelning (tkr)\nHBS\t14601000";
        asks(page, in_kronor, "1 av 72 förbund", "ungefär tusen gånger det som är känt").await;
        asks(page, "Kommun\tHE\nHuddinge\t900", "Helårsekvivalenter: 1 av 290", "summan blir").await;
        let one =
            every_kommun("Befolkning", |place, population| if place == 7 { population * 3 } else { population + 10 });
        asks(page, &one, "Mest ändras", "en del ändras med mer än hälften, de andra inte").await;
    });
}

#[test]
fn rows_that_are_left_out_and_sums_of_parts_must_be_agreed_to() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        let left_out = "Förbund\tMedelstilldelning (kr)\nHBS\t15000000\nNågot annat\t4000000";
        asks(page, left_out, "1 av 72 förbund", "1 av 2 rader används.").await;
        let added = "Kommun\tKön\tCivilstånd\tHE\nSalem\ttotalt\togifta\t500\nSalem\ttotalt\tgifta\t400";
        asks(page, added, "1 av 290 kommuner", "så det här läggs ihop: ogifta, gifta").await;
        let of_ages = "region\tkön\tålder\tSumma helårsekvivalenter 2022\n0126 Huddinge\ttotalt\t25-54 år\t5000";
        asks(page, of_ages, "1 av 290 kommuner", "Tabellens HE gäller 25–54 år, men HE räknas för 20–64 år.").await;
        let only = "Kommun\tKön\tCivilstånd\tHE\nSalem\ttotalt\togifta\t900";
        asks(page, only, "1 av 290 kommuner", "Siffrorna gäller bara Civilstånd: ogifta.").await;
        let by_sum = "Kommun\tKön\tFödelseland\tHE\nSalem\ttotalt\tSverige\t500\nSalem\ttotalt\tÖvriga\t400\nSalem\ttotalt\tJorden\t900";
        asks(page, by_sum, "1 av 290 kommuner", "räknas som summan för ”Födelseland”").await;
    });
}

#[test]
fn one_page_of_several_must_be_agreed_to() {
    page_test(Screen::Desktop, async |page| {
        let page_of = r#"{"count":1,"next_page":"https://api.kolada.se/v2?page=2","values":[{"kpi":"N01700","municipality":"0126",
            "period":2021,"values":[{"count":1,"gender":"T","status":"","value":8000}]}]}"#;
        open_view(page).await;
        page.give_file("#choose-file", page_of.as_bytes()).await;
        page.wait_for_part(".lacking", "Ingen kolumn har något som kan läsas in.").await;
        page.choose("#counted-0", "Helårsekvivalenter").await;
        page.wait_for_part(WARNINGS, "Filen är en sida av flera").await;
        page.axe().await;
        page.click(".warnings input").await;
        page.click("#use-table").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

#[test]
fn what_was_agreed_to_of_other_figures_is_asked_again_and_a_phone_shows_it_whole() {
    page_test(Screen::Phone, async |page| {
        open_view(page).await;
        paste(page, "Kommun\tKön\tHE 2021\tHE 2022\nHuddinge\ttotalt\t900\t800").await;
        page.wait_for_part(WARNINGS, "summan blir 0,1 gånger").await;
        page.click(".warnings input").await;
        page.wait_until(&format!("!{USE}.disabled")).await;
        page.choose("#statistics-year", "2021").await;
        page.wait_for_part(WARNINGS, "summan blir 0,11 gånger").await;
        page.wait_until(&format!("{USE}.disabled")).await;
        let widths = page.js("return [document.documentElement.scrollWidth, screen.width]").await;
        assert!(widths[0].as_f64() <= widths[1].as_f64(), "the page is wider than the screen: {widths}");
        page.axe().await;
        page.screenshot("import-warnings-sv-phone").await;
    });
}

#[test]
fn what_looks_like_statistics_is_read_as_a_table_where_the_reader_says_so() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        paste(page, "Kommun\tKön\tEkonomi\t2022\nSalem\talla\t900\t17").await;
        page.wait_for_part(".lacking", "Ingen kolumn har något som kan läsas in.").await;
        page.click("#as-list").await;
        page.choose("#meaning-2", "Helårsekvivalenter").await;
        page.wait_for_part(SUMMARY, "Helårsekvivalenter: 1 av 290 kommuner").await;
        page.axe().await;
    });
}
