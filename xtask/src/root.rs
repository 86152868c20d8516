//! Where the project stands on disk.

use std::path::{Path, PathBuf};

/// The project's folder, whatever folder the command was started in.
pub fn folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A path inside the project.
pub fn path(inside: &str) -> PathBuf {
    folder().join(inside)
}
