use chrono::Weekday;
use futures_util::future::BoxFuture;
use jobs::{Job, Schedule};
use shell::App;

use crate::link_run::check_links;

/// Once a week, in the night to Sunday, the links of the library are asked whether they work, where the program may go
/// out at all.
pub(crate) const JOB: Job = Job {
    kind: "letters.check-links",
    schedule: Schedule::Weekly {
        weekday: Weekday::Sun,
        hour: 4,
    },
    run: ask_all,
};

fn ask_all<'a>(app: &'a App, _: &'a str) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        if let Some(outgoing) = &app.outgoing {
            check_links(app, outgoing, |_, _| {}).await?;
        }
        Ok(())
    })
}
