//! A scenario out of a file that has its dataset along.

use crate::{
    text::{self, datasets::Incoming},
    work::Work,
};
use finsam_engine::{Dataset, EditError, OwnDataset};

impl Work {
    /// Takes in the dataset of a file and goes on with the scenario on it. What was here before is not lost: a dataset that is
    /// neither an earlier nor a later version of the file's stays beside it.
    pub fn take_in(self, text: &str) {
        let unreadable = || self.lang().dataset_words().unreadable.to_owned();
        let Ok((Some(own), mut scenario)) = OwnDataset::split(text) else { return self.status.set(unreadable()) };
        let here = Dataset::named(&own.id).and_then(Dataset::own);
        let (incoming, kept) = match here {
            None => (Incoming::New, own.clone()),
            Some(here) if *here == own => (Incoming::Same, own.clone()),
            Some(here) if here.revision < own.revision => (Incoming::Later, own.clone()),
            Some(here) if here.revision > own.revision => (Incoming::Earlier { here: here.revision }, here.clone()),
            Some(_) => (Incoming::Beside, own.beside()),
        };
        if let Err(error) = kept.know() {
            return self.status.set(format!("{} {}", self.told(&EditError::Calibration(error)), unreadable()));
        }
        scenario.base.clone_from(&kept.id);
        let is_kept = self.keep_dataset(&kept);
        self.open(scenario);
        let mut told =
            format!("{} {}", text::datasets::dataset_incoming(self.lang(), &own, incoming), self.status.peek());
        if !is_kept {
            told.push(' ');
            told.push_str(self.lang().dataset_words().no_room);
        }
        self.status.set(told);
    }
}
