//! What the view says: while nothing has been given, and of tables and workbooks that the module has read.

use super::{Import, shown::Shown};
use crate::{
    drawn::told,
    state::{self, Work, use_work},
    text::format::Lang,
};
use finsam_engine::{Edit, Kronor, Scenario, Unit};
use finsam_sheets::{
    Opened,
    border::{Answer, AtHand, GoneRows, Lang as WorkbookLang, Opening, OwnRow, Preview, Said, Who, WorkbookRequest},
    workbook,
};
use leptos::prelude::*;

/// A table with names that are unclear, and cells that cannot be used.
const MIXED: &str =
    "Förbund;Medelstilldelning\nSamsund;7 000\nHBS;-15\nUpplands;7 100\nVärna;kanske\nRoslagen;\nSumma;99 896";

/// What there is to see of a file after the reader has said this of it.
#[track_caller]
fn preview(bytes: &[u8], said: Vec<Said>) -> Preview {
    let present = AtHand(Scenario::of("2023"));
    let mut opened = Opened::open(bytes, &Opening { present: present.clone(), sheet: None }).expect("it can be read");
    let first = opened.say(Said::Present(present));
    said.into_iter().fold(first, |_, said| opened.say(said))
}

/// What is told of it, in a language.
fn shown(lang: Lang, preview: Preview) -> String {
    told(in_language(lang), || {
        let import = state::Import::new(use_work());
        import.show(preview);
        provide_context(import);
        let said = import.said().get_untracked();
        view! { <p>{said}</p> <Shown /> }
    })
}

fn in_language(lang: Lang) -> impl FnOnce(Work) {
    move |work| work.preferences.update(|preferences| preferences.lang = lang)
}

#[test]
fn at_first_it_asks_for_a_table_and_says_where_figures_are() {
    insta::assert_snapshot!("given_sv", told(in_language(Lang::Sv), || view! { <Import /> }));
    insta::assert_snapshot!("given_en", told(in_language(Lang::En), || view! { <Import /> }));
}

#[test]
fn a_table_says_how_it_is_read_and_what_it_lacks() {
    insta::assert_snapshot!("mixed_sv", shown(Lang::Sv, preview(MIXED.as_bytes(), Vec::new())));
    insta::assert_snapshot!("mixed_en", shown(Lang::En, preview(MIXED.as_bytes(), Vec::new())));
}

#[test]
fn what_the_reader_has_said_is_used() {
    let said = vec![
        Said::Unit { column: 1, unit: Unit::Thousands },
        Said::Answer { name: "Upplands".to_owned(), answer: Some(Answer::New) },
    ];
    insta::assert_snapshot!("answered_sv", shown(Lang::Sv, preview(MIXED.as_bytes(), said)));
}

#[test]
fn accounts_are_asked_for_their_year_and_an_impossible_ideal_for_another() {
    let accounts = "Förbund;Utgående eget kapital, tkr;Idealfördelning, kr\nhbs;500;900000";
    insta::assert_snapshot!("accounts_sv", shown(Lang::Sv, preview(accounts.as_bytes(), Vec::new())));
    insta::assert_snapshot!("accounts_en", shown(Lang::En, preview(accounts.as_bytes(), vec![Said::Year(2022)])));
}

#[test]
fn insatser_are_asked_for_their_forbund_and_told_with_what_becomes_of_each() {
    let table = "Insats;Slag;Utfall 2022 (tkr);Deltagare 2022\nMIA;individinriktad;7936,5;180\nNätet;blandad;900;40\n\
        Lyra;;;..\nStöd;struktur;50;\nTotalt;;8936;220";
    let said = || vec![Said::Forbund("hbs".parse().expect("an id"))];
    insta::assert_snapshot!("insatser_sv", shown(Lang::Sv, preview(table.as_bytes(), said())));
    insta::assert_snapshot!("insatser_en", shown(Lang::En, preview(table.as_bytes(), said())));
    let asked = shown(Lang::Sv, preview(table.as_bytes(), Vec::new()));
    assert!(
        asked.contains("Ingen kolumn är ”Förbund”. Välj vilken kolumn det är, eller vilket förbund alla rader gäller.")
    );
    assert!(asked.contains("Alla rader gäller"), "{asked}");
}

#[test]
fn of_statistics_it_says_what_is_summed() {
    let by_age = "region,ålder,kön,Folkmängd 2022\n0126 Huddinge,16 år,män,10\n0126 Huddinge,16 år,kvinnor,12";
    let benefits = "region,kön,Sjukpenning 2021,Ekonomiskt bistånd 2021,Andel 2021\n0126 Huddinge,män,3000,4000,5\n\
         0126 Huddinge,kvinnor,30,40,5";
    insta::assert_snapshot!("benefits_sv", shown(Lang::Sv, preview(benefits.as_bytes(), Vec::new())));
    insta::assert_snapshot!("by_age_en", shown(Lang::En, preview(by_age.as_bytes(), Vec::new())));
}

#[test]
fn rows_that_are_gone_are_told_by_name_before_anything_is_used() {
    let mut preview = preview("Kommun;HE\nSalem;900".as_bytes(), Vec::new());
    let kommun = |code: &str| OwnRow::Of(Who::Kommun(code.parse().expect("a code")));
    let first = vec![kommun("0184"), kommun("0126")];
    preview.gone = vec![GoneRows { sheet: "Kommuner".to_owned(), first, count: 7 }];
    let said = shown(Lang::Sv, preview.clone());
    let told = "7 rader är borttagna från bladet Kommuner: Solna; Huddinge; och 5 till. Inget ändras där: det som gällde står \
                kvar. Vill du ändra det, gör det på sidan.";
    let place = |text: &str| said.find(text).unwrap_or_else(|| panic!("{text} is not in {said}"));
    assert!(place("Det här händer") < place(told) && place(told) < place("Det här ändras"), "{said}");
    assert!(place(told) < place("\nAnvänd\n"), "{said}");
    assert!(
        shown(Lang::En, preview)
            .contains("7 rows have been removed from the sheet Kommuner: Solna; Huddinge; and 5 more.")
    );
}

#[test]
fn a_name_of_nobody_is_told_with_what_was_read_and_the_nearest() {
    let table = "Kommun;HE\nHuddingge;900\nXyzzy;5\n9999;700\nSalem;900";
    let said = shown(Lang::Sv, preview(table.as_bytes(), Vec::new()));
    let expected = [
        "Rad 2",
        "Huddingge",
        "Ingen kommun heter ”Huddingge”. Närmast ligger Huddinge. Välj vad som menas under ”Vad menas?”, eller rätta namnet i tabellen.",
        "Rad 3",
        "Xyzzy",
        "Ingen kommun heter ”Xyzzy”. Välj vad som menas under ”Vad menas?”, eller rätta namnet i tabellen.",
        "Rad 4",
        "9999",
        "Ingen kommun har koden 9999. Välj vad som menas under ”Vad menas?”, eller rätta namnet i tabellen.",
    ];
    assert!(said.contains(&expected.join("\n")), "{said}");
    // What happens and what is left out stand before what changes, of which there may be hundreds.
    let places = ["Det här händer", "Det här kan inte användas", "Det här ändras"].map(|heading| said.find(heading));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{said}");
}

#[test]
fn a_workbook_of_another_proposal_says_so() {
    let (hbs, kronor) = ("hbs".parse().expect("an id"), Kronor(16_000_000));
    let mut scenario = Scenario::of("2023").with(Edit::Allocate { forbund: hbs, kronor });
    "Mer till HBS".clone_into(&mut scenario.title);
    let made = |scenario| {
        workbook(&WorkbookRequest {
            scenario: AtHand(scenario),
            lang: WorkbookLang::Sv,
            unit: Unit::Thousands,
            date: "2026-11-22".to_owned(),
            link: String::new(),
        })
        .expect("a workbook")
    };
    insta::assert_snapshot!("workbook_sv", shown(Lang::Sv, preview(&made(scenario.clone()), Vec::new())));
    scenario.base = "2021".to_owned();
    insta::assert_snapshot!("workbook_of_another_dataset_en", shown(Lang::En, preview(&made(scenario), Vec::new())));
}
