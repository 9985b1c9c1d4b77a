//! A choice among values that can become others.

use crate::dom::{El, el, option};
use std::rc::Rc;

/// A `select` whose choices follow signals; it stands in a label.
pub struct Select {
    pub id: String,
    /// In order; each is made once, and stays as long as it is among them.
    pub values: Box<dyn Fn() -> Vec<String>>,
    pub name_of: Box<dyn Fn(&str) -> String>,
    pub chosen: Rc<dyn Fn() -> String>,
    pub choose: Box<dyn Fn(String)>,
}

impl Select {
    #[inline(never)]
    pub fn view(self) -> El {
        let Self { id, values, name_of, chosen, choose } = self;
        el("select").id(&id).on_value("change", choose).list(values, move |value| {
            let (chosen, this) = (Rc::clone(&chosen), value.to_owned());
            option(value, &name_of(value), move || chosen() == this)
        })
    }
}
