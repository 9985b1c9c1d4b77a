//! What JavaScript calls. Each function refuses what cannot be used with an `Error` that has a `code` and a `field`.

use crate::{Applied, Dataset, Decoded, Explanation, Fault, Heading, Outcome, given, plain::plain};
use finsam_engine::{Link, Scenario};
use js_sys::{Array, Error, JsString, Reflect};
use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

/// What follows from a scenario.
#[wasm_bindgen]
pub fn calculate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    Ok(written(&Outcome::of(&read(scenario)?)))
}

/// How a figure was computed.
#[wasm_bindgen]
pub fn explain(scenario: &JsValue, figure: &JsValue) -> Result<JsValue, JsValue> {
    let figure = given::figure(&plain(figure, "figure")?)?;
    Ok(written(&Explanation::of(&read(scenario)?, figure)?))
}

/// What datasets there are, the default first.
#[wasm_bindgen]
pub fn datasets() -> JsValue {
    written(&Heading::all())
}

/// A dataset by its id.
#[wasm_bindgen]
pub fn dataset(id: &JsValue) -> Result<JsValue, JsValue> {
    Ok(written(&Dataset::named(&text(id, "id")?)?))
}

/// The fragment of a link to a scenario, or to some of them.
#[wasm_bindgen]
pub fn encode(scenarios: &JsValue) -> Result<String, JsValue> {
    let list = match scenarios.dyn_ref::<Array>() {
        Some(list) => list.to_vec(),
        None => vec![scenarios.clone()],
    };
    if !(1..=Link::SCENARIOS).contains(&list.len()) {
        let words = format!("must be from one to {}, and is {}", Link::SCENARIOS, list.len());
        return Err(Fault::wrong_value("scenarios", words).into());
    }
    let scenarios = list.iter().map(read).collect::<Result<Vec<Scenario>, JsValue>>()?;
    Ok(Link::of(&scenarios.iter().collect::<Vec<_>>()))
}

/// The scenarios of a link, of its fragment, or of the compact form.
#[wasm_bindgen]
pub fn decode(link: &JsValue) -> Result<JsValue, JsValue> {
    Ok(written(&Decoded::read(&text(link, "text")?)?))
}

/// A scenario with further edits, those that apply.
#[wasm_bindgen(js_name = applyEdits)]
pub fn apply_edits(scenario: &JsValue, edits: &JsValue) -> Result<JsValue, JsValue> {
    let edits = given::edits(&plain(edits, "edits")?)?;
    Ok(written(&Applied::of(read(scenario)?, edits)?))
}

fn read(scenario: &JsValue) -> Result<Scenario, JsValue> {
    Ok(given::scenario(&plain(scenario, "")?)?)
}

/// A text that is not too long.
fn text(given: &JsValue, field: &str) -> Result<String, JsValue> {
    match given.dyn_ref::<JsString>() {
        Some(text) if text.length() as usize > given::LARGEST => Err(Fault::too_large(field).into()),
        Some(text) => Ok(text.into()),
        None => {
            let shown = plain(given, field).map(|value| given::shown(Some(&value)))?;
            Err(Fault::wrong_value(field, format!("must be a text, and is {shown}")).into())
        }
    }
}

/// Plain data, as `JSON.parse` would give it.
fn written(value: &impl Serialize) -> JsValue {
    let in_javascript = Serializer::json_compatible();
    let exact = value.serialize(&in_javascript);
    // An amount beyond what JavaScript holds exactly: nobody can enter it, but a link may hold it.
    let rounded = || serde_json::to_value(value).unwrap_or_default();
    exact.or_else(|_| as_floats(rounded()).serialize(&in_javascript)).unwrap_or_default()
}

/// The value with floating point in the place of whole numbers.
fn as_floats(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(values) => values.into_iter().map(as_floats).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, as_floats(value))).collect(),
        other => other,
    }
}

/// An `Error` with a `code` for programs, and the `field` that it is about, which the message names too.
impl From<Fault> for JsValue {
    fn from(fault: Fault) -> Self {
        let error = Error::new(&fault.to_string());
        for (name, value) in [("code", fault.code), ("field", &fault.field)] {
            // A new object takes any field.
            let _ = Reflect::set(&error, &name.into(), &value.into());
        }
        error.into()
    }
}
