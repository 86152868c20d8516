//! `with-postgres`: one command with a throw-away cluster beside it, for work on a single crate.

use crate::postgres::{Cluster, Durability};
use crate::run;
use anyhow::{Result, bail};

/// `cargo xtask with-postgres PROGRAM ARGUMENT …`, for instance `cargo test -p cases`.
pub fn command(arguments: &[String]) -> Result<()> {
    let Some((program, rest)) = arguments.split_first() else {
        bail!("needs a command to run, for instance: cargo test -p cases");
    };
    let cluster = Cluster::start(Durability::ThrowAway)?;
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let mut command = run::program(program, &rest);
    run::to_the_end(command.env("OPPDRAG_TEST_POSTGRES", cluster.server()))
}
