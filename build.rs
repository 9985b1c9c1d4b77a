//! Has the linker leave what xtask needs to cut the page into chunks: where each function and each text is used; and compiles the
//! map's boundaries.

#[path = "build/boundaries.rs"]
mod boundaries;

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data/kommungranser.topo.json");
    println!("cargo::rerun-if-changed=data/kommuner.csv");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    match boundaries::source(Path::new("data")) {
        Ok(source) => {
            let folder = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
            fs::write(Path::new(&folder).join("boundaries.rs"), source).expect("cargo's output folder can be written");
        }
        Err(mistake) => println!("cargo::error={mistake}"),
    }
}
