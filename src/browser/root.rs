//! What the calculator is drawn in, where every id is its own: the document, or an element's shadow root.

use super::{as_left::AsLeft, style::adopt_style};
use leptos::prelude::{
    GetValue, LocalStorage, SetValue, StoredValue, UpdateValue, WithValue, document, request_animation_frame,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, ShadowRoot};

/// Where the calculator is drawn. It is `Copy`, and lives as long as the owner that it was made under.
#[derive(Clone, Copy)]
pub struct Root {
    shadow: StoredValue<Option<ShadowRoot>, LocalStorage>,
    /// The reader did something here last; on somebody else's page it can have been the host.
    has_reader: StoredValue<bool>,
    /// The style sheets that have come with their views.
    styles: StoredValue<Vec<&'static str>>,
}

impl Root {
    /// The document.
    pub fn of_document() -> Self {
        Self {
            shadow: StoredValue::new_local(None),
            has_reader: StoredValue::new(true),
            styles: StoredValue::default(),
        }
    }

    /// An element's shadow root.
    pub fn of_shadow(root: ShadowRoot) -> Self {
        Self {
            shadow: StoredValue::new_local(Some(root)),
            has_reader: StoredValue::new(false),
            styles: StoredValue::default(),
        }
    }

    /// The reader uses the calculator here, or the page that it is on has changed what is shown: the focus then stays there.
    pub fn set_has_reader(self, has_reader: bool) {
        self.has_reader.set_value(has_reader);
    }

    /// Gives what the calculator is drawn in a style sheet that comes with a view, once.
    pub fn adopt(self, name: &'static str, css: &str) {
        if self.styles.with_value(|styles| styles.contains(&name)) {
            return;
        }
        self.styles.update_value(|styles| styles.push(name));
        self.shadow.with_value(|shadow| adopt_style(shadow.as_ref(), css));
    }

    /// The element with this id.
    pub fn element(self, id: &str) -> Option<HtmlElement> {
        let found = self.shadow.with_value(|shadow| match shadow {
            Some(root) => root.get_element_by_id(id),
            None => document().get_element_by_id(id),
        });
        found.map(JsCast::unchecked_into)
    }

    /// The first element that a selector fits.
    pub fn first(self, selector: &str) -> Option<Element> {
        self.shadow
            .with_value(|shadow| match shadow {
                Some(root) => root.query_selector(selector),
                None => document().query_selector(selector),
            })
            .ok()
            .flatten()
    }

    /// What was drawn at build time for a part of the page, as long as it stands there and is what the reader is to see: not where
    /// it is held back (web/early.js), nor on somebody else's page.
    pub fn prerendered(self, selector: &str) -> Option<String> {
        let is_page = self.shadow.with_value(Option::is_none);
        let made = self.first(&format!(":root:not([data-held]) #page[data-made] {selector}"))?;
        is_page.then(|| made.outer_html())
    }

    /// What the reader has done to what was drawn at build time, which is all that is in this element.
    pub fn as_left(self, made: &Element) -> Option<AsLeft> {
        let made = made.first_element_child().filter(|_| self.shadow.with_value(Option::is_none));
        made.map(|made| AsLeft::new(&made))
    }

    /// The element that has the focus.
    pub fn active_element(self) -> Option<Element> {
        self.shadow.with_value(|shadow| match shadow {
            Some(root) => root.active_element(),
            None => document().active_element(),
        })
    }

    /// Whether what has the focus is of this kind.
    pub fn has_focus_in(self, selector: &str) -> bool {
        self.active_element().is_some_and(|element| element.matches(selector).unwrap_or_default())
    }

    /// Whether there is nothing to wait for before [`Root::reveal`].
    pub fn can_reveal(self, id: &str) -> bool {
        !self.has_reader.get_value() || self.element(id).is_some()
    }

    /// Opens what an element is folded away in, and moves the focus to it.
    pub fn reveal(self, id: &str) {
        if !self.has_reader.get_value() {
            return;
        }
        let folded = |element: &Element| element.closest("details:not([open])").ok().flatten();
        let mut around = self.element(id).and_then(|element| folded(&element));
        while let Some(details) = around {
            details.unchecked_ref::<HtmlDetailsElement>().set_open(true);
            around = folded(&details);
        }
        self.focus_soon(id);
    }

    /// Moves the focus to an element by its id, once the page has been drawn.
    pub fn focus_soon(self, id: impl Into<String>) {
        let id = id.into();
        if !self.has_reader.get_value() {
            return;
        }
        request_animation_frame(move || {
            // What is gone, or cannot take the focus, leaves it where it was.
            if let Some(element) = self.shadow.try_get_value().and_then(|_| self.element(&id)) {
                let _ = element.focus();
            }
        });
    }
}
