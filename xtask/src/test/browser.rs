//! The browser tests (`xtask/browser`) against the real program with fresh demo data.

use super::pdf;
use super::tally::Tally;
use crate::program::{self, Profile};
use crate::scratch::Scratch;
use crate::server::Server;
use crate::{root, run};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;

const RESULTS: &str = "test-results/browser.json";

/// Runs them and counts their checks; the report's PDF joins those that are checked afterwards.
pub fn run(arguments: &[String], tally: &mut Tally) -> Result<()> {
    let program = program::build(Profile::Dev)?;
    fs::create_dir_all(root::path("test-results"))?;
    let scratch = Scratch::new("browser")?;
    let data = scratch.path().join("data").display().to_string();
    let log = root::path("test-results/program.log");
    let mut server = Server::demo(&program, &["--data", &data], &log)?;
    server.wait_until_up()?;
    // What an earlier run found must not be counted for this one.
    let results = root::path(RESULTS);
    if results.exists() {
        fs::remove_file(&results)?;
    }
    let mut node = run::program("node", &["xtask/browser/main.mjs"]);
    node.args(arguments)
        .env("OPPDRAG_ADDRESS", server.address());
    node.env("OPPDRAG_PROGRAM", &program);
    node.env("OPPDRAG_PDF_FOLDER", pdf::folder());
    let outcome = run::to_the_end(&mut node);
    count(tally).or_else(|error| outcome.and(Err(error)))
}

fn count(tally: &mut Tally) -> Result<()> {
    let text = fs::read_to_string(root::path(RESULTS))
        .context("the browser tests ended before they had counted")?;
    let results: Value = serde_json::from_str(&text)?;
    let number = |name: &str| results[name].as_u64().and_then(|n| usize::try_from(n).ok());
    let passed = number("passed").context("no count of what passed")?;
    let failed = number("failed").context("no count of what failed")?;
    tally.count("browser", passed, failed);
    Ok(())
}
