//! What is told, in one word.

use serde_json::Value;

/// What kind of reason or refusal it is, as its JSON has it: `not_a_number`.
pub fn kind(of: &impl serde::Serialize) -> &'static str {
    let kind = match serde_json::to_value(of).expect("JSON") {
        Value::String(kind) => kind,
        Value::Object(fields) => fields.into_iter().next().expect("one kind").0,
        other => panic!("{other} is no kind"),
    };
    kind.leak()
}
