//! What the host's page says of an element by its attributes, and what it is told of the reader's changes.

use super::{
    Area, Choice, Preferences, Theme, View, Work,
    kept::{json, read_scenario},
    unit_from_code,
};
use crate::text::{self, format::Lang};
use finsam_engine::{ForbundId, Link, ReadError, Scenario};
use leptos::prelude::*;

/// The values of the attribute `view`. Of two names of one view the first is written.
const VIEWS: [(&str, View); 9] = [
    ("overview", View::Distribution),
    ("forbund", View::Forbund),
    ("way", View::Way),
    ("results", View::Results),
    ("equity", View::Equity),
    ("compare", View::Scenarios),
    ("scenarios", View::Scenarios),
    ("assumptions", View::Assumptions),
    ("meeting", View::Meeting),
];

/// The view that the attribute `view` calls so.
pub fn view_named(name: &str) -> Option<View> {
    VIEWS.iter().find(|(listed, _)| *listed == name).map(|(_, view)| *view)
}

/// What the attribute `view` calls a view; nothing where it is none for other pages.
pub fn view_name(view: View) -> &'static str {
    VIEWS.iter().find(|(_, listed)| *listed == view).map_or("", |(name, _)| name)
}

/// A language by its code.
pub fn lang_from_code(code: &str) -> Option<Lang> {
    [Lang::Sv, Lang::En].into_iter().find(|lang| lang.code() == code)
}

/// What a value means; what is usual where there is none.
fn read<T>(value: Option<&str>, usual: T, means: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    value.map_or(Some(usual), means)
}

impl Work {
    /// Follows an attribute of the element; without a value it is as if it had never been set. Says what was wrong with the
    /// value, and then changes nothing.
    pub fn set_attribute(self, name: &str, value: Option<&str>) -> Result<(), String> {
        // The host changes what is shown: the focus stays on the host's page, if it is there.
        self.root.set_has_reader(false);
        let lang = self.lang();
        let wrong = |allowed: &str| text::attribute_error(lang, name, value.unwrap_or_default(), allowed);
        let one_of = |codes: &[&str]| match value {
            Some(value) if !codes.contains(&value) => Err(wrong(&codes.join(", "))),
            _ => Ok(value.unwrap_or_default()),
        };
        let usual = Preferences::default();
        match name {
            "view" => {
                let names = VIEWS.map(|(name, _)| name).join(", ");
                let view = read(value, View::default(), view_named).ok_or_else(|| wrong(&names))?;
                self.route.update(|route| route.view = view);
            }
            "forbund" => {
                let id =
                    read(value, None, |id| self.forbund_called(id).map(Some)).ok_or_else(|| wrong(&self.some_ids()))?;
                self.route.update(|route| route.forbund = id);
            }
            "lan" => {
                let area = read(value, Choice::default().area, |code| self.area_named(code));
                let area = area.ok_or_else(|| wrong("01, 03, 04 … 25, alla"))?;
                self.choice.update(|choice| choice.area = area);
            }
            "lang" => {
                let lang = read(value, usual.lang, lang_from_code).ok_or_else(|| wrong("sv, en"))?;
                self.preferences.update(|preferences| preferences.lang = lang);
            }
            "theme" => {
                let theme = Theme::from_code(one_of(&["auto", "light", "dark"])?);
                self.preferences.update(|preferences| preferences.theme = theme);
            }
            "unit" => {
                let unit = unit_from_code(one_of(&["kr", "tkr", "mnkr"])?);
                self.preferences.update(|preferences| preferences.unit = unit);
            }
            "readonly" => self.is_readonly.set(value.is_some()),
            "scenario" => self.set_scenario(value)?,
            _ => return Err(text::attribute_unknown(lang, name)),
        }
        Ok(())
    }

    /// The förbund with this id, where there is one now.
    fn forbund_called(self, id: &str) -> Option<ForbundId> {
        let id = id.parse().ok()?;
        self.now.with_untracked(|now| now.forbund(id).map(|_| id))
    }

    /// What an id looks like.
    fn some_ids(self) -> String {
        let ids = |forbund: &[finsam_engine::ForbundOutcome]| {
            forbund.iter().take(3).map(|forbund| forbund.id.to_string()).collect::<Vec<_>>().join(", ")
        };
        self.now.with_untracked(|now| format!("{} …", ids(&now.outcome.forbund)))
    }

    /// The area of a code; a län must be one that the dataset has.
    fn area_named(self, code: &str) -> Option<Area> {
        Area::named(code).filter(|area| self.has_area(*area))
    }

    /// Opens a link in the place of what there is; without one, begins from the dataset.
    fn set_scenario(self, link: Option<&str>) -> Result<(), String> {
        let Some(link) = link else {
            self.by_host(|| self.back_to_base());
            return Ok(());
        };
        let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
        let told = |error: &ReadError| text::link_error(self.lang(), error);
        let read = Link::read(fragment).ok_or_else(|| told(&ReadError::NotAScenario))?;
        if let Some(Err(error)) = read.scenarios.iter().find(|one| one.is_ok()).or(read.scenarios.first()) {
            return Err(told(error));
        }
        if self.by_host(|| self.open_link(fragment)) == Some(View::Scenarios) {
            self.route.update(|route| route.view = View::Scenarios);
        }
        Ok(())
    }

    /// The present scenario as a host gets it: JSON. None before what writes it is there ([`Work::ready_for_hosts`]).
    pub fn scenario_text(self) -> Option<String> {
        self.scenario.with_untracked(json)
    }

    /// Goes on with the scenario of an element whose program has stopped, as [`Work::scenario_text`] gave it; `false` where it cannot
    /// be read.
    pub fn go_on_with(self, text: &str) -> bool {
        let Some(Ok(scenario)) = read_scenario(text) else { return false };
        self.by_host(|| self.open(scenario));
        true
    }

    /// Tells each change of the scenario that is the reader's, and not the host's own.
    pub fn tell_host(self, changed: impl Fn() + 'static) {
        Effect::new(move |former: Option<Scenario>| {
            let now = self.scenario.get();
            let is_of_host = self.of_host.with_untracked(|set| set.as_ref() == Some(&now));
            if former.is_some_and(|former| former != now) && !is_of_host {
                // If the reader comes back to what the host had set, that is the reader's doing too.
                self.of_host.set(None);
                changed();
            }
            now
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::embedding::attributes;
    use finsam_engine::{Edit, Kronor, Party, Unit};

    /// What a work is like in which attributes have been set one after the other, and what was wrong with the last.
    fn after<T>(attributes: &[(&str, Option<&str>)], of: impl FnOnce(Work) -> T) -> (T, String) {
        Owner::new().with(|| {
            let work = Work::default();
            let mut told = String::new();
            for (name, value) in attributes {
                told = work.set_attribute(name, *value).err().unwrap_or_default();
            }
            (of(work), told)
        })
    }

    #[track_caller]
    fn sets<T: PartialEq + std::fmt::Debug>(name: &str, value: &str, of: fn(Work) -> T, expected: T) {
        let usual = after(&[], of).0;
        assert_eq!(after(&[(name, Some(value))], of), (expected, String::new()));
        assert_eq!(after(&[(name, Some(value)), (name, None)], of), (usual, String::new()), "taken away");
    }

    #[track_caller]
    fn refuses(name: &str, value: &str, part: &str) {
        let route = |work: Work| work.route.get_untracked();
        let (after, told) = after(&[("forbund", Some("hbs")), (name, Some(value))], route);
        assert_eq!(after.forbund.map(|id| id.to_string()).as_deref(), Some("hbs"));
        assert!(!told.is_empty() && told.contains(part), "{told}");
    }

    fn link() -> String {
        let (forbund, party, kronor) = ("hbs".parse().unwrap(), Party::Region, Kronor(3_000_000));
        format!(
            "https://example.org/#{}",
            Link::of(&[&Scenario::of("2023").with(Edit::Contribute { forbund, party, kronor })])
        )
    }

    #[test]
    fn each_attribute_is_followed_and_can_be_taken_away() {
        sets("view", "equity", |work| work.route.get_untracked().view, View::Equity);
        sets("view", "scenarios", |work| work.route.get_untracked().view, View::Scenarios);
        sets("forbund", "hbs", |work| work.route.get_untracked().forbund, "hbs".parse().ok());
        sets("lan", "alla", |work| work.choice.get_untracked().area, Area::Country);
        sets("lan", "03", |work| work.choice.get_untracked().area.code(), "03".to_owned());
        sets("lang", "en", Work::lang, Lang::En);
        sets("theme", "dark", |work| work.preferences.get_untracked().theme, Theme::Dark);
        sets("unit", "mnkr", |work| work.preferences.get_untracked().unit, Unit::Millions);
        sets("readonly", "", |work| work.is_readonly.get_untracked(), true);
        sets("scenario", &link(), |work| work.scenario.with_untracked(|scenario| scenario.edits.len()), 1);
    }

    #[test]
    fn all_attributes_that_are_told_of_can_be_set() {
        for (name, _) in attributes(Lang::Sv) {
            assert_eq!(after(&[(name, None)], |_| ()).1, "");
        }
    }

    #[test]
    fn all_values_of_view_are_told_of() {
        let told = attributes(Lang::En).into_iter().find(|(name, _)| *name == "view").expect("it is told of").1;
        let names = VIEWS.map(|(_, view)| view_name(view));
        assert!(names.iter().all(|name| told.contains(name)), "{told}");
    }

    #[test]
    fn a_wrong_value_is_told_and_changes_nothing() {
        refuses("view", "framsidan", "”framsidan”. Skriv något av: overview, forbund, way");
        refuses("forbund", "ingenstans", "”ingenstans”");
        refuses("lan", "99", "”99”. Skriv något av: 01, 03");
        refuses("lang", "", "sv, en");
        refuses("theme", "Dark", "auto, light, dark");
        refuses("unit", "SEK", "kr, tkr, mnkr");
        refuses("scenario", "#s=nonsense", "");
        refuses("scenario", "", "");
        refuses("fobrund", "hbs", "Det finns inget attribut fobrund.");
    }

    #[test]
    fn the_host_changes_what_the_reader_may_only_look_at() {
        let link = link();
        let set = [("readonly", Some("")), ("scenario", Some(link.as_str()))];
        let edits = |work: Work| {
            (work.scenario.with_untracked(|scenario| scenario.edits.len()), work.is_readonly.get_untracked())
        };
        assert_eq!(after(&set, edits).0, (1, true));
    }

    #[test]
    fn another_program_goes_on_with_what_one_that_has_stopped_showed() {
        let (text, _) =
            after(&[("scenario", Some(&link()))], |work| work.scenario_text().expect("what writes it is there"));
        let edits = |work: Work| work.scenario.with_untracked(|scenario| scenario.edits.len());
        assert_eq!(after(&[], |work| (work.go_on_with(&text), edits(work))).0, (true, 1));
        for unreadable in ["", "no JSON", r#"{"version":1,"base":"nowhere","edits":[]}"#] {
            let before = |work: Work| (work.go_on_with(unreadable), edits(work));
            assert_eq!(after(&[("scenario", Some(&link()))], before).0, (false, 1), "{unreadable}");
        }
    }

    #[test]
    fn a_view_has_one_name_that_is_written() {
        for (name, view) in VIEWS.into_iter().filter(|(name, _)| *name != "scenarios") {
            assert_eq!((view_name(view), view_named(name)), (name, Some(view)));
        }
    }
}
