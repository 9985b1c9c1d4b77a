//! What is shown, as the address's fragment has it: `#forbund=hbs`, `#vy=antaganden`.
//!
//! Links are ordinary links, so that the browser's back button, bookmarks and new tabs work.

use crate::dom::window;
use crate::live::Live;
use finsam_engine::ForbundId;
use wasm_bindgen::{JsCast, closure::Closure};

/// A view of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Distribution,
    Assumptions,
}

/// A view and the förbund that the reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    pub view: View,
    pub forbund: Option<ForbundId>,
}

impl Route {
    fn read(fragment: &str) -> Self {
        let mut route = Self::default();
        for (key, value) in fragment.trim_start_matches('#').split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "vy" if value == "antaganden" => route.view = View::Assumptions,
                "forbund" => route.forbund = value.parse().ok(),
                _ => {}
            }
        }
        route
    }

    /// The present route, following the address for as long as the page is there.
    pub fn follow() -> Live<Self> {
        let present = || Self::read(&window().location().hash().unwrap_or_default());
        let route = Live::new(present());
        let followed = Closure::<dyn FnMut()>::new(move || route.set(present())).into_js_value();
        // A window takes any listener.
        let _ = window().add_event_listener_with_callback("hashchange", followed.unchecked_ref());
        route
    }
}

/// The address of a förbund.
pub fn to_forbund(id: &ForbundId) -> String {
    format!("#forbund={id}")
}

/// Goes to an address of the page.
pub fn go(fragment: &str) {
    // A fragment can always be set.
    let _ = window().location().set_hash(fragment);
}
