//! The scenario format, frozen: a released format never changes meaning.

use finsam_engine::{
    AccountItem, Dataset, EditError, Kronor, PathRule, PerGroup, Percent, Quality, ResultItem, Scenario, State,
    calculate,
};

/// The example of the design, section 3.
const VERSION_1: &str = r#"{ "version": 1, "base": "2023", "title": "Solna till Samsund",
  "edits": [
    { "move": { "kommun": "0184", "to": "samsund" } },
    { "move": { "kommun": "0128", "to": null } },
    { "contribute": { "forbund": "stockholms-stad", "party": "region", "kronor": 10000000 } },
    { "contribute": { "forbund": "hbs", "party": "0126", "kronor": 1900000 } },
    { "create": { "forbund": "nordvast", "name": "Nordväst" } },
    { "merge": { "from": "suvs", "into": "samsund" } },
    { "rule": { "state_grant": 360000000 } },
    { "rule": { "population_weight": 30, "fye_weight": 70 } },
    { "published_ideal": { "forbund": "hbs", "kronor": 15500000 } },
    { "fye": { "kommun": "0127", "value": 8000.5 } },
    { "key": { "forbund": "hbs", "key": "equal" } },
    { "key": { "forbund": "hbs", "key": { "weights": [["0126", 2], ["0127", 1]] } } },
    { "rule": { "allocation": "as_offered", "shares": { "state": 2, "region": 1, "kommuner": 1 },
      "equity_ladder": [{ "up_to": 7000000, "hundredths_of_percent": 2000 }, { "up_to": null, "hundredths_of_percent": 1000 }] } },
    { "dissolve": { "forbund": "roslagen" } }
  ] }"#;

#[test]
fn the_first_version_means_what_it_meant() {
    let scenario = Scenario::from_json(VERSION_1).expect("the example");
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    assert_eq!(state.skipped, []);
    let outcome = calculate(&state);
    assert_eq!(outcome.pot.pot, Kronor(714_000_000));
    assert_eq!(outcome.forbund.len(), 71);
    let members =
        |id| outcome.forbund(id).map(|f| f.kommuner.iter().map(|(code, _)| code.to_string()).collect::<Vec<_>>());
    assert_eq!(
        members("samsund"),
        Some(["0114", "0123", "0139", "0163", "0183", "0184", "0191"].map(String::from).to_vec())
    );
    assert_eq!(members("nordvast"), Some(vec![]));
    assert_eq!(members("hbs"), Some(vec!["0126".to_owned(), "0127".to_owned()]));
    assert_eq!(outcome.forbund("hbs").and_then(|f| f.offers.kommuner), Some(Kronor(1_900_000 + 1_715_512)));
    assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
}

/// Notes came with links.
const VERSION_1_WITH_NOTES: &str = r#"{ "version": 1, "base": "2023", "title": "",
  "edits": [
    { "move": { "kommun": "0184", "to": "samsund" } },
    { "dissolve": { "forbund": "roslagen" } },
    { "move": { "kommun": "0128", "to": null } }
  ],
  "notes": [
    { "edit": 2, "remark": "efter mötet" },
    { "edit": 0, "by": "Solna", "date": "2023-11-02", "remark": "om regionen höjer" }
  ] }"#;

#[test]
fn notes_mean_what_they_meant() {
    let scenario = Scenario::from_json(VERSION_1_WITH_NOTES).expect("the example");
    let noted = |edit| scenario.note(edit).map(|note| [note.by.as_str(), note.date.as_str(), note.remark.as_str()]);
    assert_eq!(noted(0), Some(["Solna", "2023-11-02", "om regionen höjer"]));
    assert_eq!(noted(1), None);
    assert_eq!(noted(2), Some(["", "", "efter mötet"]));
    let json = scenario.to_json();
    assert!(json.contains(r#""remark": "efter mötet""#), "{json}");
    assert!(!json.contains(r#""by": """#), "what is empty is left out: {json}");
    assert_eq!(Scenario::from_json(&json), Ok(scenario.clone()));
    assert!(!scenario.without(2).without(0).to_json().contains("notes"));
}

#[test]
fn a_note_out_of_place_is_told() {
    let read = |notes: &str| {
        let edits = r#"[{"dissolve":{"forbund":"roslagen"}}]"#;
        let json = format!(r#"{{"version":1,"base":"2023","edits":{edits},"notes":[{notes}]}}"#);
        Scenario::from_json(&json).map(|scenario| scenario.note(0).cloned()).map_err(|error| error.to_string())
    };
    insta::assert_debug_snapshot!([
        read(r#"{"edit":1,"by":"Anna"}"#),
        read(r#"{"edit":0,"by":"Anna"},{"edit":0,"by":"Bo"}"#),
        read(r#"{"edit":-1,"by":"Anna"}"#),
        read(r#"{"edit":0,"who":"Anna"}"#),
        read(r#"{"by":"Anna"}"#),
        read(&format!(r#"{{"edit":0,"by":"{}"}}"#, "å".repeat(201))),
        read(r#"{"edit":0,"by":" "}"#),
    ]);
}

/// The edits of negotiation, which came later to the same version.
const NEGOTIATION: &str = r#"{ "version": 1, "base": "2023",
  "edits": [
    { "allocate": { "forbund": "hbs", "kronor": 15500000 } },
    { "stance": { "party": "state", "percent": 0 } },
    { "stance": { "party": "region-01", "percent": -5 } },
    { "stance": { "party": "0126", "percent": "2.5" } },
    { "path": { "forbund": "hbs", "group": "state", "rule": { "reach": { "kronor": 9000000, "years": 3 } } } },
    { "path": { "forbund": "hbs", "group": "region", "rule": "match" } },
    { "path": { "forbund": "hbs", "group": "kommuner", "rule": { "percent": "-2.5" } } },
    { "path": { "forbund": "suvs", "group": "state", "rule": "model" } },
    { "path": { "forbund": "suvs", "group": "kommuner", "rule": "hold" } },
    { "rule": { "greatest_decrease": 15, "path_years": 8 } }
  ] }"#;

#[test]
fn the_edits_of_negotiation_mean_what_they_meant() {
    let scenario = Scenario::from_json(NEGOTIATION).expect("the example");
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    assert_eq!(state.skipped, []);
    let outcome = calculate(&state);
    let hbs = outcome.forbund("hbs").expect("HBS");
    // The state as in the underlag, where HBS had 14 600 000 kr, and the region 5 % below.
    assert_eq!((hbs.offers.state, hbs.offers.region), (Some(Kronor(7_300_000)), Some(Kronor(3_467_500))));
    assert_eq!((state.rules.greatest_decrease, state.rules.path_years), (Percent::from_hundredths(1_500), 8));
    assert_eq!(
        state.find(&hbs.id).map(|forbund| forbund.path),
        Some(PerGroup {
            state: Some(PathRule::Reach { kronor: Kronor(9_000_000), years: 3 }),
            region: Some(PathRule::Match),
            kommuner: Some(PathRule::Percent(Percent::from_hundredths(-250))),
        })
    );
    assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
}

/// A kommun's own population came with the reading of tables.
const POPULATION: &str = r#"{ "version": 1, "base": "2023",
  "edits": [ { "population": { "kommun": "0127", "value": 80000 } }, { "population": { "kommun": "0140", "value": 0 } } ] }"#;

#[test]
fn a_population_means_what_it_meant_and_moves_the_ideals() {
    let scenario = Scenario::from_json(POPULATION).expect("the example");
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    let huddinge = "0127".parse().expect("a code");
    let known = state.population_value(huddinge).expect("Huddinge is a kommun");
    assert_eq!((known.population, known.quality), (80_000, Quality::Imported));
    // Nobody lives in no kommun: the edit is told.
    let told: Vec<_> = state.skipped.iter().map(|skipped| (skipped.edit, skipped.error.clone())).collect();
    let nykvarn = Dataset::y2023().kommun("0140".parse().expect("a code")).expect("Nykvarn is a kommun");
    assert_eq!(told, [(1, EditError::Population { most: 5 * nykvarn.population })]);
    let ideal = |state: &State| calculate(state).forbund("hbs").expect("HBS").ideal;
    assert!(ideal(&state) > ideal(&State::apply(Dataset::y2023(), &[])));
    assert_eq!(state.fye(huddinge), State::apply(Dataset::y2023(), &[]).fye(huddinge));
    assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
}

/// The edits of accounts, which came later still to the same version.
const ACCOUNTS: &str = r#"{ "version": 1, "base": "2023",
  "edits": [
    { "account": { "forbund": "samsund", "year": 2022, "item": "opening", "kronor": -1500000 } },
    { "account": { "forbund": "samsund", "year": 2022, "item": "contributions", "kronor": 6250000 } },
    { "account": { "forbund": "samsund", "year": 2022, "item": "other_income", "kronor": 1 } },
    { "account": { "forbund": "samsund", "year": 2022, "item": "costs", "kronor": 2 } },
    { "account": { "forbund": "samsund", "year": 2023, "item": "individual", "kronor": 3 } },
    { "account": { "forbund": "samsund", "year": 2023, "item": "structural", "kronor": 4 } },
    { "account": { "forbund": "samsund", "year": 2023, "item": "administration", "kronor": 5 } },
    { "account": { "forbund": "samsund", "year": 2023, "item": "financial", "kronor": -6 } },
    { "account": { "forbund": "samsund", "year": 2024, "item": "closing", "kronor": -7 } },
    { "account": { "forbund": "samsund", "year": 2024, "item": "total_assets", "kronor": 8 } },
    { "account": { "forbund": "samsund", "year": 2024, "item": "from_state", "kronor": 9 } },
    { "account": { "forbund": "samsund", "year": 2024, "item": "from_region", "kronor": 10 } },
    { "account": { "forbund": "samsund", "year": 2024, "item": "from_kommuner", "kronor": 11 } }
  ] }"#;

#[test]
fn the_edits_of_accounts_mean_what_they_meant() {
    let scenario = Scenario::from_json(ACCOUNTS).expect("the example");
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    assert_eq!(state.skipped, []);
    let samsund = state.find(&"samsund".parse().expect("an id")).expect("Samsund");
    let stated = AccountItem::ALL.map(|item| {
        [2022, 2023, 2024].into_iter().find_map(|year| samsund.accounts.stated(year, item)).map(|entry| entry.kronor.0)
    });
    assert_eq!(stated, [-1_500_000, 6_250_000, 1, 2, 3, 4, 5, -6, -7, 8, 9, 10, 11].map(Some));
    assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
}

/// An edit of results, as the design has it; it came last to the same version.
const RESULTS: &str = r#"{ "version": 1, "base": "2023",
  "edits": [
    { "result": { "forbund": "hbs", "year": 2022, "item": "participants_women", "value": 182 } },
    { "result": { "forbund": "samsund", "year": 2023, "item": "work_or_studies_men_percent", "value": 40 } }
  ] }"#;

#[test]
fn the_edits_of_results_mean_what_they_meant() {
    let scenario = Scenario::from_json(RESULTS).expect("the example");
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    assert_eq!(state.skipped, []);
    let stated = |id: &str, year, item| {
        let forbund = state.find(&id.parse().expect("an id")).expect("a förbund");
        forbund.results.stated(year, item).map(|entry| entry.value)
    };
    assert_eq!(stated("hbs", 2022, ResultItem::ParticipantsWomen), Some(182));
    assert_eq!(stated("samsund", 2023, ResultItem::WorkOrStudiesMenPercent), Some(40));
    assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
}

#[test]
fn an_edit_that_does_not_apply_is_told_and_the_others_apply() {
    let json = r#"{"version":1,"base":"2023","edits":[
        {"move":{"kommun":"9999","to":"samsund"}}, {"move":{"kommun":"0123","to":"samsund"}},
        {"move":{"kommun":"0184","to":null}}, {"move":{"kommun":"0184","to":"finns-inte"}},
        {"contribute":{"forbund":"hbs","party":"0180","kronor":1}}, {"contribute":{"forbund":"hbs","party":"state","kronor":-1}},
        {"create":{"forbund":"hbs","name":"HBS"}}, {"create":{"forbund":"ny","name":" "}},
        {"merge":{"from":"hbs","into":"hbs"}}, {"rule":{}}, {"published_ideal":{"forbund":"hbs","kronor":1}},
        {"published_ideal":{"forbund":"goteborg","kronor":90000000000}}, {"fye":{"kommun":"0127","value":-1}},
        {"create":{"forbund":"ny","name":"Ny"}}, {"published_ideal":{"forbund":"ny","kronor":5}},
        {"move":{"kommun":"0184","to":"samsund"}}, {"allocate":{"forbund":"ny","kronor":5}},
        {"allocate":{"forbund":"hbs","kronor":-5}}, {"stance":{"party":"region-02","percent":0}},
        {"stance":{"party":"9999","percent":0}}, {"stance":{"party":"state","percent":"100.01"}},
        {"stance":{"party":"0128","percent":0}}, {"move":{"kommun":"0128","to":null}}, {"stance":{"party":"0128","percent":0}},
        {"path":{"forbund":"hbs","group":"region","rule":"model"}}, {"path":{"forbund":"hbs","group":"state","rule":"match"}},
        {"path":{"forbund":"hbs","group":"state","rule":{"percent":-101}}},
        {"path":{"forbund":"hbs","group":"state","rule":{"reach":{"kronor":1,"years":21}}}},
        {"path":{"forbund":"hbs","group":"state","rule":{"reach":{"kronor":-1,"years":1}}}},
        {"path":{"forbund":"xanadu","group":"state","rule":"hold"}}, {"rule":{"greatest_decrease":-1}}, {"rule":{"path_years":0}},
        {"account":{"forbund":"xanadu","year":2022,"item":"costs","kronor":1}},
        {"account":{"forbund":"hbs","year":2003,"item":"costs","kronor":1}},
        {"account":{"forbund":"hbs","year":2044,"item":"costs","kronor":1}},
        {"account":{"forbund":"hbs","year":2023,"item":"individual","kronor":-1}},
        {"account":{"forbund":"hbs","year":2023,"item":"other_income","kronor":-1}},
        {"account":{"forbund":"hbs","year":2023,"item":"closing","kronor":-100000000001}},
        {"account":{"forbund":"hbs","year":2023,"item":"total_assets","kronor":100000000001}}]}"#;
    let scenario = Scenario::from_json(json).expect("a scenario");
    let state = State::apply(Dataset::y2023(), &scenario.edits);
    let told: Vec<_> = state.skipped.iter().map(|skipped| format!("{}: {}", skipped.edit, skipped.error)).collect();
    insta::assert_debug_snapshot!(told);
    assert!(state.find(&"samsund".parse().expect("an id")).is_some_and(|samsund| samsund.now.kommuner.len() == 4));
}

#[test]
fn what_cannot_be_read_is_told() {
    let read = |json: &str| Scenario::from_json(json).map(|_| ()).map_err(|error| error.to_string());
    insta::assert_debug_snapshot!([
        read(""),
        read("{\"version\":1,\"base\":\"20"),
        read("[1]"),
        read("{\"base\":\"2023\"}"),
        read("{\"version\":2,\"base\":\"2023\",\"anything\":[]}"),
        read("{\"version\":1,\"base\":\"1999\"}"),
        read("{\"version\":1}"),
        read("{\"version\":\"1\"}"),
        read("{\"version\":0,\"base\":\"2023\"}"),
        read("{\"version\":1,\"base\":2023}"),
        read("{\"version\":1,\"base\":\"2023\",\"base\":\"2021\"}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":{}}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[7]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"move\":7}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"author\":\"me\"}"),
        read("{\"version\":1,\"base\":\"2023\"} and more"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"jump\":{}}]}"),
        read(
            "{\"version\":1,\"base\":\"2023\",\"edits\":[{\"dissolve\":{\"forbund\":\"hbs\"}},{\"move\":{\"komun\":\"0180\"}}]}"
        ),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"move\":{\"to\":null}}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"rule\":{\"allocation\":\"jump\"}}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"rule\":{\"equity_ladder\":[{\"up_to\":\"7\"}]}}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"fye\":{\"kommun\":\"0127\",\"value\":1e400}}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"move\":{\"kommun\":\"18\",\"to\":null}}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"stance\":{\"party\":\"region-1\",\"percent\":0}}]}"),
        read("{\"version\":1,\"base\":\"2023\",\"edits\":[{\"stance\":{\"party\":\"state\",\"percent\":0.5}}]}"),
        read(
            "{\"version\":1,\"base\":\"2023\",\"edits\":[{\"contribute\":{\"forbund\":\"hbs\",\"party\":\"state\",\"kronor\":1e30}}]}"
        ),
    ]);
}
