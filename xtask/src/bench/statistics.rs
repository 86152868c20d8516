//! `bench statistics`: 800 000 figures read in from JSON-stat by the finished command, again and again with every figure
//! revised until there are five million, and then the pages that show them.

use super::{
    engine::Engine,
    figures::{Times, short},
    measure, table,
    visitor::Visitor,
};
use crate::{
    program::{self, Profile},
    root, run,
    scratch::Scratch,
    server::Server,
};
use anyhow::{Context, Result, bail, ensure};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

const FIGURES: usize = 800_000;
const FIRST_YEAR: usize = 1990;
/// So many times the same places, series and years, each time with other figures: 5.6 million.
const EDITIONS: usize = 7;
const LOOKS: usize = 60;
const SOURCE: &str = "ssb-social-services";

const PAGES: [(&str, &str, &str); 3] = [
    ("overview", "/levekar", "p95 ≤ 25 ms"),
    (
        "indicator",
        "/levekar/indikatorer/social-assistance",
        "p95 ≤ 25 ms",
    ),
    ("municipality", "/kommuner/4601", "p95 ≤ 25 ms"),
];

/// `cargo xtask bench statistics [--program FILE]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let program = match arguments {
        [] => program::build(Profile::Release)?,
        [flag, file] if flag == "--program" => file.into(),
        _ => bail!("takes --program FILE, not {}", arguments.join(" ")),
    };
    let scratch = Scratch::new("bench-statistics")?;
    let cube = Cube::read()?;
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
    println!("\nTimes of pages: half of them · 95 % of them · the slowest (how many).\n");
    table::grid(&lines);
    Ok(())
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
    let mut server = measure::start(program, engine)?;
    server.wait_until_up()?;
    for (what, path, goal) in PAGES {
        figures.push((format!("page: {what}"), goal, looked(&server, path)?));
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

fn looked(server: &Server, path: &str) -> Result<String> {
    let mut visitor = Visitor::new(&server.address());
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let person = [pair("person", "marit"), pair("til", "/")];
    let answer = visitor.post("/logg-inn/demo", &person)?;
    ensure!(visitor.follow(answer)?.status == 200, "nobody signed in");
    let mut took = Times::default();
    for _ in 0..LOOKS {
        let answer = visitor.get(path)?;
        ensure!(answer.status == 200, "{path} answered {}", answer.status);
        took.add(answer.took);
    }
    Ok(took.told())
}

/// Every municipality of the last twenty years, every series, and as many years as it takes.
struct Cube {
    places: Vec<String>,
    series: Vec<String>,
    years: usize,
}

impl Cube {
    fn read() -> Result<Cube> {
        let places =
            fs::read_to_string(root::path("slices/organisations/data/municipalities.csv"))?;
        let places = places.lines().skip(1);
        let mut places: Vec<String> = places
            .filter_map(|line| line.split(';').nth(1).map(str::to_owned))
            .collect();
        places.sort();
        places.dedup();
        let series = fs::read_to_string(root::path("slices/indicators/data/series.toml"))?;
        let series = series
            .lines()
            .filter_map(|line| line.strip_prefix("key = \""));
        let series: Vec<String> = series
            .map(|key| key.trim_end_matches('"').to_owned())
            .collect();
        ensure!(
            !places.is_empty() && !series.is_empty(),
            "no places or no series"
        );
        let years = FIGURES.div_ceil(places.len() * series.len());
        Ok(Cube {
            places,
            series,
            years,
        })
    }

    fn cells(&self) -> usize {
        self.places.len() * self.series.len() * self.years
    }

    /// As Statistics Norway writes it, with a mark here and there.
    fn json(&self, edition: usize) -> String {
        let years: Vec<String> = (0..self.years)
            .map(|year| (FIRST_YEAR + year).to_string())
            .collect();
        let dimension = |codes: &[String]| {
            let codes: Vec<String> = codes.iter().map(|code| format!("\"{code}\"")).collect();
            format!("{{\"category\":{{\"index\":[{}]}}}}", codes.join(","))
        };
        let mut json = format!(
            "{{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"Region\",\"ContentsCode\",\"Tid\"],\"size\":[{},{},{}],\"dimension\":{{\"Region\":{},\"ContentsCode\":{},\"Tid\":{}}},\"value\":[",
            self.places.len(),
            self.series.len(),
            self.years,
            dimension(&self.places),
            dimension(&self.series),
            dimension(&years)
        );
        let mut marks = String::new();
        for cell in 0..self.cells() {
            let parted = if cell == 0 { "" } else { "," };
            if cell % 97 == 13 {
                let _ = write!(json, "{parted}null");
                let parted = if marks.is_empty() { "" } else { "," };
                let _ = write!(marks, "{parted}\"{cell}\":\":\"");
            } else {
                let _ = write!(json, "{parted}{}", 100 + edition + cell * 7919 % 20_011);
            }
        }
        let _ = write!(json, "],\"status\":{{{marks}}}}}");
        json
    }
}
