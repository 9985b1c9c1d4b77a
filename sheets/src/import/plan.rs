//! The changes of a table, row by row.

use super::{Import, Planned, Taken, Unusable};
use crate::{
    Cell, Meaning, Missing, Reason, Row, cells,
    names::{Match, Names, plain},
    recognise::Column,
};
use finsam_engine::{Dataset, Edit, ForbundId, KommunCode, Party, Scenario, State, calculate};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// What one change sets: a second of the same is a mistake in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Slot {
    Member(KommunCode),
    Value(Meaning, Option<ForbundId>, Option<KommunCode>),
    Offer(ForbundId, Party),
    Year(Meaning, ForbundId, i64),
}

/// A name of a row, and what it is.
pub(super) type Named<T> = Result<T, (usize, Reason)>;

/// The changes so far.
pub(super) struct Plan<'a> {
    pub taken: &'a Taken<'a>,
    pub state: &'a State,
    pub names: Names,
    /// Names come again and again.
    pub forbund: HashMap<String, Match<ForbundId>>,
    pub kommuner: HashMap<String, Match<KommunCode>>,
    /// The förbund that are formed, by name.
    pub formed: HashMap<String, ForbundId>,
    pub planned: Vec<Step>,
    slots: HashMap<Slot, usize>,
    unusable: Vec<Unusable>,
    unchanged: usize,
    /// The columns of persons whose figures are all too small to be persons.
    percents: Vec<bool>,
    /// The columns whose unit is not known and was needed.
    without_unit: Vec<bool>,
}

/// A change that the plan may still take back.
pub(super) struct Step {
    pub line: u32,
    pub column: usize,
    pub text: String,
    pub edit: Edit,
    pub is_contradicted: bool,
}

/// For how many names the nearest are looked for.
const MOST_LOOKED_FOR: usize = 200;

/// Below this, and with at least this many rows, a column of persons holds percents.
const FEWEST_PERSONS: i128 = 100;
const ENOUGH_ROWS: usize = 10;

impl<'a> Plan<'a> {
    pub fn new(taken: &'a Taken, dataset: &Arc<Dataset>, state: &'a State) -> Self {
        let rows = &taken.table.rows[taken.first.min(taken.table.rows.len())..];
        let holds_percents = |(index, column): (usize, &Column)| {
            let is_of_persons = matches!(column.meaning, Meaning::Fye | Meaning::Population);
            let numbers = || rows.iter().filter_map(|row| cells::number(row.cell(index)).ok());
            is_of_persons
                && numbers().count() >= ENOUGH_ROWS
                && numbers().all(|number| number.millionths() <= FEWEST_PERSONS * crate::Number::ONE)
        };
        Self {
            taken,
            state,
            names: Names::new(dataset, state, MOST_LOOKED_FOR),
            forbund: HashMap::new(),
            kommuner: HashMap::new(),
            formed: HashMap::new(),
            planned: Vec::new(),
            slots: HashMap::new(),
            unusable: Vec::new(),
            unchanged: 0,
            percents: taken.columns.iter().enumerate().map(holds_percents).collect(),
            without_unit: vec![false; taken.columns.len()],
        }
    }

    /// Takes in a row.
    pub fn take(&mut self, row: &Row) {
        let taken = self.taken;
        let values: Vec<usize> =
            (0..taken.columns.len()).filter(|column| taken.columns[*column].meaning.is_value()).collect();
        if values.is_empty() {
            if let Err((column, reason)) = self.member(row) {
                self.cannot_use(row, column, reason);
            }
            return;
        }
        let filled: Vec<usize> = values.iter().copied().filter(|column| !row.cell(*column).is_missing()).collect();
        let mut told: Vec<(usize, Reason)> = Vec::new();
        // A row without any value is told by its first, unless its name says that it is none.
        let considered = if filled.is_empty() { &values[..1] } else { &filled[..] };
        for column in considered {
            if let Err(problem) = self.value(row, *column) {
                // One name that is not found is told once, not for each value.
                if !told.contains(&problem) {
                    told.push(problem);
                }
            }
        }
        let is_note = filled.is_empty() && row.cells.iter().filter(|cell| **cell != Cell::Empty).count() == 1;
        for (column, reason) in told {
            let is_name = matches!(reason, Reason::UnknownName { .. } | Reason::AmbiguousName { .. });
            self.cannot_use(row, column, if is_note && is_name { Reason::Note } else { reason });
        }
    }

    fn cannot_use(&mut self, row: &Row, column: usize, reason: Reason) {
        if reason == Reason::UnitUnknown {
            self.without_unit[column] = true;
        }
        let text = row.cell(column).to_text().chars().take(80).collect();
        self.unusable.push(Unusable { line: row.line, column, text, reason });
    }

    /// A kommun and the förbund that it is a member of.
    fn member(&mut self, row: &Row) -> Named<()> {
        let (column, kommun) = self.kommun(row)?;
        let stated = self.columns(Meaning::Forbund).find(|column| !row.cell(*column).is_missing());
        let is_none = stated.is_some_and(|column| {
            matches!(plain(&row.cell(column).to_text()).as_str(), "ingen" | "inget" | "inget förbund" | "none")
        });
        let to = if is_none { None } else { Some(self.forbund(row)?) };
        let from = self.state.forbund_of(kommun).map(|forbund| forbund.id);
        if from == to {
            self.unchanged += 1;
            return Ok(());
        }
        self.plan(row, column, Slot::Member(kommun), Edit::Move { kommun, to })
    }

    /// One value of a row.
    fn value(&mut self, row: &Row, column: usize) -> Named<()> {
        let taken = self.taken;
        let Column { meaning, unit, year, .. } = taken.columns[column];
        let cell = row.cell(column);
        let at = |reason: Reason| (column, reason);
        if meaning.is_amount() {
            let party = match meaning {
                Meaning::FromState => Some(Party::State),
                Meaning::FromRegion => Some(Party::Region),
                Meaning::Contribution => Some(self.party(row)?),
                _ => None,
            };
            let forbund = match party {
                Some(Party::Kommun(kommun)) if self.columns(Meaning::Forbund).next().is_none() => {
                    self.state.forbund_of(kommun).map(|home| home.id).ok_or(at(Reason::NoForbund))?
                }
                _ => self.forbund(row)?,
            };
            let kronor = cells::amount(cell, unit).map_err(at)?;
            let may_be_negative = matches!(meaning, Meaning::Account(item) if item.may_be_negative());
            if kronor.0 < 0 && !may_be_negative {
                return Err(at(Reason::Negative));
            }
            let value = Slot::Value(meaning, Some(forbund), None);
            let (slot, edit) = match (meaning, party) {
                (_, Some(party)) => (Slot::Offer(forbund, party), Edit::Contribute { forbund, party, kronor }),
                (Meaning::Account(item), _) => {
                    let year = self.year(row, year)?;
                    (Slot::Year(meaning, forbund, year), Edit::Account { forbund, year, item, kronor })
                }
                (Meaning::Ideal, _) => (value, Edit::PublishedIdeal { forbund, kronor }),
                _ => (value, Edit::Allocate { forbund, kronor }),
            };
            return self.plan(row, column, slot, edit);
        }
        if let Meaning::Result(item) = meaning {
            let (forbund, value) = (self.forbund(row)?, cells::persons(cell).map_err(at)?);
            let year = self.year(row, year)?;
            let edit = Edit::Result { forbund, year, item, value };
            return self.plan(row, column, Slot::Year(meaning, forbund, year), edit);
        }
        let (_, kommun) = self.kommun(row)?;
        if self.percents[column] {
            return Err(at(Reason::Percent));
        }
        let edit = match meaning {
            Meaning::Fye => Edit::Fye { kommun, value: cells::fye(cell).map_err(at)? },
            _ => Edit::Population { kommun, value: cells::persons(cell).map_err(at)? },
        };
        self.plan(row, column, Slot::Value(meaning, None, Some(kommun)), edit)
    }

    /// Adds a change, unless another row has one of the same.
    fn plan(&mut self, row: &Row, column: usize, slot: Slot, edit: Edit) -> Named<()> {
        let Some(earlier) = self.slots.get(&slot).copied() else {
            self.slots.insert(slot, self.planned.len());
            let text = row.cell(column).to_text();
            self.planned.push(Step { line: row.line, column, text, edit, is_contradicted: false });
            return Ok(());
        };
        let earlier = &mut self.planned[earlier];
        if earlier.edit == edit {
            return Err((column, Reason::Duplicate { line: earlier.line }));
        }
        if !earlier.is_contradicted {
            earlier.is_contradicted = true;
            self.unusable.push(Unusable {
                line: earlier.line,
                column: earlier.column,
                text: earlier.text.clone(),
                reason: Reason::Contradiction { line: row.line },
            });
        }
        Err((column, Reason::Contradiction { line: earlier.line }))
    }

    /// The steps but for allocations that are so already: to divide one anew would round what the parties pay.
    fn without_present_allocations(&mut self, mut steps: Vec<Step>, scenario: &Scenario) -> Vec<Step> {
        let is_other = |edit: &&Edit| !matches!(edit, Edit::Allocate { .. });
        let others = steps.iter().map(|step| &step.edit).filter(is_other);
        let others: Vec<Edit> = scenario.edits.iter().chain(others).cloned().collect();
        let outcome = calculate(&State::apply(&scenario.dataset(), &others));
        let count = steps.len();
        steps.retain(|step| match &step.edit {
            Edit::Allocate { forbund, kronor } => {
                outcome.forbund(forbund.as_str()).and_then(|of| of.allocation) != Some(*kronor)
            }
            _ => true,
        });
        self.unchanged += count - steps.len();
        steps
    }

    pub fn finished(mut self, scenario: &Scenario, mut missing: Vec<Missing>) -> Import {
        let mut steps: Vec<Step> = std::mem::take(&mut self.planned);
        steps.retain(|step| !step.is_contradicted);
        steps.sort_by_key(|step| rank(&step.edit));
        // What cannot be made is found by making all of it.
        let all: Vec<Edit> = scenario.edits.iter().chain(steps.iter().map(|step| &step.edit)).cloned().collect();
        let skipped = State::apply(&scenario.dataset(), &all).skipped;
        let place = |edit: usize| edit.checked_sub(scenario.edits.len());
        let refused: HashSet<usize> = skipped.into_iter().filter_map(|skipped| place(skipped.edit)).collect();
        let mut kept = Vec::new();
        for (place, step) in steps.into_iter().enumerate() {
            if refused.contains(&place) {
                let Step { line, column, text, edit, .. } = step;
                let reason = Reason::Refused { edit: Box::new(edit) };
                self.unusable.push(Unusable { line, column, text, reason });
            } else {
                kept.push(step);
            }
        }
        let steps = self.without_present_allocations(kept, scenario);
        self.unusable.sort_by_key(|unusable| (unusable.line, unusable.column));
        let units = self.without_unit.iter().enumerate().filter(|(_, is)| **is);
        missing.extend(units.map(|(column, _)| Missing::Unit(column)));
        let edits: Vec<Edit> = steps.iter().map(|step| step.edit.clone()).collect();
        let mut next = scenario.clone();
        let mut unchanged = self.unchanged;
        let mut count = edits.len();
        if count <= Scenario::MOST_EDITS {
            let with_all = scenario.with_all(&edits);
            let is_so_already = |edit: &&Edit| !with_all.edits.contains(edit) || scenario.edits.contains(edit);
            unchanged += edits.iter().filter(is_so_already).count();
            count = with_all.edits.len();
            if count <= Scenario::MOST_EDITS {
                next = with_all;
            }
        }
        if count > Scenario::MOST_EDITS {
            missing.push(Missing::TooManyEdits { edits: count, most: Scenario::MOST_EDITS });
        }
        let edits = steps.into_iter().map(|step| Planned { line: step.line, edit: step.edit }).collect();
        Import { edits, unusable: self.unusable, missing, unchanged, scenario: next }
    }
}

/// Members come before money, and what sets all parties' offers before what sets one's.
fn rank(edit: &Edit) -> u8 {
    match edit {
        Edit::Create { .. } => 0,
        Edit::Move { .. } => 1,
        Edit::Population { .. } => 2,
        Edit::Fye { .. } => 3,
        Edit::PublishedIdeal { .. } => 4,
        Edit::Allocate { .. } => 5,
        Edit::Contribute { .. } => 6,
        _ => 7,
    }
}
