//! Which area is shown: it follows the förbund, stands in the address, and is remembered when it was chosen.

use super::{Area, Choice, Route, View, Work};
use crate::browser::replace_fragment;
use finsam_engine::ForbundId;
use leptos::prelude::*;

impl Work {
    /// The reader chooses an area. On somebody else's page the address is left alone.
    pub fn choose_area(self, area: Area) {
        self.choice.update(|choice| choice.area = area);
        if self.is_embedded() {
            return;
        }
        // What has changed is not what somebody wants to see at the next visit.
        if area != Area::Changed {
            self.preferences.update(|preferences| preferences.area = area);
        }
        let route = self.with_area(self.route.get_untracked());
        self.route.set(route);
        replace_fragment(&route.address());
    }

    /// What the area is called that is shown, followed.
    pub fn area_name(self) -> &'static str {
        let words = self.words();
        match self.choice.with(|choice| choice.area) {
            Area::Lan(lan) => self.now.with(|now| now.state.dataset.lan_of(lan).map_or("", |lan| lan.name)),
            Area::Country => words.whole_country,
            Area::Changed => words.only_changed,
        }
    }

    /// A view of all förbund of the area that is shown, followed.
    pub fn to_all(self, view: View) -> Route {
        let area = self.choice.with(|choice| choice.area);
        Route { area: Some(area).filter(|area| *area != Choice::default().area), ..Route::to_view(view) }
    }

    /// Shows the area that a route names, or where its förbund is; gives the route as its address is to have it.
    pub(super) fn follow_area(self, route: Route) -> Route {
        let present = self.choice.with_untracked(|choice| choice.area);
        let named = route.area.filter(|area| self.has_area(*area));
        let area = match (named, route.forbund) {
            (Some(area), _) => area,
            (None, None) => self.preferences.with_untracked(|preferences| preferences.area),
            (None, Some(id)) if self.is_shown_in(present, id) => present,
            (None, Some(id)) => self.lan_of(id).unwrap_or(present),
        };
        if area != present {
            self.choice.update(|choice| choice.area = area);
        }
        self.with_area(route)
    }

    /// The route with the present area, where that does not follow from its förbund.
    fn with_area(self, route: Route) -> Route {
        let meant = route.forbund.and_then(|id| self.lan_of(id)).unwrap_or(Choice::default().area);
        let present = self.choice.with_untracked(|choice| choice.area);
        Route { area: Some(present).filter(|area| *area != meant), ..route }
    }

    /// Whether the dataset has an area.
    pub(super) fn has_area(self, area: Area) -> bool {
        match area {
            Area::Lan(lan) => self.now.with_untracked(|now| now.state.dataset.lan_of(lan).is_some()),
            Area::Country | Area::Changed => true,
        }
    }

    fn is_shown_in(self, area: Area, id: ForbundId) -> bool {
        let (now, base) = (self.now.get_untracked(), self.base.get_untracked());
        let id = self.present_id(id);
        now.forbund(id).is_some_and(|forbund| area.has(forbund, &base))
    }

    /// The län that a förbund has its first member in.
    fn lan_of(self, id: ForbundId) -> Option<Area> {
        let id = self.present_id(id);
        self.now.with_untracked(|now| now.forbund(id)?.lan().first().copied()).map(Area::Lan)
    }

    /// The förbund itself, or the one that it has gone up into.
    fn present_id(self, id: ForbundId) -> ForbundId {
        untrack(|| self.successor(id)).unwrap_or(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::with_work;

    /// The area shown after these addresses one after the other, and the last address as it is to be then.
    fn after(work: Work, addresses: &[&str]) -> (String, String) {
        for address in addresses {
            let route = work.follow_area(Route::read(address));
            work.route.set(route);
        }
        (work.choice.get_untracked().area.code(), work.route.get_untracked().address())
    }

    #[track_caller]
    fn shows(addresses: &[&str], area: &str, address: &str) {
        with_work(|work| assert_eq!(after(work, addresses), (area.to_owned(), address.to_owned())));
    }

    #[test]
    fn the_area_follows_the_forbund() {
        shows(&[""], "01", "#");
        shows(&["#forbund=goteborg"], "14", "#forbund=goteborg");
        shows(&["#vy=kapital&forbund=goteborg"], "14", "#vy=kapital&forbund=goteborg");
        shows(&["#forbund=goteborg", "#forbund=hbs"], "01", "#forbund=hbs");
    }

    #[test]
    fn an_area_that_has_the_forbund_stays() {
        shows(&["#lan=alla", "#forbund=goteborg"], "alla", "#forbund=goteborg&lan=alla");
        shows(&["#forbund=goteborg&lan=01"], "01", "#forbund=goteborg&lan=01");
    }

    #[test]
    fn an_area_that_is_none_is_not_shown() {
        shows(&["#lan=99"], "01", "#");
        shows(&["#forbund=xanadu&lan=99"], "01", "#forbund=xanadu");
    }

    #[test]
    fn whoever_goes_back_to_an_address_without_an_area_sees_what_was_chosen_last() {
        with_work(|work| {
            assert_eq!(after(work, &["#forbund=goteborg", ""]).0, "01");
            work.choose_area(Area::Lan("12".parse().unwrap()));
            assert_eq!(after(work, &["#forbund=goteborg", ""]), ("12".to_owned(), "#lan=12".to_owned()));
        });
    }

    #[test]
    fn a_chosen_area_stands_in_the_address_and_is_remembered() {
        with_work(|work| {
            work.route.set(Route::to_view(View::Way));
            work.choose_area(Area::Country);
            assert_eq!(work.route.get_untracked().address(), "#vy=vagen&lan=alla");
            assert_eq!(work.preferences.get_untracked().area, Area::Country);
            work.choose_area(Area::Changed);
            assert_eq!(work.route.get_untracked().address(), "#vy=vagen&lan=andrade");
            assert_eq!(work.preferences.get_untracked().area, Area::Country);
        });
    }

    #[test]
    fn the_forbund_beside_is_one_of_the_area_until_another_is_chosen() {
        with_work(|work| {
            let shown = work.shown();
            let id = || shown.get_untracked().map(|id| id.to_string());
            assert_eq!(id().as_deref(), Some("stockholms-stad"));
            work.choose_area(Area::Lan("14".parse().unwrap()));
            assert_eq!(id().as_deref(), Some("goteborg"));
            work.route.set(Route::to_forbund("hbs".parse().unwrap()));
            assert_eq!(id().as_deref(), Some("hbs"));
        });
    }

    #[test]
    fn the_area_of_a_merged_forbund_is_where_it_went() {
        with_work(|work| {
            let merged =
                finsam_engine::Edit::Merge { from: "skaraborg".parse().unwrap(), into: "goteborg".parse().unwrap() };
            work.edit(merged).unwrap();
            assert_eq!(after(work, &["#forbund=skaraborg"]).0, "14");
        });
    }

    #[test]
    fn on_somebody_elses_page_the_address_is_left_alone() {
        with_work(|work| {
            work.home.set_value(Some("https://example.org/".to_owned()));
            work.choose_area(Area::Country);
            assert_eq!(work.choice.get_untracked().area, Area::Country);
            assert_eq!(work.route.get_untracked(), Route::default());
        });
    }
}
