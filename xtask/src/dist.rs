//! `cargo xtask dist`: the smallest page, ready for any web server, in `dist/`.
//!
//! What a web server gives out lies in `dist/site/`; beside it, what else is made of the same programs.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::page::{Effort, Programs};
use crate::setup::{NpmTools, find_or_install_target};
use crate::single_file_size::SingleFileSize;
use crate::site::Site;
use crate::sizes::Sizes;
use crate::sources::Sources;
use crate::{page, repository, run, serving, shrink, single_file};

/// Builds `dist/`, shows what each file weighs, and fails when all together weigh too much.
pub fn dist() -> Result<()> {
    let tools = NpmTools::find_or_install()?;
    build(&tools)?.sizes.check()
}

/// Builds the package for JavaScript alone.
pub fn package() -> Result<()> {
    let tools = NpmTools::find_or_install()?;
    find_or_install_target()?;
    println!("building the package");
    let engine = shrink::engine(&tools, &page::build_engine()?)?;
    engine.write(&package_folder())?;
    println!("it lies in {}", package_folder().display());
    Ok(())
}

/// What `dist/` was made of, and what it weighs.
pub struct Packed {
    pub sizes: Sizes,
    sources: Sources,
    programs: Programs,
}

/// Builds `dist/` and shows what each file weighs.
pub fn build(tools: &NpmTools) -> Result<Packed> {
    find_or_install_target()?;
    let programs = page::build(Effort::Packed)?;
    println!("making it smaller");
    let programs = shrink::programs(tools, programs)?;
    let sources = shrink::sources(tools, Sources::read()?.with_first_view()?)?;
    remove_former()?;
    programs.engine.write(&package_folder())?;
    let site = site_folder();
    let files = assemble(tools, sources.clone(), programs.clone())?;
    files.write(&site)?;
    run::quietly(&mut tools.compress(&site))?;
    serving::write_configurations(&files, &folder().join("server"))?;
    let sizes = Sizes::measure(&site)?;
    print!("{sizes}");
    write_single_file(tools, &sources)?;
    Ok(Packed { sizes, sources, programs })
}

impl Packed {
    /// The site as another version of the page would be, for tests: its program and its style each tell that they are of it.
    pub fn another_version(&self, tools: &NpmTools) -> Result<Site> {
        let mut sources = self.sources.clone();
        sources.start_js.push_str("document.documentElement.dataset.program = \"another\";");
        sources.style_css.push_str(":root { --style: another }");
        assemble(tools, sources, self.programs.clone())
    }
}

/// The site as a web server gives it out.
fn assemble(tools: &NpmTools, sources: Sources, programs: Programs) -> Result<Site> {
    let mut site = Site::assemble(sources, programs)?;
    serving::make_ready(&mut site, tools)?;
    Ok(site)
}

/// Writes the page in one file, from the packed site, and shows what it weighs.
fn write_single_file(tools: &NpmTools, sources: &Sources) -> Result<()> {
    let page = single_file::assemble(tools, sources, &Site::read(&site_folder())?)?;
    let file = single_file();
    fs::write(&file, &page).with_context(|| format!("cannot write {}", file.display()))?;
    let size = SingleFileSize::of(&page);
    println!("{size}");
    size.check()
}

/// Where everything lies that is made to be given to others.
pub fn folder() -> PathBuf {
    repository::root().join("dist")
}

/// Where the files lie that a web server gives out.
pub fn site_folder() -> PathBuf {
    folder().join("site")
}

/// Where the package for JavaScript lies.
pub fn package_folder() -> PathBuf {
    folder().join("npm")
}

/// Where the page in one file lies.
pub fn single_file() -> PathBuf {
    folder().join("finsam-kalkyl.html")
}

/// What a former `dist` wrote must not be taken for this one's.
fn remove_former() -> Result<()> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot write the folder {}", folder.display()))?;
    }
    Ok(())
}
