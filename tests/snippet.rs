//! The view that makes the code for other people's pages: what is chosen, what it looks like, and that the code which is copied
//! works on a page that allows no more than the view says.

use browser::host::Host;
use browser::{Page, Screen, page_test, single_file_test};

const IN_PREVIEW: &str = "main finsam-kalkyl >>> ";
const ELEMENT: &str = "#embed-element-code";
const FRAME: &str = "#embed-frame-code";
const LINK: &str = "#embed-link-code";

async fn show(page: &Page) {
    page.go_to("#vy=badda-in").await;
    page.wait_for("#embed-view").await;
}

/// What a field has, as it would be copied.
async fn code_in(page: &Page, field: &str) -> String {
    let read = format!("return document.querySelector('{field}').value");
    page.js(&read).await.as_str().expect("a field has a text").to_owned()
}

/// Waits until a field has this in it.
async fn has(page: &Page, field: &str, part: &str) {
    page.wait_until(&format!("document.querySelector('{field}').value.includes({part:?})")).await;
}

/// What a page has to allow, in the words of the view.
async fn allowed(page: &Page, section: &str) -> String {
    let allowed = page.texts(&format!("section[aria-labelledby='{section}'] li code")).await;
    assert!(!allowed.is_empty(), "{section} says nothing of a policy");
    allowed.join("; ")
}

/// A page of somebody else, with this in it, that allows this and nothing more.
async fn host(page: &Page, body: &str, allowed: &str) {
    // The image is the host's own: its icon.
    let policy = format!("default-src 'none'; img-src data:; {allowed}; base-uri 'none'; form-action 'none'");
    Host::strict(page, &format!("<h1>Värdens sida</h1>{body}")).under(|_| policy.clone()).open(page).await;
}

/// Somewhere in `within`, Stockholms stad has 55 %.
async fn shows_stockholms_stad(page: &Page, within: &str) {
    page.wait_for(&format!("{within}table.overview td")).await;
    page.wait_for_text(&format!("{within}tr:has([href='#forbund=stockholms-stad']) td.pc .figure"), "55 %").await;
}

#[test]
fn the_foot_of_the_page_leads_to_the_code_and_the_element_is_there_to_see() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_text("footer a[href^='#vy=badda-in']", "Bädda in kalkylen").await;
        page.click("footer a[href^='#vy=badda-in']").await;
        page.wait_for_text("#embed", "Bädda in kalkylen").await;
        page.wait_until("document.activeElement.id === 'embed'").await;
        shows_stockholms_stad(page, IN_PREVIEW).await;
        let page_address = page.address();
        let expected = format!(
            "<script type=\"module\" src=\"{page_address}embed.js\" crossorigin></script>\n<finsam-kalkyl>\
             <a href=\"{page_address}\">Finsamkalkylen</a></finsam-kalkyl>"
        );
        assert_eq!(code_in(page, ELEMENT).await, expected);
        assert_eq!(code_in(page, LINK).await, page_address);
    });
}

/// Where it does not change any more: how high the calculator is, and how high the frame is in the code.
const HEIGHTS: &str = "const drawn = document.querySelector('main finsam-kalkyl');
    const told = () => Number(document.querySelector('#embed-frame-code').value.match(/ height=\"(\\d+)\"/)[1]);
    return (async () => {
        for (let was = 0; ; was = drawn.offsetHeight) {
            await new Promise((then) => setTimeout(then, 500));
            if (drawn.offsetHeight > 200 && drawn.offsetHeight === was) return [was, told()];
        }
    })()";

/// As wide as a telephone, a column and a page, of a förbund of which much is known.
#[test]
fn what_is_drawn_is_no_higher_than_the_frame_in_the_code() {
    page_test(Screen::Window { width: 1_400, height: 820 }, async |page| {
        show(page).await;
        page.type_into("#embed-forbund", "hbs").await;
        page.press("Enter").await;
        page.wait_for_text("#embed-chosen", "Förbund: HBS.").await;
        let mut too_low = Vec::new();
        for view in page.texts("#embed-view option").await {
            page.choose("#embed-view", &view).await;
            for width in ["360", "600", "1000"] {
                page.type_into("#embed-width", width).await;
                page.wait_until(&format!("document.querySelector('main finsam-kalkyl').offsetWidth === {width}")).await;
                let heights = page.js(HEIGHTS).await;
                let [drawn, told] = [0, 1].map(|place| heights[place].as_u64().expect("a number of pixels"));
                if drawn > told {
                    too_low.push(format!("{view} at {width}: {drawn} in {told}"));
                }
            }
        }
        assert!(too_low.is_empty(), "{too_low:?}");
    });
}

#[test]
fn what_is_chosen_is_shown_at_once_and_stands_in_the_code() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.choose("#embed-view", "Ett förbund").await;
        page.type_into("#embed-forbund", "hbs").await;
        page.press("Enter").await;
        page.wait_for_text("#embed-chosen", "Förbund: HBS.").await;
        page.wait_for_text(&format!("{IN_PREVIEW}#forbund-name"), "HBS").await;
        page.choose("#embed-lang", "English").await;
        page.wait_for_text(&format!("{IN_PREVIEW}#language"), "På svenska").await;
        page.choose("#embed-theme", "Mörka").await;
        page.choose("#embed-unit", "mnkr").await;
        page.click("#embed-readonly").await;
        page.wait_for(&format!("{IN_PREVIEW}.embedded[data-readonly][data-theme='dark']")).await;
        let chosen =
            "<finsam-kalkyl view=\"forbund\" forbund=\"hbs\" lang=\"en\" theme=\"dark\" unit=\"mnkr\" readonly>";
        has(page, ELEMENT, chosen).await;
        has(
            page,
            FRAME,
            "embed.html?view=forbund&amp;forbund=hbs&amp;lang=en&amp;theme=dark&amp;unit=mnkr&amp;readonly\"",
        )
        .await;
        has(page, LINK, "#vy=forbundet&forbund=hbs").await;

        page.type_into("#embed-width", "600").await;
        page.wait_until("document.querySelector('main finsam-kalkyl').offsetWidth === 600").await;
        has(page, ELEMENT, "style=\"max-width: 600px\"").await;
        has(page, FRAME, "width=\"600\" height=\"2650\"").await;
        page.type_into("#embed-height", "12").await;
        page.wait_for_text("#embed-height-error", "Skriv ett helt tal från 280 till 12000.").await;
        has(page, FRAME, "height=\"2650\"").await;
        page.type_into("#embed-height", "1200").await;
        has(page, FRAME, "height=\"1200\"").await;

        page.click("#embed-no-forbund").await;
        page.wait_for_text("#embed-chosen", "Förbund: inget särskilt.").await;
        // In the other language the choices are still there.
        page.click("#language").await;
        page.wait_for_text("#embed", "Embed the calculator").await;
        has(page, ELEMENT, "<finsam-kalkyl view=\"forbund\" lang=\"en\" theme=\"dark\" unit=\"mnkr\" readonly style")
            .await;
    });
}

#[test]
fn the_copied_element_works_where_no_more_is_allowed_than_the_view_says() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.click("#embed-element-copy").await;
        page.wait_for_text("#embed-element-copy + [role=status]", "Koden är kopierad.").await;
        page.click("#embed-pinned").await;
        has(page, ELEMENT, "integrity=\"sha384-").await;
        // What was copied is not this.
        page.wait_until("document.querySelector('#embed-element-copy + [role=status]').textContent === ''").await;
        let code = code_in(page, ELEMENT).await;
        let allowed = allowed(page, "embed-element").await;
        host(page, &code, &allowed).await;
        shows_stockholms_stad(page, "finsam-kalkyl >>> ").await;

        let changed = code.replace("integrity=\"sha384-", "integrity=\"sha384-A");
        host(page, &changed, &allowed).await;
        page.wait_for_text("finsam-kalkyl a", "Finsamkalkylen").await;
        page.expect_error("integrity").await;
    });
}

#[test]
fn a_nonce_takes_the_place_of_the_address_as_the_view_says() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        let code = code_in(page, ELEMENT).await.replace("<script ", "<script nonce=\"abc\" ");
        let origin = page.address().trim_end_matches('/');
        let with_nonce = format!("script-src {origin}");
        let allowed = allowed(page, "embed-element").await.replacen(&with_nonce, "script-src 'nonce-abc'", 1);
        host(page, &code, &allowed).await;
        shows_stockholms_stad(page, "finsam-kalkyl >>> ").await;
    });
}

#[test]
fn the_present_proposal_goes_along_when_it_is_wanted() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        page.type_into("#offer-region", "3 000").await;
        page.press("Tab").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.click("footer a[href^='#vy=badda-in']").await;
        page.wait_for_text(&format!("{IN_PREVIEW}.count"), "1 ändring").await;
        let (element, frame, link) =
            (code_in(page, ELEMENT).await, code_in(page, FRAME).await, code_in(page, LINK).await);
        assert!(element.contains(" forbund=\"hbs\" scenario=\"s="), "{element}");
        assert!(frame.contains("embed.html?forbund=hbs#s="), "{frame}");

        // What is done in the element is not done to the reader's own work, nor undone.
        page.click(&format!("{IN_PREVIEW}#back-to-base")).await;
        page.wait_for_text(&format!("{IN_PREVIEW}.count"), "inga ändringar").await;
        page.press("Control+z").await;
        page.wait_for_text(&format!("{IN_PREVIEW}.count"), "1 ändring").await;
        page.wait_for_text("header .count", "1 ändring").await;

        page.click("#embed-scenario").await;
        page.wait_for_text(&format!("{IN_PREVIEW}.count"), "inga ändringar").await;
        has(page, ELEMENT, "<finsam-kalkyl forbund=\"hbs\">").await;

        page.js("localStorage.clear(); sessionStorage.clear()").await;
        page.go_to("?again").await;
        page.visit(&link).await;
        page.wait_for_text("#forbund-name", "HBS").await;
        page.wait_for_value("#offer-region", "3 000").await;
    });
}

#[test]
fn the_copied_frame_works_where_no_more_is_allowed_than_the_view_says() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.click("#embed-frame-copy").await;
        page.wait_for_text("#embed-frame-copy + [role=status]", "Koden är kopierad.").await;
        let code = code_in(page, FRAME).await;
        let allowed = allowed(page, "embed-frame").await;
        host(page, &code, &allowed).await;
        page.wait_until("parseInt(document.querySelector('iframe').style.height) > 900").await;
        page.axe().await;
        page.enter_frame("iframe").await;
        shows_stockholms_stad(page, "finsam-kalkyl >>> ").await;
        page.leave_frame().await;

        // Without the script it has the height that stands in the code.
        let told = code.split("height=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a height").to_owned();
        let (frame, _) = code.split_once("\n<script").expect("the script comes last");
        let (policy, _) = allowed.split_once("; script-src").expect("the script is named");
        host(page, frame, policy).await;
        page.enter_frame("iframe").await;
        shows_stockholms_stad(page, "finsam-kalkyl >>> ").await;
        page.leave_frame().await;
        page.wait_until(&format!("document.querySelector('iframe').offsetHeight === {told}")).await;
    });
}

#[test]
fn the_code_is_made_and_copied_by_keyboard_alone() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        let tab_to = async |id: &str| {
            for _ in 0..250 {
                page.press("Tab").await;
                if page.js("return document.activeElement.id").await == id {
                    return;
                }
            }
            panic!("Tab never comes to {id}");
        };
        tab_to("embed-view").await;
        page.press("ArrowDown").await;
        tab_to("embed-forbund").await;
        for letter in ["s", "a", "m", "s", "u"] {
            page.press(letter).await;
        }
        page.press("ArrowDown").await;
        page.press("Enter").await;
        tab_to("embed-readonly").await;
        page.press("Space").await;
        has(page, ELEMENT, "<finsam-kalkyl view=\"forbund\" forbund=\"samsund\" readonly>").await;
        tab_to("embed-element-copy").await;
        assert_eq!(page.active_element().await, "button “Kopiera: Element”");
        page.press("Enter").await;
        page.wait_for_text("#embed-element-copy + [role=status]", "Koden är kopierad.").await;
    });
}

#[test]
fn the_statement_is_copied_and_says_what_was_not_tested() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.click("#embed-statement-copy").await;
        page.wait_for_text("#embed-statement-copy + [role=status]", "Texten är kopierad.").await;
        has(page, "#embed-statement-code", "inte prövad av människor med skärmläsare").await;
    });
}

#[test]
fn where_the_elements_script_cannot_be_fetched_that_is_said_and_can_be_tried_again() {
    page_test(Screen::Desktop, async |page| {
        page.block("*/embed.js*").await;
        show(page).await;
        page.wait_for_part("main [role=alert] p", "Elementets skript kunde inte hämtas").await;
        page.axe().await;
        page.block("").await;
        page.click("#embed-again").await;
        shows_stockholms_stad(page, IN_PREVIEW).await;
        page.wait_until_gone("#embed-again").await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
    });
}

#[test]
fn a_file_on_a_disk_has_no_code_and_says_why() {
    single_file_test(Screen::Desktop, async |page| {
        page.go_to("#vy=badda-in").await;
        page.wait_for_part("#no-server", "Sidan är öppnad som en fil.").await;
        page.wait_until_gone("#embed-view, #embed-element-code, finsam-kalkyl").await;
        page.wait_for("#embed-statement-code").await;
        page.axe().await;
        page.screenshot("snippet-single-file").await;
    });
}

/// How the view looks, with all that it can show.
async fn is_seen(page: &Page, name: &str) {
    show(page).await;
    page.click("#embed-pinned").await;
    page.type_into("#embed-width", "700").await;
    page.wait_for(&format!("{IN_PREVIEW}table.overview td")).await;
    page.axe().await;
    let wide = "[...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.tagName}#${element.id}`).join()";
    assert_eq!(page.js(&format!("return {wide}")).await, "");
    page.screenshot(&format!("snippet-{name}")).await;
}

#[test]
fn the_view_is_accessible_in_both_languages_and_colours() {
    page_test(Screen::Desktop, async |page| {
        is_seen(page, "sv-light-1280").await;
        page.click("#language").await;
        page.prefer(&[browser::Preference::DarkColours]).await;
        page.wait_for_text("#embed", "Embed the calculator").await;
        page.click("#embed-pinned").await;
        is_seen(page, "en-dark-1280").await;
    });
}

#[test]
fn the_view_is_accessible_on_a_phone() {
    page_test(Screen::Phone, async |page| {
        is_seen(page, "sv-light-390").await;
        page.click("#language").await;
        page.prefer(&[browser::Preference::DarkColours]).await;
        page.wait_for_text("#embed", "Embed the calculator").await;
        page.click("#embed-pinned").await;
        is_seen(page, "en-dark-390").await;
    });
}

#[test]
fn the_view_is_accessible_enlarged_to_400_percent() {
    page_test(Screen::Window { width: 320, height: 256 }, async |page| is_seen(page, "sv-light-320").await);
}

#[test]
fn the_example_with_a_script_shows_its_scenario_and_hears_the_reader() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=badda-in").await;
        page.wait_for("#embed-example-code").await;
        let example = page.js("return document.querySelector('#embed-example-code').value").await;
        let example = example.as_str().expect("a text").trim_start_matches("<script type=\"module\">");
        let script = format!(
            "globalThis.logged = []; console.log = (...told) => logged.push(told);
            addEventListener('DOMContentLoaded', async () => {{ {} }})",
            example.trim_end_matches("</script>")
        );
        let body = "<h1>Värdens sida</h1><finsam-kalkyl forbund=\"hbs\"></finsam-kalkyl>";
        Host::strict(page, body).scripted(&script).with_script(page, "embed.js").open(page).await;
        page.wait_for_text("finsam-kalkyl >>> .count", "1 ändring").await;
        page.wait_for_value("finsam-kalkyl >>> #offer-region", "4 000").await;
        page.type_into("finsam-kalkyl >>> #offer-state", "9 000").await;
        page.press("Tab").await;
        page.wait_until("logged.some(([count, percent]) => count === 2 && percent > 50)").await;
    });
}
