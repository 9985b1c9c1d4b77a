//! What holds of edits in any order: those that have nothing to do with each other commute, mergers with an empty förbund
//! change names alone, a kommun out and back restores everything, and known and unknown never turn into each other by the way.

mod strategies;

use finsam_engine::{
    AccountItem, Dataset, Edit, EditError, ForbundId, Group, KommunCode, Kronor, LanCode, Note, Outcome, Party, Payer,
    PerGroup, Projection, ResultItem, State, calculate, projected,
};
use proptest::prelude::*;
use strategies::{edit, edits, forbund, kommun};

/// What an edit finds or changes.
#[derive(Debug, PartialEq)]
enum Thing {
    Forbund(ForbundId),
    Name(String),
    Home(KommunCode),
    Members(ForbundId),
    Offer(ForbundId, Party),
    Stance(LanCode),
    Key(ForbundId),
    Path(ForbundId, Group),
    Account(ForbundId, i64, AccountItem),
    Result(ForbundId, i64, ResultItem),
    Insats(ForbundId, i64, String),
    Rules,
    Ideals,
    Fye,
    FyeOf(KommunCode),
    Population,
    PopulationOf(KommunCode),
}

/// What an edit depends on and what it changes, in a state.
fn touched(state: &State, edit: &Edit) -> (Vec<Thing>, Vec<Thing>) {
    use Thing::{
        Account, Forbund, Fye, FyeOf, Home, Ideals, Key, Members, Name, Offer, Path, Population, PopulationOf, Rules,
    };
    let all = || state.forbund.iter().map(|forbund| forbund.id);
    let members =
        |id: &ForbundId| state.find(id).into_iter().flat_map(|of| of.now.kommuner.keys().copied()).collect::<Vec<_>>();
    let ends = |id: &ForbundId| {
        let name = state.find(id).map(|of| Name(of.short_name.to_string()));
        let homes = members(id).into_iter().map(Home);
        homes.chain(name).chain([Forbund(*id), Members(*id)]).collect::<Vec<_>>()
    };
    match edit {
        Edit::Move { kommun, to } => {
            let from = state.forbund_of(*kommun).map(|of| of.id);
            let changed = from.into_iter().chain(*to).map(Members);
            (to.iter().map(|to| Forbund(*to)).collect(), changed.chain([Home(*kommun)]).collect())
        }
        Edit::Contribute { forbund, party, .. } => {
            let home = if let Party::Kommun(kommun) = party { Some(Home(*kommun)) } else { None };
            (home.into_iter().chain([Forbund(*forbund)]).collect(), vec![Offer(*forbund, *party)])
        }
        Edit::Create { forbund, name } => (vec![], vec![Forbund(*forbund), Name(name.trim().to_owned())]),
        Edit::Merge { from, into } => {
            let stances = state.dataset.lan().iter().map(|lan| Thing::Stance(lan.code));
            (stances.chain([Population]).collect(), ends(from).into_iter().chain(ends(into)).collect())
        }
        Edit::Dissolve { forbund } => (vec![], ends(forbund)),
        Edit::Key { forbund, .. } => (vec![Forbund(*forbund)], vec![Key(*forbund)]),
        Edit::Rule(_) => (vec![], vec![Rules]),
        Edit::PublishedIdeal { forbund, .. } => (vec![Forbund(*forbund)], vec![Ideals, Fye]),
        Edit::Fye { kommun, .. } => (vec![], vec![FyeOf(*kommun)]),
        Edit::Population { kommun, .. } => (vec![], vec![PopulationOf(*kommun)]),
        Edit::Allocate { forbund, .. } => {
            let found = vec![Forbund(*forbund), Members(*forbund), Key(*forbund), Rules, Fye, Population];
            let parties = members(forbund).into_iter().map(Party::Kommun).chain([Party::State, Party::Region]);
            (found, parties.map(|party| Offer(*forbund, party)).collect())
        }
        Edit::Stance { party, .. } => match party {
            Payer::State => (vec![], all().map(|id| Offer(id, Party::State)).chain(all().map(Forbund)).collect()),
            Payer::Region(lan) => {
                let found = all().map(|id| Offer(id, Party::Region)).chain(all().map(Forbund));
                (found.collect(), vec![Thing::Stance(*lan)])
            }
            Payer::Kommun(kommun) => {
                let home = state.forbund_of(*kommun).map(|of| of.id);
                // Where it has come from elsewhere, what it offered in the underlag follows what the others did.
                let found = home.into_iter().map(Members).chain([Home(*kommun)]);
                (found.collect(), home.map(|home| Offer(home, Party::Kommun(*kommun))).into_iter().collect())
            }
        },
        Edit::Path { forbund, group, .. } => (vec![Forbund(*forbund)], vec![Path(*forbund, *group)]),
        Edit::Account { forbund, year, item, .. } => (vec![Forbund(*forbund)], vec![Account(*forbund, *year, *item)]),
        Edit::Result { forbund, year, item, .. } => {
            (vec![Forbund(*forbund)], vec![Thing::Result(*forbund, *year, *item)])
        }
        Edit::Insats { forbund, year, name, .. } => {
            (vec![Forbund(*forbund)], vec![Thing::Insats(*forbund, *year, name.clone())])
        }
    }
}

/// Whether one changes what the other finds or changes.
fn are_related(state: &State, one: &Edit, other: &Edit) -> bool {
    let ((found, changed), (other_found, other_changed)) = (touched(state, one), touched(state, other));
    let is_part = |whole: &Thing, part: &Thing| {
        whole == part
            || matches!((whole, part), (Thing::Fye, Thing::FyeOf(_)) | (Thing::Population, Thing::PopulationOf(_)))
    };
    let meets = |one: &[Thing], other: &[Thing]| {
        one.iter().any(|one| other.iter().any(|other| is_part(one, other) || is_part(other, one)))
    };
    // A published ideal changes HE of all but those who have been given theirs, in either order.
    let only_he = |changed: &[Thing]| changed.iter().all(|thing| matches!(thing, Thing::FyeOf(_)));
    if only_he(&changed) && other_changed.contains(&Thing::Ideals)
        || only_he(&other_changed) && changed.contains(&Thing::Ideals)
    {
        return false;
    }
    meets(&changed, &other_changed) || meets(&found, &other_changed) || meets(&changed, &other_found)
}

/// All that follows from edits, and why the last two do not apply, where they do not.
fn followed(earlier: &[Edit], one: &Edit, other: &Edit) -> (Outcome, Projection, [Option<EditError>; 2]) {
    let all: Vec<Edit> = earlier.iter().chain([one, other]).cloned().collect();
    let state = State::apply(Dataset::y2023(), &all);
    let why = |place: usize| state.skipped.iter().find(|skipped| skipped.edit == place).map(|of| of.error.clone());
    let outcome = calculate(&state);
    let projection = projected(&state, &outcome);
    (outcome, projection, [why(all.len() - 2), why(all.len() - 1)])
}

/// A state, and what follows from it.
fn applied(edits: &[Edit]) -> (State, Outcome) {
    let state = State::apply(Dataset::y2023(), edits);
    let outcome = calculate(&state);
    (state, outcome)
}

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

proptest! {
    #[test]
    fn edits_that_have_nothing_to_do_with_each_other_commute(earlier in edits(), one in edit(), other in edit()) {
        let state = State::apply(Dataset::y2023(), &earlier);
        if !are_related(&state, &one, &other) {
            let (outcome, projection, why) = followed(&earlier, &one, &other);
            let (outcome_then, projection_then, mut why_then) = followed(&earlier, &other, &one);
            why_then.reverse();
            prop_assert_eq!(why, why_then);
            prop_assert_eq!(outcome, outcome_then);
            prop_assert!(projection == projection_then);
        }
    }

    #[test]
    fn merging_with_an_empty_forbund_changes_names_alone(earlier in edits(), of in forbund(), is_into in any::<bool>()) {
        let new = id("entirely-new");
        let formed: Vec<Edit> =
            earlier.into_iter().chain([Edit::Create { forbund: new, name: "Entirely new".into() }]).collect();
        let (from, into) = if is_into { (of, new) } else { (new, of) };
        let merged: Vec<Edit> = formed.iter().cloned().chain([Edit::Merge { from, into }]).collect();
        let ((before, before_outcome), (after, after_outcome)) = (applied(&formed), applied(&merged));
        if let Some(was) = before.find(&of) {
            let now = after.find(&into).expect("it is there");
            prop_assert_eq!((&was.now, &was.underlag), (&now.now, &now.underlag));
            prop_assert_eq!((&was.accounts, &was.key, was.path), (&now.accounts, &now.key, now.path));
            let (was, now) = (before_outcome.forbund(of.as_str()), after_outcome.forbund(into.as_str()));
            let (was, now) = was.zip(now).expect("both are there");
            prop_assert_eq!((was.ideal, was.allocation, was.quality), (now.ideal, now.allocation, now.quality));
            let gave_up = |outcome: &Outcome| {
                outcome.notes.iter().filter(|note| matches!(note, Note::GivenUp(_))).count()
            };
            prop_assert_eq!(gave_up(&before_outcome), gave_up(&after_outcome));
        }
    }

    #[test]
    fn a_kommun_out_and_back_restores_everything(earlier in edits(), code in kommun(), by in prop::option::of(forbund())) {
        let (state, before) = applied(&earlier);
        if let Some(home) = state.forbund_of(code).map(|home| home.id) {
            let by = by.filter(|by| *by != home && state.find(by).is_some());
            let mut there_and_back = earlier;
            there_and_back.extend([by, Some(home)].map(|to| Edit::Move { kommun: code, to }));
            let (after_state, after) = applied(&there_and_back);
            prop_assert_eq!(before, after);
            for (before, after) in state.forbund.iter().zip(&after_state.forbund) {
                prop_assert_eq!(&before.underlag.kommuner, &after.underlag.kommuner);
            }
        }
    }

    #[test]
    fn known_and_unknown_never_turn_into_each_other_by_the_way(earlier in edits(), edit in edit()) {
        let is_by_the_way =
            matches!(edit, Edit::Move { .. } | Edit::Merge { .. } | Edit::Create { .. } | Edit::Dissolve { .. });
        let before = State::apply(Dataset::y2023(), &earlier);
        if is_by_the_way && before.check(&edit).is_ok() {
            let all: Vec<Edit> = earlier.into_iter().chain([edit.clone()]).collect();
            let after = State::apply(Dataset::y2023(), &all);
            for was in &before.forbund {
                let Some(now) = after.find(&was.id) else { continue };
                let (of, other) = match edit {
                    Edit::Merge { from, into } if into == was.id => (was, before.find(&from)),
                    _ => (was, None),
                };
                // Of a förbund without members nothing is unknown.
                let is_known = |offer: fn(&finsam_engine::Offers) -> bool| {
                    let has_members = |of: &finsam_engine::ForbundState| !of.now.kommuner.is_empty();
                    match other {
                        None => offer(&of.now),
                        Some(other) => match (offer(&of.now), offer(&other.now)) {
                            (true, false) => !has_members(other),
                            (false, true) => !has_members(of),
                            (both, _) => both,
                        },
                    }
                };
                prop_assert_eq!(now.now.state.is_some(), is_known(|offers| offers.state.is_some()));
                prop_assert_eq!(now.now.region.is_some(), is_known(|offers| offers.region.is_some()));
                // Who stays offers what it did; of some nobody has said anything yet.
                for (code, former) in &was.now.kommuner {
                    if let Some(offer) = now.now.kommuner.get(code).filter(|_| former.is_some_and(|of| of.kronor.0 > 0)) {
                        prop_assert_eq!(former, offer);
                    }
                }
            }
        }
    }

    #[test]
    fn who_comes_from_elsewhere_makes_no_unknown_sum_known_and_no_known_one_unknown(
        earlier in edits(), code in kommun(), to in forbund()
    ) {
        let is_home = |of: &&finsam_engine::Forbund| of.id == to && of.members.contains(&code);
        let comes_back = Dataset::y2023().forbund().iter().any(|of| is_home(&of));
        let has_moved = earlier.iter().any(|edit| match edit {
            Edit::Move { kommun, .. } => *kommun == code,
            Edit::Merge { .. } => true,
            _ => false,
        });
        let joins = Edit::Move { kommun: code, to: Some(to) };
        let (before, outcome) = applied(&earlier);
        if !comes_back && !has_moved && before.check(&joins).is_ok() {
            let is_of_a_region = |edit: &Edit| matches!(edit, Edit::Stance { party: Payer::Region(_), .. });
            let has_stances = earlier.iter().any(is_of_a_region);
            let (_, after) = applied(&earlier.into_iter().chain([joins]).collect::<Vec<_>>());
            let sums = |outcome: &Outcome| outcome.forbund(to.as_str()).map(|of| (of.offers, of.allocation));
            let (sums, sums_after) = (sums(&outcome), sums(&after));
            let are_known = |sums: Option<(PerGroup<Option<Kronor>>, Option<Kronor>)>| {
                sums.map(|(offers, allocation)| (PerGroup::each(|group| offers.of(group).is_some()), allocation.is_some()))
            };
            prop_assert_eq!(are_known(sums), are_known(sums_after));
            // A region that has taken a stance pays its part, which is another with other members.
            if !has_stances {
                prop_assert_eq!(sums, sums_after);
            }
        }
    }
}
