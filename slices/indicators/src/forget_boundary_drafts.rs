use audit::{Actor, Event};
use futures_util::future::BoxFuture;
use jobs::{Job, Schedule};
use serde_json::json;
use shell::App;

use crate::queries::boundaries;

/// A file of boundaries that was uploaded and never read in is not kept for longer than a day.
pub(crate) const JOB: Job = Job {
    kind: "indicators.forget-boundary-drafts",
    schedule: Schedule::Every { seconds: 3600 },
    run: forget_drafts,
};

fn forget_drafts<'a>(app: &'a App, _: &'a str) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        let now = app.now();
        let mut tx = app.database.begin().await?;
        let deleted = boundaries::delete_old_drafts(&mut tx, now).await?;
        if deleted > 0 {
            let event = Event::new("boundaries.drafts-forgotten", &Actor::program(), now);
            audit::commit(tx, &event.after(&json!({ "deleted": deleted }))).await?;
        }
        Ok(())
    })
}
