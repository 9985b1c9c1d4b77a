//! Elements built by hand and kept up to date by Leptos's signals (the crate `reactive_graph`).
//!
//! Leptos's own `view!` makes a type of every element and a copy of its renderer of every type: this page came to 340 kB
//! in brotli with it, and to 293 kB with its types erased, where the bound is 120. Here every closure is boxed where it
//! comes in, so that each way of updating exists once. An effect lives as long as the owner it was made under.

use crate::live::{Derived, ends_with_owner};
use reactive_graph::{
    effect::RenderEffect,
    graph::{ToAnySubscriber, untrack},
    owner::{Owner, StoredValue},
};
use std::{borrow::Cow, cell::RefCell, mem};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{Comment, Element, Event, EventTarget, HtmlElement, KeyboardEvent, Node};

/// The page's window.
pub fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

/// The page's document.
pub fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}

#[wasm_bindgen]
extern "C" {
    /// What the calculator is drawn in, where every id is its own: the document, or an element's shadow root.
    #[derive(Clone, PartialEq)]
    pub type Root;

    #[wasm_bindgen(method, js_name = getElementById)]
    pub fn element_with_id(this: &Root, id: &str) -> Option<Element>;

    #[wasm_bindgen(method, getter, js_name = activeElement)]
    pub fn active_element(this: &Root) -> Option<Element>;

    #[wasm_bindgen(method, js_name = querySelector)]
    pub fn first(this: &Root, selector: &str) -> Option<Element>;
}

thread_local! {
    /// Where the reader did something last: several elements on one page share the program.
    static PRESENT: RefCell<Option<Root>> = const { RefCell::new(None) };
}

/// What the calculator is drawn in that the reader uses now.
pub fn present_root() -> Root {
    PRESENT.with_borrow(Clone::clone).unwrap_or_else(|| document().unchecked_into())
}

/// The reader is nowhere in the program's elements: what follows comes from the page that they are on.
pub fn leave_root() {
    PRESENT.set(None);
}

/// What an element is in.
fn root_of(element: &Element) -> Root {
    element.get_root_node().unchecked_into()
}

/// Runs once, when the page is drawn next.
pub fn when_drawn(run: impl FnOnce() + 'static) {
    let run = Closure::once_into_js(run);
    // A window takes any callback.
    let _ = window().request_animation_frame(run.unchecked_ref());
}

/// What a view asks for again and again. A boxed `Fn` would carry three entries for each closure where this has one.
trait Ask<T> {
    fn ask(&self) -> T;
}

impl<T, F: Fn() -> T> Ask<T> for F {
    fn ask(&self) -> T {
        self()
    }
}

/// What a view asks for of a key.
trait AskOf<T> {
    fn ask_of(&self, key: &str) -> T;
}

impl<T, F: Fn(&str) -> T> AskOf<T> for F {
    fn ask_of(&self, key: &str) -> T {
        self(key)
    }
}

/// What is told of an event.
trait Tell<T> {
    fn tell(&mut self, what: T);
}

impl<T, F: FnMut(T)> Tell<T> for F {
    fn tell(&mut self, what: T) {
        self(what);
    }
}

/// An element under construction, and afterwards a handle to it.
#[derive(Clone)]
pub struct El(Element);

/// A new element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).expect("the tag is a name"))
}

/// A new element with a class.
#[inline(never)]
pub fn el_in(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// Runs now and whenever a signal that it read has changed, as long as the present owner lives.
pub fn react(mut run: impl FnMut() + 'static) {
    #[inline(never)]
    fn boxed(mut run: Box<dyn Tell<()>>) {
        let effect = RenderEffect::new(move |_| run.tell(()));
        ends_with_owner(effect.to_any_subscriber());
        StoredValue::new_local(effect);
    }
    boxed(Box::new(move |()| run()));
}

/// What waits for an event, as long as it is kept. A closure that nobody lets go of holds what it uses, and so the
/// elements that it is heard by.
struct Listener {
    target: EventTarget,
    event: &'static str,
    is_early: bool,
    run: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let run = self.run.as_ref().unchecked_ref();
        // It was added with the same.
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.event, run, self.is_early);
    }
}

#[inline(never)]
fn listen_boxed(target: &EventTarget, event: &'static str, is_early: bool, mut run: Box<dyn Tell<Event>>) {
    let run = Closure::<dyn FnMut(Event)>::new(move |event| run.tell(event));
    // A target takes any listener.
    let _ = target.add_event_listener_with_callback_and_bool(event, run.as_ref().unchecked_ref(), is_early);
    StoredValue::new_local(Listener { target: target.clone(), event, is_early, run });
}

/// What happens at an event of the whole window, as long as the present owner lives.
pub fn on_window(event: &'static str, run: impl FnMut(Event) + 'static) {
    listen_boxed(&window(), event, false, Box::new(run));
}

impl El {
    /// An attribute that stays.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        // The names are the page's own.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Several attributes that stay.
    #[inline(never)]
    pub fn attrs(self, attributes: &[(&str, &str)]) -> Self {
        attributes.iter().fold(self, |this, (name, value)| this.attr(name, value))
    }

    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// Text that stays.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// Text in the place of what is there.
    #[inline(never)]
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// A property's value.
    #[inline(never)]
    pub fn set(&self, property: &str, value: &JsValue) {
        // The names are the page's own.
        let _ = js_sys::Reflect::set(&self.0, &property.into(), value);
    }

    /// A child.
    #[inline(never)]
    pub fn with(self, child: El) -> Self {
        self.append(&child.0);
        self
    }

    /// A child, where there is one.
    #[inline(never)]
    pub fn with_some(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// Children, in order.
    pub fn with_all(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    #[inline(never)]
    fn append(&self, node: &Node) {
        // A new node can be appended anywhere.
        let _ = self.0.append_child(node);
    }

    /// Text that follows signals.
    pub fn live(self, text: impl Fn() -> String + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, text: Box<dyn Ask<String>>) -> El {
            let node = document().create_text_node("");
            this.append(&node);
            let mut shown = String::new();
            react(move || {
                let text = text.ask();
                if text != shown {
                    node.set_data(&text);
                    shown = text;
                }
            });
            this
        }
        boxed(self, Box::new(text))
    }

    /// Markup in the place of what is there: many elements at once. The focus stays on what has the same id.
    #[inline(never)]
    pub fn set_markup(&self, markup: &str) {
        let root = root_of(&self.0);
        // While it is being put together it is in nothing yet, and has no focus.
        let focused = self.0.is_connected().then(|| root.active_element()).flatten();
        let focused = focused.filter(|element| self.0.contains(Some(element)));
        self.0.set_inner_html(markup);
        let same = focused.and_then(|former| root.element_with_id(&former.id()));
        if let Some(same) = same {
            // What cannot take the focus leaves it where it was.
            let _ = same.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// Markup that follows signals.
    pub fn markup(self, markup: impl Fn() -> String + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, markup: Box<dyn Ask<String>>) -> El {
            let element = this.clone();
            let mut shown = String::new();
            react(move || {
                let markup = markup.ask();
                if markup != shown {
                    element.set_markup(&markup);
                    shown = markup;
                }
            });
            this
        }
        boxed(self, Box::new(markup))
    }

    /// An attribute that follows signals; absent where there is none.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<Cow<'static, str>> + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, name: &'static str, value: Box<dyn Ask<Option<Cow<'static, str>>>>) -> El {
            let element = this.0.clone();
            let mut set = None;
            react(move || {
                let value = value.ask();
                if value != set {
                    // The names are the page's own.
                    let _ = match &value {
                        Some(value) => element.set_attribute(name, value),
                        None => element.remove_attribute(name),
                    };
                    set = value;
                }
            });
            this
        }
        boxed(self, name, Box::new(value))
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, is_set: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || is_set().then_some(Cow::Borrowed("")))
    }

    /// An ARIA state that is "true" or "false".
    pub fn state(self, name: &'static str, is_true: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || Some(Cow::Borrowed(if is_true() { "true" } else { "false" })))
    }

    /// A class that is there or not.
    pub fn toggle(self, class: &'static str, is_set: impl Fn() -> bool + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, class: &'static str, is_set: Box<dyn Ask<bool>>) -> El {
            let list = this.0.class_list();
            react(move || {
                // The names are the page's own.
                let _ = list.toggle_with_force(class, is_set.ask());
            });
            this
        }
        boxed(self, class, Box::new(is_set))
    }

    /// A property that follows signals: what a field shows, whether a box is ticked.
    pub fn prop(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, name: &'static str, value: Box<dyn Ask<JsValue>>) -> El {
            let element = this.clone();
            react(move || {
                let value = value.ask();
                // Setting what a field shows already would move the cursor.
                if js_sys::Reflect::get(&element.0, &name.into()).ok().as_ref() != Some(&value) {
                    element.set(name, &value);
                }
            });
            this
        }
        boxed(self, name, Box::new(value))
    }

    /// A custom property of CSS that follows signals; set through the object model, which the strict policy allows.
    pub fn css(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, name: &'static str, value: Box<dyn Ask<String>>) -> El {
            let style = this.0.unchecked_ref::<HtmlElement>().style();
            react(move || {
                // The names are the page's own.
                let _ = style.set_property(name, &value.ask());
            });
            this
        }
        boxed(self, name, Box::new(value))
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, event: &'static str, run: Box<dyn Tell<Event>>) -> El {
            listen_boxed(&this.0, event, false, run);
            this
        }
        boxed(self, event, Box::new(run))
    }

    /// The reader uses this root when anything happens in this element.
    pub fn marks_present_root(self) -> Self {
        for event in ["pointerdown", "keydown", "focusin"] {
            let this = self.0.clone();
            let run = Box::new(move |_| PRESENT.set(Some(root_of(&this))));
            // On its way down, before anybody answers it.
            listen_boxed(&self.0, event, true, run);
        }
        self
    }

    pub fn on_click(self, mut run: impl FnMut() + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, mut run: Box<dyn Tell<()>>) -> El {
            this.on("click", move |_| run.tell(()))
        }
        boxed(self, Box::new(move |()| run()))
    }

    pub fn on_key(self, mut run: impl FnMut(&KeyboardEvent) + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, mut run: Box<dyn Tell<KeyboardEvent>>) -> El {
            this.on("keydown", move |event| run.tell(event.unchecked_into()))
        }
        boxed(self, Box::new(move |key: KeyboardEvent| run(&key)))
    }

    /// What happens with the new value of a field or a choice.
    pub fn on_value(self, event: &'static str, run: impl FnMut(String) + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, event: &'static str, mut run: Box<dyn Tell<String>>) -> El {
            let element = this.0.clone();
            this.on(event, move |_| {
                let value = js_sys::Reflect::get(&element, &"value".into());
                run.tell(value.ok().and_then(|value| value.as_string()).unwrap_or_default());
            })
        }
        boxed(self, event, Box::new(run))
    }

    /// A child that is made anew whenever a signal that it read has changed.
    pub fn slot(self, view: impl Fn() -> Option<El> + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, view: Box<dyn Ask<Option<El>>>) -> El {
            let anchor = anchor();
            this.append(&anchor);
            let mut shown: Option<El> = None;
            react(move || {
                let next = view.ask();
                if let Some(former) = mem::replace(&mut shown, next) {
                    former.0.remove();
                }
                if let (Some(El(next)), Some(parent)) = (&shown, anchor.parent_node()) {
                    // The anchor is a child of its parent.
                    let _ = parent.insert_before(next, Some(&anchor));
                }
            });
            this
        }
        boxed(self, Box::new(view))
    }

    /// A child that is made anew when its key becomes another, and is left alone otherwise.
    pub fn slot_by(
        self,
        key: impl Fn() -> String + Send + Sync + 'static,
        view: impl Fn(&str) -> Option<El> + 'static,
    ) -> Self {
        #[inline(never)]
        fn boxed(this: El, key: Derived<String>, view: Box<dyn AskOf<Option<El>>>) -> El {
            this.slot(move || {
                let key = key.get();
                untrack(|| view.ask_of(&key))
            })
        }
        boxed(self, Derived::new(key), Box::new(view))
    }

    /// A child that is there or not.
    pub fn show(self, is_there: impl Fn() -> bool + Send + Sync + 'static, view: impl Fn() -> El + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, is_there: Box<dyn Ask<bool> + Send + Sync>, view: Box<dyn Ask<El>>) -> El {
            let key = move || if is_there.ask() { String::from("1") } else { String::new() };
            this.slot_by(key, move |key| (!key.is_empty()).then(|| view.ask()))
        }
        boxed(self, Box::new(is_there), Box::new(view))
    }

    /// Children by key: one whose key stays is kept, with its focus and state.
    pub fn list(self, keys: impl Fn() -> Vec<String> + 'static, view: impl Fn(&str) -> El + 'static) -> Self {
        #[inline(never)]
        fn boxed(this: El, keys: Box<dyn Ask<Vec<String>>>, view: Box<dyn AskOf<El>>) -> El {
            let anchor = anchor();
            this.append(&anchor);
            let outer = Owner::current().expect("views are made under the page's owner");
            let mut shown: Vec<(String, Owner, El)> = Vec::new();
            react(move || {
                let keys = keys.ask();
                untrack(|| {
                    let mut former = mem::take(&mut shown);
                    for key in keys {
                        if let Some(index) = former.iter().position(|(of, ..)| *of == key) {
                            shown.push(former.swap_remove(index));
                        } else {
                            let owner = outer.child();
                            let child = owner.with(|| view.ask_of(&key));
                            shown.push((key, owner, child));
                        }
                    }
                    for (_, owner, El(gone)) in former {
                        owner.cleanup();
                        gone.remove();
                    }
                    put_in_order(&anchor, &shown);
                });
            });
            this
        }
        boxed(self, Box::new(keys), Box::new(view))
    }

    /// Moves the focus there, once the element is on the page, unless the reader is in another root.
    pub fn focus_soon(self) -> Self {
        let element: HtmlElement = self.0.clone().unchecked_into();
        when_drawn(move || {
            if root_of(&element) == present_root() {
                // What is gone cannot take the focus.
                let _ = element.focus();
            }
        });
        self
    }

    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }
}

fn anchor() -> Comment {
    document().create_comment("")
}

/// Moves only the children that are not in place.
fn put_in_order(anchor: &Comment, shown: &[(String, Owner, El)]) {
    let Some(parent) = anchor.parent_node() else { return };
    let mut next: Node = anchor.clone().unchecked_into();
    for (_, _, El(child)) in shown.iter().rev() {
        if child.next_sibling().as_ref() != Some(&next) {
            // The next one is a child of the same parent.
            let _ = parent.insert_before(child, Some(&next));
        }
        next = child.clone().unchecked_into();
    }
}

/// Moves the focus to an element by its id, once the page has been drawn.
pub fn focus_soon(id: impl Into<String>) {
    let (id, root) = (id.into(), present_root());
    when_drawn(move || {
        if let Some(element) = root.element_with_id(&id) {
            // What cannot take the focus leaves it where it was.
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// A choice in a `select`, chosen by its value.
pub fn option(value: &str, name: &str, is_chosen: impl Fn() -> bool + 'static) -> El {
    el("option").attr("value", value).text(name).prop("selected", move || is_chosen().into())
}

/// A table whose roles hold whatever CSS makes of it on a phone.
#[inline(never)]
pub fn table(class: &str, head: El, body: El) -> El {
    el_in("table", class).attr("role", "table").with(el("thead").attr("role", "rowgroup").with(head)).with(body)
}

pub fn tbody() -> El {
    el("tbody").attr("role", "rowgroup")
}

#[inline(never)]
pub fn tr() -> El {
    el("tr").attr("role", "row")
}

/// A cell with a class.
#[inline(never)]
pub fn td(class: &str) -> El {
    el_in("td", class).attr("role", "cell")
}

/// The heading of a row.
#[inline(never)]
pub fn row_heading(class: &str) -> El {
    el_in("th", class).attrs(&[("scope", "row"), ("role", "rowheader")])
}

/// The heading of a column.
#[inline(never)]
pub fn column_heading(class: &str) -> El {
    el_in("th", class).attrs(&[("scope", "col"), ("role", "columnheader")])
}

/// The heading of a column that only those who hear the page need.
#[inline(never)]
pub fn hidden_heading(text: &str) -> El {
    column_heading("").with(el_in("span", "hidden").text(text))
}
