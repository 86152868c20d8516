//! A program that runs beside this command and stops with it.

use anyhow::{Context, Result};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(15);

/// Stops its program when dropped, first politely, then not.
pub struct Beside {
    child: Child,
    polite: Signal,
}

/// What a program stops cleanly on.
#[derive(Clone, Copy)]
pub enum Signal {
    Terminate,
    Interrupt,
}

impl Signal {
    pub fn name(self) -> &'static str {
        match self {
            Signal::Terminate => "TERM",
            Signal::Interrupt => "INT",
        }
    }
}

/// `program`, told by the system to stop also when this command is killed and drops nothing.
pub fn tied(program: &str, polite: Signal) -> Command {
    if !crate::run::is_installed("setpriv") {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", polite.name(), "--", program]);
    command
}

impl Beside {
    pub fn start(command: &mut Command, polite: Signal) -> Result<Beside> {
        let child = command
            .spawn()
            .with_context(|| format!("could not start {command:?}"))?;
        Ok(Beside { child, polite })
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the program ended by itself.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let signal = format!("-{}", self.polite.name());
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args([&signal, &id]).status();
        let until = Instant::now() + PATIENCE;
        while asked.is_ok() && Instant::now() < until {
            if self.has_ended() {
                return;
            }
            sleep(Duration::from_millis(20));
        }
        // Nothing is left to do with an error here: the program is either gone or not ours.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
