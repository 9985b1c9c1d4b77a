//! Making a dataset of what is shown: what it is called, of which year, and where its figures come from.

use super::{Work, follow};
use crate::text::datasets as told;
use finsam_engine::{OwnDataset, Scenario};
use leptos::prelude::*;

/// What is typed in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DatasetForm {
    pub name: String,
    pub year: String,
    pub source: String,
}

/// The field that something is wrong with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatasetField {
    Name,
    Year,
}

/// Why a dataset is not made, and the field to mend.
type NotMade = (String, DatasetField);

impl DatasetForm {
    /// What a next year's would be called, or what the present one of the reader's own is.
    pub fn of(scenario: &Scenario) -> Self {
        let dataset = scenario.dataset();
        match dataset.own() {
            Some(own) => Self { name: own.name().to_owned(), year: own.year.to_string(), source: own.source.clone() },
            None => Self { year: (dataset.year() + 1).to_string(), ..Self::default() },
        }
    }
}

impl Work {
    /// What making a dataset of the present proposal does to ideals, before it is done; empty where there is nothing to make
    /// one of.
    pub fn ideals_told(self) -> Memo<String> {
        follow(move || {
            let (format, scenario) = (self.format(), self.scenario.get());
            if scenario.edits.is_empty() {
                return String::new();
            }
            let name = self.words().title;
            let own = OwnDataset::new(&scenario, name, *OwnDataset::YEARS.start(), "");
            match own.moved_ideals(&scenario) {
                Ok(moved) => self.now.with(|now| told::ideals_moved(format, &now.state, &moved)),
                Err(error) => self.told(&error),
            }
        })
    }

    /// Makes a dataset of what is shown, or with `is_revision` the next version of the one that it builds on, and goes on
    /// from it.
    pub fn make_dataset(self, form: &DatasetForm, is_revision: bool) -> Result<(), NotMade> {
        let (lang, words) = (self.lang(), self.lang().dataset_words());
        let DatasetForm { name, year, source } = form;
        if name.trim().is_empty() {
            return Err((words.no_name.to_owned(), DatasetField::Name));
        }
        let year = year.trim().parse().ok().filter(|year| OwnDataset::YEARS.contains(year));
        let year = year.ok_or_else(|| (told::no_year(lang), DatasetField::Year))?;
        let (former, own) = self.scenario.with_untracked(|scenario| match scenario.dataset().own() {
            Some(own) if is_revision => (Some(own.clone()), own.revised(scenario, name, year, source)),
            _ => (None, OwnDataset::new(scenario, name, year, source)),
        });
        if let Some(former) = former.filter(|former| own == OwnDataset { revision: own.revision, ..former.clone() }) {
            return Err((told::nothing_changed(lang, former.revision), DatasetField::Name));
        }
        own.know().map_err(|error| (self.told(&error), DatasetField::Name))?;
        let is_kept = self.keep_dataset(&own);
        self.open(Scenario::of(&own.id));
        let saved = told::dataset_saved(lang, &own);
        self.status.set(if is_kept { saved } else { format!("{saved} {}", words.no_room) });
        Ok(())
    }
}
