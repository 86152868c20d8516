use audit::{Actor, Event};
use futures_util::future::BoxFuture;
use jobs::{Job, Schedule};
use kernel::Day;
use serde_json::json;
use shell::App;

use crate::queries::participants;

/// How long names and addresses of participants are kept after the session, in months. The page where one signs up says
/// so; what stays is how many there were, and the key that counts a person once.
pub const NAMES_KEPT_MONTHS: u32 = 12;

/// Names and addresses of participants are forgotten when their time is over.
pub(crate) const JOB: Job = Job {
    kind: "training.forget-participants",
    schedule: Schedule::Daily { hour: 3 },
    run: forget,
};

fn forget<'a>(app: &'a App, _: &'a str) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        let today = app.today();
        let mut tx = app.database.begin().await?;
        let forgotten = participants::forget(&mut tx, first_kept(today), today).await?;
        if forgotten > 0 {
            let event = Event::new("participant.forgotten", &Actor::program(), app.now());
            audit::commit(tx, &event.after(&json!({ "forgotten": forgotten }))).await?;
        }
        Ok(())
    })
}

/// The first day whose sessions keep their names: the earliest that is not a whole period ago.
fn first_kept(today: Day) -> Day {
    let mut day = today.plus_days(-31 * i64::from(NAMES_KEPT_MONTHS));
    while day.plus_months(NAMES_KEPT_MONTHS) <= today {
        day = day.plus_days(1);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_for_twelve_months_and_no_longer() {
        for (today, first) in [
            ("2027-03-12", "2026-03-13"),
            ("2027-03-11", "2026-03-12"),
            ("2028-02-28", "2027-03-01"),
            ("2028-02-29", "2027-03-01"),
            ("2029-02-28", "2028-03-01"),
        ] {
            let (today, first): (Day, Day) = (today.parse().unwrap(), first.parse().unwrap());
            assert_eq!(first_kept(today), first, "{today}");
        }
    }
}
