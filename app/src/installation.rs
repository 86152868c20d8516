//! Where the program keeps its data, and whether it is a demo's.

use std::{fmt, path::PathBuf, sync::Arc};

use anyhow::{Context as _, bail};
use clap::{ArgAction, Args, builder::FalseyValueParser};
use database::{Database, Fetch as _, statements, values};
use kernel::{Clock, Ids, SystemClock};
use outgoing::Outgoing;
use post::Relay;
use shell::{App, Parts, StatisticsServices};
use slice::House;
use texts::Catalogue;

use crate::{mail::MailSettings, schema, sign_in::SignIn, statistics::StatisticsSettings};

statements! {
    /// Whether the data is a demo's.
    IS_DEMO = "SELECT demo FROM installation WHERE id = 1";
    MARK = "INSERT INTO installation (id, demo, since) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING";
}

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder with the data, made when it is not there
    #[arg(
        long,
        value_name = "DIR",
        env = "OPPDRAG_DATA",
        default_value = "data",
        global = true
    )]
    pub data: PathBuf,
    /// A PostgreSQL database instead of a file in the folder: postgres://user@host/name
    #[arg(
        long,
        value_name = "URL",
        env = "OPPDRAG_DATABASE",
        global = true,
        hide_env_values = true
    )]
    database: Option<String>,
    /// The same database as the owner of its tables, who brings the schema up to date; the program works as the role in
    /// --database, which owns nothing
    #[arg(
        long,
        value_name = "URL",
        env = "OPPDRAG_DATABASE_OWNER",
        global = true,
        hide_env_values = true
    )]
    database_owner: Option<String>,
    /// Ask nothing outside: links of the library cannot be checked then, and no statistics be fetched
    #[arg(
        long,
        env = "OPPDRAG_NO_OUTGOING",
        global = true,
        value_parser = FalseyValueParser::new(),
        action = ArgAction::SetTrue
    )]
    no_outgoing: bool,
    #[command(flatten)]
    pub mail: MailSettings,
    #[command(flatten)]
    pub sign_in: SignIn,
    #[command(flatten)]
    statistics: StatisticsSettings,
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
        let database = self.up_to_date(&house).await?;
        ready(
            &house,
            database,
            purpose,
            (self.way_out()?, self.services()?, self.mail.relay()?),
        )
        .await
    }

    /// Opens the database for a command that serves demo and work alike.
    pub async fn open_any(&self) -> anyhow::Result<App> {
        let house = crate::house();
        let database = self.up_to_date(&house).await?;
        let purpose = purpose_of(&database).await?.unwrap_or(Purpose::Work);
        ready(
            &house,
            database,
            purpose,
            (self.way_out()?, self.services()?, self.mail.relay()?),
        )
        .await
    }

    /// Opens the database with its schema up to date.
    pub async fn up_to_date(&self, house: &House) -> anyhow::Result<Database> {
        let database = self.connect().await?;
        schema::bring_up_to_date(house, &database, self.database_owner.as_deref()).await?;
        Ok(database)
    }

    /// Opens the database as whoever may make tables in it, made when it is not there, without a schema.
    pub async fn connect_as_owner(&self) -> anyhow::Result<Database> {
        match &self.database_owner {
            Some(address) => Database::open_postgres(address)
                .await
                .context("the owner's database does not answer"),
            None => self.connect().await,
        }
    }

    /// Opens the database as it stands, nothing done to it, with what its data is for.
    pub async fn as_it_stands(&self) -> anyhow::Result<(Database, Option<Purpose>)> {
        let none = || format!("there is no data {self}");
        if self.database.is_none() && !self.file().exists() {
            bail!(none());
        }
        let database = self.connect().await?;
        if database.read().await?.shapes().await?.is_empty() {
            bail!(none());
        }
        let purpose = purpose_of(&database).await?;
        Ok((database, purpose))
    }

    /// The same program with its data elsewhere: at `postgres://…`, or in a folder, which may begin with `file:`.
    pub fn elsewhere(&self, to: &str) -> Self {
        let is_postgres = to.starts_with("postgres://") || to.starts_with("postgresql://");
        Self {
            data: PathBuf::from(to.strip_prefix("file:").unwrap_or(to)),
            database: is_postgres.then(|| to.to_owned()),
            database_owner: None,
            mail: self.mail.clone(),
            sign_in: self.sign_in.clone(),
            statistics: self.statistics.clone(),
            no_outgoing: self.no_outgoing,
        }
    }

    fn file(&self) -> PathBuf {
        self.data.join("oppdrag.sqlite")
    }

    fn way_out(&self) -> anyhow::Result<Option<Outgoing>> {
        Ok(if self.no_outgoing {
            None
        } else {
            Some(Outgoing::new()?)
        })
    }

    fn services(&self) -> anyhow::Result<StatisticsServices> {
        let services = self.statistics.services()?;
        Ok(if self.no_outgoing {
            StatisticsServices::default()
        } else {
            services
        })
    }

    /// Opens the database, made when it is not there, without a schema.
    pub async fn connect(&self) -> anyhow::Result<Database> {
        if let Some(address) = &self.database {
            return Database::open_postgres(address)
                .await
                .context("the database does not answer");
        }
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("the folder {} cannot be made", self.data.display()))?;
        let file = self.file();
        Database::open_file(&file)
            .await
            .with_context(|| format!("{} cannot be opened", file.display()))
    }
}

/// Where the data is, without the secrets that an address may hold.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.database {
            Some(_) => f.write_str("in the PostgreSQL database"),
            None => write!(f, "in {}", self.data.display()),
        }
    }
}

/// The ways out of the program: to the web, to services of statistics, and by e-mail.
type WaysOut = (Option<Outgoing>, StatisticsServices, Option<Relay>);

/// The program over a database whose schema is up to date.
async fn ready(
    house: &House,
    database: Database,
    purpose: Purpose,
    ways_out: WaysOut,
) -> anyhow::Result<App> {
    let clock = Arc::new(SystemClock);
    check_purpose(&database, purpose, clock.as_ref()).await?;
    organisations::ensure_nation(&database, clock.now()).await?;
    indicators::ensure_catalogue(&database, clock.now()).await?;
    indicators::ensure_fetching(&database, clock.now()).await?;
    Ok(app(house, database, clock, (purpose, ways_out)))
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
    (purpose, (outgoing, statistics, relay)): (Purpose, WaysOut),
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
        relay,
    })
    .with_statistics(statistics)
}
