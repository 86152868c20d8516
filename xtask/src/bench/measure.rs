//! Everything that is measured on one engine.

use super::engine::Engine;
use super::errands::{Reader, Writer};
use super::figures::{Times, short};
use super::load::{self, Errand, Load, Seen};
use super::memory;
use super::programs;
use super::visitor::Visitor;
use super::{Wishes, errands};
use crate::root;
use crate::run;
use crate::scratch::Scratch;
use crate::server::Server;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

const STARTS: usize = 5;
const OFFICE: &str = "vestland";
const REST: Duration = Duration::from_secs(3);

/// One figure: what it is, what we want it to be, what it was.
pub struct Figure {
    pub what: String,
    pub goal: &'static str,
    pub value: String,
}

/// Makes the data, then starts, rests, and works.
pub fn all(program: &Path, engine: &Engine, wishes: &Wishes) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut note = |what: &str, goal, value| {
        let what = what.to_owned();
        figures.push(Figure { what, goal, value });
    };
    note("demo data made", "", made(program, engine, wishes)?);
    note("start, median of 5", "≤ 300 ms", started(program, engine)?);
    let mut server = start(program, engine)?;
    server.wait_until_up()?;
    sleep(REST);
    note("memory at rest", "≤ 60 MB", megabytes(&server));
    let seen = work(&server, wishes)?;
    for (kind, goal) in errands::GOALS {
        let times = seen.pages.get(kind).map(|page| page.times.told());
        note(kind, goal, times.unwrap_or_else(|| "not seen".to_owned()));
    }
    for (kind, _) in errands::GOALS {
        let statements = seen.pages.get(kind).and_then(|page| page.statements);
        let told = statements.map_or("–".to_owned(), |count| count.to_string());
        note(&format!("{kind}: statements, most"), "≤ 12", told);
    }
    note("memory after work", "", megabytes(&server));
    drop(server);
    note(
        "annual report as PDF, whole command",
        "≤ 1 s",
        report(program, engine)?,
    );
    Ok(figures)
}

fn made(program: &Path, engine: &Engine, wishes: &Wishes) -> Result<String> {
    let begun = Instant::now();
    let mut demo = Command::new(program);
    demo.args(["demo", "--only-data", "--listen", "127.0.0.1:0"]);
    if wishes.large {
        demo.arg("--large");
    }
    run::output_of(demo.args(engine.arguments()))?;
    Ok(format!("{:.1} s", begun.elapsed().as_secs_f64()))
}

fn started(program: &Path, engine: &Engine) -> Result<String> {
    let mut times = Times::default();
    for _ in 0..STARTS {
        times.add(start(program, engine)?.wait_until_up()?);
    }
    let median = times.quantile(50).context("no start was timed")?;
    Ok(short(median))
}

/// Last year's report of the demo's office: the year that is whole.
fn report(program: &Path, engine: &Engine) -> Result<String> {
    let this_year = run::output_of(Command::new("date").arg("+%Y"))?;
    let year = (this_year.trim().parse::<u16>()? - 1).to_string();
    let files = Scratch::new("bench-report")?;
    let file = files.path().join("report.pdf").display().to_string();
    let mut arguments = vec![
        "report", "annual", "--office", OFFICE, "--year", &year, "--out", &file,
    ];
    let own = engine.arguments();
    arguments.extend(own.iter().map(String::as_str));
    programs::median(program, &arguments)
}

pub fn start(program: &Path, engine: &Engine) -> Result<Server> {
    let own = engine.arguments();
    let arguments: Vec<&str> = own.iter().map(String::as_str).collect();
    Server::demo(program, &arguments, &log(engine))
}

fn log(engine: &Engine) -> std::path::PathBuf {
    root::path(&format!(
        "target/bench-{}.log",
        engine.name().to_lowercase()
    ))
}

fn megabytes(server: &Server) -> String {
    memory::resident(server.process()).map_or("–".to_owned(), |size| format!("{size:.0} MB"))
}

fn work(server: &Server, wishes: &Wishes) -> Result<Seen> {
    let address = server.address();
    let sign_in = || {
        let mut visitor = Visitor::new(&address);
        errands::sign_in(&mut visitor)?;
        Ok(visitor)
    };
    let today = run::output_of(Command::new("date").arg("+%F"))?;
    let errand = |number, writes| -> Box<dyn Errand> {
        if writes {
            Box::new(Writer::new(number, today.trim()))
        } else {
            Box::new(Reader::new(number))
        }
    };
    let load = Load {
        readers: wishes.users,
        writers: wishes.writers(),
        lasts: Duration::from_secs(wishes.seconds),
    };
    load::run(load, &sign_in, &errand)
}
