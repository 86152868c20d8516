//! Identities made from the key itself, so that the same municipality has the same identity in every database.

use kernel::Id;
use sha2::{Digest, Sha256};

pub fn office_id(key: &str) -> Id {
    stable_id("office", key)
}

pub fn municipality_id(key: &str) -> Id {
    stable_id("municipality", key)
}

pub fn nav_office_id(key: &str) -> Id {
    stable_id("nav_office", key)
}

/// A UUID of version 8 from the first half of a hash.
pub fn stable_id(kind: &str, key: &str) -> Id {
    let hash: [u8; 32] = Sha256::digest(format!("{kind}:{key}")).into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Id::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}
