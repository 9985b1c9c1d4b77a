//! A scenario as a workbook of Excel, whose figures are formulas over cells that the reader can change.
//!
//! The values that are stored with the formulas are the engine's, so that programs which do not recalculate show them too.
//! Only functions that Excel 2016 and its free likes have are used, and no dynamic arrays.

mod about;
mod changes;
mod column;
mod equity;
mod forbund;
mod formula;
mod grid;
mod insatser;
mod kommuner;
mod origin;
mod parameters;
mod parties;
mod remainder;
mod results;
pub(crate) mod words;

pub use crate::border::Lang;
pub(crate) use column::Column as OwnColumn;
pub(crate) use equity::ITEMS;
pub(crate) use formula::name;
pub(crate) use origin::{FORMAT as ORIGIN_FORMAT, SHEET as ORIGIN_SHEET, VERSION as ORIGIN_VERSION};
pub(crate) use parameters::TIERS;
pub(crate) use results::years as result_years;

use column::Both;
use finsam_engine::{
    ForbundState, Group, KommunCode, Outcome, Percent, Projection, Scenario, State, Unit, calculate, projected,
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// What the reader chooses for a workbook, and what it says of itself. Nothing here asks for the time.
#[derive(Debug, Clone)]
pub struct Choices<'a> {
    pub lang: Lang,
    /// How computed amounts are shown; those to be typed in are in kronor.
    pub unit: Unit,
    /// The day as it is to be shown: "2026-11-22".
    pub date: &'a str,
    /// A link that opens the scenario on the page; empty where there is none.
    pub link: &'a str,
}

/// A workbook being written: the scenario, and all that follows from it.
struct Book<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    outcome: &'a Outcome,
    projection: &'a Projection,
    lang: Lang,
    unit: Unit,
    choices: &'a Choices<'a>,
}

/// The workbook of a scenario.
///
/// # Errors
/// Where a text does not fit into a cell. The texts of a scenario do.
pub fn workbook(scenario: &Scenario, choices: &Choices) -> Result<Vec<u8>, XlsxError> {
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    let outcome = calculate(&state);
    let projection = projected(&state, &outcome);
    let (lang, unit) = (choices.lang, choices.unit);
    let book = Book { scenario, state: &state, outcome: &outcome, projection: &projection, lang, unit, choices };
    book.write()
}

impl Book<'_> {
    fn write(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&self.properties());
        workbook.push_worksheet(about::sheet(self)?);
        let (parameters, mut names) = parameters::sheet(self)?;
        workbook.push_worksheet(parameters);
        for table in [kommuner::grid, forbund::grid, parties::grid, equity::grid, results::grid, insatser::grid] {
            let mut grid = table(self)?;
            names.extend(grid.names());
            grid.end()?;
            workbook.push_worksheet(grid.sheet);
        }
        workbook.push_worksheet(changes::sheet(self)?);
        workbook.push_worksheet(origin::sheet(self)?);
        for (name, range) in names {
            workbook.define_name(name, &range)?;
        }
        workbook.save_to_buffer()
    }

    fn properties(&self) -> DocProperties {
        let title = if self.scenario.title.is_empty() { self.lang.of(words::TITLE) } else { &self.scenario.title };
        let properties = DocProperties::new().set_title(title);
        // A workbook of the same scenario and day is the same workbook, to the byte.
        let date = ExcelDateTime::parse_from_str(self.choices.date).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1));
        match date {
            Ok(date) => properties.set_creation_datetime(&date),
            Err(_) => properties,
        }
    }

    /// An empty sheet with this title. A formula that comes to an empty text is stored as one.
    fn sheet(&self, title: Both) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.lang.of(title))?.set_formula_result_default("");
        Ok(sheet)
    }

    /// What stands at the head and the foot of each page of paper: the sheet, the proposal, the day, and which page it is.
    fn on_paper(&self, sheet: &mut Worksheet, title: Both) {
        // The longest that either may be is 255 signs, of which a title has 80; & begins a code there.
        let plain = |text: &str| text.chars().take(80).collect::<String>().replace('&', "&&");
        let of = |both: Both| self.lang.of(both);
        let scenario = if self.scenario.title.is_empty() { self.state.dataset.name() } else { &self.scenario.title };
        let (title, scenario, date) = (plain(of(title)), plain(scenario), plain(self.choices.date));
        sheet.set_header(format!("&L&\"-,Bold\"{title}&R{scenario}"));
        let pages = format!("{} &P {} &N", of(words::PAGE), of(words::OF_PAGES));
        sheet.set_footer(format!("&L{}, {date}&R{pages}", of(words::TITLE)));
    }

    /// The number of a förbund on its sheet, from 1; 0 where a kommun is a member of none.
    fn number_of(&self, forbund: Option<&ForbundState>) -> usize {
        let index = forbund.and_then(|of| self.state.forbund.iter().position(|other| other.id == of.id));
        index.map_or(0, |index| index + 1)
    }

    /// The kommun's part of all members' weights, as the workbook computes it.
    fn share(&self, code: KommunCode) -> f64 {
        let population = |code| self.state.population_value(code).map_or(0.0, |value| float(value.population));
        let fye = |code| persons(self.state.fye(code));
        let members = || self.state.forbund.iter().flat_map(|forbund| forbund.now.kommuner.keys().copied());
        let (all_population, all_fye): (f64, f64) = (members().map(population).sum(), members().map(fye).sum());
        let rules = &self.state.rules;
        let (by_population, by_fye) = (float(rules.population_weight), float(rules.fye_weight));
        if all_fye == 0.0 {
            population(code) / all_population
        } else {
            (by_population * population(code) / all_population + by_fye * fye(code) / all_fye)
                / (by_population + by_fye)
        }
    }
}

/// The target that the workbook starts from.
const TARGET: Percent = Percent::FULL;

#[expect(clippy::cast_precision_loss, reason = "amounts are below 10^14, where every whole number is exact")]
const fn float(number: i64) -> f64 {
    number as f64
}

/// HE as a number of persons.
fn persons(fye: finsam_engine::Fye) -> f64 {
    float(fye.ten_thousandths()) / float(finsam_engine::Fye::ONE)
}

/// What one of the three is called in the keys of the columns.
const fn key_of(group: Group) -> &'static str {
    match group {
        Group::State => "state",
        Group::Region => "region",
        Group::Kommuner => "kommuner",
    }
}
