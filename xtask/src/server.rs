//! The real program, running for tests and measurements, with files of its own.

use crate::child::{Beside, Signal, tied};
use crate::scratch::free_port;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Demo data for tens of thousands of cases takes its time in a build that is not optimised.
const PATIENCE: Duration = Duration::from_secs(600);

pub struct Server {
    process: Beside,
    pub port: u16,
    log: PathBuf,
}

impl Server {
    /// Starts `program demo … more` on a free port; its log goes to `log`.
    pub fn demo(program: &Path, more: &[&str], log: &Path) -> Result<Server> {
        let port = free_port()?;
        let mut command = tied(&program.display().to_string(), Signal::Terminate);
        command.args(["demo", "--listen", &format!("127.0.0.1:{port}")]);
        command.args(more).stdin(Stdio::null());
        let file =
            File::create(log).with_context(|| format!("could not write {}", log.display()))?;
        command.stdout(file.try_clone()?).stderr(file);
        let process = Beside::start(&mut command, Signal::Terminate)?;
        Ok(Server {
            process,
            port,
            log: log.to_path_buf(),
        })
    }

    /// Waits until the program says that it lives, and gives the time it took.
    pub fn wait_until_up(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        while !lives(self.port) {
            if self.process.has_ended() || begun.elapsed() > PATIENCE {
                let log = std::fs::read_to_string(&self.log).unwrap_or_default();
                bail!("the program did not come up:\n{log}");
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(begun.elapsed())
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn process(&self) -> u32 {
        self.process.id()
    }
}

fn lives(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET /livstegn HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer)?;
        Ok(answer.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}
