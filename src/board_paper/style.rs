//! The sheet's style, which comes with its view: nobody else needs it.

use crate::dom::document;
use js_sys::{Array, Function, Reflect};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};

/// Gives the document the sheet's style, once. Through the object model, which the strict policy allows.
pub fn adopt() {
    thread_local! {
        static IS_THERE: Cell<bool> = const { Cell::new(false) };
    }
    if !IS_THERE.replace(true) {
        // Without it, in an old browser, the view is plain but whole.
        let _ = adopted();
    }
}

fn adopted() -> Result<(), JsValue> {
    let constructor: Function = Reflect::get(&js_sys::global(), &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet = Reflect::construct(&constructor, &Array::new())?;
    let call = |of: &JsValue, name: &str, with: &JsValue| {
        Reflect::get(of, &name.into())?.dyn_into::<Function>()?.call1(of, with)
    };
    call(&sheet, "replaceSync", &include_str!("../../style/later/board_paper.css").into())?;
    call(&Reflect::get(&document(), &"adoptedStyleSheets".into())?, "push", &sheet)?;
    Ok(())
}
