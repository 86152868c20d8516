use std::{
    future::Future,
    time::{Duration, Instant},
};

/// Tiden: how time passes, for pace and waiting. A parameter, so that a test of an hour's waiting takes none.
pub trait Time: Sync {
    /// A moment that is never before an earlier one.
    fn now(&self) -> Instant;

    /// Returns when so much time has passed.
    fn wait(&self, time: Duration) -> impl Future<Output = ()> + Send;
}

/// Time as it passes, in a program that runs on tokio.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioTime;

impl Time for TokioTime {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn wait(&self, time: Duration) -> impl Future<Output = ()> + Send {
        tokio::time::sleep(time)
    }
}
