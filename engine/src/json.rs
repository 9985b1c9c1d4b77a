//! A scenario's JSON (design, section 3), for files and other programs. That of one on a dataset of the reader's own has the
//! dataset along, so that a file is whole wherever it is opened.
//!
//! Serde does the work: [`Scenario`] and [`OwnDataset`] are read and written as they stand, also within whatever a program
//! stores. What is here besides is the form of a file, and a mistake's place told in a form for any language.

use crate::{Dataset, Edit, EditNote, JsonError, JsonPlace, OwnDataset, Scenario};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, IgnoredAny},
};
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

/// A scenario field by field, as its JSON has it: what serde reads, before anybody knows whether all of it can be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFields {
    version: u64,
    base: String,
    #[serde(default, deserialize_with = "text_of_title")]
    title: String,
    #[serde(default)]
    edits: Vec<Edit>,
    #[serde(default)]
    notes: Vec<EditNote>,
    dataset: Option<DatasetFields>,
}

/// A dataset of the reader's own field by field, as its JSON has it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DatasetFields {
    id: String,
    name: String,
    year: i64,
    revision: u32,
    #[serde(default)]
    source: String,
    base: String,
    #[serde(default)]
    edits: Vec<Edit>,
}

/// A scenario with the dataset along that it builds on.
#[derive(Serialize)]
struct WithDataset<'a> {
    #[serde(flatten)]
    scenario: &'a Scenario,
    #[serde(skip_serializing_if = "Option::is_none")]
    dataset: Option<&'a OwnDataset>,
}

impl From<OwnDataset> for DatasetFields {
    fn from(OwnDataset { id, revision, year, source, basis }: OwnDataset) -> Self {
        let Scenario { base, title: name, edits, .. } = basis;
        Self { id, name, year, revision, source, base, edits }
    }
}

impl TryFrom<DatasetFields> for OwnDataset {
    type Error = JsonError;

    fn try_from(fields: DatasetFields) -> Result<Self, JsonError> {
        let DatasetFields { id, name, year, revision, source, base, edits } = fields;
        if !Dataset::IDS.contains(&base.as_str()) {
            return Err(unknown(&base));
        }
        let basis = Scenario { title: name, edits, ..Scenario::of(&base) };
        let own = Self { id, revision, year, source, basis };
        match own.fault() {
            Some(field) => Err(wrong_value(format!("dataset.{field}"))),
            None => Ok(own),
        }
    }
}

impl ScenarioFields {
    /// The scenario, with its dataset where that is along, which need not be known, and does not become so.
    pub fn checked(self) -> Result<(Scenario, Option<OwnDataset>), JsonError> {
        let Self { version, base, title, edits, notes, dataset } = self;
        known_version(version)?;
        if edits.len() > Scenario::MOST_EDITS {
            return Err(JsonError::TooManyEdits { edits: edits.len(), most: Scenario::MOST_EDITS });
        }
        let own = dataset.map(OwnDataset::try_from).transpose()?;
        if !Dataset::is_known(&base) && own.as_ref().is_none_or(|own| own.id != base) {
            return Err(unknown(&base));
        }
        let mut scenario = Scenario { title, edits, ..Scenario::of(&base) };
        for (index, EditNote { edit, by, date, remark }) in notes.into_iter().enumerate() {
            if edit >= scenario.edits.len() || scenario.note(edit).is_some() {
                return Err(wrong_value(format!("notes.{}.edit", index + 1)));
            }
            scenario.set_note(edit, EditNote::new(edit, &by, &date, &remark));
        }
        Ok((scenario, own))
    }
}

/// One on a dataset that is known.
impl TryFrom<ScenarioFields> for Scenario {
    type Error = JsonError;

    fn try_from(fields: ScenarioFields) -> Result<Self, JsonError> {
        let (scenario, _) = fields.checked()?;
        if Dataset::is_known(&scenario.base) { Ok(scenario) } else { Err(unknown(&scenario.base)) }
    }
}

impl Scenario {
    /// Reads a scenario's JSON, of this version, on a dataset that is known.
    pub fn from_json(json: &str) -> Result<Self, JsonError> {
        let (scenario, _) = OwnDataset::from_json(json)?;
        if Dataset::is_known(&scenario.base) { Ok(scenario) } else { Err(unknown(&scenario.base)) }
    }

    /// The scenario's JSON, a line for each field, to be read by people too. On a dataset of the reader's own it is
    /// [`OwnDataset::to_json`] that has all of it.
    pub fn to_json(&self) -> String {
        OwnDataset::to_json(None, self)
    }
}

impl OwnDataset {
    /// Reads the JSON of a scenario with its dataset along, which need not be known, and does not become so.
    pub fn from_json(json: &str) -> Result<(Scenario, Option<Self>), JsonError> {
        #[derive(Deserialize)]
        struct Header {
            version: u64,
        }
        // Some editors put a byte order mark first.
        let json = json.trim_start_matches('\u{feff}');
        match json.trim_start().chars().next() {
            None => return Err(JsonError::Empty),
            Some('{') => {}
            // A list would be taken for the fields in order.
            Some(_) => return read_json::<IgnoredAny>(json).and(Err(JsonError::NotAScenario)),
        }
        // What a later version wrote may be of any shape.
        let Header { version } = read_json(json)?;
        known_version(version)?;
        read_json::<ScenarioFields>(json)?.checked()
    }

    /// The JSON of a scenario with its dataset along, where that is the reader's own, ending as a text file does.
    pub fn to_json(own: Option<&Self>, scenario: &Scenario) -> String {
        serde_json::to_string_pretty(&WithDataset { scenario, dataset: own }).unwrap_or_default() + "\n"
    }
}

fn known_version(version: u64) -> Result<(), JsonError> {
    match version {
        0 => Err(wrong_value("version".to_owned())),
        version if version > Scenario::VERSION.into() => Err(JsonError::Newer { version }),
        _ => Ok(()),
    }
}

/// A value that cannot be, in a field outside the edits.
fn wrong_value(field: String) -> JsonError {
    JsonError::WrongValue(JsonPlace { edit: 0, field })
}

/// A text of a note. One that is too long is an error: the file can be mended, while a text cut short is lost.
pub(crate) fn text_of_note<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    bounded(deserializer, EditNote::LENGTH, "a note\u{2019}s text")
}

/// A scenario's title, bounded in the same way.
fn text_of_title<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    bounded(deserializer, Scenario::TITLE, "a title")
}

fn bounded<'de, D: Deserializer<'de>>(deserializer: D, most: usize, what: &str) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.chars().count() > most {
        return Err(D::Error::custom(format!("{what} has at most {most} signs")));
    }
    Ok(text)
}

/// Reads any JSON of ours, and tells where it is wrong. What a program reads in this way alone has one reader.
pub fn read_json<'json, T: Deserialize<'json>>(json: &'json str) -> Result<T, JsonError> {
    let mut source = serde_json::Deserializer::from_str(json);
    let value =
        serde_path_to_error::deserialize(&mut source).map_err(|error| told(json, error.path(), error.inner()))?;
    source.end().map_err(|error| JsonError::NotJson { line: error.line(), column: error.column() })?;
    Ok(value)
}

/// What serde says only in words, in a form that can be told in any language.
fn told(json: &str, path: &Path, error: &serde_json::Error) -> JsonError {
    let words = error.to_string();
    let quoted = words.split('`').nth(1);
    let is = |what| words.starts_with(what);
    match error.classify() {
        Category::Io | Category::Eof => return JsonError::CutOff,
        // A number that is too large, or stands where an edit should, is a syntax error to serde.
        Category::Syntax if serde_json::from_str::<IgnoredAny>(json).is_err() => {
            return JsonError::NotJson { line: error.line(), column: error.column() };
        }
        _ if is("missing field") => return JsonError::MissingField(place(path, quoted)),
        _ if is("unknown field") => return JsonError::UnknownField(place(path, quoted)),
        _ => {}
    }
    match (place(path, None), quoted) {
        (JsonPlace { edit: 0, field }, _) if field.is_empty() => JsonError::NotAScenario,
        (JsonPlace { edit, field }, Some(kind)) if field.is_empty() && is("unknown variant") => {
            JsonError::UnknownEdit { edit, kind: shortened(kind) }
        }
        (JsonPlace { edit, field }, _) if field.is_empty() => wrong_value(format!("edits.{edit}")),
        (place, _) => JsonError::WrongValue(place),
    }
}

/// The place that a path leads to; `name` is that of a field which is not there, or should not be.
fn place(path: &Path, name: Option<&str>) -> JsonPlace {
    let (mut edit, mut names) = (0, Vec::new());
    for segment in path {
        match segment {
            Segment::Seq { index } if edit == 0 && names == ["edits"] => {
                edit = index + 1;
                names.clear();
            }
            Segment::Seq { index } => names.push((index + 1).to_string()),
            Segment::Map { key: name } | Segment::Enum { variant: name } => names.push(shortened(name)),
            Segment::Unknown => {}
        }
    }
    if let Some(name) = name.map(shortened)
        && names.last() != Some(&name)
    {
        names.push(name);
    }
    JsonPlace { edit, field: names.join(".") }
}

fn unknown(base: &str) -> JsonError {
    JsonError::UnknownBase(shortened(base))
}

/// A text out of a file, short enough for a message.
fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
