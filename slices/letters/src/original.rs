use sha2::{Digest as _, Sha256};

/// Original: the file that a letter came as, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptOriginal {
    pub name: String,
    /// The code of its format.
    pub format: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
}

/// The file with its bytes.
#[derive(Clone, Debug)]
pub struct KeptFile {
    pub original: KeptOriginal,
    pub bytes: Vec<u8>,
}

impl KeptFile {
    /// The file under the last part of its name, for its sender's machine may have told a whole path.
    pub fn new(name: &str, format: &str, bytes: Vec<u8>) -> Self {
        const LONGEST: usize = 200;
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let visible = name.chars().filter(|sign| !sign.is_control());
        Self {
            original: KeptOriginal {
                name: visible.take(LONGEST).collect(),
                format: format.to_owned(),
                sha256: hexadecimal(&Sha256::digest(&bytes)),
            },
            bytes,
        }
    }
}

pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
