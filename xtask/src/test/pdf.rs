//! Every PDF that the tests left in `target/test-pdf`, under four independent readers.

use super::needs;
use super::tally::Tally;
use crate::{root, run};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Rules of `outloud` that a correct report breaks: TBL-014 sees a ruled grid without a table where
/// the rules belong to a tagged table; PAG-001 takes the repeated heading row of a table over
/// several pages for an untagged page header; TBL-010 takes a table of one or two rows, which has
/// more headings than other cells, for one whose headings were torn apart.
const NOT_ASKED: &[&str] = &["TBL-014", "PAG-001", "TBL-010"];

/// Empties the folder, so that only what this run makes is looked at.
pub fn clear() -> Result<()> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder).context("target/test-pdf could not be made")
}

pub fn folder() -> PathBuf {
    root::path("target/test-pdf")
}

pub fn check_all(tally: &mut Tally) -> Result<()> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "pdf"));
    files.sort();
    if files.is_empty() {
        tally.fail("PDF", "the tests left no PDF in target/test-pdf");
    }
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        tally.note(&format!("{name}: sound file (qpdf)"), qpdf(&file));
        tally.note(&format!("{name}: title and tags (pdfinfo)"), pdfinfo(&file));
        tally.note(&format!("{name}: language and bookmarks"), catalogue(&file));
        tally.note(&format!("{name}: says PDF/UA-1 and PDF/A"), claims(&file));
        tally.note(&format!("{name}: rules of pdfua"), pdfua(&file));
        tally.note(&format!("{name}: rules of outloud"), outloud(&file));
    }
    Ok(())
}

fn qpdf(file: &Path) -> Result<()> {
    run::output_of(Command::new("qpdf").arg("--check").arg(file)).map(drop)
}

fn pdfinfo(file: &Path) -> Result<()> {
    let told = run::output_of(Command::new("pdfinfo").arg(file))?;
    let value = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_default().trim().to_owned()
    };
    ensure!(!value("Title:").is_empty(), "it has no title");
    ensure!(value("Tagged:") == "yes", "it is not tagged");
    Ok(())
}

fn catalogue(file: &Path) -> Result<()> {
    let arguments = ["--json=2", "--json-key=qpdf", "--json-key=outlines"];
    let told = run::output_of(Command::new("qpdf").args(arguments).arg(file))?;
    let told: Value = serde_json::from_str(&told).context("qpdf gave no JSON")?;
    let bookmarks = told["outlines"].as_array().map_or(0, Vec::len);
    ensure!(bookmarks > 0, "it has no bookmarks");
    let objects = told["qpdf"][1]
        .as_object()
        .context("qpdf listed no objects")?;
    let catalogue = objects
        .values()
        .map(|object| &object["value"])
        .find(|value| value["/Type"] == "/Catalog")
        .context("it has no catalogue")?;
    let language = catalogue["/Lang"].as_str().unwrap_or_default();
    let language = language.trim_start_matches("u:");
    let known = ["nb", "nn", "en"]
        .iter()
        .any(|known| language.starts_with(known));
    ensure!(known, "its language is «{language}»");
    Ok(())
}

fn claims(file: &Path) -> Result<()> {
    let metadata = run::output_of(Command::new("pdfinfo").arg("-meta").arg(file))?;
    for claim in ["pdfuaid:part", "pdfaid:part"] {
        ensure!(metadata.contains(claim), "its metadata lacks {claim}");
    }
    Ok(())
}

fn pdfua(file: &Path) -> Result<()> {
    let checker = needs::pdf_checkers().join("pdfua");
    complaint(Command::new(checker).arg("check").arg(file))
}

fn outloud(file: &Path) -> Result<()> {
    let checker = needs::pdf_checkers().join("outloud");
    let mut command = Command::new(checker);
    command.args(["--fail-on", "error", "--no-info"]);
    for rule in NOT_ASKED {
        command.args(["--skip", rule]);
    }
    complaint(command.arg(file))
}

/// These checkers say what is wrong on standard output.
fn complaint(command: &mut Command) -> Result<()> {
    let output = command
        .output()
        .context("the checker could not be started")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stdout).trim());
    }
    Ok(())
}
