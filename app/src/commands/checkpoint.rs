use std::{fs, io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use audit::Checkpoint;
use clap::Args;

use super::verify::{print_findings, progress};
use crate::{installation::Place, seal_key::SealKey};

#[derive(Args, Debug)]
pub struct Options {
    /// The file to write, which must not be there; without it the checkpoint goes to stdout
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    #[command(flatten)]
    key: SealKey,
}

/// Checks the whole log and seals where it stands now. A log that is not whole is not sealed.
pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let app = place.open_any().await?;
    let mut reader = app.database.read().await?;
    let verified = audit::verify_against(&mut reader, &[], progress()).await?;
    if !verified.is_whole() {
        print_findings(&verified, |line| eprintln!("{line}"));
        return Ok(ExitCode::from(2));
    }
    let seal = options.key.open_or_make(place)?;
    let checkpoint = Checkpoint::seal(&verified, &seal, app.now())?;
    let text = checkpoint.to_file();
    let Some(file) = options.to else {
        print!("{text}");
        return Ok(ExitCode::SUCCESS);
    };
    let cannot = || format!("{} cannot be written", file.display());
    let mut made = fs::File::create_new(&file).with_context(cannot)?;
    made.write_all(text.as_bytes()).with_context(cannot)?;
    made.sync_all().with_context(cannot)?;
    println!(
        "{}: hendelse {}, forseglet med {}",
        file.display(),
        checkpoint.seq,
        checkpoint.public_key
    );
    Ok(ExitCode::SUCCESS)
}
