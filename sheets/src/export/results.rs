//! The sheet of results: what is known of what each förbund's insatser led to, year by year, with room for what the reader knows.

use super::{Book, grid::Grid, words};
use finsam_engine::{ForbundState, ResultOrigin, State};
use rust_xlsxwriter::{DataValidation, DataValidationRule, XlsxError};

/// The years that a förbund has a row of. The last whose annual reports there are is one of them also where nothing is known.
pub fn years(state: &State, forbund: &ForbundState) -> Vec<i64> {
    let mut years: Vec<i64> = forbund.results.years().chain([state.dataset.year() - 1]).collect();
    years.sort_unstable();
    years.dedup();
    years
}

pub fn grid<'a>(book: &'a Book) -> Result<Grid<'a>, XlsxError> {
    let mut grid = Grid::new(book, words::RESULTS, words::RESULTS_SHEET, words::RESULTS_LEAD, 3)?;
    for forbund in &book.state.forbund {
        for year in years(book.state, forbund) {
            grid.set("id", forbund.id.as_str())?;
            grid.set("name", &*forbund.short_name)?;
            grid.set("year", year)?;
            for (key, item) in words::RESULT_ITEMS {
                let stated = forbund.results.stated(year, item);
                grid.set(key, stated.map(|entry| entry.value))?;
                if let Some(ResultOrigin::Published { place }) = stated.map(|entry| entry.origin) {
                    grid.note(key, place)?;
                }
            }
            grid.row += 1;
        }
    }
    let whole = DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0));
    let whole = book.explained(whole, words::WHOLE_NUMBER)?;
    for (key, _) in words::RESULT_ITEMS {
        grid.validate(key, &whole)?;
    }
    Ok(grid)
}
