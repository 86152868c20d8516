use access::Place;
use database::{Result, Transaction, values};
use kernel::{Id, Instant};
use organisations::nation::nation;

use crate::{
    User,
    account::Grant,
    deputyship::Deputyship,
    personas,
    queries::{self, accounts, deputyships},
};

/// The municipality that the demo's contact speaks for, by its number.
const MUNICIPALITY: &str = "4621";
/// The one of the demo who is away, and the deputy.
const AWAY: &str = "anne-grethe";
const DEPUTY: &str = "marit";
/// Who gave the accesses of the demo.
const GIVER: &str = "Olav Kvamme";

/// Puts the demo's people in; the same ones every time.
///
/// # Errors
/// What the database says.
pub async fn put_personas(tx: &mut Transaction) -> Result<()> {
    for user in people() {
        queries::put_user(tx, &user).await?;
        if user.role.speaks_for_places() {
            let number = nation().number(MUNICIPALITY);
            let place = number.map(|number| Place::Municipality(number.municipality));
            accounts::put_places(tx, user.id, place.as_slice()).await?;
        }
    }
    Ok(())
}

/// Gives the demo's people a past: roles given last year, accounts used lately, long ago and never, and a deputy who stands
/// in for the leader this month.
///
/// # Errors
/// What the database says.
pub async fn put_demo_access(tx: &mut Transaction, now: Instant) -> Result<()> {
    for (number, user) in people().into_iter().enumerate() {
        let days = i64::try_from(number).unwrap_or_default();
        let grant = Grant {
            user: user.id,
            user_name: user.name.clone(),
            role: user.role,
            office: user.office,
            from: now.plus_seconds(-(300 + days) * 24 * 3600),
            until: None,
            given_by: GIVER.to_owned(),
            reason: None,
        };
        accounts::grant(tx, id_of(user.id), &grant).await?;
        let seen = match number % 7 {
            5 => None,
            6 => Some(now.plus_seconds(-120 * 24 * 3600)),
            _ => Some(now.plus_seconds(-(days % 4) * 24 * 3600)),
        };
        tx.execute(&accounts::SEEN, values![user.id, seen]).await?;
    }
    let persona = |key: &str| organisations::stable_id("persona", key);
    let deputyship = Deputyship {
        id: organisations::stable_id("deputyship", DEPUTY),
        office: organisations::office_id(personas::DEMO_OFFICE),
        principal: persona(AWAY),
        deputy: persona(DEPUTY),
        from: now.day().plus_days(-3),
        until: now.day().plus_days(25),
        ended: None,
    };
    deputyships::add(tx, &deputyship, (GIVER, now), Some("Ferie")).await
}

fn people() -> Vec<User> {
    let chosen = personas::PERSONAS.iter().map(personas::Persona::user);
    chosen.chain(personas::neighbours()).collect()
}

/// The same for the same person in every demo.
fn id_of(user: Id) -> Id {
    organisations::stable_id("role-grant", &user.to_string())
}
