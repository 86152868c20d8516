use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

tokio::task_local! {
    static STATEMENTS: Arc<AtomicUsize>;
}

/// Runs the work and says how many statements it sent to the database.
pub async fn counted<T>(work: impl Future<Output = T>) -> (T, usize) {
    let count = Arc::new(AtomicUsize::new(0));
    let done = STATEMENTS.scope(count.clone(), work).await;
    (done, count.load(Ordering::Relaxed))
}

pub(crate) fn count_one() {
    // Outside `counted` nobody asks, and there is nothing to add to.
    let _ = STATEMENTS.try_with(|count| count.fetch_add(1, Ordering::Relaxed));
}
