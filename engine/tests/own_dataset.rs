//! Datasets of the reader's own: what becomes a part of one, how its ideals are met, and how it is kept, told apart and shared.

mod strategies;

use finsam_engine::{
    CalibrationError, Dataset, Edit, EditError, ForbundId, Fye, KommunCode, Kronor, Link, Outcome, OwnDataset, Party,
    Quality, ReadError, RuleChange, Scenario, State, calculate, projected,
};
use proptest::prelude::*;
use std::sync::Arc;
use strategies::scenario;

fn outcome_of(scenario: &Scenario) -> Outcome {
    calculate(&State::apply(&scenario.dataset(), &scenario.edits))
}

/// Each förbund's ideal and allocation. How well they are known may differ: HE that follow from the ideals of another year
/// are an estimate.
fn figures(scenario: &Scenario) -> Vec<(ForbundId, Kronor, Option<Kronor>)> {
    outcome_of(scenario).forbund.iter().map(|forbund| (forbund.id, forbund.ideal, forbund.allocation)).collect()
}

fn on(base: &str, edits: impl IntoIterator<Item = Edit>) -> Scenario {
    edits.into_iter().fold(Scenario::of(base), |scenario, edit| scenario.with(edit))
}

fn with_base(scenario: &Scenario, id: &str) -> Scenario {
    let mut other = scenario.clone();
    id.clone_into(&mut other.base);
    other
}

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("a code")
}

fn pays(forbund: &str, party: Party, kronor: i64) -> Edit {
    Edit::Contribute { forbund: id(forbund), party, kronor: Kronor(kronor) }
}

fn grant(kronor: i64) -> Edit {
    Edit::Rule(RuleChange { state_grant: Some(Kronor(kronor)), ..RuleChange::default() })
}

fn ideal(forbund: &str, kronor: i64) -> Edit {
    Edit::PublishedIdeal { forbund: id(forbund), kronor: Kronor(kronor) }
}

#[test]
fn what_changes_nothing_gives_the_same_outcome_as_its_base() {
    for base in Dataset::IDS {
        let own = OwnDataset::new(&Scenario::of(base), "Same", 2024, "").know().expect("a dataset");
        assert_eq!(outcome_of(&Scenario::of(own.id())), outcome_of(&Scenario::of(base)), "{base}");
        assert_eq!((own.year(), own.revision()), (2024, 1));
    }
}

#[test]
fn members_amounts_and_rules_after_the_changes_are_where_its_scenarios_begin() {
    let edits = [
        Edit::Move { kommun: kommun("0184"), to: Some(id("samsund")) },
        Edit::Create { forbund: id("nordvast"), name: "Nordväst".into() },
        Edit::Move { kommun: kommun("0140"), to: Some(id("nordvast")) },
        pays("hbs", Party::Region, 3_900_000),
        grant(360_000_000),
        Edit::Fye { kommun: kommun("0126"), value: Fye::from_ten_thousandths(47_110_000) },
        Edit::Population { kommun: kommun("0127"), value: 60_000 },
    ];
    let changed = on("2023", edits);
    let own = OwnDataset::new(&changed, "Nästa år", 2024, "Vår egen prognos").know().expect("a dataset");
    let begins = Scenario::of(own.id());
    assert_eq!(figures(&begins), figures(&changed));
    let state = State::apply(&own, &[]);
    let imported = |code| state.fye_value(kommun(code)).map(|value| value.quality) == Some(Quality::Imported);
    assert!(imported("0126") && !imported("0127"));
    assert_eq!(state.population_value(kommun("0127")).map(|value| value.quality), Some(Quality::Imported));
    let now = own.find(&id("hbs")).and_then(|forbund| forbund.region);
    assert_eq!(now.map(|offer| offer.quality), Some(Quality::Imported));
    assert_eq!(own.rules().state_grant, Kronor(360_000_000));
}

#[test]
fn the_ideal_of_a_forbund_that_was_formed_in_it_can_be_published() {
    let edits = [
        Edit::Create { forbund: id("nordvast"), name: "Nordväst".into() },
        Edit::Move { kommun: kommun("0140"), to: Some(id("nordvast")) },
    ];
    let own = OwnDataset::new(&on("2023", edits), "Med Nordväst", 2024, "").know().expect("a dataset");
    let published = on(own.id(), [ideal("nordvast", 5_000_000)]);
    let is_met = |scenario: &Scenario| {
        let nordvast = outcome_of(scenario).forbund("nordvast").map(|forbund| forbund.ideal);
        assert_eq!(nordvast, Some(Kronor(5_000_000)));
    };
    is_met(&published);
    let next = OwnDataset::new(&published, "Med Nordväst", 2025, "").know().expect("a dataset");
    is_met(&Scenario::of(next.id()));
}

#[test]
fn ideals_of_its_year_are_met_under_its_own_rules_and_members() {
    let edits = [
        grant(360_000_000),
        Edit::Move { kommun: kommun("0184"), to: Some(id("samsund")) },
        ideal("hbs", 17_000_000),
        ideal("stockholms-stad", 60_000_000),
        ideal("samsund", 15_000_000),
    ];
    let changed = on("2023", edits);
    let own = OwnDataset::new(&changed, "2026", 2026, "").know().expect("a dataset");
    let met = outcome_of(&Scenario::of(own.id()));
    let ideals = ["hbs", "stockholms-stad", "samsund"].map(|id| met.forbund(id).map(|of| (of.ideal.0, of.quality)));
    let derived = |kronor| Some((kronor, Quality::Derived));
    assert_eq!(ideals, [derived(17_000_000), derived(60_000_000), derived(15_000_000)]);
    // In a scenario they decide HE under the rules and members of 2023, and give other ideals under those of now.
    assert_ne!(outcome_of(&changed).forbund("hbs").map(|of| of.ideal), Some(Kronor(17_000_000)));
    // The published ideals of 2023 are of another year, and those of the others are estimated.
    assert_eq!(own.find(&id("roslagen")).and_then(finsam_engine::Forbund::published_ideal), None);
}

#[test]
fn ideals_that_cannot_be_are_refused() {
    let too_high = OwnDataset::new(&on("2023", [ideal("hbs", 650_000_000)]), "Fel", 2026, "");
    // The edit does not apply in the scenario either, and is not in the dataset.
    assert_eq!(too_high.basis.edits, []);
    let mut basis = Scenario::of("2023");
    basis.edits.push(ideal("hbs", 650_000_000));
    let refused = OwnDataset { basis, ..too_high }.know().map(|dataset| dataset.id().to_owned());
    assert!(matches!(refused, Err(EditError::Calibration(CalibrationError::TooHigh { .. }))), "{refused:?}");
}

#[test]
fn what_making_one_does_to_ideals_is_told_before_it_is_made() {
    // Amounts move no ideal.
    let paid = on("2023", [pays("hbs", Party::State, 8_000_000)]);
    assert_eq!(OwnDataset::new(&paid, "2026", 2026, "").moved_ideals(&paid), Ok(vec![]));
    // Under another grant an ideal that is entered gives other HE.
    let changed = on("2023", [grant(400_000_000), ideal("hbs", 17_000_000)]);
    let own = OwnDataset::new(&changed, "2026", 2026, "");
    let moved = own.moved_ideals(&changed).expect("a dataset");
    let made = on(own.know().expect("a dataset").id(), []);
    let ideals = |of: &Scenario| figures(of).into_iter().map(|(id, ideal, _)| (id, ideal)).collect::<Vec<_>>();
    let others: Vec<_> =
        ideals(&changed).into_iter().zip(ideals(&made)).filter(|((_, before), (_, after))| before != after).collect();
    assert!(!others.is_empty());
    assert_eq!(moved.len(), others.len());
    for ((id, before), (_, after)) in others {
        assert!(moved.iter().any(|of| (of.forbund, of.before, of.after) == (id, before, after)), "{id}");
    }
    assert!(moved.is_sorted_by_key(|of| std::cmp::Reverse((of.after.0 - of.before.0).abs())));
}

#[test]
fn one_with_an_edit_that_cannot_apply_is_refused_by_what_it_is() {
    let with = |edit: Edit| {
        let mut basis = Scenario::of("2023");
        basis.edits.push(edit);
        OwnDataset { basis, ..OwnDataset::new(&Scenario::of("2023"), "Fel", 2026, "") }.know().map(|_| ())
    };
    let (nowhere, solna) = (id("nowhere"), "0184".parse().expect("a code"));
    assert_eq!(with(ideal("nowhere", 9_000_000)), Err(EditError::UnknownForbund(nowhere)));
    assert_eq!(with(pays("nowhere", Party::State, 1)), Err(EditError::UnknownForbund(nowhere)));
    assert_eq!(with(Edit::Move { kommun: solna, to: Some(nowhere) }), Err(EditError::UnknownForbund(nowhere)));
    assert!(matches!(with(Edit::Population { kommun: solna, value: 0 }), Err(EditError::Population { .. })));
    // What is so already is so.
    assert_eq!(with(Edit::Move { kommun: solna, to: None }), Ok(()));
}

#[test]
fn one_made_of_a_scenario_on_another_builds_on_the_built_in_dataset_with_both_ones_edits() {
    let first = OwnDataset::new(&on("2023", [grant(350_000_000)]), "Första", 2024, "");
    let scenario = on(first.know().expect("a dataset").id(), [grant(360_000_000), pays("hbs", Party::State, 1)]);
    let second = OwnDataset::new(&scenario, "Andra", 2025, "");
    assert_eq!((second.basis.base.as_str(), second.basis.edits.len()), ("2023", 2));
    assert_ne!(second.id, first.id);
    let dataset = second.know().expect("a dataset");
    assert_eq!(figures(&Scenario::of(dataset.id())), figures(&scenario));
}

#[test]
fn a_revision_takes_the_place_of_the_former_under_the_same_id() {
    let first = OwnDataset::new(&on("2023", [grant(351_000_000)]), "Med versioner", 2024, "");
    let scenario = on(first.know().expect("a dataset").id(), [grant(352_000_000)]);
    let second = first.revised(&scenario, "Med två versioner", 2024, "Regionen");
    assert_eq!((&second.id, second.revision, second.name()), (&first.id, 2, "Med två versioner"));
    let dataset = second.know().expect("a dataset");
    assert_eq!((dataset.revision(), dataset.rules().state_grant), (2, Kronor(352_000_000)));
    assert!(Arc::ptr_eq(&Scenario::of(&first.id).dataset(), &dataset));
    // The same again is the same.
    assert!(Arc::ptr_eq(&second.know().expect("a dataset"), &dataset));
    let other = OwnDataset { source: "Någon annan".into(), ..second.clone() }.beside();
    assert!(other.id.starts_with(&second.id) && other.id != second.id);
}

#[test]
fn scenarios_and_links_name_it_and_its_revision_and_cannot_be_read_without_it() {
    let own = OwnDataset::new(&on("2023", [pays("hbs", Party::State, 7_000_000)]), "Att sakna", 2024, "");
    let dataset = own.know().expect("a dataset");
    let scenario = on(&own.id, [pays("hbs", Party::Region, 3_000_000)]);
    assert_eq!(Scenario::from_compact(&scenario.to_compact()), Ok(scenario.clone()));
    let fragment = Link::of(&[&scenario]);
    let link = Link::read(&fragment).expect("a link");
    let linked = link.scenarios[0].as_ref().expect("a scenario");
    assert_eq!((linked.revision, &linked.scenario), (Some(dataset.revision()), &scenario));
    let elsewhere = with_base(&scenario, "att-sakna-elsewhere");
    let unknown = ReadError::UnknownBase(elsewhere.base.clone());
    assert_eq!(Scenario::from_compact(&elsewhere.to_compact()), Err(unknown.clone()));
    assert_eq!(Link::read(&Link::of(&[&elsewhere])).expect("a link").scenarios[0], Err(unknown));
}

#[test]
fn a_file_has_it_along() {
    let edits = [grant(354_000_000), pays("hbs", Party::State, 8_000_000)];
    let own = OwnDataset::new(&on("2023", edits), "I en fil", 2024, "Årsredovisning 2024");
    let scenario = on(own.know().expect("a dataset").id(), [pays("hbs", Party::Region, 3_000_000)]);
    let json = OwnDataset::to_json(Some(&own), &scenario);
    let with_id = |id: &str| OwnDataset { id: id.into(), ..own.clone() };
    // Under another id it is new here, as it is to whoever opens the file.
    let new = OwnDataset::from_json(&json.replace(&own.id, "of-a-file"));
    assert_eq!(new, Ok((with_base(&scenario, "of-a-file"), Some(with_id("of-a-file")))));
    assert!(Scenario::from_json(&json.replace(&own.id, "of-a-file")).is_err());
    let along = with_id("of-a-text").to_compact() + "\n" + &with_base(&scenario, "of-a-text").to_compact();
    let new = OwnDataset::read_along(&along);
    assert_eq!(new, Ok(with_base(&scenario, "of-a-text")));
    assert_eq!(new.map(|new| OwnDataset::along(&new)), Ok(along));
    // What can be wrong in a file that somebody has edited is named.
    let told = |from: &str, to: &str| {
        let changed = json.replacen(from, to, 1);
        assert_ne!(changed, json);
        OwnDataset::from_json(&changed).map(|_| ()).map_err(|error| error.to_string())
    };
    insta::assert_debug_snapshot!([
        told("\"year\": 2024", "\"year\": 24"),
        told("\"year\": 2024", "\"year\": \"2024\""),
        told("\"base\": \"2023\"", "\"base\": \"2020\""),
        told("\"revision\": 1", "\"revision\": 0"),
        told("\"name\"", "\"namn\""),
        told("354000000", "-1.5"),
        told(&format!("\"id\": \"{}\"", own.id), "\"id\": \"2023\""),
    ]);
}

#[test]
fn a_line_that_is_no_dataset_is_refused() {
    let own = OwnDataset::new(&on("2023", [grant(353_000_000)]), "Rad", 2024, "Här = där. Och ~ 100 %");
    let line = own.to_compact();
    assert_eq!(OwnDataset::from_compact(&line), Ok(own.clone()));
    let refused = |line: &str| assert!(OwnDataset::from_compact(line).is_err(), "{line}");
    for end in 0..line.len() {
        refused(&line[..end]);
    }
    refused(&line.replace(&own.id, "2023"));
    refused(&line.replace(&own.id, "Å"));
    refused(&line.replace(".1.2024.", ".0.2024."));
    refused(&line.replace(".1.2024.", ".1.1999."));
    refused(&line.replace("=1.2023.", &format!("=1.{}.", own.id)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// HE that are only known are divided anew to their ten-thousandths, so a krona can move.
    #[test]
    fn any_edits_but_ideals_give_the_outcome_that_they_lead_to_and_any_at_all_keep_its_sums(
        scenario in scenario(),
        year in OwnDataset::YEARS,
    ) {
        let own = OwnDataset::new(&scenario, "Vad som helst", year, "");
        prop_assert_eq!(OwnDataset::from_compact(&own.to_compact()), Ok(own.clone()));
        let dataset = match own.know() {
            Ok(dataset) => dataset,
            Err(error) => {
                // What applies in a scenario applies in the dataset that is made of it.
                prop_assert!(matches!(error, EditError::Calibration(_)), "{:?}", error);
                return Ok(());
            }
        };
        let begins = outcome_of(&Scenario::of(dataset.id()));
        if begins.pot.forbund > 0 {
            prop_assert_eq!(begins.forbund.iter().map(|f| f.ideal).sum::<Kronor>(), begins.pot.pot);
        }
        // The coming years begin with its own, however far that is from the years of the accounts.
        let state = State::apply(&dataset, &[]);
        let projection = projected(&state, &begins);
        for (_, years) in &projection.accounts {
            prop_assert!(years.iter().all(|of| of.year <= year + state.rules.path_years));
            prop_assert!(years.is_sorted_by_key(|of| of.year));
        }
        let ideals = own.basis.edits.iter().any(|edit| matches!(edit, Edit::PublishedIdeal { .. }));
        if !ideals {
            let leads = outcome_of(&scenario);
            prop_assert_eq!(leads.forbund.len(), begins.forbund.len());
            for (then, now) in leads.forbund.iter().zip(&begins.forbund) {
                prop_assert_eq!((then.id, then.allocation, &then.kommuner), (now.id, now.allocation, &now.kommuner));
                prop_assert!((then.ideal.0 - now.ideal.0).abs() <= 1, "{:?} then {:?}", then, now);
            }
        }
    }
}

#[test]
fn an_earlier_revision_goes_when_nobody_works_with_it() {
    let first = OwnDataset::new(&on("2023", [grant(353_000_000)]), "Att glömma", 2024, "");
    let dataset = first.know().expect("a dataset");
    let worked_with = State::apply(&dataset, &[]);
    let former = Arc::downgrade(&dataset);
    drop(dataset);
    first.revised(&Scenario::of(&first.id), "Att minnas", 2024, "").know().expect("a dataset");
    assert!(former.upgrade().is_some(), "somebody works with it");
    drop(worked_with);
    assert!(former.upgrade().is_none());
}
