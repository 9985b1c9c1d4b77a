//! What the view of a förbund says.

use super::Forbund;
use crate::{
    drawn::told,
    state::{Work, paying},
    text::Lang,
};
use finsam_engine::{Edit, ForbundId, KommunCode, Kronor, Party, Rounding, RuleChange};
use leptos::prelude::*;

fn id(id: &str) -> ForbundId {
    id.parse().expect("this is an id")
}

fn forbund(of: &str, prepare: impl FnOnce(Work)) -> String {
    let id = id(of);
    told(prepare, || view! { <Forbund id /> })
}

#[test]
fn a_forbund_says_its_percent_who_pays_and_who_its_members_are() {
    insta::assert_snapshot!(forbund("hbs", |_| ()));
}

#[test]
fn in_english() {
    let english = |work: Work| work.preferences.update(|preferences| preferences.lang = Lang::En);
    insta::assert_snapshot!(forbund("hbs", english));
}

#[test]
fn where_the_contributions_are_unknown_it_asks_for_the_allocation() {
    insta::assert_snapshot!(forbund("goteborg", |_| ()));
}

#[test]
fn what_is_changed_is_told_beside_what_was() {
    let changed = |work: Work| {
        let state = Edit::Contribute { forbund: id("hbs"), party: Party::State, kronor: Kronor(9_000_000) };
        let arrives = Edit::Move { kommun: "0184".parse().expect("a code"), to: Some(id("hbs")) };
        work.edit(state).expect("the state can raise");
        work.edit(arrives).expect("Solna can join");
    };
    insta::assert_snapshot!(forbund("hbs", changed));
}

#[test]
fn all_pay_what_is_asked() {
    let all = |work: Work| {
        let asks = work.asks(id("hbs"));
        let asks = asks.get_untracked().expect("HBS is there");
        work.edit_all(paying(id("hbs"), &asks));
    };
    assert!(forbund("hbs", all).contains("100 %"));
}

#[test]
fn one_that_is_not_there_is_told_to_be_missing() {
    insta::assert_snapshot!(forbund("xanadu", |_| ()));
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("this is a code")
}

fn carry_out(work: Work, edits: Vec<Edit>) {
    for edit in edits {
        work.edit(edit).expect("the edit applies");
    }
}

#[track_caller]
fn says(told: &str, parts: &[&str]) {
    for part in parts {
        assert!(told.contains(part), "{part} is not in\n{told}");
    }
}

#[test]
fn whose_contributions_are_missing_is_named_where_some_are_entered() {
    let state = Edit::Contribute { forbund: id("goteborg"), party: Party::State, kronor: Kronor(10_000_000) };
    let told = forbund("goteborg", |work| carry_out(work, vec![state]));
    let missing = "Bidrag saknas från Västra Götalandsregionen och Göteborg.";
    says(
        &told,
        &[missing, "Det ersätter de bidrag som redan är ifyllda.", "Hur stor är förbundets medelstilldelning 2023?"],
    );
}

#[test]
fn the_kommuner_who_share_their_part_are_named() {
    let told = forbund("alv-och-kust", |_| ());
    says(&told, &["kommunerna (Ale, Kungälv, Stenungsund, Tjörn och Öckerö) tillsammans en fjärdedel"]);
}

#[test]
fn the_allocation_divided_by_law_gives_the_percent() {
    let divided = |work: Work| {
        let asks = work.now.with_untracked(|now| {
            let goteborg = now.forbund(id("goteborg")).expect("Göteborg is there");
            finsam_engine::divided_by_law(&now.state, goteborg, Kronor(20_000_000))
        });
        work.edit_all(paying(id("goteborg"), &asks));
        assert!(work.status.get_untracked().contains("Göteborg: ungefär 51\u{a0}% av ideal."));
    };
    let told = forbund("goteborg", divided);
    says(&told, &["≈ 51 %", "[input] Bidrag från Staten 10 000", "[input] Bidrag från Göteborg 5 000"]);
    assert!(!told.contains("Hur stor är förbundets medelstilldelning"), "{told}");
}

#[test]
fn whoever_may_only_look_is_not_asked() {
    let told = forbund("goteborg", |work| work.is_readonly.set(true));
    says(&told, &["Bidragen är inte kända.", "Vad som återstår att veta"]);
    assert!(!told.contains("Räkna"), "{told}");
}

#[test]
fn a_forbund_without_kommuner_says_so_and_leads_to_adding_one() {
    let formed = Edit::Create { forbund: id("nytt"), name: "Nytt".into() };
    let told = forbund("nytt", |work| carry_out(work, vec![formed]));
    says(&told, &["Förbundet har inga kommuner än.", "Lägg till en kommun"]);
    assert!(!told.contains("saknas\nIdeal"), "{told}");

    let leaves = Edit::Move { kommun: kommun("1480"), to: None };
    let told = forbund("goteborg", |work| carry_out(work, vec![leaves]));
    says(&told, &["Förbundet har inga kommuner än."]);
}

#[test]
fn what_is_not_known_is_never_told_as_unknown_of_ideal() {
    let status = |of: &str, edits: Vec<Edit>| {
        let mut status = String::new();
        let of = of.to_owned();
        forbund(&of, |work| {
            carry_out(work, edits);
            status = work.status.get_untracked();
        });
        status
    };
    let region = Edit::Contribute { forbund: id("goteborg"), party: Party::Region, kronor: Kronor(1) };
    assert!(status("goteborg", vec![region]).ends_with("Göteborg: bidragen är inte kända."));
    let leaves = Edit::Move { kommun: kommun("1480"), to: None };
    assert!(status("goteborg", vec![leaves]).ends_with("Göteborg har inga kommuner än."));
}

#[test]
fn a_kommun_that_joined_has_its_share_suggested_until_it_pays() {
    let joins = Edit::Move { kommun: kommun("0184"), to: Some(id("hbs")) };
    let told = forbund("hbs", |work| carry_out(work, vec![joins.clone()]));
    says(&told, &["Sätt föreslagen andel: 1 468 tkr Solna"]);
    let pays = Edit::Contribute { forbund: id("hbs"), party: Party::Kommun(kommun("0184")), kronor: Kronor(1_468_000) };
    let told = forbund("hbs", |work| carry_out(work, vec![joins, pays]));
    assert!(!told.contains("föreslagen andel"), "{told}");
}

#[test]
fn a_merged_forbund_tells_where_it_went() {
    let merged = Edit::Merge { from: id("suvs"), into: id("samsund") };
    let told = forbund("suvs", |work| carry_out(work, vec![merged]));
    says(&told, &["SUVS", "SUVS har gått upp i", "Samsund"]);
    assert!(!told.contains("Det finns inget sådant förbund"), "{told}");
}

#[test]
fn what_rounding_leaves_over_holds_nobody_back() {
    let set_all = |rounding: Rounding| {
        move |work: Work| {
            work.edit(Edit::Rule(RuleChange { rounding: Some(rounding), ..RuleChange::default() })).ok();
            let asks = untrack(|| work.asks(id("hbs"))).get_untracked().expect("HBS is asked");
            work.edit_all(paying(id("hbs"), &asks));
            // The region's and the kommuner's 3 817 500 kr are 3 818 000 in whole tkr.
            let is_whole = asks.groups.region.kronor == Kronor(3_818_000);
            assert_eq!(is_whole, rounding == Rounding::Thousand);
        }
    };
    for rounding in [Rounding::Thousand, Rounding::Krona] {
        let told = forbund("hbs", set_all(rounding));
        assert!(told.contains("Alla erbjuder lika mycket räknat efter lagens andelar."), "{told}");
        assert!(!told.contains("ger inget"), "{told}");
    }
    // A tkr more is nothing that rounding has left over.
    let told = forbund("hbs", |work| {
        set_all(Rounding::Thousand)(work);
        let more = Edit::Contribute { forbund: id("hbs"), party: Party::Region, kronor: Kronor(3_819_000) };
        work.edit(more).expect("the region can raise");
    });
    assert!(told.contains("begränsar"), "{told}");
}
