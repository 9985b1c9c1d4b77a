//! Why something is not accepted.

use super::common::{as_it_is, forbund, in_both, kommun};
use crate::text::{self, FileError};
use finsam_engine::{
    AccountItem, AmountError, CalibrationError, EditError, Group, JsonError, JsonPlace, Kronor, LadderError, Percent,
    PercentError, ReadError, Rule, RuleError,
};
use insta::assert_snapshot;

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
        RuleError::Path(Group::State),
        RuleError::Path(Group::Kommuner),
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
        EditError::Calibration(CalibrationError::NothingLeft { forbund: hbs }),
        EditError::Calibration(CalibrationError::NoMembers { forbund: hbs }),
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
        EditError::ResultCount { most: 1_000_000 },
        EditError::InsatsName,
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
        ReadError::TooLong(600_000),
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

fn file_errors() -> Vec<FileError> {
    let place = |edit, field: &str| JsonPlace { edit, field: field.to_owned() };
    let json = [
        JsonError::Empty,
        JsonError::CutOff,
        JsonError::NotJson { line: 3, column: 14 },
        JsonError::NotAScenario,
        JsonError::Newer { version: 7 },
        JsonError::UnknownBase("1999".into()),
        JsonError::UnknownEdit { edit: 3, kind: "jump".into() },
        JsonError::UnknownField(place(0, "author")),
        JsonError::UnknownField(place(3, "move.komun")),
        JsonError::MissingField(place(0, "base")),
        JsonError::MissingField(place(3, "move.kommun")),
        JsonError::WrongValue(place(0, "title")),
        JsonError::WrongValue(place(3, "contribute.kronor")),
        JsonError::TooManyEdits { edits: 100_000, most: 2_000 },
    ];
    let others = [FileError::TooLarge, FileError::NotText, FileError::Unreadable, FileError::NotFetched];
    others.into_iter().chain(json.map(FileError::Json)).collect()
}

#[test]
fn why_a_file_cannot_be_opened() {
    assert_snapshot!(in_both(&file_errors(), |format, error| text::file_error(format.lang, error)));
}

#[test]
fn what_came_of_a_file() {
    assert_snapshot!(in_both(&[(0, 0), (1, 0), (7, 2)], |format, (edits, skipped)| {
        text::opened(format.lang, *edits, *skipped)
    }));
}
