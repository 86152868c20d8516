use std::io;

/// What is wrong with the database itself, rather than with what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Gone,
    Full,
    Busy,
}

impl Trouble {
    pub fn of(error: &sqlx::Error) -> Option<Self> {
        match error {
            sqlx::Error::Io(error) if error.kind() == io::ErrorKind::StorageFull => {
                Some(Self::Full)
            }
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Some(Self::Gone),
            sqlx::Error::Database(inner) => {
                let code = inner.code()?;
                if inner
                    .try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
                    .is_some()
                {
                    Self::of_postgres(&code)
                } else {
                    Self::of_sqlite(code.parse().ok()?)
                }
            }
            _ => None,
        }
    }

    /// By SQLSTATE (PostgreSQL, appendix A).
    fn of_postgres(code: &str) -> Option<Self> {
        match code {
            // disk_full
            "53100" => Some(Self::Full),
            // serialization_failure, deadlock_detected, lock_not_available
            "40001" | "40P01" | "55P03" => Some(Self::Busy),
            // too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now
            "53300" | "57P01" | "57P02" | "57P03" => Some(Self::Gone),
            // connection exceptions
            _ => code.starts_with("08").then_some(Self::Gone),
        }
    }

    /// By result code; the low byte is the primary one.
    fn of_sqlite(code: i32) -> Option<Self> {
        const FULL: i32 = 13;
        const BUSY: i32 = 5;
        const LOCKED: i32 = 6;
        /// The index of the write-ahead log cannot grow.
        const SHARED_MEMORY_SIZE: i32 = 4874;
        match (code, code & 0xff) {
            (SHARED_MEMORY_SIZE, _) | (_, FULL) => Some(Self::Full),
            (_, BUSY | LOCKED) => Some(Self::Busy),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Trouble::{self, Busy, Full, Gone};

    #[test]
    fn trouble_is_told_from_faults_by_its_code() {
        for (code, trouble) in [
            ("53100", Some(Full)),
            ("40P01", Some(Busy)),
            ("57P01", Some(Gone)),
            ("08006", Some(Gone)),
            ("42601", None),
        ] {
            assert_eq!(Trouble::of_postgres(code), trouble, "{code}");
        }
        for (code, trouble) in [
            (13, Some(Full)),
            (4874, Some(Full)),
            (5, Some(Busy)),
            (517, Some(Busy)),
            (6, Some(Busy)),
            (1, None),
            (8, None),
        ] {
            assert_eq!(Trouble::of_sqlite(code), trouble, "{code}");
        }
    }
}
