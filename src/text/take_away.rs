//! What is said of copying and saving tables and charts.

use super::Lang;

words! { TakeAwayWords, take_away_words:
    nothing: "Här finns inga tabeller eller diagram just nu.", "There are no tables or charts here at the moment.";
    about: "Kopiera ger tabellen för ett kalkylblad eller ett dokument. CSV-filen öppnas rätt i svensk Excel: semikolon och decimalkomma.",
        "Copying gives the table for a spreadsheet or a document. The CSV file opens right in Swedish Excel: semicolons and decimal commas.";
    copy: "Kopiera", "Copy";
    save_csv: "Spara som CSV", "Save as CSV";
    save_svg: "Spara som SVG", "Save as SVG";
    save_png: "Spara som PNG", "Save as PNG";
    not_copied: "Webbläsaren lät inte tabellen kopieras. Spara den som CSV i stället.",
        "The browser did not let the table be copied. Save it as CSV instead.";
    picture_not_made: "Bilden kunde inte göras. Kontrollera nätet och försök igen.",
        "The picture could not be made. Check the network and try again.";
    save_excel: "Spara som Excel", "Save as Excel";
    about_excel: "Hela förslaget som arbetsbok, med formler att räkna vidare i. Läs in arbetsboken igen under ”Läs in egna siffror”, så blir det som du har ändrat i de gula cellerna ändringar i förslaget.",
        "The whole proposal as a workbook, with formulas to go on calculating in. Open the workbook again under “Read in your own figures”, and what you have changed in the yellow cells becomes changes of the proposal.";
    making_workbook: "Gör arbetsboken …", "Making the workbook …";
    workbook_not_fetched: "Den del av sidan som gör arbetsböcker kunde inte hämtas. Kontrollera nätet och försök igen.",
        "The part of the page that makes workbooks could not be fetched. Check the network and try again.";
    workbook_not_made: "Arbetsboken kunde inte göras. Ladda om sidan och försök igen, eller spara förslaget som fil.",
        "The workbook could not be made. Reload the page and try again, or save the proposal as a file.";
    table: "Tabell", "Table";
    chart: "diagram", "chart";
    change: "ändring", "change";
    is_estimated: "uppskattad", "estimated";
    how_known: "hur känd", "how known";
    percent: "procent", "percent";
    percent_change: "procentenheter", "percentage points";
    remark: "anmärkning", "remark";
    yes: "ja", "yes";
}

/// What is beside a table's names, as a column of its own: whose members, or what share.
pub fn beside_names(lang: Lang, class: &str) -> &'static str {
    match class {
        "overview" => lang.choose("Kommuner", "Kommuner"),
        "parties" => lang.choose("Andel", "Share"),
        _ => lang.choose("Om raden", "About the row"),
    }
}

/// "Kopiera: Bidrag": a button's name, with what it acts on.
pub fn act_on(act: &str, name: &str) -> String {
    format!("{act}: {name}")
}

/// What has been copied, for the status line.
pub fn copied(lang: Lang, name: &str, rows: usize) -> String {
    let rows = match (lang, rows) {
        (Lang::Sv, 1) => "1 rad".to_owned(),
        (Lang::Sv, rows) => format!("{rows} rader"),
        (Lang::En, 1) => "1 row".to_owned(),
        (Lang::En, rows) => format!("{rows} rows"),
    };
    say!(
        lang,
        "Kopierat: {} ({}). Klistra in i ett kalkylblad eller ett dokument.",
        "Copied: {} ({}). Paste into a spreadsheet or a document.",
        name,
        rows
    )
}
