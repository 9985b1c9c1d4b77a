//! Scenarios as files.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::{
    Route, View, Work,
    kept::{self, with_reader},
};
use crate::{
    browser::{Download, PickError, download, pick_text},
    text::{self, FileError},
};
use finsam_engine::{OwnDataset, Scenario};
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// The largest file that is read, in bytes.
const MOST_BYTES: f64 = 5_000_000.0;

impl Work {
    /// Saves a scenario as a file, with its dataset along where that is the reader's own.
    pub fn save_as_file(self, scenario: &Scenario, name: &str) {
        let (scenario, name) = (scenario.clone(), name.to_owned());
        with_reader(move || {
            let json = kept::file(&scenario);
            let saved = json.map_or(Download::Failed, |json| download(&name, json.as_bytes(), "application/json"));
            self.tell_download(&name, saved);
        });
    }

    /// Says what has become of a file: that it is saved, only where that is so.
    pub fn tell_download(self, name: &str, download: Download) {
        // The element that the page is in may be gone.
        let Some(lang) = self.lang_if_there() else { return };
        self.status.set(match download {
            Download::Begun => text::saved_as(lang, name),
            Download::InFrame => text::given_in_frame(lang, name),
            Download::Failed => text::not_saved_as(lang, name),
        });
    }

    /// Asks for a file and goes on with the scenario in it; `failed` is what was wrong with it.
    pub fn open_file(self, failed: RwSignal<String>) {
        failed.set(String::new());
        pick_text(".json,application/json", MOST_BYTES, move |picked| {
            spawn_local(async move {
                let opened = match picked {
                    _ if self.lang_if_there().is_none() => return,
                    Ok(json) => open_json(self, json).await.unwrap_or(Err(FileError::NotFetched)),
                    Err(error) => Err(error.into()),
                };
                // The element may be gone, or the reader in another view.
                if let (Err(error), Some(lang)) = (opened, self.lang_if_there()) {
                    failed.try_set(text::file_error(lang, &error));
                }
            });
        });
    }
}

/// Goes on with the scenario of a file. Somebody's own dataset in it is taken in, and the view of datasets tells of it.
#[wasm_split(kept, fallible, wasm_split_path = leptos::wasm_split)]
fn open_json(work: Work, json: String) -> Result<Result<(), FileError>, SplitLoaderError> {
    Ok(OwnDataset::from_json(&json).map_err(FileError::Json).map(|(scenario, own)| match own {
        Some(own) => {
            work.take_in(&own, scenario);
            work.go(Route::to_view(View::Datasets));
        }
        None => work.open(scenario),
    }))
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
