//! Datasets of the reader's own: made of what is shown, built upon, kept, saved, sent to others, and told apart.

use browser::{Page, Screen, page_test};
use finsam_engine::{Edit, Kronor, Link, OwnDataset, Scenario};

const NAME: &str = "Underlag 2026";

async fn edit(page: &Page) {
    page.type_into("#offer-region", "9 000").await;
    page.press("Tab").await;
    page.wait_for_text(".count", "1 ändring").await;
}

/// What follows for the förbund that is shown.
async fn percent(page: &Page) -> String {
    page.text(".percent-now").await
}

/// Makes a dataset of what is shown.
async fn make(page: &Page, name: &str) {
    page.go_to("#vy=underlag").await;
    page.wait_for_text("#datasets", "Egna underlag").await;
    page.type_into("#dataset-name", name).await;
    page.type_into("#dataset-year", "2026").await;
    page.type_into("#dataset-source", "Försäkringskassans lista").await;
    page.click("#save-dataset").await;
    page.wait_for_part(".status", &format!("Underlaget ”{name}”, version 1, är sparat.")).await;
}

/// The link of the present scenario.
async fn link(page: &Page) -> String {
    page.click("#share-link").await;
    page.wait_for_part("#link ~ .notice", "Skicka filen med underlaget också").await;
    let link = page.js("return document.querySelector('#link').value").await;
    page.press("Escape").await;
    page.wait_until_gone("#link").await;
    link.as_str().expect("a text").to_owned()
}

#[test]
fn what_is_shown_becomes_a_dataset_that_proposals_begin_from() {
    page_test(Screen::Desktop, async |page| {
        edit(page).await;
        let then = percent(page).await;
        page.go_to("#vy=antaganden").await;
        page.wait_for_part(".assumptions", "Egna underlag").await;
        make(page, NAME).await;
        page.axe().await;
        page.screenshot("datasets").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.wait_for_part("#all-datasets + ul", "År 2026, version 1, bygger på underlag 2023 med 1 ändring.").await;
        page.go_to("#").await;
        page.wait_for_text(".percent-now", &then).await;
        page.wait_until("document.querySelector('#offer-region').value.replace(/\\s/g, '') === '9000'").await;
        page.wait_until("document.querySelector('#base').selectedOptions[0].text === 'Underlag 2026'").await;
        // What is changed is changed from there.
        page.type_into("#offer-region", "9 500").await;
        page.press("Tab").await;
        page.wait_for_part(".changes li", "9 500 tkr").await;
        page.go_to("#vy=antaganden").await;
        page.wait_for_part(".sources", "Källa, enligt den som gjorde det: Försäkringskassans lista").await;
        page.go_to("#").await;
        page.reload().await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_until("document.querySelector('#base').selectedOptions[0].text === 'Underlag 2026'").await;
        // The proposal that it was made of is not lost.
        page.choose("#base", "2023").await;
        page.wait_for_text(".status", "Underlag 2023.").await;
        page.go_to("#vy=forslag").await;
        page.wait_for_part(".saved", "Mitt arbete").await;
    });
}

#[test]
fn by_how_much_ideals_move_is_told_before_one_is_made_and_is_what_happens() {
    page_test(Screen::Desktop, async |page| {
        edit(page).await;
        page.go_to("#vy=underlag").await;
        page.wait_for_text("#ideals-moved", "Alla ideal blir desamma i underlaget.").await;
        // A förbund that gets another published ideal, and a kommun that moves to it, move others.
        let hbs = "hbs".parse().expect("an id");
        let moved = Scenario::of("2023")
            .with(Edit::PublishedIdeal { forbund: hbs, kronor: Kronor(17_000_000) })
            .with(Edit::Move { kommun: "0184".parse().expect("a code"), to: Some(hbs) });
        page.go_to(&format!("#{}&vy=underlag", Link::of(&[&moved]))).await;
        page.wait_for_part("#ideals-moved", "förbund får ett annat ideal än här. Mest ändras ").await;
        page.axe().await;
        // To the krona.
        page.click("details.settings summary").await;
        page.choose("#unit", "kr").await;
        page.click("details.settings summary").await;
        let own = OwnDataset::new(&moved, NAME, 2026, "");
        let all = own.moved_ideals(&moved).expect("it can be a dataset");
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let told = page.text("#ideals-moved").await;
        assert!(told.contains(&format!("{} förbund får", all.len())), "{told}");
        let greatest = &all[0];
        for amount in [greatest.before, greatest.after] {
            assert!(digits(&told).contains(&amount.0.to_string()), "{amount:?} is not in {told}");
        }
        make(page, NAME).await;
        page.go_to(&format!("#forbund={}", greatest.forbund)).await;
        let ideal = format!("table.overview tr:has(a[href='#forbund={}']) td.ideal .figure", greatest.forbund);
        page.wait_for(&ideal).await;
        assert_eq!(digits(&page.text(&ideal).await), greatest.after.0.to_string());
    });
}

#[test]
fn making_one_can_be_undone_and_what_is_wrong_is_told_at_its_field() {
    page_test(Screen::Phone, async |page| {
        page.go_to("#forbund=stockholms-stad").await;
        edit(page).await;
        page.go_to("#vy=underlag").await;
        page.wait_for("#save-dataset").await;
        page.click("#save-dataset").await;
        page.wait_for_text("#dataset-problem", "Ge underlaget ett namn.").await;
        page.wait_until("document.activeElement.id === 'dataset-name'").await;
        page.type_into("#dataset-name", NAME).await;
        page.type_into("#dataset-year", "26").await;
        page.press("Enter").await;
        page.wait_for_text("#dataset-problem", "Skriv ett år från 2010 till 2050.").await;
        page.wait_until("document.activeElement.id === 'dataset-year'").await;
        page.axe().await;
        page.type_into("#dataset-year", "2026").await;
        page.press("Enter").await;
        page.wait_for_part(".status", "är sparat.").await;
        page.screenshot("datasets-phone").await;
        page.click("#undo").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_until("document.querySelector('#base').value === '2023'").await;
    });
}

#[test]
fn a_link_to_a_proposal_on_it_needs_its_file() {
    page_test(Screen::Desktop, async |page| {
        edit(page).await;
        make(page, NAME).await;
        let (name, file) = page.save_file("[id^='save-underlag-2026']").await;
        assert_eq!(name, "Underlag 2026 v1.json");
        assert!(file.contains("\"source\": \"Försäkringskassans lista\""), "{file}");
        page.go_to("#").await;
        page.type_into("#offer-state", "18 000").await;
        page.press("Tab").await;
        page.wait_for_text(".count", "1 ändring").await;
        let (then, link) = (percent(page).await, link(page).await);
        assert!(link.contains("underlag-2026-"), "{link}");

        // Elsewhere.
        page.js("localStorage.clear(); sessionStorage.clear()").await;
        page.visit(&link).await;
        page.reload().await;
        page.js("localStorage.clear(); sessionStorage.clear()").await;
        page.visit("about:blank").await;
        page.visit(&link).await;
        page.wait_for_part(".opened", "som inte finns i den här webbläsaren").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.go_to("#vy=underlag").await;
        page.give_file("#open-dataset", file.as_bytes()).await;
        page.wait_for_part(".status", "Underlaget ”Underlag 2026” finns nu här.").await;
        page.visit("about:blank").await;
        page.visit(&link).await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_for_text(".percent-now", &then).await;
        page.wait_until_gone(".opened").await;
    });
}

#[test]
fn versions_are_told_apart_and_none_is_lost() {
    page_test(Screen::Desktop, async |page| {
        make(page, NAME).await;
        let (_, first) = page.save_file("[id^='save-underlag-2026']").await;
        page.go_to("#").await;
        edit(page).await;
        page.go_to("#vy=underlag").await;
        page.wait_for_value("#dataset-source", "Försäkringskassans lista").await;
        page.click("#save-dataset").await;
        page.wait_for_part(".status", "version 2, är sparat").await;
        let (name, second) = page.save_file("[id^='save-underlag-2026']").await;
        assert_eq!(name, "Underlag 2026 v2.json");
        // What is not changed is no new version.
        page.click("#save-dataset").await;
        page.wait_for_text("#dataset-problem", "Inget är ändrat sedan version 2.").await;
        // The earlier one does not take the later one's place.
        page.give_file("#open-dataset", first.as_bytes()).await;
        let told = "Filen har version 1 av underlaget ”Underlag 2026”. Här finns version 2, och den används.";
        page.wait_for_part(".status", told).await;
        // One that somebody has changed without a new version lies beside it.
        let changed = second.replace("Försäkringskassans lista", "En annan lista");
        page.give_file("#open-dataset", changed.as_bytes()).await;
        page.wait_for_part(".status", "Filens ligger nu bredvid.").await;
        page.wait_until("document.querySelectorAll('#base option').length === 4").await;
        // A later one does.
        let later = second.replace("\"revision\": 2", "\"revision\": 3");
        page.give_file("#open-dataset", later.as_bytes()).await;
        page.wait_for_part(".status", "har ersatts med version 3 ur filen.").await;
        page.wait_for_part("#all-datasets + ul", "version 3").await;
        // And a file that cannot be read leaves all as it is.
        let broken = later.replace("\"year\": 2026", "\"year\": 26");
        page.give_file("#open-dataset", broken.as_bytes()).await;
        page.wait_for_part(".saved .error", "”dataset.year”").await;
    });
}

#[test]
fn one_that_is_not_used_can_be_removed_and_brought_back() {
    page_test(Screen::Desktop, async |page| {
        make(page, NAME).await;
        page.wait_until("document.querySelector('[id^=\"remove-underlag\"]').disabled").await;
        page.click("#use-2023").await;
        page.wait_until("document.querySelector('#base').value === '2023'").await;
        page.click("[id^='remove-underlag']").await;
        page.wait_for_part(".status", "är borttaget").await;
        page.wait_until("document.querySelectorAll('#base option').length === 2").await;
        // Whoever goes back to it still has it.
        page.click("#undo").await;
        page.wait_until("document.querySelector('#base').value.startsWith('underlag-2026')").await;
        page.click("#redo").await;
        page.click("#bring-dataset-back").await;
        page.wait_for_text(".status", "”Underlag 2026” är tillbaka.").await;
        page.reload().await;
        page.wait_until("document.querySelectorAll('#base option').length === 3").await;
    });
}
