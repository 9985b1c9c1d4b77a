//! What it takes to serve the site for real: what a server says about each file, configurations that say it, hashes by
//! which a browser knows that a file is whole, and a worker that keeps the page for days without a network.

mod configurations;
pub mod headers;
mod integrity;
mod offline;

use std::path::Path;

use anyhow::Result;

use crate::setup::NpmTools;
use crate::site::Site;

/// Makes a packed site ready to be given out.
pub fn make_ready(site: &mut Site, tools: &NpmTools) -> Result<()> {
    integrity::protect_documents(site)?;
    offline::keep_without_network(site, tools)
}

/// Lets the browser forget what an earlier version of the page, from this same address, has kept for days without a
/// network: what is served while somebody works on it is always the newest.
pub fn keep_nothing(site: &mut Site) {
    offline::keep_nothing(site);
}

/// Writes what else a server needs to know into a folder.
pub fn write_configurations(site: &Site, folder: &Path) -> Result<()> {
    configurations::write(folder)?;
    integrity::write_list(site, folder)
}
