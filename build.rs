//! Has the linker leave what xtask needs to cut the page into chunks: where each function and text is used.

fn main() {
    println!("cargo::rustc-link-arg-bins=--emit-relocs");
    println!("cargo::rerun-if-changed=build.rs");
}
