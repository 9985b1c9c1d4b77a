//! The page in one file: opened from a disk, an e-mail or a document library, with no server and no network.
//!
//! It is made of the packed site. Its scripts become one, in which `single_file.js` takes the place of the browser's
//! `fetch`; the WebAssembly that this script names lies in the page, compressed. So what the page runs is the site's own,
//! and the site does not know of it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::setup::NpmTools;
use crate::site::{Site, replace};
use crate::sources::Sources;
use crate::{repository, run};

/// For those whose mail program or document library shows the file without running it.
const SAVE_IT_FIRST: &str = "<p>Visas filen i ett e-postprogram eller ett dokumentbibliotek? Spara den på datorn och öppna den därifrån.</p>\
    <p lang=\"en\">Is the file shown by a mail program or a document library? Save it on your computer and open it from there.</p>";

/// The page's file, from the hand-written parts and the packed site with its compressed copies.
pub fn assemble(tools: &NpmTools, sources: &Sources, site: &Site) -> Result<String> {
    let script = bundle(tools, site)?;
    let programs = programs(&script, site)?;
    page(sources, &script, &programs)
}

/// The site's scripts as one, as a module: it waits for its programs at its top level.
fn bundle(tools: &NpmTools, site: &Site) -> Result<String> {
    let folder = repository::target()?.join("xtask/single-file");
    // The scripts of the last build have other names.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let fetch = "single_file.js";
    fs::write(folder.join(fetch), include_str!("single_file.js"))?;
    let mut start = None;
    for (name, content) in site.files().filter(|(name, _)| has_extension(name, "js")) {
        fs::write(folder.join(name), content)?;
        start = start.or(name.starts_with("start-").then_some(name));
    }
    let mut esbuild = tools.esbuild();
    esbuild.current_dir(&folder).args(["--bundle", "--minify", "--format=esm", "--log-level=error"]);
    esbuild.args([
        start.context("the site has no start.js")?,
        &format!("--inject:./{fetch}"),
        // Wherever the file lies, and even where it lies nowhere, as in an e-mail: only the names matter.
        "--define:import.meta.url=\"file:///\"",
    ]);
    let script = String::from_utf8(run::quietly(&mut esbuild)?);
    script.context("esbuild wrote something that is not text")
}

/// The programs that the script names, each under its name: elements that no browser runs or shows.
fn programs(script: &str, site: &Site) -> Result<String> {
    let is_named = |name: &str| {
        (has_extension(name, "wasm") || has_extension(name, "bin")) && script.contains(&format!("./{name}"))
    };
    let program = |name: &str| {
        let compressed = site.file(&format!("{name}.gz")).with_context(|| format!("{name} is not compressed"))?;
        let text = BASE64_STANDARD.encode(compressed);
        Ok(format!("<script type=\"application/gzip\" id=\"{name}\">{text}</script>\n"))
    };
    let names = site.files().map(|(name, _)| name).filter(|name| is_named(name));
    let programs = names.map(program).collect::<Result<String>>()?;
    if programs.is_empty() {
        bail!("the script of the single file names none of the site's programs");
    }
    Ok(programs)
}

fn page(sources: &Sources, script: &str, programs: &str) -> Result<String> {
    let Sources { style_css: style, early_js: early, .. } = sources;
    let early_script = (early.as_str(), "</script");
    for (text, end) in [(script, "</script"), (script, "<!--"), early_script, (style.as_str(), "</style")] {
        if text.contains(end) {
            bail!("{end} within the single file's script or style would end it: write it in another way");
        }
    }
    let policy =
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(&[early, script], style));
    let charset = "<meta charset=\"utf-8\">";
    let mut page = sources.index_html.clone();
    for (written, instead) in [
        // Before all that it is to hold for.
        (charset, format!("{charset}\n{policy}")),
        ("<link rel=\"stylesheet\" href=\"style.css\">", format!("<style>{style}</style>")),
        ("<script src=\"early.js\"></script>", format!("<script>{early}</script>")),
        ("<script type=\"module\" src=\"start.js\"></script>", format!("<script type=\"module\">{script}</script>")),
        ("</noscript>", format!("{SAVE_IT_FIRST}</noscript>")),
        ("</body>", format!("{programs}</body>")),
    ] {
        page = replace(&page, written, &instead, "index.html")?;
    }
    Ok(page)
}

/// These scripts and this style, WebAssembly, and no request to anybody: `data:` is in the page itself.
fn policy(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| format!("'{}' ", integrity(script))).collect();
    let scripts = scripts.concat();
    format!(
        "default-src 'none'; script-src {scripts}'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; \
         form-action 'none'",
        integrity(style)
    )
}

/// The hash by which a policy knows a script or a style.
fn integrity(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == extension)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::Embedding;

    fn sources() -> Sources {
        Sources {
            embedding: Embedding::default(),
            index_html: "<head><meta charset=\"utf-8\"><script src=\"early.js\"></script>\
                <link rel=\"stylesheet\" href=\"style.css\"><script type=\"module\" src=\"start.js\"></script></head><body><noscript></noscript></body>"
                .into(),
            early_js: "early()".into(),
            start_js: String::new(),
            program_js: String::new(),
            tables_js: String::new(),
            pictures_js: String::new(),
            style_css: "h1{color:red}".into(),
        }
    }

    /// The hash of no bytes at all, as the standard for SHA-256 has it.
    #[test]
    fn a_policy_knows_a_text_by_its_published_hash() {
        assert_eq!(integrity(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_policy_allows_the_script_and_the_style_that_are_there_and_no_request() {
        let page = page(&sources(), "start()", "").unwrap();
        let (before, after) = page.split_once("<style>").unwrap();
        assert!(before.contains(&integrity("start()")), "{before}");
        assert!(before.contains(&integrity("early()")), "{before}");
        assert!(before.ends_with("<script>early()</script>"), "{before}");
        assert!(before.contains(&integrity("h1{color:red}")), "{before}");
        assert!(before.contains("content=\"default-src 'none';"), "{before}");
        assert!(!before.contains("connect-src"), "{before}");
        assert!(after.starts_with("h1{color:red}</style><script type=\"module\">start()</script>"), "{after}");
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        let error = page(&sources(), "\"</script>\"", "").unwrap_err().to_string();
        assert!(error.starts_with("</script within the single file's script"), "{error}");
    }

    #[test]
    fn only_the_programs_that_the_script_names_are_carried() {
        let mut site = Site::default();
        for name in ["finsam-1.wasm", "finsam-1.wasm.gz", "engine-2.wasm", "engine-2.wasm.gz"] {
            site.add(name, "small");
        }
        let carried = programs("fetch(\"./finsam-1.wasm\")", &site).unwrap();
        assert_eq!(carried, "<script type=\"application/gzip\" id=\"finsam-1.wasm\">c21hbGw=</script>\n");
        assert!(programs("fetch(\"./other.wasm\")", &site).is_err());
    }
}
