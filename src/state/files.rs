//! Scenarios as files.

use super::{
    Route, View, Work,
    kept::{read_file, with_reader},
};
use crate::{
    browser::{Download, PickError, download, pick_text},
    text::{self, FileError},
};
use finsam_engine::{OwnDataset, Scenario};
use leptos::prelude::*;

/// The largest file that is read, in bytes.
const MOST_BYTES: f64 = 5_000_000.0;

impl Work {
    /// Saves a scenario as a file, with its dataset along where that is the reader's own.
    pub fn save_as_file(self, scenario: &Scenario, name: &str) {
        let json = OwnDataset::to_json(scenario.dataset().own(), scenario);
        self.tell_download(name, download(name, json.as_bytes(), "application/json"));
    }

    /// Says what has become of a file: that it is saved, only where that is so.
    pub fn tell_download(self, name: &str, download: Download) {
        // The element that the page is in may be gone.
        let lang = self.lang();
        self.status.try_set(match download {
            Download::Begun => text::saved_as(lang, name),
            Download::InFrame => text::given_in_frame(lang, name),
            Download::Failed => text::not_saved_as(lang, name),
        });
    }

    /// Asks for a file and goes on with the scenario in it; `failed` is what was wrong with it.
    pub fn open_file(self, failed: RwSignal<String>) {
        failed.set(String::new());
        pick_text(".json,application/json", MOST_BYTES, move |picked| {
            with_reader(move || {
                let read = picked.map_err(FileError::from).and_then(|json| self.open_json(&json));
                if let Err(error) = read {
                    // The reader may have gone to another view.
                    failed.try_set(text::file_error(self.lang(), &error));
                }
            });
        });
    }

    /// Goes on with the scenario of a file. Somebody's own dataset in it is taken in, and the view of datasets tells of it.
    fn open_json(self, json: &str) -> Result<(), FileError> {
        let (scenario, own) = read_file(json).ok_or(FileError::NotFetched)?.map_err(FileError::Json)?;
        match own {
            Some(own) => {
                self.take_in(&own, scenario);
                self.go(Route::to_view(View::Datasets));
            }
            None => self.open(scenario),
        }
        Ok(())
    }
}

impl From<PickError> for FileError {
    fn from(error: PickError) -> Self {
        match error {
            PickError::TooLarge => Self::TooLarge,
            PickError::Unreadable => Self::Unreadable,
            PickError::NotText => Self::NotText,
        }
    }
}
