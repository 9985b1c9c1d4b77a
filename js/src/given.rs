//! Plain data read by the engine's own types; what is not theirs is told by its field.

use crate::{
    Fault, Figure,
    lang::{Lang, say},
    wanted::{form_of, must_be, wanted},
};
use finsam_engine::{Edit, Scenario, ScenarioFields};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

/// The most signs that are read, in all texts together: thousands of the longest edits. What is longer would fill the memory.
pub(crate) const LARGEST: usize = 8_000_000;

/// What a scenario's file may have, and no scenario that a program hands in.
const DATASET: &str = "dataset";

/// A scenario.
pub fn scenario(given: &Value) -> Result<Scenario, Fault> {
    let fields = given.as_object().filter(|fields| fields.contains_key("base") || fields.contains_key("edits"));
    let Some(fields) = fields else {
        return Err(Fault::wrong_value(
            "",
            say!("must be a scenario, and is {}", "ska vara ett scenario, och är {}", shown(Some(given))),
        ));
    };
    // What a later version wrote may be of any shape.
    match fields.get("version") {
        Some(Value::Number(version)) if version.as_u64() == Some(Scenario::VERSION.into()) => {}
        Some(Value::Number(version)) if version.as_f64() > Some(Scenario::VERSION.into()) => {
            let words = say!(
                "is {}, and this package reads up to {}",
                "är {}, och paketet läser till och med {}",
                version,
                Scenario::VERSION
            );
            return Err(Fault::new("newer", "version", words));
        }
        other => {
            let words = must_be(Scenario::VERSION, shown(other));
            return Err(Fault::wrong_value("version", words));
        }
    }
    // Only a file has its dataset along.
    if fields.contains_key(DATASET) {
        return Err(Fault::new("unknown_field", DATASET, say!("is not a field here", "är inget fält här")));
    }
    let (scenario, _) = read::<ScenarioFields>(given, "")?.checked()?;
    Ok(scenario)
}

/// A list of edits.
pub fn edits(given: &Value) -> Result<Vec<Edit>, Fault> {
    read(given, "edits")
}

/// A figure to be explained.
pub fn figure(given: &Value) -> Result<Figure, Fault> {
    read(given, "figure")
}

fn read<T: DeserializeOwned>(given: &Value, root: &str) -> Result<T, Fault> {
    serde_path_to_error::deserialize(given).map_err(|error| told(given, root, error.path(), error.inner()))
}

/// What serde says in a sentence, in one that begins with the field.
fn told(given: &Value, root: &str, path: &Path, error: &serde_json::Error) -> Fault {
    let words = error.to_string();
    let names: Vec<&str> = words.split('`').skip(1).step_by(2).collect();
    let (place, value) = found(given, root, path);
    let value = shown(Some(value));
    let name = names.first().copied().unwrap_or_default();
    let within = || match place.as_str() {
        "" => name.chars().take(60).collect(),
        place if place.ends_with(&format!(".{name}")) => place.to_owned(),
        place => format!("{place}.{}", name.chars().take(60).collect::<String>()),
    };
    let others: Vec<&str> = names.iter().skip(1).copied().filter(|name| *name != DATASET).collect();
    let others = others.join(", ");
    if words.starts_with("missing field") {
        return Fault::new("missing_field", &within(), say!("is missing", "saknas"));
    }
    if words.starts_with("unknown field") {
        let field = if place == name { place } else { within() };
        return Fault::new(
            "unknown_field",
            &field,
            say!("is not a field here; there are {}", "är inget fält här; de som finns är {}", others),
        );
    }
    if words.starts_with("unknown variant") {
        // An edit and a figure say their kind by the name of their one field.
        return if place.ends_with(']') || place == root {
            let name: String = name.chars().take(60).collect();
            let words = say!("is of the kind {}; there are {}", "är av slaget {}; de som finns är {}", name, others);
            Fault::new("unknown_kind", &place, words)
        } else {
            Fault::wrong_value(
                &place,
                say!("must be one of {}, and is {}", "ska vara något av {}, och är {}", others, value),
            )
        };
    }
    let expected = words.rsplit_once(", expected ").map(|(_, expected)| expected);
    if let Some(expected) = expected.or_else(|| words.strip_prefix("expected ")) {
        return Fault::wrong_value(&place, must_be(wanted(expected), value));
    }
    let words = match Lang::chosen() {
        Lang::En => format!("cannot be {value}: {words}"),
        Lang::Sv => format!("kan inte vara {value}: {}", form_of(&place)),
    };
    Fault::wrong_value(&place, words)
}

/// A place as one would write it: `edits[2].contribute.kronor`.
pub(crate) fn field(root: &str, path: &Path) -> String {
    path.iter().fold(root.to_owned(), field_within)
}

fn field_within(field: String, segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("{field}[{index}]"),
        Segment::Map { key: name } | Segment::Enum { variant: name } => {
            let name: String = name.chars().take(60).collect();
            if field.is_empty() { name } else { format!("{field}.{name}") }
        }
        Segment::Unknown => field,
    }
}

/// The place that a path leads to, as far as there is something, and what is there.
fn found<'v>(given: &'v Value, root: &str, path: &Path) -> (String, &'v Value) {
    let (mut place, mut value) = (root.to_owned(), given);
    for segment in path {
        let within = match segment {
            Segment::Seq { index } => value.get(index),
            Segment::Map { key: name } | Segment::Enum { variant: name } => value.get(name),
            Segment::Unknown => Some(value),
        };
        let Some(within) = within else { break };
        (place, value) = (field_within(place, segment), within);
    }
    (place, value)
}

/// A value as JSON, short enough for a message.
pub(crate) fn shown(value: Option<&Value>) -> String {
    let Some(value) = value else { return "undefined".to_owned() };
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What is told of a scenario with this edit.
    fn told_of(edit: Value) -> String {
        let given = json!({ "version": 1, "base": "2023", "edits": [{ "dissolve": { "forbund": "hbs" } }, edit] });
        scenario(&given).map_or_else(|fault| format!("{}: {fault}", fault.code), |_| "nothing".to_owned())
    }

    /// Edits that cannot be read, each for another reason.
    fn unreadable_edits() -> [Value; 25] {
        let pay = |kronor: Value| json!({ "contribute": { "forbund": "hbs", "party": "state", "kronor": kronor } });
        [
            pay(json!(1)),
            pay(json!("7")),
            pay(json!(0.5)),
            pay(Value::Null),
            json!(7),
            json!("move"),
            json!({}),
            json!({ "jump": {} }),
            json!({ "move": 7 }),
            json!({ "move": { "komun": "0184" } }),
            json!({ "move": { "to": null } }),
            json!({ "move": { "kommun": "184", "to": null } }),
            json!({ "contribute": { "forbund": "hbs", "party": "kommun", "kronor": 1 } }),
            json!({ "create": { "forbund": "ny", "name": 1 } }),
            json!({ "key": { "forbund": "hbs", "key": "none" } }),
            json!({ "key": { "forbund": "hbs", "key": { "weights": [["0126", -1]] } } }),
            json!({ "key": { "forbund": "hbs", "key": { "weights": [["0126"]] } } }),
            json!({ "key": { "forbund": "hbs", "key": { "weights": [["0126", 1, 1]] } } }),
            json!({ "rule": { "shares": { "state": 1, "region": 1 } } }),
            json!({ "rule": { "shares": { "state": 1, "region": 1, "kommuner": 1, "lan": 1 } } }),
            json!({ "fye": { "kommun": "0127", "value": 1e300 } }),
            json!({ "stance": { "party": "region-1", "percent": 0 } }),
            json!({ "stance": { "party": "state", "percent": 0.5 } }),
            json!({ "stance": { "party": "state", "percent": "5.555" } }),
            json!({ "path": { "forbund": "hbs", "group": "state", "rule": { "reach": { "kronor": 1 } } } }),
        ]
    }

    #[test]
    fn an_edit_that_cannot_be_read_is_told_by_its_field() {
        insta::assert_debug_snapshot!(unreadable_edits().map(told_of));
    }

    #[test]
    fn what_is_wrong_is_told_in_swedish_alone_where_that_was_chosen() {
        Lang::Sv.choose();
        let told = unreadable_edits().map(told_of);
        for sentence in &told {
            let english = [" is ", " must ", " not ", " and ", " the "].iter().find(|word| sentence.contains(**word));
            assert_eq!(english, None, "{sentence}");
        }
        insta::assert_debug_snapshot!(told);
    }

    #[test]
    fn a_scenario_that_cannot_be_read_is_told_by_its_field() {
        let told = |given: Value| scenario(&given).map(|_| ()).map_err(|fault| format!("{}: {fault}", fault.code));
        let edit = json!({ "dissolve": { "forbund": "hbs" } });
        insta::assert_debug_snapshot!([
            told(Value::Null),
            told(json!([])),
            told(json!({ "version": 1 })),
            told(json!({ "version": 1, "edits": [] })),
            told(json!({ "base": "2023" })),
            told(json!({ "version": 2, "base": 7 })),
            told(json!({ "version": "1", "base": "2023" })),
            told(json!({ "version": 1, "base": "1999" })),
            told(json!({ "version": 1, "base": "2023", "author": "me" })),
            told(json!({ "version": 1, "base": "2023", "dataset": {} })),
            told(json!({ "version": 1, "base": "2023", "edits": {} })),
            told(json!({ "version": 1, "base": "2023", "edits": vec![edit.clone(); 2_001] })),
            told(json!({ "version": 1, "base": "2023", "edits": [edit], "notes": [{ "edit": 1, "by": "A" }] })),
            told(json!({ "version": 1, "base": "2023", "notes": [{ "edit": 0, "by": "å".repeat(201) }] })),
            told(json!({ "version": 1, "base": "2023", "notes": [{ "edit": -1 }] })),
        ]);
    }

    #[test]
    fn a_figure_that_cannot_be_read_is_told_by_its_field() {
        let told = |given: Value| figure(&given).map_err(|fault| format!("{}: {fault}", fault.code));
        insta::assert_debug_snapshot!([
            told(json!({ "to_pay": { "forbund": "hbs", "percent": "87.55" } })),
            told(json!("ideal")),
            told(json!({ "profit": {} })),
            told(json!({ "ideal": { "forbund": 1 } })),
            told(json!({ "to_pay": { "forbund": "hbs" } })),
            told(json!({ "fye": { "kommun": "0180", "forbund": "hbs" } })),
        ]);
    }
}
