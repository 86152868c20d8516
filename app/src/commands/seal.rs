use std::process::ExitCode;

use clap::Args;

use crate::{installation::Place, seal_key::SealKey};

#[derive(Args, Debug)]
pub struct Options {
    #[command(flatten)]
    key: SealKey,
}

/// Prints the public key of the installation's seal, to be kept where the checkpoints are kept.
pub fn run(place: &Place, options: &Options) -> anyhow::Result<ExitCode> {
    println!("{}", options.key.open_or_make(place)?.public_key());
    Ok(ExitCode::SUCCESS)
}
