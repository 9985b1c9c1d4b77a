//! The calculator in an element on somebody else's page, as `embed/element.js` calls it. Several share the program; each has
//! its work, and leaves the page's storage, address and history alone.

use crate::{
    app,
    dom::{El, leave_root, react},
    format::Lang,
    overview::Area,
    route::View,
    settings::{Theme, unit_from_code},
    text,
    work::Work,
};
use finsam_engine::{ForbundId, Link, ReadError, Scenario};
use reactive_graph::{graph::untrack, owner::Owner};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
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

fn work_at(place: usize) -> Option<Work> {
    DRAWN.with_borrow(|drawn| Some(drawn.get(place)?.as_ref()?.work))
}

/// Draws the calculator into a shadow root and gives its place. `home` is the address of the calculator's own page, for links;
/// `changed` is called each time the reader has changed the scenario.
#[wasm_bindgen]
pub fn embed(root: &Node, home: &str, changed: js_sys::Function) -> usize {
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

/// A region in the place of the landmarks that the host's page has itself.
fn drawn(work: Work) -> El {
    let lang = move || work.settings.lang();
    let attribute = |value: &'static str| Some(value.into());
    app::drawn(work, |_| ())
        .attrs(&[("class", "embedded"), ("role", "region"), ("aria-label", work.words().title), ("part", "calculator")])
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

/// Sets an attribute; without a value it is as if it had never been set. Gives what was wrong with the value, or nothing.
#[wasm_bindgen(js_name = setAttribute)]
pub fn set_attribute(place: usize, name: &str, value: Option<String>) -> String {
    let Some(work) = work_at(place) else { return String::new() };
    // The host changes what is shown: the focus stays on the host's page, if it is there.
    leave_root();
    set(work, name, value.as_deref()).err().unwrap_or_default()
}

fn set(work: Work, name: &str, value: Option<&str>) -> Result<(), String> {
    let lang = work.lang();
    let given = value.unwrap_or_default();
    let wrong = |allowed: &str| text::attribute_error(lang, name, given, allowed);
    let one_of = |allowed: &[&str]| match value {
        Some(value) if !allowed.contains(&value) => Err(wrong(&allowed.join(", "))),
        _ => Ok(()),
    };
    match name {
        "lan" => {
            let has_kommuner = |area: &Area| match area {
                Area::Lan(lan) => work.peek_now(|now| now.state.dataset.lan_of(*lan).is_some()),
                _ => true,
            };
            let area = value.map_or(Some(Area::default()), Area::named).filter(has_kommuner);
            let area = area.ok_or_else(|| wrong("01, 03, 04 … 25, alla"))?;
            work.overview.update(|choice| choice.area = area);
        }
        "forbund" => {
            let named = |id: &ForbundId| work.peek_now(|now| now.forbund(id).is_some());
            let id = value.and_then(|value| value.parse().ok()).filter(named);
            if value.is_some() && id.is_none() {
                let ids = work.peek_now(|now| {
                    let all = now.outcome.forbund.iter().map(|forbund| forbund.id.to_string());
                    all.take(3).collect::<Vec<_>>().join(", ")
                });
                return Err(wrong(&format!("{ids} …")));
            }
            work.route.update(|route| route.forbund = id);
        }
        "view" => {
            const VIEWS: [(&str, View); 8] = [
                ("overview", View::Distribution),
                ("forbund", View::Forbund),
                ("way", View::Way),
                ("equity", View::Equity),
                ("scenarios", View::Scenarios),
                ("compare", View::Scenarios),
                ("assumptions", View::Assumptions),
                ("meeting", View::Meeting),
            ];
            one_of(&VIEWS.map(|(name, _)| name))?;
            let view = VIEWS.iter().find(|(name, _)| *name == given).map_or(View::default(), |(_, view)| *view);
            work.route.update(|route| route.view = view);
        }
        "scenario" => set_scenario(work, value)?,
        "lang" => {
            one_of(&["sv", "en"])?;
            let lang = if given == "en" { Lang::En } else { Lang::Sv };
            work.settings.change(|settings| settings.lang = lang);
        }
        "theme" => {
            one_of(&["auto", "light", "dark"])?;
            work.settings.change(|settings| settings.theme = Theme::from_code(given));
        }
        "unit" => {
            one_of(&["kr", "tkr", "mnkr"])?;
            work.settings.change(|settings| settings.unit = unit_from_code(given));
        }
        "readonly" => work.is_readonly.set(value.is_some()),
        _ => return Err(text::attribute_unknown(lang, name)),
    }
    Ok(())
}

/// Opens a link in the place of what there is; without one, begins from the dataset.
fn set_scenario(work: Work, link: Option<&str>) -> Result<(), String> {
    let lang = work.lang();
    let Some(link) = link.filter(|link| !link.is_empty()) else {
        work.by_host(|| work.back_to_base());
        return Ok(());
    };
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    let read = Link::read(fragment).ok_or_else(|| text::link_error(lang, &ReadError::NotAScenario))?;
    if let Some(Err(error)) = read.scenarios.iter().find(|one| one.is_ok()).or(read.scenarios.first()) {
        return Err(text::link_error(lang, error));
    }
    let view = work.by_host(|| work.open_link(fragment));
    if view == Some(View::Scenarios) {
        work.route.update(|route| route.view = View::Scenarios);
    }
    Ok(())
}

/// The present scenario in the compact form; empty where there is no such place.
#[wasm_bindgen(js_name = scenarioText)]
pub fn scenario_text(place: usize) -> String {
    work_at(place).map(|work| work.scenario.peek_with(Scenario::to_compact)).unwrap_or_default()
}

/// Removes an element that was drawn, and frees what it had.
#[wasm_bindgen]
pub fn unembed(place: usize) {
    let drawn = DRAWN.with_borrow_mut(|drawn| drawn.get_mut(place).and_then(Option::take));
    if let Some(Drawn { work, wrapper, owner }) = drawn {
        owner.cleanup();
        wrapper.remove();
        leave_root();
        FREE.with_borrow_mut(|free| free.push(work));
    }
}
