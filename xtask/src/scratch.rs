//! Folders and ports that nobody else uses, for one run.

use anyhow::{Context, Result};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

/// A fresh folder that is removed when dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Under the system's folder for temporary files, so that another user can be let in.
    pub fn new(name: &str) -> Result<Scratch> {
        let own = format!("oppdrag-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(own);
        fs::create_dir(&folder)
            .with_context(|| format!("could not make the folder {}", folder.display()))?;
        Ok(Scratch(folder))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("could not remove {}: {error}", self.0.display());
        }
    }
}

/// A port on the loopback address that is free now.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no port is free")?;
    Ok(listener.local_addr()?.port())
}
