//! Finding the server programs.

use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// The folder of the newest server: Debian keeps each version in a folder of its own.
pub fn newest() -> Result<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    versions.sort();
    match versions.pop() {
        Some((_, folder)) => Ok(folder),
        None => on_the_path(),
    }
}

fn on_the_path() -> Result<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
        .context("there is no PostgreSQL server on this machine (programs initdb and postgres)")
}
