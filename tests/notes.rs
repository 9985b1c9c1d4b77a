//! The list of changes: who proposed what, and in which order.

use browser::{Page, Screen, page_test};

const REGION: &str = "Region Stockholm till Stockholms stad: 8 000 → 9 000 tkr";
const STATE: &str = "Staten till Stockholms stad: 16 000 → 17 000 tkr";

/// The region raises, then the state.
async fn change_two(page: &Page) {
    page.wait_for_value("#offer-region", "8 000").await;
    page.type_into("#offer-region", "9 000").await;
    page.press("Tab").await;
    page.type_into("#offer-state", "17 000").await;
    page.press("Tab").await;
    are_in_order(page, &[REGION, STATE]).await;
}

async fn are_in_order(page: &Page, sentences: &[&str]) {
    page.wait_until(&format!("document.querySelectorAll('.changes li').length === {}", sentences.len())).await;
    assert_eq!(page.texts(".changes li > span").await, sentences);
}

/// A button of a change, by the beginning of its name.
fn button(name: &str, sentence: &str) -> String {
    let sentence = sentence.replace(' ', "\u{a0}");
    // In the page some of the spaces are no-break spaces; the beginning has none.
    let first = sentence.split('\u{a0}').next().unwrap_or_default();
    format!(".changes button[aria-label^='{name}: {first}']")
}

async fn focus(page: &Page, css: &str) {
    page.wait_for(css).await;
    page.js(&format!("document.querySelector(\"{css}\").focus()")).await;
}

async fn write(page: &Page, text: &str) {
    for letter in text.chars() {
        page.press(if letter == ' ' { "Space".to_owned() } else { letter.to_string() }.as_str()).await;
    }
}

#[test]
fn a_note_is_written_survives_a_reload_and_is_undone_as_one() {
    page_test(Screen::Desktop, async |page| {
        change_two(page).await;
        focus(page, &button("Anteckning", REGION)).await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.closest('.note-fields') !== null").await;
        assert_eq!(page.active_element().await, "textbox “Vem föreslog det?”");
        write(page, "Anna x").await;
        page.press("Backspace").await;
        write(page, "Ek").await;
        page.press("Tab").await;
        write(page, "2 nov").await;
        page.press("Tab").await;
        write(page, "prövas").await;
        page.wait_for_text(".changes .note", "Anna Ek, 2 nov: prövas").await;
        page.press("Enter").await;
        page.wait_until_gone(".note-fields").await;
        assert_eq!(page.active_element().await, format!("button “Anteckning: {REGION}”"));
        page.wait_for_text(".status", &format!("Anteckningen är sparad: {REGION}.")).await;

        page.reload().await;
        page.wait_for_text(".changes .note", "Anna Ek, 2 nov: prövas").await;

        focus(page, &button("Anteckning", REGION)).await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.closest('.note-fields') !== null").await;
        page.press("End").await;
        write(page, " och Bo").await;
        page.wait_for_text(".changes .note", "Anna Ek och Bo, 2 nov: prövas").await;
        page.press("Control+z").await;
        page.wait_for_text(".changes .note", "Anna Ek, 2 nov: prövas").await;
        page.wait_for_text(".status", "Ångrat: anteckning.").await;
        page.wait_for_value(".note-fields input", "Anna Ek").await;
        page.press("Control+y").await;
        page.wait_for_text(".changes .note", "Anna Ek och Bo, 2 nov: prövas").await;
        page.press("Escape").await;
        page.wait_until_gone(".note-fields").await;
    });
}

#[test]
fn a_change_is_moved_by_keyboard_and_keeps_the_focus() {
    page_test(Screen::Desktop, async |page| {
        change_two(page).await;
        focus(page, &button("Flytta ned", REGION)).await;
        page.press("Enter").await;
        let state_first = "Staten till Stockholms stad: 16 000 → 17 000 tkr";
        are_in_order(page, &[state_first, REGION]).await;
        page.wait_until("document.activeElement.getAttribute('aria-disabled') === 'true'").await;
        assert_eq!(page.active_element().await, format!("button “Flytta ned: {REGION}”"));
        page.wait_for_text(".status", &format!("Nu på plats 2 av 2: {REGION}.")).await;
        // It is the last already.
        page.press("Enter").await;
        are_in_order(page, &[state_first, REGION]).await;
        page.press("Shift+Tab").await;
        assert_eq!(page.active_element().await, format!("button “Flytta upp: {REGION}”"));
        page.press("Enter").await;
        are_in_order(page, &[REGION, STATE]).await;
        page.wait_until("document.activeElement.getAttribute('aria-label')?.startsWith('Flytta upp: Region')").await;
        page.press("Control+z").await;
        page.wait_for_text(".status", "Ångrat: ändringarnas ordning.").await;
        are_in_order(page, &[state_first, REGION]).await;
    });
}

#[test]
fn a_note_moves_with_its_change_and_a_change_that_no_longer_applies_says_why() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=samsund").await;
        page.type_into("#add-kommun", "Solna").await;
        page.press("ArrowDown").await;
        page.press("Enter").await;
        page.wait_for("#offer-0184").await;
        page.type_into("#offer-0184", "500").await;
        page.press("Tab").await;
        page.click(".changes li:last-of-type button[aria-label^='Anteckning']").await;
        page.wait_until("document.activeElement.closest('.note-fields') !== null").await;
        write(page, "Solna").await;
        page.press("Enter").await;
        page.wait_for_text(".changes li:nth-of-type(2) .note", "Solna").await;
        page.click(".changes li:last-of-type button[aria-label^='Flytta upp']").await;
        page.wait_for_text(".changes li:first-of-type .note", "Solna").await;
        page.wait_for_part(".changes li:first-of-type.skipped .error", "Gäller inte:").await;
    });
}

#[test]
fn open_notes_are_accessible() {
    for screen in [Screen::Desktop, Screen::Phone] {
        page_test(screen, async |page| {
            page.go_to("#forbund=stockholms-stad").await;
            change_two(page).await;
            page.click(".changes button[aria-label^='Anteckning']").await;
            page.wait_for(".note-fields").await;
            page.axe().await;
        });
    }
}
