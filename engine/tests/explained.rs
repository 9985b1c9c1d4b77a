//! What is told as a derivation is what was computed.

use finsam_engine::{
    AccountFigure, AccountItem, Dataset, Edit, Figure, Finished, ForbundId, Fye, InsatsFigure, InsatsItem, InsatsOf,
    KeyUsed, KommunCode, KommunKey, Kronor, LanCode, NeedIndex, Party, Payer, Payers, Percent, Quality, ResultFigure,
    ResultItem, ResultStep, ResultsOf, State, Step, calculate, explain, totals,
};

fn state(edits: &[Edit]) -> State {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped, [], "all edits apply");
    state
}

fn steps(edits: &[Edit], figure: Figure) -> Vec<Step> {
    let state = state(edits);
    explain(&state, &calculate(&state), figure).expect("it can be explained").steps
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("a code")
}

/// Every kommun's arithmetic, step by step, gives its HE to the thousandth.
#[test]
fn the_arithmetic_of_he_gives_the_he() {
    let mut derived = Vec::new();
    for kommun in Dataset::y2023().kommuner() {
        let steps = steps(&[], Figure::Fye(kommun.code));
        let Some(Step::FyePredicted { population, index, line, rate, scale, fye, .. }) = steps.last() else {
            assert!(matches!(steps[0], Step::FyeOrigin { quality: Quality::Derived, .. }), "{}", kommun.name);
            derived.push(kommun.name);
            continue;
        };
        assert_eq!((*population, *index), (kommun.population, NeedIndex::FITTED.of(kommun)));
        let by_line = line.intercept
            + i64::try_from(i128::from(line.slope) * i128::from(*index) / 1_000_000_000).expect("a rate");
        assert_eq!(*rate, by_line.max(0), "{}", kommun.name);
        let product = i128::from(*population) * i128::from(*rate) * i128::from(*scale) / 10_i128.pow(14);
        let given = Fye::from_ten_thousandths(i64::try_from(product).expect("HE"));
        assert!(
            (given.ten_thousandths() - fye.ten_thousandths()).abs() <= 10,
            "{}: {given:?} and {fye:?}",
            kommun.name
        );
    }
    assert_eq!(derived, ["Stockholm", "Södertälje"], "each alone is a förbund with a published ideal");
    assert_eq!(
        steps(
            &[Edit::Fye { kommun: kommun("1480"), value: Fye::from_ten_thousandths(5) }],
            Figure::Fye(kommun("1480"))
        )
        .len(),
        1
    );
}

#[test]
fn the_key_that_is_told_is_the_one_that_was_used() {
    let used = |id: &str, key: Option<KommunKey>| {
        let forbund = id.parse().expect("an id");
        let edits: Vec<Edit> = key.into_iter().map(|key| Edit::Key { forbund, key }).collect();
        let steps = steps(&edits, Figure::ToPay(forbund, Percent::FULL));
        steps.into_iter().find_map(|step| if let Step::Key { used, .. } = step { Some(used) } else { None })
    };
    assert_eq!(used("hbs", None), Some(KeyUsed::Paid));
    assert_eq!(used("falun-borlange", None), Some(KeyUsed::Stated));
    assert_eq!(used("samsund", None), Some(KeyUsed::Population), "no source says how they pay");
    assert_eq!(used("hbs", Some(KommunKey::Weights(vec![]))), Some(KeyUsed::Population), "no weight at all");
    assert_eq!(used("hbs", Some(KommunKey::Equal)), Some(KeyUsed::Equal));
}

#[test]
fn sums_of_a_lan_and_of_the_nation_are_those_of_their_parts() {
    // With Uppsala in it, Samsund crosses a border.
    let edits = [Edit::Move { kommun: kommun("0380"), to: "samsund".parse().ok() }];
    let of = |figure| match steps(&edits, figure).pop() {
        Some(Step::Sum { parts, ideal, allocation }) => {
            assert_eq!(parts.iter().map(|part| part.ideal).sum::<Kronor>(), ideal);
            assert_eq!(parts.iter().map(|part| part.allocation).sum::<Option<Kronor>>(), allocation);
            (parts.len(), ideal, allocation)
        }
        other => panic!("a sum comes last: {other:?}"),
    };
    let outcome = calculate(&state(&edits));
    let stockholm = outcome.lan(LanCode::STOCKHOLM).expect("there");
    assert_eq!(of(Figure::Sum(Some(LanCode::STOCKHOLM))), (8, stockholm.ideal, stockholm.allocation));
    assert_eq!(of(Figure::Sum(None)), (72, Kronor(672_000_000), None));
}

#[test]
fn several_forbund_together_are_the_sum_of_whole_ones() {
    let ids: Vec<ForbundId> = ["hbs", "samsund"].map(|id| id.parse().expect("an id")).to_vec();
    let outcome = calculate(&state(&[]));
    let whole = |of: fn(&finsam_engine::ForbundOutcome) -> i64| -> i64 {
        ids.iter().map(|id| of(outcome.forbund(id.as_str()).expect("there"))).sum()
    };
    let (ideal, allocation) = (whole(|of| of.ideal.0), whole(|of| of.allocation.expect("known").0));
    match steps(&[], Figure::Together(ids.clone())).as_slice() {
        [Step::Sum { parts, ideal: summed, allocation: given }, Step::Percent { hundredths_of_percent, .. }] => {
            assert_eq!((parts.len(), summed.0, given.map(|given| given.0)), (2, ideal, Some(allocation)));
            assert_eq!(*hundredths_of_percent, (allocation * 20_000 + ideal) / (2 * ideal));
        }
        other => panic!("a sum and its percent: {other:?}"),
    }
    let with_unknown = vec![ids[0], "goteborg".parse().expect("an id")];
    assert_eq!(steps(&[], Figure::Together(with_unknown)).len(), 1, "no percent of what is not known");
}

/// Stockholms stad and HBS at the end of 2022 (their annual reports): what is below the ladder takes nothing from what is above.
#[test]
fn accounts_together_are_the_sum_of_each() {
    let years: Vec<(ForbundId, i64)> = ["stockholms-stad", "hbs"].map(|id| (id.parse().expect("an id"), 2022)).to_vec();
    let state = state(&[]);
    let outcome = calculate(&state);
    let projection = finsam_engine::projected(&state, &outcome);
    for figure in [AccountFigure::Closing, AccountFigure::RecommendedMax, AccountFigure::Over] {
        match steps(&[], Figure::Accounts(figure, years.clone())).as_slice() {
            [Step::Accounts { parts, sum, .. }] => {
                assert_eq!(parts.iter().map(|(.., kronor)| *kronor).sum::<Kronor>(), *sum);
                for (id, year, kronor) in parts {
                    let of = projection.of(*id).iter().find(|of| of.year == *year).expect("a year");
                    let expected = match figure {
                        AccountFigure::Closing => of.kronor(AccountItem::Closing),
                        AccountFigure::RecommendedMax => of.recommended_max,
                        _ => of.excess(),
                    };
                    assert_eq!(Some(*kronor), expected, "{figure:?} of {id}");
                }
            }
            other => panic!("one step: {other:?}"),
        }
    }
    let unknown = vec![("goteborg".parse().expect("an id"), 2022)];
    assert_eq!(explain(&state, &outcome, Figure::Accounts(AccountFigure::Closing, unknown)), None);
}

#[test]
fn what_is_paid_in_all_is_the_sum_of_what_each_forbund_gets() {
    let state = state(&[]);
    let ids: Vec<ForbundId> = state.forbund.iter().map(|of| of.id).collect();
    let sums = totals(&state, &state, &ids);
    let region = Payer::Region(LanCode::STOCKHOLM);
    let of_region = sums.payers.iter().find(|of| of.payer == region).expect("it pays").paid.after;
    let wanted =
        [(Payers::One(region), of_region), (Payers::Kommuner, sums.kommuner.after), (Payers::All, sums.all.after)];
    for (who, expected) in wanted {
        match steps(&[], Figure::Paid(who, ids.clone())).pop() {
            Some(Step::Paid { parts, paid }) => {
                assert_eq!(paid, expected, "{who:?}");
                assert_eq!(parts.iter().filter(|(_, paid)| paid.is_some()).count(), 8);
            }
            other => panic!("one step: {other:?}"),
        }
    }
}

/// A member of a derived förbund is called the same in its own explanation and in its förbund's.
#[test]
fn a_member_of_a_derived_forbund_is_called_derived_everywhere() {
    let huddinge = kommun("0126");
    let own = steps(&[], Figure::Fye(huddinge));
    assert!(matches!(own[0], Step::FyeOrigin { quality: Quality::Derived, .. }));
    let of_forbund = steps(&[], Figure::Ideal("hbs".parse().expect("an id")));
    let members = of_forbund
        .iter()
        .find_map(|step| if let Step::KommunShares { members, .. } = step { Some(members) } else { None });
    assert!(members.is_some_and(|members| members.iter().all(|member| member.quality == Quality::Derived)));
    let outcome = calculate(&state(&[]));
    assert_eq!(outcome.kommun(huddinge).map(|kommun| kommun.quality), Some(Quality::Derived));
}

/// A figure of results is what its last steps come to, and a figure that is not known says so.
#[test]
fn a_figure_of_results_is_what_its_steps_come_to() {
    let hbs: ForbundId = "hbs".parse().expect("an id");
    let at_full = [Edit::Allocate { forbund: hbs, kronor: Kronor(15_270_000) }];
    let of = |edits: &[Edit], id: &str, figure| {
        let of = ResultsOf::Forbund(id.parse().expect("an id"));
        let last = steps(edits, Figure::Results(of, 2022, figure)).pop();
        let Some(Step::Results(last)) = last else { panic!("{last:?}") };
        last
    };
    let is = |step: &ResultStep, told: &str| assert!(format!("{step:?}").starts_with(told), "{step:?}");
    is(&of(&[], "hbs", ResultFigure::CostPer(ResultItem::Participants)), "Each { amount: Kronor(13626000)");
    is(&of(&[], "hbs", ResultFigure::Share(Finished::All)), "Nation { year: 2021, percent: 34 }");
    is(&of(&at_full, "hbs", ResultFigure::WhatIf(None)), "Went { participants: 14");
    is(&of(&at_full, "hbs", ResultFigure::Raise(Party::Region)), "Raise { party: Region, now: Kronor(3818000)");
    let per_new = ResultFigure::PerNew(Party::Region, None);
    is(&of(&at_full, "hbs", per_new), "PerNew { raise: Kronor(168000), participants: 14, each: Some(Kronor(12000)) }");
    let pays = ResultFigure::BreakEven(Party::Region, Kronor(250_000));
    is(&of(&at_full, "hbs", pays), "BreakEven { raise: Kronor(168000), cost: Kronor(250000), tenths: Some(7) }");
    for figure in [per_new, ResultFigure::WhatIf(None), ResultFigure::CostPer(ResultItem::Finished)] {
        assert_eq!(of(&[], "goteborg", figure), ResultStep::Unknown);
    }
    let stad = of(&[], "stockholms-stad", ResultFigure::Count(ResultItem::Other));
    assert_eq!(
        stad,
        ResultStep::Sum {
            whole: (ResultItem::Finished, 681),
            parts: vec![(ResultItem::FiveReasons, 656), (ResultItem::Other, 25)],
            found: ResultItem::Other,
        }
    );
    let lan = Figure::Results(ResultsOf::Lan(LanCode::STOCKHOLM), 2022, ResultFigure::Share(Finished::FiveReasons));
    assert!(steps(&[], lan).iter().any(|step| format!("{step:?}").contains("counted: Some((565, 2037))")));
}

/// Annual reports of 2022: what MIA of HBS cost for each participant, and what FINSAM-team of Stockholms stad cost more than its
/// budget; what is not known says so.
#[test]
fn a_figure_of_insatser_is_what_its_steps_come_to() {
    let of = |id: &str, of: InsatsOf, figure| {
        let steps = steps(&[], Figure::Insatser(id.parse().expect("an id"), 2022, of, figure));
        steps.into_iter().map(|step| format!("{step:?}")).collect::<Vec<_>>()
    };
    let one = |name: &str| InsatsOf::One(name.to_owned());
    let steps = of("hbs", one("MIA"), InsatsFigure::PerParticipant);
    assert!(steps[0].contains("item: Cost, year: 2022, value: 7936500, origin: Published"), "{steps:?}");
    assert!(steps[1].contains("item: Participants, year: 2022, value: 176"), "{steps:?}");
    let each = "Insats(Each { cost: Kronor(7936500), participants: 176, each: Kronor(45094) })";
    assert_eq!((steps.len(), steps[2].as_str()), (3, each));
    let steps = of("stockholms-stad", one("FINSAM-team"), InsatsFigure::Deviation);
    let left = "Insats(Deviation { budget: Kronor(2700000), cost: Kronor(3542000), left: Kronor(-842000) })";
    assert_eq!(steps.last().map(String::as_str), Some(left));
    let all = InsatsOf::All { is_structural: true };
    let steps = of("stockholms-stad", all.clone(), InsatsFigure::Item(InsatsItem::Cost));
    assert!(steps[0].ends_with("sum: 1526000 })") && steps[0].contains("(\"Struktur unga\", 468000)"), "{steps:?}");
    for (figure, insats) in [
        (InsatsFigure::Deviation, one("MIA")),
        (InsatsFigure::PerParticipant, all),
        (InsatsFigure::PerParticipant, one("Nowhere")),
    ] {
        assert_eq!(of("hbs", insats, figure), ["Insats(Unknown)"]);
    }
}
