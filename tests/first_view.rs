//! The first view as it was drawn at build time: that it is what the program then draws, and that the program takes its place
//! without anybody noticing.

use browser::{Page, Screen, page_test};

/// What does not start as long as this is blocked.
const START: &str = "*/start-*";

/// Loads the page anew as it was drawn at build time; its program does not come.
async fn load_without_program(page: &Page) {
    page.block(START).await;
    page.js("setTimeout(() => location.reload())").await;
    page.wait_until("document.querySelector('[data-made] main') && document.readyState === 'complete'").await;
    page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
}

/// Lets the program come after all.
async fn let_the_program_come(page: &Page) {
    page.block("").await;
    page.js("import(document.querySelector('script[type=module]').src + '?again').then(() => {})").await;
    page.wait_for("#page:not([data-made]) main").await;
}

/// Every element of the page: what it is, where, and what it says.
async fn elements(page: &Page) -> Vec<String> {
    // A program that draws SVG puts what is within it into a group.
    let read = "return [...document.querySelectorAll('#page *:not(g)')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const names = element.getAttributeNames().filter((name) => !['autocomplete', 'value', 'selected'].includes(name));
        // An attribute that is empty may as well not be there.
        const attributes = names.filter((name) => name !== 'class' || element.className).sort();
        const told = attributes.map((name) => `${name}=${element.getAttribute(name)}`);
        // Only paper shows the day.
        const text = element.childElementCount || !element.checkVisibility() ? '' : element.textContent;
        const box = [x, y, width, height].map(Math.round);
        return [element.tagName, ...told, ...box, text, element.value ?? '', element.checked ?? ''].join(' ');
    })";
    let elements = page.js(read).await;
    let elements = elements.as_array().map(Vec::as_slice).unwrap_or_default();
    elements.iter().filter_map(|element| element.as_str().map(str::to_owned)).collect()
}

async fn is_drawn_as_it_was_made(page: &Page) {
    // Its last part to come.
    page.wait_until("document.querySelector('details.levers')").await;
    let drawn = elements(page).await;
    load_without_program(page).await;
    let made = elements(page).await;
    assert!(made.len() > 300, "the first view has but {} elements", made.len());
    for (made, drawn) in made.iter().zip(&drawn) {
        assert_eq!(made, drawn);
    }
    assert_eq!(made.len(), drawn.len());
}

#[test]
fn the_program_draws_what_was_drawn_at_build_time() {
    page_test(Screen::Desktop, async |page| is_drawn_as_it_was_made(page).await);
}

#[test]
fn the_program_draws_the_same_on_a_phone() {
    page_test(Screen::Phone, async |page| is_drawn_as_it_was_made(page).await);
}

#[test]
fn nothing_moves_while_the_page_loads() {
    for screen in [Screen::Desktop, Screen::Phone] {
        page_test(screen, async |page| {
            let shifts = "return new Promise((then) => {
                let sum = 0;
                const add = (list) => { for (const { value } of list.getEntries()) sum += value; };
                new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => then(sum), 200);
            })";
            let sum = page.js(shifts).await.as_f64().expect("shifts have a sum");
            assert!(sum < 0.02, "{sum}");
        });
    }
}

#[test]
fn focus_scroll_and_what_was_typed_stay_when_the_program_comes() {
    page_test(Screen::Window { width: 1000, height: 500 }, async |page| {
        load_without_program(page).await;
        page.click(".settings summary").await;
        page.choose("#area", "Hela landet").await;
        page.type_into("#offer-state", "17 000").await;
        page.js("document.activeElement.setSelectionRange(1, 4); scrollTo(0, 120)").await;
        page.wait_until("scrollY === 120").await;

        let_the_program_come(page).await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_for_value("#offer-state", "17 000").await;
        let cursor =
            "[document.activeElement.id, document.activeElement.selectionStart, document.activeElement.selectionEnd]";
        page.wait_until(&format!("{cursor}.join() === 'offer-state,1,4'")).await;
        page.wait_until("scrollY === 120 && document.querySelector('.settings').open").await;
        page.wait_for_part("table.overview tfoot th", "Summa, 72 förbund").await;
    });
}

#[test]
fn what_was_typed_before_the_program_came_is_told_when_its_field_is_left() {
    page_test(Screen::Desktop, async |page| {
        load_without_program(page).await;
        page.type_into("#offer-state", "17 000").await;
        let_the_program_come(page).await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_until("document.activeElement.id === 'offer-state'").await;
        page.press("Tab").await;
        page.wait_for_part(".status", "17 000").await;
    });
}

#[test]
fn what_was_clicked_on_before_the_program_came_is_done_when_it_comes() {
    page_test(Screen::Desktop, async |page| {
        load_without_program(page).await;
        page.click("#new-forbund").await;
        let_the_program_come(page).await;
        page.wait_for("#new-forbund[aria-expanded=true]").await;
        page.wait_until("document.activeElement.id === 'new-name'").await;
    });
}

#[test]
fn the_focus_stays_on_what_has_no_id_of_its_own() {
    page_test(Screen::Desktop, async |page| {
        load_without_program(page).await;
        page.js("document.querySelector(\"table.overview a[href='#forbund=hbs']\").focus()").await;
        let_the_program_come(page).await;
        assert_eq!(page.active_element().await, "link “HBS”");
    });
}

/// Whether somebody sees the figures that were drawn at build time.
async fn shows_published_figures(page: &Page) -> bool {
    !page.texts("[data-made] table.overview td.pc .figure").await.is_empty()
}

#[test]
fn whoever_will_see_something_else_does_not_see_the_published_figures_first() {
    page_test(Screen::Desktop, async |page| {
        // Work without changes is kept all the same.
        load_without_program(page).await;
        assert!(shows_published_figures(page).await);

        let_the_program_come(page).await;
        page.type_into("#offer-region", "7 000").await;
        page.wait_for_text(".count", "1 ändring").await;
        load_without_program(page).await;
        assert!(!shows_published_figures(page).await, "although there are changes");
        page.wait_for_text("#fetching", "Sidan hämtas.").await;

        let_the_program_come(page).await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_until_gone("#fetching").await;
    });
}

#[test]
fn whoever_reads_english_does_not_see_swedish_first() {
    page_test(Screen::Desktop, async |page| {
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        load_without_program(page).await;
        assert!(!shows_published_figures(page).await);
    });
}

#[test]
fn whoever_follows_a_link_does_not_see_the_published_figures_first() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        load_without_program(page).await;
        assert!(!shows_published_figures(page).await);
        let_the_program_come(page).await;
        page.wait_for_text("#forbund-name", "HBS").await;
    });
}

#[test]
fn the_readers_colours_are_there_at_once() {
    page_test(Screen::Desktop, async |page| {
        page.click(".settings summary").await;
        page.choose("#theme", "Mörka").await;
        load_without_program(page).await;
        page.wait_until("getComputedStyle(document.body).colorScheme === 'dark'").await;
        assert!(shows_published_figures(page).await);
        // Also where the figures are held back.
        page.js("location.hash = 'vy=vagen'").await;
        load_without_program(page).await;
        page.wait_until("getComputedStyle(document.body).colorScheme === 'dark'").await;
        assert!(!shows_published_figures(page).await);
    });
}

#[test]
fn without_scripts_the_figures_are_there_and_a_message() {
    page_test(Screen::Phone, async |page| {
        page.turn_scripts_off().await;
        page.js("location.reload()").await;
        page.wait_for_part("noscript .notice", "behöver JavaScript").await;
        page.wait_for_text("table.overview tfoot td.pc", "73 %").await;
        assert!(shows_published_figures(page).await);
    });
}
