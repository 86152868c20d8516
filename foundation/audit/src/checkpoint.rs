use kernel::Instant;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{PublicKey, Seal, Verified};

/// What a checkpoint's signature begins with, so that nothing else that is sealed can pass for one.
const KIND: &str = "oppdrag-kontrollpunkt-1";

/// Kontrollpunkt: what the log was at a moment, sealed. It is kept where those who can change the log cannot: then a log
/// that is written anew, hash by hash, is found too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    kind: String,
    /// The hash of the log's first entry, by which one log is known from another.
    pub log: String,
    /// The place of the last entry then, which is how many there were.
    pub seq: i64,
    /// The hash of that entry, which stands for all before it.
    pub hash: String,
    /// When the checkpoint was made.
    pub made: Instant,
    /// Who sealed it.
    pub public_key: String,
    signature: String,
}

/// Why there is no checkpoint, or why one counts for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoCheckpoint {
    #[error("the log is empty: there is nothing to seal")]
    Empty,
    #[error("the log is not whole, and what is not whole is not sealed")]
    Broken,
    #[error("the file is no checkpoint of this program")]
    NotACheckpoint,
    #[error("the checkpoint was changed after it was sealed, or sealed with another key")]
    Seal,
    #[error("the checkpoint is sealed with the key {0}, which is not the one that was named")]
    OtherKey(String),
    #[error("the checkpoint is of another log than this one")]
    OtherLog,
}

impl Checkpoint {
    /// Seals what was found of a whole log.
    ///
    /// # Errors
    /// [`NoCheckpoint::Broken`] or [`NoCheckpoint::Empty`].
    pub fn seal(verified: &Verified, seal: &Seal, made: Instant) -> Result<Self, NoCheckpoint> {
        if !verified.is_whole() {
            return Err(NoCheckpoint::Broken);
        }
        let (Some(log), Some(end)) = (&verified.log, &verified.end) else {
            return Err(NoCheckpoint::Empty);
        };
        let mut checkpoint = Self {
            kind: KIND.to_owned(),
            log: log.clone(),
            seq: end.seq,
            hash: end.hash.clone(),
            made,
            public_key: seal.public_key().to_string(),
            signature: String::new(),
        };
        checkpoint.signature = seal.sign(checkpoint.sealed_text().as_bytes());
        Ok(checkpoint)
    }

    /// The checkpoint as a file, a value a line.
    pub fn to_file(&self) -> String {
        // Every value is text or a number: there is nothing that cannot be written.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads the file and looks at its seal: with the named key, or with the one that the file itself names, which shows
    /// that nothing was changed by accident but not who sealed it.
    ///
    /// # Errors
    /// [`NoCheckpoint`]: what is wrong with the file or its seal.
    pub fn from_file(text: &str, key: Option<PublicKey>) -> Result<Self, NoCheckpoint> {
        let checkpoint: Self =
            serde_json::from_str(text).map_err(|_| NoCheckpoint::NotACheckpoint)?;
        let own = checkpoint
            .public_key
            .parse::<PublicKey>()
            .map_err(|_| NoCheckpoint::NotACheckpoint)?;
        if checkpoint.kind != KIND {
            return Err(NoCheckpoint::NotACheckpoint);
        }
        if key.is_some_and(|key| key != own) {
            return Err(NoCheckpoint::OtherKey(own.to_string()));
        }
        let text = checkpoint.sealed_text();
        if own.verify(text.as_bytes(), &checkpoint.signature) {
            Ok(checkpoint)
        } else {
            Err(NoCheckpoint::Seal)
        }
    }

    fn sealed_text(&self) -> String {
        let Self {
            kind,
            log,
            seq,
            hash,
            made,
            public_key,
            ..
        } = self;
        format!("{kind}\n{log}\n{seq}\n{hash}\n{made}\n{public_key}\n")
    }
}
