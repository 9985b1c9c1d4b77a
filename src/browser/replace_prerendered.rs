//! The page that was drawn at build time gives its place to the one that the program has drawn.

use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
};

/// What the reader has typed into or chosen from (web/early.js).
const TYPED: &str = "[data-typed]";

/// Puts the drawn page in the place of the made one, before the browser shows anything in between. The focus stays where it
/// was, and what the reader has opened, scrolled and typed stays as it is.
pub fn replace_prerendered(made: &Element, drawn: &HtmlElement) {
    let counterpart = |former: &Element| counterpart(former, made, drawn);
    let focused = document().active_element().filter(|element| made.contains(Some(element)));
    let opened: Vec<Element> = all(made, "details[open]").iter().filter_map(counterpart).collect();
    let typed: Vec<(Element, Element)> =
        all(made, TYPED).into_iter().filter_map(|former| Some((counterpart(&former)?, former))).collect();
    let cursor = focused.as_ref().and_then(cursor);
    let scrolled: Vec<(Element, i32)> = all(made, "*")
        .iter()
        .filter(|former| former.scroll_left() != 0)
        .filter_map(|former| Some((counterpart(former)?, former.scroll_left())))
        .collect();

    // It is on the page, so another element can take its place.
    let _ = made.replace_with_with_node_1(drawn);
    for details in opened {
        details.unchecked_into::<HtmlDetailsElement>().set_open(true);
    }
    for (element, left) in scrolled {
        element.set_scroll_left(left);
    }
    for (field, former) in &typed {
        type_into(field, former);
    }
    let focused = focused.as_ref().and_then(counterpart);
    if let Some(element) = &focused {
        focus(element, cursor);
    }
    // Once all that has been drawn follows its signals.
    set_timeout(
        move || {
            for (field, former) in &typed {
                tell_of(&present(field), former);
            }
            // And once what follows from that has been drawn.
            set_timeout(move || focused.iter().for_each(|element| focus_again(element, cursor)), Duration::ZERO);
        },
        Duration::ZERO,
    );
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
fn counterpart(former: &Element, made: &Element, drawn: &HtmlElement) -> Option<Element> {
    let id = former.id();
    if !id.is_empty() {
        return drawn.query_selector(&format!("[id='{id}']")).ok().flatten();
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

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)).map(JsCast::unchecked_into).collect()
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

/// Lets the page hear of what was typed. A choice is made at once; a text when its field is left.
fn tell_of(field: &Element, former: &Element) {
    type_into(field, former);
    tell(field, "input");
    if field.tag_name() == "SELECT" || document().active_element().as_ref() != Some(field) {
        tell(field, "change");
    }
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
