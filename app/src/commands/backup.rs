use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use audit::Seal;
use clap::Args;
use kernel::Ids;

use super::copied;
use crate::installation::Place;

#[derive(Args, Debug)]
pub struct Options {
    /// The file to write; it must not be there already
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The installation's key file, made when it is not there: the copy is sealed with it
    #[arg(long, value_name = "FILE")]
    seal: Option<PathBuf>,
    /// Tell as JSON what is in the copy
    #[arg(long)]
    json: bool,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let (database, purpose) = place.as_it_stands().await?;
    let seal = options.seal.as_deref();
    let seal = seal.map(|file| Seal::open_or_make(file, &Ids::from_system()));
    let seal = seal.transpose()?;
    let occasion = copied::occasion(purpose);
    let made = keeping::back_up(&database, &options.to, occasion, seal.as_ref()).await;
    let made = made.with_context(|| format!("no copy at {}", options.to.display()))?;
    database.close().await;
    copied::tell(
        "Kopien er skrevet og kontrollert",
        &made.manifest,
        options.json,
    );
    copied::tell_seal(&made);
    Ok(ExitCode::SUCCESS)
}
