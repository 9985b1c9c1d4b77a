//! What other pages have of the calculator: the element, the frame, and the script that resizes the frame.
//!
//! `embed.js`, `embed.html` and `frame.js` keep their names, which stand in the code of other pages; what they fetch has a hash
//! in its name.

use std::path::Path;

use anyhow::Result;

use crate::site::{Site, replace};
use crate::sources::read;

/// The hand-written parts.
#[derive(Clone, Debug, Default)]
pub struct Embedding {
    /// Defines the element.
    pub embed_js: String,
    /// Draws it.
    pub element_js: String,
    /// The frame.
    pub embed_html: String,
    pub frame_page_js: String,
    /// For the page that the frame is in.
    pub frame_js: String,
}

impl Embedding {
    pub fn read(folder: &Path) -> Result<Self> {
        let read = |name| read(&folder.join(name));
        Ok(Self {
            embed_js: read("embed.js")?,
            element_js: read("element.js")?,
            embed_html: read("embed.html")?,
            frame_page_js: read("frame-page.js")?,
            frame_js: read("frame.js")?,
        })
    }

    /// The same, its scripts made smaller.
    pub fn minify(self, minify: impl Fn(&str) -> Result<String>) -> Result<Self> {
        Ok(Self {
            embed_js: minify(&self.embed_js)?,
            element_js: minify(&self.element_js)?,
            embed_html: self.embed_html,
            frame_page_js: minify(&self.frame_page_js)?,
            frame_js: minify(&self.frame_js)?,
        })
    }

    /// Puts it into the site, given the hashed names of what it uses: the page's program, the style sheet, the engine's module.
    /// `early` makes the requests of a page that begins with some modules.
    pub fn add_to(
        self,
        site: &mut Site,
        [program, style, engine]: [&str; 3],
        early: impl Fn(&[&str]) -> String,
    ) -> Result<()> {
        let element = replace(&self.element_js, "./style.css", &format!("./{style}"), "element.js")?;
        let element = replace(&element, "./engine.js", &format!("./{engine}"), "element.js")?;
        let element = site.add_hashed("element", "js", element.into_bytes());
        let embed = replace(&self.embed_js, "./program.js", &format!("./{program}"), "embed.js")?;
        let embed = replace(&embed, "./element.js", &format!("./{element}"), "embed.js")?;
        site.add("embed.js", embed);

        let frame_page = site.add_hashed("frame-page", "js", self.frame_page_js.into_bytes());
        let frame = replace(&self.embed_html, "\"frame-page.js\"", &format!("\"{frame_page}\""), "embed.html")?;
        let early = early(&[&frame_page, "embed.js", &element]);
        site.add("embed.html", replace(&frame, "</head>", &(early + "</head>"), "embed.html")?);
        site.add("frame.js", self.frame_js);
        Ok(())
    }
}
