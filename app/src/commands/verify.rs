use std::process::ExitCode;

use audit::Finding;
use clap::Args;
use serde_json::json;

use crate::installation::Place;

#[derive(Args, Debug)]
pub struct Options {
    /// Answer as JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let app = place.open_any().await?;
    let verified = audit::verify(&mut app.database.read().await?).await?;
    let (kind, seq) = match verified.finding {
        None => ("whole", None),
        Some(Finding::Changed(seq)) => ("changed", Some(seq)),
        Some(Finding::Missing(seq)) => ("missing", Some(seq)),
        Some(Finding::Cut(seq)) => ("cut", Some(seq)),
    };
    if options.json {
        println!(
            "{}",
            json!({ "events": verified.events, "log": kind, "at": seq })
        );
    } else {
        println!("{}", sentence(verified));
    }
    Ok(if verified.finding.is_none() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

fn sentence(verified: audit::Verified) -> String {
    let events = verified.events;
    match verified.finding {
        None => format!("Loggen er hel: {events} hendelser, ingen er endret."),
        Some(Finding::Changed(seq)) => {
            format!(
                "Loggen er endret: hendelse {seq} er ikke slik den ble skrevet. De {events} før den er hele."
            )
        }
        Some(Finding::Missing(seq)) => {
            format!("Loggen er brutt: det mangler hendelser foran nummer {seq}.")
        }
        Some(Finding::Cut(seq)) => {
            format!("Loggen er kuttet: slutten etter hendelse {seq} mangler eller er endret.")
        }
    }
}
