//! Saving the scenario as a file, and opening one.

use browser::{Page, Screen, page_test};

const SAVE: &str = "#save-as-file";
const OPEN: &str = "#open-file";
const MESSAGE: &str = "#file-error";

async fn edit(page: &Page) {
    page.type_into("#offer-region", "9 000").await;
    page.press("Tab").await;
    page.type_into("#offer-state", "18 000").await;
    page.press("Tab").await;
    page.wait_for_text(".count", "2 ändringar").await;
    // The list of changes is a part that may still be on its way.
    page.wait_for(".changes li:nth-child(2)").await;
}

/// All that follows from the scenario, in figures and in sentences.
async fn figures(page: &Page) -> Vec<String> {
    let mut figures = page.texts("table.overview td").await;
    figures.extend(page.texts(".forbund .figure, .changes li").await);
    assert!(figures.len() > 40, "{figures:?}");
    figures
}

#[test]
fn a_saved_file_gives_the_same_figures_in_a_fresh_page() {
    page_test(Screen::Desktop, async |page| {
        edit(page).await;
        let before = figures(page).await;

        let (name, text) = page.save_file(SAVE).await;
        assert_eq!(name, "finsam-scenario.json");
        assert!(text.starts_with("{\n  \"version\": 1,\n  \"base\": \"2023\","), "{text}");
        page.wait_for_text(".status", "Sparat som filen finsam-scenario.json.").await;

        page.js("localStorage.clear()").await;
        page.reload().await;
        page.wait_for_text(".count", "inga ändringar").await;
        assert_ne!(figures(page).await, before);

        page.give_file(OPEN, text.as_bytes()).await;
        page.wait_for_text(".status", "Förslaget är öppnat: 2 ändringar.").await;
        assert_eq!(figures(page).await, before);
        page.axe().await;

        page.click("#undo").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.click("#redo").await;
        page.wait_for_text(".count", "2 ändringar").await;
        page.reload().await;
        page.wait_for_text(".count", "2 ändringar").await;
    });
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_work_stays() {
    let too_large = vec![b' '; 5_000_001];
    let broken: [(&[u8], &str); 6] = [
        (b"", "Filen är tom."),
        (b"{\"version\":1,\"base\":\"20", "Filen slutar mitt i: den har klippts av på vägen."),
        (
            b"{\"version\":7}",
            "Scenariot har version 7 och är skrivet av en senare sida. Ladda om sidan för den senaste.",
        ),
        (
            b"{\"version\":1,\"base\":\"2023\",\"edits\":[{\"create\":{\"forbund\":\"ny\",\"name\":7}}]}",
            "Ändring 1 i filen har ett värde som inte går att läsa i fältet ”create.name”.",
        ),
        (
            b"{\"title\":\"Nordv\xe4st\"}",
            "Filen är inte text i UTF-8. Välj en fil som är sparad härifrån, eller spara om den i UTF-8.",
        ),
        (&too_large, "Filen är för stor: högst 5 MB. Välj en fil som är sparad härifrån."),
    ];
    page_test(Screen::Desktop, async |page| {
        edit(page).await;
        let before = figures(page).await;
        for (content, reason) in broken {
            page.give_file(OPEN, content).await;
            page.wait_for_text(MESSAGE, reason).await;
            assert_eq!(figures(page).await, before);
        }
        page.give_file(OPEN, b"{\"version\":1,\"base\":\"2023\",\"edits\":[{\"dissolve\":{\"forbund\":\"xanadu\"}}]}")
            .await;
        page.wait_for_text(".status", "Förslaget är öppnat: 1 ändring, varav 1 inte gäller.").await;
        page.wait_until_gone(MESSAGE).await;
        page.wait_for_part(".changes li .error", "Förbundet ”xanadu” finns inte.").await;
    });
}
