//! The hashes of the assets, in the form that `sha256sum --check` reads.

use super::list::ASSETS;
use crate::root;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

const FILE: &str = "xtask/assets.lock";
const PINS: &str = "package-lock.json";

/// What each file must hash to, the pins themselves among them.
pub struct Lock(Vec<(String, String)>);

impl Lock {
    pub fn read() -> Result<Lock> {
        let text = fs::read_to_string(root::path(FILE))
            .with_context(|| format!("could not read {FILE}"))?;
        let lines = text.lines().filter_map(|line| line.split_once("  "));
        Ok(Lock(
            lines
                .map(|(hash, path)| (path.into(), hash.into()))
                .collect(),
        ))
    }

    pub fn of_what_stands() -> Result<Lock> {
        paths()
            .map(|path| Ok((path.to_owned(), hash(&root::path(path))?)))
            .collect::<Result<_>>()
            .map(Lock)
    }

    pub fn write(&self) -> Result<()> {
        let lines: String = self
            .0
            .iter()
            .map(|(path, hash)| format!("{hash}  {path}\n"))
            .collect();
        fs::write(root::path(FILE), lines).with_context(|| format!("could not write {FILE}"))
    }

    /// The files that are missing or other than the lock says, with what is wrong.
    pub fn faults(&self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        for path in paths() {
            let wanted = self.0.iter().find(|(known, _)| known == path);
            let fault = match wanted {
                None => "not in the lock",
                Some(_) if !root::path(path).is_file() => "missing",
                Some((_, wanted)) if hash(&root::path(path))? != *wanted => "changed",
                Some(_) => continue,
            };
            faults.push(format!("{path}: {fault}"));
        }
        Ok(faults)
    }
}

fn paths() -> impl Iterator<Item = &'static str> {
    std::iter::once(PINS).chain(ASSETS.iter().map(|(_, to)| *to))
}

/// SHA-256 of a file in lower-case hexadecimal.
pub fn hash(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    let digest = Sha256::digest(&bytes);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
