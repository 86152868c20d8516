//! A PostgreSQL cluster of our own, made from the machine's binaries and thrown away afterwards.

mod binaries;
mod user;

use crate::child::{Beside, Signal};
use crate::run;
use crate::scratch::{Scratch, free_port};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use user::User;

/// The product's role may make databases and no more: a superuser would walk past the row-level
/// security that the tests are to prove.
const ROLE: &str = "oppdrag";
/// The role that the program works as in the tests: it owns nothing.
const WORKING_ROLE: &str = "oppdrag_app";
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether what is committed must outlive a loss of power.
#[derive(Clone, Copy, PartialEq)]
pub enum Durability {
    Durable,
    ThrowAway,
}

/// Stops when dropped; the fields drop in this order, the server before its files.
pub struct Cluster {
    server: Beside,
    home: Home,
    port: u16,
}

/// Who runs what, and where.
struct Home {
    user: User,
    binaries: PathBuf,
    files: Scratch,
}

impl Cluster {
    pub fn start(durability: Durability) -> Result<Cluster> {
        let home = Home {
            user: User::fitting()?,
            binaries: binaries::newest()?,
            files: Scratch::new("postgres")?,
        };
        home.user.own(home.files.path())?;
        home.initialise()?;
        let port = free_port()?;
        let server = home.serve(port, durability)?;
        let mut cluster = Cluster { server, home, port };
        cluster.wait_until_up()?;
        cluster.ask(&format!("CREATE ROLE {ROLE} LOGIN CREATEDB NOSUPERUSER"))?;
        cluster.ask(&format!("CREATE ROLE {WORKING_ROLE} LOGIN NOSUPERUSER"))?;
        // Tests drop their databases under whoever still works in them.
        cluster.ask(&format!("GRANT pg_signal_backend TO {ROLE}"))?;
        cluster.ask(&format!("CREATE DATABASE {ROLE} OWNER {ROLE}"))?;
        Ok(cluster)
    }

    /// The address of the server, for tests that make databases of their own.
    pub fn server(&self) -> String {
        format!("postgres://{ROLE}@127.0.0.1:{}", self.port)
    }

    /// The address of the role's own database.
    pub fn database(&self) -> String {
        format!("{}/{ROLE}", self.server())
    }

    fn ask(&self, sql: &str) -> Result<String> {
        let socket = self.home.files.path();
        let mut psql = self.home.user.command(&self.home.binaries.join("psql"));
        psql.args(["--no-psqlrc", "--quiet", "--host"]).arg(socket);
        psql.args(["--port", &self.port.to_string()]);
        psql.args(["--username=postgres", "--dbname=postgres", "--command", sql]);
        run::output_of(psql.current_dir(socket))
    }

    fn wait_until_up(&mut self) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while self.ask("SELECT 1").is_err() {
            if self.server.has_ended() || Instant::now() > until {
                let log = self.home.files.path().join("log");
                let log = fs::read_to_string(log).unwrap_or_default();
                bail!("PostgreSQL did not come up:\n{log}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Home {
    fn data(&self) -> PathBuf {
        self.files.path().join("data")
    }

    fn initialise(&self) -> Result<()> {
        let mut initdb = self.user.command(&self.binaries.join("initdb"));
        // No locale: text sorts by code point as in SQLite, so one expectation serves both.
        initdb.args(["--auth=trust", "--username=postgres", "--encoding=UTF8"]);
        initdb.args(["--no-locale", "--no-sync", "--pgdata"]);
        initdb.arg(self.data()).current_dir(self.files.path());
        run::output_of(&mut initdb).context("no PostgreSQL cluster could be made")?;
        Ok(())
    }

    fn serve(&self, port: u16, durability: Durability) -> Result<Beside> {
        let program = self.binaries.join("postgres");
        let mut postgres = self.user.tied(&program, Signal::Interrupt);
        postgres.arg("-D").arg(self.data());
        for setting in settings(port, self.files.path(), durability) {
            postgres.args(["-c", &setting]);
        }
        let log = fs::File::create(self.files.path().join("log"))?;
        postgres.current_dir(self.files.path()).stdin(Stdio::null());
        postgres.stdout(log.try_clone()?).stderr(log);
        Beside::start(&mut postgres, Signal::Interrupt)
    }
}

fn settings(port: u16, sockets: &Path, durability: Durability) -> Vec<String> {
    let mut settings = vec![
        format!("port={port}"),
        "listen_addresses=127.0.0.1".to_owned(),
        format!("unix_socket_directories={}", sockets.display()),
        "max_connections=300".to_owned(),
        "shared_buffers=256MB".to_owned(),
    ];
    if durability == Durability::ThrowAway {
        for name in ["fsync", "synchronous_commit", "full_page_writes"] {
            settings.push(format!("{name}=off"));
        }
        settings.extend([
            "wal_level=minimal".to_owned(),
            "max_wal_senders=0".to_owned(),
            // Nothing is ever recovered from the log, so it need not grow to the gigabyte that is usual.
            "max_wal_size=256MB".to_owned(),
        ]);
    }
    settings
}

/// Whether the machine has a server to start.
pub fn is_installed() -> bool {
    binaries::newest().is_ok()
}
