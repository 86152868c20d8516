use std::path::PathBuf;

use anyhow::Context as _;
use audit::{PublicKey, Seal};
use clap::Args;
use kernel::Ids;

use crate::installation::Place;

/// Which key the installation seals with.
#[derive(Args, Clone, Debug)]
pub struct SealKey {
    /// The key that seals, made when it is not there; `segl.key` in the data folder when nothing is named. Keep it, and a
    /// copy, where few can read it
    #[arg(long, value_name = "FILE", env = "OPPDRAG_SEAL_KEY")]
    seal_key: Option<PathBuf>,
}

impl SealKey {
    /// The seal, with a new key where there is none.
    pub fn open_or_make(&self, place: &Place) -> anyhow::Result<Seal> {
        let file = self.file(place);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        }
        Ok(Seal::open_or_make(&file, &Ids::from_system())?)
    }

    /// What checks the installation's own seals; `None` when it has not sealed anything.
    pub fn public_key(&self, place: &Place) -> anyhow::Result<Option<PublicKey>> {
        let file = self.file(place);
        if !file.exists() {
            return Ok(None);
        }
        Ok(Some(Seal::open(&file)?.public_key()))
    }

    fn file(&self, place: &Place) -> PathBuf {
        let named = self.seal_key.clone();
        named.unwrap_or_else(|| place.data.join("segl.key"))
    }
}
