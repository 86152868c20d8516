use std::{future::Future, time::Duration};

use http::{Request, Response};

/// Veien ut: what carries a request out of the program and brings the whole answer back. The program has one way out, and
/// implements this with it.
///
/// It sends the request as it is, follows no redirect, undoes no compression that was not asked for, and gives answers of
/// every status back as they are.
pub trait Web: Sync {
    /// Sends it and reads the answer to its end, within the bounds.
    fn send(
        &self,
        request: Request<Vec<u8>>,
        bounds: Bounds,
    ) -> impl Future<Output = Result<Response<Vec<u8>>, NoAnswer>> + Send;
}

/// How much of an answer is read, and how long it is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Bytes of the answer's body.
    pub bytes: usize,
    /// From sending the request to the answer's last byte.
    pub time: Duration,
}

impl Default for Bounds {
    /// 64 MiB, which is above 80 bytes for each of 800 000 cells, and two minutes.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            time: Duration::from_secs(120),
        }
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    #[error("the program may not ask at this address")]
    NotAllowed,
    #[error("there is no way to the service now")]
    NotReached,
    #[error("the answer did not come within the time limit")]
    TooSlow,
    #[error("the answer broke off")]
    BrokenOff,
    #[error("the answer is larger than what is read")]
    TooLarge,
}

impl NoAnswer {
    /// Whether it may go better when it is tried once more.
    pub fn passes(self) -> bool {
        matches!(self, Self::NotReached | Self::TooSlow | Self::BrokenOff)
    }
}
