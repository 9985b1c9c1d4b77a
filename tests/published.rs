//! The first screen: what the sources publish, before anybody changes anything.

use browser::{Page, Screen, page_test};

/// Percent of ideal as the slides of 2023 give it.
const STOCKHOLMS_LAN: [(&str, &str); 8] = [
    ("Roslagen", "45 %"),
    ("Stockholms stad", "55 %"),
    ("Samsund", "55 %"),
    ("SUVS", "63 %"),
    ("Värna", "96 %"),
    ("HBS", "96 %"),
    ("Södertälje", "121 %"),
    ("Östra Södertörn", "146 %"),
];

/// The shown förbund with their percents, by name.
async fn percents(page: &Page) -> Vec<(String, String)> {
    let names = page.texts("table.overview tbody th a").await;
    let percents = page.texts("table.overview tbody td.pc .figure").await;
    assert_eq!(names.len(), percents.len(), "each förbund has a percent");
    let mut rows: Vec<_> = names.into_iter().zip(percents).collect();
    rows.sort();
    rows
}

#[test]
fn stockholms_lan_is_shown_with_its_published_percents() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_text("table.overview tfoot th", "Stockholms län").await;
        let mut published = STOCKHOLMS_LAN.map(|(name, percent)| (name.to_owned(), percent.to_owned()));
        published.sort();
        assert_eq!(percents(page).await, published);
        page.wait_for_text("table.overview tfoot td.pc", "73 %").await;
    });
}

#[test]
fn the_one_who_has_least_of_the_ideal_comes_first() {
    page_test(Screen::Desktop, async |page| {
        let names = page.texts("table.overview tbody th a").await;
        assert_eq!(names.first().map(String::as_str), Some("Roslagen"));
        assert_eq!(names.last().map(String::as_str), Some("Östra Södertörn"));
    });
}

#[test]
fn what_is_not_known_in_the_country_is_said_to_be_missing_and_never_0() {
    page_test(Screen::Desktop, async |page| {
        page.choose("#area", "Hela landet").await;
        page.wait_for_part("table.overview tfoot th", "Summa, 72 förbund").await;
        page.wait_for_part("table.overview tfoot th", "känd för 8 av 72").await;
        // Once a row, with where it is filled in.
        let allocations = page.texts("table.overview tbody td.n:nth-of-type(1)").await;
        let percents = page.texts("table.overview tbody td.pc .figure").await;
        for (column, missing) in [(&allocations, "fyll i"), (&percents, "saknas")] {
            assert_eq!(column.len(), 72);
            assert_eq!(column.iter().filter(|figure| figure.starts_with(missing)).count(), 64);
            assert!(column.iter().all(|figure| figure != "0" && figure != "0 %"), "{column:?}");
        }
        page.wait_for_text("table.overview tfoot td.pc", "saknas").await;
    });
}
