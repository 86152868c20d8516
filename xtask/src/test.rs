//! `test`: everything that is to hold, in one command, from a fresh clone.

mod api;
mod browser;
mod disk;
mod needs;
mod pdf;
mod rust_tests;
mod tally;

use crate::postgres::{Cluster, Durability};
use crate::program::cargo;
use crate::{assets, run};
use anyhow::{Context, Result, bail};
use std::time::Instant;
use tally::Tally;

/// `cargo xtask test [PART …] [--new-picture] [--examples N]`, all parts when none is named.
pub fn command(arguments: &[String]) -> Result<()> {
    let wishes = Wishes::read(arguments)?;
    let begun = Instant::now();
    disk::tell();
    needs::ensure()?;
    assets::ensure()?;
    assets::install_packages()?;
    let mut tally = Tally::default();
    let mut closing = Vec::new();
    if wishes.wants("style") {
        style(&mut tally);
    }
    if wishes.wants("rust") || wishes.wants("browser") {
        pdf::clear()?;
    }
    if wishes.wants("rust") {
        heading("Rust tests on SQLite and PostgreSQL");
        let cluster = Cluster::start(Durability::ThrowAway)?;
        closing = rust_tests::run(&cluster.server(), &mut tally)?;
    }
    if wishes.wants("browser") {
        heading("Browser");
        let outcome = browser::run(&wishes.for_browser, &mut tally);
        if let Err(error) = outcome {
            tally.fail("browser tests", &format!("{error:#}"));
        }
    }
    if wishes.wants("api") {
        heading("JSON API");
        tally.note("schemathesis", api::run(wishes.examples));
    }
    if wishes.wants("pdf") {
        heading("PDF");
        pdf::check_all(&mut tally)?;
    }
    sum_up(&tally, &closing, begun)
}

struct Wishes {
    parts: Vec<String>,
    for_browser: Vec<String>,
    /// How many requests are made up for each operation of the API.
    examples: u32,
}

impl Wishes {
    fn read(arguments: &[String]) -> Result<Wishes> {
        let mut arguments = arguments.to_vec();
        let mut examples = api::USUAL_EXAMPLES;
        if let Some(place) = arguments.iter().position(|word| word == "--examples") {
            let number = arguments.get(place + 1).and_then(|word| word.parse().ok());
            examples = number.context("--examples needs a number")?;
            arguments.drain(place..place + 2);
        }
        let (flags, parts): (Vec<_>, Vec<_>) = arguments
            .iter()
            .cloned()
            .partition(|word| word.starts_with("--"));
        for part in &parts {
            if !["style", "rust", "browser", "api", "pdf"].contains(&part.as_str()) {
                bail!("the parts are style, rust, browser, api and pdf, not «{part}»");
            }
        }
        Ok(Wishes {
            parts,
            for_browser: flags,
            examples,
        })
    }

    fn wants(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|wish| wish == part)
    }
}

fn style(tally: &mut Tally) {
    heading("Style");
    let format = run::to_the_end(&mut cargo(&["fmt", "--all", "--check"]));
    tally.note("rustfmt", format);
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--quiet",
        "--",
    ];
    let clippy = run::to_the_end(cargo(&clippy).args(["--deny", "warnings"]));
    tally.note("clippy", clippy);
}

fn heading(what: &str) {
    println!("\n== {what}");
}

fn sum_up(tally: &Tally, closing: &[String], begun: Instant) -> Result<()> {
    heading(&format!("Done in {} s", begun.elapsed().as_secs()));
    for line in closing {
        println!("{line}");
    }
    for fault in tally.faults() {
        println!("  FAILED  {fault}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed > 0 {
        // The count above is the message; the exit code says the rest.
        std::process::exit(1);
    }
    Ok(())
}
