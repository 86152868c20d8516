use std::future::Future;

use crate::PartKey;

/// Hylle: where finished parts are kept, so that a fetch that was interrupted does not ask for them again. Whoever fetches
/// says where: a folder, a table, nowhere.
///
/// What is given back need not be trusted: it is read and checked like an answer, and asked for anew where it is not good.
pub trait Shelf: Send + Sync {
    /// The part that was kept under the key.
    fn find(
        &mut self,
        key: &PartKey,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, ShelfFault>> + Send;

    /// Keeps a finished part, in place of what was there. When it returns, the part outlives the fetch.
    fn keep(
        &mut self,
        key: &PartKey,
        answer: &[u8],
    ) -> impl Future<Output = Result<(), ShelfFault>> + Send;

    /// Throws away what is kept under the key, if anything is: the table was changed since, or it cannot be read.
    fn forget(&mut self, key: &PartKey) -> impl Future<Output = Result<(), ShelfFault>> + Send;
}

/// Why a shelf does not work, in its words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ShelfFault(pub String);

/// Keeps nothing: every fetch asks for everything.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoShelf;

impl Shelf for NoShelf {
    async fn find(&mut self, _: &PartKey) -> Result<Option<Vec<u8>>, ShelfFault> {
        Ok(None)
    }

    async fn keep(&mut self, _: &PartKey, _: &[u8]) -> Result<(), ShelfFault> {
        Ok(())
    }

    async fn forget(&mut self, _: &PartKey) -> Result<(), ShelfFault> {
        Ok(())
    }
}
