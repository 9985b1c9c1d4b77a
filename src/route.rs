//! What is shown, as the address's fragment has it: `#forbund=hbs`, `#vy=vagen&forbund=hbs`, `#vy=antaganden`.
//!
//! Links are ordinary links, so that the browser's back button, bookmarks and new tabs work.

use crate::{
    dom::{on_window, window},
    live::Live,
};
use finsam_engine::ForbundId;
use wasm_bindgen::JsValue;

/// A view of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Distribution,
    /// One förbund alone, for an element on somebody else's page; not in the navigation.
    Forbund,
    Way,
    Equity,
    Scenarios,
    Assumptions,
    /// The reader's own figures; entered from the list of changes, and not in the navigation.
    Import,
    /// Datasets of the reader's own; entered from where figures are read in, and not in the navigation.
    Datasets,
    /// One förbund for a projector; entered from the förbund, and not in the navigation.
    Meeting,
    /// The proposal for a board, to print; entered from the foot of the page.
    Paper,
    /// The code for other people's pages; entered from the foot of the page.
    Embedding,
}

impl View {
    /// Those that the page has links to: in the order of its navigation, and the last two from its foot.
    pub const LINKED: [Self; 7] =
        [Self::Distribution, Self::Way, Self::Equity, Self::Scenarios, Self::Assumptions, Self::Paper, Self::Embedding];

    /// As an address has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Distribution => "",
            Self::Forbund => "forbundet",
            Self::Way => "vagen",
            Self::Equity => "kapital",
            Self::Scenarios => "forslag",
            Self::Assumptions => "antaganden",
            Self::Import => "egna-siffror",
            Self::Datasets => "underlag",
            Self::Meeting => "mote",
            Self::Paper => "papper",
            Self::Embedding => "badda-in",
        }
    }

    fn from_code(code: &str) -> Self {
        let others = [Self::Forbund, Self::Import, Self::Datasets, Self::Meeting];
        Self::LINKED.into_iter().chain(others).find(|view| view.code() == code).unwrap_or_default()
    }
}

/// A view and the förbund that the reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    pub view: View,
    pub forbund: Option<ForbundId>,
}

impl Route {
    /// The route of an address, or of its fragment.
    pub fn read(fragment: &str) -> Self {
        let mut route = Self::default();
        for (key, value) in fragment.trim_start_matches('#').split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "vy" => route.view = View::from_code(value),
                "forbund" => route.forbund = value.parse().ok(),
                _ => {}
            }
        }
        route
    }

    /// The route follows the address for as long as the page is there. `open_link` opens the link in an
    /// address, where there is one; it then goes from the address, so that a reload shows what has become of it.
    pub fn follow(route: Live<Self>, open_link: impl Fn(&str) -> Option<View> + 'static) {
        let present = move || {
            let fragment = window().location().hash().unwrap_or_default();
            let mut route = Self::read(&fragment);
            if let Some(view) = open_link(&fragment)
                && let Ok(history) = window().history()
            {
                if route.view == View::default() {
                    route.view = view;
                }
                // An address of the page's own can always be set.
                let address = to_view(route.view, route.forbund);
                let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
            }
            route
        };
        route.set(present());
        on_window("hashchange", move |_| route.set(present()));
    }
}

/// The address of a view, with the förbund that is chosen.
pub fn to_view(view: View, forbund: Option<ForbundId>) -> String {
    let mut address = String::from("#");
    if view != View::default() {
        address.push_str("vy=");
        address.push_str(view.code());
    }
    if let Some(id) = forbund {
        address.push_str(if address.len() > 1 { "&forbund=" } else { "forbund=" });
        address.push_str(id.as_str());
    }
    address
}

/// The address of a förbund.
pub fn to_forbund(id: &ForbundId) -> String {
    format!("#forbund={id}")
}
