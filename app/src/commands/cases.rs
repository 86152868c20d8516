use std::{path::PathBuf, process::ExitCode};

use access::OfficeScope;
use anyhow::Context as _;
use audit::Actor;
use cases::{Answer, File};
use clap::Subcommand;
use kernel::Language;
use texts::Tongue;

use crate::installation::Place;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Read cases in from a CSV or XLSX file: all of it, or nothing where there is a fault
    Import {
        file: PathBuf,
        /// The key of the office whose cases they are, such as vestland
        #[arg(long)]
        office: String,
        /// Tell what would be done, and store nothing
        #[arg(long)]
        dry_run: bool,
    },
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    let What::Import {
        file,
        office,
        dry_run,
    } = what;
    let bytes =
        std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let app = place.open_any().await?;
    let scope = OfficeScope::of_operator(super::office_by_key(&office, app.today())?);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let source = File {
        name: &name,
        bytes: &bytes,
    };
    let answer = cases::import(
        &app.database,
        &app.ids,
        &scope,
        &Actor::program(),
        app.now(),
        source,
        dry_run,
    )
    .await?;
    Ok(tell(&answer, &app.texts.tongue(Language::Nb)))
}

fn tell(answer: &Answer, t: &Tongue) -> ExitCode {
    match answer {
        Answer::WouldStore(count) => println!("{count} saker kan leses inn. Ingenting er lagret."),
        Answer::Stored(count) => println!("{count} saker er lest inn."),
        Answer::SeenBefore(at) => {
            println!(
                "Den samme filen ble lest inn {}. Ingenting er endret.",
                t.moment(*at)
            );
        }
        Answer::NotATable(why) => {
            eprintln!("{}", cases::not_a_table(*why, t));
            return ExitCode::from(2);
        }
        Answer::Faulty(faults) => {
            for fault in faults {
                let column = t.say(fault.field.key());
                eprintln!("Rad {}, {column}: {}", fault.row, fault.sentence(t));
            }
            eprintln!("{} feil. Ingenting er lagret.", faults.len());
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
