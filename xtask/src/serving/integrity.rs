//! Integrity: hashes by which a browser knows that what a server gives out is what was built.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use crate::site::Site;

/// The hash of a content as the attribute `integrity` has it.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// Lets every document of the site name its scripts and style sheets together with their hashes.
pub fn protect_documents(site: &mut Site) -> Result<()> {
    let hashes: Vec<_> = site
        .files()
        .filter(|(name, _)| ends(name, "js") || ends(name, "css"))
        .map(|(name, content)| (format!("\"{name}\""), integrity(content)))
        .collect();
    let names: Vec<_> = site.files().map(|(name, _)| name.to_owned()).filter(|name| ends(name, "html")).collect();
    for name in names {
        let document = site.file(&name).unwrap_or_default().to_vec();
        let mut document = String::from_utf8(document).with_context(|| format!("{name} is not text"))?;
        for (quoted, hash) in &hashes {
            document = document.replace(quoted, &format!("{quoted} integrity=\"{hash}\""));
        }
        site.add(&name, document);
    }
    Ok(())
}

/// Writes the hashes of all files as `integrity.json`, for those who name them from their own pages.
pub fn write_list(site: &Site, folder: &Path) -> Result<()> {
    let hashes = site.files().map(|(name, content)| (name.to_owned(), Value::String(integrity(content))));
    let list = serde_json::to_string_pretty(&Value::Object(hashes.collect::<Map<_, _>>()))?;
    let file = folder.join("integrity.json");
    fs::write(&file, list + "\n").with_context(|| format!("cannot write {}", file.display()))
}

/// Whether a name has this extension.
pub fn ends(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification "Subresource Integrity".
    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn scripts_and_style_sheets_are_named_with_their_hashes_and_nothing_else_is() {
        let mut site = Site::default();
        site.add("start-0.js", "1");
        site.add("finsam-0.wasm", "2");
        site.add("index.html", r#"<script src="start-0.js"></script><link href="finsam-0.wasm">"#);
        protect_documents(&mut site).unwrap();
        let index = str::from_utf8(site.file("index.html").unwrap()).unwrap();
        let expected =
            format!(r#"<script src="start-0.js" integrity="{}"></script><link href="finsam-0.wasm">"#, integrity(b"1"));
        assert_eq!(index, expected);
    }
}
