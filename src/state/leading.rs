//! Leading the reader to a field in another view.

use super::{Route, Work};
use leptos::prelude::*;

impl Work {
    /// Lets a field take the focus in the view that a link leads to, beside what the link itself does.
    pub fn lead_to(self, route: Route, field: &str) {
        if self.route.with_untracked(|present| present.shows_the_same(route)) {
            self.root.reveal(field);
        } else {
            self.awaited.set_value(Some((route, field.to_owned())));
        }
    }

    /// Whether a field of the present view is to take the focus, which it does once it is there: asked by what has drawn the view,
    /// and again by a part of it that came later.
    pub fn focus_awaited(self) -> bool {
        let Some(field) = self.awaited_here() else {
            self.awaited.set_value(None);
            return false;
        };
        if self.root.can_reveal(&field) {
            self.awaited.set_value(None);
            self.root.reveal(&field);
        }
        true
    }

    /// The route has become another: what was drawn before may have the field, and what leads elsewhere is forgotten.
    pub(super) fn follow_awaited(self) {
        match self.awaited_here() {
            // What is not there yet asks once it has been drawn.
            Some(field) => self.root.reveal(&field),
            None => self.awaited.set_value(None),
        }
    }

    fn awaited_here(self) -> Option<String> {
        let present = self.route.get_untracked();
        let awaited = self.awaited.get_value().filter(|(route, _)| route.shows_the_same(present));
        awaited.map(|(_, field)| field)
    }
}

#[cfg(test)]
mod tests {
    use crate::state::{Route, View, tests::with_work};
    use leptos::prelude::*;

    #[test]
    fn a_field_takes_the_focus_in_the_view_that_was_led_to_and_once() {
        with_work(|work| {
            let skaraborg = Route::to_forbund("skaraborg".parse().unwrap());
            work.root.set_has_reader(false);
            work.lead_to(skaraborg, "fill-in");
            assert!(!work.focus_awaited(), "not yet there");

            work.lead_to(skaraborg, "fill-in");
            work.route.set(skaraborg);
            assert!(work.focus_awaited());
            assert!(!work.focus_awaited());
        });
    }

    #[test]
    fn who_goes_elsewhere_is_led_no_longer() {
        with_work(|work| {
            let skaraborg = Route::to_forbund("skaraborg".parse().unwrap());
            work.lead_to(skaraborg, "fill-in");
            work.route.set(Route::to_view(View::Way));
            work.follow_awaited();
            work.route.set(skaraborg);
            assert!(!work.focus_awaited());
        });
    }
}
