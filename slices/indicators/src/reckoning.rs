//! Beregning: the figures of every indicator that stands on series that changed, reckoned beside the rest of the work.

use std::collections::BTreeSet;

use database::Transaction;
use kernel::{Day, Id};
use organisations::nation::nation;
use tokio::task::{JoinHandle, spawn_blocking};

use crate::{
    computing::{Hiding, Places, Value, compute},
    import::prepare::Editions,
    importing::NotImported,
    indicator::Indicator,
    queries::{catalogue, editions, values},
};

/// Figures that are being reckoned while other things are stored.
pub struct Reckoning {
    working: JoinHandle<Vec<(Id, Vec<Value>)>>,
}

impl Reckoning {
    /// Begins with every indicator that stands on one of the series. What is known already need not be in the database yet.
    ///
    /// # Errors
    /// What the database says.
    pub async fn begin(
        tx: &mut Transaction,
        (touched, known): (&BTreeSet<Id>, Editions),
        today: Day,
    ) -> database::Result<Self> {
        let all = catalogue::with_retired(tx).await?;
        let stands_on =
            |one: &Indicator| one.formula.series().any(|series| touched.contains(&series));
        let affected: Vec<Indicator> = all.iter().filter(|one| stands_on(one)).cloned().collect();
        let needed: BTreeSet<Id> = affected
            .iter()
            .flat_map(|one| one.formula.series())
            .collect();
        let in_force = editions::in_force(tx, today).await?;
        let in_force = in_force
            .into_iter()
            .filter(|(key, _)| needed.contains(&key.0) && !known.contains_key(key));
        let mut editions = editions::cells(tx, in_force).await?;
        editions.extend(known);
        let hidden_by: Vec<Indicator> = all
            .into_iter()
            .filter(|one| needed.contains(&one.formula.part))
            .collect();
        Ok(Self {
            working: spawn_blocking(move || all_values(&affected, &hidden_by, &editions, today)),
        })
    }

    /// Stores the figures, and says how many indicators they are of.
    ///
    /// # Errors
    /// [`NotImported`].
    pub async fn store(self, tx: &mut Transaction) -> Result<usize, NotImported> {
        let all = self.working.await?;
        for (indicator, told) in &all {
            values::replace(tx, *indicator, told).await?;
        }
        Ok(all.len())
    }
}

/// The values of each indicator, reckoned beside each other on as many processors as there are.
fn all_values(
    affected: &[Indicator],
    hidden_by: &[Indicator],
    editions: &Editions,
    today: Day,
) -> Vec<(Id, Vec<Value>)> {
    let places = Places::at(nation(), today);
    let hiding = Hiding::of(hidden_by, editions, &places);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = affected.len().div_ceil(workers).max(1);
    let told = |some: &[Indicator]| -> Vec<(Id, Vec<Value>)> {
        let each = some.iter();
        each.map(|one| (one.id, compute(one, editions, &places, &hiding)))
            .collect()
    };
    std::thread::scope(|scope| {
        let told = &told;
        let shares = affected.chunks(share);
        let working: Vec<_> = shares
            .map(|some| (some, scope.spawn(move || told(some))))
            .collect();
        // What a worker could not do in its thread is done here, so that nothing is left out.
        let done = working
            .into_iter()
            .flat_map(|(some, work)| work.join().unwrap_or_else(|_| told(some)));
        done.collect()
    })
}
