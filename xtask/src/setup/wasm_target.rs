//! The standard library for WebAssembly, which the page is compiled with.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain that also runs this program, where it lacks.
pub fn find_or_install_target() -> Result<()> {
    if has_target() {
        return Ok(());
    }
    println!("set-up: rustup target add {WASM}");
    let added = run::quietly(Command::new("rustup").args(["target", "add", WASM]));
    match added {
        Ok(_) if has_target() => Ok(()),
        Ok(_) => bail!(
            "this Rust lacks {WASM}, and rustup added it to another: see that rustup's Rust is the one on the PATH"
        ),
        Err(reason) => {
            bail!("this Rust lacks {WASM}: install Rust with rustup, and run `rustup target add {WASM}` ({reason:#})")
        }
    }
}

fn has_target() -> bool {
    let sysroot = run::quietly(Command::new("rustc").args(["--print", "sysroot"]));
    let sysroot = PathBuf::from(String::from_utf8(sysroot.unwrap_or_default()).unwrap_or_default().trim());
    sysroot.join("lib/rustlib").join(WASM).join("lib").is_dir()
}
