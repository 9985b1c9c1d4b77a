//! What the page says, in both languages: messages are part of the product, and each change to one is seen here.

#[path = "../src/embedding/code.rs"]
mod code;
#[path = "../src/file_error.rs"]
mod file_error;
#[expect(dead_code, reason = "some of it only the page uses")]
#[path = "../src/format.rs"]
mod format;
#[expect(dead_code, unused_imports, reason = "the page uses all of it, these tests only what they are about")]
#[path = "../src/text/mod.rs"]
mod text;

use file_error::FileError;
use finsam_engine::{
    AccountFigure, AccountItem, AccountYear, AllocationMode, AmountError, CalibrationError, Dataset, Edit, EditError,
    EquityLadder, EquitySum, Figure, ForbundId, Fye, Goal, Group, KommunCode, KommunKey, Kronor, LadderError, Movers,
    NoWayDown, Obstacle, Party, PathRule, PathYear, Payer, PerGroup, Percent, PercentError, Ratio, ReadError, Remark,
    RemarkAbout, Rule, RuleChange, RuleError, Scenario, State, Tier, Unit, calculate, cheapest, explain, losses,
    projected, redistribute, seek, spread,
};
use format::{Format, Lang};
use insta::assert_snapshot;

const LANGUAGES: [Lang; 2] = [Lang::Sv, Lang::En];

fn in_tkr(lang: Lang) -> Format {
    Format { lang, unit: Unit::Thousands }
}

/// What is said of each of these, first in Swedish, then in English, one line each. No-break spaces come as ordinary
/// ones, so that they can be told in the snapshots; the tests of figures below look at them.
fn in_both<Case>(cases: &[Case], say: impl Fn(Format, &Case) -> String) -> String {
    let of = |lang| cases.iter().map(|case| say(in_tkr(lang), case)).collect::<Vec<_>>().join("\n");
    LANGUAGES.map(of).join("\n\n").replace('\u{a0}', " ")
}

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("this is an id")
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("this is a code")
}

fn fye(text: &str) -> Fye {
    Fye::read(text).expect("this is a number of HE")
}

fn as_it_is() -> State<'static> {
    State::apply(Dataset::y2023(), &[])
}

fn amount_errors() -> Vec<AmountError> {
    vec![
        AmountError::Empty,
        AmountError::NotAnAmount("tolv".into()),
        AmountError::Ambiguous("32.500".into()),
        AmountError::NotWhole,
        AmountError::Negative,
        AmountError::TooLarge,
    ]
}

fn rule_errors() -> Vec<RuleError> {
    vec![
        RuleError::Nothing,
        RuleError::Amount(Rule::StateGrant, AmountError::Negative),
        RuleError::SupportAboveGrant,
        RuleError::Weight(Rule::PopulationWeight),
        RuleError::NoWeight,
        RuleError::Shares,
        RuleError::Ladder(LadderError::Tiers),
        RuleError::Ladder(LadderError::NotRising(2)),
        RuleError::Ladder(LadderError::End(1)),
        RuleError::Ladder(LadderError::Rate(3)),
        RuleError::GreatestDecrease,
        RuleError::PathYears,
    ]
}

fn edit_errors() -> Vec<EditError> {
    let (hbs, salem) = (forbund("hbs"), kommun("0128"));
    vec![
        EditError::UnknownForbund(forbund("xanadu")),
        EditError::UnknownKommun(kommun("0199")),
        EditError::AlreadyMember { kommun: salem, forbund: hbs },
        EditError::MemberOfNone(kommun("0184")),
        EditError::NotAMember { kommun: kommun("0184"), forbund: hbs },
        EditError::ForbundExists(hbs),
        EditError::Name,
        EditError::MergeIntoItself(hbs),
        EditError::Amount(AmountError::Negative),
        EditError::Rule(RuleError::NoWeight),
        EditError::NotInDataset(forbund("nordvast")),
        EditError::Calibration(CalibrationError::TooLow { forbund: hbs, lowest: Kronor(4_000_000) }),
        EditError::Calibration(CalibrationError::TooHigh { forbund: hbs, highest: Kronor(90_000_000) }),
        EditError::Calibration(CalibrationError::NoWeight),
        EditError::Fye,
        EditError::Population { most: 154_595 },
        EditError::UnknownRegion("02".parse().expect("this is the code of a län")),
        EditError::NoMembers(hbs),
        EditError::Percent,
        EditError::PathRule(Group::State),
        EditError::PathRule(Group::Region),
        EditError::Years,
        EditError::AccountYear { first: 2004, last: 2043 },
        EditError::NegativeItem(AccountItem::Costs),
        EditError::NegativeItem(AccountItem::Contributions),
    ]
}

#[test]
fn why_a_text_is_no_amount() {
    assert_snapshot!(in_both(&amount_errors(), |format, error| text::amount_error(format.lang, error)));
}

#[test]
fn why_a_text_is_no_percent() {
    let errors = [
        PercentError::Empty,
        PercentError::NotANumber("hundra".into()),
        PercentError::Outside { lowest: Percent::from_hundredths(0), highest: Percent::from_hundredths(100_000) },
    ];
    assert_snapshot!(in_both(&errors, text::percent_error));
}

#[test]
fn why_a_rule_cannot_have_a_value() {
    assert_snapshot!(in_both(&rule_errors(), |format, error| text::rule_error(format.lang, error)));
}

#[test]
fn why_an_edit_does_not_apply() {
    let state = as_it_is();
    assert_snapshot!(in_both(&edit_errors(), |format, error| text::edit_error(format, &state, error)));
}

fn read_errors() -> Vec<ReadError> {
    vec![
        ReadError::NotAScenario,
        ReadError::Cut { read: 0 },
        ReadError::Cut { read: 1 },
        ReadError::Cut { read: 7 },
        ReadError::Damaged { read: 0 },
        ReadError::Damaged { read: 1 },
        ReadError::Damaged { read: 7 },
        ReadError::Newer { version: 7 },
        ReadError::UnknownBase("1999".into()),
        ReadError::TooManyEdits(2_001),
        ReadError::UnknownEdits(1),
        ReadError::UnknownEdits(3),
    ]
}

#[test]
fn why_a_stored_scenario_cannot_be_read() {
    assert_snapshot!(in_both(&read_errors(), |format, error| text::read_error(format.lang, error)));
}

#[test]
fn what_of_a_link_cannot_be_read() {
    assert_snapshot!(in_both(&read_errors(), |format, error| text::link_error(format.lang, error)));
}

/// As codes, which is how they come to the page.
#[test]
fn why_a_file_cannot_be_saved_or_opened() {
    let codes = [
        "not_loaded",
        "too_large",
        "not_text",
        "unreadable",
        "a code that nobody knows",
        "empty:0:",
        "cut_off:0:",
        "not_json:3:14",
        "not_a_scenario:0:",
        "newer:0:7",
        "unknown_base:0:1999",
        "unknown_edit:3:jump",
        "unknown_field:0:author",
        "unknown_field:3:move.komun",
        "missing_field:0:base",
        "missing_field:3:move.kommun",
        "wrong_value:0:title",
        "wrong_value:3:contribute.kronor",
        "too_many_edits:100000:2000",
    ];
    assert_snapshot!(in_both(&codes, |format, code| { text::file_error(format.lang, &FileError::from_code(code)) }));
}

#[test]
fn what_came_of_a_file() {
    assert_snapshot!(in_both(&[(0, 0), (1, 0), (7, 2)], |format, (edits, skipped)| {
        text::opened(format.lang, *edits, *skipped)
    }));
}

/// One of every kind, and of those that read differently by what was before.
fn edits() -> Vec<Edit> {
    let (hbs, samsund) = (forbund("hbs"), forbund("samsund"));
    let rule = RuleChange::default;
    let tier = |up_to: Option<i64>, hundredths_of_percent| Tier { up_to: up_to.map(Kronor), hundredths_of_percent };
    let weights = [(kommun("0126"), 3), (kommun("0127"), 2), (kommun("0128"), 1)];
    let key = |key| Edit::Key { forbund: forbund("hbs"), key };
    let pay = |id: &str, party, kronor| Edit::Contribute { forbund: forbund(id), party, kronor: Kronor(kronor) };
    let stance = |party, hundredths| Edit::Stance { party, percent: Percent::from_hundredths(hundredths) };
    let account =
        |id: &str, year, item, kronor| Edit::Account { forbund: forbund(id), year, item, kronor: Kronor(kronor) };
    let path = |id: &str, group, rule| Edit::Path { forbund: forbund(id), group, rule };
    vec![
        Edit::Move { kommun: kommun("0184"), to: Some(samsund) },
        Edit::Move { kommun: kommun("0128"), to: Some(samsund) },
        Edit::Move { kommun: kommun("0128"), to: None },
        Edit::Move { kommun: kommun("0184"), to: None },
        pay("hbs", Party::State, 7_500_000),
        pay("hbs", Party::Region, 3_650_512),
        pay("hbs", Party::Kommun(kommun("0126")), 1_900_000),
        pay("xanadu", Party::State, 7_500_000),
        Edit::Create { forbund: forbund("nordvast"), name: "Nordväst".into() },
        Edit::Merge { from: forbund("suvs"), into: forbund("samsund") },
        Edit::Dissolve { forbund: hbs },
        key(KommunKey::Present),
        key(KommunKey::Population),
        key(KommunKey::Equal),
        key(KommunKey::Fye),
        key(KommunKey::Weights(weights.into_iter().collect())),
        Edit::Rule(RuleChange { state_grant: Some(Kronor(360_000_000)), ..rule() }),
        Edit::Rule(RuleChange { national_support: Some(Kronor(0)), ..rule() }),
        Edit::Rule(RuleChange { base_grant: Some(Kronor(500_500)), ..rule() }),
        Edit::Rule(RuleChange { population_weight: Some(30), fye_weight: Some(70), ..rule() }),
        Edit::Rule(RuleChange { shares: Some(PerGroup { state: 1, region: 1, kommuner: 1 }), ..rule() }),
        Edit::Rule(RuleChange { allocation: Some(AllocationMode::AsOffered), ..rule() }),
        Edit::Rule(RuleChange { allocation: Some(AllocationMode::Matched), ..rule() }),
        Edit::Rule(RuleChange { equity_ladder: Some(vec![tier(Some(7_000_000), 2_050), tier(None, 1_000)]), ..rule() }),
        Edit::PublishedIdeal { forbund: hbs, kronor: Kronor(15_500_000) },
        Edit::Fye { kommun: kommun("0127"), value: fye("8000,5") },
        Edit::Population { kommun: kommun("0127"), value: 72_500 },
        Edit::Rule(RuleChange {
            greatest_decrease: Some(Percent::from_hundredths(750)),
            path_years: Some(8),
            ..rule()
        }),
        Edit::Allocate { forbund: hbs, kronor: Kronor(15_500_000) },
        stance(Payer::State, 0),
        stance(Payer::Region("01".parse().expect("this is the code of a län")), -500),
        stance(Payer::Kommun(kommun("0126")), 250),
        path("hbs", Group::State, PathRule::Model),
        path("hbs", Group::Region, PathRule::Match),
        path("hbs", Group::Kommuner, PathRule::Hold),
        path("stockholms-stad", Group::Kommuner, PathRule::Percent(Percent::from_hundredths(-250))),
        path("xanadu", Group::Region, PathRule::Percent(Percent::from_hundredths(200))),
        path("hbs", Group::State, PathRule::Reach { kronor: Kronor(9_000_000), years: 3 }),
        path("hbs", Group::State, PathRule::Reach { kronor: Kronor(9_000_000), years: 1 }),
        account("hbs", 2022, AccountItem::Costs, 17_000_000),
        account("samsund", 2022, AccountItem::Opening, -1_500_000),
        account("samsund", 2022, AccountItem::Contributions, 6_250_000),
        account("samsund", 2022, AccountItem::OtherIncome, 1_200_500),
        account("samsund", 2023, AccountItem::Individual, 4_000_000),
        account("samsund", 2023, AccountItem::Structural, 1_000_000),
        account("samsund", 2023, AccountItem::Administration, 700_000),
        account("samsund", 2023, AccountItem::Financial, -4_000),
        account("samsund", 2023, AccountItem::Closing, 0),
        account("samsund", 2023, AccountItem::TotalAssets, 9_000_000),
    ]
}

#[test]
fn every_kind_of_edit_is_a_sentence() {
    let state = as_it_is();
    assert_snapshot!(in_both(&edits(), |format, edit| text::edit_sentence(format, &state, edit)));
}

/// What is said of who holds a förbund's budget back, once these edits are made.
fn binding(format: Format, (id, edits): &(&str, Vec<Edit>)) -> String {
    let state = State::apply(Dataset::y2023(), edits);
    assert_eq!(state.skipped.len(), 0, "all edits apply");
    let outcome = calculate(&state);
    let found = outcome.forbund(id).expect("the förbund is there");
    let said = text::binding(format, state.dataset, &state.rules, found);
    format!("{} {}", said.lead, said.rest)
}

#[test]
fn who_holds_the_budget_back_is_said_in_every_form() {
    let stockholm = |state, region, kommun_pays| {
        let pay =
            |party, kronor| Edit::Contribute { forbund: forbund("stockholms-stad"), party, kronor: Kronor(kronor) };
        let kommun = Party::Kommun(kommun("0180"));
        vec![pay(Party::State, state), pay(Party::Region, region), pay(kommun, kommun_pays)]
    };
    let hbs = |state, region| {
        let pay = |party, kronor| Edit::Contribute { forbund: forbund("hbs"), party, kronor: Kronor(kronor) };
        vec![pay(Party::State, state), pay(Party::Region, region)]
    };
    let as_offered = Edit::Rule(RuleChange { allocation: Some(AllocationMode::AsOffered), ..RuleChange::default() });
    let unknown = Dataset::y2023().forbund().iter().find(|forbund| forbund.paid.is_none()).expect("most are not known");
    let cases = [
        (unknown.id.as_str(), vec![]),
        ("stockholms-stad", vec![]),
        ("stockholms-stad", stockholm(18_000_000, 8_500_000, 9_000_000)),
        ("stockholms-stad", stockholm(15_000_000, 8_500_000, 9_000_000)),
        ("stockholms-stad", stockholm(18_000_000, 9_000_000, 8_500_000)),
        ("stockholms-stad", stockholm(16_000_000, 9_000_000, 8_000_000)),
        ("stockholms-stad", stockholm(18_000_000, 8_000_000, 8_000_000)),
        ("hbs", hbs(9_000_000, 4_500_000)),
        ("stockholms-stad", vec![as_offered]),
    ];
    assert_snapshot!(in_both(&cases, binding));
}

#[test]
fn a_meeting_reads_where_a_forbund_stands() {
    let cases = [(Some(55), Some(100)), (Some(96), Some(84)), (None, Some(101)), (Some(55), Some(55)), (None, None)];
    assert_snapshot!(in_both(&cases, |format, (before, now)| {
        let of_hundred = |percent: Option<i64>| percent.map(|percent| ratio(percent, 100));
        let (before, now) = (of_hundred(*before), of_hundred(*now));
        let (told, points) = (text::base_and_proposal(format, before, now), text::points(format, before, now));
        format!("{told} {points}").trim_end().to_owned()
    }));
}

#[test]
fn a_meeting_reads_how_much_is_short_of_100_percent() {
    assert_snapshot!(in_both(&[14_600_000, 15_270_000, 16_000_000], |format, allocation| {
        text::short_of_full(format, Kronor(*allocation), Kronor(15_270_000))
    }));
}

#[test]
fn a_note_is_one_line() {
    let noted = |by: &str, date: &str, remark: &str| {
        let dissolved = Scenario::of("2023").with(Edit::Dissolve { forbund: forbund("hbs") });
        let scenario = dissolved.noted(0, by, date, remark);
        scenario.note(0).map(text::note_line).expect("it says something")
    };
    assert_eq!(noted("Anna", "2 nov.", "om regionen följer med"), "Anna, 2 nov.: om regionen följer med");
    assert_eq!(noted("Anna", "", "om regionen följer med"), "Anna: om regionen följer med");
    assert_eq!(noted("", "", "om regionen följer med"), "om regionen följer med");
    assert_eq!(noted("", "2 nov.", ""), "2 nov.");
}

#[track_caller]
fn is_written(kronor: i64, kr: &str, tkr: &str, mnkr: &str) {
    let units = [(Unit::Kronor, kr), (Unit::Thousands, tkr), (Unit::Millions, mnkr)];
    for (unit, expected) in units {
        assert_eq!(Format { lang: Lang::Sv, unit }.amount(Kronor(kronor)), expected);
        assert_eq!(Format { lang: Lang::En, unit }.amount(Kronor(kronor)), expected.replace(',', "."));
    }
}

#[test]
fn amounts_have_no_break_spaces_a_decimal_comma_and_a_true_minus() {
    is_written(0, "0\u{a0}kr", "0\u{a0}tkr", "0,0\u{a0}mnkr");
    is_written(32_000_000, "32\u{a0}000\u{a0}000\u{a0}kr", "32\u{a0}000\u{a0}tkr", "32,0\u{a0}mnkr");
    is_written(999, "999\u{a0}kr", "1\u{a0}tkr", "0,0\u{a0}mnkr");
    is_written(1_715_512, "1\u{a0}715\u{a0}512\u{a0}kr", "1\u{a0}716\u{a0}tkr", "1,7\u{a0}mnkr");
    is_written(
        -1_250_000,
        "\u{2212}1\u{a0}250\u{a0}000\u{a0}kr",
        "\u{2212}1\u{a0}250\u{a0}tkr",
        "\u{2212}1,3\u{a0}mnkr",
    );
    is_written(-5, "\u{2212}5\u{a0}kr", "0\u{a0}tkr", "0,0\u{a0}mnkr");
}

#[track_caller]
fn is_edited_as(unit: Unit, kronor: i64, expected: &str) {
    assert_eq!(Format { lang: Lang::Sv, unit }.exact(Kronor(kronor)), expected);
}

#[test]
fn a_field_shows_its_amount_to_the_krona() {
    is_edited_as(Unit::Kronor, 1_715_512, "1\u{a0}715\u{a0}512");
    is_edited_as(Unit::Thousands, 1_715_512, "1\u{a0}715,512");
    is_edited_as(Unit::Thousands, 3_650_500, "3\u{a0}650,5");
    is_edited_as(Unit::Thousands, 8_000_000, "8\u{a0}000");
    is_edited_as(Unit::Millions, 1_715_512, "1,715512");
    is_edited_as(Unit::Millions, 32_500_000, "32,5");
    is_edited_as(Unit::Millions, 0, "0");
}

#[test]
fn a_change_has_its_sign() {
    let changes = [500_000, -500_000, 0].map(|kronor| in_tkr(Lang::Sv).change(Kronor(kronor)));
    assert_eq!(changes, ["+500", "\u{2212}500", "±0"]);
}

fn ratio(part: i64, whole: i64) -> Ratio {
    Ratio::new(part, whole).expect("the whole is not 0")
}

#[test]
fn percents_are_whole_or_with_two_decimals() {
    let stockholm = ratio(32_000_000, 58_518_000);
    for (lang, expected) in LANGUAGES.into_iter().zip(["54,68\u{a0}%", "54.68\u{a0}%"]) {
        assert_eq!(in_tkr(lang).percent(stockholm), "55\u{a0}%");
        assert_eq!(in_tkr(lang).percent_in_detail(stockholm), expected);
    }
    assert_eq!(in_tkr(Lang::Sv).rate(Percent::from_hundredths(8_750)), "87,5\u{a0}%");
    assert_eq!(in_tkr(Lang::Sv).rate(Percent::FULL), "100\u{a0}%");
}

#[track_caller]
fn changes_by(before: i64, after: i64, expected: Option<&str>) {
    let change = in_tkr(Lang::Sv).percent_change(ratio(before, 100_000), ratio(after, 100_000));
    assert_eq!(change.as_deref(), expected);
}

#[test]
fn a_percent_changes_by_whole_points_or_by_tenths_where_these_are_alike() {
    changes_by(55_000, 55_000, None);
    changes_by(55_000, 58_000, Some("+3"));
    changes_by(58_000, 55_000, Some("\u{2212}3"));
    changes_by(55_000, 55_300, Some("+0,3"));
    changes_by(55_300, 55_000, Some("\u{2212}0,3"));
    changes_by(55_000, 55_010, Some("±0,0"));
}

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
    assert_eq!(told.replace('\u{a0}', " "), "Staten höjer inte: 1 förbund får tillsammans 1 400 tkr mer.");
}

#[test]
fn how_the_years_go_is_told() {
    let year = |year, kronor| PathYear { year, forbund: Vec::new(), over_grant: Kronor(kronor) };
    let years = [year(2023, 0), year(2024, 4_000_000), year(2025, -1_000_000), year(2026, 2_000_000)];
    let told = in_both(&[()], |format, ()| {
        let mut told = text::way::over_grant(format, &years);
        told.push(text::way::path(format.lang, 1, 3, 8));
        told.push(text::way::near(format.lang, Some(2026), 5));
        told.push(text::way::near(format.lang, None, 5));
        told.push(text::way::unbraked(format.lang, 64));
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
        format!("{}\n{}", text::way::spread(format, &state, &spread), text::way::redistributed(format, &given))
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

/// The last known year of a förbund's account, and what comes after.
fn accounts_of(state: &State, id: &str) -> Vec<AccountYear> {
    projected(state, &calculate(state)).of(forbund(id)).to_vec()
}

fn entered(id: &str, entries: &[(AccountItem, i64)]) -> Vec<AccountYear> {
    let edit = |(item, kronor): &(AccountItem, i64)| Edit::Account {
        forbund: forbund(id),
        year: 2022,
        item: *item,
        kronor: Kronor(*kronor),
    };
    let edits: Vec<Edit> = entries.iter().map(edit).collect();
    accounts_of(&State::apply(Dataset::y2023(), &edits), id)
}

#[test]
fn the_figures_of_an_account_are_derived_in_words() {
    let edit = |id, year, item, kronor| Edit::Account { forbund: forbund(id), year, item, kronor: Kronor(kronor) };
    let edits = [
        edit("hbs", 2023, AccountItem::Individual, 16_000_000),
        edit("samsund", 2023, AccountItem::Closing, -500_000),
        edit("samsund", 2022, AccountItem::Closing, 100_000),
        edit("stockholms-stad", 2024, AccountItem::FromState, 16_000_000),
        Edit::Merge { from: forbund("suvs"), into: forbund("varna") },
    ];
    let state = State::apply(Dataset::y2023(), &edits);
    let outcome = calculate(&state);
    let of = |id, year, figure| Figure::Account(forbund(id), year, figure);
    let figures = [
        of("hbs", 2022, AccountFigure::Over),
        of("hbs", 2023, AccountFigure::Closing),
        of("samsund", 2023, AccountFigure::Result),
        of("stockholms-stad", 2024, AccountFigure::RecommendedMax),
        of("goteborg", 2023, AccountFigure::Closing),
    ];
    assert_snapshot!(in_both(&figures, |format, figure| {
        let explanation = explain(&state, &outcome, figure.clone()).expect("the year is there");
        let mut lines = vec![text::figure_title(format, &state, figure)];
        for step in &explanation.steps {
            let text::Told { what, sums, source } = text::tell(format, &state, &outcome, figure, step);
            lines.push(format!("  {what}"));
            lines.extend(sums.iter().chain(Some(&source).filter(|of| !of.is_empty())).map(|sum| format!("    {sum}")));
        }
        lines.join("\n")
    }));
}

#[test]
fn how_much_is_too_much_is_a_sentence() {
    let known = [
        accounts_of(&as_it_is(), "hbs"),
        entered("hbs", &[(AccountItem::Closing, -400_000)]),
        entered("roslagen", &[(AccountItem::Closing, 900_000), (AccountItem::Contributions, 6_000_000)]),
        entered("roslagen", &[(AccountItem::Closing, 900_000)]),
    ];
    let mut told = in_both(&known, |format, years| text::equity::level(format, "Förbundet", years.first()));
    told += "\n\n";
    told += &in_both(&[()], |format, ()| text::equity::level(format, "Förbundet", None));
    assert_snapshot!(told);
}

#[test]
fn when_the_level_is_reached_and_what_it_takes_is_told() {
    let years = accounts_of(&as_it_is(), "hbs");
    let told = in_both(&[()], |format, ()| {
        let lang = format.lang;
        let share = years[0].share_of_costs(AccountItem::Administration).expect("both are published");
        [
            text::equity::reaches(lang, Some(2024), 2028, None),
            text::equity::reaches(lang, None, 2028, None),
            text::equity::reaches(lang, None, 2028, Some((2023, AccountItem::Contributions))),
            text::equity::below_zero(lang, 2026),
            text::equity::passes(lang, 2024, 2025),
            text::equity::stays(lang, 2028),
            text::equity::sooner(format, 2025, &[(2024, Kronor(1_600_000)), (2025, Kronor(1_600_000))]),
            text::equity::sooner(format, 2023, &[(2023, Kronor(154_200))]),
            text::equity::no_brake(lang, &[2024, 2025, 2026]),
            text::equity::no_brake(lang, &[2024, 2026]),
            text::equity::administration(format, share, false),
            text::equity::administration(format, share, true),
            text::equity::administration_is(format, 2022, share),
            text::equity::descent(format, "HBS", 2024, &[(2023, Kronor(700_000)), (2024, Kronor(700_000))]),
            text::equity::over_or_under(format, Kronor(-500_000)),
            text::equity::over_or_under(format, Kronor::ZERO),
            text::equity::left_out(lang, 2022, &[AccountItem::OtherIncome, AccountItem::Financial]),
        ]
        .join("\n")
    });
    assert_snapshot!(told);
}

#[test]
fn why_there_is_no_way_down() {
    let why = [NoWayDown::Unknown, NoWayDown::ThereAlready, NoWayDown::Year, NoWayDown::Amount];
    assert_snapshot!(in_both(&why, |format, why| text::equity::no_way_down(format.lang, *why, 2025)));
}

#[test]
fn what_a_source_contradicts_is_told_at_its_figure() {
    let remarks = [
        RemarkAbout::Opening,
        RemarkAbout::Contributions,
        RemarkAbout::Costs,
        RemarkAbout::Result,
        RemarkAbout::Closing,
    ]
    .map(|about| Remark { about, stated: Kronor(1_168_400), computed: Kronor(1_167_800) });
    assert_snapshot!(in_both(&remarks, |format, remark| text::equity::remark(format, 2022, remark)));
}

#[test]
fn what_is_known_of_the_nation_and_of_the_ladder_is_told() {
    let flat = EquityLadder::new(vec![Tier { up_to: None, hundredths_of_percent: 1_000 }]).expect("a ladder");
    let checks = [EquityLadder::default().checks(), flat.checks()].concat();
    let mut told = in_both(&checks, |format, check| text::equity::ladder_check(format, "Förbundet", check));
    told += "\n\n";
    told += &in_both(&[0, 2], |format, count| text::equity::ladder(format.lang, *count, 2));
    told += "\n\n";
    told += &in_both(&[vec![], vec![2019, 2021]], |format, wrong| text::equity::nation(format.lang, wrong));
    let sum = EquitySum { known: 2, of: 8, over: 1, excess: Kronor(9_294_200), ..EquitySum::default() };
    told += "\n\n";
    told += &in_both(&[sum, EquitySum::default()], text::equity::overview);
    assert_snapshot!(told);
}

#[test]
fn who_has_no_brake_is_told() {
    let state = as_it_is();
    let path = projected(&state, &calculate(&state)).path;
    let ids = ["hbs", "roslagen", "stockholms-stad"].map(str::to_owned);
    assert_snapshot!(in_both(&[()], |format, ()| {
        text::way::without_brake(format.lang, &state, &path, &ids).unwrap_or_default()
    }));
}

/// The code for an element and a frame that show this.
fn embedded(address: &str, wanted: &code::Wanted) -> String {
    let home = code::Home::of(address).expect("a server gives it out");
    let link = "s=2.2023&m=1.1&f=~a1";
    let element = code::element(&home, wanted, link, wanted.is_pinned.then_some("sha384-abc"));
    format!("{}\n\n{element}\n\n{}", home.origin(), code::frame(&home, wanted, link))
}

#[test]
fn the_code_for_other_pages_names_only_what_is_not_as_usual() {
    assert_snapshot!(embedded("https://example.org/finsam/index.html?utm=1#vy=badda-in", &code::Wanted::default()));
}

#[test]
fn the_code_for_other_pages_has_all_that_is_chosen() {
    let [view, forbund, lan, lang, theme, unit] =
        ["equity", "stockholms-stad", "alla", "en", "dark", "mnkr"].map(str::to_owned);
    let (is_readonly, has_scenario, is_pinned, width, height) = (true, true, true, Some(600), 1200);
    let wanted =
        code::Wanted { view, forbund, lan, lang, theme, unit, is_readonly, has_scenario, is_pinned, width, height };
    assert_snapshot!(embedded("http://127.0.0.1:8080/", &wanted));
}

#[test]
fn a_page_that_no_server_gives_out_has_no_code() {
    assert_eq!(code::Home::of("file:///C:/finsam-kalkyl.html"), None);
}

#[test]
fn what_is_known_of_other_systems_is_told_with_its_sources() {
    let told = LANGUAGES.map(|lang| {
        let systems = text::embedding::systems(lang);
        let told = systems.iter().map(|system| {
            let sources: Vec<_> =
                system.sources.iter().map(|(title, address)| format!("  {title}: {address}")).collect();
            format!("{}: {}\n{}", system.name, system.about, sources.join("\n"))
        });
        told.collect::<Vec<_>>().join("\n")
    });
    assert_snapshot!(told.join("\n\n"));
}

#[test]
fn what_a_host_can_set_and_ask_is_told_by_name() {
    let told = in_both(&[()], |format, ()| {
        let lang = format.lang;
        let entries = [
            text::embedding::attributes(lang),
            text::embedding::properties(lang),
            text::embedding::parts(lang),
            text::embedding::events(lang),
            text::embedding::methods(lang),
        ];
        let entries = entries.concat().into_iter().map(|(name, meaning)| format!("{name}: {meaning}"));
        let mut told: Vec<_> = entries.collect();
        told.push(text::embedding::pixels_error(lang, 280, 4_000));
        told.push(text::embedding::chosen_forbund(lang, "HBS"));
        told.push(text::embedding::copy_of(lang, "Element"));
        told.push(lang.embedding_words().statement_text.to_owned());
        told.join("\n")
    });
    assert_snapshot!(told);
}

#[test]
fn what_the_sheet_for_a_board_says() {
    let ratio = |part| Ratio::new(part, 100);
    let percents =
        [(ratio(55), ratio(100)), (ratio(55), ratio(55)), (None, ratio(55)), (ratio(55), None), (None, None)];
    let mut told = in_both(&percents, |format, (before, after)| text::paper::from_to(format, *before, *after));
    told += "\n\n";
    told += &in_both(&[Some(Kronor(32_000_000)), None], |format, allocation| {
        text::paper::allocation_and_ideal(format, *allocation, Kronor(58_518_000))
    });
    told += "\n\n";
    told +=
        &in_both(&[(0, 8), (1, 8)], |format, (estimated, all)| text::paper::estimated(format.lang, *estimated, *all));
    told += "\n\n";
    told += &in_both(&[as_it_is().rules], |format, rules| {
        let rules = text::paper::rules(format, rules);
        rules.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
    });
    assert_snapshot!(told);
}

#[test]
fn what_has_been_taken_along_is_told() {
    assert_snapshot!(in_both(&[1, 9], |format, rows| text::take_away::copied(format.lang, "Bidrag", *rows)));
}

#[test]
fn what_is_said_of_datasets_of_ones_own() {
    use text::datasets::{self, Incoming};
    let edit = Edit::Contribute { forbund: forbund("hbs"), party: Party::State, kronor: Kronor(1) };
    let own = finsam_engine::OwnDataset::new(&Scenario::of("2023").with(edit), "Underlag 2026", 2026, "FK:s lista.");
    let dataset = own.know().expect("a dataset");
    let state = State::apply(dataset, &[]);
    let told = |format: Format| {
        let lang = format.lang;
        let incoming =
            [Incoming::New, Incoming::Same, Incoming::Later, Incoming::Earlier { here: 3 }, Incoming::Beside];
        let mut told: Vec<String> =
            incoming.map(|incoming| datasets::dataset_incoming(lang, &own, incoming)).into_iter().collect();
        told.extend(datasets::own_source(lang, dataset));
        told.extend([
            datasets::about_dataset(lang, Dataset::y2023()),
            datasets::dataset_saved(lang, &own),
            datasets::dataset_removed(lang, own.name()),
            datasets::dataset_back(lang, own.name()),
            datasets::nothing_changed(lang, 2),
            datasets::no_year(lang),
            datasets::of_own(lang, own.name()),
            datasets::needs_file(lang, own.name()),
        ]);
        told.extend(text::calibration(format, &state, state.calibration()));
        told.join("\n")
    };
    assert_snapshot!(in_both(&[()], |format, ()| told(format)));
}
