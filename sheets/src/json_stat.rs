//! JSON-stat, as SCB's databases give it: version 2, and the older with everything under `dataset`.

use crate::{
    Cell, Number, Refusal, Row,
    cube::{self, CONTENT, PERIOD, PLACE},
};
use serde::Deserialize;
use std::collections::HashMap;

/// The older form.
#[derive(Deserialize)]
struct Wrapped {
    dataset: Dataset,
}

#[derive(Deserialize)]
struct Dataset {
    #[serde(default)]
    label: String,
    id: Option<Vec<String>>,
    size: Option<Vec<usize>>,
    role: Option<Roles>,
    dimension: Dimensions,
    value: Values,
}

/// The dimensions by their ids; in the older form with what is beside them in the newer.
#[derive(Deserialize)]
struct Dimensions {
    id: Option<Vec<String>>,
    size: Option<Vec<usize>>,
    role: Option<Roles>,
    #[serde(flatten)]
    by_id: HashMap<String, Dimension>,
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
    /// Its categories in order, as many as it says that they are.
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
        let named = |code: &String| cube::category(code, self.category.label.get(code).unwrap_or(code));
        (codes.len() == size).then(|| codes.iter().map(named).collect())
    }
}

/// Its rows, whichever of the two forms it has.
pub fn rows(text: &str) -> Result<Vec<Row>, Refusal> {
    let dataset = serde_json::from_str(text).or_else(|_| serde_json::from_str(text).map(|Wrapped { dataset }| dataset));
    let Dataset { label, id, size, role, dimension, value } = dataset.map_err(|_| Refusal::UnknownJson)?;
    let id = id.or(dimension.id).ok_or(Refusal::UnknownJson)?;
    let size = size.or(dimension.size).filter(|size| size.len() == id.len()).ok_or(Refusal::UnknownJson)?;
    let role = role.or(dimension.role).unwrap_or_default();
    cube::check(&size)?;
    let mut dimensions = Vec::new();
    for (id, size) in id.iter().zip(size) {
        let of = dimension.by_id.get(id).ok_or(Refusal::UnknownJson)?;
        let heading = match () {
            () if role.time.contains(id) => PERIOD,
            () if role.geo.contains(id) => PLACE,
            () if role.metric.contains(id) => CONTENT,
            () => of.label.as_deref().unwrap_or(id),
        };
        let categories = of.categories(size).ok_or(Refusal::UnknownJson)?;
        dimensions.push(cube::Dimension { heading: heading.to_owned(), categories });
    }
    cube::rows(&label, &dimensions, |place| value.at(place))
}
