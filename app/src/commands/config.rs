use std::process::ExitCode;

use clap::{ArgMatches, Subcommand};

use super::serve;
use crate::configuration::{self, Prepared};

#[derive(Subcommand, Debug)]
pub enum What {
    /// Say each setting and where it comes from
    Check(serve::Options),
}

/// Says what the settings are; 2 when something in the environment means nothing. What is wrong in the file was said
/// before it came to this.
pub fn check(prepared: &Prepared, matches: &ArgMatches) -> ExitCode {
    let (settings, unknown) = configuration::tell(prepared, matches);
    print!("{settings}");
    for fault in &unknown {
        eprintln!("oppdrag: {fault}");
    }
    if unknown.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    }
}
