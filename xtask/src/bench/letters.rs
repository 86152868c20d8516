//! `bench letters`: the program reads and compares the whole corpus of example letters, and is held against the keys.

mod comparing;
mod reading;
mod times;

use super::table;
use crate::program::{self, Profile};
use crate::run;
use anyhow::{Context, Result, bail};
use corpus::{Corpus, KeyedLetter, Tally};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A letter of so many items was written by a program; it would hide the others in a mean.
const MANY: usize = 200;

/// How often each command is timed.
const TIMES: usize = 5;

/// `cargo xtask bench letters [--program FILE] [--misses]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let wishes = Wishes::read(arguments)?;
    let program = match wishes.program {
        Some(built) => built,
        None => program::build(Profile::Release)?,
    };
    let corpus = Corpus::of_the_house()?;
    let readings = reading::all(&program, &corpus)?;
    println!("\nReading, the whole command `letter read --json`:\n");
    table::grid(&reading::rows(&readings));
    let comparisons = comparing::all(&program, &corpus, &readings)?;
    println!("\nComparing, the whole command `letter compare --json`:\n");
    table::grid(&comparing::rows(&comparisons));
    println!("\nKinds of change, over the pairs written by hand:\n");
    table::grid(&comparing::kinds(&comparisons));
    println!("\nTimes beside their goals, with the program's own start:\n");
    table::grid(&times::rows(&program, &corpus)?);
    if wishes.misses {
        reading::print_misses(&readings);
        comparing::print_misses(&comparisons);
    }
    Ok(())
}

#[derive(Default)]
struct Wishes {
    program: Option<PathBuf>,
    misses: bool,
}

impl Wishes {
    fn read(arguments: &[String]) -> Result<Self> {
        let mut wishes = Self::default();
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--misses" => wishes.misses = true,
                "--program" => {
                    let file = words.next().context("--program needs a file")?;
                    let file = PathBuf::from(file);
                    if !file.is_file() {
                        bail!("there is no program {}", file.display());
                    }
                    wishes.program = Some(file);
                }
                _ => bail!("takes --program and --misses, not {word}"),
            }
        }
        Ok(wishes)
    }
}

/// What the program answered, and the median of the times it took; or why it did not answer.
fn answer(program: &Path, arguments: &[&str]) -> (Result<Value>, Duration) {
    let mut times = Vec::new();
    let mut last = Ok(String::new());
    for _ in 0..TIMES {
        let begun = Instant::now();
        last = run::output_of(Command::new(program).args(arguments));
        times.push(begun.elapsed());
        if last.is_err() {
            break;
        }
    }
    times.sort();
    let value = last.and_then(|text| serde_json::from_str(&text).context("the answer is no JSON"));
    (value, times[times.len() / 2])
}

/// Nothing where there was nothing to get wrong.
fn percent(tally: Tally) -> String {
    match tally.of {
        0 => "–".to_owned(),
        _ => format!("{:.1} %", tally.share() * 100.0),
    }
}

fn is_long(letter: &KeyedLetter) -> bool {
    letter.key.entries.len() > MANY
}
