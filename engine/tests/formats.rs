//! Version 1 of every format that leaves the page: files, what a browser keeps, and links. They are frozen: what is read
//! here is read for ever, and means the same.

use finsam_engine::{Dataset, Edit, Kronor, Link, OwnDataset, Scenario, State, calculate};

/// A scenario's file, with every kind of edit.
const SCENARIO: &str = include_str!("formats/scenario-1.json");

/// The same scenario as the fragment of a link.
const LINK: &str = include_str!("formats/link-1.txt");

/// The file of a scenario on a dataset of the reader's own, which it has along.
const FILE_WITH_DATASET: &str = include_str!("formats/file-with-dataset-1.json");

/// What a page keeps of a dataset of the reader's own, and of a scenario: the same fields, on one line.
const KEPT_DATASET: &str = r#"{"id":"underlag-2026-1x9fk2","name":"Underlag 2026","year":2026,"revision":3,"source":"Försäkringskassan, beslut 2025-12-01","base":"2023","edits":[{"rule":{"state_grant":354000000}},{"published_ideal":{"forbund":"hbs","kronor":15500000}}]}"#;
const KEPT_SCENARIO: &str = r#"{"version":1,"base":"2023","title":"Höjning","edits":[{"dissolve":{"forbund":"hbs"}}],"notes":[{"edit":0,"by":"Anna"}]}"#;

/// The place of an edit's kind in the list of kinds. Who adds one adds it to the frozen examples too.
fn kind(edit: &Edit) -> usize {
    match edit {
        Edit::Move { .. } => 0,
        Edit::Contribute { .. } => 1,
        Edit::Create { .. } => 2,
        Edit::Merge { .. } => 3,
        Edit::Dissolve { .. } => 4,
        Edit::Key { .. } => 5,
        Edit::Rule(_) => 6,
        Edit::PublishedIdeal { .. } => 7,
        Edit::Fye { .. } => 8,
        Edit::Population { .. } => 9,
        Edit::Allocate { .. } => 10,
        Edit::Stance { .. } => 11,
        Edit::Path { .. } => 12,
        Edit::Account { .. } => 13,
        Edit::Result { .. } => 14,
        Edit::Insats { .. } => 15,
    }
}

#[test]
fn a_scenario_s_file_has_every_kind_of_edit_and_means_what_it_meant() {
    let scenario = Scenario::from_json(SCENARIO).expect("the example");
    assert_eq!(scenario.to_json(), SCENARIO);
    let mut kinds: Vec<usize> = scenario.edits.iter().map(kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, (0..16).collect::<Vec<_>>());
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    assert_eq!(state.skipped, []);
    let outcome = calculate(&state);
    assert_eq!(outcome.pot.pot, Kronor(715_000_000));
    let told = |id| outcome.forbund(id).map(|of| (of.ideal.0, of.allocation.map(|kronor| kronor.0)));
    insta::assert_debug_snapshot!(["hbs", "samsund", "stockholms-stad", "nordvast", "roslagen"].map(told));
    assert_eq!(scenario.note(5).map(|note| note.remark.as_str()), Some("efter mötet"));
}

#[test]
fn a_link_has_every_kind_of_edit_and_means_what_it_meant() {
    let scenario = Scenario::from_json(SCENARIO).expect("the example");
    let link = LINK.trim_end();
    // What it says of the figures is of the model's and the dataset's version, and those have grown since.
    let of_scenario = |link: &str| link.split_once("&m=").map(|(scenario, _)| scenario.to_owned());
    assert_eq!(of_scenario(&Link::of(&[&scenario])), of_scenario(link));
    let mut read = Link::read(link).expect("a link").scenarios;
    let linked = read.remove(0).expect("a scenario");
    assert_eq!((&linked.scenario, linked.problem.as_ref(), linked.revision), (&scenario, None, Some(1)));
    let outcome = calculate(&State::apply(&scenario.dataset(), &scenario.edits));
    assert_eq!(linked.then.len(), 12);
    assert!(!linked.differs(&outcome).is_empty(), "its maker saw other estimates");
}

#[test]
fn a_file_with_its_dataset_along_means_what_it_meant() {
    let (scenario, own) = OwnDataset::from_json(FILE_WITH_DATASET).expect("the example");
    let own = own.expect("it is along");
    assert_eq!(OwnDataset::to_json(Some(&own), &scenario), FILE_WITH_DATASET);
    assert_eq!((own.name(), own.year, own.revision), ("Underlag 2026", 2026, 3));
    let dataset = own.know().expect("its ideal can be");
    assert_eq!(Dataset::named(&scenario.base).as_ref().map(|dataset| dataset.id()), Some("underlag-2026-1x9fk2"));
    assert_eq!(dataset.rules().state_grant, Kronor(354_000_000));
    let outcome = calculate(&State::apply(&dataset, &scenario.edits));
    let hbs = outcome.forbund("hbs").expect("HBS");
    assert_eq!((hbs.ideal, hbs.offers.state), (Kronor(15_500_000), Some(Kronor(9_000_000))));
}

#[test]
fn what_a_page_keeps_means_what_it_meant() {
    let own: OwnDataset = serde_json::from_str(KEPT_DATASET).expect("the example");
    assert_eq!(serde_json::to_string(&own).expect("JSON"), KEPT_DATASET);
    let (_, along) = OwnDataset::from_json(FILE_WITH_DATASET).expect("the example");
    assert_eq!(Some(own), along);
    let scenario: Scenario = serde_json::from_str(KEPT_SCENARIO).expect("the example");
    assert_eq!(serde_json::to_string(&scenario).expect("JSON"), KEPT_SCENARIO);
    assert_eq!(scenario.note(0).map(|note| note.by.as_str()), Some("Anna"));
}

#[test]
fn what_a_page_keeps_is_checked_as_a_file_is() {
    let dataset = |from, to| serde_json::from_str::<OwnDataset>(&KEPT_DATASET.replacen(from, to, 1)).is_ok();
    assert!(!dataset("\"revision\":3", "\"revision\":0"));
    // The next one is a number too.
    assert!(!dataset("\"revision\":3", "\"revision\":4294967295"));
    assert!(!dataset("\"base\":\"2023\"", "\"base\":\"1999\""));
    let scenario = |from, to| serde_json::from_str::<Scenario>(&KEPT_SCENARIO.replacen(from, to, 1)).is_ok();
    assert!(!scenario("\"version\":1", "\"version\":2"));
    assert!(!scenario("\"base\":\"2023\"", "\"base\":\"1999\""));
    assert!(!scenario("\"edit\":0", "\"edit\":1"));
    assert!(!scenario("\"by\"", "\"who\""));
}
