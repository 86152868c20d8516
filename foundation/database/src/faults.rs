use std::{
    future::Future,
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::Result;

tokio::task_local! {
    static FAULT: Arc<Plan>;
}

/// Which touch of the database fails, and how many there were.
struct Plan {
    at: usize,
    touches: AtomicUsize,
}

/// For tests: does the work while the database's n-th touch fails as when the disk is full, counted from 1 over
/// beginnings, statements and commits alike. Says whether the work came so far. Outside of it nothing ever fails.
pub async fn failing_at<T>(nth: usize, work: impl Future<Output = T>) -> (T, bool) {
    let plan = Arc::new(Plan {
        at: nth,
        touches: AtomicUsize::new(0),
    });
    let done = FAULT.scope(plan.clone(), work).await;
    (done, plan.touches.load(Ordering::Relaxed) >= nth)
}

pub(crate) fn touch() -> Result<()> {
    let fails = FAULT.try_with(|plan| plan.touches.fetch_add(1, Ordering::Relaxed) + 1 == plan.at);
    if fails.unwrap_or(false) {
        return Err(sqlx::Error::Io(io::ErrorKind::StorageFull.into()).into());
    }
    Ok(())
}
