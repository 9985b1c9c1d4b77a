//! The view of equity: how much is too much, the account of a förbund, and the way down.

use browser::{Page, Preference, Screen, page_test};
use std::sync::Mutex;

async fn show(page: &Page, forbund: &str) {
    page.go_to(&format!("#vy=kapital&forbund={forbund}")).await;
    page.wait_for("#equity-said").await;
}

/// The field of a row of the account: its place among the rows of an annual report.
fn field(year: i64, row: &str) -> String {
    const ROWS: [&str; 13] = [
        "opening",
        "contributions",
        "other income",
        "costs",
        "individual",
        "structural",
        "administration",
        "financial",
        "closing",
        "assets",
        "from the state",
        "from the region",
        "from the kommuner",
    ];
    let place = ROWS.iter().position(|of| *of == row).expect("this is a row");
    format!("#account-{year}-{place}")
}

/// The figures of a table's row whose name begins so.
async fn row(page: &Page, table: &str, name: &str) -> Vec<String> {
    let cells = format!(
        "const rows = [...document.querySelectorAll('{table} tr')];
         const row = rows.find((row) => row.querySelector('th').innerText.startsWith('{name}'));
         return row ? [...row.querySelectorAll('td')].map((cell) => cell.innerText.replace(/\\u00a0/g, ' ')) : []"
    );
    let cells = page.js(&cells).await;
    let cells = cells.as_array().map(Vec::as_slice).unwrap_or_default();
    cells.iter().filter_map(|cell| cell.as_str()).map(str::to_owned).collect()
}

#[test]
fn a_column_of_the_chart_is_read_by_keyboard() {
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.wait_for(".columns g").await;
        page.js("document.querySelectorAll('.columns g')[3].focus()").await;
        page.wait_for_text(".columns g:focus .read", "2021: 10,7 mnkr").await;
        page.press("Tab").await;
        page.wait_for_text(".columns g:focus .read", "2022: 11,8 mnkr, +9,3 över").await;
        page.press("Tab").await;
        page.wait_for_text(".columns g:focus .read", "2023: 13,0 mnkr, +10,5 över").await;
    });
}

#[test]
fn the_overview_tells_who_has_too_much_and_leads_to_a_forbund() {
    page_test(Screen::Desktop, async |page| {
        page.click("nav.views a[href='#vy=kapital']").await;
        page.wait_for_part(
            ".equity .say",
            "3 av 8 förbund är kända, och 2 av dem har mer än rekommenderat: tillsammans 9 922 tkr för mycket.",
        )
        .await;
        assert_eq!(row(page, ".equities", "HBS").await, ["2022", "11 835", "2 540", "+9 294 över", "81 %"]);
        assert_eq!(row(page, ".equities", "Roslagen").await, ["2022", "300", "1 200", "−900 under", "5 %"]);
        assert_eq!(row(page, ".equities", "Samsund").await, ["saknas"; 5]);
        assert_eq!(row(page, ".equities", "Summa").await[1..4], ["17 062", "8 040", "+9 922 över"]);
        assert_eq!(row(page, ".nation", "2022").await, ["−19 000", "218 000", "stämmer"]);
        page.wait_for_part("section[aria-labelledby='ladder-checks']", "Trappan ger 2 av de 2 publicerade värdena.")
            .await;
        page.click("#equity-hbs").await;
        page.wait_for_text("#equity-of", "HBS").await;
        page.wait_until("document.activeElement.id === 'equity-of'").await;
    });
}

/// HBS's annual report of 2022: section 2.2, table 7 and the income statement.
#[test]
fn hbs_has_too_much_and_its_source_contradicts_itself() {
    page_test(Screen::Desktop, async |page| {
        page.click(".settings summary").await;
        page.choose("#unit", "mnkr").await;
        page.click(".settings summary").await;
        show(page, "hbs").await;
        page.wait_for_part(
            "#equity-said",
            "HBS har 9,3 mnkr mer än rekommenderat: 11,8 mnkr i slutet av 2022, där högst 2,5 mnkr rekommenderas. Förbundet \
             når inte nivån till 2028 med den här budgeten.",
        )
        .await;
        page.wait_for_part("#equity-said", "Kansli och administration var 12 % av kostnaderna 2022").await;
        assert_eq!(row(page, ".account", "Soliditet").await[4], "67 %");
        page.wait_for_value(&field(2022, "from the state"), "7,3").await;
        page.wait_for_value(&field(2022, "from the kommuner"), "3,7").await;
        assert_eq!(row(page, ".account", "Administrationens").await[4], "12 %, över målet 10 %");
        page.wait_for_part(
            ".account-notes",
            "Resultatet 2022: anges till 1 168 400 kr, men årets egna poster ger 1 167 700 kr. Siffran visas som den anges.",
        )
        .await;
    });
}

/// The steps of the derivation that is open, without no-break spaces.
async fn steps(page: &Page) -> String {
    page.wait_for(".explanation .steps li").await;
    page.texts(".explanation .steps li").await.join("\n").replace('\u{a0}', " ")
}

/// HBS's annual report of 2022: the result is not what its figures give, and the ladder is exceeded by 9.3 mnkr.
#[test]
fn closing_equity_the_ladder_and_the_excess_open_their_derivation() {
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.click(".equity .hero .figure").await;
        page.wait_for_text("#explained", "Över eller under 2022: HBS").await;
        let told = steps(page).await;
        for part in [
            "Medlemsbidrag: 14 601 900 kr (publicerad: not 1",
            "Finansnetto saknas och räknas inte med",
            "= 1 167 700 kr",
            "Siffrorna ger något annat än det som anges. Det som anges gäller.",
            "10 666 100 kr + 1 168 400 kr = 11 834 500 kr",
            "15 % × 7 601 900 kr",
            "11 834 500 kr − 2 540 285 kr = 9 294 215 kr",
            "Källa: Årsredovisning 2022",
        ] {
            assert!(told.contains(part), "{part} is told in:\n{told}");
        }
        page.axe().await;
        page.press("Escape").await;
        page.wait_until_gone(".explanation .steps").await;

        // A coming year, from the field of its closing equity, by keyboard.
        let how = "tr:has(#account-2024-8) td[data-label='2024'] .how";
        page.js(&format!("document.querySelector(\"{how}\").focus()")).await;
        page.press("Enter").await;
        page.wait_for_text("#explained", "Utgående eget kapital 2024: HBS").await;
        let told = steps(page).await;
        assert!(told.contains("(utgående 2023)") && told.contains("(framskrivet: som 2023)"), "{told}");
        page.press("Escape").await;
        page.wait_until(&format!("document.activeElement === document.querySelector(\"{how}\")")).await;

        page.go_to("#vy=kapital").await;
        page.click("#explain-m-2022-stockholms-stad").await;
        page.wait_for_text("#explained", "Rekommenderat högst 2022: Stockholms stad").await;
        let told = steps(page).await;
        assert!(told.contains("10 % × 17 000 000 kr") && told.contains("= 4 300 000 kr"), "{told}");
        page.press("Escape").await;
        page.wait_until("document.activeElement.id === 'explain-m-2022-stockholms-stad'").await;
    });
}

#[test]
fn a_forbund_filled_in_from_nothing_tells_when_it_reaches_the_level_and_is_shared() {
    let link = Mutex::new(String::new());
    let said = "Värna har 4 300 tkr mer än rekommenderat: 6 000 tkr i slutet av 2022, där högst 1 700 tkr rekommenderas. Med \
                den här budgeten når förbundet nivån 2024.";
    page_test(Screen::Desktop, async |page| {
        show(page, "varna").await;
        page.wait_for_part("#equity-said", "Det egna kapitalet i Värna är inte känt. Tre tal räcker").await;
        page.type_into(&field(2022, "opening"), "9 000").await;
        page.type_into(&field(2022, "contributions"), "9 000").await;
        page.type_into(&field(2022, "costs"), "12 000").await;
        page.press("Enter").await;
        page.wait_for_part("#equity-said", said).await;
        page.wait_for_part(".status", "Värna, kostnader 2022: 12 000 tkr").await;
        page.wait_for_text(".count", "3 ändringar").await;
        page.click("#share-link").await;
        page.wait_for("#link").await;
        *link.lock().unwrap() = page.js("return document.getElementById('link').value").await.to_string();
        page.press("Escape").await;
        page.press("Control+z").await;
        page.wait_for_part("#equity-said", "Det egna kapitalet i Värna är inte känt").await;
        page.wait_for_text(".count", "2 ändringar").await;
    });
    let link = link.into_inner().unwrap();
    let fragment = link.trim_matches('"').split_once('#').expect("the link has a fragment").1.to_owned();
    page_test(Screen::Desktop, async |page| {
        page.go_to(&format!("#{fragment}")).await;
        page.wait_for_text(".count", "3 ändringar").await;
        show(page, "varna").await;
        page.wait_for_part("#equity-said", said).await;
        // Emptied, a field gives back what there was.
        page.type_into(&field(2022, "costs"), "").await;
        page.press("Backspace").await;
        page.press("Tab").await;
        page.wait_for_text(".count", "2 ändringar").await;
    });
}

#[test]
fn three_numbers_are_enough_where_no_contribution_is_known() {
    page_test(Screen::Desktop, async |page| {
        show(page, "gotland").await;
        page.wait_for_part("#equity-said", "Tre tal räcker").await;
        page.type_into(&field(2022, "opening"), "9 000").await;
        page.type_into(&field(2022, "contributions"), "9 000").await;
        page.type_into(&field(2022, "costs"), "12 000").await;
        page.press("Enter").await;
        page.wait_for_part("#equity-said", "Gotland har 4 300 tkr mer än rekommenderat").await;
        page.wait_for_part("#equity-said", "Med den här budgeten når förbundet nivån 2024.").await;
    });
}

#[test]
fn a_forbund_whose_contributions_are_not_known_says_what_to_fill_in() {
    page_test(Screen::Desktop, async |page| {
        show(page, "gotland").await;
        page.wait_for_part("#equity-said", "Tre tal räcker").await;
        page.type_into(&field(2022, "closing"), "2 000").await;
        page.wait_for_part("#equity-said", "Vad som är rekommenderat högst beror på bidragen, som saknas.").await;
        page.wait_for_part("#equity-said", "kan inte räknas förrän du har fyllt i medlemsbidrag för 2023.").await;
        page.type_into(&field(2023, "contributions"), "6 000").await;
        page.wait_for_part("#equity-said", "kan inte räknas förrän du har fyllt i kostnader för 2023.").await;
        page.type_into(&field(2023, "costs"), "6 500").await;
        page.wait_for_part("#equity-said", "Gotland har 300 tkr mer än rekommenderat: 1 500 tkr i slutet av 2023")
            .await;
    });
}

#[test]
fn the_way_down_is_shown_applied_and_undone_as_one() {
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.choose("#descent-year", "2024").await;
        page.wait_for_part("section[aria-labelledby=descent] .say", "HBS är på nivån i slutet av 2024 om det använder")
            .await;
        let evenly = row(page, "section[aria-labelledby=descent]", "HBS").await;
        assert_eq!(evenly.len(), 2);
        assert_eq!(evenly[0], evenly[1]);
        page.choose("#descent-pace", "Mest först").await;
        page.wait_until("document.querySelectorAll('section[aria-labelledby=descent] td')[0].innerText > '7'").await;
        page.click("#apply-descent").await;
        page.wait_for_part("#equity-said", "är förbundet på nivån 2024, men över den igen 2025.").await;
        page.wait_for_part("section[aria-labelledby=descent] .say", "redan med den här budgeten").await;
        page.wait_for("#apply-descent[aria-disabled='true']:focus").await;
        page.click("#undo").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.wait_for_part("#equity-said", "når inte nivån till 2028").await;
    });
}

#[test]
fn what_cannot_be_entered_is_told_at_the_field() {
    page_test(Screen::Desktop, async |page| {
        show(page, "hbs").await;
        page.paste_into(&field(2023, "costs"), "-5").await;
        page.wait_for(&format!("{}[aria-invalid='true']", field(2023, "costs"))).await;
        page.wait_for_part(&format!("{}-error", field(2023, "costs")), "minus").await;
        page.press("Escape").await;
        page.paste_into(&field(2023, "financial"), "−25").await;
        page.press("Tab").await;
        page.wait_for_part(".status", "HBS, finansnetto 2023").await;
        page.wait_for_value(&field(2023, "financial"), "−25").await;
        page.paste_into(&field(2024, "costs"), "mycket").await;
        page.wait_for_part(&format!("{}-error", field(2024, "costs")), "mycket").await;
    });
}

/// Presses Tab until an element with this id has the focus.
async fn tab_to(page: &Page, id: &str) {
    for _ in 0..150 {
        page.press("Tab").await;
        if page.js("return document.activeElement.id").await == id {
            return;
        }
    }
    panic!("Tab never comes to {id}");
}

#[test]
fn everything_is_done_by_keyboard() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=kapital").await;
        page.wait_for("#equity-hbs").await;
        tab_to(page, "equity-hbs").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'equity-of'").await;
        tab_to(page, "account-2023-3").await;
        page.press("Shift+ArrowUp").await;
        page.press("Enter").await;
        page.wait_for_part(".status", "HBS, kostnader 2023").await;
        page.press("Control+z").await;
        page.wait_for_text(".count", "inga ändringar").await;
        tab_to(page, "descent-year").await;
        tab_to(page, "apply-descent").await;
        page.press("Enter").await;
        page.wait_for_part("#equity-said", "är förbundet på nivån 2025, men över den igen 2026.").await;
    });
}

async fn is_accessible(page: &Page) {
    page.go_to("#vy=kapital").await;
    page.wait_for("#equity-hbs").await;
    page.axe().await;
    is_not_wide(page).await;
    show(page, "hbs").await;
    page.type_into(&field(2023, "costs"), "x").await;
    page.wait_for(&format!("{}[aria-invalid='true']", field(2023, "costs"))).await;
    page.axe().await;
    is_not_wide(page).await;
}

async fn is_not_wide(page: &Page) {
    let wide = page.js("return document.documentElement.scrollWidth > innerWidth").await;
    assert_eq!(wide, false, "nothing is scrolled sideways");
}

async fn is_accessible_in_both_languages_and_colours(page: &Page) {
    for _ in 0..2 {
        for colours in [Preference::LightColours, Preference::DarkColours] {
            page.prefer(&[colours]).await;
            is_accessible(page).await;
        }
        page.click("#language").await;
    }
}

#[test]
fn it_is_accessible_on_a_desk() {
    page_test(Screen::Desktop, is_accessible_in_both_languages_and_colours);
}

#[test]
fn it_is_accessible_on_a_phone() {
    page_test(Screen::Phone, is_accessible_in_both_languages_and_colours);
}

#[test]
fn nothing_is_scrolled_sideways_at_400_percent() {
    page_test(Screen::Window { width: 320, height: 256 }, is_accessible);
}

/// An attribute of the root that is set again, to what it was, makes the browser work through the style of every element.
#[test]
fn a_keystroke_leaves_the_document_as_a_whole_alone() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=kapital&forbund=hbs").await;
        page.wait_for("#account-2023-3").await;
        let watch = "window.touched = [];
            const note = (list) => touched.push(...list.map(({ attributeName }) => attributeName));
            new MutationObserver(note).observe(document.documentElement, { attributes: true })";
        page.js(watch).await;
        page.type_into("#account-2023-3", "14 000").await;
        page.wait_for_part(".changes-bar", "1 ändring").await;
        page.wait_until("document.title === 'HBS – Eget kapital – Finsamkalkylen'").await;
        assert_eq!(page.js("return touched").await, serde_json::json!([]));
    });
}
