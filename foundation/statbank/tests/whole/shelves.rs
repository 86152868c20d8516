use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use statbank::{PartKey, Shelf, ShelfFault};

/// A shelf that outlives a fetch.
#[derive(Clone, Debug, Default)]
pub struct TestShelf(Arc<Mutex<BTreeMap<PartKey, Vec<u8>>>>);

impl TestShelf {
    pub fn len(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    /// Spoils what is there.
    pub fn spoil(&self, spoil: impl Fn(&mut Vec<u8>)) {
        self.0.lock().unwrap().values_mut().for_each(spoil);
    }

    pub fn forget_one(&self) {
        self.0.lock().unwrap().pop_first();
    }
}

impl Shelf for TestShelf {
    async fn find(&mut self, key: &PartKey) -> Result<Option<Vec<u8>>, ShelfFault> {
        crate::ways::step().await;
        Ok(self.0.lock().unwrap().get(key).cloned())
    }

    async fn keep(&mut self, key: &PartKey, answer: &[u8]) -> Result<(), ShelfFault> {
        crate::ways::step().await;
        let mut shelf = self.0.lock().unwrap();
        shelf.insert(key.clone(), answer.to_vec());
        Ok(())
    }

    async fn forget(&mut self, key: &PartKey) -> Result<(), ShelfFault> {
        crate::ways::step().await;
        self.0.lock().unwrap().remove(key);
        Ok(())
    }
}

/// A shelf on which there is no room.
pub struct FullShelf;

impl Shelf for FullShelf {
    async fn find(&mut self, _: &PartKey) -> Result<Option<Vec<u8>>, ShelfFault> {
        Ok(None)
    }

    async fn keep(&mut self, _: &PartKey, _: &[u8]) -> Result<(), ShelfFault> {
        Err(ShelfFault("no room".to_owned()))
    }

    async fn forget(&mut self, _: &PartKey) -> Result<(), ShelfFault> {
        Ok(())
    }
}
