use std::{fs, path::PathBuf, process::ExitCode};

use audit::{Checkpoint, Fault, Finding, NoCheckpoint, PublicKey, Verified};
use clap::Args;
use serde_json::{Value, json};

use crate::{installation::Place, seal_key::SealKey};

/// How many entries are looked at between two words about how far it has come.
const TOLD_EVERY: i64 = 250_000;

#[derive(Args, Debug)]
pub struct Options {
    /// A checkpoint that the log is held against; may be named several times
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
    /// The key that checkpoints must be sealed with, as `oppdrag seal` printed it; without it the installation's own
    #[arg(long, value_name = "KEY")]
    public_key: Option<PublicKey>,
    #[command(flatten)]
    key: SealKey,
    /// Answer as JSON
    #[arg(long)]
    json: bool,
}

/// A checkpoint that was named, and what became of its seal.
type Named = (PathBuf, Result<Checkpoint, NoCheckpoint>);

/// Recounts the log, and holds it against the checkpoints. 2 says that something is not as it was written.
pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let key = match options.public_key {
        Some(key) => Some(key),
        None => options.key.public_key(place)?,
    };
    let mut named = Vec::new();
    for file in options.checkpoint {
        let text = fs::read_to_string(&file)
            .map_err(|error| anyhow::anyhow!("{}: {error}", file.display()))?;
        named.push((file, Checkpoint::from_file(&text, key)));
    }
    let app = place.open_any().await?;
    let mut reader = app.database.read().await?;
    let sealed: Vec<_> = named
        .iter()
        .filter_map(|(_, read)| read.clone().ok())
        .collect();
    let verified = audit::verify_against(&mut reader, &sealed, progress()).await?;
    for (_, read) in &mut named {
        let is_other = |checkpoint: &Checkpoint| Some(&checkpoint.log) != verified.log.as_ref();
        if read.as_ref().is_ok_and(is_other) {
            *read = Err(NoCheckpoint::OtherLog);
        }
    }
    if options.json {
        println!("{}", as_json(&verified, &named));
    } else {
        print_findings(&verified, |line| println!("{line}"));
        for (file, read) in &named {
            println!("{}", about_checkpoint(file, read));
        }
    }
    let is_well = verified.is_whole() && named.iter().all(|(_, read)| read.is_ok());
    Ok(if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

/// Tells on stderr how far it has come, where it takes long.
pub fn progress() -> impl FnMut(i64) {
    |seen| {
        if seen % TOLD_EVERY == 0 {
            eprintln!("{seen} hendelser er lest …");
        }
    }
}

/// What was found, a line each.
pub fn print_findings(verified: &Verified, print: impl Fn(&str)) {
    let events = verified.events;
    if verified.is_whole() {
        print(&format!(
            "Loggen er hel: {events} hendelser, ingen er endret."
        ));
        return;
    }
    print(&format!(
        "Loggen er ikke slik den ble skrevet. {events} hendelser er lest, {} avvik:",
        verified.faults
    ));
    for finding in &verified.findings {
        print(&format!("  {}", sentence(finding)));
    }
    let told = u64::try_from(verified.findings.len()).unwrap_or(u64::MAX);
    if verified.faults > told {
        print(&format!("  … og {} til.", verified.faults - told));
    }
}

fn about_checkpoint(file: &std::path::Path, read: &Result<Checkpoint, NoCheckpoint>) -> String {
    match read {
        Ok(one) => format!(
            "{}: seglet er ekte, satt {} på hendelse {} med nøkkelen {}.",
            file.display(),
            one.made,
            one.seq,
            one.public_key
        ),
        Err(why) => format!(
            "{}: kontrollpunktet teller ikke: {}.",
            file.display(),
            told(why)
        ),
    }
}

fn told(why: &NoCheckpoint) -> String {
    match why {
        NoCheckpoint::Seal => "det er endret etter at det ble forseglet".to_owned(),
        NoCheckpoint::OtherKey(key) => {
            format!("det er forseglet med en annen nøkkel enn ventet, {key}")
        }
        NoCheckpoint::OtherLog => {
            "det hører til en annen logg, eller loggen er skrevet på nytt fra første hendelse"
                .to_owned()
        }
        NoCheckpoint::NotACheckpoint | NoCheckpoint::Broken | NoCheckpoint::Empty => {
            "fila er ikke et kontrollpunkt".to_owned()
        }
    }
}

/// What is wrong at a place, and what the entry there says of itself.
fn sentence(finding: &Finding) -> String {
    let seq = finding.seq;
    let what = match finding.fault {
        Fault::Changed => format!("Hendelse {seq} er endret etter at den ble skrevet"),
        Fault::Replaced => {
            format!("Hendelse {seq} er byttet ut: den neste er skrevet etter en annen")
        }
        Fault::Unreadable => {
            format!("Hendelse {seq} kan ikke leses: en verdi mangler eller er av feil slag")
        }
        Fault::Missing { to } if to == seq => format!("Hendelse {seq} mangler"),
        Fault::Missing { to } => format!("Hendelse {seq} til {to} mangler"),
        Fault::Extra => format!("Hendelse {seq} skulle ikke vært der"),
        Fault::End => format!(
            "Loggen slutter med hendelse {seq}, men det er ikke det som er notert som slutten"
        ),
        Fault::NotAsSealed { whole_to } => format!(
            "Hendelse {seq} er en annen enn den som ble forseglet: loggen er skrevet på nytt fra et sted mellom {} og {seq}",
            whole_to + 1
        ),
    };
    let details: Vec<String> = [
        finding.at.map(|at| at.to_string()),
        finding.actor.clone(),
        finding.action.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    if details.is_empty() {
        format!("{what}.")
    } else {
        format!("{what} ({}).", details.join(", "))
    }
}

fn as_json(verified: &Verified, named: &[Named]) -> Value {
    let findings: Vec<Value> = verified.findings.iter().map(finding_as_json).collect();
    let checkpoints: Vec<Value> = named
        .iter()
        .map(|(file, read)| match read {
            Ok(one) => json!({
                "file": file, "seal": "genuine", "seq": one.seq, "made": one.made, "public_key": one.public_key,
            }),
            Err(why) => json!({ "file": file, "seal": "refused", "why": why.to_string() }),
        })
        .collect();
    json!({
        "events": verified.events,
        "log": if verified.is_whole() { "whole" } else { "broken" },
        "at": verified.first().map(|finding| finding.seq),
        "faults": verified.faults,
        "findings": findings,
        "checkpoints": checkpoints,
    })
}

fn finding_as_json(finding: &Finding) -> Value {
    let (fault, from, to) = match finding.fault {
        Fault::Changed => ("changed", None, None),
        Fault::Replaced => ("replaced", None, None),
        Fault::Unreadable => ("unreadable", None, None),
        Fault::Missing { to } => ("missing", Some(finding.seq), Some(to)),
        Fault::Extra => ("extra", None, None),
        Fault::End => ("end", None, None),
        Fault::NotAsSealed { whole_to } => ("not_as_sealed", Some(whole_to + 1), Some(finding.seq)),
    };
    json!({
        "seq": finding.seq, "fault": fault, "from": from, "to": to,
        "at": finding.at, "actor": finding.actor, "action": finding.action,
        "sentence": sentence(finding),
    })
}
