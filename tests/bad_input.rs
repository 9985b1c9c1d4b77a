//! What cannot be read is told at its place, stays as it was typed, and changes nothing.

use browser::{Page, Screen, page_test};

const FIELD: &str = "#offer-region";
const MESSAGE: &str = "#offer-region-error";

/// Enters this as Region Stockholm's contribution, all at once, and checks what must hold of all that cannot be read.
async fn refused(page: &Page, typed: &str, reason: &str) {
    page.wait_for_value(FIELD, "8 000").await;
    page.paste_into(FIELD, typed).await;
    page.wait_for_text(MESSAGE, reason).await;
    page.wait_for(&format!("{FIELD}[aria-invalid='true'][aria-describedby~='offer-region-error']")).await;
    page.wait_for_value(FIELD, typed).await;
    page.wait_for_text(".percent-now", "55 %").await;
    page.wait_for_text(".count", "inga ändringar").await;

    page.press("Tab").await;
    page.wait_for_value(FIELD, typed).await;
    page.wait_for_text(MESSAGE, reason).await;

    page.press("Shift+Tab").await;
    page.press("Escape").await;
    page.wait_for_value(FIELD, "8 000").await;
    page.wait_for(&format!("{FIELD}:not([aria-invalid])")).await;
    page.wait_until(&format!("document.querySelector('{MESSAGE}').textContent === ''")).await;
}

#[track_caller]
fn is_refused(typed: &str, reason: &str) {
    page_test(Screen::Desktop, async |page| refused(page, typed, reason).await);
}

#[test]
fn letters_are_no_amount() {
    is_refused("tolv", "”tolv” är inget belopp. Skriv till exempel 32 000 tkr eller 32,5 mnkr.");
}

#[test]
fn nobody_pays_less_than_0() {
    is_refused("-5", "Beloppet är mindre än 0. Skriv 0 eller mer.");
}

#[test]
fn ten_to_the_thirtieth_written_out_is_too_large() {
    is_refused("1000000000000000000000000000000", "Beloppet är för stort: högst 100 000 mnkr. Kontrollera enheten.");
}

#[test]
fn ten_to_the_thirtieth_as_a_power_is_no_amount() {
    is_refused("10^30", "”^30” är inget belopp. Skriv till exempel 32 000 tkr eller 32,5 mnkr.");
}

#[test]
fn an_emptied_field_asks_for_an_amount() {
    page_test(Screen::Desktop, async |page| {
        page.type_into(FIELD, "").await;
        page.wait_for_text(MESSAGE, "Skriv ett belopp. Den som inget betalar skriver 0.").await;
        page.wait_for(&format!("{FIELD}[aria-invalid='true']")).await;
        page.wait_for_value(FIELD, "").await;
        page.wait_for_text(".percent-now", "55 %").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.press("Escape").await;
        page.wait_for_value(FIELD, "8 000").await;
    });
}

/// What was typed on the way, such as 10 before ^30, may have counted; undoing brings back what was there before.
#[test]
fn what_is_typed_sign_by_sign_stays_and_is_undone() {
    page_test(Screen::Desktop, async |page| {
        for typed in ["1000000000000000000000000000000", "10^30", "12 kronor och"] {
            page.wait_for_value(FIELD, "8 000").await;
            page.type_into(FIELD, typed).await;
            page.wait_for(&format!("{FIELD}[aria-invalid='true']")).await;
            page.wait_for_value(FIELD, typed).await;
            page.press("Control+z").await;
            page.press("Control+z").await;
            page.wait_for_value(FIELD, "8 000").await;
            page.wait_for(&format!("{FIELD}:not([aria-invalid])")).await;
            page.wait_for_text(".count", "inga ändringar").await;
        }
    });
}

#[test]
fn a_pasted_amount_with_spaces_and_its_unit_is_read() {
    page_test(Screen::Desktop, async |page| {
        for text in ["12 000 tkr", " 12\u{a0}000\u{a0}tkr ", "12,0 mnkr", "12\u{202f}000\u{202f}000 kr", "12000"] {
            page.wait_for_value(FIELD, "8 000").await;
            page.paste_into(FIELD, text).await;
            page.wait_for_text("tr:has(#offer-region) .unmatched", "4 000 tkr ger inget").await;
            page.wait_for(&format!("{FIELD}:not([aria-invalid])")).await;
            page.press("Enter").await;
            page.wait_for_value(FIELD, "12 000").await;
            page.press("Control+z").await;
        }
    });
}

#[test]
fn an_amount_in_the_wrong_unit_is_doubted_but_taken() {
    page_test(Screen::Desktop, async |page| {
        page.type_into(FIELD, "9 000 000").await;
        page.wait_for_part("tr:has(#offer-region) .remark", "Det är 9 000 000 000 kr. Kontrollera enheten").await;
        page.wait_for_text(".percent-now", "55 %").await;
    });
}

#[test]
fn a_kommun_that_does_not_exist_cannot_join() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#add-kommun", "Xanadu").await;
        page.press("Enter").await;
        page.wait_for_text("#add-kommun-error", "Inget i listan heter ”Xanadu”. Kontrollera stavningen.").await;
        page.wait_for("#add-kommun[aria-invalid='true'][aria-describedby~='add-kommun-error']").await;
        page.wait_for_value("#add-kommun", "Xanadu").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.press("Escape").await;
        page.wait_for_value("#add-kommun", "").await;
        page.wait_for("#add-kommun:not([aria-invalid])").await;
    });
}

#[test]
fn a_target_that_is_no_percent_is_refused() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#target", "hundra").await;
        page.wait_for_part("#target-error", "”hundra” är ingen procent.").await;
        page.wait_for_text("#set-all", "Sätt alla till 100 %").await;
        page.press("Escape").await;
        page.wait_for_value("#target", "100").await;
    });
}

#[test]
fn a_stored_scenario_that_cannot_be_read_is_told_and_stays() {
    page_test(Screen::Desktop, async |page| {
        page.damage_work("rubbish").await;
        page.reload().await;
        page.wait_for_text(
            ".status",
            "Det sparade scenariot kunde inte läsas. Det ligger kvar under Förslag, och sidan visar underlaget. \
             Det är inget scenario.",
        )
        .await;
        let is_there = "Object.entries(localStorage).some(([place, text]) => place.startsWith('finsam.work.') && text.includes('rubbish'))";
        page.wait_until(is_there).await;
        page.type_into(FIELD, "9 000").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_for_text(".percent-now", "55 %").await;
    });
}

#[test]
fn a_link_to_a_forbund_that_does_not_exist_says_so() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=xanadu").await;
        page.wait_for_text(".forbund .notice", "Det finns inget sådant förbund i det här underlaget.").await;
    });
}

#[test]
fn a_program_that_has_stopped_says_so_and_shows_the_scenario() {
    page_test(Screen::Desktop, async |page| {
        page.type_into(FIELD, "9 000").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.js("const error = new WebAssembly.RuntimeError('unreachable');
             window.dispatchEvent(new ErrorEvent('error', { error }))")
            .await;
        page.wait_for_text("#stopped-title", "Sidan har stannat").await;
        let kept = page.js("return localStorage.getItem('finsam.work.' + sessionStorage.getItem('finsam.tab'))").await;
        let kept: serde_json::Value = serde_json::from_str(kept.as_str().expect("the work is kept")).expect("JSON");
        page.wait_for_value("#stopped-scenario", kept["scenario"].as_str().expect("the scenario is kept")).await;
        assert_eq!(page.active_element().await, "button “Ladda om sidan”");

        page.press("Enter").await;
        page.wait_until_gone("#stopped").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

#[test]
fn a_point_between_thousands_is_asked_about_and_taken_with_a_click() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_value(FIELD, "8 000").await;
        page.type_into(FIELD, "18.000").await;
        page.wait_for_part(MESSAGE, "kan läsas på två sätt").await;
        page.wait_for_text(".offer .meant", "Menar du 18 000 tkr?").await;
        page.click(".offer .meant").await;
        page.wait_for_value(FIELD, "18 000").await;
        page.wait_until_gone(".offer .meant").await;
        page.wait_until(&format!("document.activeElement.matches('{FIELD}')")).await;
        page.wait_for_part(".status", "8 000 → 18 000 tkr").await;
    });
}
