//! Compiles the files of `data/` into tables of Rust. A mistake in one of them stops the build with its file and line.

#[path = "build/accounts.rs"]
mod accounts;
#[path = "build/money.rs"]
mod money;
#[path = "build/national.rs"]
mod national;
#[path = "build/results.rs"]
mod results;
#[path = "build/rows.rs"]
mod rows;
#[path = "build/rust.rs"]
mod rust;
#[path = "build/rust_results.rs"]
mod rust_results;
#[path = "build/tables.rs"]
mod tables;

use std::{env, fs, path::Path};

fn main() {
    let data = Path::new("../data");
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed=build");
    match tables::Tables::read(data) {
        Ok(tables) => {
            let folder = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
            let sources = [("tables.rs", rust::source(&tables)), ("result_tables.rs", rust_results::source(&tables))];
            for (file, source) in sources {
                fs::write(Path::new(&folder).join(file), source).expect("cargo's output folder can be written");
            }
        }
        Err(mistake) => println!("cargo::error={mistake}"),
    }
}
