use std::{fmt, str::FromStr, sync::Mutex};

use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

use crate::Instant;

/// Nøkkel: the identity of a row, the same in both databases, ordered by when it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Uuid);

/// The text is not an identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl Id {
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }

    pub fn to_uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
    }
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identity")
    }
}

impl std::error::Error for NotAnId {}

/// Where new identities and other random bytes come from: from the system, or from a seed in tests and demo.
pub struct Ids(Mutex<ChaCha12Rng>);

impl Ids {
    /// Seeded by the operating system.
    pub fn from_system() -> Self {
        Self(Mutex::new(ChaCha12Rng::from_os_rng()))
    }

    /// The same sequence for the same seed.
    pub fn from_seed(seed: u64) -> Self {
        Self(Mutex::new(ChaCha12Rng::seed_from_u64(seed)))
    }

    /// A new identity (UUID version 7) made at `now`.
    pub fn next(&self, now: Instant) -> Id {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(now.to_utc().timestamp_millis()).unwrap_or(0);
        Id(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// A token of 256 random bits in hexadecimal, for links and sessions.
    pub fn token(&self) -> String {
        let mut random = [0; 32];
        self.fill(&mut random);
        random.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Fills the bytes with random ones.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .fill_bytes(bytes);
    }
}
