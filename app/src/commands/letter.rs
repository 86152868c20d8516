use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::Subcommand;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Read a letter and show what it demands
    Read {
        /// The letter: a Markdown or text file
        file: PathBuf,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
}

pub fn run(what: What) -> anyhow::Result<ExitCode> {
    let What::Read { file, json } = what;
    let bytes = std::fs::read(&file).with_context(|| format!("{} kan ikke leses", file.display()))?;
    let reading = letters::read_file(&bytes).map_err(|why| anyhow::anyhow!("{}: {why}", file.display()))?;
    if json {
        println!("{}", serde_json::to_string_pretty(&reading)?);
    } else {
        print!("{}", letters::outline(&reading));
    }
    Ok(ExitCode::SUCCESS)
}
