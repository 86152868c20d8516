//! `bench copies`: how long an office with much data waits for a copy, and for everything to stand again.

use super::{engine::Engine, table};
use crate::{
    program::{self, Profile},
    run,
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

/// What makes a database of somewhat more than two gigabytes.
const TIMES: &str = "150";

/// `cargo xtask bench copies [--program FILE] [--times N]`: N times six hundred cases a year for ten years.
pub fn command(arguments: &[String]) -> Result<()> {
    let (program, times) = wishes(arguments)?;
    let [from, postgres] = Engine::both()?;
    let into = Engine::file("bench-restored")?;
    let file = into.folder().join("copy");
    let copy = file.to_string_lossy();
    let restore = ["restore", "--from", &copy];
    let steps: [(&str, &str, &[&str], &Engine); 6] = [
        (
            "data made",
            "",
            &[
                "demo",
                "--only-data",
                "--listen",
                "127.0.0.1:0",
                "--heavy",
                &times,
            ],
            &from,
        ),
        ("log checked", "", &["verify"], &from),
        (
            "copy made and checked",
            "",
            &["backup", "--to", &copy],
            &from,
        ),
        ("restored into SQLite", "≤ 300 s", &restore, &into),
        ("restored into PostgreSQL", "≤ 300 s", &restore, &postgres),
        ("log checked there", "", &["verify"], &postgres),
    ];
    let mut lines = vec![["what", "goal", "took"].map(str::to_owned).to_vec()];
    for (what, goal, command, engine) in steps {
        println!("bench: {what} …");
        let took = time(&program, command, engine)?;
        lines.push(vec![what.to_owned(), goal.to_owned(), took]);
    }
    println!(
        "\nThe database is {}, its copy {}.\n",
        size(&from.folder().join("data/oppdrag.sqlite"))?,
        size(&file)?
    );
    table::grid(&lines);
    Ok(())
}

fn wishes(arguments: &[String]) -> Result<(PathBuf, String)> {
    let (mut program, mut times) = (None, TIMES.to_owned());
    for pair in arguments.chunks(2) {
        match pair {
            [flag, file] if flag == "--program" => program = Some(PathBuf::from(file)),
            [flag, number] if flag == "--times" => times.clone_from(number),
            _ => bail!("takes --program FILE and --times N, not {}", pair.join(" ")),
        }
    }
    let program = program.map_or_else(|| program::build(Profile::Release), Ok)?;
    Ok((program, times))
}

fn time(program: &Path, command: &[&str], engine: &Engine) -> Result<String> {
    let begun = Instant::now();
    run::output_of(Command::new(program).args(command).args(engine.arguments()))?;
    Ok(format!("{:.1} s", begun.elapsed().as_secs_f64()))
}

fn size(file: &Path) -> Result<String> {
    let bytes = fs::metadata(file)
        .with_context(|| file.display().to_string())?
        .len();
    Ok(format!("{} MB", bytes / 1_000_000))
}
