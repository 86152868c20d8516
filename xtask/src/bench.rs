//! `bench`: the program in release, with much data, on both engines beside each other.
//! It measures and prints; it judges nothing, since the machine is part of every figure.

mod copies;
mod engine;
mod errands;
mod figures;
mod form;
mod hostile;
mod jsonstat;
mod letters;
mod load;
mod measure;
mod memory;
mod programs;
mod quiet;
mod statistics;
mod table;
mod visitor;

use crate::assets;
use crate::program::{self, Profile};
use anyhow::{Context, Result, bail};
use engine::Engine;
use measure::Figure;
use std::path::{Path, PathBuf};
use table::Row;

/// `cargo xtask bench [--demo-data yes] [--users N] [--seconds N] [--program FILE]`, `bench letters`,
/// `bench hostile`, `bench copies`, `bench quiet`, `bench jsonstat` or `bench statistics`.
pub fn command(arguments: &[String]) -> Result<()> {
    match arguments
        .split_first()
        .map(|(word, rest)| (word.as_str(), rest))
    {
        Some(("letters", rest)) => return letters::command(rest),
        Some(("hostile", rest)) => return hostile::command(rest),
        Some(("copies", rest)) => return copies::command(rest),
        Some(("quiet", rest)) => return quiet::command(rest),
        Some(("jsonstat", rest)) => return jsonstat::command(rest),
        Some(("statistics", rest)) => return statistics::command(rest),
        _ => {}
    }
    let wishes = Wishes::read(arguments)?;
    assets::ensure()?;
    let program = match &wishes.program {
        Some(built) => built.clone(),
        None => build()?,
    };
    let mut columns = Vec::new();
    let engines = Engine::both()?;
    for engine in &engines {
        println!("bench: {} with {}", engine.name(), wishes.size());
        columns.push(measure::all(&program, engine, &wishes)?);
    }
    let mut rows = side_by_side(columns);
    rows.extend(commands(&program)?);
    println!(
        "\n{}, {} people clicking once a second and {} registering a case as often, for {} s.\nTimes of pages: half of them · 95 % of them · the slowest (how many).\n",
        wishes.size(),
        wishes.users,
        wishes.writers(),
        wishes.seconds
    );
    table::print(&engines.each_ref().map(Engine::name), &rows);
    Ok(())
}

fn build() -> Result<PathBuf> {
    println!("bench: building the program in release (the first time takes many minutes)");
    program::build(Profile::Release)
}

pub struct Wishes {
    /// A program that is built already, measured instead of a fresh build.
    program: Option<PathBuf>,
    /// Sixty thousand cases; otherwise the few hundred of the demo.
    large: bool,
    users: usize,
    seconds: u64,
}

impl Wishes {
    fn read(arguments: &[String]) -> Result<Wishes> {
        let mut wishes = Wishes {
            program: None,
            large: true,
            users: 50,
            seconds: 30,
        };
        for pair in arguments.chunks(2) {
            let [flag, value] = pair else {
                bail!("{} needs a value", pair.join(" "));
            };
            let number = || {
                value
                    .parse()
                    .with_context(|| format!("«{value}» is no number"))
            };
            match flag.as_str() {
                "--program" => wishes.program = Some(value.into()),
                "--demo-data" => wishes.large = value != "yes",
                "--users" => wishes.users = usize::try_from(number()?)?,
                "--seconds" => wishes.seconds = number()?,
                _ => bail!("takes --demo-data, --users, --seconds and --program, not {flag}"),
            }
        }
        Ok(wishes)
    }

    fn size(&self) -> &'static str {
        if self.large {
            "60 000 cases"
        } else {
            "the demo's cases"
        }
    }

    /// One of ten writes.
    fn writers(&self) -> usize {
        self.users.div_ceil(10)
    }
}

fn side_by_side(columns: Vec<Vec<Figure>>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for figure in columns.into_iter().flatten() {
        match rows.iter_mut().find(|row| row.what == figure.what) {
            Some(row) => row.values.push(figure.value),
            None => rows.push(Row {
                what: figure.what,
                goal: figure.goal,
                values: vec![figure.value],
            }),
        }
    }
    rows
}

/// What needs no database stands in the first column alone.
fn commands(program: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (name, path) in programs::letters() {
        let took = programs::median(program, &["letter", "read", &path, "--json"])?;
        let what = format!("letter read, whole command: {name}");
        rows.push(Row {
            what,
            goal: "≤ 10 ms",
            values: vec![took, String::new()],
        });
    }
    Ok(rows)
}
