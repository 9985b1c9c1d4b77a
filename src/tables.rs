//! What is asked of the module for tables and workbooks (`finsam-sheets`), which tables.js fetches when it is first needed.
//!
//! A request is the function that takes the answer, with what is asked for as its properties, as tables.js has it. So nothing
//! of this is in the part of the page that is fetched first.

use crate::{dom::window, files::answering, table_codes::Refusal};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property; nothing where there is none.
pub fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Asks for something, and gives the request. `then` is told later whether it could be done.
pub fn request(wanted: &[(&str, JsValue)], then: impl FnOnce(Result<(), Refusal>) + 'static) -> JsValue {
    let request = answering(Box::new(move |code, _| {
        then(if code.is_empty() { Ok(()) } else { Err(Refusal::from_code(&code)) });
    }));
    for (name, value) in wanted {
        // A function takes any property.
        let _ = Reflect::set(&request, &(*name).into(), value);
    }
    // program.js puts it there, and it answers the request whatever happens.
    let ask: Function = get(&window(), "finsamTables").unchecked_into();
    let _ = ask.call1(&JsValue::NULL, &request);
    request
}
