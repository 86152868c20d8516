//! What the office of the demo follows.

use std::collections::BTreeSet;

use audit::{Actor, Event};
use database::Transaction;
use kernel::{Id, Instant};
use register::Thing as _;

use crate::{
    catalogue::Catalogue,
    queries::watches,
    region::Region,
    watching::{Rule, Watch, WatchedPlace, choosable},
};

/// Lets the office follow three indicators.
///
/// # Errors
/// What the database says.
pub async fn put_demo_watches(
    tx: &mut Transaction,
    id: impl Fn() -> Id,
    (now, office): (Instant, Id),
) -> anyhow::Result<Vec<Event>> {
    let known = Catalogue::starting_set()?.indicators;
    let today = now.day();
    let wide = choosable(office, today)
        .into_iter()
        .filter(|place| matches!(place, WatchedPlace::One(Region::County(_) | Region::Nation)));
    let wide: Vec<WatchedPlace> = wide.collect();
    let everywhere = vec![WatchedPlace::AllMunicipalities];
    let year = today.year();
    let all = [
        (
            "social-assistance",
            Rule::Above(45.0),
            everywhere.clone(),
            "Brevet ber embetet følge hvordan økonomiske krisetider rammer utsatte grupper.",
        ),
        (
            "child-poverty",
            Rule::Rise {
                percent: 10.0,
                since: Some(year - 6),
            },
            wide,
            "Barnefattigdom er et satsingsområde i fylket.",
        ),
        (
            "temporary-housing",
            Rule::Control {
                ordinary_until: year - 3,
            },
            everywhere,
            "Vi vil vite det tidlig når flere blir boende midlertidig.",
        ),
    ];
    let mut events = Vec::new();
    for (key, rule, places, reason) in all {
        let Some(indicator) = known.iter().find(|one| one.key == key) else {
            continue;
        };
        let watch = Watch {
            id: id(),
            indicator: indicator.id,
            places,
            rule,
            reason: reason.to_owned(),
            begun_at: now,
            seen: BTreeSet::new(),
            seen_at: None,
            seen_note: String::new(),
            ended_at: None,
            end_reason: String::new(),
            version: 1,
        };
        watches::insert(tx, office, &watch).await?;
        let event = Event::new("indicator-watch.begun", &Actor::program(), now)
            .office(office)
            .after(&watch.facts().into());
        events.push(Watch::about(event, watch.id));
    }
    Ok(events)
}
