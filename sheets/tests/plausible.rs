//! Before anything is used: the line that says what happens, and what of it is out of proportion. Of every meaning, and of a
//! table as of a workbook.

use finsam_engine::{AccountItem, Dataset, Edit, Kronor, Party, ResultItem, Scenario, State, calculate};
use finsam_sheets::{
    Meaning, Opened, Warning,
    border::{AtHand, Move, Opening, Preview, Said, Summary, Who},
};

fn present() -> Scenario {
    Scenario::of("2023")
}

#[track_caller]
fn look_beside(table: &str, present: &Scenario) -> Preview {
    let present = AtHand(present.clone());
    let opening = Opening { present: present.clone(), sheet: None };
    Opened::open(table.as_bytes(), &opening).expect("a table").say(Said::Present(present))
}

#[track_caller]
fn look(table: &str) -> Preview {
    look_beside(table, &present())
}

#[track_caller]
fn summary(preview: &Preview) -> &Summary {
    let [one] = preview.summaries.as_slice() else { panic!("{:?}", preview.summaries) };
    one
}

/// The dataset's kommuner, each with so many hundredths of what it has.
fn every_kommun(heading: &str, number: impl Fn(usize, i64, i64) -> i64) -> String {
    let state = State::apply(Dataset::y2023(), &[]);
    let rows = Dataset::y2023().kommuner().iter().enumerate().map(|(place, kommun)| {
        let fye = state.fye(kommun.code).ten_thousandths() / 10_000;
        format!("{};{}", kommun.code, number(place, kommun.population, fye))
    });
    format!("Kommun;{heading}\n{}", rows.collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_line_says_how_many_the_sums_the_greatest_change_and_what_is_left_out() {
    let preview = look("Förbund;Medelstilldelning, tkr\nSamsund;7 000\nHBS;14 000\nRoslagen;10 000\nGöteborg;50 000");
    let outcome = calculate(&State::apply(Dataset::y2023(), &[]));
    let now = |id: &str| outcome.forbund(id).and_then(|of| of.allocation).map(|kronor| kronor.0);
    let of = summary(&preview);
    assert_eq!((of.of, of.changed, of.of_all, of.new, of.of_new), (Meaning::Allocation, 4, 72, 1, 50_000_000));
    let before: i64 = ["samsund", "hbs", "roslagen"].into_iter().filter_map(now).sum();
    assert_eq!((of.before, of.after), (before, 31_000_000));
    let Some(Move { who: Who::Forbund(id), before, after }) = of.greatest else { panic!("{:?}", of.greatest) };
    assert_eq!((Some(before), after), (now(id.as_str()), if id.as_str() == "hbs" { 14_000_000 } else { after }));
    assert_eq!(preview.warnings, []);
}

#[test]
fn each_meaning_has_its_line_also_in_a_plain_list() {
    let preview =
        look("Förbund;Medelstilldelning, tkr;Utgående eget kapital 2022, tkr\nSamsund;7 000;900\nHBS;15 100;1 000");
    let meanings: Vec<(Meaning, Option<i64>)> = preview.summaries.iter().map(|of| (of.of, of.year)).collect();
    let closing = Meaning::Account(AccountItem::Closing);
    assert!(meanings.contains(&(Meaning::Allocation, None)), "{meanings:?}");
    assert!(meanings.contains(&(closing, Some(2022))), "{meanings:?}");
}

#[test]
fn members_that_move_and_results_have_their_lines_too() {
    let moved = look("Kommun;Förbund\nSolna;Samsund\nBotkyrka;ingen\nSalem;HBS");
    let of = summary(&moved);
    assert_eq!((of.of, of.changed, of.of_all, of.new, of.greatest), (Meaning::Kommun, 2, 290, 0, None));
    let results = look("Förbund;År;Deltagare;Avslutade\nHBS;2022;400;164\nGöteborg;2022;1900;800");
    let told: Vec<_> = results.summaries.iter().map(|of| (of.of, of.year, of.changed, of.before, of.of_new)).collect();
    let (participants, finished) = (ResultItem::Participants, ResultItem::Finished);
    assert_eq!(
        told,
        [
            (Meaning::Result(participants), Some(2022), 2, 348, 1_900),
            (Meaning::Result(finished), Some(2022), 1, 0, 800),
        ]
    );
    // Tenfold is asked here as of every other meaning.
    let tenfold = look("Förbund;År;Deltagare\nHBS;2022;3480");
    let asked = Warning::OutOfProportion { of: Meaning::Result(participants), hundredths: 1_000 };
    assert_eq!(tenfold.warnings, [asked]);
}

#[test]
fn a_population_of_all_ages_is_asked_whatever_it_is_called() {
    let table = every_kommun("Befolkning", |_, population, _| population * 162 / 100);
    let preview = look(&table);
    assert_eq!(preview.warnings, [Warning::LikeAllAges { kommuner: 290, of: 290, hundredths: 162 }]);
    // What the table says itself is asked as that, and once.
    let said = look(&table.replacen("Befolkning", "Befolkning, alla åldrar", 1));
    assert_eq!(said.warnings, [Warning::Ages(finsam_sheets::AgeGroup::All)]);
    // As many as there are now, and a little more, is no question.
    let usual = look(&every_kommun("Befolkning", |_, population, _| population * 102 / 100));
    assert_eq!(usual.warnings, []);
}

#[test]
fn a_mix_of_two_definitions_is_asked() {
    let mixed =
        every_kommun("Befolkning", |place, population, _| population * if place % 5 == 0 { 162 } else { 101 } / 100);
    let preview = look(&mixed);
    assert!(
        matches!(preview.warnings.as_slice(), [Warning::LikeAllAges { kommuner: 58, of: 290, .. }]),
        "{:?}",
        preview.warnings
    );
}

#[test]
fn one_that_changes_by_more_than_half_beside_others_that_do_not_is_asked() {
    for (heading, of) in [("HE", Meaning::Fye), ("Befolkning", Meaning::Population)] {
        for (times, is_asked) in [(3, true), (1, false)] {
            let table = every_kommun(heading, |place, population, fye| {
                let now = if of == Meaning::Fye { fye + 10 } else { population + 10 };
                if place == 7 { now * times } else { now }
            });
            let preview = look(&table);
            let found = preview.warnings.iter().any(|warning| {
                matches!(warning, Warning::Outliers { of: whose, first, count: 1 } if *whose == of && first.len() == 1)
            });
            assert_eq!(found, is_asked, "{heading}: {:?}", preview.warnings);
        }
    }
}

#[test]
fn sums_out_of_proportion_are_asked() {
    // One benefit in the place of all.
    let preview = look(&every_kommun("HE", |_, _, fye| fye / 5 + 1));
    assert!(matches!(preview.warnings.as_slice(), [Warning::OutOfProportion { of: Meaning::Fye, hundredths: 15..25 }]));
    assert_eq!(look("Förbund;Medelstilldelning (kr)\nHBS;20000000").warnings, [], "a budget may grow");
}

#[test]
fn amounts_a_thousand_times_the_present_are_asked_of_every_meaning() {
    let thousandfold = |table: &str| {
        let warnings = look(table).warnings;
        let found = warnings.iter().find_map(|warning| match warning {
            Warning::Thousandfold { of, is_more, .. } => Some((*of, *is_more)),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("{table}: {warnings:?}"))
    };
    assert_eq!(thousandfold("Förbund;Medelstilldelning (kr)\nHBS;14601"), (Meaning::Allocation, false));
    assert_eq!(thousandfold("Förbund;Medelstilldelning (tkr)\nHBS;14601000"), (Meaning::Allocation, true));
    // Also where nothing is known of it but the ideal.
    assert_eq!(thousandfold("Förbund;Medelstilldelning (kr)\nGöteborg;40000"), (Meaning::Allocation, false));
    assert_eq!(thousandfold("Förbund;Staten (kr)\nHBS;7300"), (Meaning::FromState, false));
    assert_eq!(thousandfold("Kommun;Medlemsbidrag (kr)\nHuddinge;1900"), (Meaning::Contribution, false));
    let costs = Meaning::Account(AccountItem::Costs);
    assert_eq!(thousandfold("Förbund;Kostnader 2022 (kr)\nHBS;17000"), (costs, false));
}

#[test]
fn rows_that_are_not_used_are_asked_and_sums_are_no_such_rows() {
    let table = "Förbund;Medelstilldelning (kr)\nHBS;15000000\nSumma;99000000\nNågot annat;4000000\nSUVS;\nKälla: FK;";
    assert_eq!(look(table).warnings, [Warning::NotAllRows { used: 1, rows: 3 }]);
    assert_eq!(look("Förbund;Medelstilldelning (kr)\nHBS;15000000\nSumma;15000000").warnings, []);
    // Where nothing changes there is nothing to agree to.
    assert_eq!(look("Förbund;Medelstilldelning (kr)\nNågot annat;4000000").warnings, []);
}

#[test]
fn what_is_typed_in_thousands_in_a_workbook_of_ours_is_asked() {
    let hbs = "hbs".parse().expect("an id");
    let edit = Edit::Contribute { forbund: hbs, party: Party::State, kronor: Kronor(7_500) };
    let next = present().with(edit.clone());
    let plausible = finsam_sheets::Plausible::of(&present(), &next, [edit].iter());
    assert!(matches!(
        plausible.warnings.as_slice(),
        [Warning::Thousandfold { of: Meaning::FromState, is_more: false, amounts: 1, of_all: 1 }]
    ));
}

#[test]
fn a_row_that_is_rejected_says_whose_it_is() {
    let preview = look("Förbund;Medelstilldelning (kr)\nHBS;-5\nNågot annat;4");
    let told: Vec<(&str, &str)> = preview.unusable.iter().map(|of| (of.whose.as_str(), of.text.as_str())).collect();
    assert_eq!(told, [("HBS", "-5"), ("", "Något annat")]);
}
