//! `bench jsonstat`: a dataset of 800 000 cells, the most that Statistics Norway gives in one answer, read with the house's
//! reader, and beside it with jsonstat-toolkit and pyjstat where they are.

mod file;

use super::table;
use crate::{assets, program::cargo, root, run, scratch::Scratch};
use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// How often each reads each file; the median counts.
const TIMES: usize = 5;

/// `cargo xtask bench jsonstat [--python FILE]`; the interpreter is one that has pyjstat.
pub fn command(arguments: &[String]) -> Result<()> {
    let python = match arguments {
        [] => "python3",
        [flag, file] if flag == "--python" => file,
        _ => bail!("takes --python FILE, not {}", arguments.join(" ")),
    };
    let folder = Scratch::new("bench-jsonstat")?;
    let files = file::all(folder.path())?;
    let mut lines = vec![
        [
            "",
            "read (≤ 0.15 s)",
            "through all cells",
            "memory (≤ 100 MB)",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for reader in readers(python)? {
        for file in &files {
            let what = format!("{}, {}", reader.name, file.name);
            let mut line = vec![what];
            line.extend(reader.measured(&file.path)?);
            lines.push(line);
        }
    }
    println!("\n{} cells, the median of {TIMES}:\n", file::CELLS);
    table::grid(&lines);
    Ok(())
}

struct Reader {
    name: &'static str,
    program: PathBuf,
    script: Option<PathBuf>,
}

fn readers(python: &str) -> Result<Vec<Reader>> {
    let mut readers = vec![Reader {
        name: "this house",
        program: ours()?,
        script: None,
    }];
    let script = |name: &str| Some(root::path("foundation/jsonstat/benches").join(name));
    match assets::install_packages() {
        Ok(()) => readers.push(Reader {
            name: "jsonstat-toolkit",
            program: "node".into(),
            script: script("toolkit.mjs"),
        }),
        Err(error) => println!("without jsonstat-toolkit: {error:#}"),
    }
    match run::output_of(Command::new(python).args(["-c", "import pyjstat"])) {
        Ok(_) => readers.push(Reader {
            name: "pyjstat",
            program: python.into(),
            script: script("data_frame.py"),
        }),
        Err(_) => println!("without pyjstat: pip install it and name the interpreter by --python"),
    }
    Ok(readers)
}

fn ours() -> Result<PathBuf> {
    let mut build = cargo(&["build", "--release", "--locked", "--package", "jsonstat"]);
    run::to_the_end(build.args(["--example", "read"])).context("the reader did not build")?;
    let own = std::env::current_exe().context("where does this command stand?")?;
    let target = own.ancestors().nth(2);
    let target = target.context("this command stands outside a target folder")?;
    Ok(target.join("release/examples/read"))
}

impl Reader {
    /// Seconds to read and to go through all cells, and megabytes.
    fn measured(&self, file: &Path) -> Result<[String; 3]> {
        let mut runs = Vec::new();
        for _ in 0..TIMES {
            let mut command = Command::new(&self.program);
            let told = run::output_of(command.args(&self.script).arg(file))?;
            let told: Vec<f64> = told
                .split_whitespace()
                .filter_map(|one| one.parse().ok())
                .collect();
            let [read, walked, cells, megabytes] = told[..] else {
                bail!("{} printed something else", self.name);
            };
            if cells != f64::from(file::CELLS) {
                bail!("{} found {cells} cells", self.name);
            }
            runs.push([read, walked, megabytes]);
        }
        let median = |which: usize| {
            let mut all: Vec<f64> = runs.iter().map(|run| run[which]).collect();
            all.sort_by(f64::total_cmp);
            all[TIMES / 2]
        };
        let seconds = |which| format!("{:.3} s", median(which));
        Ok([seconds(0), seconds(1), format!("{:.0} MB", median(2))])
    }
}
