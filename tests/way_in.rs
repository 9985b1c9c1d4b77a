//! The newcomer's way in: from the address to one's own förbund, also where the sources say nothing of it.

use browser::{Page, Screen, page_test};

/// The name of what the table sums.
const SUM: &str = "table.overview tfoot th";

async fn has_focus(page: &Page, id: &str) {
    page.wait_until(&format!("document.activeElement.id === '{id}'")).await;
}

/// Chooses the first that fits in a combobox.
async fn choose_first(page: &Page, field: &str, typed: &str, name: &str) {
    page.type_into(field, typed).await;
    page.wait_for_part(&format!("{field}-list li"), name).await;
    page.press("ArrowDown").await;
    page.press("Enter").await;
}

#[test]
fn from_the_address_to_goteborgs_percent_with_the_keyboard() {
    page_test(Screen::Desktop, async |page| {
        choose_first(page, "#which-forbund", "goteb", "Göteborg").await;
        page.wait_for_text("#forbund-name", "Göteborg").await;
        has_focus(page, "forbund-name").await;
        page.wait_until_gone("#which-forbund").await;
        page.wait_for_part(SUM, "Västra Götalands län").await;
        page.wait_for_part(".first h3", "Hur stor är förbundets medelstilldelning 2023?").await;

        page.type_into("#fill-in", "20 000").await;
        page.press("Enter").await;
        page.wait_for_text(".percent-now", "≈ 51 %").await;
        has_focus(page, "percent-of-ideal").await;
        page.wait_for_value("#offer-state", "10 000").await;
        page.wait_for_value("#offer-1480", "5 000").await;
        page.press("Control+z").await;
        page.wait_for("#fill-in").await;
    });
}

#[test]
fn an_allocation_that_is_not_there_is_asked_for() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=goteborg").await;
        page.click("#count").await;
        page.wait_for_text(".first > [role='alert']", "Skriv förbundets medelstilldelning som ett belopp.").await;
        has_focus(page, "fill-in").await;
        // What cannot be read takes the place of what was typed before it.
        page.type_into("#fill-in", "20 000").await;
        page.type_into("#fill-in", "tjugo").await;
        page.press("Enter").await;
        page.wait_for(".first > [role='alert']").await;
        page.wait_until_gone(".percent-now").await;
    });
}

#[test]
fn an_unknown_row_of_the_table_leads_to_the_field() {
    for screen in [Screen::Desktop, Screen::Phone] {
        page_test(screen, async |page| {
            page.choose("#area", "Västra Götalands län").await;
            page.wait_for_part(".none-known", "Bidragen är inte kända för något av länets 8 förbund.").await;
            page.click("table.overview a.set[href='#forbund=skaraborg']").await;
            page.wait_for_text("#forbund-name", "Skaraborg").await;
            has_focus(page, "fill-in").await;
        });
    }
}

#[test]
fn what_remains_to_know_leads_to_its_fields() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=goteborg").await;
        for (place, field) in [(1, "fill-in"), (2, "offer-state"), (3, "published-ideal")] {
            page.click(&format!(".remaining li:nth-child({place}) .link")).await;
            has_focus(page, field).await;
        }
        page.click(".remaining li:nth-child(4) a").await;
        page.wait_for_text("#equity-of", "Göteborg").await;
        has_focus(page, "account-2022-0").await;
    });
}

#[test]
fn the_first_question_is_closed_for_good() {
    page_test(Screen::Desktop, async |page| {
        page.click("#close-which").await;
        page.wait_until_gone("#which-forbund").await;
        has_focus(page, "main").await;
        page.reload().await;
        page.wait_for("table.overview").await;
        page.wait_until_gone("#which-forbund").await;
    });
}

#[test]
fn the_area_stands_in_the_address_and_is_remembered() {
    page_test(Screen::Desktop, async |page| {
        page.choose("#area", "Hela landet").await;
        page.wait_until("location.hash === '#lan=alla'").await;
        page.click("table.overview a[href='#forbund=goteborg']").await;
        page.wait_until("location.hash === '#forbund=goteborg&lan=alla'").await;
        page.wait_for_part(SUM, "Summa, 72 förbund").await;
        page.js("history.back()").await;
        page.wait_until("location.hash === '#lan=alla'").await;

        page.go_to("").await;
        page.wait_for_part(SUM, "Summa, 72 förbund").await;
        page.wait_for_value("#area", "alla").await;
    });
}

#[test]
fn the_area_follows_the_forbund_and_back() {
    page_test(Screen::Desktop, async |page| {
        page.js("location.hash = 'forbund=goteborg'").await;
        page.wait_for_part(SUM, "Västra Götalands län").await;
        page.wait_until("location.hash === '#forbund=goteborg'").await;
        page.js("history.back()").await;
        page.wait_for_part(SUM, "Stockholms län").await;
    });
}

#[test]
fn a_kommun_that_a_search_finds_outside_is_added_and_pays_what_is_suggested() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=samsund").await;
        page.type_into("#search", "soln").await;
        page.wait_for_part(".outside p", "Solna är utanför alla förbund.").await;
        page.click(".outside button").await;
        page.wait_for_part(".status", "Solna blir medlem i Samsund").await;
        page.wait_until_gone(".outside p").await;
        has_focus(page, "search").await;

        page.wait_for_value("#offer-0184", "0").await;
        page.click(".suggested button").await;
        page.wait_until_gone(".suggested").await;
        has_focus(page, "offer-0184").await;
        assert_ne!(page.js("return document.activeElement.value").await, "0");
        page.wait_for_text(".count", "2 ändringar").await;
    });
}

#[test]
fn a_merged_forbunds_old_address_tells_where_it_went() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=suvs").await;
        page.js("for (const details of document.querySelectorAll('.forbund details')) details.open = true").await;
        choose_first(page, "#merge-into", "samsund", "Samsund").await;
        page.wait_for_text("#forbund-name", "Samsund").await;
        page.go_to("#forbund=suvs").await;
        page.wait_for_text(".forbund .notice", "SUVS har gått upp i Samsund.").await;
        page.click(".forbund .notice a").await;
        page.wait_for_text("#forbund-name", "Samsund").await;
    });
}
