//! What JavaScript calls. Each function refuses what cannot be used with an `Error` that has a `code` and a `field`.

use crate::{
    Applied, Dataset, Decoded, Explanation, Fault, Heading, Lang, Outcome, given,
    lang::say,
    plain::{copied, plain},
};
use finsam_engine::{Link, Scenario};
use js_sys::{Array, Error, JsString, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

/// What follows from a scenario.
#[wasm_bindgen]
pub fn calculate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    written(&Outcome::of(&read(scenario)?), "")
}

/// How a figure was computed.
#[wasm_bindgen]
pub fn explain(scenario: &JsValue, figure: &JsValue) -> Result<JsValue, JsValue> {
    let figure = given::figure(&plain(figure, "figure")?)?;
    written(&Explanation::of(&read(scenario)?, figure)?, "figure")
}

/// What datasets there are, the default first.
#[wasm_bindgen]
pub fn datasets() -> Result<JsValue, JsValue> {
    written(&Heading::all(), "")
}

/// A dataset by its id.
#[wasm_bindgen]
pub fn dataset(id: &JsValue) -> Result<JsValue, JsValue> {
    written(&Dataset::named(&text(id, "id")?)?, "id")
}

/// What is wrong is told in this language from now on: `"en"` or `"sv"`; `package/index.js` refuses all others.
#[wasm_bindgen(js_name = setLanguage)]
pub fn set_language(code: &str) {
    if let Some(lang) = Lang::named(code) {
        lang.choose();
    }
}

/// The fragment of a link to a scenario, or to some of them.
#[wasm_bindgen]
pub fn encode(scenarios: &JsValue) -> Result<String, JsValue> {
    let scenarios = match copied(scenarios, "")?.dyn_into::<Array>() {
        Err(_) => vec![read(scenarios)?],
        // Asked before they are looked at: a list may say that it is longer than any memory.
        Ok(list) if !(1..=Link::SCENARIOS).contains(&(list.length() as usize)) => {
            let words = say!(
                "must be from one to {}, and is {}",
                "ska vara från en till {}, och är {}",
                Link::SCENARIOS,
                list.length()
            );
            return Err(Fault::wrong_value("scenarios", words).into());
        }
        Ok(list) => list.iter().map(|scenario| read(&scenario)).collect::<Result<Vec<Scenario>, JsValue>>()?,
    };
    let link = Link::of(&scenarios.iter().collect::<Vec<_>>());
    if Link::fits(&link) { Ok(link) } else { Err(Fault::too_long(link.len()).into()) }
}

/// The scenarios of a link, of its fragment, or of the compact form.
#[wasm_bindgen]
pub fn decode(link: &JsValue) -> Result<JsValue, JsValue> {
    written(&Decoded::read(&text(link, "text")?)?, "text")
}

/// A scenario with further edits, those that apply.
#[wasm_bindgen(js_name = applyEdits)]
pub fn apply_edits(scenario: &JsValue, edits: &JsValue) -> Result<JsValue, JsValue> {
    let edits = given::edits(&plain(edits, "edits")?)?;
    written(&Applied::of(read(scenario)?, edits)?, "edits")
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
            Err(Fault::wrong_value(field, say!("must be a text, and is {}", "ska vara en text, och är {}", shown))
                .into())
        }
    }
}

/// Plain data, as `JSON.parse` would give it. Where an amount follows from `field` that JavaScript does not hold exactly, which
/// nobody can enter on the page, it is refused rather than rounded.
fn written(value: &impl Serialize, field: &str) -> Result<JsValue, JsValue> {
    let exact = value.serialize(&Serializer::json_compatible());
    exact.map_err(|_| {
        let words = say!(
            "leads to an amount that is larger than JavaScript\u{2019}s whole numbers",
            "ger ett belopp som är större än JavaScripts heltal"
        );
        Fault::new("too_large", field, words).into()
    })
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
