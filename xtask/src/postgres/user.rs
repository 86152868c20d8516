//! PostgreSQL refuses to run as root; then its own user runs it, or nobody.

use crate::child::{Signal, tied};
use crate::run;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Who runs the server: ourselves, or another when we are root.
pub enum User {
    Ourselves,
    Other { name: String, group: String },
}

impl User {
    pub fn fitting() -> Result<User> {
        if id(&["-u"])? != "0" {
            return Ok(User::Ourselves);
        }
        let name = ["postgres", "nobody"]
            .into_iter()
            .find(|name| id(&["-u", name]).is_ok())
            .context("PostgreSQL needs a user other than root, and there is none")?;
        let group = id(&["-g", name])?;
        Ok(User::Other {
            name: name.to_owned(),
            group,
        })
    }

    pub fn own(&self, folder: &Path) -> Result<()> {
        if let User::Other { name, .. } = self {
            run::output_of(Command::new("chown").arg(name).arg(folder))?;
        }
        Ok(())
    }

    pub fn command(&self, program: &Path) -> Command {
        match self {
            User::Ourselves => Command::new(program),
            User::Other { name, group } => changed(name, group, &[], program),
        }
    }

    /// A command that the system stops when ours is killed.
    pub fn tied(&self, program: &Path, polite: Signal) -> Command {
        match self {
            User::Ourselves => tied(&program.display().to_string(), polite),
            User::Other { name, group } => {
                changed(name, group, &["--pdeathsig", polite.name()], program)
            }
        }
    }
}

fn changed(name: &str, group: &str, more: &[&str], program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--reuid", name, "--regid", group, "--clear-groups"]);
    command.args(more).arg("--").arg(program);
    command
}

fn id(arguments: &[&str]) -> Result<String> {
    let output = run::output_of(Command::new("id").args(arguments))?;
    Ok(output.trim().to_owned())
}
