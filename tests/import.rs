//! The reader's own tables: pasted, dropped and chosen, shown before they are used, and used as one step.

use browser::{Page, Preference, Screen, page_test, single_file_test};
use finsam_engine::Dataset;
use rust_xlsxwriter::Workbook;
use serde_json::json;
use std::fmt::Write;

const COUNTS: &str = ".import .notice";
const REFUSED: &str = "#refused";
const CHANGED: &str = "section[aria-labelledby='planned']";
const UNUSABLE: &str = "section[aria-labelledby='unusable']";

/// Two of Stockholms läns förbund, in thousands: 13 000 and 3 000 tkr more than published, of an ideal of 137 071 tkr.
const IN_THOUSANDS: &str = "Förbund\tMedelstilldelning, tkr\nStockholms stad\t45 000\nRoslagen\t9 000";

async fn open_view(page: &Page) {
    page.click(".changes .own-figures").await;
    page.wait_for("#pasted").await;
}

/// Pastes as from a spreadsheet.
async fn paste(page: &Page, table: &str) {
    page.js(&format!(
        "const clipboardData = new DataTransfer();
        clipboardData.setData('text', {});
        const paste = new ClipboardEvent('paste', {{ clipboardData, bubbles: true, cancelable: true }});
        document.getElementById('pasted').dispatchEvent(paste);",
        json!(table)
    ))
    .await;
}

async fn give(page: &Page, file: &[u8]) {
    page.give_file("#choose-file", file).await;
}

/// Agrees to all that is out of proportion, and uses the table.
async fn agree_and_use(page: &Page) {
    page.wait_for(".warnings input").await;
    page.wait_until("document.getElementById('use-table').disabled").await;
    page.js("document.querySelectorAll('.warnings input').forEach(field => field.checked || field.click())").await;
    page.wait_until("!document.getElementById('use-table').disabled").await;
    page.click("#use-table").await;
}

/// Nothing has to be scrolled sideways. A phone makes its window as wide as the page, up to a point.
async fn fits_in_width(page: &Page) {
    let widths = page.js("return [document.documentElement.scrollWidth, screen.width]").await;
    assert!(widths[0].as_f64() <= widths[1].as_f64(), "the page is wider than the screen: {widths}");
}

async fn lan_is(page: &Page, percent: &str) {
    page.wait_for_part("table.overview tfoot td.pc", percent).await;
}

#[test]
fn a_pasted_table_in_thousands_changes_stockholms_lan_and_is_undone_as_one() {
    page_test(Screen::Desktop, async |page| {
        lan_is(page, "73 %").await;
        assert!(!page.requests().await.iter().any(|address| address.contains("/sheets-")));
        open_view(page).await;
        page.axe().await;
        page.screenshot("import-give-sv").await;
        paste(page, IN_THOUSANDS).await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        page.wait_until("document.activeElement.id === 'preview'").await;
        assert_eq!(
            page.texts(&format!("{CHANGED} tbody tr:first-child > *")).await,
            ["Rad 2", "Stockholms stad, medelstilldelning", "32 000 tkr", "45 000 tkr"]
        );
        page.wait_for_value("#meaning-1", "allocation").await;
        page.wait_for_value("#unit-1", "tkr").await;
        // Nothing is applied before it is confirmed.
        page.wait_for_text(".count", "inga ändringar").await;
        page.axe().await;
        page.screenshot("import-preview-sv").await;

        page.click("#use-table").await;
        page.wait_for_text(".status", "Tabellen är inläst: 2 ändringar. Ångra tar tillbaka allt.").await;
        // (99 896 + 13 000 + 3 000) / 137 071
        lan_is(page, "85 %").await;
        page.wait_for_text(".count", "2 ändringar").await;
        page.click("#undo").await;
        lan_is(page, "73 %").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.click("#redo").await;
        lan_is(page, "85 %").await;
    });
}

#[test]
fn a_wrong_column_and_its_unit_are_corrected() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        page.type_into("#pasted", "Samverkan;Summa 2024\nSamsund;7\nHBS;15").await;
        page.click("#read-pasted").await;
        page.wait_for_part(".lacking", "Ingen kolumn har något som kan läsas in.").await;
        page.wait_until("document.getElementById('use-table').disabled").await;
        page.choose("#meaning-0", "Förbund").await;
        page.choose("#meaning-1", "Medelstilldelning").await;
        page.wait_for_part(".lacking", "Välj enhet.").await;
        page.wait_for_part(UNUSABLE, "Inget säger om beloppet är i kr, tkr eller mnkr.").await;
        page.axe().await;
        page.choose("#unit-1", "mnkr").await;
        // Headings that nobody knows are headings nevertheless.
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        // The choice keeps the focus.
        page.wait_until("document.activeElement.id === 'unit-1'").await;
        page.wait_for_part(CHANGED, "7 000 tkr").await;
        page.choose("#meaning-1", "Idealfördelning").await;
        page.wait_for_part(CHANGED, "publicerad idealfördelning").await;
        page.wait_for_part(CHANGED, "7 000 tkr").await;
    });
}

#[test]
fn an_ambiguous_name_is_asked_and_its_answer_can_be_taken_back() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        paste(page, "Förbund;Medelstilldelning (tkr)\nUpplands;7 100\nSamsund;7 000").await;
        page.wait_for_text(COUNTS, "2 rader: 1 ändrar något, 1 kan inte användas.").await;
        page.wait_for_part(UNUSABLE, "Upplands").await;
        page.axe().await;
        page.choose("#answer-0", "SUVS").await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        page.wait_for_part(CHANGED, "SUVS, medelstilldelning").await;
        page.wait_until("document.activeElement.id === 'answer-0'").await;
        page.choose("#answer-0", "Välj …").await;
        page.wait_for_text(COUNTS, "2 rader: 1 ändrar något, 1 kan inte användas.").await;
        page.choose("#answer-0", "Bilda ett nytt förbund").await;
        page.wait_for_part(CHANGED, "bildas").await;
    });
}

#[test]
fn rows_that_cannot_be_used_are_told_with_line_and_reason_and_cancel_leaves_all_as_it_was() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        paste(
            page,
            "Förbund;Medelstilldelning (tkr)\nSamsund;7 000\nHBS;-15\nSUVS;55 %\nVärna;kanske\nRoslagen;\nSumma;99 896\nVärna;8 000\nVärna;9 000",
        )
        .await;
        page.wait_for_part(COUNTS, "8 rader: 1 ändrar något, 7 kan inte användas.").await;
        for (line, reason) in [
            ("Rad 3", "Talet är mindre än 0."),
            ("Rad 4", "Det är, eller ser ut som, en andel i procent"),
            ("Rad 5", "Det är inget tal."),
            ("Rad 6", "Här står inget värde."),
            ("Rad 7", "Summor räknas här."),
            ("Rad 8", "Rad 9 säger något annat om samma sak."),
        ] {
            let rows = page.texts(&format!("{UNUSABLE} tbody tr")).await;
            assert!(rows.iter().any(|row| row.starts_with(line) && row.contains(reason)), "{line}: {rows:?}");
        }
        page.axe().await;
        page.screenshot("import-unusable-sv").await;
        page.click("#leave-table").await;
        page.wait_for_text(".status", "Inlästa siffror är inte använda. Allt är som det var.").await;
        page.wait_until("document.activeElement.id === 'pasted'").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.wait_until("document.getElementById('undo').disabled || document.getElementById('undo').getAttribute('aria-disabled') === 'true'").await;
    });
}

#[test]
fn a_csv_file_of_an_older_windows_is_read() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        give(
            page,
            b"F\xf6rbund;Medelstilldelning (kr)\r\nV\xe4rna;8 000 000\r\n\xd6stra S\xf6dert\xf6rn;17 000 000\r\n",
        )
        .await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        page.wait_for_part(CHANGED, "Värna, medelstilldelning").await;
        page.wait_for_part(CHANGED, "Östra Södertörn, medelstilldelning").await;
    });
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheets = [("Bidrag", "Medelstilldelning", 7_000.0), ("Ideal", "Idealfördelning", 11_400.0)];
    for (name, heading, amount) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).expect("a name");
        sheet.write_string(0, 0, "Förbund").expect("a cell");
        sheet.write_string(0, 1, format!("{heading}, tkr")).expect("a cell");
        sheet.write_string(1, 0, "Samsund").expect("a cell");
        sheet.write_number(1, 1, amount).expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn a_workbook_is_read_sheet_by_sheet() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        give(page, &workbook()).await;
        page.wait_for_part(CHANGED, "Samsund, medelstilldelning").await;
        page.choose("#sheet", "Ideal").await;
        page.wait_for_part(CHANGED, "Samsund, publicerad idealfördelning").await;
        page.axe().await;
        page.click("#use-table").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

#[test]
fn an_agencys_export_is_summed_over_what_is_chosen() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        paste(
            page,
            "region,kön,Sjukpenning 2021,Ekonomiskt bistånd 2021,Sjukpenning 2022,Ekonomiskt bistånd 2022\n\
             0126 Huddinge,män,1000,2000,3000,4000\n0126 Huddinge,kvinnor,10,20,30,40",
        )
        .await;
        page.wait_for_part(CHANGED, "7 070").await;
        page.axe().await;
        page.screenshot("import-statistics-sv").await;
        page.choose("#statistics-year", "2021").await;
        page.wait_for_part(CHANGED, "3 030").await;
        page.click("#content-0").await;
        page.wait_for_part(CHANGED, "2 020").await;
        // One benefit is a quarter of what all of them were.
        agree_and_use(page).await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

/// SCB's population by one-year age, as its database exports it: each kommun has ten men and ten women of every age.
fn by_one_year_age() -> String {
    let mut text = "\"region\",\"ålder\",\"kön\",\"Folkmängd 2022\"\n".to_owned();
    for kommun in Dataset::y2023().kommuner() {
        for age in 0..=100 {
            let age = if age == 100 { "100+ år".to_owned() } else { format!("{age} år") };
            for sex in ["män", "kvinnor"] {
                writeln!(text, "\"{} {}\",\"{age}\",\"{sex}\",10", kommun.code, kommun.name).expect("a text");
            }
        }
    }
    text
}

#[test]
fn a_population_by_age_is_summed_over_the_ages_that_the_reader_chooses() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        give(page, by_one_year_age().as_bytes()).await;
        page.wait_for_text(COUNTS, "290 rader: 290 ändrar något.").await;
        page.wait_for_value("#first-age", "16").await;
        page.wait_for_value("#last-age", "64").await;
        // 49 ages, men and women.
        page.wait_for_part(&format!("{CHANGED} tbody tr td:last-child"), "980").await;
        page.axe().await;
        page.type_into("#first-age", "20").await;
        page.click("#sum-ages").await;
        page.wait_for_part(&format!("{CHANGED} tbody tr td:last-child"), "900").await;
        page.type_into("#last-age", "19").await;
        page.click("#sum-ages").await;
        page.wait_for_part(".import fieldset ~ p .error", "den yngsta åldern först").await;
        page.type_into("#last-age", "66").await;
        page.click("#sum-ages").await;
        page.wait_for_part(CHANGED, "befolkning, 20–66 år").await;
        page.wait_for_part(".warnings", "Tabellens siffror gäller 20–66 år").await;
        page.wait_until("document.getElementById('use-table').disabled").await;
    });
}

/// SCB's table of HE as JSON-stat2, of Huddinge and Botkyrka alone.
const JSON_STAT2: &str = r#"{"version":"2.0","class":"dataset","label":"Helårsekvivalenter","source":"SCB",
    "id":["Region","Kon","ContentsCode","Tid"],"size":[2,2,2,1],
    "role":{"time":["Tid"],"metric":["ContentsCode"],"geo":["Region"]},
    "dimension":{
      "Region":{"label":"region","category":{"index":{"0126":0,"0127":1},"label":{"0126":"Huddinge","0127":"Botkyrka"}}},
      "Kon":{"label":"kön","category":{"index":{"1":0,"2":1},"label":{"1":"män","2":"kvinnor"}}},
      "ContentsCode":{"label":"tabellinnehåll","category":{"index":["A","B"],
        "label":{"A":"Sjukpenning","B":"Ekonomiskt bistånd"}}},
      "Tid":{"label":"månad","category":{"index":{"2021M12":0},"label":{"2021M12":"2021M12"}}}},
    "value":[1000,2000,3000,4000,500,600,700,800]}"#;

/// A key figure of Kolada's interface, of Huddinge alone.
const KOLADA: &str = r#"{"count":1,"next_page":null,"values":[{"kpi":"N01700","municipality":"0126","period":2021,"values":[
    {"count":1,"gender":"K","status":"","value":4000},{"count":1,"gender":"M","status":"","value":3000},
    {"count":1,"gender":"T","status":"","value":7000}]}]}"#;

#[test]
fn the_agencies_json_is_read_and_other_json_is_refused() {
    page_test(Screen::Desktop, async |page| {
        // The view is also reached from what HE rests on.
        page.go_to("#vy=antaganden").await;
        page.click("section[aria-labelledby='calibration'] .own-figures").await;
        page.wait_for("#pasted").await;
        for (file, reason) in [
            ("{\"version\":1,\"base\":\"2023\"}", "men inte SCB:s (JSON-stat) eller Koladas"),
            ("{\"version\":", "där är den inte JSON"),
        ] {
            give(page, file.as_bytes()).await;
            page.wait_for_part(REFUSED, reason).await;
        }
        give(page, JSON_STAT2.as_bytes()).await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        // Men and women, both benefits.
        page.wait_for_part(CHANGED, "10 000").await;
        page.wait_for_part(CHANGED, "2 600").await;
        page.click("#content-1").await;
        page.wait_for_part(CHANGED, "4 000").await;
        page.axe().await;
        page.click("#leave-table").await;
        give(page, KOLADA.as_bytes()).await;
        page.wait_for_part(".lacking", "Ingen kolumn har något som kan läsas in.").await;
        page.choose("#counted-0", "Helårsekvivalenter").await;
        page.wait_for_part(CHANGED, "7 000").await;
        page.axe().await;
        page.click("#use-table").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

#[test]
fn it_is_accessible_in_dark_colours() {
    page_test(Screen::Desktop, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        open_view(page).await;
        page.axe().await;
        give(page, b"%PDF-1.4 ...").await;
        page.wait_for_part(REFUSED, "Filen är en PDF.").await;
        page.axe().await;
        paste(page, "Förbund;Medelstilldelning\nUpplands;7 100\nSamsund;7 000\nHBS;-5").await;
        page.wait_for_part(".lacking", "Välj enhet.").await;
        page.axe().await;
        page.choose("#unit-1", "tkr").await;
        page.wait_for_text(COUNTS, "3 rader: 1 ändrar något, 2 kan inte användas.").await;
        page.axe().await;
        page.screenshot("import-preview-dark").await;
    });
}

#[test]
fn a_dropped_file_is_read_and_files_that_are_no_tables_are_refused() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        let too_large = vec![b'1'; 20_000_001];
        let refused: [(&[u8], &str); 4] = [
            (b"%PDF-1.4 ...", "Filen är en PDF. Kopiera tabellen ur den och klistra in den här."),
            (b"PK\x03\x04 not whole", "Filen är skadad."),
            (b"", "Det finns inget i tabellen."),
            (&too_large, "Filen är för stor: 21 MB, och högst 20 MB läses."),
        ];
        for (file, reason) in refused {
            give(page, file).await;
            page.wait_for_part(REFUSED, reason).await;
        }
        page.axe().await;
        page.js(&format!(
            "const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([{}], 'lista.csv'));
            document.getElementById('pasted').dispatchEvent(new DragEvent('drop', {{ dataTransfer, bubbles: true, cancelable: true }}))",
            json!(IN_THOUSANDS)
        ))
        .await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        page.wait_until_gone(REFUSED).await;
    });
}

#[test]
fn a_hundred_thousand_rows_are_counted_and_the_first_are_shown() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        let mut table = IN_THOUSANDS.to_owned();
        for row in 0..100_000 {
            table.extend(["\nNågot annat ", &row.to_string(), "\t1"]);
        }
        give(page, table.as_bytes()).await;
        page.wait_for_text(COUNTS, "100 002 rader: 2 ändrar något, 100 000 kan inte användas.").await;
        assert_eq!(page.texts(&format!("{UNUSABLE} tbody tr")).await.len(), 200);
        page.wait_for_part(&format!("{UNUSABLE} > .help"), "99 800 till").await;
        page.wait_for_part(".warnings", "2 av 100 002 rader används.").await;
        agree_and_use(page).await;
        lan_is(page, "85 %").await;
    });
}

#[test]
fn what_is_undone_meanwhile_is_counted_anew() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        paste(page, IN_THOUSANDS).await;
        page.click("#use-table").await;
        lan_is(page, "85 %").await;
        open_view(page).await;
        paste(page, IN_THOUSANDS).await;
        page.wait_for_text(COUNTS, "2 rader: ingen ändrar något.").await;
        page.wait_for_part(CHANGED, "Tabellen ändrar inget.").await;
        page.click("#undo").await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
    });
}

#[test]
fn without_a_network_it_says_so_and_tries_again() {
    page_test(Screen::Desktop, async |page| {
        open_view(page).await;
        page.go_offline(true).await;
        paste(page, IN_THOUSANDS).await;
        page.wait_for_part(REFUSED, "Den del av sidan som läser tabeller kunde inte hämtas.").await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
        page.go_offline(false).await;
        paste(page, IN_THOUSANDS).await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
    });
}

#[test]
fn it_works_by_keyboard_alone() {
    page_test(Screen::Desktop, async |page| {
        page.js("document.querySelector('.changes .own-figures').focus()").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'own-figures'").await;
        page.press("Tab").await;
        page.type_into("#pasted", "Förbund;Medelstilldelning (tkr)\nSamsund;7 000").await;
        page.press("Tab").await;
        assert_eq!(page.active_element().await, "button “Läs tabellen”");
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'preview'").await;
        page.press("Tab").await;
        assert_eq!(page.active_element().await, "combobox “Betyder: Förbund”");
        page.js("document.getElementById('use-table').focus()").await;
        page.press("Enter").await;
        page.wait_for_text(".count", "1 ändring").await;
        page.wait_until("document.activeElement.id === 'main'").await;
    });
}

#[test]
fn it_fits_a_phone_in_english_too() {
    page_test(Screen::Phone, async |page| {
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        open_view(page).await;
        page.click("#where-to-fetch summary").await;
        fits_in_width(page).await;
        page.axe().await;
        page.screenshot("import-give-en-phone").await;
        paste(page, &format!("{IN_THOUSANDS}\nUpplands\t7 000\nHBS\t-5")).await;
        page.wait_for_text(COUNTS, "4 rows: 2 change something, 2 cannot be used.").await;
        fits_in_width(page).await;
        page.axe().await;
        page.screenshot("import-preview-en-phone").await;
    });
}

#[test]
fn it_works_in_the_single_file() {
    single_file_test(Screen::Desktop, async |page| {
        open_view(page).await;
        give(page, &workbook()).await;
        page.wait_for_part(CHANGED, "Samsund, medelstilldelning").await;
        page.click("#leave-table").await;
        paste(page, IN_THOUSANDS).await;
        page.wait_for_text(COUNTS, "2 rader: 2 ändrar något.").await;
        page.axe().await;
        page.click("#use-table").await;
        lan_is(page, "85 %").await;
    });
}
