//! Pictures of the page.

use std::fs;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::driver_command::devtools;
use crate::page::Page;

impl Page {
    /// Saves the whole page, also what lies below the screen, as `target/screenshots/NAME.png`.
    pub async fn screenshot(&self, name: &str) {
        let layout = devtools(&self.client, "Page.getLayoutMetrics", json!({})).await;
        let size = &layout["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = devtools(&self.client, "Page.captureScreenshot", how).await;
        let picture = BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default());
        self.save_picture(name, &picture.expect("a picture comes in base64"));
    }

    /// The pixels of an element as PNG, each of its own four times: two across and two down.
    pub async fn picture_of(&self, css: &str) -> Vec<u8> {
        let place = "const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            return { x: x + scrollX, y: y + scrollY, width, height }";
        let mut clip = self.ask(place, css.into()).await;
        clip["scale"] = json!(2);
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = devtools(&self.client, "Page.captureScreenshot", how).await;
        let picture = BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default());
        picture.expect("a picture comes in base64")
    }

    /// Keeps a picture as `target/screenshots/NAME.png`.
    pub fn save_picture(&self, name: &str, png: &[u8]) {
        let folder = &self.surroundings.screenshots;
        let file = folder.join(format!("{name}.png"));
        let saved = fs::create_dir_all(folder).and_then(|()| fs::write(&file, png));
        saved.unwrap_or_else(|error| panic!("{} cannot be written: {error}", file.display()));
    }
}
