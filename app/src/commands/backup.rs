use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::Args;

use super::copied;
use crate::installation::Place;

#[derive(Args, Debug)]
pub struct Options {
    /// The file to write; it must not be there already
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Tell as JSON what is in the copy
    #[arg(long)]
    json: bool,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let (database, purpose) = place.as_it_stands().await?;
    let made = keeping::back_up(&database, &options.to, copied::occasion(purpose)).await;
    let made = made.with_context(|| format!("no copy at {}", options.to.display()))?;
    database.close().await;
    copied::tell("Kopien er skrevet og kontrollert", &made, options.json);
    Ok(ExitCode::SUCCESS)
}
