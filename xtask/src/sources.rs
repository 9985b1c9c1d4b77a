//! What the page consists of besides its program, as written by hand.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::embedding::Embedding;
use crate::{first_view, repository};

/// The hand-written parts of the page.
#[derive(Clone, Debug)]
pub struct Sources {
    pub index_html: String,
    /// What runs before anything is shown.
    pub early_js: String,
    pub start_js: String,
    pub program_js: String,
    /// What other pages have of it.
    pub embedding: Embedding,
    /// What asks the module for tables, fetched when one is first read.
    pub tables_js: String,
    /// What makes pictures of charts, fetched when it is first needed.
    pub pictures_js: String,
    /// All of `style/` in one.
    pub style_css: String,
}

impl Sources {
    /// Reads them from the repository.
    pub fn read() -> Result<Self> {
        let root = repository::root();
        let web = root.join("web");
        Ok(Self {
            index_html: read(&root.join("index.html"))?,
            early_js: read(&web.join("early.js"))?,
            start_js: read(&web.join("start.js"))?,
            program_js: read(&web.join("program.js"))?,
            embedding: Embedding::read(&web.join("embed"))?,
            tables_js: read(&web.join("tables.js"))?,
            pictures_js: read(&web.join("pictures.js"))?,
            style_css: style(&root.join("style"))?,
        })
    }
}

impl Sources {
    /// With the first view in index.html.
    pub fn with_first_view(self) -> Result<Self> {
        Ok(Self { index_html: first_view::draw_into(&self.index_html)?, ..self })
    }
}

/// The files of the folder one after the other: what others build on first, then by name.
fn style(folder: &Path) -> Result<String> {
    let unreadable = || format!("cannot read the folder {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    let files = in_order_of_cascade(names);
    files.iter().map(|name| read(&folder.join(name))).collect()
}

fn in_order_of_cascade(mut names: Vec<String>) -> Vec<String> {
    const FIRST: [&str; 2] = ["tokens.css", "base.css"];
    names.retain(|name| Path::new(name).extension().is_some_and(|end| end == "css"));
    names.sort_by_key(|name| {
        let place = FIRST.iter().position(|first| first == name);
        (place.unwrap_or(FIRST.len()), name.clone())
    });
    names
}

pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_base_come_before_the_views() {
        let names = ["party.css", "base.css", "README", "forbund.css", "tokens.css"];
        let ordered = in_order_of_cascade(names.map(str::to_owned).to_vec());
        assert_eq!(ordered, ["tokens.css", "base.css", "forbund.css", "party.css"]);
    }
}
