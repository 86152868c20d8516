use anyhow::bail;
use database::Database;
use kernel::Clock;

use crate::{
    queue::{note_failed, note_sent, put_off, waiting},
    relay::{NotTaken, Relay},
};

/// Levert: what became of the messages that were due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    pub sent: u64,
    /// Put off; they are tried again.
    pub later: u64,
    /// Given up; a person must look at them.
    pub failed: u64,
}

/// Hands every message that is due to the relay, one after the other, and notes each at once: whoever dies on the way
/// leaves at most one that is sent again.
///
/// # Errors
/// What the database says, or when the relay does not answer; then nothing is noted of the message in hand.
pub async fn deliver(
    database: &Database,
    relay: &Relay,
    clock: &dyn Clock,
) -> anyhow::Result<Delivered> {
    let mut delivered = Delivered::default();
    loop {
        let due = waiting(database, clock.now()).await?;
        if due.is_empty() {
            return Ok(delivered);
        }
        for mail in &due {
            match relay.send(mail).await {
                Ok(()) => {
                    note_sent(database, mail, clock.now()).await?;
                    delivered.sent += 1;
                }
                Err(NotTaken::ForGood(fault)) => {
                    note_failed(database, mail, &fault).await?;
                    delivered.failed += 1;
                }
                Err(NotTaken::ForNow(fault)) => {
                    let again = put_off(database, mail, &fault, clock.now()).await?;
                    delivered.later += u64::from(again);
                    delivered.failed += u64::from(!again);
                }
                Err(NotTaken::NoAnswer(fault)) => bail!("the mail relay does not answer: {fault}"),
            }
        }
    }
}
