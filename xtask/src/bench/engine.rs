//! The two databases that the same program runs on.

use crate::postgres::{Cluster, Durability};
use crate::scratch::Scratch;
use anyhow::Result;
use std::path::Path;

/// An empty database, kept as safely as in earnest.
pub enum Engine {
    Sqlite(Scratch),
    Postgres(Box<Cluster>, Scratch),
}

impl Engine {
    pub fn both() -> Result<[Engine; 2]> {
        let cluster = Box::new(Cluster::start(Durability::Durable)?);
        Ok([
            Engine::Sqlite(Scratch::new("bench-sqlite")?),
            Engine::Postgres(cluster, Scratch::new("bench-postgres")?),
        ])
    }

    /// A file by itself, for what needs no server.
    pub fn file(name: &str) -> Result<Engine> {
        Scratch::new(name).map(Engine::Sqlite)
    }

    /// Its folder, which goes with it.
    pub fn folder(&self) -> &Path {
        let (Engine::Sqlite(scratch) | Engine::Postgres(_, scratch)) = self;
        scratch.path()
    }

    pub fn name(&self) -> &'static str {
        match self {
            Engine::Sqlite(_) => "SQLite",
            Engine::Postgres(..) => "PostgreSQL",
        }
    }

    /// Where the program shall keep its data.
    pub fn arguments(&self) -> Vec<String> {
        let folder = |scratch: &Scratch| scratch.path().join("data").display().to_string();
        match self {
            Engine::Sqlite(scratch) => vec!["--data".to_owned(), folder(scratch)],
            Engine::Postgres(cluster, scratch) => {
                let data = ["--data".to_owned(), folder(scratch)];
                let database = ["--database".to_owned(), cluster.database()];
                data.into_iter().chain(database).collect()
            }
        }
    }
}
