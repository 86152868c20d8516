//! Stops with one sentence when the design system's files have not been fetched.

fn main() {
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=templates");
    for file in [
        "designsystemet.css",
        "designsystemet-theme.css",
        "htmx.min.js",
    ] {
        let path = format!("assets/vendor/{file}");
        if !std::path::Path::new(&path).exists() {
            println!(
                "cargo::error={path} is missing: run «cargo xtask assets» once, it fetches the design system"
            );
        }
    }
}
