//! What the tests need of the machine, installed when it is missing. Nothing is skipped silently:
//! what is missing and cannot be installed ends the run with a sentence that says what to install.

use crate::{root, run};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// (program, Debian package)
const PROGRAMS: &[(&str, &str)] = &[
    ("chromium", "chromium"),
    ("qpdf", "qpdf"),
    ("pdfinfo", "poppler-utils"),
    ("pandoc", "pandoc"),
    ("node", "nodejs"),
    ("npm", "npm"),
    ("aiosmtpd", "python3-aiosmtpd"),
];
const PDF_CHECKERS: &[&str] = &["outloud==0.2.1", "pdfua==0.1.3"];
const API_CHECKER: &[&str] = &["schemathesis==4.32.5"];

pub fn ensure() -> Result<()> {
    let mut packages: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| !run::is_installed(program))
        .map(|(_, package)| *package)
        .collect();
    if !crate::postgres::is_installed() {
        packages.push("postgresql");
    }
    if !has_python_with_venv() {
        packages.push("python3-venv");
    }
    install(&packages)?;
    ensure_from_pypi(&pdf_checkers(), PDF_CHECKERS)?;
    ensure_from_pypi(&api_checker(), API_CHECKER)
}

/// The folder with the PDF checkers' programs.
pub fn pdf_checkers() -> PathBuf {
    root::path("target/pdf-checkers/bin")
}

/// The folder with the program that makes up requests to the API.
pub fn api_checker() -> PathBuf {
    root::path("target/api-checker/bin")
}

fn has_python_with_venv() -> bool {
    let ask = &mut Command::new("python3");
    run::output_of(ask.args(["-c", "import venv, ensurepip"])).is_ok()
}

fn install(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let wanted = packages.join(" ");
    println!("test: installing {wanted}");
    let by_hand = || format!("these packages are needed: apt-get install {wanted}");
    let update = apt(&["update", "--quiet=2"]).and_then(|mut apt| run::to_the_end(&mut apt));
    update.with_context(by_hand)?;
    let mut arguments = vec!["install", "--yes", "--quiet=2", "--no-install-recommends"];
    arguments.extend(packages);
    let installed = apt(&arguments).and_then(|mut apt| run::to_the_end(&mut apt));
    installed.with_context(by_hand)
}

fn apt(arguments: &[&str]) -> Result<Command> {
    if !run::is_installed("apt-get") {
        bail!("this machine has no apt-get");
    }
    let root = run::output_of(Command::new("id").arg("-u"))?.trim() == "0";
    if !root && run::output_of(Command::new("sudo").args(["-n", "true"])).is_err() {
        bail!("installing needs root or sudo");
    }
    let mut command = Command::new(if root { "env" } else { "sudo" });
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command.args(arguments);
    Ok(command)
}

/// Installs the programs into an environment of their own, whose `bin` is given.
fn ensure_from_pypi(bin: &Path, programs: &[&str]) -> Result<()> {
    let mark = bin.join("installed");
    let wanted = programs.join("\n");
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("test: installing {}", programs.join(" and "));
    let folder = bin.parent().unwrap_or(Path::new("."));
    run::output_of(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(folder),
    )?;
    let mut pip = Command::new(bin.join("pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"]);
    run::to_the_end(pip.args(programs))
        .context("they could not be installed; is the machine on the network?")?;
    Ok(std::fs::write(mark, wanted)?)
}
