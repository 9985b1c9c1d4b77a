//! What is printed.

use browser::{Page, Preference, Screen, page_test};

/// What is shown on paper of the view that is shown on the screen.
async fn on_paper(page: &Page) {
    page.type_into("#offer-region", "9 000").await;
    page.press("Tab").await;
    page.print_preview().await;
}

#[test]
fn the_result_is_printed_with_its_changes_and_nothing_to_click() {
    page_test(Screen::Window { width: 680, height: 960 }, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        page.go_to("#forbund=stockholms-stad").await;
        on_paper(page).await;
        let today = page.js("return new Date().toLocaleDateString('sv')").await;
        let heading = page.text(".paper").await;
        assert!(heading.starts_with("Finsamkalkylen"), "{heading}");
        assert!(heading.contains("Underlag 2023"), "{heading}");
        assert!(heading.contains(today.as_str().unwrap_or("no day")), "{heading}");
        page.wait_for("table.overview").await;
        page.wait_for(".percent-now").await;
        page.wait_for_value("#offer-region", "9 000").await;
        page.wait_for_part(".changes li", "Region Stockholm till Stockholms stad").await;
        for gone in ["header", "nav", "#meeting-mode", ".changes button", "input[type='range']", "#search"] {
            page.wait_until_gone(gone).await;
        }
        let colours =
            "const { color, backgroundColor } = getComputedStyle(document.body); return color + backgroundColor";
        assert_eq!(page.js(colours).await, "rgb(0, 0, 0)rgb(255, 255, 255)");
        let border = "return getComputedStyle(document.getElementById('offer-region')).borderTopStyle";
        assert_eq!(page.js(border).await, "none");
    });
}

#[test]
fn a_meeting_is_printed_with_its_changes() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=stockholms-stad").await;
        on_paper(page).await;
        page.go_to("#vy=mote&forbund=stockholms-stad").await;
        page.wait_for_text("h1", "Stockholms stad").await;
        page.wait_for_part(".changes li", "Region Stockholm till Stockholms stad").await;
        page.wait_until_gone("#leave-meeting").await;
    });
}
