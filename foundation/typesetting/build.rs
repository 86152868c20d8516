//! Stops the build with one sentence where the fonts have not been fetched.

use std::{env, path::Path};

const FACES: [&str; 4] = [
    "Inter-Regular.ttf",
    "Inter-Italic.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
];

fn main() {
    let home = env::var("CARGO_MANIFEST_DIR").expect("cargo says where the package is");
    println!("cargo::rerun-if-changed=build.rs");
    for face in FACES {
        let path = Path::new(&home).join("fonts").join(face);
        println!("cargo::rerun-if-changed={}", path.display());
        if !path.exists() {
            println!("cargo::error=the font {face} is missing: run `cargo xtask assets`");
        }
    }
}
