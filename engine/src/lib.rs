//! Percent of ideal for Sweden's samordningsförbund.
//!
//! A [`Scenario`] is a [`Dataset`]'s id and a list of [`Edit`]s. [`State::apply`] carries the edits out in order,
//! and [`calculate`] says what follows: each förbund's ideal, allocation and percent of ideal, who binds, and what
//! reaches the ideal. All of it is exact: amounts are whole [`Kronor`], shares are ratios of integers, and only the
//! last step rounds, by largest remainder, so that sums are conserved to the krona.
//!
//! ```
//! use finsam_engine::{Dataset, Edit, State, calculate};
//!
//! let edits = [Edit::Move { kommun: "0184".parse()?, to: Some("samsund".parse()?) }];
//! let state = State::apply(Dataset::y2023(), &edits);
//! let outcome = calculate(&state);
//! let samsund = outcome.forbund("samsund").expect("Samsund is in the dataset");
//! assert_eq!(samsund.percent_of_ideal.map(|p| p.rounded(0)), Some(40));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod account;
mod account_year;
mod ages;
mod amount;
mod apportion;
mod calibrate;
mod compact;
mod compact_edit;
mod dataset;
mod dataset_forbund;
mod edit;
mod edit_error;
mod enter;
mod equity;
mod explain;
mod explain_equity;
mod explain_fye;
mod explain_insatser;
mod explain_results;
mod explain_sums;
mod fairness;
mod forbund;
mod forbund_state;
mod goal;
mod history;
mod ideal;
mod insats;
mod insats_item;
mod interval;
mod json;
mod json_error;
mod kommun;
mod kommun_value;
mod lan_outcome;
mod letters;
mod levers;
mod link;
mod matching;
mod members;
mod membership;
mod money;
mod moved_ideal;
mod nation;
mod nation_results;
mod need;
mod note;
mod offers;
mod outcome;
mod own_dataset;
mod parties;
mod path;
mod path_rule;
mod path_share;
mod payers;
mod percent;
mod projection;
mod published;
mod quality;
mod ratio;
mod reading;
mod redistribute;
mod reorganise;
mod result;
mod result_item;
mod result_tables;
mod result_year;
mod rounding;
mod rule_change;
mod rules;
mod scenario;
mod share;
mod shorten;
mod spend_down;
mod stance;
mod state;
mod suggested;
mod swedish;
mod tables;
mod together;
mod what_if;
mod wilson;

pub use account::{AccountEntry, AccountItem, AccountOrigin, Accounts};
pub use account_year::{AccountYear, Remark, RemarkAbout};
pub use ages::Ages;
pub use amount::{AmountError, read_amount, read_signed_amount};
pub use calibrate::{Calibration, CalibrationError, Line, LineError};
pub use dataset::Dataset;
pub use dataset_forbund::{Forbund, Published};
pub use edit::Edit;
pub use edit_error::EditError;
pub use equity::{EquityLadder, LadderCheck, LadderError, Tier};
pub use explain::{Explanation, Figure, KommunShare, Step, explain, explain_outcome};
pub use explain_equity::{AccountFigure, AccountPart, AccountSource, AccountStep};
pub use explain_insatser::{InsatsFigure, InsatsOf, InsatsStep};
pub use explain_results::{ResultFigure, ResultStep, ResultsOf};
pub use explain_sums::SumPart;
pub use fairness::{Spread, spread};
pub use forbund::{ForbundId, IdError};
pub use forbund_state::ForbundState;
pub use goal::{ForbundPlan, Goal, Movers, Obstacle, Plan, PlannedTogether, seek};
pub use history::History;
pub use ideal::Pot;
pub use insats::{Insats, InsatsOrigin};
pub use insats_item::{InsatsFigures, InsatsItem, InsatsKind};
pub use interval::{ESTIMATE_ERROR, Interval, against};
pub use json::{ScenarioFields, read_json};
pub use json_error::{JsonError, JsonPlace};
pub use kommun::{CodeError, Fye, Kommun, KommunCode, Lan, LanCode};
pub use kommun_value::{FyeValue, PopulationValue};
pub use lan_outcome::LanOutcome;
pub use letters::without_marks;
pub use levers::{Raise, RaisedTogether, cheapest, levers, offering, raised_together};
pub use link::{Difference, Figures, Link, Linked};
pub use matching::{
    Ask, Asks, Headroom, KeyUsed, KommunKey, divided_by_law, key_used, key_weights, paid_by_present_members, to_reach,
};
pub use members::Members;
pub use money::{Kronor, Unit};
pub use moved_ideal::MovedIdeal;
pub use nation::{NationYear, Together};
pub use nation_results::{
    BySex, DaysMore, DaysOfBenefit, FyeByBenefit, NationResults, ParticipantGroup, Sex, against_nation,
};
pub use need::{FyeOf, FyeShare, NeedIndex};
pub use note::EditNote;
pub use offers::{Offer, Offers};
pub use outcome::{ForbundOutcome, KommunOutcome, MODEL_VERSION, Note, Outcome, calculate};
pub use own_dataset::OwnDataset;
pub use parties::{Group, Party, PerGroup};
pub use path::{Block, Nearness, Path, PathForbund, PathYear, path};
pub use path_rule::PathRule;
pub use payers::{PayerTotal, Payers, StateMoney, Total, Totals, totals};
pub use percent::{Percent, PercentError};
pub use projection::{EquitySum, Projection, accounts, projected, reaches_ladder, stated_account};
pub use quality::Quality;
pub use ratio::Ratio;
pub use reading::{ReadError, Reading};
pub use redistribute::{Redistributed, Redistribution, redistribute};
pub use result::{ResultEntry, ResultOrigin, Results};
pub use result_item::ResultItem;
pub use result_year::{Ending, Finished, ResultRemark, ResultShare, ResultYear};
pub use rounding::Rounding;
pub use rule_change::{Rule, RuleChange};
pub use rules::{AllocationMode, RuleError, Rules};
pub use scenario::Scenario;
pub use spend_down::{NoWayDown, Pace, SpendDown, spend_down};
pub use stance::{Loss, LostInAll, Payer, losses, lost_in_all};
pub use state::{Skipped, State};
pub use suggested::suggested;
pub use swedish::Swedish;
pub use together::GivenUp;
pub use what_if::{Lacking, WhatIf, break_even, per_person, what_if};
pub use wilson::wilson;
