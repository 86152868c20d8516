use std::{io::Read as _, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, bail};
use clap::Subcommand;
use indicators::{Far, FetchAnswer, FetchState, Fetching, FileAnswer, FileSummary, FileToRead};
use kernel::{Day, Language};
use serde_json::json;
use texts::Tongue;

use crate::installation::Place;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Read statistics in from a file in JSON-stat, CSV or XLSX: all of it, or nothing where there is a fault
    Import {
        file: PathBuf,
        /// The key of the source that published them, such as ssb-population
        #[arg(long)]
        source: String,
        /// The day on which the source published them, such as 2026-06-15
        #[arg(long, value_name = "DAY")]
        published: Day,
        /// The year that the figures are of, where the file has none
        #[arg(long)]
        year: Option<i32>,
        /// Tell what would be done, and store nothing
        #[arg(long)]
        dry_run: bool,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Fetch what is chosen of a source, going on with what was interrupted; read in at once where the source says so
    Fetch {
        /// The key of the source, such as ssb-population
        source: String,
        /// Ask what the tables have, tell how much would be fetched, and store nothing
        #[arg(long)]
        dry_run: bool,
    },
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    match what {
        What::Import {
            file,
            source,
            published,
            year,
            dry_run,
            json,
        } => {
            let bytes = read(&file)?;
            let app = place.open_any().await?;
            if published > app.today() {
                bail!("{published} is ahead: figures cannot be published after today");
            }
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let asked = FileToRead {
                source: &source,
                name: &name,
                bytes,
                published,
                year,
                is_trial: dry_run,
            };
            let t = app.texts.tongue(Language::Nb);
            let answer = indicators::import_file(&app, asked, &t).await?;
            Ok(if json {
                tell_json(&answer)
            } else {
                tell(&answer, &t)
            })
        }
        What::Fetch { source, dry_run } => {
            let app = place.open_any().await?;
            let t = app.texts.tongue(Language::Nb);
            let asked = (source.as_str(), dry_run);
            let answer = indicators::fetch_source(&app, asked, (&t, &told)).await?;
            Ok(tell_fetched(&answer, &t))
        }
    }
}

/// The file, read no further than what is taken.
fn read(file: &std::path::Path) -> anyhow::Result<Vec<u8>> {
    let cannot = || format!("{} cannot be read", file.display());
    let most = u64::try_from(indicators::LARGEST).unwrap_or(u64::MAX);
    let opened = std::fs::File::open(file).with_context(cannot)?;
    let mut bytes = Vec::new();
    let mut some = opened.take(most + 1);
    some.read_to_end(&mut bytes).with_context(cannot)?;
    if bytes.len() > indicators::LARGEST {
        bail!(
            "{} is larger than {} MB: part it by years",
            file.display(),
            indicators::LARGEST >> 20
        );
    }
    Ok(bytes)
}

fn tell(answer: &FileAnswer, t: &Tongue) -> ExitCode {
    let counts = |summary: &FileSummary| {
        let (new, revised) = (t.number(summary.new), t.number(summary.revised));
        format!("{new} nye tall og {revised} som er endret")
    };
    match answer {
        FileAnswer::Would(summary) => {
            println!("Kan leses inn: {}. Ingenting er lagret.", counts(summary));
        }
        FileAnswer::Done(summary) if summary.editions == 0 => {
            println!("Alle tallene i filen er lest inn fra før. Ingenting er endret.");
        }
        FileAnswer::Done(summary) => println!("Lest inn: {}.", counts(summary)),
        FileAnswer::Faulty(faults) => return tell_faults(faults),
    }
    ExitCode::SUCCESS
}

fn tell_json(answer: &FileAnswer) -> ExitCode {
    let (told, code) = match answer {
        FileAnswer::Would(summary) => (json!({ "stored": false, "figures": summary }), 0),
        FileAnswer::Done(summary) => {
            let stored = summary.editions > 0;
            (json!({ "stored": stored, "figures": summary }), 0)
        }
        FileAnswer::Faulty(faults) => (json!({ "stored": false, "faults": faults }), 2),
    };
    println!("{told}");
    ExitCode::from(code)
}

fn tell_fetched(answer: &FetchAnswer, t: &Tongue) -> ExitCode {
    match answer {
        FetchAnswer::Would(size) => println!(
            "{} forespørsler, {} tall, omtrent {} sekunder. Ingenting er lagret.",
            size.requests,
            t.number(size.cells),
            size.time.as_secs().max(1)
        ),
        FetchAnswer::Ended(fetching) => println!("{}", ended(fetching, t)),
        FetchAnswer::Faulty(faults) => return tell_faults(faults),
    }
    ExitCode::SUCCESS
}

fn ended(fetching: &Fetching, t: &Tongue) -> String {
    let figures = t.number(fetching.far.cells_done);
    match fetching.state {
        FetchState::Imported => format!("{figures} tall er hentet, og det nye er lest inn."),
        FetchState::Nothing => format!("{figures} tall er hentet. Ingen av dem er nye."),
        FetchState::Cancelled => "Hentingen ble avbrutt.".to_owned(),
        _ => {
            format!("{figures} tall er hentet. De må ses på før de blir lest inn: /levekar/kilder")
        }
    }
}

fn tell_faults(faults: &[String]) -> ExitCode {
    for fault in faults {
        eprintln!("{fault}");
    }
    eprintln!("{} feil. Ingenting er lagret.", faults.len());
    ExitCode::from(2)
}

/// How far it has come, on a line of its own at each part.
fn told(far: Far) {
    eprintln!(
        "{} av {} deler, {} av {} tall",
        far.parts_done, far.parts, far.cells_done, far.cells
    );
}
