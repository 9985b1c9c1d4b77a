//! What has become of a förbund that is there no longer.

use super::Work;
use finsam_engine::{Edit, ForbundId};
use leptos::prelude::*;

impl Work {
    /// The förbund that another has gone up into, by way of others where these have too; followed. Nothing where it is there
    /// still, or has ended in another way.
    pub fn successor(self, id: ForbundId) -> Option<ForbundId> {
        let is_there = |id| self.now.with(|now| now.forbund(id).is_some());
        if is_there(id) {
            return None;
        }
        let is_skipped =
            |place: usize| self.now.with(|now| now.state.skipped.iter().any(|skipped| skipped.edit == place));
        let last = self.scenario.with(|scenario| {
            scenario.edits.iter().enumerate().fold(id, |present, (place, edit)| match edit {
                Edit::Merge { from, into } if *from == present && !is_skipped(place) => *into,
                _ => present,
            })
        });
        Some(last).filter(|last| *last != id && is_there(*last))
    }

    /// What a förbund is called, or was when it was there; its id where there never was one.
    pub fn present_or_former_name(self, id: ForbundId) -> String {
        let name = |forbund: &finsam_engine::ForbundOutcome| forbund.short_name.to_string();
        let formed = || {
            self.scenario.with(|scenario| {
                scenario.edits.iter().find_map(|edit| match edit {
                    Edit::Create { forbund, name } if *forbund == id => Some(name.clone()),
                    _ => None,
                })
            })
        };
        let name = self.of(id, name).or_else(|| self.of_base(id, name)).or_else(formed);
        name.unwrap_or_else(|| id.to_string())
    }
}

#[cfg(test)]
mod tests {
    use crate::state::{Work, tests::with_work};
    use finsam_engine::{Edit, ForbundId};
    use leptos::prelude::untrack;

    fn id(id: &str) -> ForbundId {
        id.parse().expect("this is an id")
    }

    fn merge(work: Work, from: &str, into: &str) {
        work.edit(Edit::Merge { from: id(from), into: id(into) }).expect("two förbund can merge");
    }

    fn successor(work: Work, of: &str) -> Option<String> {
        untrack(|| work.successor(id(of))).map(|id| id.to_string())
    }

    #[test]
    fn a_merged_forbund_has_gone_up_into_another() {
        with_work(|work| {
            assert_eq!(successor(work, "suvs"), None);
            merge(work, "suvs", "samsund");
            assert_eq!(successor(work, "suvs").as_deref(), Some("samsund"));
            merge(work, "samsund", "hbs");
            assert_eq!(successor(work, "suvs").as_deref(), Some("hbs"));
            assert_eq!(untrack(|| work.present_or_former_name(id("suvs"))), "SUVS");
        });
    }

    #[test]
    fn a_forbund_that_ended_in_another_way_has_no_successor() {
        with_work(|work| {
            merge(work, "suvs", "samsund");
            work.edit(Edit::Dissolve { forbund: id("samsund") }).expect("it can be dissolved");
            assert_eq!((successor(work, "suvs"), successor(work, "xanadu")), (None, None));
        });
    }

    #[test]
    fn a_formed_forbund_has_its_name_also_when_it_has_gone_up_into_another() {
        with_work(|work| {
            work.edit(Edit::Create { forbund: id("nordvast"), name: "Nordväst".into() }).expect("it can be formed");
            merge(work, "nordvast", "hbs");
            assert_eq!(untrack(|| work.present_or_former_name(id("nordvast"))), "Nordväst");
            assert_eq!(untrack(|| work.present_or_former_name(id("xanadu"))), "xanadu");
        });
    }
}
