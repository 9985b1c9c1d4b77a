//! Files that the page gives to the reader, and those that the reader gives to it.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::driver_command::devtools;
use crate::page::Page;
use crate::waiting::eventually;

impl Page {
    /// Clicks on what saves a file, and gives the file's name and text.
    pub async fn save_file(&self, css: &str) -> (String, String) {
        let (name, content) = self.save_bytes(css).await;
        let text = String::from_utf8(content).unwrap_or_else(|error| panic!("{name} is not text: {error}"));
        (name, text)
    }

    /// The same for a file of any kind.
    pub async fn save_bytes(&self, css: &str) -> (String, Vec<u8>) {
        if !self.kind.has_devtools() {
            return self.take_file(css).await;
        }
        let folder = new_folder();
        let saving = json!({ "behavior": "allow", "downloadPath": folder });
        devtools(&self.client, "Browser.setDownloadBehavior", saving).await;
        self.click(css).await;
        let saved = eventually(async || {
            let mut names = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
            let name = names.next().ok_or("no file is saved")?.to_string_lossy().into_owned();
            let content = fs::read(folder.join(&name)).map_err(|error| error.to_string())?;
            // Under another name as long as it is being written, or empty.
            let is_whole = !name.starts_with('.') && !name.ends_with(".crdownload") && !content.is_empty();
            if is_whole { Ok((name, content)) } else { Err(format!("{name} does not become whole")) }
        });
        let saved = saved.await;
        let _ = fs::remove_dir_all(&folder);
        saved
    }

    /// Clicks on what asks for a file, and chooses one with this content.
    pub async fn give_file(&self, css: &str, content: &[u8]) {
        // The system's own dialog is beyond what a test can reach.
        if self.kind.has_devtools() {
            devtools(&self.client, "Page.setInterceptFileChooserDialog", json!({ "enabled": true })).await;
        } else {
            self.keep_dialog_away().await;
        }
        self.click(css).await;
        self.wait_until("document.querySelector('input[type=file]')").await;
        let choose = "const bytes = Uint8Array.from(atob(arguments[0]), (sign) => sign.charCodeAt(0));
            const chosen = new DataTransfer();
            chosen.items.add(new File([bytes], 'fil.json'));
            const input = document.querySelector('input[type=file]');
            input.files = chosen.files;
            input.dispatchEvent(new Event('change'))";
        self.ask(choose, BASE64_STANDARD.encode(content).into()).await;
    }
}

fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("finsam-saved-{}-{count}", std::process::id()));
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{} cannot be made: {error}", folder.display()));
    folder
}
