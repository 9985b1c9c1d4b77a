//! Everything by keyboard alone: no test in this file touches the mouse.

use std::collections::BTreeSet;
use std::panic::Location;

use browser::{Page, Screen, page_test};

/// More than there are places to go in any view.
const MANY: usize = 250;

/// Presses Tab until the focus is on what a screen reader announces so.
#[track_caller]
fn tab_to(page: &Page, announced: &str) -> impl Future<Output = ()> {
    let caller = Location::caller();
    async move {
        let mut passed = Vec::new();
        for _ in 0..MANY {
            page.press("Tab").await;
            let now = page.active_element().await;
            if now == announced {
                return;
            }
            passed.push(now);
        }
        panic!("{caller}: Tab never comes to {announced}, but to:\n{}", passed.join("\n"));
    }
}

/// Replaces what the focused field contains.
async fn write(page: &Page, text: &str) {
    page.press("Control+a").await;
    for letter in text.chars() {
        page.press(&letter.to_string()).await;
    }
}

#[test]
fn the_first_tab_offers_to_skip_to_the_content() {
    page_test(Screen::Desktop, async |page| {
        page.press("Tab").await;
        assert_eq!(page.active_element().await, "link “Hoppa till innehållet”");
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'main'").await;
        page.press("Tab").await;
        assert_eq!(page.active_element().await, "combobox “Område”");
    });
}

#[test]
fn the_second_tab_offers_to_skip_to_the_forbund() {
    page_test(Screen::Desktop, async |page| {
        page.press("Tab").await;
        page.press("Tab").await;
        assert_eq!(page.active_element().await, "link “Hoppa till förbundet”");
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'forbund-name'").await;
    });
}

#[test]
fn a_forbund_that_is_chosen_far_down_is_shown_beside_the_table() {
    page_test(Screen::Desktop, async |page| {
        page.choose("#area", "Hela landet").await;
        page.click("table.overview tbody tr:last-child a").await;
        page.wait_until("document.activeElement.id === 'forbund-name'").await;
        page.wait_until("scrollY > 500").await;
        let seen = "(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
        })()";
        page.wait_until(seen).await;
    });
}

#[test]
fn a_contribution_is_changed_and_all_are_set() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "textbox “Bidrag från Region Stockholm”").await;
        write(page, "9000").await;
        page.wait_for_text("tr:has(#offer-region) .unmatched", "1 000 tkr ger inget").await;
        page.press("Shift+ArrowUp").await;
        page.wait_for_value("#offer-region", "9 100").await;
        tab_to(page, "slider “Reglage för bidrag från Region Stockholm”").await;
        page.press("ArrowLeft").await;
        page.wait_for_value("#offer-region", "9 090").await;
        tab_to(page, "button “Sätt alla till 100 %”").await;
        page.press("Enter").await;
        page.wait_for_text(".percent-now", "100 %").await;
    });
}

#[test]
fn a_kommun_is_moved_undone_and_moved_again() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "link “Samsund”").await;
        page.press("Enter").await;
        page.wait_for_text("#forbund-name", "Samsund").await;
        tab_to(page, "combobox “Lägg till kommun”").await;
        write(page, "solna").await;
        page.press("ArrowDown").await;
        page.wait_until("document.activeElement.getAttribute('aria-activedescendant') === 'add-kommun-0'").await;
        page.press("Enter").await;
        page.wait_for("#move-0184").await;
        assert_eq!(page.active_element().await, "combobox “Lägg till kommun”");

        page.press("Tab").await;
        page.press("Control+z").await;
        page.wait_until_gone("#move-0184").await;
        page.press("Control+Shift+z").await;
        page.wait_for("#move-0184").await;
        page.press("Control+z").await;
        page.wait_until_gone("#move-0184").await;
        page.press("Control+y").await;
        page.wait_for("#move-0184").await;
    });
}

#[test]
fn a_change_is_taken_back_from_the_list() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "textbox “Bidrag från Region Stockholm”").await;
        write(page, "9000").await;
        let sentence = "Region Stockholm till Stockholms stad: 8 000 → 9 000 tkr";
        tab_to(page, &format!("button “Ta tillbaka: {sentence}”")).await;
        page.press("Enter").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.wait_until("document.activeElement.id === 'changes'").await;
    });
}

#[test]
fn an_area_is_chosen_and_a_column_sorted() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "combobox “Område”").await;
        page.press("ArrowDown").await;
        page.wait_for_part("table.overview tfoot th", "72 förbund").await;
        tab_to(page, "button “Ideal”").await;
        page.press("Enter").await;
        page.wait_for("th[aria-sort='ascending']:has(button:focus)").await;
        page.press("Space").await;
        page.wait_for("th[aria-sort='descending']:has(button:focus)").await;
        page.wait_for_text("table.overview tbody th a", "Stockholms stad").await;
    });
}

#[test]
fn an_explanation_opens_and_gives_the_focus_back() {
    page_test(Screen::Desktop, async |page| {
        let figure = "button “55 % – Procent för Stockholms stad: så räknas det”";
        tab_to(page, figure).await;
        page.press("Enter").await;
        page.wait_for("dialog[open] .steps li").await;
        page.wait_until("document.activeElement.closest('dialog') !== null").await;
        page.press("Escape").await;
        page.wait_until_gone("dialog[open]").await;
        assert_eq!(page.active_element().await, figure);
    });
}

#[test]
fn an_explanation_closes_by_its_button() {
    page_test(Screen::Desktop, async |page| {
        let figure = "button “55 % – Procent för Stockholms stad: så räknas det”";
        tab_to(page, figure).await;
        page.press("Enter").await;
        page.wait_for("dialog[open]").await;
        if page.active_element().await != "button “Stäng”" {
            tab_to(page, "button “Stäng”").await;
        }
        page.press("Enter").await;
        page.wait_until_gone("dialog[open]").await;
        assert_eq!(page.active_element().await, figure);
    });
}

/// What has the focus, as a place in the document; below 0 where it has left the page.
const PLACE: &str = "return [...document.querySelectorAll('body *')].indexOf(document.activeElement)";

/// Goes once round the page with one key, and gives the places that it comes to.
async fn places(page: &Page, key: &str) -> BTreeSet<i64> {
    let mut seen = Vec::new();
    for _ in 0..MANY {
        page.press(key).await;
        let place = page.js(PLACE).await.as_i64().expect("a place is a number");
        if seen.first() == Some(&place) {
            return seen.into_iter().filter(|place| *place >= 0).collect();
        }
        assert!(!seen.contains(&place) || place < 0, "{key} goes round among {}", page.active_element().await);
        seen.push(place);
    }
    panic!("{key} never comes round");
}

async fn goes_round_both_ways(page: &Page) {
    let forwards = places(page, "Tab").await;
    assert!(forwards.len() > 20, "{forwards:?}");
    assert_eq!(forwards, places(page, "Shift+Tab").await);
}

#[test]
fn the_focus_is_caught_nowhere() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for("#forbund-name").await;
        goes_round_both_ways(page).await;
        page.go_to("#vy=vagen&forbund=hbs").await;
        page.wait_for("#path-of").await;
        goes_round_both_ways(page).await;
        page.go_to("#vy=antaganden").await;
        page.wait_for("#state-grant").await;
        goes_round_both_ways(page).await;
    });
}

#[test]
fn a_dialogue_opens_with_its_heading() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "button “Dela”").await;
        page.press("Enter").await;
        page.wait_for("dialog[open] #share").await;
        page.wait_until("document.activeElement.id === 'share'").await;
        page.press("Escape").await;
        page.wait_until_gone("dialog[open]").await;
        assert_eq!(page.active_element().await, "button “Dela”");
        tab_to(page, "button “55 % – Procent för Stockholms stad: så räknas det”").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'explained'").await;
    });
}

#[test]
fn escape_closes_what_is_open_and_gives_the_focus_back() {
    page_test(Screen::Desktop, async |page| {
        for (opener, inside) in
            [("#settings-name", "#unit"), ("#new-forbund", "#new-name"), ("#move-0180", "#move-to-0180")]
        {
            page.js(&format!("document.querySelector('{opener}').focus()")).await;
            page.press("Enter").await;
            page.wait_until(&format!("document.querySelector('{inside}')?.checkVisibility()")).await;
            page.js(&format!("document.querySelector('{inside}').focus()")).await;
            page.press("Escape").await;
            page.wait_until(&format!("!document.querySelector('{inside}')?.checkVisibility()")).await;
            page.wait_until(&format!("document.activeElement.matches('{opener}')")).await;
        }
    });
}

#[test]
fn where_steps_have_led_is_told_after_a_pause() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "textbox “Bidrag från Region Stockholm”").await;
        page.press("ArrowUp").await;
        page.press("ArrowUp").await;
        page.wait_for_part(".status", "8 000 → 8 020 tkr").await;
        page.press("ArrowUp").await;
        page.wait_for_part(".status", "8 000 → 8 030 tkr").await;
        page.press("Control+z").await;
        page.wait_for_value("#offer-region", "8 000").await;
    });
}

#[test]
fn an_error_is_announced_and_what_went_well_before_is_not() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "textbox “Bidrag från Region Stockholm”").await;
        write(page, "9000").await;
        page.press("Enter").await;
        page.wait_for_part(".status", "8 000 → 9 000 tkr").await;
        write(page, "nio").await;
        page.wait_for_part("#offer-region-error[role='alert']", "”nio” är inget belopp.").await;
        page.wait_until("document.querySelector('.status').textContent === ''").await;
    });
}

#[test]
fn a_combobox_tells_how_many_match() {
    page_test(Screen::Desktop, async |page| {
        tab_to(page, "combobox “Lägg till kommun”").await;
        write(page, "soln").await;
        page.wait_for_text(".combobox:focus-within [role='status']", "1 passar. Enter väljer.").await;
        page.press("Control+a").await;
        page.press("s").await;
        page.wait_for_part(".combobox:focus-within [role='status']", "de första 8 visas.").await;
    });
}

#[test]
fn the_title_says_the_view_and_the_forbund() {
    page_test(Screen::Desktop, async |page| {
        page.wait_until("document.title === 'Fördelning – Finsamkalkylen'").await;
        page.go_to("#vy=kapital&forbund=hbs").await;
        page.wait_until("document.title === 'HBS – Eget kapital – Finsamkalkylen'").await;
        page.click("#language").await;
        page.wait_until("document.title === 'HBS – Equity – Finsamkalkylen'").await;
    });
}

#[test]
fn the_bar_at_the_foot_takes_back_and_shows_all() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_part(".changes-bar", "Inga ändringar").await;
        tab_to(page, "textbox “Bidrag från Region Stockholm”").await;
        write(page, "9000").await;
        page.wait_for_part(".changes-bar", "1 ändring").await;
        page.go_to("#vy=forslag").await;
        page.wait_for("#title").await;
        page.js("document.querySelector('#all-changes').focus()").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'changes'").await;
        page.js("document.querySelector('.changes-bar li button').focus()").await;
        page.press("Enter").await;
        page.wait_for_part(".changes-bar", "Inga ändringar").await;
        page.wait_until("document.activeElement.id === 'all-changes'").await;
    });
}

#[test]
fn one_action_is_one_entry_that_opens_to_its_parts() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        page.wait_for_text("#forbund-name", "HBS").await;
        page.click("#set-all").await;
        page.wait_for_text(".changes > ol > li > button", "Bidrag till HBS från 5 parter").await;
        page.wait_until("!document.querySelector('.changes .parts')").await;
        page.js("document.querySelector('.changes > ol > li > button').focus()").await;
        page.press("Enter").await;
        page.wait_until("document.querySelectorAll('.changes .parts li').length === 5").await;
        page.js("document.querySelector('.changes > ol > li > .acts button[aria-label^=\"Ta tillbaka\"]').focus()")
            .await;
        page.press("Enter").await;
        page.wait_for_text(".count", "inga ändringar").await;
    });
}
