use futures_util::future::BoxFuture;
use shell::App;

use crate::Schedule;

/// What a job does, with the payload it was asked for with. It may be run twice in a row, and must bear it.
pub type Run = for<'a> fn(&'a App, &'a str) -> BoxFuture<'a, anyhow::Result<()>>;

/// Bakgrunnsjobb: a kind of work that nobody waits for.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    /// Its name, such as `accounts.sweep`; the text `job-accounts-sweep` says it in people's words.
    pub kind: &'static str,
    pub schedule: Schedule,
    pub run: Run,
}

impl Job {
    /// The key of the text that says in people's words what a job of the kind does.
    pub fn text_key(kind: &str) -> String {
        format!("job-{}", kind.replace('.', "-"))
    }
}
