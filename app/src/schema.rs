//! The schema and the walls between the offices, and who may build them.

use anyhow::{Context as _, bail};
use database::{Database, Migration, Rows, Standing, Table};
use slice::House;

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

/// Every step of the schema.
pub fn steps(house: &House) -> Vec<Migration> {
    house.migrations().into_iter().chain([MIGRATION]).collect()
}

/// Brings the schema up to date, by the owner of the tables where one is named, and says which steps were run. A role
/// that owns nothing can work in a schema that is up to date already.
pub async fn bring_up_to_date(
    house: &House,
    database: &Database,
    owner: Option<&str>,
) -> anyhow::Result<Vec<&'static str>> {
    let standing = database.standing().await?;
    if let Some(standing) = &standing {
        refuse_to_walk_past(standing)?;
    }
    match (owner, standing) {
        (Some(_), None) => {
            bail!("only a PostgreSQL database has an owner: leave --database-owner out")
        }
        (Some(address), Some(working)) => {
            let owner = Database::open_postgres(address)
                .await
                .context("the owner's database does not answer")?;
            let run = build(house, &owner, Some(&working.role)).await;
            owner.close().await;
            run
        }
        (None, Some(working)) if !working.makes_tables => {
            let missing = database
                .missing(&steps(house))
                .await
                .unwrap_or_else(|_| vec!["all"]);
            if !missing.is_empty() {
                bail!(
                    "the schema is not up to date, and {} may make no tables: run `oppdrag migrate` with --database-owner (steps: {})",
                    working.role,
                    missing.join(", ")
                );
            }
            Ok(Vec::new())
        }
        (None, _) => build(house, database, None).await,
    }
}

async fn build(
    house: &House,
    database: &Database,
    working: Option<&str>,
) -> anyhow::Result<Vec<&'static str>> {
    let run = database.migrate(&steps(house)).await?;
    database.build_walls(&tables(house), working).await?;
    Ok(run)
}

/// A superuser walks past the walls between the offices, so the program does not work as one.
fn refuse_to_walk_past(standing: &Standing) -> anyhow::Result<()> {
    if standing.walks_past {
        bail!(
            "row-level security does not count for the role {}, so nothing would keep the offices apart in the database: work as a role that is no superuser and has no BYPASSRLS",
            standing.role
        );
    }
    Ok(())
}

/// An office works as a role that could not take the walls down if it wanted to.
pub async fn refuse_owner(database: &Database) -> anyhow::Result<()> {
    match database.standing().await? {
        Some(standing) if standing.owns => bail!(
            "the role {} owns the tables and could take the walls between the offices down: name another role in --database, and the owner in --database-owner",
            standing.role
        ),
        _ => Ok(()),
    }
}
