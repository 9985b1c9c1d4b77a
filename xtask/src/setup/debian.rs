//! Packages of Debian and its kin, through apt-get.

use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// Installs packages, after refreshing the list of what there is; `purpose` is what they are for.
///
/// # Errors
///
/// Where there is no apt-get, no right to use it, or no such package.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    if run::on_path("apt-get").is_none() {
        bail!("this machine has no apt-get");
    }
    let mut may_install = as_root(&["true"]);
    if !run::succeeds(&mut may_install) {
        bail!("apt-get needs root, or sudo without a password");
    }
    let packages_in_words = packages.join(" ");
    println!("set-up: apt-get install {packages_in_words} ({purpose})");
    // An old list often still serves, so that a machine without network gets as far as it can.
    let _ = run::quietly(&mut apt_get(&["update"]));
    // The recommended packages are menus, printers and languages that nobody here uses.
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    run::quietly(install.args(packages))?;
    Ok(())
}

/// The files that installed packages brought; none, where one of them is missing.
pub fn files_of(packages: &[&str]) -> Vec<String> {
    let listing = run::quietly(Command::new("dpkg").arg("-L").args(packages));
    let listing = String::from_utf8(listing.unwrap_or_default()).unwrap_or_default();
    listing.lines().map(str::to_owned).collect()
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = as_root(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
    command.args(arguments);
    command
}

/// The command itself for root, else through sudo, which must not ask for a password.
fn as_root(words: &[&str]) -> Command {
    let mut command = if is_root() {
        Command::new(words[0])
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", words[0]]);
        sudo
    };
    command.args(&words[1..]);
    command
}

fn is_root() -> bool {
    run::quietly(Command::new("id").arg("-u")).is_ok_and(|user| user == b"0\n")
}
