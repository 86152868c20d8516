use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use clap::Subcommand;
use letters::LetterReading;

use super::{letter_comparison, letter_links};
use crate::installation::Place;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Read a letter and show what it demands
    Read {
        /// The letter: Markdown, text, Word, PDF or HTML
        file: PathBuf,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
    /// Hold two letters against each other and show what became of each item
    Compare {
        /// The older letter
        old: PathBuf,
        /// The newer letter
        new: PathBuf,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
    /// Ask every link of the library whether it works; 2 says that some are dead
    Links {
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    match what {
        What::Read { file, json: true } => {
            println!("{}", serde_json::to_string_pretty(&read(&file)?)?);
        }
        What::Read { file, json: false } => print!("{}", outline(&read(&file)?)),
        What::Compare { old, new, json } => {
            let old = letter_comparison::letter(&old, &read(&old)?);
            let new = letter_comparison::letter(&new, &read(&new)?);
            print!("{}", letter_comparison::told(&old, &new, json)?);
        }
        What::Links { json } => return letter_links::run(place, json).await,
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path) -> anyhow::Result<LetterReading> {
    let bytes =
        std::fs::read(file).with_context(|| format!("{} kan ikke leses", file.display()))?;
    letters::read_file(&bytes).map_err(|why| anyhow::anyhow!("{}: {why}", file.display()))
}

/// The letter as a tree for people: sections, items with their addresses, and what is unsure.
fn outline(reading: &LetterReading) -> String {
    let mut lines = vec![format!(
        "{} ({})",
        reading.title.as_deref().unwrap_or("Uten tittel"),
        reading
            .year
            .map_or_else(|| "år ukjent".to_owned(), |year| year.to_string())
    )];
    for section in &reading.sections {
        lines.push(format!("\n{} {}", section.number, section.title));
        let items = reading
            .items
            .iter()
            .filter(|item| item.section == section.number);
        lines.extend(items.map(|item| {
            let nested = if item.nested_in.is_some() { "  " } else { "" };
            let doubt = if item.doubts.is_empty() {
                ""
            } else {
                "  [usikker]"
            };
            format!(
                "  {nested}{:<9} linje {:>3}  {}{doubt}",
                item.id,
                item.line,
                shortened(&item.text)
            )
        }));
    }
    if !reading.unsure.is_empty() {
        lines.push("\nUsikkert, til avgjørelse:".to_owned());
        lines.extend(
            reading
                .unsure
                .iter()
                .map(|unsure| format!("  linje {:>3}  {}", unsure.line, shortened(&unsure.text))),
        );
    }
    lines.join("\n") + "\n"
}

fn shortened(text: &str) -> String {
    const MOST: usize = 90;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).collect::<String>() + "…"
}
