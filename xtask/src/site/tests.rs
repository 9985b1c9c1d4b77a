//! Files that name each other.

use super::*;
use crate::embedding::Embedding;

fn sources() -> Sources {
    Sources {
        index_html:
            r#"<head><link href="style.css"><script src="early.js"></script><script src="start.js"></script></head>"#
                .into(),
        early_js: "dataset.held".into(),
        start_js: r#"import("./program.js")"#.into(),
        program_js: r#"import init from "./finsam.js"; init("./finsam.wasm");
            const pictures = () => import("./pictures.js"); const tables = () => import("./tables.js");"#
            .into(),
        tables_js: r#"import("./sheets.js").then((sheets) => sheets.default("./sheets.wasm"))"#.into(),
        embedding: Embedding {
            embed_js: r#"import("./element.js"); import("./program.js")"#.into(),
            element_js: r#"fetch("./style.css"); import(`./engine.js`)"#.into(),
            embed_html: r#"<head><script src="frame-page.js"></script></head>"#.into(),
            frame_page_js: r#"import "./embed.js""#.into(),
            frame_js: "addEventListener".into(),
        },
        pictures_js: "export const picture = 1".into(),
        style_css: "h1 { color: red }".into(),
    }
}

fn programs() -> Programs {
    let program = |javascript: &str, wasm: &[u8]| Program { javascript: javascript.into(), wasm: wasm.to_vec() };
    let parts = Parts {
        chunks: vec![crate::parts::Chunk { stem: "chunk-plans".into(), modules: vec![b"\0asm2".to_vec()] }],
        ..Parts::default()
    };
    let module = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let engine = Engine {
        modules: vec![
            module("bindings", "export default 1"),
            module("index", r#"import start from "./bindings.js"; fetch("finsamkalkylen.wasm")"#),
        ],
        wasm: b"\0asm3".to_vec(),
    };
    Programs {
        page: program("import * as chunks from './chunks.js'", b"\0asm"),
        parts,
        chunks_js: Some("const parts = { plans: ['./chunk-plans.bin'] }".into()),
        sheets: program("export default 1", b"\0asm4"),
        engine,
    }
}

fn name_of<'site>(site: &'site Site, stem: &str, extension: &str) -> &'site str {
    let mut names = site.files.keys();
    names.find(|name| name.starts_with(stem) && name.ends_with(extension)).unwrap()
}

#[test]
fn files_name_each_other_by_their_hashed_names() {
    let site = Site::assemble(sources(), programs()).unwrap();
    let start_name = name_of(&site, "start-", ".js");
    let start = str::from_utf8(site.file(start_name).unwrap()).unwrap();
    let program_name = name_of(&site, "program-", ".js");
    assert!(start.contains(program_name));
    let program = str::from_utf8(site.file(program_name).unwrap()).unwrap();
    assert!(program.contains(name_of(&site, "finsam-", ".js")));
    assert!(program.contains(name_of(&site, "finsam-", ".wasm")));
    assert!(program.contains(name_of(&site, "pictures-", ".js")));
    assert!(program.contains(name_of(&site, "tables-", ".js")));
    let tables = str::from_utf8(site.file(name_of(&site, "tables-", ".js")).unwrap()).unwrap();
    assert!(tables.contains(name_of(&site, "sheets-", ".js")));
    assert!(tables.contains(name_of(&site, "sheets-", ".wasm")));
    let page = str::from_utf8(site.file(name_of(&site, "finsam-", ".js")).unwrap()).unwrap();
    let chunks = name_of(&site, "chunks-", ".js");
    assert_eq!(page, format!("import * as chunks from './{chunks}'"));
    let chunks = str::from_utf8(site.file(chunks).unwrap()).unwrap();
    assert!(chunks.contains(&format!("'./{}'", name_of(&site, "chunk-plans-", ".bin"))), "{chunks}");
    let index = str::from_utf8(site.file("index.html").unwrap()).unwrap();
    assert!(index.contains(start_name));
    assert!(index.contains(name_of(&site, "early-", ".js")));
    assert!(index.contains(name_of(&site, "style-", ".css")));
}

#[test]
fn the_engine_s_modules_name_each_other_and_its_wasm() {
    let mut site = Site::default();
    let engine = site.add_engine(programs().engine).unwrap();
    let text = str::from_utf8(site.file(&engine).unwrap()).unwrap();
    let (bindings, wasm) = (name_of(&site, "engine-bindings-", ".js"), name_of(&site, "engine-", ".wasm"));
    assert_eq!(text, format!("import start from \"./{bindings}\"; fetch(\"{wasm}\")"));
}

#[test]
fn what_reads_tables_and_chunks_are_fetched_only_when_they_are_needed() {
    let site = Site::assemble(sources(), programs()).unwrap();
    let index = str::from_utf8(site.file("index.html").unwrap()).unwrap();
    assert!(index.contains(name_of(&site, "finsam-", ".wasm")));
    for later in ["tables-", "sheets-", "pictures-", "chunk-"] {
        assert!(!index.contains(later), "{index}");
    }
}

#[test]
fn a_new_program_changes_every_name_above_it() {
    let before = Site::assemble(sources(), programs()).unwrap();
    let mut programs = programs();
    programs.page.wasm.push(1);
    let after = Site::assemble(sources(), programs).unwrap();
    assert_ne!(name_of(&before, "start-", ".js"), name_of(&after, "start-", ".js"));
    assert_eq!(name_of(&before, "style-", ".css"), name_of(&after, "style-", ".css"));
    assert_ne!(before.file("index.html"), after.file("index.html"));
}

#[test]
fn what_fetches_the_parts_can_be_within_the_page_s_javascript() {
    let mut programs = programs();
    programs.page.javascript = programs.chunks_js.take().unwrap();
    let site = Site::assemble(sources(), programs).unwrap();
    let page = str::from_utf8(site.file(name_of(&site, "finsam-", ".js")).unwrap()).unwrap();
    assert!(page.contains(&format!("'./{}'", name_of(&site, "chunk-plans-", ".bin"))), "{page}");
    assert!(!site.files.keys().any(|name| name.starts_with("chunks-")));
}

#[test]
fn a_new_chunk_changes_the_javascript_that_fetches_it() {
    let before = Site::assemble(sources(), programs()).unwrap();
    let mut programs = programs();
    programs.parts.chunks[0].modules[0].push(1);
    let after = Site::assemble(sources(), programs).unwrap();
    assert_ne!(name_of(&before, "finsam-", ".js"), name_of(&after, "finsam-", ".js"));
    assert_eq!(name_of(&before, "finsam-", ".wasm"), name_of(&after, "finsam-", ".wasm"));
}

#[test]
fn what_other_pages_name_keeps_its_name_and_shares_the_program() {
    let site = Site::assemble(sources(), programs()).unwrap();
    let text = |name: &str| str::from_utf8(site.file(name).unwrap()).unwrap();
    let (element, program) = (name_of(&site, "element-", ".js"), name_of(&site, "program-", ".js"));
    assert_eq!(text("embed.js"), format!(r#"import("./{element}"); import("./{program}")"#));
    let style = name_of(&site, "style-", ".css");
    assert!(text(element).starts_with(&format!(r#"fetch("./{style}"); import(`./engine-"#)), "{}", text(element));
    assert!(text("embed.html").contains(&format!("<script src=\"{}\">", name_of(&site, "frame-page-", ".js"))));
    assert!(text("embed.html").contains(&format!("<link rel=\"modulepreload\" href=\"{program}\">")));
    assert_eq!(text("frame.js"), "addEventListener");
}

#[test]
fn a_name_that_is_not_there_to_be_replaced_is_an_error() {
    let mut sources = sources();
    sources.program_js = "import init from './other.js'".into();
    let error = Site::assemble(sources, programs()).unwrap_err().to_string();
    assert!(error.starts_with("program.js does not contain ./finsam.js"), "{error}");
}
