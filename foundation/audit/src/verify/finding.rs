use kernel::Instant;

/// Funn: a place where the log is not what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The place in the log.
    pub seq: i64,
    pub fault: Fault,
    /// What the entry there says of itself, as far as it can be read.
    pub at: Option<Instant>,
    pub actor: Option<String>,
    pub action: Option<String>,
}

/// What is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry is not what its hash was made of.
    Changed,
    /// The entry agrees with itself, but not with what comes after: it was put in place of another, hash and all.
    Replaced,
    /// A column holds what no entry can hold.
    Unreadable,
    /// The entries from this place to that one are gone.
    Missing { to: i64 },
    /// There should be no entry here.
    Extra,
    /// The log ends here with another hash than the one that was noted as its end, or nothing is noted.
    End,
    /// The entry is another than the one a sealed checkpoint tells of; up to `whole_to` the log is as it was sealed.
    NotAsSealed { whole_to: i64 },
}

impl Finding {
    pub(crate) fn bare(seq: i64, fault: Fault) -> Self {
        Self {
            seq,
            fault,
            at: None,
            actor: None,
            action: None,
        }
    }
}
