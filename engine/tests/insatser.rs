//! The insatser of a förbund: what its annual report states, and what the reader knows of them.

use finsam_engine::{
    AmountError, Dataset, Edit, EditError, ForbundId, Insats, InsatsFigures, InsatsItem as Item, InsatsKind,
    InsatsOrigin, Kronor, OwnDataset, Scenario, State,
};

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn figures(all: &[(Item, i64)]) -> InsatsFigures {
    all.iter().fold(InsatsFigures::default(), |figures, (item, value)| figures.with(*item, Some(*value)))
}

fn know(forbund: &str, name: &str, kind: InsatsKind, all: &[(Item, i64)]) -> Edit {
    Edit::Insats { forbund: id(forbund), year: 2022, name: name.into(), kind, figures: figures(all) }
}

fn insatser(edits: &[Edit], forbund: &str) -> Vec<Insats> {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, []);
    state.find(&id(forbund)).expect("a förbund").results.insatser(2022)
}

fn names(edits: &[Edit], forbund: &str) -> Vec<String> {
    insatser(edits, forbund).into_iter().map(|of| of.name.into_owned()).collect()
}

/// Samordningsförbundet Stockholms stad, annual report 2022, its tables of insatser.
#[test]
fn the_insatser_of_stockholms_stad_sum_to_what_it_states() {
    let all = insatser(&[], "stockholms-stad");
    let sum =
        |is_structural| Insats::sum(all.iter().filter(move |of| of.is_structural == is_structural), is_structural);
    assert_eq!(sum(false).budget(), Some(Kronor(33_198_000)));
    assert_eq!((sum(false).cost(), sum(true).cost()), (Some(Kronor(32_240_000)), Some(Kronor(1_526_000))));
    assert_eq!(sum(false).of(Item::Participants), None, "of some it is not stated");
    assert_eq!(all[0].deviation(), Some(Kronor(-842_000)), "the source says −841");
    assert_eq!((all[0].remark[0], all[0].source), ("källan anger avvikelsen −841", "årsredovisning 2022"));
}

/// HBS, annual report 2022.
#[test]
fn the_insatser_of_hbs_have_all_its_participants() {
    let all = insatser(&[], "hbs");
    let sum = Insats::sum(all.iter(), false);
    let counts = [Item::Participants, Item::Women, Item::Men, Item::Finished].map(|item| sum.of(item));
    assert_eq!(counts, [348, 181, 154, 164].map(Some));
    assert_eq!((sum.cost(), sum.budget()), (Some(Kronor(13_407_500)), None));
    let mia = all.iter().find(|of| of.name == "MIA").expect("MIA");
    assert_eq!((mia.per_participant(), mia.deviation()), (Some(Kronor(45_094)), None));
    assert_eq!(insatser(&[], "roslagen"), []);
}

#[test]
fn what_the_reader_knows_stands_in_the_place_of_what_is_published() {
    let changed = know("hbs", "MIA", InsatsKind::Individual, &[(Item::Budget, 8_000_000), (Item::Cost, 7_500_000)]);
    let all = insatser(&[changed], "hbs");
    let mia = all.iter().find(|of| of.name == "MIA").expect("MIA");
    assert_eq!((mia.origin, mia.deviation()), (InsatsOrigin::Changed, Some(Kronor(500_000))));
    assert_eq!(mia.of(Item::Participants), None, "all of it is the reader's");
    assert_eq!((all.len(), all[0].origin), (4, InsatsOrigin::Published));
}

#[test]
fn an_insats_is_added_and_taken_away() {
    let added = know("hbs", "Nätverk", InsatsKind::Structural, &[(Item::Cost, -200)]);
    assert_eq!(names(std::slice::from_ref(&added), "hbs"), ["Lyra", "MIA", "START", "UPIS", "Nätverk"]);
    let none = |name| know("hbs", name, InsatsKind::None, &[]);
    assert_eq!(names(&[added, none("Nätverk"), none("MIA")], "hbs"), ["Lyra", "START", "UPIS"]);
    let state = State::apply(Dataset::y2023(), &[none("MIA")]);
    let results = &state.find(&id("hbs")).expect("HBS").results;
    assert_eq!(results.removed_insatser(2022).collect::<Vec<_>>(), ["MIA"]);
    assert_eq!(results.published_insats(2022, "MIA").and_then(|of| of.of(Item::Participants)), Some(176));
    let samsund = know("samsund", "Start", InsatsKind::Individual, &[]);
    assert_eq!(names(&[samsund], "samsund"), ["Start"]);
}

#[test]
fn an_insats_has_a_name_and_figures_that_can_be() {
    let check = |name: &str, item, value| {
        State::apply(Dataset::y2023(), &[]).check(&know("hbs", name, InsatsKind::Individual, &[(item, value)]))
    };
    assert_eq!(check("MIA", Item::Cost, -199_000), Ok(()));
    assert_eq!(check("MIA", Item::Budget, -1), Err(AmountError::Negative.into()));
    assert_eq!(check("MIA", Item::Cost, i64::MIN), Err(AmountError::TooLarge.into()));
    assert_eq!(check("MIA", Item::Finished, -1), Err(EditError::ResultCount { most: 1_000_000 }));
    for name in ["", " MIA", &"å".repeat(81)] {
        assert_eq!(check(name, Item::Cost, 1), Err(EditError::InsatsName));
    }
    assert_eq!(check(&"å".repeat(80), Item::Cost, 1), Ok(()));
    let of_2003 = Edit::Insats {
        forbund: id("hbs"),
        year: 2003,
        name: "A".into(),
        kind: InsatsKind::None,
        figures: figures(&[]),
    };
    let years = EditError::AccountYear { first: 2004, last: 2043 };
    assert_eq!(State::apply(Dataset::y2023(), &[]).check(&of_2003), Err(years));
}

#[test]
fn a_later_edit_of_an_insats_takes_the_place_of_an_earlier_one() {
    let edit = |cost| know("hbs", "MIA", InsatsKind::Individual, &[(Item::Cost, cost)]);
    let scenario = Scenario::of("2023").with(edit(1)).with(know("hbs", "Lyra", InsatsKind::None, &[]));
    assert_eq!(scenario.with(edit(2)).edits, [know("hbs", "Lyra", InsatsKind::None, &[]), edit(2)]);
    assert_eq!(scenario.with(edit(2)).with(edit(1)).edits.len(), 2);
}

#[test]
fn of_two_that_merge_all_insatser_go_on() {
    let own = |cost| know("samsund", "MIA", InsatsKind::Individual, &[(Item::Cost, cost)]);
    let merge = Edit::Merge { from: id("hbs"), into: id("samsund") };
    assert_eq!(names(&[own(1), merge.clone()], "samsund"), ["Lyra", "MIA", "START", "UPIS"]);
    // What each had by that name is one, and so is what is said of it after that.
    let costs = |edits: &[Edit]| {
        let all = insatser(edits, "samsund");
        all.iter().filter(|of| of.name == "MIA").map(|of| of.cost().map(|of| of.0)).collect::<Vec<_>>()
    };
    assert_eq!(costs(&[own(1), merge.clone()]), [Some(7_936_501)]);
    assert_eq!(costs(&[own(1), merge.clone(), own(2)]), [Some(2)]);
    assert_eq!(costs(&[merge.clone(), own(2)]), [Some(2)]);
    let all = insatser(&[own(1), merge.clone()], "samsund");
    assert_eq!(
        (all[1].origin, all[1].of(Item::Participants)),
        (InsatsOrigin::Together, None),
        "of one it is not known"
    );
    // One for individuals and one for structures are not one.
    let structural = know("samsund", "MIA", InsatsKind::Structural, &[(Item::Cost, 1)]);
    assert_eq!(names(&[structural, merge], "samsund"), ["Lyra", "MIA", "START", "UPIS", "MIA"]);
}

/// Stockholms stad states the budgets of its insatser, and none of some: those had none. HBS states no budgets.
#[test]
fn a_budget_that_nobody_knows_is_not_taken_for_none() {
    let budget = |edits: &[Edit], forbund, is_structural| {
        let all = insatser(edits, forbund);
        Insats::sum(all.iter().filter(|of| of.is_structural == is_structural), is_structural).budget()
    };
    let own = |forbund, figures: &[(Item, i64)]| know(forbund, "Egen", InsatsKind::Individual, figures);
    assert_eq!(budget(&[], "stockholms-stad", false), Some(Kronor(33_198_000)));
    assert_eq!(
        budget(&[own("stockholms-stad", &[(Item::Budget, 2_000)])], "stockholms-stad", false),
        Some(Kronor(33_200_000))
    );
    assert_eq!(budget(&[own("stockholms-stad", &[(Item::Cost, 2_000)])], "stockholms-stad", false), None);
    assert_eq!(budget(&[own("hbs", &[(Item::Budget, 2_000)])], "hbs", false), None);
    let merge = Edit::Merge { from: id("hbs"), into: id("stockholms-stad") };
    assert_eq!(budget(&[merge], "stockholms-stad", false), None);
    // What the reader says of one that had none may leave it so.
    let without = insatser(&[], "stockholms-stad").into_iter().find(|of| of.budget().is_none() && !of.is_structural);
    let without = without.expect("one without");
    let changed = know("stockholms-stad", &without.name, InsatsKind::Individual, &[(Item::Cost, 1)]);
    assert_eq!(budget(&[changed], "stockholms-stad", false), Some(Kronor(33_198_000)));
}

#[test]
fn a_dataset_of_the_reader_s_own_has_the_insatser() {
    let scenario = Scenario::of("2023").with(know("hbs", "MIA", InsatsKind::None, &[]));
    let dataset = OwnDataset::new(&scenario, "Underlag 2024", 2024, "").know().expect("a dataset");
    let own = State::apply(&dataset, &[]);
    let all = own.find(&id("hbs")).expect("HBS").results.insatser(2022);
    assert_eq!(all.iter().map(|of| &*of.name).collect::<Vec<_>>(), ["Lyra", "START", "UPIS"]);
}

#[test]
fn an_insats_in_a_link_is_read_as_it_was_written() {
    let read = |part: &str| {
        let text = Scenario::of("2023").to_compact();
        let text = format!("{}{part}", text.split('!').next().expect("a sum"));
        let sum = crc32(&text);
        Scenario::from_compact(&format!("{text}!{sum:08x}")).ok().map(|scenario| scenario.edits)
    };
    let known = know("hbs", "A.B", InsatsKind::Structural, &[(Item::Cost, -5), (Item::Other, 1)]);
    assert_eq!(read("~y.hbs.2022.A%2EB.s.c-5.o1"), Some(vec![known]));
    for wrong in ["~y.hbs.2022.A.s.o1.c-5", "~y.hbs.2022.A.s.c1.c1", "~y.hbs.2022.A.x", "~y.hbs.2022.A.s.å1"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

/// As the links have it.
fn crc32(text: &str) -> u32 {
    !text.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}
