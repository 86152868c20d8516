//! The Rust tests on both engines, by nextest where it is installed.

use super::tally::Tally;
use crate::program::cargo;
use crate::run;
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

/// Runs every test of the workspace, counts them, and gives the lines that sum them up.
pub fn run(postgres: &str, tally: &mut Tally) -> Result<Vec<String>> {
    let nextest = run::is_installed("cargo-nextest");
    let mut command = if nextest {
        cargo(&[
            "nextest",
            "run",
            "--workspace",
            "--locked",
            "--no-fail-fast",
        ])
    } else {
        cargo(&["test", "--workspace", "--locked", "--no-fail-fast"])
    };
    command.env("OPPDRAG_TEST_POSTGRES", postgres);
    let (succeeded, lines) = run_and_keep(&mut command)?;
    let closing: Vec<String> = lines.into_iter().filter(|line| is_closing(line)).collect();
    let passed = closing
        .iter()
        .map(|line| number_before(line, " passed"))
        .sum();
    let counted: usize = closing
        .iter()
        .map(|line| number_before(line, " failed"))
        .sum();
    // What failed without being counted did not build or did not run at all.
    let failed = if succeeded { counted } else { counted.max(1) };
    tally.count("Rust tests", passed, failed);
    if nextest {
        doc_tests(tally);
    }
    Ok(closing)
}

/// nextest leaves out the examples in the documentation.
fn doc_tests(tally: &mut Tally) {
    let mut command = cargo(&["test", "--workspace", "--locked", "--doc", "--quiet"]);
    match run_and_keep(&mut command) {
        Ok((true, _)) => tally.pass("examples in the documentation"),
        Ok((false, _)) => tally.fail("examples in the documentation", "see above"),
        Err(error) => tally.fail("examples in the documentation", &format!("{error:#}")),
    }
}

/// Lets the output through to the terminal and keeps a copy of it.
fn run_and_keep(command: &mut Command) -> Result<(bool, Vec<String>)> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cargo could not be started")?;
    let stdout = child.stdout.take().map(|pipe| thread::spawn(|| echo(pipe)));
    let stderr = child.stderr.take().map(|pipe| thread::spawn(|| echo(pipe)));
    let mut lines = Vec::new();
    for reader in [stdout, stderr].into_iter().flatten() {
        lines.extend(reader.join().unwrap_or_default());
    }
    Ok((child.wait()?.success(), lines))
}

fn echo(pipe: impl Read) -> Vec<String> {
    let mut kept = Vec::new();
    for line in BufReader::new(pipe).lines().map_while(Result::ok) {
        // A closed terminal is no reason to stop counting.
        drop(writeln!(std::io::stdout(), "{line}"));
        kept.push(line);
    }
    kept
}

/// `     Summary [   1.2s] 3 tests run: 2 passed, 1 failed, 0 skipped`, or
/// `test result: ok. 3 passed; 0 failed; …` of each test program; nextest indents what a failed one wrote.
fn is_closing(line: &str) -> bool {
    line.trim_start().starts_with("Summary [") || line.starts_with("test result:")
}

fn number_before(line: &str, word: &str) -> usize {
    let Some((before, _)) = line.split_once(word) else {
        return 0;
    };
    let digits = before.rsplit(|sign: char| !sign.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted() {
        let nextest =
            "     Summary [   0.005s] 13 tests run: 12 passed (1 slow), 1 failed, 4 skipped";
        let plain = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured";
        let clean = "     Summary [   1.1s] 3 tests run: 3 passed, 0 skipped";
        let counted = |line| {
            (
                number_before(line, " passed"),
                number_before(line, " failed"),
            )
        };
        assert!([nextest, plain, clean].into_iter().all(is_closing));
        assert_eq!(counted(nextest), (12, 1));
        assert_eq!(counted(plain), (3, 2));
        assert_eq!(counted(clean), (3, 0));
    }
}
