use serde::de::DeserializeOwned;

use crate::problem::NotUnderstood;

/// Reads the JSON of an answer. Some PxWeb begin theirs with a byte order mark, which is no part of the text.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, NotUnderstood> {
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    serde_json::from_slice(json).map_err(|error| {
        if error.is_eof() {
            NotUnderstood::CutOff
        } else {
            NotUnderstood::Other(error.to_string())
        }
    })
}
