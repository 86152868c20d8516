//! `assets`: design system, htmx and fonts from npm, pinned by `package-lock.json`, put where the
//! crates embed them. Committed are only the pins and the hashes (`xtask/assets.lock`).

mod list;
mod lock;

use crate::{root, run};
use anyhow::{Context as _, Result, bail};
use lock::Lock;
use std::fs;
use std::path::Path;

/// `cargo xtask assets [--accept]`; `--accept` writes the hashes anew after a changed pin.
pub fn command(arguments: &[String]) -> Result<()> {
    match arguments {
        [] => ensure(),
        [flag] if flag == "--accept" => accept(),
        _ => bail!("takes no argument but --accept"),
    }
}

/// Makes sure that every asset stands in place with the hash in the lock; fast when it does.
pub fn ensure() -> Result<()> {
    let lock = Lock::read()?;
    if lock.faults()?.is_empty() {
        return Ok(());
    }
    install_packages()?;
    copy()?;
    let faults = lock.faults()?;
    if faults.is_empty() {
        println!("assets: {} files in place", list::ASSETS.len());
        return Ok(());
    }
    bail!(
        "these files are not what xtask/assets.lock says:\n  {}\nIf you changed a pin in package.json, look at the new files and run: cargo xtask assets --accept",
        faults.join("\n  ")
    )
}

fn accept() -> Result<()> {
    install_packages()?;
    copy()?;
    Lock::of_what_stands()?.write()?;
    println!("assets: xtask/assets.lock written, commit it with package-lock.json");
    Ok(())
}

/// Installs the npm packages of the lock file, unless just these are installed already.
pub fn install_packages() -> Result<()> {
    let wanted = lock::hash(&root::path("package-lock.json"))?;
    let mark = root::path("node_modules/.installed-from");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !run::is_installed("npm") {
        bail!("npm is missing: install Node.js 20 or newer with npm, then run this again");
    }
    println!("assets: npm ci");
    let arguments = ["ci", "--ignore-scripts", "--loglevel=error"];
    if let Err(error) = run::output_of(&mut run::program("npm", &arguments)) {
        bail!("{}", npm_complaint(&format!("{error:#}")));
    }
    fs::write(&mark, wanted).with_context(|| format!("could not write {}", mark.display()))
}

fn copy() -> Result<()> {
    for (from, to) in list::ASSETS {
        let source = root::path("node_modules").join(from);
        let target = root::path(to);
        fs::create_dir_all(target.parent().unwrap_or(Path::new(".")))?;
        fs::copy(&source, &target)
            .with_context(|| format!("could not copy {} to {to}", source.display()))?;
    }
    Ok(())
}

/// npm complains at length; one line of it says what is wrong.
fn npm_complaint(complaint: &str) -> String {
    let lines = complaint
        .lines()
        .filter_map(|line| line.split_once("npm error "));
    let telling = lines
        .map(|(_, line)| line)
        .find(|line| !line.starts_with("code ") && !line.starts_with("errno "));
    let what = telling.unwrap_or(complaint);
    format!(
        "the npm packages could not be fetched; is the machine on the network? npm says: {what}"
    )
}
