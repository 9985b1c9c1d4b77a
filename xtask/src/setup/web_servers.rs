//! The web servers that the written configurations are for.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::debian;
use crate::run;

const NGINX_PACKAGES: [&str; 2] = ["nginx-light", "libnginx-mod-http-brotli-static"];

/// Said to the person: nobody should find a web server running without having been told.
const PURPOSE: &str = "web servers for the tests; with systemd they also start by themselves, \
    `systemctl disable --now nginx caddy` ends that";

/// Where nginx with its module for brotli, and Caddy lie.
#[derive(Debug)]
pub struct WebServers {
    pub nginx: PathBuf,
    pub nginx_brotli: PathBuf,
    pub caddy: PathBuf,
}

impl WebServers {
    /// Debian's packages. The tests start their own servers from them, on ports of their own.
    pub fn find_or_install() -> Result<Self> {
        if let Some(servers) = Self::find() {
            return Ok(servers);
        }
        let packages: Vec<_> = NGINX_PACKAGES.into_iter().chain(["caddy"]).collect();
        debian::install(&packages, PURPOSE)
            .and_then(|()| Self::find().context("the packages lack nginx, its module for brotli, or caddy"))
            .context(
                "the tests need nginx with its static brotli module, and caddy: on Debian, install the packages named",
            )
    }

    fn find() -> Option<Self> {
        let files = debian::files_of(&NGINX_PACKAGES);
        let module = files.into_iter().find(|file| file.ends_with("brotli_static_module.so"))?;
        // Those of the system lie where an ordinary person's PATH does not look.
        let program = |name: &str| {
            run::on_path(name).or_else(|| Some(PathBuf::from("/usr/sbin").join(name)).filter(|path| path.is_file()))
        };
        Some(Self { nginx: program("nginx")?, nginx_brotli: module.into(), caddy: program("caddy")? })
    }
}
