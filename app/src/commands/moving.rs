use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::copied;
use crate::{installation::Place, schema::steps};

#[derive(Args, Debug)]
pub struct Options {
    /// Where to: postgres://user@host/name, or a folder for a SQLite file; empty
    #[arg(long, value_name = "PLACE")]
    to: String,
    /// Tell as JSON what was moved
    #[arg(long)]
    json: bool,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let house = crate::house();
    let (from, purpose) = place.as_it_stands().await?;
    let there = place.elsewhere(&options.to);
    let into = there.connect().await?;
    let occasion = copied::occasion(purpose);
    let moved = keeping::move_to(&from, &into, &steps(&house), occasion).await;
    let moved = moved.context("nothing is moved")?;
    from.close().await;
    into.close().await;
    there.up_to_date(&house).await?.close().await;
    let done = "Alt er flyttet, telt og kontrollert begge steder";
    copied::tell(done, &moved, options.json);
    Ok(ExitCode::SUCCESS)
}
