//! Where the program keeps its data, and whether it is a demo's.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context as _, bail};
use clap::{ArgAction, Args, builder::FalseyValueParser};
use database::{Database, Fetch as _, Migration, Rows, Table, statements, values};
use kernel::{Clock, Ids, SystemClock};
use outgoing::Outgoing;
use shell::{App, Parts};
use slice::House;
use texts::Catalogue;

use crate::sign_in::SignIn;

statements! {
    /// Whether the data is a demo's.
    IS_DEMO = "SELECT demo FROM installation WHERE id = 1";
    MARK = "INSERT INTO installation (id, demo, since) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING";
}

const MIGRATION: Migration = Migration {
    name: "app-0001",
    sql: include_str!("../migrations/0001.sql"),
};

const TABLES: &[Table] = &[
    Table::new("schema_step", Rows::Shared),
    Table::new("installation", Rows::Shared),
];

/// Every table of the program, and whose rows it holds.
pub fn tables(house: &House) -> Vec<Table> {
    house
        .tables()
        .into_iter()
        .chain(TABLES.iter().copied())
        .collect()
}

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder with the data, made when it is not there
    #[arg(long, value_name = "DIR", default_value = "data", global = true)]
    data: PathBuf,
    /// A PostgreSQL database instead of a file in the folder: postgres://user@host/name
    #[arg(
        long,
        value_name = "URL",
        env = "OPPDRAG_DATABASE",
        global = true,
        hide_env_values = true
    )]
    database: Option<String>,
    /// Ask nothing outside: links of the library cannot be checked then
    #[arg(
        long,
        env = "OPPDRAG_NO_OUTGOING",
        global = true,
        value_parser = FalseyValueParser::new(),
        action = ArgAction::SetTrue
    )]
    no_outgoing: bool,
    #[command(flatten)]
    pub sign_in: SignIn,
}

/// What the data is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Demo,
    Work,
}

impl Place {
    /// Opens the database with its schema and the nation up to date.
    pub async fn open(&self, purpose: Purpose) -> anyhow::Result<App> {
        let house = crate::house();
        let database = self.connect().await?;
        migrate(&house, &database).await?;
        ready(&house, database, purpose, self.way_out()?).await
    }

    /// Opens the database for a command that serves demo and work alike.
    pub async fn open_any(&self) -> anyhow::Result<App> {
        let house = crate::house();
        let database = self.connect().await?;
        migrate(&house, &database).await?;
        let purpose = purpose_of(&database).await?.unwrap_or(Purpose::Work);
        ready(&house, database, purpose, self.way_out()?).await
    }

    fn way_out(&self) -> anyhow::Result<Option<Outgoing>> {
        Ok(if self.no_outgoing {
            None
        } else {
            Some(Outgoing::new()?)
        })
    }

    async fn connect(&self) -> anyhow::Result<Database> {
        if let Some(address) = &self.database {
            return Database::open_postgres(address)
                .await
                .context("the database does not answer");
        }
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("the folder {} cannot be made", self.data.display()))?;
        let file = self.data.join("oppdrag.sqlite");
        Database::open_file(&file)
            .await
            .with_context(|| format!("{} cannot be opened", file.display()))
    }
}

/// Brings the schema up to date, and says which steps were run.
pub async fn migrate(house: &House, database: &Database) -> anyhow::Result<Vec<&'static str>> {
    let steps: Vec<_> = house.migrations().into_iter().chain([MIGRATION]).collect();
    let run = database.migrate(&steps).await?;
    database.build_walls(&tables(house)).await?;
    Ok(run)
}

/// The program over a database whose schema is up to date.
async fn ready(
    house: &House,
    database: Database,
    purpose: Purpose,
    outgoing: Option<Outgoing>,
) -> anyhow::Result<App> {
    let clock = Arc::new(SystemClock);
    check_purpose(&database, purpose, clock.as_ref()).await?;
    organisations::ensure_nation(&database, clock.now()).await?;
    Ok(app(house, database, clock, (purpose, outgoing)))
}

/// What the data is for; `None` when it has not been marked yet.
async fn purpose_of(database: &Database) -> anyhow::Result<Option<Purpose>> {
    let mut reader = database.read().await?;
    let Some(row) = reader.fetch_optional(&IS_DEMO, values![]).await? else {
        return Ok(None);
    };
    let is_demo: bool = row.get("demo")?;
    Ok(Some(if is_demo {
        Purpose::Demo
    } else {
        Purpose::Work
    }))
}

/// The demo lets anyone be anyone, so its data and real data are never mixed.
async fn check_purpose(
    database: &Database,
    purpose: Purpose,
    clock: &dyn Clock,
) -> anyhow::Result<()> {
    let values = values![purpose == Purpose::Demo, clock.now()];
    database.run_without_event(&MARK, values).await?;
    match purpose_of(database).await? {
        Some(marked) if marked == purpose => Ok(()),
        Some(Purpose::Demo) => bail!(
            "this data is a demo's; run `oppdrag demo`, or choose another place with --data or --database"
        ),
        _ => bail!(
            "this data is not a demo's; run `oppdrag serve`, or choose another place with --data or --database"
        ),
    }
}

fn app(
    house: &House,
    database: Database,
    clock: Arc<dyn Clock>,
    (purpose, outgoing): (Purpose, Option<Outgoing>),
) -> App {
    let texts = Catalogue::new(&house.texts());
    App::new(Parts {
        database,
        clock,
        ids: Arc::new(Ids::from_system()),
        texts,
        demo: purpose == Purpose::Demo,
        navigation: house.navigation(),
        outgoing,
    })
}
