//! A limit that is told is true, and within the limits nothing overflows.

mod strategies;

use finsam_engine::{
    AccountItem, AmountError, CalibrationError, Dataset, Edit, EditError, ForbundId, Fye, Kronor, OwnDataset, Party,
    PathRule, Percent, RuleChange, Scenario, State, calculate,
};
use proptest::prelude::*;
use std::sync::Arc;
use strategies::{account, edit, edits, forbund, kommun, path_rule, payer, scenario};

fn id(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn ideal(forbund: ForbundId, kronor: i64) -> Edit {
    Edit::PublishedIdeal { forbund, kronor: Kronor(kronor) }
}

/// Why one more edit does not apply.
fn refused(earlier: &[Edit], edit: Edit) -> Option<EditError> {
    State::apply(Dataset::y2023(), earlier).check(&edit).err()
}

#[test]
fn the_highest_ideal_of_a_forbund_is_told_whatever_is_asked() {
    let hbs = id("hbs");
    let highest = CalibrationError::TooHigh { forbund: hbs, highest: Kronor(381_348_542) };
    for too_high in [381_348_543, 465_202_532, 500_000_000, Kronor::LIMIT.0 + 1, i64::MAX] {
        assert_eq!(refused(&[], ideal(hbs, too_high)), Some(EditError::Calibration(highest.clone())), "{too_high}");
    }
    assert_eq!(refused(&[], ideal(hbs, 381_348_542)), None);
}

#[test]
fn where_the_others_take_everything_no_limit_is_told() {
    let (hbs, roslagen) = (id("hbs"), id("roslagen"));
    let everything = [ideal(hbs, 381_348_542)];
    // Less than a krona of HE is left: whether that is an ideal decides what is told, and it is true.
    match refused(&everything, ideal(id("skaraborg"), 1)) {
        Some(EditError::Calibration(CalibrationError::TooLow { lowest, .. })) => {
            assert_eq!(refused(&everything, ideal(id("skaraborg"), lowest.0)), None);
        }
        told => {
            assert_eq!(told, Some(EditError::Calibration(CalibrationError::NothingLeft { forbund: id("skaraborg") })));
        }
    }
    assert_eq!(refused(&everything, ideal(roslagen, 13_010_000)), None, "less than it has takes from nobody");
}

#[test]
fn an_own_dataset_whose_ideals_are_too_high_together_tells_a_limit_that_holds() {
    let with = |hbs: i64, skaraborg: i64| {
        let edits = [ideal(id("hbs"), hbs), ideal(id("skaraborg"), skaraborg)];
        let mut scenario = Scenario::of("2023");
        scenario.edits = edits.to_vec();
        OwnDataset { basis: scenario, ..OwnDataset::new(&Scenario::of("2023"), "Annat", 2024, "") }.know().map(|_| ())
    };
    let Err(EditError::Calibration(CalibrationError::TooHigh { forbund, highest })) = with(30_000_000, 2_000_000_000)
    else {
        panic!("too high")
    };
    assert_eq!(forbund, id("skaraborg"));
    assert_eq!(with(30_000_000, highest.0), Ok(()));
    assert!(with(30_000_000, highest.0 + 1).is_err());
}

#[test]
fn five_times_the_inhabitants_and_five_times_again_overflow_nothing() {
    let five_times = |dataset: &Dataset| -> Vec<Edit> {
        let more = |of: &finsam_engine::Kommun| Edit::Population { kommun: of.code, value: 5 * of.population };
        dataset.kommuner().iter().map(more).collect()
    };
    let most = Edit::Rule(RuleChange {
        state_grant: Some(Kronor::LIMIT),
        population_weight: Some(1_000),
        fye_weight: Some(1_000),
        shares: Some(finsam_engine::PerGroup { state: 1, region: 100, kommuner: 100 }),
        ..RuleChange::default()
    });
    let he = Dataset::y2023().kommuner().iter().map(|of| Edit::Fye { kommun: of.code, value: Fye::LIMIT });
    let edits: Vec<Edit> = five_times(Dataset::y2023()).into_iter().chain(he).chain([most]).collect();
    let own =
        OwnDataset::new(&Scenario::of("2023").with_all(&edits), "Fem gånger", 2024, "").know().expect("a dataset");
    let again = State::apply(&own, &five_times(&own));
    // Stockholm would have more inhabitants than the country.
    let refused: Vec<&EditError> = again.skipped.iter().map(|skipped| &skipped.error).collect();
    assert_eq!(refused, [&EditError::Population { most: 10_000_000 }]);
    let outcome = calculate(&again);
    assert_eq!(outcome.forbund.iter().map(|of| of.ideal).sum::<Kronor>(), outcome.pot.pot);
    assert!(outcome.forbund.iter().all(|of| of.ideal >= of.base));
}

/// The same edit with another number in the place of the one that was refused.
fn at(edit: &Edit, limit: i64) -> Option<Edit> {
    let mut edit = edit.clone();
    match &mut edit {
        Edit::PublishedIdeal { kronor, .. }
        | Edit::Contribute { kronor, .. }
        | Edit::Allocate { kronor, .. }
        | Edit::Account { kronor, .. }
        | Edit::Path { rule: PathRule::Reach { kronor, .. }, .. } => *kronor = Kronor(limit),
        Edit::Population { value, .. } => *value = limit,
        Edit::Stance { percent, .. } => *percent = Percent::from_hundredths(limit),
        Edit::Fye { value, .. } => *value = Fye::from_ten_thousandths(limit),
        _ => return None,
    }
    Some(edit)
}

/// The same edit of an account in another year.
fn in_year(edit: &Edit, limit: i64) -> Option<Edit> {
    let Edit::Account { forbund, item, kronor, .. } = edit else { return None };
    Some(Edit::Account { forbund: *forbund, year: limit, item: *item, kronor: *kronor })
}

/// The limits that an error tells: the number itself, and the number that must be refused still.
fn limits(edit: &Edit, error: &EditError) -> Vec<(Option<Edit>, Option<Edit>)> {
    let up_to = |limit: i64| (at(edit, limit), at(edit, limit + 1));
    let down_to = |limit: i64| (at(edit, limit), at(edit, limit - 1));
    match error {
        EditError::Calibration(CalibrationError::TooHigh { highest, .. }) => vec![up_to(highest.0)],
        EditError::Calibration(CalibrationError::TooLow { lowest, .. }) => vec![down_to(lowest.0)],
        EditError::Population { most } => vec![up_to(*most), down_to(1)],
        EditError::Amount(AmountError::TooLarge) => vec![up_to(Kronor::LIMIT.0)],
        EditError::NegativeItem(AccountItem::Opening | AccountItem::Closing | AccountItem::Financial) => {
            panic!("it may be negative")
        }
        EditError::Amount(AmountError::Negative) | EditError::NegativeItem(_) => vec![down_to(0)],
        EditError::Percent if matches!(edit, Edit::Stance { .. }) => vec![up_to(10_000), down_to(-10_000)],
        EditError::Fye => vec![up_to(Fye::LIMIT.ten_thousandths()), down_to(0)],
        EditError::AccountYear { first, last } => {
            vec![(in_year(edit, *first), in_year(edit, first - 1)), (in_year(edit, *last), in_year(edit, last + 1))]
        }
        EditError::Years => {
            let Edit::Path { forbund, group, rule: PathRule::Reach { kronor, .. } } = edit else { return vec![] };
            let reach = |years| {
                Some(Edit::Path { forbund: *forbund, group: *group, rule: PathRule::Reach { kronor: *kronor, years } })
            };
            vec![(reach(20), reach(21)), (reach(1), reach(0))]
        }
        _ => vec![],
    }
}

/// An edit that sets a number, often one that cannot be.
fn numbered() -> impl Strategy<Value = Edit> {
    let number = || prop_oneof![4 => 0..=2_000_000_000_i64, 1 => any::<i64>(), 1 => -10..10_i64];
    prop_oneof![
        6 => (forbund(), number()).prop_map(|(forbund, kronor)| ideal(forbund, kronor)),
        1 => (kommun(), number()).prop_map(|(kommun, value)| Edit::Population { kommun, value }),
        1 => (kommun(), any::<i64>())
            .prop_map(|(kommun, value)| Edit::Fye { kommun, value: Fye::from_ten_thousandths(value) }),
        1 => (forbund(), any::<i64>())
            .prop_map(|(forbund, kronor)| Edit::Contribute { forbund, party: Party::State, kronor: Kronor(kronor) }),
        1 => (forbund(), any::<i64>()).prop_map(|(forbund, kronor)| Edit::Allocate { forbund, kronor: Kronor(kronor) }),
        1 => (payer(), any::<i64>())
            .prop_map(|(party, percent)| Edit::Stance { party, percent: Percent::from_hundredths(percent) }),
        1 => (forbund(), path_rule()).prop_map(|(forbund, rule)| Edit::Path {
            forbund,
            group: finsam_engine::Group::State,
            rule
        }),
        1 => account(forbund()),
        1 => edit(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_limit_in_every_error_is_the_true_one(earlier in prop::collection::vec(numbered(), 0..12), edit in numbered()) {
        if let Some(error) = refused(&earlier, edit.clone()) {
            for (limit, beyond) in limits(&edit, &error) {
                // A merger's sum can be too large, and has no number that could be another.
                let Some((limit, beyond)) = limit.zip(beyond) else { continue };
                let why = refused(&earlier, limit.clone());
                // With a number that can be, it may be refused for another reason, such as its year or its region.
                let is_other = !matches!(edit, Edit::PublishedIdeal { .. }) && why.as_ref() != Some(&error);
                prop_assert!(why.is_none() || is_other, "{limit:?} is refused: {why:?}");
                prop_assert!(refused(&earlier, beyond.clone()).is_some(), "{beyond:?} is accepted");
            }
        }
    }
}

proptest! {
    #[test]
    fn sums_are_conserved_for_every_dataset_and_scenario(basis in scenario(), edits in edits()) {
        let own = OwnDataset::new(&basis, "Eget", 2024, "").know();
        let dataset = own.unwrap_or_else(|_| Arc::clone(Dataset::y2023()));
        let outcome = calculate(&State::apply(&dataset, &edits));
        if outcome.pot.forbund > 0 {
            prop_assert_eq!(outcome.forbund.iter().map(|of| of.ideal).sum::<Kronor>(), outcome.pot.pot);
            prop_assert_eq!(outcome.lan.iter().map(|lan| lan.ideal).sum::<Kronor>(), outcome.pot.pot);
            prop_assert_eq!(outcome.kommuner.iter().map(|of| of.ideal_part).sum::<Kronor>(), outcome.pot.pool);
        }
        prop_assert!(outcome.forbund.iter().all(|of| of.ideal >= Kronor::ZERO));
    }
}
