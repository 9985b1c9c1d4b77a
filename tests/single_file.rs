//! The page in one file, opened from the disk without a network: that it is the whole page.
//!
//! That nothing else is asked for and that the console has no error is checked after each test.

use browser::{Page, Preference, Screen, single_file_test};

const STOCKHOLMS_STAD: &str = "a[href='#forbund=stockholms-stad']";

/// A change that shows in figures: the region pays less, so that less of what the others pay is matched.
async fn edit(page: &Page) {
    page.go_to("#forbund=stockholms-stad").await;
    page.wait_for_text("#forbund-name", "Stockholms stad").await;
    page.type_into("#offer-region", "7 000").await;
    page.press("Tab").await;
    page.wait_for_text(".count", "1 ändring").await;
}

async fn figures(page: &Page) -> Vec<String> {
    let figures = page.texts("table.overview td, .forbund .figure").await;
    assert!(figures.len() > 40, "{figures:?}");
    figures
}

/// Where an element of the table's row of Stockholms stad reads 55 %.
async fn shows_stockholms_stad(page: &Page) {
    page.wait_for("table.overview td").await;
    let percent = format!(
        "document.querySelector(\"table.overview {STOCKHOLMS_STAD}\").closest('tr').querySelector('td.pc .figure').textContent"
    );
    page.wait_until(&format!("{percent}.replace('\\u00a0', ' ') === '55 %'")).await;
}

/// The views whose code the site fetches later, each with what it shows first.
const FETCHED_LATER: [(&str, &str); 7] = [
    ("#vy=vagen&forbund=hbs", "#path-of"),
    ("#vy=resultat&forbund=hbs", "#results-said"),
    ("#vy=kapital", "#equity-hbs"),
    ("#vy=kapital&forbund=hbs", "#equity-said"),
    ("#vy=forslag", "#title"),
    ("#vy=antaganden", "#ladder"),
    ("#vy=mote&forbund=hbs", ".meeting"),
];

async fn every_view_is_there(page: &Page) {
    shows_stockholms_stad(page).await;
    page.axe().await;
    for (view, shown) in FETCHED_LATER {
        page.go_to(view).await;
        page.wait_for(shown).await;
        page.axe().await;
    }
}

#[test]
fn every_view_is_there_in_swedish() {
    single_file_test(Screen::Desktop, async |page| {
        every_view_is_there(page).await;
        page.screenshot("single-file-sv").await;
    });
}

#[test]
fn every_view_is_there_in_english_on_a_phone_in_dark_colours() {
    single_file_test(Screen::Phone, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        every_view_is_there(page).await;
        page.screenshot("single-file-en").await;
    });
}

#[test]
fn a_scenario_is_saved_as_a_file_and_opened_again() {
    single_file_test(Screen::Desktop, async |page| {
        edit(page).await;
        let before = figures(page).await;
        let (name, text) = page.save_file("#save-as-file").await;
        assert_eq!(name, "finsam-scenario.json");
        assert!(text.contains("\"kronor\": 7000000"), "{text}");

        page.js("localStorage.clear()").await;
        page.reload().await;
        page.wait_for_text(".count", "inga ändringar").await;
        assert_ne!(figures(page).await, before);
        page.give_file("#open-file", text.as_bytes()).await;
        page.wait_for_text(".count", "1 ändring").await;
        assert_eq!(figures(page).await, before);
    });
}

#[test]
fn a_link_is_shared_without_the_readers_own_path_and_opens_in_a_copy_of_the_file() {
    single_file_test(Screen::Desktop, async |page| {
        edit(page).await;
        let before = figures(page).await;
        page.click("#share-link").await;
        page.wait_for_part("dialog[open] .help", "adressen till den fungerar bara på din dator").await;
        page.axe().await;
        page.screenshot("single-file-share").await;
        let link = page.js("return document.getElementById('link').value").await;
        let link = link.as_str().expect("the link is a text");
        assert!(link.starts_with("#s="), "{link}");
        page.press("Escape").await;

        page.js("localStorage.clear()").await;
        page.reload().await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.go_to(link).await;
        page.wait_for_text(".count", "1 ändring").await;
        page.go_to("#forbund=stockholms-stad").await;
        assert_eq!(figures(page).await, before);

        page.click("#language").await;
        page.click("#share-link").await;
        page.wait_for_part("dialog[open] .help", "its address works on your computer only").await;
        page.press("Escape").await;
    });
}

#[test]
fn where_the_browser_keeps_nothing_it_says_so_and_works() {
    single_file_test(Screen::Desktop, async |page| {
        page.refuse_storage().await;
        page.reload().await;
        page.wait_for_text(".notice", "Webbläsaren sparar inget här: ändringarna försvinner när sidan stängs.").await;
        shows_stockholms_stad(page).await;
        edit(page).await;
        page.axe().await;
        let (_, text) = page.save_file("#save-as-file").await;
        assert!(text.contains("\"kronor\": 7000000"), "{text}");
        page.click("#language").await;
        page.wait_for_text(".notice", "The browser stores nothing here: the changes are gone when the page is closed.")
            .await;
    });
}

#[test]
fn its_policy_refuses_other_scripts_styles_and_requests() {
    single_file_test(Screen::Desktop, async |page| {
        page.js("globalThis.refused = [];
            addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
            for (const [name, text] of [['script', 'globalThis.foreign = true'], ['style', 'body { color: red }']]) {
                document.head.append(Object.assign(document.createElement(name), { textContent: text }));
            }
            fetch('https://example.org/').catch(() => {});")
            .await;
        page.wait_until("refused.length === 3").await;
        let refused = page.js("return [refused.sort(), globalThis.foreign]").await;
        assert_eq!(refused.to_string(), r#"[["connect-src","script-src-elem","style-src-elem"],null]"#);
        page.forget_errors("Content Security Policy").await;
    });
}
