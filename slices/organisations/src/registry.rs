//! The facts as rows, so that what other slices store can point to them.

use audit::{Actor, Event};
use database::{Database, Result, Transaction, Value, values};
use kernel::{Day, Id, Instant};
use sha2::{Digest, Sha256};

use crate::{
    NavOffice,
    nation::{Municipality, MunicipalityNumber, Office, nation},
    queries,
};

/// Writes the nation into the database where it does not stand there already, and says whether it did.
/// Every municipality of today that no NAV office serves gets one of its own; those of municipalities that are gone
/// serve none, but what was stored with them still names them.
///
/// # Errors
/// What the database says.
pub async fn ensure_nation(database: &Database, now: Instant) -> Result<bool> {
    let edition = edition(now.day());
    if queries::edition(&mut database.read().await?)
        .await?
        .as_ref()
        == Some(&edition)
    {
        return Ok(false);
    }
    let mut tx = database.begin().await?;
    if queries::edition(&mut tx).await?.as_ref() == Some(&edition) {
        return Ok(false);
    }
    put_facts(&mut tx).await?;
    put_nav_offices(&mut tx, now.day()).await?;
    tx.execute(&queries::NOTE_EDITION, values![edition]).await?;
    audit::commit(tx, &Event::new("nation.recorded", &Actor::program(), now)).await?;
    Ok(true)
}

/// Changes when the lists do, and with the year, since a new year brings other municipalities.
fn edition(today: Day) -> String {
    let lists = [
        include_str!("../data/municipalities.csv"),
        include_str!("../data/counties.csv"),
        include_str!("../data/offices.csv"),
    ];
    let hash: [u8; 32] = Sha256::digest(lists.concat()).into();
    let short: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{short}-{}", today.year())
}

async fn put_facts(tx: &mut Transaction) -> Result<()> {
    tx.execute_each(
        &queries::PUT_OFFICE,
        nation().offices().iter().map(office_row).collect(),
    )
    .await?;
    tx.execute_each(
        &queries::PUT_MUNICIPALITY,
        nation()
            .municipalities()
            .iter()
            .map(municipality_row)
            .collect(),
    )
    .await?;
    let numbers = nation()
        .municipalities()
        .iter()
        .flat_map(|municipality| municipality.history(nation()));
    tx.execute_each(&queries::PUT_NUMBER, numbers.map(number_row).collect())
        .await?;
    Ok(())
}

async fn put_nav_offices(tx: &mut Transaction, today: Day) -> Result<()> {
    let gone = nation()
        .municipalities()
        .iter()
        .filter(|municipality| municipality.number_at(nation(), today).is_none());
    tx.execute_each(
        &queries::STOP_SERVING,
        gone.map(|municipality| values![municipality.id]).collect(),
    )
    .await?;
    let served: std::collections::HashSet<Id> = queries::served_municipalities(tx)
        .await?
        .into_iter()
        .collect();
    for municipality in nation().municipalities_at(today) {
        let Some(office) = nation().office_covering(municipality.municipality, today) else {
            continue;
        };
        if served.contains(&municipality.municipality) {
            tx.execute(
                &queries::MOVE_NAV_OFFICES,
                values![office.id, municipality.municipality],
            )
            .await?;
        } else {
            queries::put_nav_office(tx, &NavOffice::of_one(municipality), office.id).await?;
        }
    }
    Ok(())
}

fn office_row(office: &Office) -> Vec<Value> {
    let first = office.terms.first().and_then(|term| term.years.first);
    let latest = office.terms.last();
    let place = latest.map(|term| term.place).unwrap_or_default();
    values![
        office.id,
        office.key,
        place,
        first,
        latest.and_then(|term| term.years.last)
    ]
}

fn municipality_row(municipality: &Municipality) -> Vec<Value> {
    values![
        municipality.id,
        municipality.key,
        municipality.latest(nation()).name
    ]
}

fn number_row(number: &MunicipalityNumber) -> Vec<Value> {
    values![
        number.number,
        number.municipality,
        number.name,
        number.county,
        number.years.first,
        number.years.last
    ]
}
