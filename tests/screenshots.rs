//! Pictures of every view for people to look at, in `target/screenshots`.

use browser::{Page, Preference, Screen, page_test};

const WIDTHS: [(&str, Screen); 2] = [("1280", Screen::Desktop), ("390", Screen::Phone)];
const COLOURS: [(&str, Preference); 2] = [("light", Preference::LightColours), ("dark", Preference::DarkColours)];

async fn views(page: &Page, language: &str) {
    for (width, screen) in WIDTHS {
        page.show_on(screen).await;
        for (colours, preference) in COLOURS {
            page.prefer(&[preference]).await;
            for (view, address, shown) in [
                ("overview", "#", "table.overview"),
                ("forbund", "#forbund=hbs", "#forbund-name"),
                ("way", "#vy=vagen", "#goal-percent"),
                ("way-years", "#vy=vagen&forbund=hbs", "#path-of"),
                ("assumptions", "#vy=antaganden", "#state-grant"),
                ("meeting", "#vy=mote&forbund=hbs", ".meeting .offers"),
                ("embedding", "#vy=badda-in", "#embed-statement-code"),
            ] {
                page.go_to(address).await;
                page.wait_for(shown).await;
                page.screenshot(&format!("{language}-{colours}-{width}-{view}")).await;
            }
        }
    }
}

#[test]
fn every_view_in_swedish() {
    page_test(Screen::Desktop, async |page| views(page, "sv").await);
}

#[test]
fn every_view_in_english() {
    page_test(Screen::Desktop, async |page| {
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        views(page, "en").await;
    });
}
