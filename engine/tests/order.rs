//! The same edits in another order: each of them finds what it is about as it would alone.

use finsam_engine::{
    AccountItem, Dataset, Edit, EditError, ForbundId, Group, KommunCode, Kronor, Note, Outcome, Party, Payer, Percent,
    State, calculate,
};

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("a code")
}

fn moves(code: &str, to: &str) -> Edit {
    Edit::Move { kommun: kommun(code), to: to.parse().ok() }
}

fn pays(forbund: &str, party: Party, kronor: i64) -> Edit {
    Edit::Contribute { forbund: id(forbund), party, kronor: Kronor(kronor) }
}

fn region(lan: &str, percent: i64) -> Edit {
    Edit::Stance {
        party: Payer::Region(lan.parse().expect("a l\u{e4}n")),
        percent: Percent::from_hundredths(percent * 100),
    }
}

fn creates(forbund: &str) -> Edit {
    Edit::Create { forbund: id(forbund), name: forbund.to_uppercase() }
}

fn merges(from: &str, into: &str) -> Edit {
    Edit::Merge { from: id(from), into: id(into) }
}

fn ideal(forbund: &str, kronor: i64) -> Edit {
    Edit::PublishedIdeal { forbund: id(forbund), kronor: Kronor(kronor) }
}

fn applied(edits: &[Edit]) -> State {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, []);
    state
}

fn outcome(edits: &[Edit]) -> Outcome {
    calculate(&applied(edits))
}

/// Moves that leave a förbund without members.
fn emptying(forbund: &str) -> Vec<Edit> {
    let members = &Dataset::y2023().find(&id(forbund)).expect("in the dataset").members;
    members.iter().map(|kommun| Edit::Move { kommun: *kommun, to: None }).collect()
}

#[track_caller]
fn region_of_samsund_is(edits: &[Edit], kronor: i64) {
    assert_eq!(outcome(edits).forbund("samsund").expect("Samsund").offers.region, Some(Kronor(kronor)));
}

#[test]
fn a_region_s_stance_follows_the_members() {
    let gnesta = || moves("0380", "samsund");
    region_of_samsund_is(&[gnesta(), region("01", 10), region("03", 10)], 1_718_750);
    region_of_samsund_is(&[region("01", 10), gnesta(), region("03", 10)], 1_718_750);
    region_of_samsund_is(&[region("01", 10), region("03", 10), gnesta()], 1_718_750);
    let refused_first = outcome(&[gnesta(), region("03", -100)]);
    let refused_then = outcome(&[region("03", -100), gnesta()]);
    let refused_twice = outcome(&[region("03", -100), gnesta(), region("03", -100)]);
    assert_eq!(refused_first, refused_then);
    assert_eq!(refused_first, refused_twice);
    region_of_samsund_is(&[region("01", 10), gnesta(), region("01", 10), moves("0380", "")], 1_718_750);
}

#[test]
fn a_region_s_stance_follows_the_population() {
    let peopled = Edit::Population { kommun: kommun("0380"), value: 100_000 };
    let edits = [moves("0380", "samsund"), region("03", -100), peopled];
    let [gnesta, stance, peopled] = edits.clone();
    assert_eq!(outcome(&edits), outcome(&[peopled, stance, gnesta]));
}

/// The state's and the region's offers to a förbund, none of whose contributions are known.
fn skaraborg_pays() -> Vec<Edit> {
    vec![pays("skaraborg", Party::State, 8_000_000), pays("skaraborg", Party::Region, 4_000_000)]
}

#[test]
fn what_is_unknown_stays_so_whoever_joins() {
    let solna = vec![moves("0184", "skaraborg")];
    let first = outcome(&[solna.clone(), skaraborg_pays()].concat());
    let last = outcome(&[skaraborg_pays(), solna.clone()].concat());
    let between = outcome(&[vec![skaraborg_pays()[0].clone()], solna, vec![skaraborg_pays()[1].clone()]].concat());
    assert_eq!(first, last);
    assert_eq!(first, between);
    assert_eq!(first.forbund("skaraborg").expect("Skaraborg").allocation, None);
    let emptied = outcome(&[skaraborg_pays(), emptying("skaraborg")].concat());
    assert_eq!(emptied.forbund("skaraborg").expect("Skaraborg").allocation, None);
}

#[test]
fn what_is_known_stays_so_whoever_leaves_or_joins() {
    let edits = [emptying("hbs"), vec![moves("0184", "hbs")]].concat();
    let offers = outcome(&edits).forbund("hbs").expect("HBS").offers;
    assert_eq!(offers.kommuner, Some(Kronor(0)));
    let back = moves("0126", "hbs");
    let offers = outcome(&[edits, vec![back]].concat()).forbund("hbs").expect("HBS").offers;
    assert_eq!(offers.kommuner, Some(Kronor(1_715_512)));
}

#[test]
fn a_new_forbund_s_contributions_are_unknown_until_each_group_s_is_entered() {
    let formed = [creates("x"), moves("0126", "x"), moves("0127", "x")];
    let paid = [pays("x", Party::State, 2_000), pays("x", Party::Region, 1_000)];
    let allocation = |edits: &[Edit]| outcome(edits).forbund("x").expect("X").allocation;
    assert_eq!(allocation(&[formed.as_slice(), &paid].concat()), None);
    let all = [formed.as_slice(), &paid, &[pays("x", Party::Kommun(kommun("0126")), 1_000)]].concat();
    assert_eq!(allocation(&all), Some(Kronor(4_000)));
}

/// What an outcome says of a förbund, by whatever name and id.
#[track_caller]
fn is_the_same_but_for_its_name(edits: &[Edit], forbund: &str, before: &[Edit], was: &str) {
    let (now, then) = (applied(edits), applied(before));
    let (outcome, outcome_then) = (calculate(&now), calculate(&then));
    let mut of_now = outcome.forbund(forbund).expect("it is there").clone();
    let of_then = outcome_then.forbund(was).expect("it was there");
    (of_now.id, of_now.name, of_now.short_name) = (of_then.id, of_then.name.clone(), of_then.short_name.clone());
    assert_eq!(&of_now, of_then);
    let (state_now, state_then) = (now.find(&id(forbund)).expect("it"), then.find(&id(was)).expect("it"));
    assert_eq!(state_now.accounts, state_then.accounts);
    assert_eq!((&state_now.key, state_now.path), (&state_then.key, state_then.path));
    let asks = |state: &State, outcome: &Outcome, of: &str| {
        finsam_engine::to_reach(state, outcome.forbund(of).expect("it"), Percent::FULL)
    };
    assert_eq!(asks(&now, &outcome, forbund), asks(&then, &outcome_then, was));
    assert_eq!(outcome.notes, outcome_then.notes);
}

#[test]
fn merging_with_an_empty_forbund_changes_names_alone() {
    is_the_same_but_for_its_name(&[creates("x"), merges("x", "hbs")], "hbs", &[creates("x")], "hbs");
    is_the_same_but_for_its_name(&[creates("x"), merges("hbs", "x")], "x", &[creates("x")], "hbs");
    let skaraborg = emptying("skaraborg");
    let into_hbs = [skaraborg.clone(), vec![merges("skaraborg", "hbs")]].concat();
    is_the_same_but_for_its_name(&into_hbs, "hbs", &skaraborg, "hbs");
    let into_skaraborg = [skaraborg.clone(), vec![merges("hbs", "skaraborg")]].concat();
    is_the_same_but_for_its_name(&into_skaraborg, "skaraborg", &skaraborg, "hbs");
}

#[test]
fn an_emptied_forbund_s_known_money_goes_along() {
    let state = applied(&[emptying("samsund"), vec![merges("samsund", "hbs")]].concat());
    let hbs = state.find(&id("hbs")).expect("HBS");
    assert_eq!(hbs.now.state.map(|offer| offer.kronor), Some(Kronor(7_300_000 + 3_125_000)));
    assert!(hbs.accounts.stated(2022, AccountItem::Closing).is_some());
    assert_eq!(state.given_up, []);
}

#[test]
fn what_a_merger_cannot_keep_is_told() {
    let merged = outcome(&[merges("hbs", "samsund")]);
    let [Note::GivenUp(given_up)] = merged.notes.as_slice() else { panic!("{:?}", merged.notes) };
    assert_eq!((given_up.into, &*given_up.of, &*given_up.unknown_of), (id("samsund"), "HBS", "Samsund"));
    assert_eq!(given_up.years, [2018, 2019, 2020, 2021, 2022]);
    assert_eq!(given_up.equity, Some((2022, Kronor(11_834_500))));
    assert_eq!(given_up.offers, [], "both are known");
    let samsund = merged.forbund("samsund").expect("Samsund");
    assert_eq!(samsund.allocation, Some(Kronor(14_600_000 + 6_250_000)));

    let unknown = outcome(&[merges("skaraborg", "hbs")]);
    let given_up = unknown.notes.iter().find_map(|note| match note {
        Note::GivenUp(given_up) => Some(given_up),
        _ => None,
    });
    let given_up = given_up.expect("a note");
    assert_eq!(given_up.offers, [(Group::State, Kronor(7_300_000)), (Group::Region, Kronor(3_650_000))]);
    assert_eq!(unknown.forbund("hbs").expect("HBS").allocation, None);
}

#[test]
fn a_merger_to_more_than_anybody_can_enter_is_refused() {
    let most = |forbund| pays(forbund, Party::State, Kronor::LIMIT.0);
    let state = State::apply(Dataset::y2023(), &[most("hbs"), most("samsund"), merges("hbs", "samsund")]);
    assert!(matches!(state.skipped.as_slice(), [skipped] if matches!(skipped.error, EditError::Amount(_))));
    assert!(state.find(&id("hbs")).is_some());
}

#[test]
fn a_kommun_out_and_back_restores_everything() {
    let huddinge = kommun("0126");
    for away in ["", "samsund", "skaraborg"] {
        assert_eq!(outcome(&[moves("0126", away), moves("0126", "hbs")]), outcome(&[]), "by {away}");
        let entered = pays("hbs", Party::Kommun(huddinge), 47);
        let edits = [entered.clone(), moves("0126", away), moves("0126", "hbs")];
        assert_eq!(outcome(&edits), outcome(&[entered]), "by {away}");
    }
}

#[test]
fn an_ideal_is_published_for_a_forbund_that_is_there() {
    let refused = |edits: &[Edit]| {
        let state = State::apply(Dataset::y2023(), edits);
        state.skipped.last().filter(|skipped| skipped.edit + 1 == edits.len()).map(|skipped| skipped.error.clone())
    };
    let dissolved = Edit::Dissolve { forbund: id("hbs") };
    let unknown = Some(EditError::UnknownForbund(id("hbs")));
    assert_eq!(refused(&[dissolved.clone(), ideal("hbs", 15_500_000)]), unknown);
    assert_eq!(refused(&[merges("hbs", "samsund"), ideal("hbs", 15_500_000)]), unknown);
    let formed_anew = [dissolved, Edit::Create { forbund: id("hbs"), name: "HBS".into() }, ideal("hbs", 15_500_000)];
    assert_eq!(refused(&formed_anew), Some(EditError::NotInDataset(id("hbs"))));
}
