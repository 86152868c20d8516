//! From documents to JSON: the same document always gives the same text, and the text reads back as the same document.

mod about;
mod dataset;
mod dimension;
mod document;
mod numbers;
mod statuses;

use crate::{Collection, Dataset, Document};
use document::Root;
use std::io::{self, BufWriter, Write};

impl Document {
    /// The document as JSON-stat 2.0, in one line.
    pub fn to_json(&self) -> String {
        in_memory(&Root::of(self))
    }

    /// Writes the document as JSON-stat 2.0, in one line.
    ///
    /// # Errors
    /// Those of the target.
    pub fn write(&self, target: impl Write) -> io::Result<()> {
        into(&Root::of(self), target)
    }
}

impl Dataset {
    /// The dataset as JSON-stat 2.0, in one line.
    pub fn to_json(&self) -> String {
        in_memory(&Root::Dataset(self))
    }

    /// Writes the dataset as JSON-stat 2.0, in one line.
    ///
    /// # Errors
    /// Those of the target.
    pub fn write(&self, target: impl Write) -> io::Result<()> {
        into(&Root::Dataset(self), target)
    }
}

impl Collection {
    /// The collection as JSON-stat 2.0, in one line.
    pub fn to_json(&self) -> String {
        in_memory(&Root::Collection(self))
    }
}

/// Writing fails where the target does, and memory does not: all keys are texts and all numbers finite.
fn in_memory(root: &Root<'_>) -> String {
    serde_json::to_string(root).unwrap_or_default()
}

fn into(root: &Root<'_>, target: impl Write) -> io::Result<()> {
    let mut target = BufWriter::new(target);
    serde_json::to_writer(&mut target, root)?;
    target.flush()
}
