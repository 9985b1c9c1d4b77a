//! The page on paper.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::driver_command::devtools;
use crate::page::Page;

impl Page {
    /// Prints on A4 into `target/screenshots/NAME.pdf`, and gives the number of pages.
    pub async fn print(&self, name: &str) -> usize {
        let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
        let printed = devtools(&self.client, "Page.printToPDF", a4).await;
        let pdf = BASE64_STANDARD.decode(printed["data"].as_str().unwrap_or_default());
        let pdf = pdf.expect("what is printed comes in base64");
        let file: PathBuf = self.surroundings.screenshots.join(format!("{name}.pdf"));
        let saved = fs::create_dir_all(&self.surroundings.screenshots).and_then(|()| fs::write(&file, &pdf));
        saved.unwrap_or_else(|error| panic!("{} cannot be written: {error}", file.display()));
        // A page is an object of its own; "/Pages" is the list of them.
        let is_page = |bytes: &[u8]| bytes.starts_with(b"/Type /Page") && bytes.get(11) != Some(&b's');
        pdf.windows(12).filter(|bytes| is_page(bytes)).count()
    }
}
