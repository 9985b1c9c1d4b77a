//! `cargo xtask serve`: the page on this machine.

use std::net::TcpListener;
use std::thread;

use anyhow::{Context, Result};

use crate::page::Effort;
use crate::server::{self, Server};
use crate::setup::find_or_install_target;
use crate::site::Site;
use crate::sources::Sources;
use crate::{page, serving, watch};

/// Where the page is served unless another port is asked for: this one, or the next that is free.
const FIRST_PORT: u16 = 8080;

/// Builds the page and serves it until the person ends it; with `watch`, also what it becomes.
pub fn serve(port: Option<u16>, watch: bool) -> Result<()> {
    find_or_install_target()?;
    let listener = match port {
        Some(port) => server::listen(port)?,
        None => first_free_port()?,
    };
    // Noted before the first build: what is changed while it lasts is built next.
    let seen = watch::SourceState::now();
    let site = build(watch)?;
    let server = Server::start(site, listener)?;
    println!("the page, until you press Ctrl+C:\n{}", server.address());
    if watch {
        watch::rebuild_on_change(&server, seen, || build(watch));
    }
    loop {
        thread::park();
    }
}

fn build(watch: bool) -> Result<Site> {
    let programs = page::build(Effort::Quick)?;
    let mut site = Site::assemble(Sources::read()?.with_first_view()?, programs)?;
    serving::keep_nothing(&mut site);
    if watch {
        watch::add_reloading(&mut site)?;
    }
    Ok(site)
}

fn first_free_port() -> Result<TcpListener> {
    (FIRST_PORT..FIRST_PORT + 100)
        .find_map(|port| server::listen(port).ok())
        .context("no port from 8080 to 8179 is free: choose one with --port")
}
