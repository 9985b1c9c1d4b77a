//! What a table would change: for each row its changes, or the reason that it cannot be used. Nothing is changed here.

use crate::{
    Answer, Cell, Meaning, Missing, Reason, Row, Table, cells,
    names::{Match, Names, plain},
    recognise::{Column, party},
};
use finsam_engine::{Dataset, Edit, ForbundId, KommunCode, Party, Scenario, State};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// A change, and the line that it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub line: u32,
    pub edit: Edit,
}

/// What cannot be used of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    pub line: u32,
    /// The column, counted from 0.
    pub column: usize,
    /// What stands in the cell.
    pub text: String,
    pub reason: Reason,
}

/// What a table comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// In the order in which they are made.
    pub edits: Vec<Planned>,
    /// In order of line.
    pub unusable: Vec<Unusable>,
    /// What the whole lacks.
    pub missing: Vec<Missing>,
    /// How many of the rows and changes are of what is so already.
    pub unchanged: usize,
    /// The present scenario with the changes.
    pub scenario: Scenario,
}

/// What one change sets: a second of the same is a mistake in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Slot {
    Member(KommunCode),
    Value(Meaning, Option<ForbundId>, Option<KommunCode>),
    Offer(ForbundId, Party),
    Year(Meaning, ForbundId, i64),
}

/// The reader's part in how a table is taken.
pub struct Taken<'a> {
    pub table: &'a Table,
    /// The first row under the headings.
    pub first: usize,
    pub columns: &'a [Column],
    /// The year of the accounts, where neither row nor heading names it.
    pub year: Option<i64>,
    /// By the name as [`plain`] makes it.
    pub answers: &'a HashMap<String, Answer>,
}

/// What the table comes to beside the present scenario.
pub fn import(taken: &Taken, scenario: &Scenario) -> Import {
    let dataset = scenario.dataset();
    let state = State::apply(&dataset, &scenario.edits);
    let missing = missing(taken);
    let mut plan = Plan::new(taken, &dataset, &state);
    if missing.is_empty() {
        for row in &taken.table.rows[taken.first.min(taken.table.rows.len())..] {
            plan.take(row);
        }
    }
    plan.finished(scenario, missing)
}

/// What no row can do without.
fn missing(taken: &Taken) -> Vec<Missing> {
    let has = |wanted: &[Meaning]| taken.columns.iter().any(|column| wanted.contains(&column.meaning));
    let mut missing = Vec::new();
    let mut want = |what: Missing| {
        if !missing.contains(&what) {
            missing.push(what);
        }
    };
    let values = taken.columns.iter().map(|column| column.meaning).filter(|meaning| meaning.is_value());
    for meaning in values {
        match meaning {
            Meaning::Fye | Meaning::Population if !has(&[Meaning::Kommun]) => want(Missing::Column(Meaning::Kommun)),
            Meaning::Contribution if !has(&[Meaning::Party, Meaning::Kommun]) => want(Missing::Column(Meaning::Party)),
            Meaning::Contribution | Meaning::Fye | Meaning::Population => {}
            _ if !has(&[Meaning::Forbund]) => want(Missing::Column(Meaning::Forbund)),
            _ => {}
        }
    }
    let is_dated = |column: &Column| !matches!(column.meaning, Meaning::Account(_)) || column.year.is_some();
    if taken.year.is_none() && !has(&[Meaning::Year]) && !taken.columns.iter().all(is_dated) {
        want(Missing::Year);
    }
    if !taken.columns.iter().any(|column| column.meaning.is_value()) {
        match (has(&[Meaning::Forbund]), has(&[Meaning::Kommun])) {
            (true, true) => {}
            (_, false) => want(Missing::Values),
            // A list of kommuner may be one of members whose förbund is not found.
            (false, true) => {
                want(Missing::Values);
                want(Missing::Column(Meaning::Forbund));
            }
        }
    }
    missing
}

/// A name of a row, and what it is.
type Named<T> = Result<T, (usize, Reason)>;

/// The changes so far.
struct Plan<'a> {
    taken: &'a Taken<'a>,
    state: &'a State,
    names: Names,
    /// Names come again and again.
    forbund: HashMap<String, Match<ForbundId>>,
    kommuner: HashMap<String, Match<KommunCode>>,
    /// The förbund that are formed, by name.
    formed: HashMap<String, ForbundId>,
    planned: Vec<Step>,
    slots: HashMap<Slot, usize>,
    unusable: Vec<Unusable>,
    unchanged: usize,
    /// The columns of persons whose figures are all too small to be persons.
    percents: Vec<bool>,
    /// The columns whose unit is not known and was needed.
    without_unit: Vec<bool>,
}

/// A change that the plan may still take back.
struct Step {
    line: u32,
    column: usize,
    text: String,
    edit: Edit,
    is_contradicted: bool,
}

/// For how many names the nearest are looked for.
const MOST_LOOKED_FOR: usize = 200;

/// Below this, and with at least this many rows, a column of persons holds percents.
const FEWEST_PERSONS: i128 = 100;
const ENOUGH_ROWS: usize = 10;

impl<'a> Plan<'a> {
    fn new(taken: &'a Taken, dataset: &Arc<Dataset>, state: &'a State) -> Self {
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
    fn take(&mut self, row: &Row) {
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

    fn columns(&self, meaning: Meaning) -> impl Iterator<Item = usize> + use<'a> {
        let columns = self.taken.columns;
        (0..columns.len()).filter(move |column| columns[*column].meaning == meaning)
    }

    /// The first of what the row's columns of a meaning name, or why the first of them names nothing.
    fn named<T>(
        &mut self,
        row: &Row,
        meaning: Meaning,
        mut find: impl FnMut(&mut Self, &str) -> Result<T, Reason>,
    ) -> Named<(usize, T)> {
        let mut first_problem = None;
        for column in self.columns(meaning) {
            if row.cell(column).is_missing() {
                first_problem = first_problem.or(Some((column, Reason::Missing)));
                continue;
            }
            match find(self, &row.cell(column).to_text()) {
                Ok(found) => return Ok((column, found)),
                Err(reason) => {
                    first_problem =
                        first_problem.filter(|(_, reason)| *reason != Reason::Missing).or(Some((column, reason)));
                }
            }
        }
        Err(first_problem.unwrap_or((0, Reason::Missing)))
    }

    fn forbund(&mut self, row: &Row) -> Named<ForbundId> {
        self.named(row, Meaning::Forbund, Self::forbund_named).map(|(_, id)| id)
    }

    fn forbund_named(&mut self, text: &str) -> Result<ForbundId, Reason> {
        match self.taken.answers.get(&plain(text)) {
            Some(Answer::Forbund(id)) => return Ok(*id),
            Some(Answer::New) => {
                if let Some(id) = self.formed.get(&plain(text)) {
                    return Ok(*id);
                }
                let formed: Vec<ForbundId> = self.formed.values().copied().collect();
                let id = ForbundId::from_name(text, |id| self.state.find(id).is_some() || formed.contains(id));
                self.formed.insert(plain(text), id);
                let edit = Edit::Create { forbund: id, name: text.trim().to_owned() };
                self.planned.push(Step { line: 0, column: 0, text: text.to_owned(), edit, is_contradicted: false });
                return Ok(id);
            }
            _ => {}
        }
        if !self.forbund.contains_key(text) {
            self.forbund.insert(text.to_owned(), self.names.forbund(text));
        }
        one(&self.forbund[text])
    }

    fn kommun(&mut self, row: &Row) -> Named<(usize, KommunCode)> {
        self.named(row, Meaning::Kommun, Self::kommun_named)
    }

    fn kommun_named(&mut self, text: &str) -> Result<KommunCode, Reason> {
        if let Some(Answer::Kommun(code)) = self.taken.answers.get(&plain(text)) {
            return Ok(*code);
        }
        if !self.kommuner.contains_key(text) {
            self.kommuner.insert(text.to_owned(), self.names.kommun(text));
        }
        one(&self.kommuner[text])
    }

    /// Who pays: by the column of parties, or else the row's kommun.
    fn party(&mut self, row: &Row) -> Named<Party> {
        if self.columns(Meaning::Party).next().is_none() {
            return self.kommun(row).map(|(_, code)| Party::Kommun(code));
        }
        let find = |plan: &mut Self, text: &str| match party(text) {
            Some(party) => Ok(party),
            None => plan.kommun_named(text).map(Party::Kommun),
        };
        self.named(row, Meaning::Party, find).map(|(_, party)| party)
    }

    fn year(&self, row: &Row, of_heading: Option<i64>) -> Named<i64> {
        let of_row = self.columns(Meaning::Year).next();
        match (of_heading, of_row) {
            (Some(year), _) => Ok(year),
            (None, Some(column)) => cells::year(row.cell(column)).map_err(|reason| (column, reason)),
            (None, None) => self.taken.year.ok_or((0, Reason::NotAYear)),
        }
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

    fn finished(mut self, scenario: &Scenario, mut missing: Vec<Missing>) -> Import {
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
        let steps = kept;
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

fn one<T: Copy + Into<Answer>>(found: &Match<T>) -> Result<T, Reason> {
    let named = |things: &[T]| things.iter().map(|thing| (*thing).into()).collect();
    match found {
        Match::One(thing) => Ok(*thing),
        Match::Several(candidates) => Err(Reason::AmbiguousName { candidates: named(candidates) }),
        Match::None(nearest) => Err(Reason::UnknownName { nearest: named(nearest) }),
        Match::Total => Err(Reason::Total),
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
