use shell::App;
use statbank::{PartKey, Shelf, ShelfFault};

use crate::queries::fetches;

/// Finished parts in the database, so that a fetch goes on where it was, on whatever node.
pub struct KeptParts<'a>(pub &'a App);

impl Shelf for KeptParts<'_> {
    async fn find(&mut self, key: &PartKey) -> Result<Option<Vec<u8>>, ShelfFault> {
        let found = fetches::find_part(&self.0.database, key.as_str()).await;
        found.map_err(fault)
    }

    async fn keep(&mut self, key: &PartKey, answer: &[u8]) -> Result<(), ShelfFault> {
        let (database, now) = (&self.0.database, self.0.now());
        let kept = fetches::keep_part(database, key.as_str(), answer, now).await;
        kept.map_err(fault)
    }

    async fn forget(&mut self, key: &PartKey) -> Result<(), ShelfFault> {
        let forgotten = fetches::forget_part(&self.0.database, key.as_str()).await;
        forgotten.map_err(fault)
    }
}

fn fault(fault: database::DatabaseError) -> ShelfFault {
    ShelfFault(fault.to_string())
}
