//! `bench statistics`: 800 000 figures read in from JSON-stat by the finished command, again and again with every figure
//! revised until there are five million, and then the pages that show them.

mod chance;
mod cube;
mod looking;
mod outlines;
mod places;

use super::{engine::Engine, figures::short, measure, table};
use crate::{
    program::{self, Profile},
    run,
    scratch::Scratch,
};
use anyhow::{Context, Result, bail, ensure};
use cube::Cube;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

const FIGURES: usize = 800_000;
/// So many times the same places, series and years, each time with other figures: 5.6 million.
const EDITIONS: usize = 7;
/// Each page is looked at in so many rounds, so that a figure can be held against its like.
const ROUNDS: usize = 2;
const SOURCE: &str = "ssb-social-services";

/// `cargo xtask bench statistics [--program FILE]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let program = match arguments {
        [] => program::build(Profile::Release)?,
        [flag, file] if flag == "--program" => file.into(),
        _ => bail!("takes --program FILE, not {}", arguments.join(" ")),
    };
    let scratch = Scratch::new("bench-statistics")?;
    let cube = Cube::of(FIGURES)?;
    let files: Vec<PathBuf> = (0..EDITIONS)
        .map(|edition| {
            let file = scratch.path().join(format!("edition-{edition}.json"));
            fs::write(&file, cube.json(edition)).map(|()| file)
        })
        .collect::<Result<_, _>>()?;
    println!("bench: {} figures in a file", cube.cells());
    let mut lines = vec![["what", "goal"].map(str::to_owned).to_vec()];
    for engine in &Engine::both()? {
        println!("bench: {} …", engine.name());
        lines[0].push(engine.name().to_owned());
        for (number, (what, goal, value)) in
            figures(&program, engine, &files)?.into_iter().enumerate()
        {
            if lines.len() <= number + 1 {
                lines.push(vec![what, goal.to_owned()]);
            }
            lines[number + 1].push(value);
        }
    }
    println!(
        "\nTimes of pages: half of them · 95 % of them · the slowest (how many). The machine's load just now: {}.\n",
        load()
    );
    table::grid(&lines);
    Ok(())
}

/// What else the machine does is part of every figure.
fn load() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let told: Vec<&str> = told.split(' ').take(3).collect();
    told.join(" ")
}

type Figure = (String, &'static str, String);

fn figures(program: &Path, engine: &Engine, files: &[PathBuf]) -> Result<Vec<Figure>> {
    let mut demo = Command::new(program);
    demo.args(["demo", "--only-data", "--listen", "127.0.0.1:0"]);
    run::output_of(demo.args(engine.arguments()))?;
    let (first, others) = files.split_first().context("no files")?;
    let mut figures = vec![(
        "a file read in, whole command".to_owned(),
        "≤ 4 s",
        import(program, engine, first)?,
    )];
    let mut again = String::new();
    for file in others {
        again = import(program, engine, file)?;
    }
    let what = format!("the {EDITIONS}th edition of it, every figure revised");
    figures.push((what, "", again));
    println!("bench: {} has its figures …", engine.name());
    let this_year = run::output_of(Command::new("date").arg("+%Y"))?;
    let this_year = this_year.trim().parse()?;
    let mut server = measure::start(program, engine)?;
    server.wait_until_up()?;
    let mut visitor = looking::sign_in(&server.address())?;
    looking::draw_outlines(&mut visitor)?;
    looking::note_effort(&mut visitor, this_year)?;
    for round in 1..=ROUNDS {
        for look in looking::ALL {
            let what = format!("{}, round {round}", look.what);
            figures.push((what, look.goal, look.taken(&mut visitor, this_year)?));
        }
    }
    Ok(figures)
}

fn import(program: &Path, engine: &Engine, file: &Path) -> Result<String> {
    let mut command = Command::new(program);
    command.args(["statistics", "import"]).arg(file);
    command.args(["--source", SOURCE, "--published", "2026-01-15", "--json"]);
    let begun = Instant::now();
    let told = run::output_of(command.args(engine.arguments()))?;
    ensure!(
        told.contains("\"stored\":true"),
        "nothing was stored: {told}"
    );
    Ok(short(begun.elapsed()))
}
