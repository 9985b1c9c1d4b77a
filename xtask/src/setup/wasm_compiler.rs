//! A compiler for WebAssembly.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use super::debian;
use crate::run;

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Debian's own Rust, made for building its browsers, with the standard library's source and a linker.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// Which Rust compiles the page.
#[derive(Debug)]
pub enum WasmCompiler {
    /// The toolchain that also runs this program.
    Active,
    /// Debian's. It has no standard library for WebAssembly, and builds it together with the page.
    Debian(DebianRust),
}

/// Where Debian's packages put their programs.
#[derive(Debug, PartialEq)]
pub struct DebianRust {
    cargo: PathBuf,
    rustc: PathBuf,
    linker: PathBuf,
}

impl WasmCompiler {
    /// The active toolchain if it can, else Debian's if it is there, else whichever of the two can be completed.
    pub fn find_or_install() -> Result<Self> {
        if active_toolchain_has_target() {
            return Ok(Self::Active);
        }
        if let Some(rust) = DebianRust::find() {
            return Ok(Self::Debian(rust));
        }
        if run::on_path("rustup").is_some() {
            println!("set-up: rustup target add {WASM}");
            let _ = run::quietly(Command::new("rustup").args(["target", "add", WASM]));
            if active_toolchain_has_target() {
                return Ok(Self::Active);
            }
        }
        debian::install(&DEBIAN_PACKAGES, "a Rust that compiles to WebAssembly")
            .and_then(|()| DebianRust::find().context("the packages lack cargo, rustc or wasm-ld"))
            .map(Self::Debian)
            .map_err(|reason| {
                anyhow!(
                    "no compiler for {WASM}: run `rustup target add {WASM}`, or on Debian, as root, \
                     `apt-get install {}` ({reason:#})",
                    DEBIAN_PACKAGES.join(" ")
                )
            })
    }

    /// `cargo build` for WebAssembly, to be completed with what to build.
    pub fn cargo_build(&self) -> Command {
        let mut command = run::cargo(["build", "--target", WASM]);
        if let Self::Debian(rust) = self {
            command = rust.replace_program(&command);
            command.arg("-Zbuild-std=std,panic_abort");
        }
        command
    }
}

/// Flags that build the standard library together with the page, for size. Unstable: a stable compiler takes them under
/// `RUSTC_BOOTSTRAP`.
const SMALLEST_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

impl WasmCompiler {
    /// `cargo build` with a standard library built for size; `None` where its source is missing and cannot be fetched.
    pub fn cargo_build_smallest(&self, target: &Path) -> Option<Command> {
        let mut command = run::cargo(["build", "--target", WASM]);
        command.args(SMALLEST_STD);
        if let Self::Debian(rust) = self {
            command = rust.replace_program(&command);
        } else if !has_std_source() {
            println!("set-up: rustup component add rust-src");
            let _ = run::quietly(Command::new("rustup").args(["component", "add", "rust-src"]));
            if !has_std_source() {
                return None;
            }
        }
        command
            .arg("--target-dir")
            .arg(target)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort");
        Some(command)
    }
}

fn has_std_source() -> bool {
    sysroot().join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
}

impl DebianRust {
    fn find() -> Option<Self> {
        Self::among(&debian::files_of(&DEBIAN_PACKAGES))
    }

    fn among(files: &[String]) -> Option<Self> {
        let ending = |end: &str| {
            let mut programs = files.iter().filter(|file| file.starts_with("/usr/bin/"));
            programs.find(|file| file.ends_with(end)).map(PathBuf::from)
        };
        Some(Self { cargo: ending("/cargo")?, rustc: ending("/rustc")?, linker: ending("/wasm-ld-22")? })
    }

    /// The same command by this cargo, with nothing of the active toolchain in its surroundings.
    fn replace_program(&self, command: &Command) -> Command {
        let mut replaced = Command::new(&self.cargo);
        replaced
            .args(command.get_args())
            .current_dir(command.get_current_dir().unwrap_or(Path::new(".")))
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("LD_LIBRARY_PATH")
            .env("RUSTC", &self.rustc)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker)
            // Lets a stable compiler take the unstable -Zbuild-std.
            .env("RUSTC_BOOTSTRAP", "1");
        replaced
    }
}

fn active_toolchain_has_target() -> bool {
    sysroot().join("lib/rustlib").join(WASM).join("lib").is_dir()
}

fn sysroot() -> PathBuf {
    let sysroot = run::quietly(Command::new("rustc").args(["--print", "sysroot"]));
    PathBuf::from(String::from_utf8(sysroot.unwrap_or_default()).unwrap_or_default().trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(files: &[&str]) -> Vec<String> {
        files.iter().map(|&file| file.to_owned()).collect()
    }

    #[test]
    fn debian_s_programs_are_found_among_its_files() {
        let files = listed(&["/usr/share/cargo/bin/cargo", "/usr/bin/cargo", "/usr/bin/rustc", "/usr/bin/wasm-ld-22"]);
        let rust = DebianRust::among(&files).unwrap();
        assert_eq!(rust.cargo, Path::new("/usr/bin/cargo"));
        assert_eq!(rust.linker, Path::new("/usr/bin/wasm-ld-22"));
    }

    #[test]
    fn without_the_linker_debian_s_rust_is_not_complete() {
        let files = listed(&["/usr/bin/cargo", "/usr/bin/rustc"]);
        assert_eq!(DebianRust::among(&files), None);
    }
}
