//! The program `oppdrag`: building it and finding what was built.

use crate::run;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    Dev,
    Release,
}

/// Cargo itself, the same one that runs this command.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    run::program(&cargo, arguments)
}

/// Builds the program and gives its path.
pub fn build(profile: Profile) -> Result<PathBuf> {
    let mut cargo = cargo(&["build", "--locked", "--package", "oppdrag"]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    run::to_the_end(&mut cargo).context("the program did not build")?;
    binary(profile)
}

/// Where cargo puts the program; this command itself stands in the same target folder.
fn binary(profile: Profile) -> Result<PathBuf> {
    let own = std::env::current_exe().context("where does this command stand?")?;
    let target = own
        .ancestors()
        .nth(2)
        .context("this command stands outside a target folder")?;
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    Ok(target.join(folder).join("oppdrag"))
}
