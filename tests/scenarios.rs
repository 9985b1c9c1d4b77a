//! Saved scenarios, links and the comparison.

use std::sync::Mutex;

use browser::{Page, Preference, Screen, page_test};

const STATUS: &str = ".status";

/// Stockholms stad with 36 mnkr, saved under a name.
async fn save_a_rise(page: &Page, name: &str) {
    page.go_to("#forbund=stockholms-stad").await;
    for (field, amount) in [("#offer-state", "18 000"), ("#offer-region", "9 000"), ("#offer-0180", "9 000")] {
        page.type_into(field, amount).await;
        page.press("Tab").await;
    }
    page.wait_for_text(".percent-now", "62 %").await;
    page.go_to("#vy=forslag").await;
    page.type_into("#title", name).await;
    page.click("#save").await;
    page.wait_for_text(STATUS, &format!("”{name}” är sparat.")).await;
}

/// All that the overview shows.
async fn figures(page: &Page) -> Vec<String> {
    page.go_to("#").await;
    page.wait_for("table.overview tbody tr").await;
    let mut figures = page.texts("table.overview tbody .pc .figure").await;
    figures.extend(page.texts("table.overview tbody .n .figure").await);
    assert!(figures.len() >= 24, "{figures:?}");
    figures
}

#[test]
fn a_saved_scenario_is_opened_again_and_the_present_work_is_kept() {
    page_test(Screen::Desktop, async |page| {
        save_a_rise(page, "Staden höjer").await;
        page.click("[id^='copy-finsam']").await;
        page.wait_for_text(STATUS, "”Staden höjer (2)” är sparat.").await;
        page.go_to("#").await;
        page.type_into("#offer-region", "12 000").await;
        page.press("Tab").await;
        page.reload().await;
        page.wait_for_value("#offer-region", "12 000").await;

        page.go_to("#vy=forslag").await;
        page.click("[id^='open-finsam']").await;
        page.wait_for_text(STATUS, "Förslaget är öppnat: 3 ändringar.").await;
        page.wait_for_text(".saved li:nth-child(3) b", "Staden höjer (3)").await;
        page.go_to("#").await;
        page.wait_for_value("#offer-region", "9 000").await;
        page.click("#undo").await;
        page.wait_for_value("#offer-region", "12 000").await;
    });
}

#[test]
fn a_saved_scenario_is_renamed_and_removed_and_brought_back() {
    page_test(Screen::Desktop, async |page| {
        save_a_rise(page, "Staden höjer").await;
        page.click("[id^='rename-finsam']").await;
        page.type_into("[id^='title-finsam']", "Hela höjningen").await;
        page.press("Enter").await;
        page.wait_for_text(STATUS, "”Staden höjer” heter nu ”Hela höjningen”.").await;
        page.wait_for_value("#title", "Hela höjningen").await;
        page.click("[id^='remove-finsam']").await;
        page.wait_for_text(STATUS, "”Hela höjningen” är borttaget. Det går att ångra.").await;
        page.wait_until_gone(".saved li").await;
        page.click("#bring-back").await;
        page.wait_for_text(".saved li b", "Hela höjningen").await;
    });
}

#[test]
fn a_link_gives_the_same_figures_in_another_browser_with_another_language_and_theme() {
    let (link, seen) = (Mutex::new(String::new()), Mutex::new(Vec::new()));
    page_test(Screen::Desktop, async |page| {
        save_a_rise(page, "Staden höjer").await;
        page.go_to("#forbund=samsund").await;
        page.type_into("#add-kommun", "Solna").await;
        page.press("Enter").await;
        page.wait_for_text(".count", "4 ändringar").await;
        page.click("#share-link").await;
        page.wait_for("#link").await;
        page.axe().await;
        *link.lock().unwrap() = page.js("return document.getElementById('link').value").await.to_string();
        page.press("Escape").await;
        *seen.lock().unwrap() = figures(page).await;
    });
    let link = link.into_inner().unwrap();
    let fragment = link.trim_matches('"').split_once('#').expect("the link has a fragment").1.to_owned();
    assert!(fragment.len() < 250, "{fragment}");
    page_test(Screen::Desktop, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        page.click("#language").await;
        page.go_to(&format!("#{fragment}")).await;
        page.wait_for_text(STATUS, "The proposal is open: 4 changes.").await;
        page.wait_until("!location.hash.includes('s=')").await;
        let comma = |figures: Vec<String>| figures.into_iter().map(|f| f.replace(',', ".")).collect::<Vec<_>>();
        assert_eq!(comma(figures(page).await), comma(seen.into_inner().unwrap()));
        page.reload().await;
        page.wait_for_text(".count", "4 changes").await;
    });
}

#[test]
fn a_link_keeps_the_readers_own_work() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.go_to(&format!("#{OLD_LINK}")).await;
        page.wait_for_text(".count", "3 ändringar").await;
        page.go_to("#vy=forslag").await;
        page.wait_for_text(".saved li b", "Mitt arbete").await;
        page.click("#undo").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

/// Made with a model whose figures for Stockholms stad were others: 34 000 000 of 57 000 000 kr.
const OLD_LINK: &str = "s=1.2023.H%C3%B6jning~c.stockholms-stad.s.18000000~c.stockholms-stad.r.9000000~\
    c.stockholms-stad.0180.9000000!23cdd0e8&m=1.1&f=qu8xxphc-k8qkg~isoy";

#[test]
fn a_link_whose_maker_saw_other_figures_shows_both() {
    page_test(Screen::Desktop, async |page| {
        page.go_to(&format!("#{OLD_LINK}")).await;
        page.wait_for_part(".opened", "Avsändaren såg andra siffror än de som sidan räknar fram i dag.").await;
        let row = page.texts(".opened tbody tr > *").await;
        assert_eq!(row, ["Stockholms stad", "60 %: 34 000 av 57 000 tkr", "62 %: 36 000 av 58 518 tkr"]);
        page.axe().await;
        page.click(".opened button").await;
        page.wait_until_gone(".opened").await;
        page.wait_for_text(".percent-now", "62 %").await;
    });
}

#[test]
fn a_damaged_link_says_so_and_keeps_what_it_can_read() {
    page_test(Screen::Desktop, async |page| {
        let cut = OLD_LINK.split("0180").next().expect("the link");
        page.go_to(&format!("#{cut}")).await;
        page.wait_for_part(".opened", "Länken är avkortad: 2 ändringar kunde läsas, resten saknas.").await;
        page.wait_for_text(".count", "2 ändringar").await;

        page.go_to("#s=hello").await;
        page.wait_for_part(".opened", "Länken innehåller inget scenario. Be om en ny länk.").await;
        page.wait_for_text(STATUS, "Länken gick inte att öppna. Ditt arbete är som förut.").await;
        page.wait_for_text(".count", "2 ändringar").await;

        page.go_to("#s=7.2031.a~z.9!00000000&m=9&f=0").await;
        page.wait_for_part(".opened", "Scenariot har version 7 och är skrivet av en senare sida.").await;
        page.wait_for_text(".count", "2 ändringar").await;
    });
}

#[test]
fn two_tabs_do_not_write_over_each_other() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        let first = page.open_tab().await;
        page.wait_for_value("#offer-region", "9 000").await;
        page.type_into("#offer-region", "10 000").await;
        page.press("Tab").await;
        let second = page.switch_to(&first).await;
        page.type_into("#offer-region", "11 000").await;
        page.press("Tab").await;
        page.reload().await;
        page.wait_for_value("#offer-region", "11 000").await;
        page.go_to("#vy=forslag").await;
        page.wait_for_text(".saved li b", "Namnlöst förslag (annan flik)").await;
        page.switch_to(&second).await;
        page.reload().await;
        page.wait_for_value("#offer-region", "10 000").await;
    });
}

#[test]
fn a_full_storage_is_told_and_the_page_works() {
    page_test(Screen::Desktop, async |page| {
        page.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }").await;
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.wait_for_part(".notice", "Webbläsaren sparar inget här").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.go_to("#vy=forslag").await;
        page.click("#save").await;
        page.wait_for_part(".present .error", "Förslaget kunde inte sparas").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

/// Two saved scenarios and the present work, compared by keyboard alone.
async fn compare_three(page: &Page) {
    save_a_rise(page, "Staden höjer").await;
    page.go_to("#forbund=samsund").await;
    page.type_into("#add-kommun", "Solna").await;
    page.press("Enter").await;
    page.wait_for_text(".count", "4 ändringar").await;
    page.go_to("#vy=forslag").await;
    page.wait_for_text(".saved li b", "Staden höjer").await;
    page.js("document.querySelector(\"[id^='compare-finsam']\").focus()").await;
    page.press("Enter").await;
    page.wait_for_part(".own-edits", "Staden höjer").await;
    page.wait_for(".compared td:nth-child(4)").await;
}

#[test]
fn scenarios_are_compared_side_by_side() {
    page_test(Screen::Desktop, async |page| {
        compare_three(page).await;
        assert_eq!(page.texts(".compared tbody .link").await, ["Samsund", "Stockholms stad"]);
        let cells = page.texts(".compared tbody tr:first-child td").await;
        assert_eq!(cells, ["55 %\nhögst\n6 250", "40 % −15\nlägst\n6 250", "55 %\nhögst\n6 250"]);
        // A figure tells how it was computed in the scenario of its column: Solna is a member of the present one alone.
        for (column, has_solna) in [(2, false), (3, true)] {
            page.click(&format!(".compared tbody tr:first-child td:nth-child({column}) .pc .figure")).await;
            page.wait_for_text("#explained", "Procent: Samsund").await;
            let heading = page.texts(".compared thead th").await[column - 1].clone();
            page.wait_for_text("dialog[open] .help", &format!("Gäller: {heading}")).await;
            let steps = page.texts("dialog[open] .steps").await.concat();
            assert_eq!(steps.contains("Solna: ("), has_solna, "{steps}");
            page.press("Escape").await;
            page.wait_until_gone("#explained").await;
        }
        page.click(".compared tfoot td:nth-child(2) .figure").await;
        page.wait_for_text("#explained", "Tilldelning och ideal tillsammans").await;
        page.press("Escape").await;
        page.js("document.querySelector('.compared .of-forbund .link').focus()").await;
        page.press("Enter").await;
        page.wait_for_text(".compared tr:nth-child(7) th", "Solna").await;
        assert_eq!(page.texts(".compared tr:nth-child(7) td").await, ["inte medlem", "0", "inte medlem"]);
        let own = page.texts(".own-edits .columns > div:nth-child(2) li").await;
        assert_eq!(own.last().map(String::as_str), Some("Solna blir medlem i Samsund"));
        // The present work is followed while it changes.
        page.click("#undo").await;
        page.wait_for_text(".compared tbody .of-forbund:first-child .link", "Stockholms stad").await;
        page.click("#share-compared").await;
        page.wait_for_part(".explanation", "Staden höjer (3 ändringar) och Staden höjer (3 ändringar)").await;
    });
}

/// What a field shows, without no-break spaces.
async fn shown_in(page: &Page, field: &str) -> String {
    let value = page.js(&format!("return document.querySelector('{field}').value.replace(/\\u00a0/g, ' ')")).await;
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn equity_is_compared_side_by_side() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=kapital&forbund=hbs").await;
        page.wait_for("#account-2028-8").await;
        let before = shown_in(page, "#account-2028-8").await;
        page.type_into("#account-2023-3", "26 000").await;
        page.press("Enter").await;
        page.wait_for_part("#equity-said", "når förbundet nivån").await;
        let after = shown_in(page, "#account-2028-8").await;
        assert_ne!(before, after);
        page.go_to("#vy=forslag").await;
        page.wait_for("#equity-compared").await;
        assert_eq!(page.texts(".equity-columns .group th").await, ["HBS", "Roslagen", "Stockholms stad"]);
        let cells = page.texts(".equity-columns tr:nth-child(2) td").await;
        let figures: Vec<String> = cells.iter().map(|cell| cell.replace('\u{a0}', " ")).collect();
        assert_eq!(figures[0], before);
        let (closing, change) = figures[1].split_once('\n').expect("a change below the figure");
        assert!(closing == after && change.starts_with('−'), "{figures:?}");
        let reached = page.texts(".equity-columns tr:nth-child(4) td").await;
        assert_eq!(reached[0], "inte till 2028");
        assert!(reached[1].parse::<i64>().is_ok_and(|year| (2023..=2028).contains(&year)), "{reached:?}");
        page.axe().await;
        // The present work is followed while it changes.
        page.click("#undo").await;
        page.wait_for_text(".equity-columns tr:nth-child(4) td:last-child", "inte till 2028").await;
    });
}

#[test]
fn the_comparison_is_accessible_everywhere() {
    for screen in [Screen::Desktop, Screen::Phone, Screen::Window { width: 320, height: 600 }] {
        page_test(screen, async |page| {
            page.prefer(&[Preference::ReducedMotion]).await;
            compare_three(page).await;
            page.click(".compared .of-forbund .link").await;
            page.wait_for(".of-party").await;
            page.axe().await;
            page.wait_until("document.documentElement.scrollWidth <= innerWidth").await;
            page.prefer(&[Preference::DarkColours, Preference::ReducedMotion]).await;
            page.click("#language").await;
            page.wait_for_text("#compare", "Compare").await;
            page.axe().await;
        });
    }
}

#[test]
fn a_link_of_the_same_name_does_not_write_over_what_the_reader_saved() {
    page_test(Screen::Desktop, async |page| {
        save_a_rise(page, "Höjning").await;
        page.go_to("#forbund=samsund").await;
        page.type_into("#add-kommun", "Solna").await;
        page.press("Enter").await;
        page.go_to("#vy=forslag").await;
        page.click("#save").await;
        page.wait_for_text(STATUS, "”Höjning” är sparat.").await;
        page.go_to(&format!("#{OLD_LINK}")).await;
        page.wait_for_text(".count", "3 ändringar").await;
        page.go_to("#vy=forslag").await;
        page.click("#save").await;
        page.wait_for_text(STATUS, "”Höjning (2)” är sparat.").await;
        assert_eq!(page.texts(".saved li small").await, ["2023, 4 ändringar", "2023, 3 ändringar"]);
    });
}

#[test]
fn the_work_of_another_tab_is_brought_back_after_its_removal() {
    page_test(Screen::Desktop, async |page| {
        page.type_into("#offer-region", "9 000").await;
        page.press("Tab").await;
        page.open_tab().await;
        page.go_to("#vy=forslag").await;
        page.wait_for_text(".saved li b", "Namnlöst förslag (annan flik)").await;
        page.click("[id^='remove-finsam']").await;
        page.wait_for_text(STATUS, "”Namnlöst förslag” är borttaget. Det går att ångra.").await;
        page.click("#bring-back").await;
        page.wait_for_text(".saved li b", "Namnlöst förslag (annan flik)").await;
    });
}

#[test]
fn what_is_removed_is_no_longer_compared() {
    page_test(Screen::Desktop, async |page| {
        compare_three(page).await;
        page.click("[id^='remove-finsam']").await;
        page.wait_until_gone(".compared td:nth-child(4)").await;
        assert_eq!(page.texts(".compared thead th").await, ["Förbund", "Underlag", "Staden höjer (nu)"]);
    });
}
