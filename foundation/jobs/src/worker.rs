use std::{future::Future, panic::AssertUnwindSafe, time::Duration};

use anyhow::anyhow;
use database::Result;
use futures_util::FutureExt as _;
use kernel::Id;
use shell::App;

use crate::{
    Job,
    queue::{self, Held},
};

/// How often a node looks for jobs that are due.
const LOOK: Duration = Duration::from_secs(5);
/// How often a node renews its hold of a job: three times within the lease.
const RENEW: Duration = Duration::from_secs(20);

/// Arbeider: the part of a node that runs jobs, one after another.
pub struct Worker {
    app: App,
    jobs: Vec<&'static Job>,
    node: Id,
}

/// How the work on a job ended.
enum Ended {
    Done,
    Failed(anyhow::Error),
    /// Another node has the job now; what this one did of it must bear being done again.
    Lost,
}

impl Worker {
    pub fn new(app: App, jobs: Vec<&'static Job>) -> Self {
        let node = app.new_id();
        Self { app, jobs, node }
    }

    /// Runs jobs until it is told to stop; a job at hand then is left to its lease, and taken over.
    pub async fn serve(self, stop: impl Future<Output = ()>) {
        let working = async {
            loop {
                if let Err(error) = self.look().await {
                    tracing::warn!(%error, "jobs were not looked at");
                }
                tokio::time::sleep(LOOK).await;
            }
        };
        tokio::select! {
            () = working => {}
            () = stop => {}
        }
    }

    async fn look(&self) -> Result<()> {
        queue::sign_of_life(&self.app.database, self.node, self.app.now()).await?;
        self.prepare().await?;
        self.run_due().await.map(drop)
    }

    /// Makes the rows of jobs that come back by themselves.
    ///
    /// # Errors
    /// What the database says.
    pub async fn prepare(&self) -> Result<()> {
        let now = self.app.now();
        for job in &self.jobs {
            if let Some(first) = job.schedule.next(now) {
                queue::ensure(&self.app.database, self.app.new_id(), job, first).await?;
            }
        }
        Ok(())
    }

    /// Runs what is due, and says how many jobs it took.
    ///
    /// # Errors
    /// What the database says; a job that fails is no error here.
    pub async fn run_due(&self) -> Result<usize> {
        let mut taken = 0;
        while let Some(job) = self.take().await? {
            taken += 1;
            self.run(&job).await?;
        }
        Ok(taken)
    }

    pub(crate) async fn take(&self) -> Result<Option<Held>> {
        queue::take(&self.app.database, self.node, &self.jobs, self.app.now()).await
    }

    async fn run(&self, held: &Held) -> Result<()> {
        let Some(job) = self.jobs.iter().find(|job| job.kind == held.kind) else {
            return Ok(());
        };
        let ended = self.work(job, held).await;
        let (database, now) = (&self.app.database, self.app.now());
        match ended {
            Ended::Done => queue::done(database, held, job.schedule.next(now), now).await,
            Ended::Failed(error) => {
                let fault = format!("{error:#}");
                tracing::warn!(
                    job = job.kind,
                    attempt = held.attempt,
                    error = fault,
                    "a job failed"
                );
                let is_periodic = job.schedule.next(now).is_some();
                queue::failed(database, held, &fault, (is_periodic, now)).await
            }
            Ended::Lost => Ok(()),
        }
    }

    /// Does the work while holding on to the job.
    async fn work(&self, job: &Job, held: &Held) -> Ended {
        let working = AssertUnwindSafe((job.run)(&self.app, &held.payload)).catch_unwind();
        tokio::pin!(working);
        loop {
            tokio::select! {
                outcome = &mut working => return match outcome {
                    Ok(Ok(())) => Ended::Done,
                    Ok(Err(error)) => Ended::Failed(error),
                    Err(_) => Ended::Failed(anyhow!("the job panicked")),
                },
                () = tokio::time::sleep(RENEW) => {
                    match queue::renew(&self.app.database, held, self.app.now()).await {
                        Ok(true) => {}
                        Ok(false) => return Ended::Lost,
                        Err(error) => tracing::warn!(%error, "a lease was not renewed"),
                    }
                }
            }
        }
    }
}
