//! What a program hands in, as plain data: copied once, so that no getter or proxy runs while it is read, and refused where
//! JSON would leave something out or take it for something else.

use crate::{
    Fault,
    given::{LARGEST, field},
    lang::say,
};
use js_sys::{Array, Reflect};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use serde_path_to_error::Track;
use std::{cell::RefCell, fmt};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = structuredClone)]
    fn structured_clone(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// Nothing that can be read is nested deeper; what lies deeper, perhaps in a circle, is left out, and what holds it refused.
const DEEPEST: usize = 20;

/// What a value counts as beside its texts: in memory it takes more than its sign.
const SIGNS_OF_A_VALUE: usize = 4;

/// A copy, of which no part runs anything.
pub fn copied(given: &JsValue, root: &str) -> Result<JsValue, JsValue> {
    structured_clone(given).map_err(|cause| uncopied(given, root, cause))
}

/// A copy of what was handed in as `root`; for a scenario that is empty, since its fields are told by their own names.
pub fn plain(given: &JsValue, root: &str) -> Result<Value, JsValue> {
    let copy = copied(given, root)?;
    let reading = RefCell::new(Reading { left: LARGEST, refusal: None });
    let mut track = Track::new();
    let source =
        serde_path_to_error::Deserializer::new(serde_wasm_bindgen::Deserializer::from(copy.clone()), &mut track);
    let read = Copied { depth: 0, reading: &reading }.deserialize(source);
    let value = read.map_err(|_| match reading.into_inner() {
        Reading { left: 0, .. } => Fault::too_large(root).into(),
        Reading { refusal, .. } => {
            let words = refusal.unwrap_or_else(|| say!("must be plain data", "ska vara enkla data"));
            JsValue::from(Fault::wrong_value(&field(root, &track.path()), words))
        }
    })?;
    match undefined(&value, &copy, root.to_owned()) {
        Some(field) => Err(Fault::wrong_value(&field, must_be_plain("undefined")).into()),
        None => Ok(value),
    }
}

/// The first place that is there and undefined. To serde it is as good as null, which is a value of its own here: who writes
/// `{ move: { kommun, to: forbund.id } }` and has no such förbund does not mean that the kommun leaves.
fn undefined(value: &Value, given: &JsValue, field: String) -> Option<String> {
    match value {
        Value::Null => given.is_undefined().then_some(field),
        Value::Array(list) => {
            let list = list.iter().enumerate().filter(|(_, value)| has_null(value));
            list.into_iter().find_map(|(index, value)| {
                let part = Reflect::get_u32(given, u32::try_from(index).ok()?).ok()?;
                undefined(value, &part, format!("{field}[{index}]"))
            })
        }
        Value::Object(fields) => fields.iter().filter(|(_, value)| has_null(value)).find_map(|(name, value)| {
            let part = match given.dyn_ref::<js_sys::Map<JsValue, JsValue>>() {
                Some(map) => map.get(&name.into()),
                None => Reflect::get(given, &name.into()).ok()?,
            };
            let name: String = name.chars().take(60).collect();
            undefined(value, &part, if field.is_empty() { name } else { format!("{field}.{name}") })
        }),
        _ => None,
    }
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.iter().any(has_null),
        Value::Object(fields) => fields.values().any(has_null),
        _ => false,
    }
}

fn must_be_plain(kind: &str) -> String {
    say!("must be plain data, and is {}", "ska vara enkla data, och är {}", kind)
}

fn must_be_exact(value: impl fmt::Display) -> String {
    say!(
        "must be a number that JavaScript holds exactly, and is {}",
        "ska vara ett tal som JavaScript håller exakt, och är {}",
        value
    )
}

/// Why it cannot be copied: a function or a symbol is in it, a getter throws, or it is a proxy.
fn uncopied(given: &JsValue, root: &str, cause: JsValue) -> JsValue {
    let (field, culprit) = culprit(given, root.to_owned(), 0);
    let kind = if culprit.is_function() {
        Some(say!("a function", "en funktion"))
    } else {
        culprit.is_symbol().then(|| say!("a symbol", "en symbol"))
    };
    if let Some(kind) = kind {
        return Fault::wrong_value(&field, must_be_plain(&kind)).into();
    }
    let message = Reflect::get(&cause, &"message".into()).ok().and_then(|message| message.as_string());
    let words =
        say!("cannot be copied as plain data: {}", "kan inte kopieras som enkla data: {}", message.unwrap_or_default());
    let error = JsValue::from(Fault::new("not_plain_data", &field, words));
    // A new object takes any field.
    let _ = Reflect::set(&error, &"cause".into(), &cause);
    error
}

/// Of so many parts of a value each is looked at for what cannot be copied: each is copied by itself for that.
const LOOKED_AT: usize = 5_000;

/// The innermost part that cannot be copied, with its place.
fn culprit(value: &JsValue, field: String, depth: usize) -> (String, JsValue) {
    let keys =
        if depth < DEEPEST && value.is_object() { Reflect::own_keys(value).unwrap_or_default() } else { Array::new() };
    for key in keys.iter().take(LOOKED_AT) {
        let Some(name) = key.as_string() else { continue };
        let name: String = name.chars().take(60).collect();
        let within = match field.as_str() {
            field if Array::is_array(value) => format!("{field}[{name}]"),
            "" => name,
            field => format!("{field}.{name}"),
        };
        match Reflect::get(value, &key) {
            Ok(part) if structured_clone(&part).is_err() => return culprit(&part, within, depth + 1),
            Ok(_) => {}
            Err(_) => return (within, JsValue::UNDEFINED),
        }
    }
    (field, value.clone())
}

/// How far a reading has come.
struct Reading {
    /// How many more signs may be read; a value of any kind counts as some.
    left: usize,
    /// What must not be, in a sentence that begins with the field.
    refusal: Option<String>,
}

/// A value to be read, so deep within others.
#[derive(Clone, Copy)]
struct Copied<'a> {
    depth: usize,
    reading: &'a RefCell<Reading>,
}

impl Copied<'_> {
    fn counted<E: Error>(self, signs: usize) -> Result<(), E> {
        let mut reading = self.reading.borrow_mut();
        reading.left = reading.left.saturating_sub(signs + SIGNS_OF_A_VALUE);
        if reading.left == 0 { Err(E::custom("too large")) } else { Ok(()) }
    }

    fn within(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    fn refused<E: Error>(self, words: String) -> E {
        self.reading.borrow_mut().refusal = Some(words);
        E::custom("refused")
    }
}

impl<'de> DeserializeSeed<'de> for Copied<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.counted(0)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Copied<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("plain data")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        const LARGEST_SAFE: u64 = (1 << 53) - 1;
        if value.unsigned_abs() > LARGEST_SAFE {
            return Err(self.refused(must_be_exact(value)));
        }
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Err(self.refused(must_be_exact(value)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        if value.is_finite() {
            return Ok(value.into());
        }
        let shown = match value {
            nan if nan.is_nan() => "NaN",
            0.0.. => "Infinity",
            _ => "-Infinity",
        };
        Err(self.refused(say!(
            "must be a number that is finite, and is {}",
            "ska vara ett ändligt tal, och är {}",
            shown
        )))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.counted(text.len())?;
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        if self.depth < DEEPEST {
            while let Some(value) = list.next_element_seed(self.within())? {
                values.push(value);
            }
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        if self.depth < DEEPEST {
            while let Some(name) = object.next_key::<String>()? {
                self.counted(name.len())?;
                fields.insert(name, object.next_value_seed(self.within())?);
            }
        }
        Ok(fields.into())
    }
}
