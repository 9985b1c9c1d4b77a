//! Kolada's JSON: a list of key figures by municipality and year, each by gender; the interface gives it a page at a time.

use crate::{Cell, Number, Refusal, Row, limits};
use serde::Deserialize;

#[derive(Deserialize)]
struct Answer {
    #[serde(alias = "next_url")]
    next_page: Option<String>,
    #[serde(alias = "previous_url")]
    previous_page: Option<String>,
    values: Vec<KeyFigure>,
}

#[derive(Deserialize)]
struct KeyFigure {
    kpi: String,
    municipality: String,
    period: Period,
    values: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Period {
    Year(i64),
    Text(String),
}

#[derive(Deserialize)]
struct Value {
    gender: Option<String>,
    value: Option<f64>,
}

/// One row for each value, under the names that Kolada gives the fields; and whether there are other pages.
pub fn rows(text: &str) -> Result<(Vec<Row>, bool), Refusal> {
    let Answer { next_page, previous_page, values } = serde_json::from_str(text).map_err(|_| Refusal::UnknownJson)?;
    let headings = ["kpi", "municipality", "period", "gender", "value"];
    let mut rows = vec![Row { line: 1, cells: headings.map(Cell::of_text).to_vec() }];
    for (place, figure) in values.into_iter().enumerate() {
        let period = match figure.period {
            Period::Year(year) => year.to_string(),
            Period::Text(text) => text,
        };
        for value in figure.values {
            if rows.len() == limits::ROWS {
                return Err(Refusal::TooManyRows);
            }
            let number = value.value.and_then(Number::from_f64).map_or(Cell::Empty, Cell::Number);
            let texts = [&figure.kpi, &figure.municipality, &period, value.gender.as_deref().unwrap_or("T")];
            let mut cells = texts.map(Cell::of_text).to_vec();
            cells.push(number);
            rows.push(Row { line: u32::try_from(place + 1).unwrap_or(u32::MAX), cells });
        }
    }
    Ok((rows, next_page.is_some() || previous_page.is_some()))
}
