//! The proposal as a workbook of Excel.

use super::Work;
use crate::{
    browser::{
        Download,
        tables::{NotSaved, save_workbook},
        today,
    },
    text::format::Lang,
};
use finsam_sheets::border::{self, AtHand, WorkbookRequest};
use leptos::prelude::*;

impl Work {
    /// Lets the reader save the proposal as a workbook under this name. What makes it may have to be fetched first.
    pub async fn save_as_workbook(self, file: String) -> Result<Download, NotSaved> {
        let scenario = self.scenario.get_untracked();
        let link = self.link_to(std::slice::from_ref(&scenario));
        let request = WorkbookRequest {
            scenario: AtHand(scenario),
            lang: match self.lang() {
                Lang::Sv => border::Lang::Sv,
                Lang::En => border::Lang::En,
            },
            unit: self.format_untracked().unit,
            date: today(),
            // Where the page is a file, only its own reader could open what it gives as a link.
            link: if link.starts_with('#') { String::new() } else { link },
        };
        save_workbook(request, file).await
    }
}
