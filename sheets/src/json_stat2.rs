//! JSON-stat2, as SCB's databases give it.

use crate::{Cell, Number, Refusal, Row, limits};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Dataset {
    id: Vec<String>,
    size: Vec<usize>,
    dimension: HashMap<String, Dimension>,
    value: Values,
    #[serde(default)]
    role: Roles,
}

#[derive(Deserialize, Default)]
struct Roles {
    #[serde(default)]
    time: Vec<String>,
    #[serde(default)]
    geo: Vec<String>,
    #[serde(default)]
    metric: Vec<String>,
}

#[derive(Deserialize)]
struct Dimension {
    label: Option<String>,
    category: Category,
}

#[derive(Deserialize)]
struct Category {
    index: Option<Index>,
    #[serde(default)]
    label: HashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Index {
    InOrder(Vec<String>),
    ByCode(HashMap<String, usize>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Values {
    All(Vec<Option<f64>>),
    /// Only those that there are, by their place.
    Some(HashMap<String, Option<f64>>),
}

impl Values {
    fn at(&self, place: usize) -> Cell {
        let value = match self {
            Self::All(values) => values.get(place).copied().flatten(),
            Self::Some(values) => values.get(&place.to_string()).copied().flatten(),
        };
        value.and_then(Number::from_f64).map_or(Cell::Empty, Cell::Number)
    }
}

impl Dimension {
    /// Its categories in order, as "0114 Upplands Väsby" where both code and name tell something.
    fn categories(&self, size: usize) -> Option<Vec<String>> {
        let codes: Vec<String> = match &self.category.index {
            Some(Index::InOrder(codes)) => codes.clone(),
            Some(Index::ByCode(places)) => {
                let mut codes: Vec<(&String, &usize)> = places.iter().collect();
                codes.sort_by_key(|(code, place)| (**place, *code));
                codes.into_iter().map(|(code, _)| code.clone()).collect()
            }
            // With one category alone there may be no index.
            None => self.category.label.keys().take(1).cloned().collect(),
        };
        let named = |code: &String| match self.category.label.get(code) {
            Some(label) if is_region(code) && !label.starts_with(code.as_str()) => format!("{code} {label}"),
            Some(label) => label.clone(),
            None => code.clone(),
        };
        (codes.len() == size).then(|| codes.iter().map(named).collect())
    }
}

/// Two digits are a län, four a kommun, or a year, whose label is itself.
fn is_region(code: &str) -> bool {
    matches!(code.len(), 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// One row for each value, under the dimensions' headings.
pub fn rows(text: &str) -> Result<Vec<Row>, Refusal> {
    let Dataset { id, size, dimension, value, role } = serde_json::from_str(text).map_err(|_| Refusal::UnknownJson)?;
    if id.len() != size.len() || id.len() >= limits::COLUMNS {
        return Err(Refusal::UnknownJson);
    }
    let count = size.iter().try_fold(1_usize, |count, size| count.checked_mul(*size)).ok_or(Refusal::TooManyRows)?;
    if count >= limits::ROWS {
        return Err(Refusal::TooManyRows);
    }
    if count * (id.len() + 1) > limits::CELLS {
        return Err(Refusal::TooManyCells);
    }
    let mut headings = Vec::new();
    let mut categories = Vec::new();
    for (id, size) in id.iter().zip(&size) {
        let dimension = dimension.get(id).ok_or(Refusal::UnknownJson)?;
        categories.push(dimension.categories(*size).ok_or(Refusal::UnknownJson)?);
        let heading = match () {
            () if role.time.contains(id) => "tid",
            () if role.geo.contains(id) => "region",
            () if role.metric.contains(id) => "tabellinneh\u{e5}ll",
            () => dimension.label.as_deref().unwrap_or(id),
        };
        headings.push(Cell::of_text(heading));
    }
    headings.push(Cell::of_text("v\u{e4}rde"));
    let mut rows = vec![Row { line: 1, cells: headings }];
    for place in 0..count {
        let mut rest = place;
        let mut cells: Vec<Cell> = Vec::with_capacity(id.len() + 1);
        // The last dimension runs fastest.
        for (categories, size) in categories.iter().zip(&size).rev() {
            cells.push(Cell::of_text(&categories[rest % size]));
            rest /= size;
        }
        cells.reverse();
        cells.push(value.at(place));
        rows.push(Row { line: u32::try_from(place + 1).unwrap_or(u32::MAX), cells });
    }
    Ok(rows)
}
