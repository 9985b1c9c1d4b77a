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
//! assert_eq!(samsund.percent_of_ideal.map(|p| p.rounded(0)), Some(39));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod account;
mod account_year;
mod amount;
mod apportion;
mod calibrate;
mod compact;
mod compact_edit;
mod dataset;
mod dataset_forbund;
mod edit;
mod equity;
mod explain;
mod explain_equity;
mod fairness;
mod forbund;
mod forbund_state;
mod goal;
mod history;
mod ideal;
mod json;
mod json_error;
mod kommun;
mod levers;
mod link;
mod matching;
mod money;
mod nation;
mod note;
mod offers;
mod outcome;
mod own_dataset;
mod path;
mod path_rule;
mod percent;
mod projection;
mod quality;
mod ratio;
mod reading;
mod redistribute;
mod reorganise;
mod rule_change;
mod rules;
mod scenario;
mod shorten;
mod spend_down;
mod stance;
mod state;
mod tables;

pub use account::{AccountEntry, AccountItem, AccountOrigin, Accounts};
pub use account_year::{AccountYear, Remark, RemarkAbout};
pub use amount::{AmountError, read_amount, read_signed_amount};
pub use calibrate::{Calibration, CalibrationError, Line, LineError};
pub use dataset::Dataset;
pub use dataset_forbund::{Forbund, Published};
pub use edit::{Edit, EditError};
pub use equity::{EquityLadder, LadderCheck, LadderError, Tier};
pub use explain::{Explanation, Figure, KommunShare, Step, explain, explain_outcome};
pub use explain_equity::{AccountFigure, AccountPart, AccountSource, AccountStep};
pub use fairness::{Spread, spread};
pub use forbund::{ForbundId, IdError};
pub use forbund_state::ForbundState;
pub use goal::{ForbundPlan, Goal, Movers, Obstacle, Plan, seek};
pub use history::History;
pub use ideal::Pot;
pub use json::{ScenarioFields, read_json};
pub use json_error::{JsonError, JsonPlace};
pub use kommun::{CodeError, Fye, Kommun, KommunCode, Lan, LanCode};
pub use levers::{Raise, cheapest, levers, offering};
pub use link::{Difference, Figures, Link, Linked};
pub use matching::{Ask, Asks, KommunKey, divided_by_law, key_weights, paid_by_present_members, to_reach};
pub use money::{Kronor, Unit};
pub use nation::NationYear;
pub use note::EditNote;
pub use offers::{Offer, Offers};
pub use outcome::{ForbundOutcome, KommunOutcome, LanOutcome, MODEL_VERSION, Note, Outcome, calculate};
pub use own_dataset::OwnDataset;
pub use path::{Path, PathForbund, PathYear, path};
pub use path_rule::PathRule;
pub use percent::{Percent, PercentError};
pub use projection::{EquitySum, Projection, accounts, projected, reaches_ladder};
pub use quality::Quality;
pub use ratio::Ratio;
pub use reading::{ReadError, Reading};
pub use redistribute::{Redistributed, Redistribution, redistribute};
pub use rule_change::{Rule, RuleChange};
pub use rules::{AllocationMode, Group, Party, PerGroup, RuleError, Rules};
pub use scenario::Scenario;
pub use spend_down::{NoWayDown, Pace, SpendDown, spend_down};
pub use stance::{Loss, Payer, losses, lost_in_all};
pub use state::{FyeValue, PopulationValue, Skipped, State};
