use std::{fs, os::unix::fs::PermissionsExt as _};

use audit::{PublicKey, Seal, SealError};
use kernel::Ids;

#[test]
fn a_seal_is_made_once_for_its_owner_alone_and_stays_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("segl.key");
    let first = Seal::open_or_make(&file, &Ids::from_seed(1)).unwrap();
    let again = Seal::open_or_make(&file, &Ids::from_seed(2)).unwrap();
    assert_eq!(first.public_key(), again.public_key());
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert!(!format!("{first:?}").contains(fs::read_to_string(&file).unwrap().trim()));
}

#[test]
fn a_signature_holds_for_its_bytes_and_its_key_and_for_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let own = Seal::open_or_make(&folder.path().join("a"), &Ids::from_seed(1)).unwrap();
    let other = Seal::open_or_make(&folder.path().join("b"), &Ids::from_seed(2)).unwrap();
    let signature = own.sign(b"the log at 17");
    let key: PublicKey = own.public_key().to_string().parse().unwrap();
    assert!(key.verify(b"the log at 17", &signature));
    assert!(!key.verify(b"the log at 18", &signature));
    assert!(!other.public_key().verify(b"the log at 17", &signature));
    assert!(!key.verify(b"the log at 17", &signature[2..]));
    let changed = signature.replace(
        &signature[..2],
        if &signature[..2] == "00" { "01" } else { "00" },
    );
    assert!(!key.verify(b"the log at 17", &changed));
}

/// RFC 8032, section 7.1, test 2.
#[test]
fn the_seal_is_ed25519_as_everybody_knows_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("segl.key");
    fs::write(
        &file,
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    )
    .unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let seal = Seal::open(&file).unwrap();
    assert_eq!(
        seal.public_key().to_string(),
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    );
    assert_eq!(
        seal.sign(&[0x72]),
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
         085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    );
}

#[test]
fn a_key_file_that_is_no_key_or_open_to_others_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("segl.key");
    assert!(matches!(Seal::open(&file), Err(SealError::File(..))));
    Seal::open_or_make(&file, &Ids::from_seed(1)).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(Seal::open(&file), Err(SealError::Open(_))));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(&file, "half a ke").unwrap();
    assert!(matches!(
        Seal::open_or_make(&file, &Ids::from_seed(1)),
        Err(SealError::NotAKey(_))
    ));
}
