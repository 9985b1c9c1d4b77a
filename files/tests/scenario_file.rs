//! What can be read out of a file, what cannot, and what is told of it.

use finsam_engine::Scenario;
use finsam_files::{scenario_from_json, scenario_to_json};

/// A scenario with these edits.
fn with(edits: &str) -> String {
    format!(r#"{{"version":1,"base":"2023","edits":[{edits}]}}"#)
}

#[track_caller]
fn is_refused(json: &str, code: &str) {
    assert_eq!(scenario_from_json(json), Err(code.to_owned()));
}

#[test]
fn a_file_that_was_saved_gives_the_same_scenario() {
    let json = with(
        r#"{"move":{"kommun":"0184","to":"samsund"}},{"move":{"kommun":"0128","to":null}},
        {"create":{"forbund":"nordvast","name":"\"Nordväst\" ~ i väst!"}},{"fye":{"kommun":"0127","value":8000.5}},
        {"key":{"forbund":"hbs","key":{"weights":[["0126",2],["0127",1]]}}},{"rule":{"allocation":"as_offered"}}"#,
    );
    let compact = scenario_from_json(&json).expect("the scenario is right");
    let saved = scenario_to_json(&compact).expect("the page wrote it");
    assert_eq!(scenario_from_json(&saved), Ok(compact));
    assert_eq!(Scenario::from_json(&saved), Scenario::from_json(&json));
}

#[test]
fn a_saved_file_is_written_for_people_too() {
    let json = r#"{"version":1,"base":"2023","title":"Solna till Samsund","edits":[
        {"move":{"kommun":"0184","to":"samsund"}},{"contribute":{"forbund":"hbs","party":"state","kronor":10000000}}]}"#;
    let compact = scenario_from_json(json).expect("the scenario is right");
    insta::assert_snapshot!(scenario_to_json(&compact).expect("the page wrote it"));
}

#[test]
fn a_byte_order_mark_and_other_line_endings_do_no_harm() {
    let plain = with(r#"{"dissolve":{"forbund":"hbs"}}"#);
    let other = format!("\u{feff}{}\r\n", plain.replace(',', ",\r\n"));
    assert_eq!(scenario_from_json(&other), scenario_from_json(&plain));
}

#[test]
fn what_is_no_scenario_is_refused() {
    is_refused("", "empty:0:");
    is_refused(" \n ", "empty:0:");
    is_refused("hej", "not_json:1:1");
    is_refused("{\"version\":1,\n\"base\":2023,,", "not_json:2:13");
    is_refused("{\"version\":1,\"base\":\"20", "cut_off:0:");
    is_refused("[]", "not_a_scenario:0:");
    is_refused("7", "not_a_scenario:0:");
    is_refused(r#"{"version":1}"#, "missing_field:0:base");
    is_refused(r#"{"version":1,"base":"1999"}"#, "unknown_base:0:1999");
}

#[test]
fn what_a_later_version_wrote_is_refused_whatever_it_holds() {
    is_refused(r#"{"version":2,"base":{"year":2031},"changes":7}"#, "newer:0:2");
    is_refused(r#"{"version":18446744073709551615}"#, "newer:0:18446744073709551615");
}

#[test]
fn an_edit_that_cannot_be_read_is_named() {
    is_refused(&with(r#"{"jump":{}}"#), "unknown_edit:1:jump");
    is_refused(&with(r#"{"dissolve":{"forbund":"hbs"}},{"move":{"komun":"0180"}}"#), "unknown_field:2:move.komun");
    is_refused(&with(r#"{"move":{"to":null}}"#), "missing_field:1:move.kommun");
    is_refused(&with(r#"{"move":{"kommun":180,"to":null}}"#), "wrong_value:1:move.kommun");
    is_refused(&with(r#"{"create":{"forbund":"ny","name":7}}"#), "wrong_value:1:create.name");
}

#[test]
fn ten_to_the_thirtieth_is_no_amount() {
    for kronor in ["1e30", "1000000000000000000000000000000", "1e400", "-1e30"] {
        let edit = format!(r#"{{"contribute":{{"forbund":"hbs","party":"state","kronor":{kronor}}}}}"#);
        is_refused(&with(&edit), "wrong_value:1:contribute.kronor");
    }
}

#[test]
fn a_long_name_out_of_a_file_is_shortened() {
    let name = "å".repeat(1_000_000);
    is_refused(&format!(r#"{{"version":1,"base":"{name}"}}"#), &format!("unknown_base:0:{}", "å".repeat(60)));
    is_refused(&format!(r#"{{"version":1,"base":"2023","{name}":1}}"#), &format!("unknown_field:0:{}", "å".repeat(60)));
}

#[test]
fn deep_nesting_is_refused_wherever_it_is() {
    let (open, close) = ("[".repeat(1_000_000), "]".repeat(1_000_000));
    is_refused(&open, "cut_off:0:");
    is_refused(&format!("{open}{close}"), "not_a_scenario:0:");
    is_refused(&format!(r#"{{"version":1,"base":"2023","edits":{open}{close}}}"#), "wrong_value:0:edits.1");
    is_refused(&format!(r#"{{"version":1,"base":"2023","more":{open}{close}}}"#), "unknown_field:0:more");
    let (open, close) = (r#"{"rule":"#.repeat(1_000_000), "}".repeat(1_000_000));
    is_refused(&with(&format!("{open}1{close}")), "unknown_field:1:rule.rule");
}

#[test]
fn fifty_megabytes_are_read_to_their_end() {
    let json = format!(r#"{{"version":1,"base":"2023","title":"{}",}}"#, "Å".repeat(25_000_000));
    is_refused(&json, "not_json:1:50000039");
}

#[test]
fn so_many_edits_that_the_page_would_stand_still_are_refused() {
    let edits = |count| with(&vec![r#"{"move":{"kommun":"0184","to":"samsund"}}"#; count].join(","));
    assert!(scenario_from_json(&edits(2_000)).is_ok());
    is_refused(&edits(100_000), "too_many_edits:100000:2000");
}
