//! The way to the goal.

use super::common::{as_it_is, forbund, in_both, in_tkr, kommun};
use crate::text::{self, format::Lang};
use finsam_engine::{
    Block, Dataset, Edit, Goal, Group, Kronor, Movers, Nearness, Obstacle, Party, PathRule, PathYear, Payer, Percent,
    RuleChange, State, calculate, cheapest, losses, projected, raised_together, redistribute, seek, spread,
};
use insta::assert_snapshot;

#[test]
fn why_a_goal_is_not_reached() {
    let state = as_it_is();
    let outcome = calculate(&state);
    let hbs = outcome.forbund("hbs").expect("HBS is in the dataset");
    let obstacles = [
        Obstacle::NoMembers,
        Obstacle::UnknownOffers,
        Obstacle::NothingOffered,
        Obstacle::ThereAlready,
        Obstacle::NextBinds(vec![Group::State, Group::Kommuner]),
        Obstacle::NobodyBinds,
        Obstacle::Amount,
    ];
    assert_snapshot!(in_both(&obstacles, |format, obstacle| text::way::obstacle(format.lang, &state, hbs, obstacle)));
}

#[test]
fn what_a_goal_gives_is_a_sentence() {
    let goals = [
        ("", 100, 0, Movers::AllByLaw),
        ("", 100, 3, Movers::SamePercent),
        ("hbs", 100, 3, Movers::AllByLaw),
        ("hbs", 50, 0, Movers::AllByLaw),
    ];
    let state = as_it_is();
    let outcome = calculate(&state);
    let told = in_both(&goals, |format, (id, percent, years, movers)| {
        let all = outcome.forbund.iter().map(|forbund| forbund.id);
        let forbund = all.filter(|of| id.is_empty() || of.as_str() == *id).collect();
        let target = Percent::from_hundredths(percent * 100);
        let plan = seek(&state, &outcome, &Goal { forbund, target, years: *years, movers: *movers });
        text::way::goal(format, (&state, &outcome), target, 2023 + years, &plan.forbund)
    });
    assert_snapshot!(told);
}

#[test]
fn what_a_refusal_costs_is_a_sentence() {
    let stockholm = Payer::Region("01".parse().expect("this is the code of a län"));
    let stances = [(stockholm, -500), (stockholm, 500), (Payer::State, 0), (Payer::Kommun(kommun("0126")), -5_000)];
    let before = calculate(&as_it_is());
    let raised = Edit::Allocate { forbund: forbund("hbs"), kronor: Kronor(16_000_000) };
    assert_snapshot!(in_both(&stances, |format, (party, hundredths)| {
        let (state, percent) = (as_it_is(), Percent::from_hundredths(*hundredths));
        // A region that raises alone gives nothing: what it raises from was lowered.
        let after = State::apply(Dataset::y2023(), &[Edit::Stance { party: *party, percent }]);
        text::way::refusal(format, &state, *party, percent, &losses(&before, &calculate(&after)))
    }));
    let (from, to) = (State::apply(Dataset::y2023(), &[raised]), as_it_is());
    let more = losses(&calculate(&to), &calculate(&from));
    let told = text::way::refusal(in_tkr(Lang::Sv), &to, Payer::State, Percent::from_hundredths(0), &more);
    assert_eq!(told.replace('\u{a0}', " "), "Staten höjer inte: 1 förbund får 1 400 tkr mer.");
}

#[test]
fn how_the_years_go_is_told() {
    let year = |year, kronor| PathYear { year, forbund: Vec::new(), block: None, over_grant: Kronor(kronor) };
    let state = as_it_is();
    let block = |kronor| Block { forbund: 64, state: Kronor(kronor), ideal: Kronor::ZERO };
    let years = [year(2023, 0), year(2024, 4_000_000), year(2025, -1_000_000), year(2026, 2_000_000)];
    let told = in_both(&[()], |format, ()| {
        let mut told = text::way::over_grant(format, &years);
        told.push(text::way::path(format.lang, 1, 3, 8, 0));
        told.push(text::way::path(format.lang, 5, 3, 9, 1));
        told.push(text::way::path(format.lang, 5, 0, 0, 0));
        for nearness in [Nearness::From(2026), Nearness::NotWithin, Nearness::Undecided, Nearness::Unknown] {
            told.push(text::way::near(format.lang, nearness, 5));
        }
        told.push(text::way::left_out(format.lang, &state, &["hbs", "suvs"].map(forbund)));
        told.push(text::way::left_out(format.lang, &state, &[forbund("hbs"); 64]));
        told.push(text::way::block(format, &block(286_000_000), &block(267_000_000), 2028));
        told.join("\n")
    });
    assert_snapshot!(told);
}

#[test]
fn how_the_money_is_spread_and_redistributed_is_told() {
    let state = as_it_is();
    let outcome = calculate(&state);
    let all: Vec<_> = outcome.forbund.iter().collect();
    let told = in_both(&[()], |format, ()| {
        let given = redistribute(&state, &all, Percent::FULL, Percent::FULL);
        let spread = spread(&all).expect("eight are known");
        format!("{}\n{}", text::way::spread(format, &state, &spread), text::way::redistributed(format, &given, false))
    });
    assert_snapshot!(told);
}

#[test]
fn the_cheapest_steps_are_sentences() {
    let pay = |party, kronor| Edit::Contribute { forbund: forbund("hbs"), party, kronor: Kronor(kronor) };
    let edits = [pay(Party::Region, 3_000_000), pay(Party::State, 6_800_000)];
    let state = State::apply(Dataset::y2023(), &edits);
    let outcome = calculate(&state);
    let hbs = outcome.forbund("hbs").expect("HBS is in the dataset");
    let raises = cheapest(&state, hbs, Percent::FULL);
    assert_snapshot!(in_both(&raises, |format, raise| text::way::raise(format, &state, hbs, raise)));
}

#[test]
fn what_those_who_bind_give_together_is_a_sentence() {
    let state = as_it_is();
    let outcome = calculate(&state);
    let hbs = outcome.forbund("hbs").expect("HBS is in the dataset");
    let raise = raised_together(&state, hbs, Kronor(1_000_000)).expect("all three bind");
    assert_snapshot!(in_both(&[raise], |format, raise| text::way::together(format, &state, hbs, raise)));
}

#[test]
fn who_has_no_brake_is_told() {
    let follows = Edit::Rule(RuleChange::of_path(Group::State, Some(PathRule::Model)));
    let state = State::apply(Dataset::y2023(), &[follows]);
    let path = projected(&state, &calculate(&state)).path;
    let ids = ["hbs", "roslagen", "stockholms-stad"].map(forbund);
    assert_snapshot!(in_both(&[()], |format, ()| {
        text::way::without_brake(format.lang, &state, &path, &ids).unwrap_or_default()
    }));
}
