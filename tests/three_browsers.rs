//! The main path in Chromium, Firefox and `WebKitGTK`: open, contribution, move, undo, explain, save, link, import by paste and by file,
//! workbook, board paper, meeting, element, frame, and without a network.

use browser::host::Host;
use browser::web_server::WebServer;
use browser::{Kind, Page, Screen, test_in};

const COUNT: &str = ".count";
const REGION: &str = "#offer-region";
const TABLE: &str = "Förbund\tMedelstilldelning, tkr\nStockholms stad\t45 000\nRoslagen\t9 000";

/// What drives `WebKit` reaches nothing in a frame with mouse and keys.
const TYPED_IN_FRAME: &str =
    "const field = document.querySelector('finsam-kalkyl').shadowRoot.querySelector('#offer-region');
    field.focus();
    field.value = '9 000';
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true, composed: true }));";

/// Carries out the path, where the browser is to be had.
fn path(kind: Kind) {
    if let Some(missing) = kind.is_missing() {
        println!("{missing}: the main path is not tried in it");
        return;
    }
    let mut server = WebServer::nginx();
    test_in(kind, &server.address(), Screen::Desktop, async |page| {
        changes_and_undo(page).await;
        explained(page).await;
        saved_and_sent(page).await;
        imported(page).await;
        on_paper_and_in_the_meeting(page).await;
        on_other_pages(page).await;
        page.go_to("").await;
        without_a_network(page, &mut server).await;
    });
}

async fn changes_and_undo(page: &Page) {
    page.wait_for_text(".percent-now", "55 %").await;
    page.type_into(REGION, "9 000").await;
    page.press("Tab").await;
    page.wait_for_text(COUNT, "1 ändring").await;
    page.type_into("#add-kommun", "Solna").await;
    page.press("Enter").await;
    page.wait_for_text(COUNT, "2 ändringar").await;
    page.click("#undo").await;
    page.wait_for_text(COUNT, "1 ändring").await;
    page.click("#redo").await;
    page.wait_for_text(COUNT, "2 ändringar").await;
    page.click("#undo").await;
    page.wait_for_text(COUNT, "1 ändring").await;
}

async fn explained(page: &Page) {
    page.click(".percent-now button, button.percent-now, .forbund .figure").await;
    page.wait_for("#explained").await;
    page.press("Escape").await;
    page.wait_until_gone("#explained").await;
}

async fn saved_and_sent(page: &Page) {
    let (name, text) = page.save_file("#save-as-file").await;
    assert_eq!(name, "finsam-scenario.json");
    assert!(text.contains("\"kronor\": 9000000"), "{text}");
    page.go_to("#vy=forslag").await;
    page.type_into("#title", "Höjning").await;
    page.click("#save").await;
    page.wait_for_text(".status", "”Höjning” är sparat.").await;
    let (name, workbook) = page.save_bytes(".present .save-excel button").await;
    assert!(name.rsplit_once('.').is_some_and(|(_, end)| end == "xlsx") && workbook.starts_with(b"PK"), "{name}");
    page.click("#share-link").await;
    page.wait_until("document.querySelector('#link')?.value").await;
    let link = page.js("return document.querySelector('#link').value").await;
    let link = link.as_str().expect("a link").to_owned();
    page.press("Escape").await;
    page.wait_until_gone("#link").await;

    page.go_to("#").await;
    page.click("#undo").await;
    page.click("#undo").await;
    page.go_to(&link[link.find('#').expect("a fragment")..]).await;
    page.wait_for_text(".status", "Förslaget är öppnat: 1 ändring.").await;
    page.wait_for_value(REGION, "9 000").await;
    // As it was, it is there after the page has been loaded anew.
    page.reload().await;
    page.wait_for_text(COUNT, "1 ändring").await;
    page.give_file("#open-file", text.as_bytes()).await;
    page.wait_for_text(".status", "Förslaget är öppnat: 1 ändring.").await;
}

async fn imported(page: &Page) {
    page.go_to("#vy=egna-siffror").await;
    page.wait_for("#pasted").await;
    page.paste_into("#pasted", "Förbund;Medelstilldelning, tkr\nRoslagen;9 000").await;
    page.click("#read-pasted").await;
    page.wait_for_text(".import .notice", "1 rad: 1 ändrar något.").await;
    page.click("#use-table").await;
    page.wait_for_part(".status", "Tabellen är inläst").await;
    page.click("#undo").await;
    page.go_to("#vy=egna-siffror").await;
    page.wait_for("#choose-file").await;
    page.give_file("#choose-file", TABLE.as_bytes()).await;
    page.wait_for_text(".import .notice", "2 rader: 2 ändrar något.").await;
}

async fn on_paper_and_in_the_meeting(page: &Page) {
    page.go_to("#vy=papper").await;
    page.wait_for("#paper-assumptions").await;
    page.go_to("#vy=mote&forbund=hbs").await;
    page.wait_for(".meeting .offers").await;
}

async fn on_other_pages(page: &Page) {
    let calculator = page.address().to_owned();
    let body = format!(
        "<h1>Värdens sida</h1><finsam-kalkyl id=\"one\"></finsam-kalkyl>\
         <iframe title=\"Finsamkalkylen\" sandbox=\"allow-scripts allow-downloads\" width=\"900\" height=\"600\" \
         src=\"{calculator}embed.html?lan=01\"></iframe>"
    );
    Host::strict(page, &body).with_script(page, "embed.js").open(page).await;
    page.wait_for_text("#one >>> .percent-now", "55 %").await;
    page.type_into("#one >>> #offer-region", "9 000").await;
    page.press("Tab").await;
    page.wait_for_text("#one >>> .count", "1 ändring").await;
    page.js("document.querySelector('iframe').scrollIntoView()").await;
    page.enter_frame("iframe").await;
    page.wait_for_text("finsam-kalkyl >>> .percent-now", "55 %").await;
    page.js(TYPED_IN_FRAME).await;
    page.wait_for_text("finsam-kalkyl >>> .count", "1 ändring").await;
    page.leave_frame().await;
}

async fn without_a_network(page: &Page, server: &mut WebServer) {
    page.wait_until("navigator.serviceWorker.controller").await;
    server.stop();
    page.reload().await;
    page.type_into(REGION, "9 500").await;
    page.press("Tab").await;
    page.wait_for_value(REGION, "9 500").await;
    page.click("a[href^='#vy=kapital']").await;
    page.wait_for("#equity-of-all").await;
}

#[test]
fn the_main_path_holds_in_chromium() {
    path(Kind::Chromium);
}

#[test]
fn the_main_path_holds_in_firefox() {
    path(Kind::Firefox);
}

#[test]
fn the_main_path_holds_in_webkit() {
    path(Kind::WebKit);
}
