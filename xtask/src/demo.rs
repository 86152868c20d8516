//! `demo`: from a fresh clone to a running demo with one command.

use crate::program::{self, Profile};
use crate::{assets, root};
use anyhow::{Context, Result, bail};
use std::os::unix::process::CommandExt;
use std::process::Command;

const LISTEN: &str = "127.0.0.1:8642";

/// `cargo xtask demo [--listen ADDR] [--data DIR]`; ends only when the program ends.
pub fn command(arguments: &[String]) -> Result<()> {
    let wishes = Wishes::read(arguments)?;
    assets::ensure()?;
    println!("demo: building the program (the first time takes some minutes)");
    let program = program::build(Profile::Dev)?;
    let error = Command::new(&program)
        .args(["demo", "--listen", &wishes.listen, "--data", &wishes.data])
        .exec();
    Err(error).with_context(|| format!("could not start {}", program.display()))
}

struct Wishes {
    listen: String,
    data: String,
}

impl Wishes {
    fn read(arguments: &[String]) -> Result<Wishes> {
        let mut wishes = Wishes {
            listen: LISTEN.to_owned(),
            data: root::path("data/demo").display().to_string(),
        };
        let mut rest = arguments.iter();
        while let Some(flag) = rest.next() {
            let value = rest
                .next()
                .with_context(|| format!("{flag} needs a value"))?;
            match flag.as_str() {
                "--listen" => wishes.listen.clone_from(value),
                "--data" => wishes.data.clone_from(value),
                _ => bail!("takes --listen ADDR and --data DIR, not {flag}"),
            }
        }
        Ok(wishes)
    }
}
