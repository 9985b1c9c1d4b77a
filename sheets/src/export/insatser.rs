//! The sheet of insatser: what is known of what each cost and led to, with room for what the reader knows.

use super::{
    Book,
    grid::{Grid, Value},
    words,
};
use finsam_engine::{InsatsItem, InsatsOrigin};
use rust_xlsxwriter::{DataValidation, DataValidationRule, XlsxError};

/// So many can be added.
const ROOM: u32 = 60;

pub fn grid<'a>(book: &'a Book) -> Result<Grid<'a>, XlsxError> {
    let mut grid = Grid::new(book, words::INSATSER, words::INSATSER_SHEET, words::INSATSER_LEAD, 3)?;
    for forbund in &book.state.forbund {
        for year in forbund.results.years_of_insatser() {
            for insats in forbund.results.insatser(year) {
                let (kind, figures) = insats.stated();
                grid.set("id", forbund.id.as_str())?;
                grid.set("year", year)?;
                grid.set("insats", &*insats.name)?;
                grid.set("kind", book.lang.of(words::insats_kind(kind)))?;
                for (key, item) in words::INSATS_ITEMS {
                    grid.set(key, figures.of(item))?;
                }
                if insats.origin == InsatsOrigin::Published {
                    grid.note("insats", insats.source)?;
                }
                grid.row += 1;
            }
        }
    }
    for _ in 0..ROOM {
        for column in words::INSATSER {
            grid.set(column.key, Value::Empty)?;
        }
        grid.row += 1;
    }
    grid.validate("kind", &book.one_of(&words::INSATS_KINDS.map(|(_, name)| book.lang.of(name)))?)?;
    let whole = DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0));
    let whole = book.explained(whole, words::WHOLE_NUMBER)?;
    grid.validate("year", &whole)?;
    let any = book.any_number()?;
    for (key, item) in words::INSATS_ITEMS {
        match item {
            InsatsItem::Cost => grid.validate(key, &any)?,
            InsatsItem::Budget => grid.validate_not_negative(key)?,
            _ => grid.validate(key, &whole)?,
        }
    }
    Ok(grid)
}
