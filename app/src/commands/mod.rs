//! One file for each command.

pub mod backup;
pub mod cases;
pub mod checkpoint;
pub mod config;
mod copied;
pub mod demo;
pub mod key;
pub mod letter;
mod letter_comparison;
mod letter_links;
pub mod migrate;
pub mod moving;
pub mod report;
pub mod restore;
pub mod seal;
pub mod serve;
pub mod statistics;
pub mod user;
pub mod verify;

use kernel::{Day, Id};
use organisations::nation::nation;

/// The office with the key, or an error that names those there are.
fn office_by_key(key: &str, today: Day) -> anyhow::Result<Id> {
    let offices = nation().offices_at(today);
    let found = offices
        .iter()
        .find(|office| office.key == key)
        .map(|office| office.id);
    found.ok_or_else(|| {
        let known: Vec<_> = offices.iter().map(|office| office.key).collect();
        anyhow::anyhow!("no office is called {key}; there are {}", known.join(", "))
    })
}
