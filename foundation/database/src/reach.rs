use std::future::Future;

use kernel::Id;

tokio::task_local! {
    static REACH: Reach;
}

/// Rekkevidde: whose rows a transaction can come to. PostgreSQL holds every transaction to it by row-level security,
/// whatever the statement says; in SQLite the scope that each query takes stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only what belongs to no office: nobody is signed in.
    Nobody,
    /// The office's own rows, and those of the nation.
    Office(Id),
    /// Every office's rows: the directorate, the auditor and the program itself.
    Nation,
}

impl Reach {
    /// As the setting of the transaction that the policies read.
    pub(crate) fn setting(self) -> String {
        match self {
            Self::Nobody => String::new(),
            Self::Office(office) => office.to_string(),
            Self::Nation => "*".to_owned(),
        }
    }
}

/// Does the work with this reach: transactions that a handle [of requests](crate::Database::for_requests) begins
/// meanwhile come no further.
pub async fn within<T>(reach: Reach, work: impl Future<Output = T>) -> T {
    REACH.scope(reach, work).await
}

/// The reach that the work at hand was given; nobody's when it was given none, so that what is forgotten shows nothing.
pub fn reach() -> Reach {
    REACH.try_with(|reach| *reach).unwrap_or(Reach::Nobody)
}
