//! Commands of the program that are measured from start to end, without a server.

use super::figures::{Times, short};
use crate::root;
use crate::run;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const TIMES: usize = 10;

/// The median time of a whole command, which must succeed.
pub fn median(program: &Path, arguments: &[&str]) -> Result<String> {
    let mut times = Times::default();
    for _ in 0..TIMES {
        let begun = Instant::now();
        run::output_of(Command::new(program).args(arguments))?;
        times.add(begun.elapsed());
    }
    times.quantile(50).map(short).context("nothing was timed")
}

/// Letters to read: the demo's own, and those of the years that the product was drawn after, where they are at hand.
pub fn letters() -> Vec<(String, String)> {
    let folders = ["slices/letters/demo", "../shared/letters"];
    let mut letters: Vec<(String, String)> = folders
        .iter()
        .flat_map(|folder| {
            std::fs::read_dir(root::path(folder))
                .into_iter()
                .flatten()
                .flatten()
        })
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| {
            let name = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            (name, path.display().to_string())
        })
        .collect();
    letters.sort();
    letters
}
