//! The proposal as a workbook of Excel: saved, changed in LibreOffice, and read in again.

#[expect(dead_code, reason = "the tests of formulas use all of it, these only what changes a workbook")]
#[path = "../sheets/tests/office/mod.rs"]
mod office;

use browser::host::Host;
use browser::{Page, Screen, page_test, single_file_test};
use finsam_engine::{Edit, Kronor, Link, Party, RuleChange, Scenario, State, Unit, calculate};
use finsam_sheets::border::{AtHand, Lang, WorkbookRequest};
use office::{Cells, recalculated};
use serde_json::json;

const STATUS: &str = ".status";
const SAID: &str = ".import .notice";
const SAVE: &str = ".present .save-excel button";
const CHANGED: &str = "section[aria-labelledby='planned']";
const UNUSABLE: &str = "section[aria-labelledby='unusable']";

/// Solna in Samsund, which the state pays more.
fn proposal() -> Scenario {
    let samsund = "samsund".parse().expect("an id");
    let mut scenario = Scenario::of("2023")
        .with(Edit::Move { kommun: "0184".parse().expect("a code"), to: Some(samsund) })
        .with(Edit::Contribute { forbund: samsund, party: Party::State, kronor: Kronor(6_000_000) });
    "Solna till Samsund".clone_into(&mut scenario.title);
    scenario
}

/// Opens a scenario by its link.
async fn open(page: &Page, scenario: &Scenario) {
    page.go_to(&format!("#{}", Link::of(&[scenario]))).await;
    page.wait_for_text(".count", "2 ändringar").await;
}

async fn saved(page: &Page) -> (String, Vec<u8>) {
    page.go_to("#vy=forslag").await;
    page.save_bytes(SAVE).await
}

/// Gives the view of one's own figures a file.
async fn give(page: &Page, file: &[u8]) {
    page.go_to("#vy=egna-siffror").await;
    page.wait_for("#pasted").await;
    page.give_file("#choose-file", file).await;
    page.wait_until("document.activeElement.id === 'preview'").await;
}

/// The workbook of a scenario, without the page.
fn made(scenario: &Scenario) -> Vec<u8> {
    let (scenario, date) = (AtHand(scenario.clone()), "2026-11-22".to_owned());
    let request = WorkbookRequest { scenario, lang: Lang::Sv, unit: Unit::Thousands, date, link: String::new() };
    finsam_sheets::workbook(&request).expect("a workbook")
}

/// Goes to the overview, where Stockholms län is as in the dataset.
async fn lan_is_as_published(page: &Page) {
    page.go_to("#").await;
    page.wait_for_part("table.overview tfoot td.pc", "73 %").await;
}

#[test]
fn the_proposal_is_saved_with_its_figures_its_day_and_its_link() {
    page_test(Screen::Desktop, async |page| {
        open(page, &proposal()).await;
        let (name, bytes) = saved(page).await;
        assert_eq!(name, "Solna till Samsund.xlsx");
        page.wait_for_text(STATUS, "Sparat som filen Solna till Samsund.xlsx.").await;
        let cells = Cells::read(&bytes);
        let about = |row| cells.get("Om arbetsboken", row, 1).to_string();
        let today = page.js("return new Date().toLocaleDateString('sv')").await;
        assert_eq!((about(2), about(3)), (proposal().title, today.as_str().unwrap_or_default().to_owned()));
        assert_eq!((about(6), about(7)), ("2".to_owned(), "tkr".to_owned()));
        assert_eq!(about(8), format!("{}#{}", page.address(), Link::of(&[&proposal()])));
        let state = State::apply(&proposal().dataset(), &proposal().edits);
        let outcome = calculate(&state);
        let samsund = outcome.forbund("samsund").expect("it is there");
        let row = cells.row("Förbund", &[(1, "samsund")]) - 1;
        let figures: Vec<String> = (0..40).map(|column| cells.get("Förbund", row, column).to_string()).collect();
        for kronor in [samsund.ideal, samsund.allocation.expect("it is known")] {
            assert!(figures.contains(&kronor.0.to_string()), "{kronor:?}: {figures:?}");
        }
    });
}

#[test]
fn a_row_that_is_removed_is_told_by_name_before_anything_is_used() {
    page_test(Screen::Desktop, async |page| {
        let bytes = made(&Scenario::of("2023"));
        let cells = Cells::read(&bytes);
        let huddinge = format!("H{}", cells.row("Kommuner", &[(0, "0126")]));
        let solna = cells.row("Kommuner", &[(0, "0184")]).to_string();
        let changes = vec![("Kommuner", huddinge, json!(5_000)), ("Kommuner", solna, json!(null))];
        let removed = recalculated("browser-removed", &[(bytes, changes)]).remove(0);
        give(page, &removed).await;
        page.wait_for_text(SAID, "Ändrat i arbetsboken: 1 ändring.").await;
        let summary = page.texts("section[aria-labelledby='summary'] p").await;
        assert_eq!(summary.len(), 2, "{summary:?}");
        assert!(summary[1].starts_with("Raden för Solna är borttagen från bladet Kommuner."), "{summary:?}");
        page.axe().await;
        page.click("#use-table").await;
        page.wait_for_text(".count", "1 ändring").await;
    });
}

#[test]
fn it_is_saved_from_the_list_of_a_view_in_its_readers_language() {
    page_test(Screen::Desktop, async |page| {
        page.click("#language").await;
        page.wait_for_text("#language", "På svenska").await;
        page.click("main > .more > summary").await;
        let (name, bytes) = page.save_bytes("main > .more .save-excel button").await;
        assert_eq!(name, "Finsamkalkylen.xlsx");
        page.wait_for_text(STATUS, "Saved as the file Finsamkalkylen.xlsx.").await;
        assert_eq!(Cells::read(&bytes).get("Parameters", 4, 1).to_string(), "339000000");
        page.axe().await;
        page.screenshot("workbook-list-en").await;
    });
}

#[test]
fn what_is_changed_in_libreoffice_comes_back_as_changes_that_one_undo_takes_away() {
    page_test(Screen::Desktop, async |page| {
        let (_, bytes) = saved(page).await;
        let cells = Cells::read(&bytes);
        let stad = |code| format!("G{}", cells.row("Parter", &[(0, "stockholms-stad"), (4, code)]));
        let huddinge = format!("H{}", cells.row("Kommuner", &[(0, "0126")]));
        let botkyrka = format!("H{}", cells.row("Kommuner", &[(0, "0127")]));
        // The state, then the region, of those without a code.
        let state = stad("");
        let region = format!("G{}", state[1..].parse::<u32>().expect("a row") + 1);
        let typed = vec![
            ("Parter", state, json!(20_000_000)),
            ("Parter", region, json!(10_000_000)),
            ("Parter", stad("0180"), json!(10_000_000)),
            ("Parametrar", "B5".to_owned(), json!(360_000_000)),
            ("Kommuner", huddinge.clone(), json!(9_000)),
        ];
        let mut with_a_mistake = typed.clone();
        with_a_mistake.push(("Kommuner", botkyrka.clone(), json!("många")));
        let both = recalculated("on-the-page", &[(bytes.clone(), with_a_mistake), (bytes, typed)]);
        let [changed, wanted] = &both[..] else { unreachable!("two were given") };
        lan_is_as_published(page).await;

        give(page, changed).await;
        page.wait_for_text("#preview", "Ändrat i arbetsboken").await;
        page.wait_for_text(SAID, "Ändrat i arbetsboken: 5 ändringar, 1 cell kan inte användas.").await;
        let rows = page.texts(&format!("{CHANGED} tbody tr")).await.join("\n");
        for part in ["Kommuner, ", &huddinge, "Huddinge, HE", "9 000", "Parametrar, B5", "360 000 tkr", "20 000 tkr"] {
            assert!(rows.contains(part), "{part} is not in {rows}");
        }
        assert_eq!(
            page.texts(&format!("{UNUSABLE} tbody tr > *")).await,
            [&format!("Kommuner, {botkyrka}"), "många", "Det är inget tal. Skriv till exempel 32 000 eller 32,5."]
        );
        page.wait_for_text(".count", "inga ändringar").await;
        page.axe().await;
        page.screenshot("workbook-preview-sv").await;

        page.click("#use-table").await;
        page.wait_for_text(STATUS, "Arbetsboken är inläst: 5 ändringar. Ångra tar tillbaka allt.").await;
        page.wait_for_text(".count", "5 ändringar").await;
        page.go_to("#forbund=stockholms-stad").await;
        page.wait_for_value("#offer-state", "20 000").await;
        // What the workbook was changed to is what the page shows now.
        page.go_to("#vy=forslag").await;
        let (_, again) = page.save_bytes(SAVE).await;
        let (wanted, shown) = (Cells::read(wanted), Cells::read(&again));
        let row = wanted.row("Förbund", &[(1, "stockholms-stad")]) - 1;
        for column in 0..36 {
            let (wanted, shown) = (wanted.get("Förbund", row, column), shown.get("Förbund", row, column));
            assert!(office::is_same(wanted, shown), "column {column}: {wanted:?} {shown:?}");
        }
        page.click("#undo").await;
        page.wait_for_text(".count", "inga ändringar").await;
        lan_is_as_published(page).await;
    });
}

#[test]
fn a_workbook_in_which_nothing_is_changed_says_so() {
    page_test(Screen::Desktop, async |page| {
        give(page, &made(&Scenario::of("2023"))).await;
        page.wait_for_text(SAID, "Ändrat i arbetsboken: inga ändringar.").await;
        page.wait_for_part(CHANGED, "Inget är ändrat i arbetsboken, eller så är förslaget redan så.").await;
        page.wait_until("document.getElementById('use-table').disabled").await;
        page.axe().await;
        page.click("#leave-table").await;
        page.wait_for_text(STATUS, "Inlästa siffror är inte använda. Allt är som det var.").await;
    });
}

#[test]
fn a_workbook_of_another_proposal_is_added_to_the_open_one_and_that_is_told() {
    page_test(Screen::Desktop, async |page| {
        let bytes = made(&proposal());
        let typed = vec![("Parametrar", "B5".to_owned(), json!(360_000_000))];
        let changed = recalculated("of-another", &[(bytes, typed)]).remove(0);
        give(page, &changed).await;
        page.wait_for_text(SAID, "Ändrat i arbetsboken: 1 ändring.").await;
        page.wait_for_part("#made-of", "Arbetsboken gjordes av ”Solna till Samsund”").await;
        page.axe().await;
        page.click("#use-table").await;
        // What the other proposal has besides is not taken in.
        page.wait_for_text(".count", "1 ändring").await;
        // Undone while it is looked at, it counts again.
        give(page, &changed).await;
        page.wait_for_part(CHANGED, "förslaget redan så").await;
        page.click("#undo").await;
        page.wait_for_text(SAID, "Ändrat i arbetsboken: 1 ändring.").await;
    });
}

#[test]
fn a_workbook_of_another_dataset_waits_for_that_to_be_chosen() {
    page_test(Screen::Desktop, async |page| {
        let grant = RuleChange { state_grant: Some(Kronor(360_000_000)), ..RuleChange::default() };
        give(page, &made(&Scenario::of("2021").with(Edit::Rule(grant)))).await;
        page.wait_for_part(".lacking", "Arbetsboken bygger på underlag 2021.").await;
        page.wait_until("document.getElementById('use-table').disabled").await;
        page.axe().await;
        page.choose("#base", "2021").await;
        page.wait_until_gone(".lacking").await;
        page.wait_for_text(SAID, "Ändrat i arbetsboken: inga ändringar.").await;
    });
}

#[test]
fn without_a_network_it_says_so_and_tries_again() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=forslag").await;
        page.wait_for(SAVE).await;
        page.go_offline(true).await;
        page.click(SAVE).await;
        page.wait_for_part(".present .save-excel .error", "Den del av sidan som gör arbetsböcker kunde inte hämtas.")
            .await;
        page.axe().await;
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
        page.go_offline(false).await;
        let (name, _) = page.save_bytes(SAVE).await;
        assert_eq!(name, "Finsamkalkylen.xlsx");
        page.wait_until_gone(".present .save-excel .error").await;
    });
}

#[test]
fn it_is_saved_and_read_in_the_single_file() {
    single_file_test(Screen::Desktop, async |page| {
        let (name, bytes) = saved(page).await;
        assert_eq!(name, "Finsamkalkylen.xlsx");
        let cells = Cells::read(&bytes);
        assert_eq!(
            cells.get("Om arbetsboken", 8, 1).to_string(),
            "",
            "nobody else can open a link into the reader's own disk"
        );
        give(page, &made(&proposal())).await;
        page.wait_for_part("#made-of", "Arbetsboken gjordes av ”Solna till Samsund”").await;
    });
}

#[test]
fn who_may_only_look_neither_saves_it_nor_reads_one_in() {
    page_test(Screen::Desktop, async |page| {
        let host = Host::strict(page, "<h1>Värdens sida</h1><finsam-kalkyl id=\"one\"></finsam-kalkyl>");
        host.with_script(page, "embed.js").open(page).await;
        page.click("#one >>> .own-figures").await;
        page.wait_for("#one >>> #pasted").await;
        page.click("#one >>> #main > .more > summary").await;
        page.wait_for("#one >>> #main > .more .save-excel").await;
        page.js("document.querySelector('#one').readonly = true").await;
        page.wait_until_gone("#one >>> .save-excel").await;
        for control in [".import", "#pasted", ".own-figures"] {
            assert!(page.texts(&format!("#one >>> {control}")).await.is_empty(), "{control} is shown");
        }
        page.axe().await;
    });
}
