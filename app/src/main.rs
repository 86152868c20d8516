use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    oppdrag::Command::parse().run()
}
