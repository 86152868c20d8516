use std::{
    fmt, fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    str::FromStr,
};

use kernel::Ids;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use thiserror::Error;

use crate::hexadecimal;

/// Segl: the installation's own key, with which it signs what leaves it: checkpoints of the log, backups. Ed25519
/// (RFC 8032); the file holds the 32 bytes of the secret in hexadecimal and is for its owner alone.
///
/// Who signs two kinds of things lets each begin with the name of its kind, so that none can pass for another.
pub struct Seal(Ed25519KeyPair);

/// Den offentlige nøkkelen: what anybody needs to check a seal, and nobody can seal with. In text 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// Why there is no seal.
#[derive(Debug, Error)]
pub enum SealError {
    #[error("the key file {0} cannot be read or made: {1}")]
    File(PathBuf, io::Error),
    #[error("{0} is no key file: it should hold 64 hexadecimal digits and nothing else")]
    NotAKey(PathBuf),
    #[error(
        "the key file {0} can be read by others than its owner; run `chmod 600 {0}` and think of whether somebody did"
    )]
    Open(PathBuf),
    #[error("«{0}» is no public key: it should be 64 hexadecimal digits")]
    NotAPublicKey(String),
}

impl Seal {
    /// The seal of the key file, which is made when it is not there.
    ///
    /// # Errors
    /// As [`Seal::open`], or when the file cannot be made.
    pub fn open_or_make(file: &Path, ids: &Ids) -> Result<Self, SealError> {
        match make(file, ids) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                Err(SealError::File(file.to_owned(), error))
            }
            _ => Self::open(file),
        }
    }

    /// The seal of the key file.
    ///
    /// # Errors
    /// [`SealError`]: the file is not there, holds no key, or is open to others than its owner.
    pub fn open(file: &Path) -> Result<Self, SealError> {
        let at_file = |error| SealError::File(file.to_owned(), error);
        if is_open_to_others(&fs::metadata(file).map_err(at_file)?) {
            return Err(SealError::Open(file.to_owned()));
        }
        let text = fs::read_to_string(file).map_err(at_file)?;
        hexadecimal::read::<32>(text.trim_end())
            .and_then(|secret| Ed25519KeyPair::from_seed_unchecked(&secret).ok())
            .map(Self)
            .ok_or_else(|| SealError::NotAKey(file.to_owned()))
    }

    /// The signature over the bytes, in hexadecimal.
    pub fn sign(&self, bytes: &[u8]) -> String {
        hexadecimal::write(self.0.sign(bytes).as_ref())
    }

    /// What others need to check the signature.
    pub fn public_key(&self) -> PublicKey {
        let mut key = [0; 32];
        key.copy_from_slice(self.0.public_key().as_ref());
        PublicKey(key)
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Seal({})", self.public_key())
    }
}

impl PublicKey {
    /// Whether the signature was made over exactly these bytes with the secret that belongs to this key.
    pub fn verify(&self, bytes: &[u8], signature: &str) -> bool {
        hexadecimal::read::<64>(signature).is_some_and(|signature| {
            UnparsedPublicKey::new(&ED25519, &self.0)
                .verify(bytes, &signature)
                .is_ok()
        })
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal::write(&self.0))
    }
}

impl FromStr for PublicKey {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Self, SealError> {
        hexadecimal::read(text.trim())
            .map(Self)
            .ok_or_else(|| SealError::NotAPublicKey(text.to_owned()))
    }
}

/// A new secret in a new file; of two who make it at once one is told that it is there already.
fn make(file: &Path, ids: &Ids) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut made = options.open(file)?;
    let mut secret = [0; 32];
    ids.fill(&mut secret);
    made.write_all(hexadecimal::write(&secret).as_bytes())?;
    made.write_all(b"\n")?;
    made.sync_all()
}

#[cfg(unix)]
fn is_open_to_others(file: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_: &fs::Metadata) -> bool {
    false
}
