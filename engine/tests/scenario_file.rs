//! What can be read out of a file, what cannot, and what is told of it.

use finsam_engine::{JsonError, JsonPlace, Scenario};

/// A scenario with these edits.
fn with(edits: &str) -> String {
    format!(r#"{{"version":1,"base":"2023","edits":[{edits}]}}"#)
}

#[track_caller]
fn is_refused(json: &str, error: JsonError) {
    assert_eq!(Scenario::from_json(json), Err(error));
}

/// A field within an edit, counted from 1, or outside them.
fn at(edit: usize, field: &str) -> JsonPlace {
    JsonPlace { edit, field: field.to_owned() }
}

#[test]
fn a_file_that_was_saved_gives_the_same_scenario() {
    let json = with(
        r#"{"move":{"kommun":"0184","to":"samsund"}},{"move":{"kommun":"0128","to":null}},
        {"create":{"forbund":"nordvast","name":"\"Nordväst\" ~ i väst!"}},{"fye":{"kommun":"0127","value":8000.5}},
        {"key":{"forbund":"hbs","key":{"weights":[["0126",2],["0127",1]]}}},{"rule":{"allocation":"as_offered"}}"#,
    );
    let scenario = Scenario::from_json(&json).expect("the scenario is right");
    assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
}

#[test]
fn a_saved_file_is_written_for_people_too() {
    let json = r#"{"version":1,"base":"2023","title":"Solna till Samsund","edits":[
        {"move":{"kommun":"0184","to":"samsund"}},{"contribute":{"forbund":"hbs","party":"state","kronor":10000000}}]}"#;
    insta::assert_snapshot!(Scenario::from_json(json).expect("the scenario is right").to_json());
}

#[test]
fn a_byte_order_mark_and_other_line_endings_do_no_harm() {
    let plain = with(r#"{"dissolve":{"forbund":"hbs"}}"#);
    let other = format!("\u{feff}{}\r\n", plain.replace(',', ",\r\n"));
    assert_eq!(Scenario::from_json(&other), Scenario::from_json(&plain));
}

#[test]
fn what_is_no_scenario_is_refused() {
    is_refused("", JsonError::Empty);
    is_refused(" \n ", JsonError::Empty);
    is_refused("hej", JsonError::NotJson { line: 1, column: 1 });
    is_refused("{\"version\":1,\n\"base\":2023,,", JsonError::NotJson { line: 2, column: 13 });
    is_refused("{\"version\":1,\"base\":\"20", JsonError::CutOff);
    is_refused("[]", JsonError::NotAScenario);
    is_refused("7", JsonError::NotAScenario);
    is_refused(r#"{"version":1}"#, JsonError::MissingField(at(0, "base")));
    is_refused(r#"{"version":1,"base":"1999"}"#, JsonError::UnknownBase("1999".to_owned()));
}

#[test]
fn what_a_later_version_wrote_is_refused_whatever_it_holds() {
    is_refused(r#"{"version":2,"base":{"year":2031},"changes":7}"#, JsonError::Newer { version: 2 });
    is_refused(r#"{"version":18446744073709551615}"#, JsonError::Newer { version: u64::MAX });
}

#[test]
fn an_edit_that_cannot_be_read_is_named() {
    is_refused(&with(r#"{"jump":{}}"#), JsonError::UnknownEdit { edit: 1, kind: "jump".to_owned() });
    is_refused(
        &with(r#"{"dissolve":{"forbund":"hbs"}},{"move":{"komun":"0180"}}"#),
        JsonError::UnknownField(at(2, "move.komun")),
    );
    is_refused(&with(r#"{"move":{"to":null}}"#), JsonError::MissingField(at(1, "move.kommun")));
    is_refused(&with(r#"{"move":{"kommun":180,"to":null}}"#), JsonError::WrongValue(at(1, "move.kommun")));
    is_refused(&with(r#"{"create":{"forbund":"ny","name":7}}"#), JsonError::WrongValue(at(1, "create.name")));
}

#[test]
fn ten_to_the_thirtieth_is_no_amount() {
    for kronor in ["1e30", "1000000000000000000000000000000", "1e400", "-1e30"] {
        let edit = format!(r#"{{"contribute":{{"forbund":"hbs","party":"state","kronor":{kronor}}}}}"#);
        is_refused(&with(&edit), JsonError::WrongValue(at(1, "contribute.kronor")));
    }
}

#[test]
fn a_long_name_out_of_a_file_is_shortened() {
    let name = "å".repeat(1_000_000);
    is_refused(&format!(r#"{{"version":1,"base":"{name}"}}"#), JsonError::UnknownBase("å".repeat(60)));
    is_refused(
        &format!(r#"{{"version":1,"base":"2023","{name}":1}}"#),
        JsonError::UnknownField(at(0, &"å".repeat(60))),
    );
}

#[test]
fn deep_nesting_is_refused_wherever_it_is() {
    let (open, close) = ("[".repeat(1_000_000), "]".repeat(1_000_000));
    is_refused(&open, JsonError::CutOff);
    is_refused(&format!("{open}{close}"), JsonError::NotAScenario);
    is_refused(
        &format!(r#"{{"version":1,"base":"2023","edits":{open}{close}}}"#),
        JsonError::WrongValue(at(0, "edits.1")),
    );
    is_refused(
        &format!(r#"{{"version":1,"base":"2023","more":{open}{close}}}"#),
        JsonError::UnknownField(at(0, "more")),
    );
    let (open, close) = (r#"{"rule":"#.repeat(1_000_000), "}".repeat(1_000_000));
    is_refused(&with(&format!("{open}1{close}")), JsonError::UnknownField(at(1, "rule.rule")));
}

#[test]
fn fifty_megabytes_are_read_to_their_end() {
    let json = format!(r#"{{"version":1,"base":"2023","title":"{}",}}"#, "Å".repeat(25_000_000));
    is_refused(&json, JsonError::NotJson { line: 1, column: 50_000_039 });
}

#[test]
fn so_many_edits_that_the_page_would_stand_still_are_refused() {
    let edits = |count| with(&vec![r#"{"move":{"kommun":"0184","to":"samsund"}}"#; count].join(","));
    assert!(Scenario::from_json(&edits(2_000)).is_ok());
    is_refused(&edits(100_000), JsonError::TooManyEdits { edits: 100_000, most: 2000 });
}
