use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use audit::PublicKey;
use clap::Args;

use super::copied;
use crate::{installation::Place, schema::steps};

#[derive(Args, Debug)]
pub struct Options {
    /// The copy
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The key that the copy must be sealed with, as `backup` told it
    #[arg(long, value_name = "KEY")]
    sealed_by: Option<PublicKey>,
    /// Only check that the copy is whole, and tell what is in it
    #[arg(long)]
    check: bool,
    /// Tell as JSON what is in the copy
    #[arg(long)]
    json: bool,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let context = || format!("{} is not restored", options.from.display());
    if options.check {
        let whole = keeping::check(&options.from).with_context(context)?;
        whole
            .must_be_of(options.sealed_by.as_ref())
            .with_context(context)?;
        copied::tell("Kopien er hel", &whole.manifest, options.json);
        copied::tell_seal(&whole);
        return Ok(ExitCode::SUCCESS);
    }
    let house = crate::house();
    let database = place.connect_as_owner().await?;
    let restored = keeping::restore(
        &options.from,
        &database,
        &steps(&house),
        options.sealed_by.as_ref(),
    )
    .await;
    let restored = restored.with_context(context)?;
    database.close().await;
    place.up_to_date(&house).await?.close().await;
    let done = "Kopien er lest tilbake og kontrollert";
    copied::tell(done, &restored.manifest, options.json);
    copied::tell_seal(&restored);
    Ok(ExitCode::SUCCESS)
}
