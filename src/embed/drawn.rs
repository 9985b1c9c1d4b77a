//! The elements that are drawn.

use super::attributes;
use crate::{
    app,
    dom::{El, leave_root, react},
    work::Work,
};
use reactive_graph::{graph::untrack, owner::Owner};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// An element that has been drawn.
struct Drawn {
    work: Work,
    wrapper: Element,
    owner: Owner,
}

thread_local! {
    /// Those drawn, by their places; a place that is left is taken again.
    static DRAWN: RefCell<Vec<Option<Drawn>>> = const { RefCell::new(Vec::new()) };
    /// What those had that are gone: signals are not freed, and so are used again.
    static FREE: RefCell<Vec<Work>> = const { RefCell::new(Vec::new()) };
}

pub fn work_at(place: usize) -> Option<Work> {
    DRAWN.with_borrow(|drawn| Some(drawn.get(place)?.as_ref()?.work))
}

pub fn draw(root: &Node, home: &str, changed: js_sys::Function) -> usize {
    let work = FREE.with_borrow_mut(Vec::pop);
    let work = match work {
        Some(work) => {
            work.reset(home);
            work
        }
        None => Work::of_element(home),
    };
    let owner = Owner::new();
    let wrapper = owner.with(|| {
        tell_changes(work, changed);
        drawn(work)
    });
    // A shadow root takes any element.
    let _ = root.append_child(wrapper.element());
    let new = Some(Drawn { work, wrapper: wrapper.element().clone(), owner });
    DRAWN.with_borrow_mut(|drawn| {
        let place = drawn.iter().position(Option::is_none).unwrap_or(drawn.len());
        if place == drawn.len() {
            drawn.push(None);
        }
        drawn[place] = new;
        place
    })
}

/// A group in the place of the landmarks that the host's page has itself: there may be several.
fn drawn(work: Work) -> El {
    let lang = move || work.settings.lang();
    let attribute = |value: &'static str| Some(value.into());
    app::drawn(work, |_| ())
        .attrs(&[("class", "embedded"), ("role", "group"), ("aria-label", work.words().title), ("part", "calculator")])
        .live_attr("lang", move || attribute(lang().code()))
        .live_attr("data-theme", move || attribute(work.settings.theme().code()))
        .flag("data-readonly", move || work.is_readonly.get())
        .marks_present_root()
        .on_key(move |key| app::pressed(work, key))
        .on("click", move |click| follow_link(work, &click))
}

/// A link of the page changes what the element shows, and not the host's address.
fn follow_link(work: Work, click: &web_sys::Event) {
    let target: Option<Element> = click.target().map(JsCast::unchecked_into);
    let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
    if let Some(address) = link.and_then(|link| link.get_attribute("href")).filter(|_| !click.default_prevented()) {
        click.prevent_default();
        work.go(&address);
    }
}

fn tell_changes(work: Work, changed: js_sys::Function) {
    let told = RefCell::new(None);
    react(move || {
        let now = work.scenario.get();
        let is_of_host = untrack(|| work.of_host.get()).as_ref() == Some(&now);
        let former = told.replace(Some(now.clone()));
        if former.is_some_and(|former| former != now) && !is_of_host {
            // What the host does with it is the host's.
            let _ = changed.call0(&JsValue::NULL);
        }
    });
}

pub fn set_at(place: usize, name: &str, value: Option<&str>) -> String {
    let Some(work) = work_at(place) else { return String::new() };
    // The host changes what is shown: the focus stays on the host's page, if it is there.
    leave_root();
    attributes::set(work, name, value).err().unwrap_or_default()
}

pub fn remove(place: usize) {
    let drawn = DRAWN.with_borrow_mut(|drawn| drawn.get_mut(place).and_then(Option::take));
    if let Some(Drawn { work, wrapper, owner }) = drawn {
        owner.cleanup();
        wrapper.remove();
        leave_root();
        FREE.with_borrow_mut(|free| free.push(work));
    }
}
