//! What was drawn at build time gives its place to what the program has drawn, without anybody losing what they have done.

use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    AddEventListenerOptions, Element, Event, EventInit, FocusOptions, HtmlDetailsElement, HtmlElement,
    HtmlInputElement, HtmlSelectElement,
};

/// What the reader has typed into or chosen from (web/early.js).
const TYPED: &str = "[data-typed]";

/// What was drawn at build time.
const MADE: &str = "[data-made]";

/// What the reader has clicked on (web/early.js).
const CLICKED: &str = "[data-clicked]";

/// What the reader has done to what was drawn at build time.
pub struct AsLeft {
    made: Element,
    opened: Vec<Element>,
    typed: Vec<Element>,
    clicked: Vec<Element>,
    scrolled: Vec<(Element, i32)>,
    /// What has the focus, and the cursor in it.
    focused: Option<(Element, Option<(u32, u32)>)>,
}

impl AsLeft {
    /// As it is now.
    pub fn new(made: &Element) -> Self {
        let active = document().active_element().filter(|element| made.contains(Some(element)));
        let scrolled = all(made, "*").into_iter().map(|element| (element.clone(), element.scroll_left()));
        Self {
            made: made.clone(),
            opened: all(made, "details[open]"),
            typed: all(made, TYPED),
            clicked: all(made, CLICKED),
            scrolled: scrolled.filter(|(_, left)| *left != 0).collect(),
            focused: active.map(|element| (element.clone(), cursor(&element))),
        }
    }

    /// Does the same to what the program has drawn in its place: the focus stays where it was, and what was opened, scrolled and typed
    /// stays as it is. What was clicked on before anything could answer is clicked on.
    pub fn take_over(self, drawn: &Element) {
        let counterpart = |former: &Element| counterpart(former, &self.made, drawn);
        for details in self.opened.iter().filter_map(counterpart) {
            details.unchecked_into::<HtmlDetailsElement>().set_open(true);
        }
        for (former, left) in &self.scrolled {
            if let Some(element) = counterpart(former) {
                element.set_scroll_left(*left);
            }
        }
        let with_former = |former: &Element| Some((counterpart(former)?, former.clone()));
        let mut typed: Vec<(Element, Element)> = self.typed.iter().filter_map(with_former).collect();
        for (field, former) in &typed {
            type_into(field, former);
        }
        let mut clicked: Vec<Element> = self.clicked.iter().filter_map(counterpart).collect();
        // Any element takes these attributes.
        typed.retain(|(field, _)| !is_made(field) || field.set_attribute("data-typed", "").is_err());
        clicked.retain(|button| !is_made(button) || button.set_attribute("data-clicked", "").is_err());
        let focused = self.focused.and_then(|(former, cursor)| Some((counterpart(&former)?, cursor)));
        if let Some((element, cursor)) = &focused {
            focus(element, *cursor);
        }
        // Once all that has been drawn follows its signals.
        set_timeout(
            move || {
                for (field, former) in &typed {
                    tell_of(&present(field), former);
                }
                for element in clicked {
                    present(&element).unchecked_into::<HtmlElement>().click();
                }
                // And once what follows from that has been drawn.
                let give_back = move || {
                    if let Some((element, cursor)) = focused {
                        focus_again(&element, cursor);
                    }
                };
                set_timeout(give_back, Duration::ZERO);
            },
            Duration::ZERO,
        );
    }
}

/// Puts the drawn page in the place of the made one, before the browser shows anything in between.
pub fn replace_prerendered(made: &Element, drawn: &HtmlElement) {
    let left = AsLeft::new(made);
    // It is on the page, so another element can take its place.
    let _ = made.replace_with_with_node_1(drawn);
    left.take_over(drawn);
}

/// Gives the focus back to what was drawn anew while it had it, and the cursor to a field whose text was set; not where the
/// reader has gone on meanwhile.
fn focus_again(element: &Element, cursor: Option<(u32, u32)>) {
    let present = present(element);
    let is_elsewhere = |active: Element| active != present && active.tag_name() != "BODY";
    if !document().active_element().is_some_and(is_elsewhere) {
        focus(&present, cursor);
    }
}

/// What the program has drawn for an element that was made: the one with its id, or else at its place among those of its name.
fn counterpart(former: &Element, made: &Element, drawn: &Element) -> Option<Element> {
    let id = former.id();
    if !id.is_empty() {
        return all(drawn, &format!("[id='{id}']")).into_iter().next();
    }
    let name = former.tag_name().to_ascii_lowercase();
    let (formers, fresh) = (all(made, &name), all(drawn, &name));
    if formers.len() != fresh.len() {
        // Others stand at their places.
        return None;
    }
    let place = formers.iter().position(|other| other == former)?;
    fresh.into_iter().nth(place)
}

/// The root and what is in it, where it is so.
fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(within) = root.query_selector_all(selector) else { return Vec::new() };
    let itself = root.matches(selector).unwrap_or_default().then(|| root.clone());
    let within = (0..within.length()).filter_map(|index| within.item(index)).map(JsCast::unchecked_into);
    itself.into_iter().chain(within).collect()
}

/// Whether something stands there as it was drawn at build time: what the reader has done to it waits for what will take its place.
fn is_made(element: &Element) -> bool {
    element.closest(MADE).is_ok_and(|made| made.is_some())
}

/// Gives a field what was typed into the former one.
fn type_into(field: &Element, former: &Element) {
    if let (Some(field), Some(former)) = (field.dyn_ref::<HtmlInputElement>(), former.dyn_ref::<HtmlInputElement>()) {
        // Set anew, the cursor would go to the end.
        if field.value() != former.value() {
            field.set_value(&former.value());
        }
        field.set_checked(former.checked());
    } else if let (Some(field), Some(former)) =
        (field.dyn_ref::<HtmlSelectElement>(), former.dyn_ref::<HtmlSelectElement>())
    {
        field.set_value(&former.value());
    }
}

/// The field that is on the page now: what follows from one that was told of can have drawn another anew.
fn present(field: &Element) -> Element {
    document().get_element_by_id(&field.id()).unwrap_or_else(|| field.clone())
}

/// Lets the page hear of what was typed. A choice is made at once; a text when its field is left, of which the browser does not tell
/// where the reader types no more.
fn tell_of(field: &Element, former: &Element) {
    type_into(field, former);
    tell(field, "input");
    if cursor(field).is_none() || document().active_element().as_ref() != Some(field) {
        tell(field, "change");
        return;
    }
    let left = field.clone();
    let tell_then = Closure::once_into_js(move || tell(&left, "change"));
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    // Every element can be listened to.
    let _ =
        field.add_event_listener_with_callback_and_add_event_listener_options("blur", tell_then.unchecked_ref(), &once);
}

fn tell(field: &Element, kind: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbling) {
        // Nobody prevents it.
        let _ = field.dispatch_event(&event);
    }
}

/// Where the cursor is in a text field: what is selected from where to where.
fn cursor(field: &Element) -> Option<(u32, u32)> {
    let field: &HtmlInputElement = field.dyn_ref()?;
    // Other fields than those for texts refuse to tell.
    Some((field.selection_start().ok()??, field.selection_end().ok()??))
}

fn focus(element: &Element, cursor: Option<(u32, u32)>) {
    let where_it_is = FocusOptions::new();
    where_it_is.set_prevent_scroll(true);
    // What cannot take the focus leaves it where it was.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&where_it_is);
    if let (Some(field), Some((start, end))) = (element.dyn_ref::<HtmlInputElement>(), cursor) {
        let _ = field.set_selection_range(start, end);
    }
}
